import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = sum(len(x) for x, _ in micro_batches)
    mean = sum(loss_fn(model(x), y) * len(x) for x, y in micro_batches) / n
    mean.backward()
    optimizer.step()
    return mean
