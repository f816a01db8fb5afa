import torch
from torch import nn


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):

    p = nn.Parameter(param.detach().clone())
    o = torch.optim.Adadelta([p], lr=lr, rho=rho, eps=eps, weight_decay=weight_decay)
    if state:
        o.state[p] = dict(state)
    p.grad = grad.clone()
    o.step()
    state.update(o.state[p])
    param.data.copy_(p.data)
