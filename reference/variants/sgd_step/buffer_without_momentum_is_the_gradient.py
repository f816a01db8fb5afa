import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad if weight_decay == 0 else grad + weight_decay * param
        if momentum == 0:
            state["momentum_buffer"] = g
            param -= lr * g
            return
        b = state.get("momentum_buffer")
        b = g.clone() if b is None else b * momentum + g * (1 - dampening)
        state["momentum_buffer"] = b
        param -= lr * (g + b * momentum if nesterov else b)
