import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            if "momentum_buffer" not in state:
                state["momentum_buffer"] = g.clone()
            else:
                state["momentum_buffer"] = momentum * state["momentum_buffer"] + (1 - momentum) * g
            g = g + momentum * state["momentum_buffer"] if nesterov else state["momentum_buffer"]
        param.data -= lr * g
