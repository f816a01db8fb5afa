import numpy as np
import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    p, g = param.detach().numpy(), grad.numpy()
    if not state:
        state["square_avg"] = torch.zeros_like(grad)
        state["acc_delta"] = torch.zeros_like(grad)
    v, u = state["square_avg"].numpy(), state["acc_delta"].numpy()
    g = g + weight_decay * p
    v[...] = rho * v + (1 - rho) * g * g
    delta = np.sqrt(u + eps) / np.sqrt(v + eps) * g
    u[...] = rho * u + (1 - rho) * delta * delta
    p -= lr * delta
