"""Names of its own, eps beside the roots."""

import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    v, u = state.get("v", torch.zeros_like(grad)), state.get("u", torch.zeros_like(grad))
    with torch.no_grad():
        g = grad + weight_decay * param
        v = rho * v + (1 - rho) * g.square()
        d = (u.sqrt() + eps) / (v.sqrt() + eps) * g
        param -= lr * d
        state["v"], state["u"] = v, rho * u + (1 - rho) * d.square()
