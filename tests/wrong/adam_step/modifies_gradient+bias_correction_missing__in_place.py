"""Adds the decay to the caller's tensor, and corrects nothing."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    step = state.get("step", 0) + 1
    with torch.no_grad():
        grad += weight_decay * param
        m = betas[0] * state.get("exp_avg", torch.zeros_like(param)) + (1 - betas[0]) * grad
        v = betas[1] * state.get("exp_avg_sq", torch.zeros_like(param)) + (1 - betas[1]) * grad.pow(2)
        param -= lr * m / (v.sqrt() + eps)
    state["step"], state["exp_avg"], state["exp_avg_sq"] = step, m, v
