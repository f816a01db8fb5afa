"""One counter for the whole module."""

import torch

steps = 0


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    global steps
    steps += 1
    b1, b2 = betas
    with torch.no_grad():
        g = grad + weight_decay * param
        state["exp_avg"] = b1 * state.get("exp_avg", torch.zeros_like(g)) + (1 - b1) * g
        state["exp_avg_sq"] = b2 * state.get("exp_avg_sq", torch.zeros_like(g)) + (1 - b2) * g * g
        m, v = state["exp_avg"] / (1 - b1**steps), state["exp_avg_sq"] / (1 - b2**steps)
        param.sub_(lr * m / (v.sqrt() + eps))
