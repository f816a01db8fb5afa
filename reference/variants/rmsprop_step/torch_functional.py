import torch
from torch.optim.rmsprop import rmsprop


def rmsprop_step(param, grad, state, lr=1e-2, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
    if not state:
        zeros = torch.zeros_like(param).detach()
        state.update(step=torch.tensor(0.0), square_avg=zeros.clone(), grad_avg=zeros.clone(), momentum_buffer=zeros)
    with torch.no_grad():
        rmsprop(
            [param], [grad.clone()], [state["square_avg"]], [state["grad_avg"]], [state["momentum_buffer"]],
            [state["step"]], foreach=True, lr=lr, alpha=alpha, eps=eps, weight_decay=weight_decay, momentum=momentum,
            centered=centered,
        )
