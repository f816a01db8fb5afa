"""Algorithm 1 of the paper."""

import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    if not state:
        state["square_avg"], state["acc_delta"] = torch.zeros_like(param), torch.zeros_like(param)
    with torch.no_grad():
        g = grad.add(param, alpha=weight_decay)
        state["square_avg"].mul_(rho).add_((1 - rho) * g * g)
        dx = -(state["acc_delta"] + eps).sqrt() / (state["square_avg"] + eps).sqrt() * g
        state["acc_delta"].mul_(rho).add_((1 - rho) * dx * dx)
        param.add_(dx)
