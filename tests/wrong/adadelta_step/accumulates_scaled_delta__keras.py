"""The step with the rate in it is accumulated."""

import torch


@torch.no_grad()
def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    g = grad + weight_decay * param
    v = state["square_avg"] = rho * state.get("square_avg", torch.zeros_like(g)) + (1 - rho) * g**2
    u = state.get("acc_delta", torch.zeros_like(g))
    update = lr * g * torch.sqrt(u + eps) / torch.sqrt(v + eps)
    param.sub_(update)
    state["acc_delta"] = rho * u + (1 - rho) * update**2
