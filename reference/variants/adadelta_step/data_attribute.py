import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    if not state:
        state["square_avg"] = torch.zeros(param.shape, dtype=param.dtype)
        state["acc_delta"] = torch.zeros(param.shape, dtype=param.dtype)
    g = grad
    if weight_decay:
        g = g + weight_decay * param.data
    state["square_avg"] = rho * state["square_avg"] + (1 - rho) * g**2
    delta = torch.sqrt(state["acc_delta"] + eps) / torch.sqrt(state["square_avg"] + eps) * g
    state["acc_delta"] = rho * state["acc_delta"] + (1 - rho) * delta**2
    param.data = param.data - lr * delta
