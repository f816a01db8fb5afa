import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    p = param.detach().numpy()
    g = grad.detach().numpy() + weight_decay * p
    if momentum != 0:
        if "momentum_buffer" in state:
            b = momentum * state["momentum_buffer"].numpy() + (1 - dampening) * g
        else:
            b = g.copy()
        state["momentum_buffer"] = torch.from_numpy(b)
        g = g + momentum * b if nesterov else b
    p[...] = p - lr * g
