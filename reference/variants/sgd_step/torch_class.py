import torch


def sgd_step(param, grad, state, lr=1e-3, momentum=0, dampening=0, weight_decay=0, nesterov=False):
    if "optimizer" not in state:
        state["optimizer"] = torch.optim.SGD(
            [param], lr, momentum, dampening, weight_decay, nesterov
        )
    optimizer = state["optimizer"]
    optimizer.param_groups[0].update(lr=lr, momentum=momentum, dampening=dampening, weight_decay=weight_decay)
    param.grad = grad.clone()
    optimizer.step()
    param.grad = None
    if momentum:
        state["momentum_buffer"] = optimizer.state[param]["momentum_buffer"]
