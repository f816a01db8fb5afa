import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            v = state.get("velocity")
            v = g.clone() if v is None else momentum * v + (1 - dampening) * g
            state["velocity"] = v
            g = g + momentum * v if nesterov else v
        param -= lr * g
