import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if not state:
            state["v"] = torch.zeros_like(param)
            state["m"] = torch.zeros_like(param)
            state["b"] = torch.zeros_like(param)
        state["v"].mul_(alpha).addcmul_(g, g, value=1 - alpha)
        v = state["v"]
        if centered:
            state["m"].mul_(alpha).add_(g, alpha=1 - alpha)
            v = v - state["m"].pow(2)
        if momentum > 0:
            state["b"].mul_(momentum).add_(g / (v.sqrt() + eps))
            param.add_(state["b"], alpha=-lr)
        else:
            param.add_(g / (v.sqrt() + eps), alpha=-lr)
