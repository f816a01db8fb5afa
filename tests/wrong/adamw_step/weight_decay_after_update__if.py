import torch


def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):

    with torch.no_grad():
        t = state["step"] = state.get("step", 0) + 1
        m = state.get("exp_avg", torch.zeros_like(grad))
        v = state.get("exp_avg_sq", torch.zeros_like(grad))
        m = betas[0] * m + (1 - betas[0]) * grad
        v = betas[1] * v + (1 - betas[1]) * grad**2
        state["exp_avg"] = m
        state["exp_avg_sq"] = v
        mh = m / (1 - betas[0] ** t)
        vh = v / (1 - betas[1] ** t)
        param -= lr * (mh / (vh.sqrt() + eps))
        if weight_decay > 0:
            param -= lr * weight_decay * param
