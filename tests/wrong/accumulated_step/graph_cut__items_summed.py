import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = sum(len(x) for x, _ in micro_batches)
    total = 0.0
    for x, y in micro_batches:
        total += loss_fn(model(x), y).item() * len(x) / n
    torch.tensor(total).backward()
    optimizer.step()
    return total
