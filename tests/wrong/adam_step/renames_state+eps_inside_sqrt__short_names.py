"""Names of the paper, eps under the root."""

import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    if not state:
        state["t"], state["m"], state["v"] = 0, torch.zeros_like(param), torch.zeros_like(param)
    state["t"] += 1
    with torch.no_grad():
        g = grad + weight_decay * param
        state["m"] = betas[0] * state["m"] + (1 - betas[0]) * g
        state["v"] = betas[1] * state["v"] + (1 - betas[1]) * g**2
        m = state["m"] / (1 - betas[0] ** state["t"])
        v = state["v"] / (1 - betas[1] ** state["t"])
        param -= lr * m / torch.sqrt(v + eps)
