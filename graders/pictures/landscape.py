"""What the runs went down, from the heights that were measured there: values and slopes in between."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from graders.pictures.shown import Shown


def loss_of(shown: Shown) -> Callable[[Any], tuple[Any, Any]]:
    """The loss of one number, from places to its values and slopes there; NaN where nobody measured."""
    across, (measured,) = shown.across, shown.heights
    slopes = np.gradient(measured, across)

    def loss(places: Any) -> tuple[Any, Any]:
        value, slope = (np.interp(places, across, known, np.nan, np.nan) for known in (measured, slopes))
        return value, slope

    return loss


def with_start(shown: Shown, column: list[float]) -> list[float]:
    """A column with the place before the first row, where that is not in it."""
    start = shown.settings.get("x0")
    first = next(iter(shown.whole.values()))[:1]
    return list(column) if not isinstance(start, int | float) or start in first else [float(start), *column]
