import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            b = state.get("momentum_buffer", torch.zeros_like(g))
            ahead = g + momentum * b
            b = momentum * b + (1 - dampening if "momentum_buffer" in state else 1) * g
            state["momentum_buffer"] = b
            g = ahead if nesterov else b
        param -= lr * g
