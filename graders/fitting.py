"""How far a picture reaches: all that is expected, and of an answer's own run what does not run away from it."""

from __future__ import annotations

import math
from collections.abc import Iterable


def fitted(expected: Iterable[float], own: Iterable[float], room: float, edge: float) -> tuple[float, float]:
    """A range with all that is expected in it, and of the rest what is near; what is no finite number counts nowhere.

    Args:
        expected: what must be in it.
        own: what may be.
        room: how far from what is expected is near, in widths of what is expected.
        edge: what is left free at either end, in widths of what is in it.
    """
    within = [value for value in expected if math.isfinite(value)]
    low, high = min(within, default=0.0), max(within, default=0.0)
    reach = room * ((high - low) or abs(high) or 1.0)
    within += [value for value in own if low - reach <= value <= high + reach]
    low, high = min(within, default=0.0), max(within, default=0.0)
    free = edge * ((high - low) or abs(high) or 1.0)
    return low - free, high + free
