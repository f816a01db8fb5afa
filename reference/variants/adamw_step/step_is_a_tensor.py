import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    beta1, beta2 = betas
    with torch.no_grad():
        if "step" not in state:
            state["step"] = torch.tensor(0.0)
            state["exp_avg"] = torch.zeros_like(param)
            state["exp_avg_sq"] = torch.zeros_like(param)
        state["step"] += 1
        param.add_(param, alpha=-lr * weight_decay)
        g = grad
        state["exp_avg"] = beta1 * state["exp_avg"] + (1 - beta1) * g
        state["exp_avg_sq"] = beta2 * state["exp_avg_sq"] + (1 - beta2) * g.pow(2)
        corrected1 = state["exp_avg"] / (1 - beta1 ** state["step"])
        corrected2 = state["exp_avg_sq"] / (1 - beta2 ** state["step"])
        param -= lr * corrected1 / (torch.sqrt(corrected2) + eps)
