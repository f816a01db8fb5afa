import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    param.requires_grad_(False)
    beta1, beta2 = betas
    step = state.setdefault("step", 0) + 1
    g = grad
    param.lerp_(torch.zeros_like(param), lr * weight_decay)
    state["exp_avg"] = state.get("exp_avg", 0) * beta1 + g * (1 - beta1)
    state["exp_avg_sq"] = state.get("exp_avg_sq", 0) * beta2 + g.square() * (1 - beta2)
    param -= lr * (state["exp_avg"] / (1 - beta1**step)) / (eps + torch.sqrt(state["exp_avg_sq"] / (1 - beta2**step)))
    state["step"] = step
    param.requires_grad_(True)
