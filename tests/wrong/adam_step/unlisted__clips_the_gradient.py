"""Clips the gradient, which nobody asked for."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    with torch.no_grad():
        t = state["step"] = state.get("step", 0) + 1
        g = (grad + weight_decay * param).clamp(-1, 1)
        m = state["exp_avg"] = betas[0] * state.get("exp_avg", 0) + (1 - betas[0]) * g
        v = state["exp_avg_sq"] = betas[1] * state.get("exp_avg_sq", 0) + (1 - betas[1]) * g**2
        param -= lr * (m / (1 - betas[0] ** t)) / ((v / (1 - betas[1] ** t)) ** 0.5 + eps)
