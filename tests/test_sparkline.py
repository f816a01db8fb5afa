"""A run in one line of text: what the eye must see, on every screen."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from graders.keys import find_course, read_keys
from graders.model import REFERENCE, AnswerKey
from graders.report import Report, grade
from graders.sparkline import pair, sparkline
from graders.terminal import draw
from graders.trajectory import Ending, Trajectory

KEY = read_keys(find_course().trajectories)[0]
FIRST = KEY.exercise.cases[0].name
EXPECTED = (8.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0)


def signs(got: tuple[float | None, ...], fancy: bool = True) -> str:
    """How a run is drawn below the expected one."""
    lines = pair("x", EXPECTED, got, 78, fancy)
    return lines[1].removeprefix("  yours     ").partition("  ")[0]


DRAWN = {
    "another way": ((8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0), "█▇▆▅▄▃▂", "#*+=-:."),
    "away upwards": ((8.0, 20.0, 1e9, 1e300, 5.0, 5.0, 5.0), "▅↑↑↑▃▃▃", "=^^^:::"),
    "away downwards": ((8.0, -20.0, -1e9, 5.0, 5.0, 5.0, 5.0), "█↓↓▇▇▇▇", "#vv****"),
    "nothing and too much": ((8.0, math.nan, math.inf, -math.inf, 3.0, 2.0, 1.0), "█?∞∞▃▂▁", "#?II:._"),
    "fewer rows": ((8.0, 6.0), "█▆", "#+"),
    "a row without": ((8.0, None, 5.0, 4.0, 3.0, 2.0, 1.0), "█ ▅▄▃▂▁", "# =-:._"),
}


@pytest.mark.parametrize(("got", "fancy", "plain"), DRAWN.values(), ids=DRAWN)
def test_a_run_is_drawn(got: tuple[float | None, ...], fancy: str, plain: str) -> None:
    assert (signs(got), signs(got, False)) == (fancy, plain)


def test_what_looks_the_same_is_not_drawn() -> None:
    assert pair("x", EXPECTED, tuple(number + 1e-6 for number in EXPECTED), 78, True) == []
    assert pair("x", EXPECTED, EXPECTED, 78, True) == []


@pytest.mark.parametrize("width", [12, 20, 38, 58, 78, 198])
def test_it_fits_and_says_where_a_run_begins_and_ends_where_there_is_room(width: int) -> None:
    expected = tuple(1.0 / (n + 1) for n in range(150))
    got = (*(2.0 * number for number in expected[:-1]), math.nan)
    lines = pair("lr", expected, got, width, True)
    assert all(len(line) <= width for line in lines)
    if width > 50:
        assert lines[0].startswith("lr expected  ")
        assert lines[0].endswith("  1 to 0.00666667")
        assert lines[1].endswith("?  2 to nan")


def test_a_step_where_all_numbers_are_one_is_no_error() -> None:
    assert pair("x", (1.0, 1.0, 1.0), (1.0, 1.0, 2.0), 78, True)[1].startswith("  yours     ")
    assert pair("x", (0.0, 0.0, 0.0), (math.nan, math.nan, math.nan), 78, True)[1].startswith("  yours     ???")
    assert pair("x", (1e308, -1e308, 1e308), (1e308, 1e308, 1e308), 78, True)


def changed(change: float, sealed: bool = False) -> Report:
    """The report of an answer whose x is another one by a factor."""
    cases = tuple(replace(case, sealed=sealed, working=()) for case in KEY.exercise.cases)
    key = replace(KEY, exercise=replace(KEY.exercise, cases=cases))
    runs = {case: by_label[REFERENCE] for case, by_label in key.trajectories.items()}
    away = {
        case: replace(run, rows=tuple({**row, "x": float(row["x"]) * change} for row in run.rows))  # type: ignore[arg-type]
        for case, run in runs.items()
    }
    return grade(key, away)


def test_a_wrong_answer_is_drawn_below_the_expected_one() -> None:
    lines = sparkline(changed(0.5), 78, True)
    assert [line.split()[0] for line in lines] == ["x", "yours"]
    report = changed(0.5)
    for encoding, sign in (("utf-8", "█"), ("ascii", "#")):
        text = draw([report], [report], 80, False, encoding)
        assert "\n  x expected  " in text
        assert sign in text
    assert draw([report], [report], 80, False, "ascii").isascii()


def test_nothing_is_drawn_of_what_is_right_or_sealed_or_never_ran() -> None:
    assert sparkline(changed(1.0), 78, True) == []
    assert sparkline(changed(0.5, sealed=True), 78, True) == []
    runs = {case: Trajectory((), Ending("raised", "ValueError", "no", 2)) for case in KEY.trajectories}
    assert sparkline(grade(KEY, runs), 78, True) == []


@pytest.mark.parametrize("key", read_keys(find_course().trajectories), ids=lambda key: key.exercise.name)
def test_every_exercise_can_be_drawn(key: AnswerKey) -> None:
    wrong = [label for label in key.trajectories[key.exercise.cases[0].name] if label != REFERENCE]
    for label in wrong[:4]:
        report = grade(
            key, {case: by_label.get(label, by_label[REFERENCE]) for case, by_label in key.trajectories.items()}
        )
        for width in (38, 78):
            assert all(len(line) <= width for line in sparkline(report, width, True))
