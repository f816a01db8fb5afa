import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    rows, summed = 0, 0.0
    for x, y in micro_batches:
        part = loss_fn(model(x), y) * len(x)
        part.backward()
        rows += len(x)
        summed += part.item()
    for p in model.parameters():
        if p.grad is not None:
            p.grad /= rows
    optimizer.step()
    return summed / rows
