"""RMSprop with eps under the root."""

import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    g = grad + weight_decay * param.data
    if "square_avg" not in state:
        state["square_avg"] = torch.zeros_like(g)
    state["square_avg"].mul_(rho).addcmul_(g, g, value=1 - rho)
    param.data.addcdiv_(g, (state["square_avg"] + eps).sqrt(), value=-lr)
