import torch
from torch import nn


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):

    mod = state.get("mod")
    if mod is None:
        mod = state["mod"] = nn.Module()
        mod.register_buffer("v", torch.zeros_like(param))
        mod.register_buffer("u", torch.zeros_like(param))
    with torch.no_grad():
        g = grad + weight_decay * param
        mod.v = rho * mod.v + (1 - rho) * g**2
        delta = g * ((mod.u + eps) / (mod.v + eps)) ** 0.5
        mod.u = rho * mod.u + (1 - rho) * delta**2
        param += -lr * delta
    state["square_avg"], state["acc_delta"] = mod.v, mod.u
