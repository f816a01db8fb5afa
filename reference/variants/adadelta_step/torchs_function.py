import torch
from torch.optim.adadelta import adadelta


def adadelta_step(param, grad, state, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0):
    if not state:
        state["step"] = torch.tensor(0.0)
        state["square_avg"] = torch.zeros_like(param)
        state["acc_delta"] = torch.zeros_like(param)
    with torch.no_grad():
        adadelta(
            [param],
            [grad],
            [state["square_avg"]],
            [state["acc_delta"]],
            [state["step"]],
            lr=lr,
            rho=rho,
            eps=eps,
            weight_decay=weight_decay,
            maximize=False,
        )
