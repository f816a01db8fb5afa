import torch


def _gradients(optimizer, loss_fn):
    with torch.enable_grad():
        optimizer.zero_grad()
        loss_fn().backward()


@torch.no_grad()
def _clip(params, max_norm):
    graded = [p for p in params if p.grad is not None]
    norm = torch.nn.utils.parameters_to_vector([p.grad for p in graded]).norm()
    for p in graded:
        p.grad.copy_(torch.where(norm > max_norm, p.grad * max_norm / norm, p.grad))
    return norm.item()


def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    _gradients(optimizer, loss_fn)
    norm = _clip(params, max_norm)
    optimizer.step()
    optimizer.zero_grad()
    return norm
