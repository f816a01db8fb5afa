import torch

buffer = None


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    global buffer
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            if buffer is None:
                buffer = g.clone()
            else:
                buffer.mul_(momentum).add_(g, alpha=1 - dampening)
            g = g + momentum * buffer if nesterov else buffer
        param -= lr * g
