"""A damaged answer key is refused in one sentence that says which file, what is wrong and what to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graders.grading import job_for
from graders.keys import CourseError, find_course, read_key, read_keys, read_sealed_keys, write_key
from graders.model import REFERENCE
from graders.worker import Limits
from tests.course import COURSE, NAMES

KEYS = COURSE / "reference" / "trajectories"
NAME = NAMES[0]
Lines = list[dict[str, Any]]


def of_exercise(**fields: object) -> Callable[[Lines], object]:
    """Put something else in place of a field of the exercise."""
    return lambda lines: lines[0]["exercise"].update(fields)


def of_check(**fields: object) -> Callable[[Lines], object]:
    return lambda lines: lines[0]["exercise"]["checks"][0].update(fields)


def of_case(**fields: object) -> Callable[[Lines], object]:
    return lambda lines: lines[0]["exercise"]["cases"][0].update(fields)


def of_misconception(**fields: object) -> Callable[[Lines], object]:
    return lambda lines: lines[0]["exercise"]["misconceptions"][0].update(fields)


def of_reference(**fields: object) -> Callable[[Lines], object]:
    return lambda lines: lines[1].update(fields)


def without_last_half(lines: Lines) -> None:
    del lines[len(lines) // 2 :]


def without_reference(lines: Lines) -> None:
    lines[1]["labels"].remove(REFERENCE)


def with_a_case_twice(lines: Lines) -> None:
    lines[0]["exercise"]["cases"] *= 2


def with_an_unknown_label(lines: Lines) -> None:
    for line in lines[1:]:
        line["labels"].append("no_such_idea")


DAMAGED = {
    "limits that are a list": of_exercise(limits=[1]),
    "a limit that is yes": of_exercise(limits={"seconds": True}),
    "no case": of_exercise(cases=[]),
    "a case twice": with_a_case_twice,
    "a case without trajectories": of_case(name="another one"),
    "settings that are a list": of_case(settings=[]),
    "sealed in words": of_case(sealed="no"),
    "no check": of_exercise(checks=[]),
    "a check without points": of_check(points=0),
    "a check of negative points": of_check(points=-3),
    "half a point": of_check(points=0.5),
    "points that are true": of_check(points=True),
    "a check of nothing": of_check(quantities=[]),
    "where is a list": of_check(where=[]),
    "where is not a list of values": of_check(where={"f": "cube"}),
    "beside an unknown check": of_check(beside=["luck"]),
    "number is a string": of_exercise(number="1"),
    "number is missing": lambda lines: lines[0]["exercise"].pop("number"),
    "a name that is a path": of_exercise(name="../../right/manual_gd_step"),
    "a name of nothing": of_exercise(name=""),
    "a title that is none": of_exercise(title=None),
    "rows counted in unknown words": of_exercise(counted="{nobody}"),
    "no hints": of_exercise(hints=[]),
    "two hints": of_exercise(hints=["one", "two"]),
    "hints in one string": of_exercise(hints="abc"),
    "a misconception's one hint": of_misconception(hints=["one"]),
    "a misconception without words": of_misconception(says=None),
    "a tolerance of nothing": of_exercise(tolerances={"x": {"tol": 0, "floor": 0, "elementwise": False}}),
    "a tolerance that is not a number": of_exercise(tolerances={"x": {"tol": "NaN", "floor": 0, "elementwise": False}}),
    "a tolerance in other words": of_exercise(tolerances={"x": {"loose": True}}),
    "the exercise is a list": lambda lines: lines[0].update(exercise=[]),
    "parameters in one string": lambda lines: lines[0].update(functions={"walk": "xlf"}),
    "no stub": lambda lines: lines[0].pop("stub"),
    "no reference": without_reference,
    "a reference that does not end": of_reference(ending={"how": "timed_out"}),
    "a reference without rows": of_reference(rows=0, columns={}),
    "a column of another length": of_reference(rows=3),
    "the second half is gone": without_last_half,
    "a trajectory of an unknown mistake": with_an_unknown_label,
}

NOT_A_KEY = {
    "an empty file": b"",
    "a list": b"[]\n",
    "a number": b"3\n",
    "cut off": (KEYS / f"{NAME}.jsonl").read_bytes()[:-50],
    "no text": b"\xff\xfe\x00",
    "very deep": b"[" * 100_000,
    "a very long number": b'{"case":' + b"9" * 5000 + b"}",
}


def refusal(path: Path) -> str:
    with pytest.raises(CourseError) as caught:
        read_key(path)
    return str(caught.value)


@pytest.mark.parametrize("damage", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_key_is_refused(damage: Callable[[Lines], object], tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.jsonl"
    lines = [json.loads(line) for line in (KEYS / path.name).read_text(encoding="ascii").splitlines()]
    damage(lines)
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="ascii")
    words = refusal(path)
    assert words.startswith(f"{path} cannot be used (")
    assert words.endswith("); fetch the course again, or run: descent publish")
    assert "\n" not in words


@pytest.mark.parametrize("content", NOT_A_KEY.values(), ids=NOT_A_KEY)
def test_what_is_no_key_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.jsonl"
    path.write_bytes(content)
    assert refusal(path).startswith(f"{path} cannot be used (")


def test_a_folder_in_a_keys_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.jsonl").mkdir()
    assert "cannot be read (Is a directory)" in refusal(tmp_path / f"{NAME}.jsonl")


def test_a_copy_of_a_key_is_refused_and_no_exercise_counts_twice(tmp_path: Path) -> None:
    for name in (f"{NAME}.jsonl", f"{NAME} (1).jsonl"):
        (tmp_path / name).write_bytes((KEYS / f"{NAME}.jsonl").read_bytes())
    with pytest.raises(CourseError, match=rf"\(1\).jsonl holds the answer key of {NAME}; remove it"):
        read_keys(tmp_path)


def test_two_exercises_with_one_number_are_refused(tmp_path: Path) -> None:
    for name in NAMES[:2]:
        first, *rest = (KEYS / f"{name}.jsonl").read_text(encoding="ascii").splitlines()
        head = json.loads(first)
        head["exercise"]["number"] = 1
        (tmp_path / f"{name}.jsonl").write_text("\n".join([json.dumps(head), *rest]), encoding="ascii")
    with pytest.raises(CourseError, match="have one number"):
        read_keys(tmp_path)


def test_a_folder_without_keys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="no answer keys in"):
        read_keys(tmp_path)


def test_a_damaged_sealed_key_is_to_be_removed(tmp_path: Path) -> None:
    (tmp_path / f"{NAME}.jsonl").write_text("garbage", encoding="ascii")
    for designed, drawn in ((tmp_path, tmp_path / "none"), (KEYS, tmp_path)):
        with pytest.raises(CourseError, match="remove that file, and it is made again"):
            read_sealed_keys(designed, drawn, [NAME])


def test_the_published_keys_are_read_in_the_courses_order_and_written_as_they_were(tmp_path: Path) -> None:
    keys = read_keys(find_course().trajectories)
    assert [key.exercise.name for key in keys] == NAMES
    for key in keys:
        path = tmp_path / f"{key.exercise.name}.jsonl"
        write_key(path, key)
        assert path.read_bytes() == (KEYS / path.name).read_bytes()
    assert len(list(tmp_path.iterdir())) == len(keys)


def test_an_exercises_own_limits_are_part_of_its_key(tmp_path: Path) -> None:
    key = read_key(KEYS / f"{NAME}.jsonl")
    limited = replace(key, exercise=replace(key.exercise, limits={"seconds": 20.0, "rows": 3000}))
    write_key(tmp_path / f"{NAME}.jsonl", limited)
    assert read_key(tmp_path / f"{NAME}.jsonl") == limited
    assert job_for(limited, b"", {"rows": 7}).limits == Limits(seconds=20.0, rows=7)
