import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            if "momentum_buffer" in state:
                v = momentum * state["momentum_buffer"] + lr * (1 - dampening) * g
            else:
                v = lr * g
            state["momentum_buffer"] = v
            param -= lr * g + momentum * v if nesterov else v
        else:
            param -= lr * g
