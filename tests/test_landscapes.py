"""The problem that an answer descended, measured for a picture: where the run went, and never of a sealed case."""

from __future__ import annotations

from bisect import bisect

import pytest

from graders.landscapes import CURVES, KINDS, landscapes
from graders.model import AnswerKey
from graders.report import grade
from graders.trajectory import Trajectory
from graders.worker import Worker
from tests.documents import KEYS, answered, document, right, sealed_numbers

ON_A_CURVE = [key for key in KEYS if KINDS.get(key.exercise.rollout, ("",))[0] in CURVES]
Y_OF_X = ("optimizer_rows", "scheduler_rows", "curve_points")
"""Rollouts whose rows hold x and the height at that very x."""


def test_what_has_a_place_has_a_landscape_and_nothing_else(worker: Worker) -> None:
    found = landscapes(worker, [right(key) for key in KEYS])
    assert set(found) == {key.exercise.name for key in KEYS if key.exercise.rollout in KINDS}
    for key in KEYS:
        if key.exercise.name in found:
            land = found[key.exercise.name]
            assert len(land["heights"]) == max(1, len(land["y"]))
            assert {len(row) for row in land["heights"]} == {len(land["x"])}
            made = document(right(key), landscapes=found)
            assert made["exercises"][0]["trajectory"]["landscape"] == land


@pytest.mark.parametrize("key", ON_A_CURVE, ids=lambda key: key.exercise.name)
def test_a_run_lies_on_its_curve(key: AnswerKey, worker: Worker) -> None:
    land = landscapes(worker, [right(key)])[key.exercise.name]
    xs, heights = land["x"], land["heights"][0]
    rows = key.reference(key.exercise.cases[0].name).rows
    assert all(isinstance(row["x"], float) and xs[0] <= row["x"] <= xs[-1] for row in rows)
    if key.exercise.rollout in Y_OF_X:
        scale = max(map(abs, heights))
        for row in rows:
            x, y = row["x"], row["y"]
            assert isinstance(x, float)
            assert isinstance(y, float)
            after = bisect(xs, x)
            low, high = sorted(heights[after - 1 : after + 1])
            assert low - 0.01 * scale <= y <= high + 0.01 * scale


def test_a_sealed_case_and_an_answer_that_did_nothing_have_none(worker: Worker) -> None:
    nothing = [grade(key, {name: Trajectory(()) for name in answered(key)}) for key in KEYS]
    assert landscapes(worker, [*map(sealed_numbers, KEYS), *nothing]) == {}
