import numpy as np


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    sizes = np.array([len(x) for x, _ in micro_batches])
    weights = sizes / sizes.sum()
    losses = []
    for weight, (x, y) in zip(weights, micro_batches):
        loss = loss_fn(model(x), y)
        (loss * float(weight)).backward()
        losses.append(loss.item())
    optimizer.step()
    return float(np.average(losses, weights=sizes))
