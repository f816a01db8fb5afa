import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = sum(len(x) for x, _ in micro_batches)
    losses = []
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        (len(x) / n * loss).backward()
        losses.append(loss.item())
    optimizer.step()
    return sum(losses) / len(losses)
