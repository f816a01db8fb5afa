import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    mine = dict(state)
    with torch.no_grad():
        g = grad + weight_decay * param
        if momentum:
            if "momentum_buffer" in mine:
                mine["momentum_buffer"] = momentum * mine["momentum_buffer"] + (1 - dampening) * g
            else:
                mine["momentum_buffer"] = g.clone()
            g = g + momentum * mine["momentum_buffer"] if nesterov else mine["momentum_buffer"]
        param.sub_(lr * g)
