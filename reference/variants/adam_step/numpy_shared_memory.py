import numpy as np
import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    p, g = param.detach().numpy(), grad.numpy()
    if not state:
        state["step"] = 0
        state["exp_avg"] = torch.zeros_like(grad)
        state["exp_avg_sq"] = torch.zeros_like(grad)
    m, v = state["exp_avg"].numpy(), state["exp_avg_sq"].numpy()
    state["step"] += 1
    g = g + weight_decay * p
    m[...] = betas[0] * m + (1 - betas[0]) * g
    v[...] = betas[1] * v + (1 - betas[1]) * g * g
    p -= lr * (m / (1 - betas[0] ** state["step"])) / (np.sqrt(v / (1 - betas[1] ** state["step"])) + eps)
