"""`descent` by itself: the course at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.keys import Course, read_keys
from graders.outline import outline
from tests.course import COURSE, NAMES, authored_exercise, descent

KEYS = read_keys(COURSE / "reference" / "trajectories")


def course(folder: Path, *begun: str) -> Course:
    """A student's copy in which some exercises have been begun."""
    for key in KEYS:
        path = folder / "exercises" / f"{key.exercise.name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(key.stub + ("# mine\n" if key.exercise.name in begun else ""), encoding="utf-8")
    return Course(folder)


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_exercise_is_there_in_its_order(width: int, tmp_path: Path) -> None:
    said = outline(course(tmp_path), KEYS, width)
    places = [said.index(f" {name} ") for name in NAMES]
    assert places == sorted(places)
    assert max(map(len, said.splitlines())) <= width
    for part in {key.exercise.part for key in KEYS}:
        points = sum(key.exercise.points for key in KEYS if key.exercise.part == part)
        assert f"{part}, {points} points\n" in said


def test_what_comes_next_is_the_first_that_is_ready(tmp_path: Path) -> None:
    assert f"Next: {NAMES[0]}, in exercises/{NAMES[0]}.py" in outline(course(tmp_path), KEYS, 80)
    assert "Next:" not in outline(course(tmp_path, *NAMES), KEYS, 80)
    for place, name in enumerate(NAMES):
        begun = NAMES[:place]
        after = authored_exercise(name).exercise.after
        assert (f"Next: {name}," in outline(course(tmp_path, *begun), KEYS, 80)) == (set(after) <= set(begun))


def test_an_exercise_comes_after_what_it_builds_on() -> None:
    for place, name in enumerate(NAMES):
        assert set(authored_exercise(name).exercise.after) <= set(NAMES[:place]), name


def test_descent_by_itself_shows_the_course() -> None:
    run = descent()
    assert (run.returncode, run.stderr) == (0, "")
    assert "Next: " in run.stdout
