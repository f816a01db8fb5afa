import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if not state:
            state["square_avg"] = torch.zeros_like(param)
            state["grad_avg"] = torch.zeros_like(param)
            state["momentum_buffer"] = torch.zeros_like(param)
        state["square_avg"].mul_(alpha).addcmul_(g, g, value=1 - alpha)
        v = state["square_avg"]
        if centered:
            state["grad_avg"].mul_(alpha).add_(g, alpha=1 - alpha)
            v = v - state["grad_avg"].pow(2)
        if momentum > 0:
            state["momentum_buffer"].mul_(momentum).add_(g / ((v + eps).sqrt() + eps))
            param.add_(state["momentum_buffer"], alpha=-lr)
        else:
            param.add_(g / ((v + eps).sqrt() + eps), alpha=-lr)
