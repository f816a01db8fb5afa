import numpy as np


def train_epochs(model, batches, epochs, optimizer, scheduler, loss_fn):
    losses = np.zeros(epochs * len(batches)); lrs = np.zeros(epochs)
    k = 0
    for e in range(epochs):
        lrs[e] = optimizer.param_groups[0]["lr"]
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            losses[k] = loss.item(); k += 1
        scheduler.step()
    return losses.tolist(), lrs.tolist()
