"""Divides the averages in place."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    if not state:
        state.update(step=0, exp_avg=torch.zeros_like(param), exp_avg_sq=torch.zeros_like(param))
    state["step"] += 1
    m, v = state["exp_avg"], state["exp_avg_sq"]
    with torch.no_grad():
        g = grad + weight_decay * param
        m.mul_(betas[0]).add_(g, alpha=1 - betas[0])
        v.mul_(betas[1]).add_(g * g, alpha=1 - betas[1])
        m /= 1 - betas[0] ** state["step"]
        v /= 1 - betas[1] ** state["step"]
        param -= lr * m / (v.sqrt() + eps)
