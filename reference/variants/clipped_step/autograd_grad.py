import torch


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    grads = torch.autograd.grad(loss_fn(), params, allow_unused=True)
    norm = torch.cat([g.flatten() for g in grads if g is not None]).norm()
    for p, g in zip(params, grads):
        p.grad = g if g is None or norm <= max_norm else g * (max_norm / norm)
    optimizer.step()
    return norm.item()
