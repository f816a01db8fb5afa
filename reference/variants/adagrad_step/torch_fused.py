import torch


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    optimizer = torch.optim.Adagrad(
        [param], lr, lr_decay, weight_decay, initial_accumulator_value, eps, fused=True
    )
    if state:
        optimizer.state[param].update(state)
    param.grad = grad.clone()
    optimizer.step()
    param.grad = None
    state.update(optimizer.state[param])
