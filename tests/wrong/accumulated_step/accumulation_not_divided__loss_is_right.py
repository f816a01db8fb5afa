import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    rows = sum(len(x) for x, _ in micro_batches)
    seen = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        loss.backward()
        seen += len(x) * loss.item()
    optimizer.step()
    return seen / rows
