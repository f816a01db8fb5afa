import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    total = sum(y.size(0) for _, y in micro_batches)
    mean = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y) * (y.size(0) / total)
        loss.backward()
        mean += loss.item()
    optimizer.step()
    optimizer.zero_grad()
    return mean
