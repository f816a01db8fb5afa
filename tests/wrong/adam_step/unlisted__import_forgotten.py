"""Uses a module that it does not import."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    t = state["step"] = state.get("step", 0) + 1
    with torch.no_grad():
        g = grad + weight_decay * param
        m = state["exp_avg"] = betas[0] * state.get("exp_avg", 0) + (1 - betas[0]) * g
        v = state["exp_avg_sq"] = betas[1] * state.get("exp_avg_sq", 0) + (1 - betas[1]) * g**2
        rate = lr * math.sqrt(1 - betas[1] ** t) / (1 - betas[0] ** t)
        param -= rate * m / (v.sqrt() + eps * math.sqrt(1 - betas[1] ** t))
