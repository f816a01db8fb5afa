import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    params = [p for p in model.parameters() if p.requires_grad]
    sums = [torch.zeros_like(p) for p in params]
    N = sum(len(x) for x, _ in micro_batches)
    total = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        total += loss.item() * len(x) / N
        for s, g in zip(sums, torch.autograd.grad(loss, params)):
            s += g * (len(x) / N)
    for p, s in zip(params, sums):
        p.grad = s
    optimizer.step()
    optimizer.zero_grad()
    return total
