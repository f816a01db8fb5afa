"""The problems that answers descended, measured around their runs for a picture: by a worker, so without torch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from graders.fitting import fitted
from graders.model import Case
from graders.plain import Plain, value_to_plain
from graders.report import Report
from graders.trajectory import Trajectory, numbers_of
from graders.worker import Job, Worker

KINDS = {
    "gd_steps": ("distance", "f"),
    "optimizer_rows": ("curve", "f"),
    "scheduler_rows": ("curve", "f"),
    "curve_points": ("curve", "f"),
    "surface_points": ("surface", "f"),
    "descent_points": ("surface", "surface"),
    "vector_rows": ("vector", "f"),
}
"""Of the rollouts that have a landscape: which, and the setting that names it."""
CURVES = ("curve", "distance")
"""Of one number; a distance is that of the problem from 0, which is what is minimised where its zero is looked for."""
CHANGING = "between"
"""A setting with which the problem is another one at every second step: no picture shows that."""
ALONG_A_CURVE = 121
ACROSS, UP = 41, 33
EDGE, ROOM = 0.08, 2.0
"""How far beyond the runs is measured, and how far from what is expected an answer's own run is followed, in widths."""
DIGITS = 5

Landscape = dict[str, Plain]


def landscapes(worker: Worker, reports: Sequence[Report]) -> dict[str, Landscape]:
    """By exercise, the landscape of the case that is shown, which is visible; where one or two numbers are a place."""
    cases = {report.name: case for report in reports if (case := _measuring(report))}
    if not cases:
        return {}
    named = tuple(Case(name, settings) for name, settings in cases.items())
    job = Job("measured", b"def measured():\n    pass\n", {"measured": ()}, "landscape", named)
    (answered,) = worker.run([job])
    return {
        name: {
            "x": [*settings["across"]],
            "y": [*settings["up"]],
            "heights": [value_to_plain(row["heights"], DIGITS) for row in answered.trajectories[name].rows],
        }
        for name, settings in cases.items()
        if answered.trajectories[name].ending.completed
    }


def _measuring(report: Report) -> dict[str, Any] | None:
    """What to measure: the settings of a case for the rollout `landscape`; None where there is nothing to see."""
    case, run = report.told, report.shown
    kind, setting = KINDS.get(report.key.exercise.rollout, ("", ""))
    if case is None or run is None or not run.rows or not kind or case.settings.get(CHANGING):
        return None
    reference = report.key.reference(case.name)
    start = case.settings.get("x0") if kind in CURVES else None
    begun = [float(start)] if isinstance(start, int | float) else []  # some rows hold x after a step
    axes = [_axis(reference, run, quantity, at, begun) for quantity, at in _quantities(kind)]
    if None in axes or (kind == "vector" and len(numbers_of(reference.rows[0].get("x"))) != 2):
        return None
    counts = (ALONG_A_CURVE,) if kind in CURVES else (ACROSS, UP)
    across, *up = (_grid(axis, count) for axis, count in zip(axes, counts, strict=True) if axis)
    return {"kind": kind, "f": case.settings[setting], "across": across, "up": up[0] if up else []}


def _quantities(kind: str) -> Sequence[tuple[str, int]]:
    """The quantities that are a place, and which of its numbers."""
    if kind in CURVES:
        return (("x", 0),)
    return (("x", 0), ("y", 0)) if kind == "surface" else (("x", 0), ("x", 1))


def _axis(
    reference: Trajectory, run: Trajectory, quantity: str, at: int, begun: Sequence[float]
) -> tuple[float, float] | None:
    """From where to where: the start and all that is expected, and of the answer what does not run away from it."""
    right = _values(reference, quantity, at)
    if not right:
        return None
    return fitted([*right, *begun], _values(run, quantity, at), ROOM, EDGE)


def _values(run: Trajectory, quantity: str, at: int) -> list[float]:
    found = (numbers_of(row.get(quantity)) for row in run.rows)
    return [numbers[at] for numbers in found if at < len(numbers) and math.isfinite(numbers[at])]


def _grid(axis: tuple[float, float], count: int) -> list[float]:
    low, high = axis
    return [float(f"{low + (high - low) * part / (count - 1):.{DIGITS}g}") for part in range(count)]
