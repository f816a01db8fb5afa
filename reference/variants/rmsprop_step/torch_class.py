import torch


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    if "optimizer" not in state:
        state["optimizer"] = torch.optim.RMSprop(
            [param], lr=lr, alpha=alpha, eps=eps, weight_decay=weight_decay, momentum=momentum, centered=centered
        )
    optimizer = state["optimizer"]
    for group in optimizer.param_groups:
        group.update(lr=lr, alpha=alpha, eps=eps, weight_decay=weight_decay, momentum=momentum)
    param.grad = grad
    optimizer.step()
    param.grad = None
    for key, value in optimizer.state[param].items():
        state[key] = value
