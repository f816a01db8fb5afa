import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    b1, b2 = betas
    t = state.get("step", 0) + 1
    p, g = param.detach().double(), grad.double()
    g = g + weight_decay * p
    m = b1 * state.get("exp_avg", torch.zeros_like(p)) + (1 - b1) * g
    v = b2 * state.get("exp_avg_sq", torch.zeros_like(p)) + (1 - b2) * g**2
    p = p - lr * (m / (1 - b1**t)) / ((v / (1 - b2**t)).sqrt() + eps)
    with torch.no_grad():
        param.copy_(p)
    state["step"], state["exp_avg"], state["exp_avg_sq"] = t, m, v
