import math

import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):

    xs, gs = param.detach().flatten().tolist(), grad.flatten().tolist()
    n = len(xs)
    ms = state["exp_avg"].flatten().tolist() if state else [0.0] * n
    vs = state["exp_avg_sq"].flatten().tolist() if state else [0.0] * n
    t = state.get("step", 0) + 1
    for i in range(n):
        g = gs[i]
        xs[i] = xs[i] - lr * weight_decay * xs[i]
        ms[i] = betas[0] * ms[i] + (1 - betas[0]) * g
        vs[i] = betas[1] * vs[i] + (1 - betas[1]) * g * g
        xs[i] -= lr * (ms[i] / (1 - betas[0] ** t)) / (math.sqrt(vs[i] / (1 - betas[1] ** t)) + eps)
    shape = param.shape
    make = lambda l: torch.tensor(l, dtype=param.dtype).reshape(shape)
    state["step"], state["exp_avg"], state["exp_avg_sq"] = t, make(ms), make(vs)
    with torch.no_grad():
        param.copy_(make(xs))
