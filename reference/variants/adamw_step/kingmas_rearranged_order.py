import math

import torch


@torch.no_grad()
def adamw_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2):
    b1, b2 = betas
    t = state["step"] = state.get("step", 0) + 1
    m = state.setdefault("exp_avg", torch.zeros_like(grad))
    v = state.setdefault("exp_avg_sq", torch.zeros_like(grad))
    param.sub_(lr * weight_decay * param)
    g = grad
    m.mul_(b1).add_((1 - b1) * g)
    v.mul_(b2).add_((1 - b2) * g * g)
    root = math.sqrt(1 - b2**t)
    alpha = lr * root / (1 - b1**t)
    param.sub_(alpha * m / (v.sqrt() + eps * root))
