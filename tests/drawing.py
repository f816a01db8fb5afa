"""The students' drawing module, as tests use it: loaded by its path, with descents to draw."""

from __future__ import annotations

import importlib.util
import math
from types import ModuleType
from typing import Any

import torch

from tests.course import COURSE

X_RANGE = torch.arange(-10, 10, 0.1)
COARSE = torch.arange(-10, 10, 1.0)


def drawing_module() -> ModuleType:
    """`exercises/live_plot.py`: it is in no package."""
    spec = importlib.util.spec_from_file_location("live_plot", COURSE / "exercises" / "live_plot.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def curve(x: Any) -> Any:
    return x**2 / 20 + x.sin().tanh()


def saddle(x: Any, y: Any) -> Any:
    return x**2 - y**2


def on_curve(*places: float) -> list[tuple[float, float]]:
    return [(x, float(curve(torch.tensor(x)))) for x in places]


def on_saddle(*places: tuple[float, float]) -> list[tuple[float, float, float]]:
    return [(x, y, x**2 - y**2) for x, y in places]


SWING = on_curve(*(8 * math.exp(-step / 5) * math.cos(step) for step in range(15)))
"""A descent of fifteen steps."""
SLIDE = on_saddle(*((6 * 0.8**step, -0.01 * 1.2**step) for step in range(15)))
"""Another one, down a saddle."""
