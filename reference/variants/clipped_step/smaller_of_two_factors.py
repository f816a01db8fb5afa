def clipped_step(params, loss_fn, optimizer, max_norm):
    params = [p for p in params if p.requires_grad]
    optimizer.zero_grad()
    loss_fn().backward()
    norm = sum(p.grad.pow(2).sum() for p in params if p.grad is not None) ** 0.5
    norm = norm.item()
    coef = min(max_norm / max(norm, 1e-12), 1)
    for p in params:
        if p.grad is not None:
            p.grad.data = p.grad.data * coef
    optimizer.step()
    return norm
