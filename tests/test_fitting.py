"""How far a picture reaches, as a table."""

from __future__ import annotations

import math

import pytest

from graders.fitting import fitted

NAN, INF = math.nan, math.inf
RANGES: dict[str, tuple[list[float], list[float], float, float, tuple[float, float]]] = {
    "all that is expected": ([0, 4, 1], [], 2, 0.25, (-1, 5)),
    "of the rest what is near": ([0, 1], [3, 3.01, -2, -2.01], 2, 0.1, (-2.5, 3.5)),
    "with less room, less": ([0, 1], [3, 1.5, -1], 1, 0, (-1, 1.5)),
    "no infinity, and what is no number": ([0, 1, INF, NAN], [INF, -INF, NAN], 2, 0, (0, 1)),
    "all the same, by its size": ([-3, -3], [-6, -9.1], 2, 0.5, (-7.5, -1.5)),
    "all zero": ([0, 0], [1, 3], 2, 0.5, (-0.5, 1.5)),
    "nothing expected": ([], [1, -3], 2, 0.1, (0.9, 1.1)),
    "nothing at all": ([], [], 2, 0.1, (-0.1, 0.1)),
}


@pytest.mark.parametrize("what", RANGES)
def test_a_range_holds_what_is_expected_and_what_is_near(what: str) -> None:
    expected, own, room, edge, found = RANGES[what]
    assert fitted(expected, own, room, edge) == pytest.approx(found)
