"""Naming on evidence: one idea, several ideas, alternatives, and when no name may be given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from graders.diagnose import diagnose
from graders.model import REFERENCE, AnswerKey, Case, Check, Exercise, Misconception
from graders.trajectory import COMPLETED, Ending, Row, Trajectory

CASES = ("easy", "one", "two", "three", "own code 1", "own code 2")
RAISED = Ending("raised", "TypeError", "no gradient here")


def rows(*pairs: tuple[float, float], ending: Ending = COMPLETED, calls: str = "") -> Trajectory:
    """Rows of x and y."""
    table: Sequence[Row] = [{"x": x, "y": y} for x, y in pairs]
    return Trajectory(tuple(table), ending, calls)


RIGHT = rows((1.0, 10.0), (2.0, 20.0), calls="zero backward step")
WRONG_X = rows((1.0, 10.0), (3.0, 20.0), calls="backward step")
SAME_X = rows((1.0, 10.0), (3.0, 20.0), calls="backward step zero")
WRONG_Y = rows((1.0, 11.0), (2.0, 21.0))
WRONG_BOTH = rows((5.0, 10.0), (7.0, 70.0))
JOINT = rows((5.0, 10.0), (8.0, 80.0))
BROKEN_OFF = rows((1.0, 10.0), ending=RAISED)
LABELS: Mapping[str, Trajectory] = {
    "wrong_x": WRONG_X,
    "same_x": SAME_X,
    "wrong_y": WRONG_Y,
    "wrong_both": WRONG_BOTH,
    "wrong_both~2": rows((6.0, 10.0), (7.0, 70.0)),
    "breaks_off": BROKEN_OFF,
    "wrong_x+wrong_both": JOINT,
}
KEY = AnswerKey(
    Exercise(
        name="walk",
        title="A walk",
        number=1,
        rollout="none",
        checks=(Check("all", 1, ("x", "y")), Check("own", 1, ("x", "y"), where={"own": (True,)}, apart=True)),
        cases=tuple(Case(name, {"own": name.startswith("own")}) for name in CASES),
        hints=("a", "b", "c"),
        misconceptions=tuple(Misconception(name, name) for name in LABELS if name.isidentifier()),
    ),
    stub="",
    functions={},
    trajectories={
        # On the easy case nothing but wrong_y shows: it cannot tell the others from the reference.
        name: {REFERENCE: RIGHT} | {
            label: RIGHT if name == "easy" and label != "wrong_y" else frozen for label, frozen in LABELS.items()
        }
        for name in CASES
    },
)  # fmt: skip


def answer(usual: Trajectory, **others: Trajectory) -> dict[str, Trajectory]:
    """An answer that is right on the easy case, `usual` elsewhere, and on some cases something else."""
    return {name: RIGHT if name == "easy" else usual for name in CASES} | {
        name.replace("_", " "): run for name, run in others.items()
    }


def names(answered: Mapping[str, Trajectory]) -> set[str]:
    return {found.name for found in diagnose(KEY, answered)}


@pytest.mark.parametrize(
    ("what", "answered", "expected"),
    [
        ("a right answer has no mistake", answer(RIGHT), set()),
        ("one idea", answer(WRONG_BOTH), {"wrong_both"}),
        ("another spelling of it", answer(LABELS["wrong_both~2"]), {"wrong_both"}),
        ("equal numbers, told apart by the order of calls", answer(WRONG_X), {"wrong_x"}),
        (
            "equal numbers, nothing tells them apart",
            answer(rows((1.0, 10.0), (3.0, 20.0), calls="something else")),
            {"wrong_x", "same_x"},
        ),
        (
            "two ideas that change different quantities",
            answer(rows((1.0, 11.0), (3.0, 21.0), calls="backward step"), easy=WRONG_Y),
            {"wrong_x", "same_x", "wrong_y"},
        ),
        ("two ideas whose edits were frozen together", answer(JOINT), {"wrong_x", "wrong_both"}),
        (
            "an idea seen until another one breaks the run off",
            answer(rows((1.0, 11.0), ending=RAISED), easy=WRONG_Y),
            {"breaks_off", "wrong_y"},
        ),
        (
            "an idea in the usual code only",
            answer(WRONG_BOTH, own_code_1=RIGHT, own_code_2=RIGHT),
            {"wrong_both"},
        ),
        (
            "an idea in the code of its own only",
            answer(RIGHT, own_code_1=WRONG_BOTH, own_code_2=WRONG_BOTH),
            {"wrong_both"},
        ),
        (
            "one idea here, another there",
            answer(WRONG_BOTH, own_code_1=BROKEN_OFF, own_code_2=BROKEN_OFF),
            {"wrong_both", "breaks_off"},
        ),
        ("a run that diverges from everything", answer(rows((1.0, 10.0), (4.0, 20.0))), set()),
        ("an idea on all cases but one", answer(WRONG_BOTH, three=rows((1.0, 10.0), (9.0, 20.0))), set()),
        ("an idea on all cases but a right one", answer(WRONG_BOTH, three=RIGHT), set()),
        ("an idea on one case of its branch only", answer(RIGHT, one=WRONG_BOTH), set()),
        ("an idea on one branch, half of it", answer(RIGHT, own_code_1=WRONG_BOTH), set()),
        (
            "the same exception with other words",
            answer(rows((1.0, 10.0), ending=Ending("raised", "TypeError", "completely different matter"))),
            set(),
        ),
        (
            "another exception",
            answer(rows((1.0, 10.0), ending=Ending("raised", "KeyError", "no gradient here"))),
            set(),
        ),
    ],
)
def test_names(what: str, answered: Mapping[str, Trajectory], expected: set[str]) -> None:
    assert names(answered) == expected, what


def test_alternatives_know_of_each_other() -> None:
    found = diagnose(KEY, answer(rows((1.0, 10.0), (3.0, 20.0), calls="something else")))
    assert {diagnosis.name: diagnosis.instead for diagnosis in found} == {
        "wrong_x": ("same_x",),
        "same_x": ("wrong_x",),
    }


def test_calls_of_the_same_kinds_count_where_none_are_equal() -> None:
    found = diagnose(KEY, answer(rows((1.0, 10.0), (3.0, 20.0), calls="step zero backward")))
    assert [diagnosis.name for diagnosis in found] == ["same_x"]


def test_no_name_on_a_single_discriminating_case() -> None:
    """A misconception that a single easy case shows is not named, however well it fits."""
    cases = ("first", "second")
    exercise = Exercise(
        name="walk",
        title="A walk",
        number=1,
        rollout="none",
        checks=(Check("all", 1, ("x", "y")),),
        cases=tuple(Case(name, {}) for name in cases),
        hints=("a", "b", "c"),
        misconceptions=(Misconception("wrong_x", "wrong_x"),),
    )
    trajectories = {
        "first": {REFERENCE: RIGHT, "wrong_x": WRONG_X},
        "second": {REFERENCE: RIGHT, "wrong_x": RIGHT},
    }
    key = AnswerKey(exercise, "", {}, trajectories)
    assert diagnose(key, {"first": WRONG_X, "second": RIGHT}) == ()
