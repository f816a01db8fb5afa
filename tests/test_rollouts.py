"""How an answer is driven and its results are read; the problems it is given."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy
import pytest
import torch
from torch import Tensor

from graders.model import Setting
from graders.problems import FAMILIES, PROBLEMS, problem
from graders.rollouts import ROLLOUTS
from graders.rollouts.reading import read_number, read_rows, type_name
from tests.course import NAMES, authored_exercise

Point = namedtuple("Point", "x y")
Disguised = type("float", (), {"__float__": lambda _self: 343.0})


@pytest.mark.parametrize(
    ("value", "number", "name"),
    [
        (3, 3.0, "float"),
        (3.5, 3.5, "float"),
        (True, None, "bool"),
        (None, None, "None"),
        ("3.5", None, "str"),
        (10**400, None, "float"),
        (3 + 0j, None, "complex"),
        (Decimal("3.5"), None, "Decimal"),
        (Fraction(7, 2), None, "Fraction"),
        (numpy.float64(3.5), 3.5, "float"),
        (numpy.float32(3.5), 3.5, "float32"),
        (torch.tensor(3.5), 3.5, "Tensor"),
        (torch.tensor([3.5], requires_grad=True), 3.5, "Tensor"),
        (torch.nn.Parameter(torch.tensor([3.5])), 3.5, "Tensor"),
        (torch.tensor([1.0, 2.0]), None, "Tensor"),
        (torch.tensor(True), None, "Tensor"),
        (Disguised(), None, "a class called float"),
        (Point(1, 2), None, "tuple"),
        ([1.0], None, "list"),
    ],
)
def test_what_counts_as_a_number(value: object, number: float | None, name: str) -> None:
    assert read_number(value) == number
    assert type_name(value) == name


def endless() -> Iterator[float]:
    while True:
        yield 1.0


class EndlessRow(list[float]):
    """A list that never ends."""

    def __iter__(self) -> Iterator[float]:
        return endless()


@pytest.mark.parametrize(
    ("returned", "rows"),
    [
        ([(1, 2)], [{"returned": "list", "row": "float, float", "x": 1.0, "y": 2.0}]),
        (([1, 2],), [{"returned": "tuple", "row": "float, float", "x": 1.0, "y": 2.0}]),
        ([Point(1, 2)], [{"returned": "list", "row": "float, float", "x": 1.0, "y": 2.0}]),
        ([(1, "2")], [{"returned": "list", "row": "float, str", "x": 1.0}]),
        ([(1,)], [{"returned": "list", "row": "float"}]),
        ([(1, 2, 3)], [{"returned": "list", "row": "float, float, …"}]),
        ([()], [{"returned": "list", "row": "nothing"}]),
        ([EndlessRow()], [{"returned": "list", "row": "float, float, …"}]),
        ([{"x": 1}, (1, 2)], [{"returned": "list", "row": "dict"}, {"row": "float, float", "x": 1.0, "y": 2.0}]),
        ([], []),
        (None, [{"returned": "None"}]),
        (endless(), [{"returned": "generator"}]),
        (torch.zeros(1, 2), [{"returned": "Tensor", "row": "Tensor", "x": 0.0, "y": 0.0}]),
        (torch.zeros(2), [{"returned": "Tensor"}]),
        ([torch.zeros(2)], [{"returned": "list", "row": "Tensor", "x": 0.0, "y": 0.0}]),
        ([3.5], [{"returned": "list", "row": "float", "entry": 3.5}]),
        ({"x": 1}, [{"returned": "dict"}]),
    ],
)
def test_rows_are_read_as_far_as_they_are_rows(returned: object, rows: list[dict[str, Any]]) -> None:
    assert list(read_rows(returned, ("x", "y"))) == rows


@pytest.mark.parametrize("name", [*PROBLEMS, *FAMILIES])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", [(), (1,), (3,)])
def test_a_problem_keeps_shape_and_dtype_and_has_a_gradient(
    name: str, dtype: torch.dtype, shape: tuple[int, ...]
) -> None:
    parameters: dict[str, dict[str, Any]] = {
        "polynomial": {"coefficients": [1.0, -2.0, 0.5]},
        "sine": {"amplitude": 1.0, "frequency": 2.0, "slope": 0.1, "offset": 0.5},
        "sine_bowl": {"curvature": 0.1, "amplitude": 1.0, "frequency": 2.0, "offset": 0.5},
        "exponential": {"scale": 1.0, "rate": 0.5, "offset": -1.0},
        "absolute": {"slope": 2.0, "centre": 1.0, "offset": 0.0},
        "catenary": {"scale": 1.0, "rate": 0.5, "offset": 0.0},
    }
    f = problem(name if name in PROBLEMS else {"family": name, **parameters[name]})
    x = torch.full(shape, 1.7, dtype=dtype, requires_grad=True)
    y = f(x)
    assert (y.shape, y.dtype) == (x.shape, x.dtype)
    (slope,) = torch.autograd.grad(y.sum(), x)
    assert bool(torch.isfinite(slope).all())
    assert bool((slope != 0).all())


@pytest.mark.parametrize("name", NAMES)
def test_the_worked_example_of_a_stub_is_true(name: str) -> None:
    """The first rows in the docstring of a stub, or of one of its functions, are those of the first visible case."""
    authored = authored_exercise(name)
    first = authored.exercise.cases[0]
    module: dict[str, Any] = {}
    exec(authored.answer, module)  # noqa: S102 (our own answer, in a test)
    functions = [module[function] for function in authored.functions]
    rows = list(ROLLOUTS[authored.exercise.rollout](*functions, **first.settings))[:2]
    said = "\n".join(module[function].__doc__ for function in authored.functions)
    numbers = [n for row in rows for value in row.values() for n in numbers_in(value)]
    assert [number for number in numbers if f"{number:.6g}" not in said] == []


def numbers_in(value: object) -> list[float]:
    """The numbers of one quantity that a docstring is expected to show."""
    if isinstance(value, tuple):
        return list(value)
    return [value] if isinstance(value, float) and not isinstance(value, bool) else []


def test_a_second_call_may_have_another_f_and_rate() -> None:
    seen: list[tuple[float, float]] = []

    def answer(_x: Tensor, lr: float, f: Any) -> float:
        seen.append((lr, round(f(torch.tensor(5.0)).item(), 3)))
        return 0.0

    settings: dict[str, Setting] = {"f": "line", "x0": 1.0, "lr": 0.1, "steps": 4}
    list(ROLLOUTS["gd_steps"](answer, **settings, between={"f": "cube", "lr": 0.2}))
    assert seen == [(0.1, 3.0), (0.2, 125.0), (0.1, 3.0), (0.2, 125.0)]
