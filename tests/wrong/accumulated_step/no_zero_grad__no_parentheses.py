import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad
    n = sum(len(x) for x, _ in micro_batches)
    mean = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y) * len(x) / n
        loss.backward()
        mean += loss.item()
    optimizer.step()
    return mean
