import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            b = state.setdefault("momentum_buffer", torch.zeros_like(g))
            b.lerp_(g, 1 - momentum)
            g = g + momentum * b if nesterov else b
        param -= lr * g
