import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.set_grad_enabled(False):
        g = grad + param * weight_decay
        v = state["square_avg"] if "square_avg" in state else torch.zeros(param.shape, dtype=param.dtype)
        v = v + (1 - alpha) * (g.pow(2) - v)
        m = state["grad_avg"] if "grad_avg" in state else torch.zeros(param.shape, dtype=param.dtype)
        m = m + (1 - alpha) * (g - m)
        state["square_avg"], state["grad_avg"] = v, m
        scale = (v - m.pow(2) if centered else v).sqrt() + eps
        b = state["momentum_buffer"] if "momentum_buffer" in state else 0
        b = momentum * b + g / scale
        state["momentum_buffer"] = b
        param.copy_(param - lr * b)
