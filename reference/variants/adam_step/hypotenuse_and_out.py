import torch


def adam_step(param, grad, state, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0):
    beta1, beta2 = betas
    with torch.no_grad():
        state["step"] = t = state["step"] + 1 if state else 1
        if t == 1:
            state["exp_avg"], state["exp_avg_sq"] = torch.zeros_like(param), torch.zeros_like(param)
        g = torch.add(grad, param, alpha=weight_decay)
        state["exp_avg"].mul_(beta1).add_(g, alpha=1 - beta1)
        root = torch.hypot(state["exp_avg_sq"].sqrt() * beta2**0.5, g * (1 - beta2) ** 0.5)
        torch.mul(root, root, out=state["exp_avg_sq"])
        denominator = root / (1 - beta2**t) ** 0.5 + eps
        torch.sub(param, lr / (1 - beta1**t) * state["exp_avg"] / denominator, out=param)
