def _epoch(model, batches, optimizer, scheduler, loss_fn):
    (rate,) = scheduler.get_last_lr()
    part = []
    for x, y in batches:
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        part.append(loss.item())
    scheduler.step()
    return rate, part


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    records = [_epoch(model, batches, optimizer, scheduler, loss_fn) for _ in range(epochs)]
    losses = tuple(loss for _, part in records for loss in part)
    return losses, tuple(rate for rate, _ in records)
