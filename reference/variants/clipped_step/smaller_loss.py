import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss = loss_fn()
    grads = torch.autograd.grad(loss, params, retain_graph=True, allow_unused=True)
    norm = sum(g.pow(2).sum() for g in grads if g is not None) ** 0.5
    (loss * min(1.0, max_norm / norm.item())).backward()
    optimizer.step()
    return norm.item()
