"""The losses that the runs went down: as curves, slopes and heights."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch

from graders.pictures.shown import Shown
from graders.problems import problem
from graders.surfaces import surface, vector_problem


def loss_of(shown: Shown, absolute: bool) -> tuple[Callable[[Any], tuple[Any, Any]], str]:
    """The case's loss of one number: from places to its values and slopes there, and what it is called."""
    named = problem(shown.settings["f"])

    def loss(places: Any) -> tuple[Any, Any]:
        x = torch.tensor(np.asarray(places, dtype=float), requires_grad=True)
        y = named(x).abs() if absolute else named(x)
        (slope,) = torch.autograd.grad(y.sum(), x)
        return y.detach().numpy(), slope.numpy()

    return loss, "|f(x)|" if absolute else "f(x)"


def heights_of(shown: Shown, x: Any, y: Any) -> Any:
    """The case's surface over a grid."""
    over: Any = shown.settings.get("surface", shown.settings.get("f"))
    places = torch.tensor(x), torch.tensor(y)
    try:
        return surface(over)(*places).numpy()
    except (KeyError, TypeError):
        vector = vector_problem(over)
        flat = zip(*(place.flatten() for place in places), strict=True)
        return np.array([float(vector(torch.stack(pair))) for pair in flat]).reshape(x.shape)


def with_start(shown: Shown, column: list[float]) -> list[float]:
    """A column with the place before the first row, where that is not in it."""
    start = shown.settings.get("x0")
    first = next(iter(shown.whole.values()))[:1]
    return list(column) if not isinstance(start, int | float) or start in first else [float(start), *column]
