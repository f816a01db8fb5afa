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

    A tensor is no list, and a tensor no row, but their numbers are read. Anything else yields one row that says what
    came instead; it is never iterated over, since a generator may have no end.
    """
    first: dict[str, Any] = {"returned": type_name(returned)}
    if isinstance(returned, Tensor) and returned.dim() > 1:
        returned = list(returned.detach())
    if not isinstance(returned, list | tuple):
        yield first
        return
    for entry in returned:
        yield first | _read_row(entry, columns)
        first = {}


def _read_row(entry: object, columns: Sequence[str]) -> dict[str, Any]:
    """One entry of a list: a row, or what came instead (and its number, if it is one, as evidence)."""
    row: dict[str, Any] = {"row": type_name(entry)}
    values: list[object] = []
    if isinstance(entry, list | tuple):
        values = list(islice(entry, len(columns) + 1))
        more = ["…"] if len(values) > len(columns) else []
        row["row"] = ", ".join([*(type_name(value) for value in values[: len(columns)]), *more]) or "nothing"
    elif isinstance(entry, Tensor) and entry.dim() == 1:
        values = list(entry.detach()[: len(columns) + 1])
    elif (number := read_number(entry)) is not None:
        row["entry"] = number
    if len(values) == len(columns):
        numbers = {name: read_number(value) for name, value in zip(columns, values, strict=True)}
        row |= {name: number for name, number in numbers.items() if number is not None}
    return row


def read_numbers(returned: object, column: str) -> Iterator[Row]:
    """The rows of a returned list of numbers, with the facts "returned" (first row) and "row", as in `read_rows`."""
    first: dict[str, Any] = {"returned": type_name(returned)}
    if isinstance(returned, Tensor) and returned.dim() == 1:
        returned = list(returned.detach())
    if not isinstance(returned, list | tuple):
        yield first
        return
    for entry in returned:
        number = read_number(entry)
        yield first | {"row": type_name(entry)} | ({} if number is None else {column: number})
        first = {}
