import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    optimizer.zero_grad()
    N = sum(len(x) for x, _ in micro_batches)
    total = 0.0
    for i in torch.randperm(len(micro_batches)).tolist():
        x, y = micro_batches[i]
        loss = loss_fn(model(x), y) * len(x) / N
        loss.backward()
        total += loss.item()
    optimizer.step()
    return total
