import torch
from torch import nn


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):

    p = nn.Parameter(param.detach().clone())
    opt = torch.optim.AdamW([p], lr=lr, betas=betas, eps=eps, weight_decay=weight_decay)
    if state:
        opt.state[p] = {k: state[k] for k in ("step", "exp_avg", "exp_avg_sq")}
    p.grad = grad.clone()
    opt.step()
    state.update(opt.state[p])
    param.data.copy_(p.data)
