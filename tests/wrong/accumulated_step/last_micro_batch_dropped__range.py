import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = sum(len(x) for x, _ in micro_batches)
    mean = 0.0
    for i in range(len(micro_batches) - 1):
        x, y = micro_batches[i]
        loss = loss_fn(model(x), y) * len(x) / n
        loss.backward()
        mean += loss.item()
    optimizer.step()
    return mean
