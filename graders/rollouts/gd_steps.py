"""Drives a single hand-written step of gradient descent, again and again, on one tensor that the caller holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch

from graders.problems import problem
from graders.rollouts.reading import Answer, described_tensor, read_number, type_name
from graders.trajectory import Row


def gd_steps(
    answer: Answer,
    *,
    f: str | dict[str, Any],
    x0: float,
    lr: float,
    steps: int,
    dtype: str = "float32",
    dim: int = 1,
    between: Mapping[str, Any] | None = None,
) -> Iterator[Row]:
    """Call `answer(x, lr, f)` `steps` times on one leaf of shape (1,), or () with `dim=0`.

    With `between`, every second call is made with its f and lr instead. Row t holds x after the call, the returned y,
    and what the contract promises of the leaf.
    """
    x = torch.full((1,) * dim, x0, dtype=getattr(torch, dtype), requires_grad=True)
    turns = [(problem(f), lr), (problem(between["f"]), between["lr"]) if between else (problem(f), lr)]
    for step in range(steps):
        loss, rate = turns[step % 2]
        returned = answer(x, rate, loss)
        numbers = {"x": read_number(x), "y": read_number(returned)}
        yield {name: number for name, number in numbers.items() if number is not None} | {
            "returned": type_name(returned),
            "kind": described_tensor(x),
            "grad_cleared": x.grad is None or not bool(x.grad.any()),
            "requires_grad": x.requires_grad,
            "is_leaf": x.is_leaf,
            "grad_mode": torch.is_grad_enabled(),
        }
