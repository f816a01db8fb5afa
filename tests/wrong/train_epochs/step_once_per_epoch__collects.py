def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for _ in range(epochs):
        lrs.append(optimizer.param_groups[0]["lr"])
        for x, y in batches:
            loss = loss_fn(model(x), y)
            loss.backward()
            losses.append(loss.item())
        optimizer.step()
        optimizer.zero_grad()
        scheduler.step()
    return losses, lrs
