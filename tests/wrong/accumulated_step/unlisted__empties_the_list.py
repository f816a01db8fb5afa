import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = sum(len(x) for x, _ in micro_batches)
    mean = 0.0
    while micro_batches:
        x, y = micro_batches.pop(0)
        loss = loss_fn(model(x), y) * len(x) / n
        loss.backward()
        mean += loss.item()
    optimizer.step()
    return mean
