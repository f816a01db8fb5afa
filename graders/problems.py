"""Losses with known shapes, by name. An answer receives one as `f`: a plain callable from a tensor to a tensor.

A case names its problem by a word (`"cube"`) or by a family with parameters
(`{"family": "polynomial", "coefficients": [-5, -2, 0, 1]}`), so that drawn cases need no code of their own.
All are elementwise, keep shape and dtype, and are differentiable wherever their cases go.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from torch import Tensor

Problem = Callable[[Tensor], Tensor]
Kind = TypeVar("Kind")


def polynomial(coefficients: Sequence[float]) -> Problem:
    """The problem x -> c0 + c1 x + c2 x² + …"""
    return lambda x: sum((c * x**k for k, c in enumerate(coefficients[1:], start=1)), start=x * 0 + coefficients[0])


def sine(amplitude: float, frequency: float, slope: float, offset: float) -> Problem:
    """The problem x -> amplitude sin(frequency x) + slope x + offset"""
    return lambda x: amplitude * (frequency * x).sin() + slope * x + offset


def sine_bowl(curvature: float, amplitude: float, frequency: float, offset: float) -> Problem:
    """The problem x -> curvature x² + amplitude sin(frequency x) + offset"""
    return lambda x: curvature * x**2 + amplitude * (frequency * x).sin() + offset


def exponential(scale: float, rate: float, offset: float) -> Problem:
    """The problem x -> scale e^(rate x) + offset"""
    return lambda x: scale * (rate * x).exp() + offset


def absolute(slope: float, centre: float, offset: float) -> Problem:
    """The problem x -> slope |x - centre| + offset"""
    return lambda x: slope * (x - centre).abs() + offset


def catenary(scale: float, rate: float, offset: float) -> Problem:
    """The problem x -> scale cosh(rate x) + offset"""
    return lambda x: scale * (rate * x).cosh() + offset


FAMILIES: dict[str, Callable[..., Problem]] = {
    "polynomial": polynomial,
    "sine": sine,
    "sine_bowl": sine_bowl,
    "exponential": exponential,
    "absolute": absolute,
    "catenary": catenary,
}

PROBLEMS: dict[str, Problem] = {
    "cube": lambda x: x**3,
    "five_abs": lambda x: x.abs() * 5,
    "line": lambda x: x - 2,
    "steep_line": lambda x: 3 * x - 5,
    "cubic": lambda x: x**3 - 2 * x - 5,
    "cubic_minus_4x": lambda x: x**3 - 4 * x,
    "parabola": lambda x: x**2 + 3 * x,
    "shifted_square": lambda x: (x - 3) ** 2,
    "minus_square_minus_one": lambda x: -(x**2) - 1,
    "quartic": lambda x: x**4 / 10 - x - 1,
    "wave": lambda x: 2 * x.sin() - 0.3 * x - 1,
    "square_plus_sine": lambda x: x**2 + x.sin(),
    "sine_in_a_bowl": lambda x: x.sin() + x**2 / 30,
    "exp_minus_three": lambda x: x.exp() - 3,
    "exp_half": lambda x: (x / 2).exp(),
    "cosh_half": lambda x: (x / 2).cosh(),
    "tanh_of_sine_in_a_bowl": lambda x: x**2 / 20 + x.sin().tanh(),
    "cosine_in_a_bowl": lambda x: x**2 / 10 + (2 * x).cos(),
    "cosine_in_a_steep_bowl": lambda x: x**4 / 20 + x.cos(),
    "two_wells": lambda x: x**4 / 50 - x**2 / 2 + 0.3 * x,
}


def problem(named: str | dict[str, Any]) -> Problem:
    """The problem a case names.

    Raises:
        KeyError: for a name or family that does not exist; TypeError: for wrong parameters of a family.
    """
    return picked(named, PROBLEMS, FAMILIES)


def picked(
    named: str | Mapping[str, Any], known: Mapping[str, Kind], families: Mapping[str, Callable[..., Kind]]
) -> Kind:
    """What a word names, or what a family makes of its parameters.

    Raises:
        KeyError: for a name or family that does not exist; TypeError: for wrong parameters of a family.
    """
    if isinstance(named, str):
        return known[named]
    parameters = {name: value for name, value in named.items() if name != "family"}
    return families[named["family"]](**parameters)
