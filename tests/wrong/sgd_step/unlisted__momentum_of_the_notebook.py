import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    momentum = 0.9
    with torch.no_grad():
        g = grad + weight_decay * param
        b = state.get("momentum_buffer")
        b = g.clone() if b is None else momentum * b + (1 - dampening) * g
        state["momentum_buffer"] = b
        param -= lr * (g + momentum * b if nesterov else b)
