"""Drives a single hand-written step of gradient descent, again and again, on one tensor that the caller holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch

from graders.model import Row
from graders.problems import problem
from graders.rollouts.reading import Answer, read_number, type_name


def gd_steps(
    answer: Answer, *, f: str | dict[str, Any], x0: float, lr: float, steps: int, dtype: str = "float32", dim: int = 1
) -> Iterator[Row]:
    """Call `answer(x, lr, f)` `steps` times on one leaf of shape (1,), or () with `dim=0`.

    Row t holds x after the call, the returned y, and what the contract promises of the leaf.
    """
    x = torch.full((1,) * dim, x0, dtype=getattr(torch, dtype), requires_grad=True)
    for _ in range(steps):
        returned = answer(x, lr, problem(f))
        row: dict[str, Any] = {"x": read_number(x)}
        y = read_number(returned)
        if y is not None:
            row["y"] = y
        yield row | {
            "returned": type_name(returned),
            "grad_cleared": x.grad is None or not bool(x.grad.any()),
            "requires_grad": x.requires_grad,
            "is_leaf": x.is_leaf,
            "grad_mode": torch.is_grad_enabled(),
        }
