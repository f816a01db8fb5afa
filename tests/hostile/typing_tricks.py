# tries: has types of all kinds
# class: honest
# score: full
# ends: completed

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Generic, NamedTuple, Protocol, TypedDict, TypeVar, get_type_hints, overload

import torch

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T", bound=torch.Tensor)


class Loss(Protocol):
    def __call__(self, y: torch.Tensor) -> torch.Tensor: ...


class Settings(TypedDict, total=False):
    lr: Annotated[float, "above zero"]


class Pair(NamedTuple):
    x: float
    y: float


class Box(Generic[T]):
    def __init__(self, held: T) -> None:
        self.held = held


@overload
def one(value: int) -> int: ...
@overload
def one(value: float) -> float: ...
def one(value):
    return value


get_type_hints(Pair)


def manual_gd_step(x: torch.Tensor, lr: float, f: Callable[[torch.Tensor], Nothing]) -> float:
    y = Box(f(x)).held
    y.abs().backward()
    with torch.no_grad():
        x -= one(lr) * x.grad
    x.grad = None
    return Pair(x.item(), y.item()).y
