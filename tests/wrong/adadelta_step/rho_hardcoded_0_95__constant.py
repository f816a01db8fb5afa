"""The paper's constant."""

import torch

RHO = 0.95


@torch.inference_mode()
def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    g = grad + weight_decay * param
    v = state["square_avg"] = RHO * state.get("square_avg", torch.zeros_like(g)) + (1 - RHO) * g**2
    u = state.get("acc_delta", torch.zeros_like(g))
    d = (u + eps).sqrt() / (v + eps).sqrt() * g
    state["acc_delta"] = RHO * u + (1 - RHO) * d**2
    param.add_(d, alpha=-lr)
