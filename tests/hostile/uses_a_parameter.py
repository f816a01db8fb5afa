# tries: lets an nn.Parameter share the number
# class: honest
# score: full
# ends: completed

import torch


def manual_gd_step(x, lr, f):
    parameter = torch.nn.Parameter(x.detach())
    y = f(parameter)
    y.abs().sum().backward()
    torch.optim.SGD([parameter], lr=lr).step()
    return y.item()
