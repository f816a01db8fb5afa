import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    def average(key, x):
        state[key].mul_(rho)
        state[key].add_(x.pow(2).mul(1 - rho))

    for key in ("square_avg", "acc_delta"):
        if key not in state:
            state[key] = torch.zeros_like(param).detach()
    view = param.detach()
    g = grad + view * weight_decay
    rms = (state["acc_delta"] + eps).sqrt()
    average("square_avg", g)
    d = rms * g / (state["square_avg"] + eps).sqrt()
    average("acc_delta", d)
    view.sub_(d, alpha=lr)
