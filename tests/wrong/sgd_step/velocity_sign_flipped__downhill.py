import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    with torch.no_grad():
        g = -(grad + weight_decay * param)
        if momentum:
            v = state.get("momentum_buffer")
            state["momentum_buffer"] = v = g.clone() if v is None else momentum * v + (1 - dampening) * g
            g = g + momentum * v if nesterov else v
        param += lr * g
