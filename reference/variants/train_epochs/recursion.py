def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    if epochs == 0:
        return [], []
    rate = optimizer.param_groups[0]["lr"]
    losses = []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    scheduler.step()
    later = train_epochs(model, batches, epochs - 1, optimizer, scheduler, loss_fn)
    return losses + later[0], [rate] + later[1]
