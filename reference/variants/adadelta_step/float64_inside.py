import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    p, g = param.detach().double(), grad.double()
    g = g + weight_decay * p
    v = rho * state.get("square_avg", torch.zeros_like(p)) + (1 - rho) * g**2
    u = state.get("acc_delta", torch.zeros_like(p))
    delta = ((u + eps) / (v + eps)).sqrt() * g
    with torch.no_grad():
        param.copy_(p - lr * delta)
    state["square_avg"], state["acc_delta"] = v, rho * u + (1 - rho) * delta**2
