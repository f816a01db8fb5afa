import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    param.requires_grad = False
    g = grad + weight_decay * param
    state["steps"] = state.get("steps", 0) + 1
    if state["steps"] == 1:
        for key in ("square_avg", "grad_avg", "momentum_buffer"):
            state[key] = torch.zeros_like(param)
    state["square_avg"].mul_(alpha).add_((1 - alpha) * g * g)
    state["grad_avg"].mul_(alpha).add_((1 - alpha) * g)
    variance = state["square_avg"] - centered * state["grad_avg"] ** 2
    state["momentum_buffer"].mul_(momentum).add_(g / (variance.sqrt() + eps))
    param -= lr * state["momentum_buffer"]
    param.requires_grad = True
