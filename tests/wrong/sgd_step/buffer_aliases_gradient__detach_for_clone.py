import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    d = grad.detach()
    if weight_decay:
        d = d + weight_decay * param.detach()
    if momentum:
        old = state.get("momentum_buffer")
        new = d.detach() if old is None else old * momentum + d * (1 - dampening)
        state["momentum_buffer"] = new
        d = d + new * momentum if nesterov else new
    param.data.sub_(d * lr)
