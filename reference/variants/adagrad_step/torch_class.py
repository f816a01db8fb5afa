import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    if "optimizer" not in state:
        state["optimizer"] = torch.optim.Adagrad(
            [param], lr, lr_decay, weight_decay, initial_accumulator_value, eps
        )
    optimizer = state["optimizer"]
    optimizer.param_groups[0].update(lr=lr, lr_decay=lr_decay, weight_decay=weight_decay, eps=eps)
    param.grad = grad
    optimizer.step()
    param.grad = None
    state |= optimizer.state[param]
