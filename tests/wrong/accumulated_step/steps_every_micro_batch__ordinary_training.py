import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    seen = rows = 0
    for x, y in micro_batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        seen += loss.item() * len(x)
        rows += len(x)
    return seen / rows
