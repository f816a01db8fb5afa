"""How an answer's results are read: as numbers where they are numbers, by the name of their type otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor

from graders.model import Row

Answer = Callable[..., Any]


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
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "float"
    return "None" if value is None else "Tensor" if isinstance(value, Tensor) else type(value).__name__


def read_rows(returned: object, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a returned list, one quantity per column, with the facts "returned" (first row) and "row".

    Anything but a list or tuple of rows yields one row that says what came instead; it is never iterated over, since a
    generator may have no end.
    """
    if not isinstance(returned, list | tuple):
        yield {"returned": type_name(returned)}
        return
    first: dict[str, Any] = {"returned": "list" if isinstance(returned, list) else "tuple"}
    for entry in returned:
        if isinstance(entry, list | tuple):
            row: dict[str, Any] = {"row": ", ".join(type_name(value) for value in entry)}
            if len(entry) == len(columns):
                numbers = {name: read_number(value) for name, value in zip(columns, entry, strict=True)}
                row |= {name: number for name, number in numbers.items() if number is not None}
        else:
            row = {"row": type_name(entry)}
        yield first | row
        first = {}
