import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if "square_avg" not in state:
            state["square_avg"] = torch.zeros_like(param)
            state["grad_avg"] = torch.zeros_like(param)
            state["momentum_buffer"] = torch.zeros_like(param)
        state["square_avg"] = alpha * state["square_avg"] + (1 - alpha) * g * g
        v = state["square_avg"]
        if centered:
            state["grad_avg"] = alpha * state["grad_avg"] + (1 - alpha) * g
            v = v - state["grad_avg"] ** 2
        state["momentum_buffer"] = momentum * state["momentum_buffer"] + g / (torch.sqrt(v) + eps)
        param.sub_(lr * state["momentum_buffer"])
