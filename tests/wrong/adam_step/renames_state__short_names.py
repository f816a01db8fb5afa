"""Names of the paper."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    state["t"] = state.get("t", 0) + 1
    g = grad + weight_decay * param.detach()
    state["m"] = betas[0] * state.get("m", 0.0) + (1 - betas[0]) * g
    state["v"] = betas[1] * state.get("v", 0.0) + (1 - betas[1]) * g**2
    step = lr * state["m"] / (1 - betas[0] ** state["t"])
    step /= (state["v"] / (1 - betas[1] ** state["t"])) ** 0.5 + eps
    param.data.sub_(step)
