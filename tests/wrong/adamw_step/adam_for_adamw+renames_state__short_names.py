"""Adam, under the paper's names."""

import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    if not state:
        state["t"], state["m"], state["v"] = 0, torch.zeros_like(param), torch.zeros_like(param)
    state["t"] += 1
    with torch.no_grad():
        g = grad + weight_decay * param
        state["m"].mul_(betas[0]).add_(g, alpha=1 - betas[0])
        state["v"].mul_(betas[1]).addcmul_(g, g, value=1 - betas[1])
        m = state["m"] / (1 - betas[0] ** state["t"])
        v = state["v"] / (1 - betas[1] ** state["t"])
        param -= lr * m / (torch.sqrt(v) + eps)
