"""Never looks at weight_decay."""

import torch


def average(old, new, beta):
    return new * (1 - beta) if old is None else old.lerp(new, 1 - beta)


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    state["step"] = state.get("step", 0) + 1
    state["exp_avg"] = average(state.get("exp_avg"), grad, betas[0])
    state["exp_avg_sq"] = average(state.get("exp_avg_sq"), grad**2, betas[1])
    m = state["exp_avg"] / (1 - betas[0] ** state["step"])
    v = state["exp_avg_sq"] / (1 - betas[1] ** state["step"])
    with torch.no_grad():
        param.add_(-lr * m / (v.sqrt() + eps))
