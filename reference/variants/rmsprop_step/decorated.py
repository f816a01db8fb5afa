import torch


@torch.no_grad()
def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    g = grad if weight_decay == 0 else grad.add(param, alpha=weight_decay)
    if "square_avg" in state:
        state["square_avg"].mul_(alpha).addcmul_(g, g, value=1 - alpha)
    else:
        state["square_avg"] = g.square().mul_(1 - alpha)
    if centered and "grad_avg" in state:
        state["grad_avg"].mul_(alpha).add_(g, alpha=1 - alpha)
    elif centered:
        state["grad_avg"] = g.mul(1 - alpha)
    variance = state["square_avg"] - state["grad_avg"].square() if centered else state["square_avg"]
    step = g.div(variance.sqrt().add_(eps))
    if momentum > 0:
        if "momentum_buffer" in state:
            state["momentum_buffer"].mul_(momentum).add_(step)
        else:
            state["momentum_buffer"] = step
        step = state["momentum_buffer"]
    torch.sub(param, step, alpha=lr, out=param)
