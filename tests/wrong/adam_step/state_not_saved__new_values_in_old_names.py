"""Fetches the averages and gives the names new values."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    if len(state) == 0:
        state["step"] = 0
        state["exp_avg"] = torch.zeros_like(param)
        state["exp_avg_sq"] = torch.zeros_like(param)
    m, v = state["exp_avg"], state["exp_avg_sq"]
    state["step"] += 1
    with torch.no_grad():
        g = grad + weight_decay * param
        m = betas[0] * m + (1 - betas[0]) * g
        v = betas[1] * v + (1 - betas[1]) * g * g
        m_hat, v_hat = m / (1 - betas[0] ** state["step"]), v / (1 - betas[1] ** state["step"])
        param -= lr * m_hat / (v_hat.sqrt() + eps)
