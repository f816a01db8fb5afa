"""The averages are used as they are."""

import torch


@torch.no_grad()
def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    if not state:
        state["step"] = 0
        state["exp_avg"] = torch.zeros_like(param)
        state["exp_avg_sq"] = torch.zeros_like(param)
    state["step"] += 1
    d = grad.add(param, alpha=weight_decay)
    state["exp_avg"].mul_(betas[0]).add_(d, alpha=1 - betas[0])
    state["exp_avg_sq"].mul_(betas[1]).addcmul_(d, d, value=1 - betas[1])
    param.addcdiv_(state["exp_avg"], state["exp_avg_sq"].sqrt().add_(eps), value=-lr)
