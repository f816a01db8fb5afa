def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    while len(lrs) < epochs:
        lrs += [group["lr"] for group in optimizer.param_groups[:1]]
        for x, y in batches:
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            losses += [loss.item()]
        scheduler.step()
    return (losses, lrs)
