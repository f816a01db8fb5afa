import torch


def accumulated_step(model, micro_batches, loss_fn, optimizer):
    trained = [p for p in model.parameters() if p.requires_grad]
    rows = [len(x) for x, _ in micro_batches]
    summed = [torch.zeros_like(p) for p in trained]
    mean = 0.0
    for x, y in micro_batches:
        loss = loss_fn(model(x), y)
        for total, grad in zip(summed, torch.autograd.grad(loss, trained)):
            total += grad * len(x) / sum(rows)
        mean += loss.item() * len(x) / sum(rows)
    for p, grad in zip(trained, summed):
        p.grad = grad
    optimizer.step()
    return mean
