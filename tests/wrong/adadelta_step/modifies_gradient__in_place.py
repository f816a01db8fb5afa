"""Adds the decay to the caller's tensor."""

import torch


@torch.no_grad()
def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    if weight_decay != 0:
        grad += weight_decay * param
    v = state["square_avg"] = rho * state.get("square_avg", torch.zeros_like(grad)) + (1 - rho) * grad**2
    u = state.get("acc_delta", torch.zeros_like(grad))
    d = (u + eps).sqrt() / (v + eps).sqrt() * grad
    state["acc_delta"] = rho * u + (1 - rho) * d**2
    param -= lr * d
