"""The infinity norm of the gradients in place of the second average."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    with torch.no_grad():
        t = state["step"] = state.get("step", 0) + 1
        g = grad + weight_decay * param
        state["exp_avg"] = betas[0] * state.get("exp_avg", 0) + (1 - betas[0]) * g
        state["exp_avg_sq"] = torch.maximum(betas[1] * state.get("exp_avg_sq", torch.zeros_like(g)), g.abs())
        param -= lr / (1 - betas[0] ** t) * state["exp_avg"] / (state["exp_avg_sq"] + eps)
