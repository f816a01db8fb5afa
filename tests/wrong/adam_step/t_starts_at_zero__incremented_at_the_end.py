"""The step is counted in the last line."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    b1, b2 = betas
    if "step" not in state:
        state.update(step=0, exp_avg=torch.zeros_like(param), exp_avg_sq=torch.zeros_like(param))
    g = grad + weight_decay * param.data
    state["exp_avg"] = b1 * state["exp_avg"] + (1 - b1) * g
    state["exp_avg_sq"] = b2 * state["exp_avg_sq"] + (1 - b2) * g**2
    m = state["exp_avg"] / (1 - b1 ** state["step"])
    v = state["exp_avg_sq"] / (1 - b2 ** state["step"])
    param.data -= lr * m / (torch.sqrt(v) + eps)
    state["step"] += 1
