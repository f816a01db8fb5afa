def clipped_step(params, loss_fn, optimizer, max_norm):
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    for p in params:
        norm = p.grad.norm().item()
    if norm > max_norm:
        for p in params:
            p.grad *= max_norm / norm
    optimizer.step()
    return norm
