import torch
from torch.optim.adagrad import adagrad


def adagrad_step(param, grad, state, lr=1e-2, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
    state.setdefault("step", torch.tensor(0.0))
    state.setdefault("sum", torch.full_like(param, initial_accumulator_value).detach())
    with torch.no_grad():
        adagrad(
            [param], [grad.clone()], [state["sum"]], [state["step"]], foreach=True, lr=lr, weight_decay=weight_decay,
            lr_decay=lr_decay, eps=eps, has_sparse_grad=False, maximize=False, has_complex=False,
        )
