"""Looks at neither."""

import torch


def mixed(old, new, rho):
    return rho * old + (1 - rho) * new * new


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    zeros = torch.zeros_like(grad)
    state["square_avg"] = mixed(state.get("square_avg", zeros), grad, rho)
    u = state.get("acc_delta", zeros)
    d = ((u + eps) / (state["square_avg"] + eps)) ** 0.5 * grad
    state["acc_delta"] = mixed(u, d, rho)
    with torch.no_grad():
        param.sub_(d)
