from collections.abc import Callable

import torch
from torch import Tensor


def decayed(weight_decay: float) -> Callable[[Tensor, Tensor], Tensor]:
    return lambda grad, param: grad + weight_decay * param if weight_decay else grad


def with_momentum(state: dict, momentum: float, dampening: float, nesterov: bool) -> Callable[[Tensor], Tensor]:
    def direction(g: Tensor) -> Tensor:
        if momentum == 0:
            return g
        if "momentum_buffer" not in state:
            state["momentum_buffer"] = g.detach().clone()
        else:
            state["momentum_buffer"] = momentum * state["momentum_buffer"] + (1 - dampening) * g
        return g + momentum * state["momentum_buffer"] if nesterov else state["momentum_buffer"].clone()

    return direction


def sgd_step(
    param: Tensor,
    grad: Tensor,
    state: dict,
    lr: float = 1e-3,
    momentum: float = 0.0,
    dampening: float = 0.0,
    weight_decay: float = 0.0,
    nesterov: bool = False,
    *,
    maximize: bool = False,
) -> None:
    with torch.no_grad():
        d = decayed(weight_decay)(-grad if maximize else grad, param)
        param.sub_(lr * with_momentum(state, momentum, dampening, nesterov)(d))
