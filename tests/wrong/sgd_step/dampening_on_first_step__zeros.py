import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    if momentum and "momentum_buffer" not in state:
        state["momentum_buffer"] = torch.zeros_like(param)
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            b = state["momentum_buffer"]
            b.mul_(momentum).add_((1 - dampening) * g)
            g = g + momentum * b if nesterov else b
        param -= lr * g
