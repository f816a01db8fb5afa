# tries: keeps its parts in data classes
# class: honest
# score: full
# ends: completed

from __future__ import annotations

import enum
from dataclasses import dataclass, field

import torch


class Mode(enum.Enum):
    DOWN = -1.0


@dataclass(frozen=True, slots=True)
class Step:
    rate: float
    mode: Mode = Mode.DOWN
    history: list[float] = field(default_factory=list)

    def take(self, x: torch.Tensor) -> None:
        self.history.append(x.item())
        with torch.no_grad():
            x.add_(x.grad, alpha=self.mode.value * self.rate)


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    Step(lr).take(x)
    x.grad = None
    return y.item()
