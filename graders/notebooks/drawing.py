"""One case as a picture: the quantity that parts, or the first there is, in the answer and as expected. SVG by hand.

A chart of two lines needs no plotting library, which would take longer to load than a whole notebook to grade.
"""

from __future__ import annotations

import math
from base64 import b64encode
from collections.abc import Sequence
from html import escape

from graders.compare import NOTHING
from graders.fitting import fitted
from graders.report import Report
from graders.trajectory import Trajectory, numbers_of
from graders.words import quantity_words, row_words

WIDTH, HEIGHT = 560, 240
LEFT, RIGHT, TOP, BOTTOM = 70, 16, 34, 40
GREY = "#777"
"""Of all letters: to be read on a light page and on a dark one."""
EXPECTED, YOURS = "#0072B2", "#D55E00"
"""Two colours of Okabe and Ito's palette, which colour-blind readers can tell apart."""
TICKS = 4
MOST_POINTS = 500
ROOM, EDGE = 1.0, 0.05
"""How far from what is expected your own run is followed, and what is left free, in widths; low charts fill soon."""

Curve = Sequence[float | None]
"""A number for each row; None where there is none that can be drawn."""


def drawing(report: Report) -> str:
    """The case that is shown, as SVG; empty where there is nothing that makes a curve."""
    case, run = report.told, report.shown
    if case is None or run is None or not run.rows:
        return ""
    reference = report.key.reference(case.name)
    verdict = next(verdict for verdict in report.verdicts if verdict.case == case)
    parts = verdict.divergence
    wanted = parts.quantity if parts is not None else ""
    chosen = next((name for name in (wanted, *reference.scales) if _is_a_curve(reference, name)), None)
    if chosen is None:
        return ""
    place = _widest_place(reference, run, chosen)
    expected, yours = _curve(reference, chosen, place), _curve(run, chosen, place)
    parting = parts.step if parts is not None and parts.quantity == chosen else None
    name = quantity_words(chosen) + (f"[{place}]" if _size(reference, chosen) > 1 else "")
    said = f"{report.name}, {case.name}: {name} in each row, yours against the expected one"
    if parts is not None and parting is not None:
        said += f"; they part in {row_words(report, parts)}"
    return _chart(expected, yours, name, report.key.exercise.counted, f"{said}.", parting)


def sketch(run: Trajectory, title: str, counted: str) -> str:
    """The first quantity of a run that makes a curve, by itself, as SVG; empty where there is none."""
    chosen = next((name for name in run.scales if _is_a_curve(run, name)), None)
    if chosen is None:
        return ""
    return _chart([], _curve(run, chosen, 0), quantity_words(chosen), counted, title, None)


def image(svg: str) -> str:
    """A drawing as an image of a page, which shows it also where it trusts nobody's markup; empty for no drawing."""
    if not svg:
        return ""
    said = svg.partition("<title>")[2].partition("</title>")[0]
    coded = b64encode(svg.encode("utf-8")).decode("ascii")
    return f'<img alt="{said}" width="{WIDTH}" height="{HEIGHT}" src="data:image/svg+xml;base64,{coded}">'


def _is_a_curve(reference: Trajectory, quantity: str) -> bool:
    """Whether a quantity has a number in two rows at least."""
    return bool(quantity) and sum(any(map(math.isfinite, numbers_of(row.get(quantity)))) for row in reference.rows) > 1


def _size(trajectory: Trajectory, quantity: str) -> int:
    return max((len(numbers_of(row.get(quantity))) for row in trajectory.rows), default=0)


def _curve(trajectory: Trajectory, quantity: str, place: int) -> Curve:
    found: list[float | None] = []
    for row in trajectory.rows[:MOST_POINTS]:
        numbers = numbers_of(row.get(quantity, NOTHING))
        number = numbers[place] if place < len(numbers) else math.nan
        found.append(float(number) if math.isfinite(number) else None)
    return found


def _widest_place(reference: Trajectory, run: Trajectory, quantity: str) -> int:
    """Of several components, the one in which the two differ most; the first where they do not."""

    def gap(place: int) -> float:
        pairs = zip(_curve(reference, quantity, place), _curve(run, quantity, place), strict=False)
        return max((abs(one - other) for one, other in pairs if one is not None and other is not None), default=0.0)

    return max(range(max(1, _size(reference, quantity))), key=gap)


def _chart(expected: Curve, yours: Curve, name: str, counted: str, said: str, parting: int | None) -> str:
    """Two lines over the rows, counted as the exercise counts; values far from what is expected leave the picture."""
    first, below = int("{number" in counted), counted.partition("{")[0].strip()
    right, own = ([value for value in curve if value is not None] for curve in (expected or yours, yours))
    low, high = fitted(right, own, ROOM, EDGE)
    last = max(len(expected), len(yours), 2) - 1

    def across(step: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * step / last

    def up(value: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (value - low) / (high - low)

    def line(curve: Curve, colour: str, width: float, opacity: float) -> str:
        pieces: list[list[str]] = [[]]
        for step, value in enumerate(curve):
            if value is None or not low <= value <= high:
                pieces.append([])
            else:
                pieces[-1].append(f"{across(step):.1f},{up(value):.1f}")
        style = f'fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}"'
        drawn = (" ".join(piece * 2 if len(piece) == 1 else piece) for piece in pieces if piece)
        return "".join(f'<polyline points="{points}" stroke-linecap="round" {style}/>' for points in drawn)

    frame = [
        f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{up(tick):.1f}" y2="{up(tick):.1f}" stroke="#888" '
        f'stroke-opacity="0.25"/><text x="{LEFT - 8}" y="{up(tick) + 4:.1f}" text-anchor="end">{tick:.4g}</text>'
        for tick in (low + (high - low) * part / TICKS for part in range(TICKS + 1))
    ]
    steps = sorted({round(last * part / TICKS) for part in range(TICKS + 1)})
    frame += [
        f'<text x="{across(step):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{step + first}</text>'
        for step in steps
    ]
    mark = ""
    if parting is not None:
        at = f'x1="{across(parting):.1f}" x2="{across(parting):.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"'
        mark = f'<line {at} stroke="#888" stroke-dasharray="2 3"/>'
    legend = (
        f'<text x="{LEFT}" y="20" font-weight="600">{escape(name)}</text>'
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 6}" text-anchor="middle">{escape(below)}</text>'
    )
    if expected:
        legend += (
            f'<line x1="{WIDTH - 200}" x2="{WIDTH - 176}" y1="16" y2="16" stroke="{EXPECTED}" stroke-width="5" '
            f'stroke-opacity="0.45"/><text x="{WIDTH - 170}" y="20">expected</text>'
            f'<line x1="{WIDTH - 96}" x2="{WIDTH - 72}" y1="16" y2="16" stroke="{YOURS}" stroke-width="2"/>'
            f'<text x="{WIDTH - 66}" y="20">yours</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" font-family="system-ui, sans-serif" font-size="12" fill="{GREY}">'
        f"<title>{escape(said)}</title>{''.join(frame)}{mark}"
        f"{line(expected, EXPECTED, 5, 0.45)}{line(yours, YOURS, 2, 1)}{legend}</svg>"
    )
