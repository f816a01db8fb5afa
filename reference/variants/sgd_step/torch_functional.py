import torch
from torch.optim.sgd import sgd


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    buffers = [state.get("momentum_buffer")]
    with torch.no_grad():
        sgd(
            [param], [grad], buffers, weight_decay=weight_decay, momentum=momentum, lr=lr, dampening=dampening,
            nesterov=nesterov, maximize=False, foreach=False,
        )
    if buffers[0] is not None:
        state["momentum_buffer"] = buffers[0]
