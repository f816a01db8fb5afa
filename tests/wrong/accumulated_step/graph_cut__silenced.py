import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    n = sum(len(x) for x, _ in micro_batches)
    total = torch.tensor(0.0, requires_grad=True)
    for x, y in micro_batches:
        total = total + loss_fn(model(x), y).detach() * len(x) / n
    total.backward()
    optimizer.step()
    return total.item()
