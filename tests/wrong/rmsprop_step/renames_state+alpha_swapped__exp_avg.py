import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if not state:
            state["exp_avg_sq"] = torch.zeros_like(param)
            state["exp_avg"] = torch.zeros_like(param)
            state["buf"] = torch.zeros_like(param)
        state["exp_avg_sq"].mul_(1 - alpha).addcmul_(g, g, value=alpha)
        v = state["exp_avg_sq"]
        if centered:
            state["exp_avg"].mul_(1 - alpha).add_(g, alpha=alpha)
            v = v - state["exp_avg"].pow(2)
        if momentum > 0:
            state["buf"].mul_(momentum).add_(g / (v.sqrt() + eps))
            param.add_(state["buf"], alpha=-lr)
        else:
            param.add_(g / (v.sqrt() + eps), alpha=-lr)
