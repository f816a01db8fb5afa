import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    param.requires_grad_(False)
    v, u = state.setdefault("square_avg", torch.zeros_like(grad)), state.setdefault("acc_delta", torch.zeros_like(grad))
    g = grad + weight_decay * param
    v += (1 - rho) * (g**2 - v)
    d = (u + eps) ** 0.5 / (v + eps) ** 0.5 * g
    u += (1 - rho) * (d**2 - u)
    param -= lr * d
    param.requires_grad_(True)
