import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):

    b1, b2 = state.setdefault("betas", betas)
    if "step" not in state:
        state["step"] = 0
        state["exp_avg"] = torch.zeros_like(param)
        state["exp_avg_sq"] = torch.zeros_like(param)
    with torch.no_grad():
        g = grad + weight_decay * param
        state["step"] += 1
        t = state["step"]
        m = state["exp_avg"]
        v = state["exp_avg_sq"]
        m.mul_(b1).add_((1 - b1) * g)
        v.mul_(b2).add_((1 - b2) * g * g)
        mh = m / (1 - b1**t)
        vh = v / (1 - b2**t)
        param -= lr * mh / (vh.sqrt() + eps)
