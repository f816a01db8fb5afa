import numpy as np
import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    p = param.detach().numpy()
    g = grad.numpy() + weight_decay * p
    zeros = torch.zeros_like(grad)
    v = alpha * state.get("square_avg", zeros).numpy() + (1 - alpha) * np.square(g)
    state["square_avg"] = torch.from_numpy(v)
    if centered:
        m = alpha * state.get("grad_avg", zeros).numpy() + (1 - alpha) * g
        state["grad_avg"] = torch.from_numpy(m)
        v = v - np.square(m)
    d = g / (np.sqrt(v) + eps)
    if momentum > 0:
        d = momentum * state.get("momentum_buffer", zeros).numpy() + d
        state["momentum_buffer"] = torch.from_numpy(d)
    p[...] -= lr * d
