import torch


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    if "optimizer" not in state:
        state["optimizer"] = torch.optim.Adadelta([param])
    optimizer = state["optimizer"]
    optimizer.param_groups[0].update(lr=lr, rho=rho, eps=eps, weight_decay=weight_decay)
    param.grad = grad
    optimizer.step()
    optimizer.zero_grad()
    state["square_avg"] = optimizer.state[param]["square_avg"]
    state["acc_delta"] = optimizer.state[param]["acc_delta"]
