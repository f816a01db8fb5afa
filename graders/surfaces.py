"""Losses over a plane, and over many numbers at once, named as `graders.problems` names those of one number.

A surface is a plain callable of two tensors of one shape, elementwise, so that it can be drawn over a grid too. A
vector problem takes one tensor of shape (n,) and returns a tensor of no dimension.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from graders.problems import Problem, picked

Surface = Callable[[Tensor, Tensor], Tensor]


def bowl(
    along_x: float,
    along_y: float,
    coupling: float = 0.0,
    centre: Sequence[float] = (0.0, 0.0),
    offset: float = 0.0,
) -> Surface:
    """The surface along_x u² + along_y v² + coupling u v + offset, where (u, v) is the way from the centre."""

    def height(x: Tensor, y: Tensor) -> Tensor:
        u, v = x - centre[0], y - centre[1]
        return along_x * u**2 + along_y * v**2 + coupling * u * v + offset

    return height


def rosenbrock(valley: float = 1.0, wall: float = 100.0, offset: float = 0.0) -> Surface:
    """Rosenbrock's curved valley (1960): (valley - x)² + wall (y - x²)² + offset"""
    return lambda x, y: (valley - x) ** 2 + wall * (y - x**2) ** 2 + offset


def himmelblau(first: float = 11.0, second: float = 7.0, offset: float = 0.0) -> Surface:
    """Himmelblau's four pits (1972): (x² + y - first)² + (x + y² - second)² + offset"""
    return lambda x, y: (x**2 + y - first) ** 2 + (x + y**2 - second) ** 2 + offset


def beale(scale: float = 1.0, offset: float = 0.0) -> Surface:
    """Beale's plateau (1958): scale Σ (c_k - x + x yᵏ)² + offset, with c = 1.5, 2.25, 2.625"""

    def height(x: Tensor, y: Tensor) -> Tensor:
        parts = (c - x + x * y**k for k, c in enumerate((1.5, 2.25, 2.625), start=1))
        return scale * sum((part**2 for part in parts), start=x * 0) + offset

    return height


def saddle(up: float = 1.0, down: float = 1.0, offset: float = 0.0) -> Surface:
    """The surface up x² - down y² + offset"""
    return lambda x, y: up * x**2 - down * y**2 + offset


def ripple(amplitude: float = 1.0, frequency: float = 1.0, offset: float = 0.0) -> Surface:
    """Rings around the origin, where it has a kink: amplitude sin(frequency √(x² + y²)) + offset"""
    return lambda x, y: amplitude * (frequency * (x**2 + y**2).sqrt()).sin() + offset


def waves(curvature: float, amplitude: float, along_x: float, along_y: float, offset: float = 0.0) -> Surface:
    """The surface curvature (x² + 2 y²) + amplitude sin(along_x x) cos(along_y y) + offset"""
    return lambda x, y: curvature * (x**2 + 2 * y**2) + amplitude * (along_x * x).sin() * (along_y * y).cos() + offset


def ridge(x: Tensor, y: Tensor) -> Tensor:
    """The notebook's ridge, which has kinks at x = 0 and y = 0."""
    return (x**2 / 20 + x.sin().tanh()) * y.abs() ** 1.2 + 5 * x.abs() + (y + 7) ** 2 / 10


SURFACE_FAMILIES: dict[str, Callable[..., Surface]] = {
    "bowl": bowl,
    "rosenbrock": rosenbrock,
    "himmelblau": himmelblau,
    "beale": beale,
    "saddle": saddle,
    "ripple": ripple,
    "waves": waves,
}

SURFACES: dict[str, Surface] = {
    "saddle": saddle(),
    "ripple": ripple(),
    "ridge": ridge,
    "cubic": lambda x, y: x**3 - y**3,
    "rosenbrock": rosenbrock(),
    "himmelblau": himmelblau(),
    "beale": beale(),
    "asymmetric_bowl": bowl(1.5, 0.5, coupling=0.8, centre=(1.0, -2.0), offset=-4.0),
}


def surface(named: str | dict[str, Any]) -> Surface:
    """The surface a case names.

    Raises:
        KeyError: for a name or family that does not exist; TypeError: for wrong parameters of a family.
    """
    return picked(named, SURFACES, SURFACE_FAMILIES)


def chained_rosenbrock(wall: float = 100.0, offset: float = 0.0) -> Problem:
    """One curved valley after the other: Σ (1 - x_i)² + wall (x_(i+1) - x_i²)², and an offset"""
    return lambda x: ((1 - x[:-1]) ** 2 + wall * (x[1:] - x[:-1] ** 2) ** 2).sum() + offset


def quadratic(weights: Sequence[float], centre: Sequence[float], coupling: float = 0.0, offset: float = 0.0) -> Problem:
    """The problem Σ weights_i u_i² + coupling Σ u_i u_(i+1) + offset, where u is the way from the centre"""

    def value(x: Tensor) -> Tensor:
        u = x - torch.tensor(centre, dtype=x.dtype)
        return (torch.tensor(weights, dtype=x.dtype) * u**2).sum() + coupling * (u[:-1] * u[1:]).sum() + offset

    return value


def over_plane(over: str | dict[str, Any]) -> Problem:
    """A surface as a problem of a vector of two elements."""
    height = surface(over)
    return lambda x: height(x[0], x[1])


VECTOR_FAMILIES: dict[str, Callable[..., Problem]] = {
    "chained_rosenbrock": chained_rosenbrock,
    "quadratic": quadratic,
    "over_plane": over_plane,
}

VECTOR_PROBLEMS: dict[str, Problem] = {
    "chained_rosenbrock": chained_rosenbrock(),
    "rosenbrock": over_plane("rosenbrock"),
    "beale": over_plane("beale"),
    "himmelblau": over_plane("himmelblau"),
}


def vector_problem(named: str | dict[str, Any]) -> Problem:
    """The vector problem a case names.

    Raises:
        KeyError: for a name or family that does not exist; TypeError: for wrong parameters of a family.
    """
    return picked(named, VECTOR_PROBLEMS, VECTOR_FAMILIES)
