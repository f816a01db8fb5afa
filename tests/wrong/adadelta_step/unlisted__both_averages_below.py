"""Uses the sum of both averages below."""

import torch


@torch.no_grad()
def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    g = grad + weight_decay * param
    v = state["square_avg"] = rho * state.get("square_avg", torch.zeros_like(g)) + (1 - rho) * g**2
    u = state.get("acc_delta", torch.zeros_like(g))
    d = (u + eps).sqrt() / (u + v + eps).sqrt() * g
    state["acc_delta"] = rho * u + (1 - rho) * d**2
    param -= lr * d
