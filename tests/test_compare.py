"""Where two trajectories part: the tolerance, facts, counts, ends, and runs that diverge."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from graders.compare import distance, first_divergence, follows, same_end
from graders.model import Case, Check, Exercise, Tolerance
from graders.trajectory import COMPLETED, Ending, Trajectory, Value

EXERCISE = Exercise(
    name="walk",
    title="A walk",
    number=1,
    rollout="none",
    checks=(Check("trajectory", 1, ("x", "lr", "state.")), Check("facts", 1, ("kind", "returned"))),
    cases=(Case("one", {}),),
    hints=("a", "b", "c"),
    tolerances={
        "lr": Tolerance(tol=1e-6, floor=0.0, elementwise=True),
        "state.": Tolerance(tol=1e-2),
        "state.step": Tolerance(tol=1e-9),
    },
)


def run(values: Sequence[Value], quantity: str = "x", ending: Ending = COMPLETED) -> Trajectory:
    return Trajectory(tuple({quantity: value} for value in values), ending)


@pytest.mark.parametrize(
    ("what", "quantity", "expected", "got", "step"),
    [
        ("equal", "x", [1.0, 2.0], [1.0, 2.0], None),
        ("inside the tolerance of the largest value", "x", [100.0, 1e-9], [100.0, 9e-4], None),
        ("outside it", "x", [100.0, 1e-9], [100.0, 1.1e-3], 1),
        ("inside the floor where all is tiny", "x", [1e-9, 0.0], [9e-9, 1e-9], None),
        ("outside the floor", "x", [1e-9, 0.0], [1e-9, 2e-8], 1),
        ("a rate is judged element by element", "lr", [1.0, 1e-6], [1.0, 1.01e-6], 1),
        ("a rate within a millionth", "lr", [1.0, 1e-6], [1.0, 1.0000005e-6], None),
        ("a rate of zero is exact", "lr", [1.0, 0.0], [1.0, 1e-300], 1),
        ("a prefix has a tolerance", "state.sum", [100.0], [100.9], None),
        ("outside a prefix's tolerance", "state.sum", [100.0], [101.1], 0),
        ("a name goes before its prefix", "state.step", [100.0], [100.9], 0),
        ("an int is a float", "x", [1.0, 2.0], [1, 2], None),
        ("a bool is no number", "x", [1.0, 1.0], [1.0, True], 1),
        ("a word is no number", "x", [1.0], ["1.0"], 0),
        ("NaN at the same place", "x", [1.0, math.nan], [1.0, math.nan], None),
        ("NaN for a number", "x", [1.0, 2.0], [1.0, math.nan], 1),
        ("a number for NaN", "x", [1.0, math.nan], [1.0, 2.0], 1),
        ("the same infinity", "x", [1.0, math.inf], [1.0, math.inf], None),
        ("the other infinity", "x", [1.0, math.inf], [1.0, -math.inf], 1),
        ("NaN for infinity", "x", [math.inf], [math.nan], 0),
        ("a tensor inside", "x", [(1.0, 100.0)], [(1.0009, 100.0)], None),
        ("a tensor outside", "x", [(1.0, 100.0)], [(1.002, 100.0)], 0),
        ("a tensor of another shape", "x", [(1.0, 2.0)], [(1.0,)], 0),
        ("nothing never equals something", "x", [(1.0,)], [()], 0),
        ("a fact that holds", "kind", [True], [True], None),
        ("a fact that does not", "kind", [True], [False], 0),
        ("1 is not the fact True", "kind", [True], [1], 0),
        ("a quantity that nobody grades", "evidence", [1.0], [2.0], None),
    ],
)
def test_two_values_agree_or_part(
    what: str, quantity: str, expected: list[Value], got: list[Value], step: int | None
) -> None:
    found = first_divergence(EXERCISE, run(expected, quantity), run(got, quantity))
    assert (None if found is None else found.step) == step, what
    if found is not None:
        assert found.quantity == quantity


def test_a_divergence_tells_what_was_allowed() -> None:
    found = first_divergence(EXERCISE, run([10.0, 4.0]), run([10.0, 4.5]))
    assert found is not None
    assert (found.expected, found.got) == (4.0, 4.5)
    assert found.allowed == pytest.approx(1e-4)


RAISED = Ending("raised", "ValueError")


@pytest.mark.parametrize(
    ("what", "got", "quantity"),
    [
        ("too few rows before wrong values", run([9.0]), "rows"),
        ("too many", run([1.0, 2.0, 3.0]), "rows"),
        ("none at all", run([]), "rows"),
        ("what is no table before the count", Trajectory(({"returned": "None"},)), "returned"),
        ("a value before an exception", run([9.0], ending=RAISED), "x"),
        ("an exception after right values", run([1.0], ending=RAISED), "ending"),
        ("an exception after all the rows", run([1.0, 2.0], ending=RAISED), "ending"),
        ("a time-out", run([1.0], ending=Ending("timed_out")), "ending"),
    ],
)
def test_what_is_told_first(what: str, got: Trajectory, quantity: str) -> None:
    facts = got.rows and "returned" in got.rows[0]
    reference = Trajectory(({"returned": "list", "x": 1.0} if facts else {"x": 1.0}, {"x": 2.0}))
    found = first_divergence(EXERCISE, reference, got)
    assert found is not None, what
    assert found.quantity == quantity, what


def test_what_is_lacking_is_told_by_what_came_instead() -> None:
    reference = Trajectory(({"x": 1.0, "returned": "float"},))
    answer = Trajectory(({"returned": "str"},))
    found = first_divergence(EXERCISE, reference, answer)
    assert found is not None
    assert (found.quantity, found.expected, found.got) == ("returned", "float", "str")


def test_distance_is_measured_in_tolerances() -> None:
    assert distance(EXERCISE, run([10.0, 4.0]), run([10.0, 4.0])) == 0.0
    assert distance(EXERCISE, run([10.0, 4.0]), run([10.0, 4.5])) == pytest.approx(0.5 / 1e-4)
    assert distance(EXERCISE, run([10.0]), run([10.0, 4.0])) == math.inf


CALM = run([1.0, 0.5, 0.25, 0.1, 0.05, 0.02])
ASCENT = run([1.0, 8.0, 90.0, 5e3, 2e7, 1e30])
OTHER_ASCENT = run([1.0, 8.0, 90.0005, 7e3, 9e8, math.inf])
NEAR_ASCENT = run([1.0, 8.0, 91.0, 5e3, 2e7, 1e30])


@pytest.mark.parametrize(
    ("what", "wrong", "answer", "does"),
    [
        ("itself", ASCENT, ASCENT, True),
        ("another spelling of a diverging run, once it has left the picture", ASCENT, OTHER_ASCENT, True),
        ("a run that is another one inside the picture", ASCENT, NEAR_ASCENT, False),
        ("a run that stays in the picture", ASCENT, CALM, False),
        ("a run that has not come so far", ASCENT, run([1.0, 8.0]), False),
        ("a calm run of another length", CALM, run([1.0, 0.5]), False),
        ("a diverging run for a calm one", CALM, ASCENT, False),
    ],
)
def test_a_diverging_run_is_followed_until_it_leaves_the_picture(
    what: str, wrong: Trajectory, answer: Trajectory, does: bool
) -> None:
    assert follows(EXERCISE, CALM, wrong, answer) is does, what


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("expected 3 rows", "expected 5 rows", True),
        ("'float' and 'NoneType'", "'NoneType' and 'float'", True),
        (
            "Only Tensors of floating point and complex dtype can require gradients",
            "only Tensors of floating point dtype can require gradients",
            True,
        ),
        ("'NoneType' object has no attribute 'data'", "'NoneType' object has no attribute 'zero_'", False),
        ("the same first line\nand more", "the same first line\nand else", True),
        ("one thing", "quite another matter", False),
    ],
)
def test_two_exceptions_say_the_same(one: str, other: str, same: bool) -> None:
    runs = [Trajectory((), Ending("raised", "RuntimeError", message)) for message in (one, other)]
    assert same_end(*runs) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Ending("raised", "ValueError", "no"), Ending("raised", "TypeError", "no"), False),
        (Ending("raised", "ValueError", "a b", source="raise ValueError('a b')"),
         Ending("raised", "ValueError", "c", source="raise"), True),
        (Ending("raised", "ValueError", "a b", source="torch.optim.SGD([])"),
         Ending("raised", "ValueError", "", source="raise"), False),
        (Ending("timed_out"), Ending("killed"), False),
    ],
)  # fmt: skip
def test_two_ends_are_one(one: Ending, other: Ending, same: bool) -> None:
    assert same_end(Trajectory((), one), Trajectory((), other)) is same
