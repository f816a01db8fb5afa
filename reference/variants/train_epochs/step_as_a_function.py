def _step(model, x, y, optimizer, loss_fn):
    optimizer.zero_grad(set_to_none=False)
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    lrs, losses = [], []
    for _ in range(epochs):
        lrs.append(optimizer.param_groups[0]["lr"])
        losses.extend(_step(model, x, y, optimizer, loss_fn) for x, y in batches)
        scheduler.step()
    return losses, lrs
