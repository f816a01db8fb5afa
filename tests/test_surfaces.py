"""The surfaces and vector problems that answers are given, and how rows of vectors are read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
import pytest
import torch
from torch import Tensor

from graders.rollouts import ROLLOUTS
from graders.surfaces import SURFACE_FAMILIES, SURFACES, VECTOR_FAMILIES, VECTOR_PROBLEMS, surface, vector_problem

PARAMETERS: dict[str, dict[str, Any]] = {
    "bowl": {"along_x": 1.0, "along_y": 2.0, "coupling": 0.5, "centre": [1.0, 2.0], "offset": -3.0},
    "waves": {"curvature": 0.1, "amplitude": 2.0, "along_x": 1.0, "along_y": 0.7},
    "quadratic": {"weights": [1.0, 2.0], "centre": [3.0, 4.0], "coupling": 0.5},
    "over_plane": {"over": "ripple"},
}


def family(name: str) -> dict[str, Any]:
    return {"family": name, **PARAMETERS.get(name, {})}


@pytest.mark.parametrize("name", [*SURFACES, *SURFACE_FAMILIES])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", [(), (1,), (3, 2)])
def test_a_surface_keeps_shape_and_dtype_and_has_both_slopes(
    name: str, dtype: torch.dtype, shape: tuple[int, ...]
) -> None:
    f = surface(name if name in SURFACES else family(name))
    x = torch.full(shape, 1.7, dtype=dtype, requires_grad=True)
    y = torch.full(shape, -0.6, dtype=dtype, requires_grad=True)
    height = f(x, y)
    assert (height.shape, height.dtype) == (x.shape, x.dtype)
    for slope in torch.autograd.grad(height.sum(), (x, y)):
        assert bool(torch.isfinite(slope).all())
        assert bool((slope != 0).all())


@pytest.mark.parametrize("name", [*VECTOR_PROBLEMS, *VECTOR_FAMILIES])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_a_vector_problem_is_one_number_with_every_slope(name: str, dtype: torch.dtype) -> None:
    f = vector_problem(name if name in VECTOR_PROBLEMS else family(name))
    x = torch.tensor([1.7, -0.6], dtype=dtype, requires_grad=True)
    value = f(x)
    assert (value.shape, value.dtype) == ((), dtype)
    (slope,) = torch.autograd.grad(value, x)
    assert bool((torch.isfinite(slope) & (slope != 0)).all())


@pytest.mark.parametrize(
    ("f", "lowest", "value"),
    [
        ("rosenbrock", (1.0, 1.0), 0.0),
        ("himmelblau", (3.0, 2.0), 0.0),
        ("beale", (3.0, 0.5), 0.0),
        ("asymmetric_bowl", (1.0, -2.0), -4.0),
        (family("bowl"), (1.0, 2.0), -3.0),
    ],
)
def test_a_surface_is_lowest_where_it_should_be(f: Any, lowest: tuple[float, float], value: float) -> None:
    x, y = (torch.tensor(number, requires_grad=True) for number in lowest)
    height = surface(f)(x, y)
    assert height.item() == pytest.approx(value)
    assert [slope.item() for slope in torch.autograd.grad(height, (x, y))] == [0.0, 0.0]


def test_a_chain_of_two_is_one_valley() -> None:
    x = torch.tensor([-1.2, 1.0])
    assert vector_problem("chained_rosenbrock")(x).item() == vector_problem("rosenbrock")(x).item()


FLOATS = {"returned": "list", "row": "list of float, float", "x": (1.0, 2.0), "y": 3.0}


@pytest.mark.parametrize(
    ("returned", "rows"),
    [
        ([([1, 2], 3)], [FLOATS]),
        ((((1.0, 2.0), 3.0),), [FLOATS]),
        ([[[numpy.float64(1), 2.0], 3.0]], [FLOATS]),
        ([(torch.tensor([1.0, 2.0]), 3.0)], [FLOATS | {"row": "Tensor, float"}]),
        ([(numpy.array([1.0, 2.0]), torch.tensor([3.0]))], [FLOATS | {"row": "ndarray, Tensor"}]),
        ([([torch.tensor(1.0), 2.0], 3.0)], [FLOATS | {"row": "list of Tensor and float, float"}]),
        ([([], 3.0)], [{"returned": "list", "row": "list of nothing, float", "x": (), "y": 3.0}]),
        ([(torch.zeros(1, 2), "3")], [{"returned": "list", "row": "Tensor, str"}]),
        ([([True], None)], [{"returned": "list", "row": "list of bool, None"}]),
        ([(1.0, 2.0, 3.0)], [{"returned": "list", "row": "float, float, …"}]),
        ([3.0, ()], [{"returned": "list", "row": "float"}, {"row": "tuple"}]),
        ([], []),
        (None, [{"returned": "None"}]),
        (torch.zeros(2, 3), [{"returned": "Tensor"}]),
    ],
)
def test_rows_of_a_vector_are_read_as_far_as_they_are_rows(returned: object, rows: list[dict[str, Any]]) -> None:
    def answer(*_: object) -> object:
        return returned

    settings = {"f": "rosenbrock", "x0": [0.0, 0.0], "lr": 1.0, "iterations": 1}
    assert list(ROLLOUTS["vector_rows"](answer, **settings)) == rows


def test_a_trace_may_be_a_tuple_and_options_reach_the_answer() -> None:
    seen: list[object] = []

    def answer(height: Callable[[Tensor, Tensor], Tensor], *given: object, **options: object) -> object:
        seen.append((*given, options, height(torch.tensor(2.0), torch.tensor(1.0)).item()))
        return ((1, 2, 3),)

    settings: dict[str, Any] = {"surface": "saddle", "start": [0, 1], "name": "Adam", "lr": 0.1, "iterations": 1}
    rows = list(ROLLOUTS["descent_points"](answer, **settings, options={"betas": [0.8, 0.9]}, calls=2))
    assert rows == [{"returned": "list", "row": "float, float, float", "x": 1.0, "y": 2.0, "f": 3.0}]
    assert seen == [((0, 1), "Adam", 0.1, 1, {"betas": (0.8, 0.9)}, 3.0)] * 2
