import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):

    o = torch.optim.Adadelta([param], lr=lr, rho=rho, eps=eps, weight_decay=weight_decay)
    keep, param.grad = param.grad, grad
    o.step()
    param.grad = keep
    state.update(o.state[param])
