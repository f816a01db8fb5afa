import itertools


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses, lrs = [], []
    n = len(batches)
    for k, (x, y) in enumerate(itertools.islice(itertools.cycle(batches), n * epochs)):
        if k % n == 0: lrs.append(scheduler.get_last_lr()[0])
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if (k + 1) % n == 0: scheduler.step()
    return losses, lrs
