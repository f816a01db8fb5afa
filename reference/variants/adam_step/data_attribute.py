import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    if not state:
        state["step"] = 0
        state["exp_avg"] = torch.zeros(param.shape, dtype=param.dtype)
        state["exp_avg_sq"] = torch.zeros(param.shape, dtype=param.dtype)
    beta1, beta2 = betas
    state["step"] += 1
    g = grad
    if weight_decay:
        g = g + weight_decay * param.data
    state["exp_avg"] = beta1 * state["exp_avg"] + (1.0 - beta1) * g
    state["exp_avg_sq"] = beta2 * state["exp_avg_sq"] + (1.0 - beta2) * g**2
    m = state["exp_avg"] / (1.0 - beta1 ** state["step"])
    v = state["exp_avg_sq"] / (1.0 - beta2 ** state["step"])
    param.data = param.data - lr * m / (v**0.5 + eps)
