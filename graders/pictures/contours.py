"""Lines of equal height from above, out of few measurements: smooth ones, and no specks.

`exercises/live_plot.py`, one file for students to take along, draws its maps the same way: a test compares the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

FINE = 161
"""How many places of each side the lines are drawn through."""
SPECK = 0.03
"""How large a part of a map a line must span: what is smaller is noise, or lies between two measurements."""
NO_NUMBER = "not a number"


def map_heights(axes: Axes, across: Sequence[float], up: Sequence[float], heights: Any, colour: str) -> None:
    """Draw lines of equal height; where there is no number the axes are hatched, and their patch says so."""
    x, y = (np.linspace(side[0], side[-1], FINE) for side in (across, up))
    z = smooth(heights, FINE)
    levels = levels_of(z[np.isfinite(z)])
    if len(levels) > 2:
        lines: Any = axes.contour(x, y, np.ma.masked_invalid(np.clip(z, levels[0], levels[-1])), levels=levels[1:-1])
        size = SPECK * np.array([np.ptp(x), np.ptp(y)])
        kept = [piece for level in lines.allsegs for piece in level if (np.ptp(piece, axis=0) > size).any()]
        lines.remove()
        axes.add_collection(LineCollection(kept, colors=colour, linewidths=0.5, zorder=0))
    if np.isnan(z).any():
        axes.patch.set(hatch="////", edgecolor="#bbbbbb", linewidth=0, label=NO_NUMBER)
        cover = np.ones((FINE, FINE, 4))
        cover[:, :, 3] = ~np.isnan(z)
        axes.imshow(cover, extent=(x[0], x[-1], y[0], y[-1]), origin="lower", aspect="auto", zorder=-1)


def levels_of(heights: Any) -> list[float]:
    """Heights that part the plane into equal areas, but no two that differ by no more than rounding."""
    if not heights.size:
        return []
    lowest, *others = np.quantile(heights, np.linspace(0, 1, 22))
    levels = [lowest]
    for level in others:
        if level - levels[-1] > 1e-6 * abs(level) + 1e-12 * (others[-1] - lowest):
            levels.append(level)
    return levels


def smooth(z: Any, count: int) -> Any:
    """Heights at so many places of each side, by cubics through those that are known (Catmull and Rom, 1974)."""
    (rows, nearest_row), (columns, nearest_column) = _between(z.shape[0], count), _between(z.shape[1], count)
    masked: Any = np.ma  # which has no types
    known = masked.masked_invalid(z)
    for _ in range(2):  # so far do cubics reach: beside what is no number goes on what is next to it
        beside = masked.masked_all((3, 3, z.shape[0] + 2, z.shape[1] + 2))
        for down, right in np.ndindex(3, 3):
            beside[down, right, down : down + z.shape[0], right : right + z.shape[1]] = known
        known = masked.where(masked.getmaskarray(known), beside.mean(axis=(0, 1))[1:-1, 1:-1], known)
    nearest = z[np.ix_(nearest_row, nearest_column)]
    lowest, highest = (known.min(), known.max()) if known.count() else (0, 0)
    finer = np.clip(rows @ known.filled(0) @ columns.T, lowest, highest)
    return np.where(np.isfinite(nearest), finer, nearest)


def _between(known: int, count: int) -> tuple[Any, Any]:
    """What each of so many places takes of each that is known, and which of these is nearest."""
    at = np.linspace(0, known - 1, count)
    left = np.minimum(at.astype(int), known - 2)
    t = at - left
    weights = np.array([-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2]) / 2
    matrix = np.zeros((count, known + 2))
    for place, weight in enumerate(weights):
        matrix[np.arange(count), left + place] = weight
    matrix[:, [1, -2]] += 2 * matrix[:, [0, -1]]  # beyond the ends it goes straight on
    matrix[:, [2, -3]] -= matrix[:, [0, -1]]
    return matrix[:, 1:-1], np.rint(at).astype(int)
