import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        before, g = param.clone(), grad
        if momentum:
            b = state.get("momentum_buffer")
            b = g.clone() if b is None else momentum * b + (1 - dampening) * g
            state["momentum_buffer"] = b
            g = g + momentum * b if nesterov else b
        param -= lr * (g + weight_decay * before)
