"""Accumulates the update of the step before."""

import torch


@torch.no_grad()
def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    zeros = torch.zeros_like(grad)
    g = grad + weight_decay * param
    v = rho * state.get("square_avg", zeros) + (1 - rho) * g**2
    u = rho * state.get("acc_delta", zeros) + (1 - rho) * state.get("previous", zeros) ** 2
    delta = (u + eps).sqrt() / (v + eps).sqrt() * g
    param -= lr * delta
    state["square_avg"], state["acc_delta"], state["previous"] = v, u, delta
