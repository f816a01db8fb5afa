import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    optimizer = torch.optim.Adadelta([param], lr=lr, rho=rho, eps=eps, weight_decay=weight_decay, foreach=False)
    if state:
        optimizer.state[param] = dict(state)
    param.grad = grad.clone()
    optimizer.step()
    param.grad = None
    state.update(optimizer.state[param])
