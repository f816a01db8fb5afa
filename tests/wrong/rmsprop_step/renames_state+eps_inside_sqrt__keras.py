import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if not state:
            state["accumulator"] = torch.zeros_like(param)
            state["mean"] = torch.zeros_like(param)
            state["velocity"] = torch.zeros_like(param)
        state["accumulator"].mul_(alpha).addcmul_(g, g, value=1 - alpha)
        v = state["accumulator"]
        if centered:
            state["mean"].mul_(alpha).add_(g, alpha=1 - alpha)
            v = v - state["mean"].pow(2)
        if momentum > 0:
            state["velocity"].mul_(momentum).add_(g / (v + eps).sqrt())
            param.add_(state["velocity"], alpha=-lr)
        else:
            param.add_(g / (v + eps).sqrt(), alpha=-lr)
