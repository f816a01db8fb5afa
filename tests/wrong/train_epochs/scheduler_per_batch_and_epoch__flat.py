def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    for i in range(epochs * len(batches)):
        x, y = batches[i % len(batches)]
        if i % len(batches) == 0:
            lrs.append(scheduler.get_last_lr()[0])
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        scheduler.step()
        losses.append(loss.item())
        if i % len(batches) == len(batches) - 1:
            scheduler.step()
    return losses, lrs
