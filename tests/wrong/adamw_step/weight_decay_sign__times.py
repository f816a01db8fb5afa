"""Grows."""

import torch


@torch.inference_mode()
def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    param.add_(param, alpha=lr * weight_decay)
    g = grad
    state["step"] = state.get("step", 0) + 1
    m = state["exp_avg"] = betas[0] * state.get("exp_avg", 0) + (1 - betas[0]) * g
    v = state["exp_avg_sq"] = betas[1] * state.get("exp_avg_sq", 0) + (1 - betas[1]) * g**2
    update = (m / (1 - betas[0] ** state["step"])) / ((v / (1 - betas[1] ** state["step"])).sqrt() + eps)
    param.add_(update, alpha=-lr)
