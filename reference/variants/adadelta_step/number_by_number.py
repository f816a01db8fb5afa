import math

import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    shape, kind = param.shape, param.dtype
    ps, gs = param.detach().flatten().tolist(), grad.flatten().tolist()
    vs = state["square_avg"].flatten().tolist() if state else [0.0] * len(ps)
    us = state["acc_delta"].flatten().tolist() if state else [0.0] * len(ps)
    for i, (p, g) in enumerate(zip(ps, gs)):
        g += weight_decay * p
        vs[i] = rho * vs[i] + (1 - rho) * g * g
        delta = math.sqrt(us[i] + eps) / math.sqrt(vs[i] + eps) * g
        us[i] = rho * us[i] + (1 - rho) * delta * delta
        ps[i] = p - lr * delta
    with torch.no_grad():
        param[...] = torch.tensor(ps, dtype=kind).reshape(shape)
    state["square_avg"] = torch.tensor(vs, dtype=kind).reshape(shape)
    state["acc_delta"] = torch.tensor(us, dtype=kind).reshape(shape)
