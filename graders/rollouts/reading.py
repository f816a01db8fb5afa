"""How an answer's results are read: as numbers where they are numbers, by the name of their type otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import torch
from torch import Tensor

from graders.trajectory import Row

Answer = Callable[..., Any]

EXPECTED_TYPES = ("float", "list", "tuple", "Tensor")
"""What a right answer returns; a class of the student's own may have such a name too, and is not taken for it."""


def read_number(value: object) -> float | None:
    """A number as a float, a one-element tensor as its number; None for everything else (a bool is not a number)."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        try:
            return float(value)
        except OverflowError:
            return None
    if isinstance(value, Tensor) and value.numel() == 1 and not value.is_complex() and value.dtype != torch.bool:
        return float(value.detach().item())
    if type(value).__module__ == "numpy" and hasattr(value, "item") and getattr(value, "size", 0) == 1:
        return read_number(value.item())
    return None


def type_name(value: object) -> str:
    """The name of a value's type. Ints count as floats, and so do their subclasses (numpy's float64 is one)."""
    if value is None:
        return "None"
    for kind, name in ((bool, "bool"), ((int, float), "float"), (list, "list"), (tuple, "tuple"), (Tensor, "Tensor")):
        if isinstance(value, kind):
            return name
    name = str(type.__dict__["__name__"].__get__(type(value)))  # a metaclass may lie
    return f"a class called {name}" if name in EXPECTED_TYPES else name


def described_tensor(value: Tensor) -> str:
    """A tensor's dtype and shape, as in "float32 (1,)"."""
    return f"{str(value.dtype).removeprefix('torch.')} {tuple(value.shape)}"


def read_rows(returned: object, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a returned list, one quantity per column, with the facts "returned" (first row) and "row".

    Anything but a list or tuple of rows yields one row that says what came instead; it is never iterated over, since a
    generator may have no end.
    """
    if not isinstance(returned, list | tuple):
        yield {"returned": type_name(returned)}
        return
    first: dict[str, Any] = {"returned": type_name(returned)}
    for entry in returned:
        row: dict[str, Any] = {"row": type_name(entry)}
        if isinstance(entry, list | tuple):
            values = list(islice(entry, len(columns) + 1))
            more = ["…"] if len(values) > len(columns) else []
            row["row"] = ", ".join([*(type_name(value) for value in values[: len(columns)]), *more]) or "nothing"
            if len(values) == len(columns):
                numbers = {name: read_number(value) for name, value in zip(columns, values, strict=True)}
                row |= {name: number for name, number in numbers.items() if number is not None}
        yield first | row
        first = {}
