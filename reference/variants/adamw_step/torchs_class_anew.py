import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    optimizer = torch.optim.AdamW([param], lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, foreach=False)
    if state:
        optimizer.state[param] = dict(state)
    param.grad = grad.clone()
    optimizer.step()
    param.grad = None
    state.update(optimizer.state[param])
