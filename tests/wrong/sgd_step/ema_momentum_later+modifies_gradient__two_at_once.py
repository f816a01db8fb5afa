import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        if weight_decay:
            grad += weight_decay * param
        if momentum:
            b = state.get("momentum_buffer")
            b = grad.clone() if b is None else momentum * b + (1 - momentum) * grad
            state["momentum_buffer"] = b
            param -= lr * (grad + momentum * b if nesterov else b)
        else:
            param -= lr * grad
