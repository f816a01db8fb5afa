import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.grad = None
    seen, mean = 0, torch.tensor(0.0, dtype=torch.float64)
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        n = x.shape[0]
        for p in model.parameters():
            if p.grad is not None:
                p.grad.mul_(seen / (seen + n))
        (loss * n / (seen + n)).backward()
        mean = (mean * seen + loss.detach() * n) / (seen + n)
        seen += n
    optimizer.step()
    return mean.item()
