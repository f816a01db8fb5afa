"""The result document is what its schema says, gives no sealed number away, and holds nothing that steers a screen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

import graders
from graders.keys import find_course, read_keys
from graders.model import REFERENCE, AnswerKey, Case
from graders.report import Report, grade
from graders.result import LONGEST_OUTPUT, result_document
from graders.shown import MOST_ROWS
from graders.trajectory import Ending, Row, Trajectory

SCHEMA = json.loads((Path(graders.__file__).parent / "result.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
KEYS = read_keys(find_course().trajectories)
SEALED = "the case nobody may see"


def with_a_sealed_case(key: AnswerKey) -> AnswerKey:
    """The key with its first case sealed."""
    first, *visible = key.exercise.cases
    sealed = Case(SEALED, first.settings, sealed=True)
    trajectories = {case.name: key.trajectories[case.name] for case in visible} | {SEALED: key.trajectories[first.name]}
    return replace(key, exercise=replace(key.exercise, cases=(*visible, sealed)), trajectories=trajectories)


def answered(key: AnswerKey, label: str = REFERENCE) -> dict[str, Trajectory]:
    return {case: by_label[label] for case, by_label in key.trajectories.items()}


def ended(key: AnswerKey, ending: Ending) -> Report:
    return grade(key, {case.name: Trajectory((), ending) for case in key.exercise.cases}, seconds=0.5)


def right(key: AnswerKey) -> Report:
    return grade(key, answered(key))


def wrong(key: AnswerKey) -> Report:
    """The first misconception that the visible cases catch."""
    reports = (grade(key, answered(key, wrong.name)) for wrong in key.exercise.misconceptions)
    return next(report for report in reports if report.score < report.max_score)


def shifted(row: Row) -> Row:
    """The row with 0.123 added to every number."""
    return {
        quantity: value + 0.123 if isinstance(value, float) and not isinstance(value, bool)
        else tuple(part + 0.123 for part in value) if isinstance(value, tuple) else value
        for quantity, value in row.items()
    }  # fmt: skip


def sealed_numbers(key: AnswerKey) -> Report:
    """Right on every case that is seen, wrong in a number of the sealed one; it prints as it goes."""
    key = with_a_sealed_case(key)
    runs = answered(key)
    runs[SEALED] = replace(runs[SEALED], rows=tuple(shifted(row) for row in runs[SEALED].rows))
    return grade(key, runs, dict.fromkeys(runs, "visible") | {SEALED: f"{key.exercise.cases[-1].settings}"})


def sealed_ending(key: AnswerKey) -> Report:
    """Right on every case that is seen; an exception tells of the sealed one's inputs."""
    key = with_a_sealed_case(key)
    told = str(dict(key.exercise.cases[-1].settings))
    ending = Ending("raised", "ValueError", told, 3, f"raise ValueError({told})")
    return grade(key, answered(key) | {SEALED: Trajectory((), ending)}, {SEALED: told})


def ends(how: str, message: str = "") -> Callable[[AnswerKey], Report]:
    return lambda key: ended(key, Ending(how, message=message))


SUBMISSIONS: Mapping[str, Callable[[AnswerKey], Report]] = {
    "right": right,
    "wrong": wrong,
    "sealed_numbers": sealed_numbers,
    "sealed_ending": sealed_ending,
    "not_started": ends("not_started"),
    "syntax_error": lambda key: ended(key, Ending("syntax_error", "SyntaxError", "invalid syntax", 3, "def f(:")),
    "raised": lambda key: ended(key, Ending("raised", "ValueError", "no", 3, "raise ValueError('no')")),
    "missing": ends("missing", "there is no such file"),
    "timed_out": ends("timed_out", "it ran longer than 10 seconds"),
    "killed": ends("killed", "it ended itself"),
    "out_of_memory": ends("out_of_memory"),
    "too_much_output": ends("too_much_output", "it printed more than 8 MB"),
    "grader_error": ends("grader_error", "the fork server ended"),
}


def document(*reports: Report, student: str | None = "a student") -> dict[str, Any]:
    """The document as whoever reads the file gets it."""
    made = result_document(reports, "0" * 64, "2.9.0", ("own process",), student)
    text = json.dumps(made, allow_nan=False)
    text.encode("ascii")
    read: dict[str, Any] = json.loads(text)
    VALIDATOR.validate(read)
    return read


def numbers_in(plain: object) -> set[str]:
    """Every number in a document, and every one that its texts spell."""
    return set(re.findall(r"-?\d+\.\d+(?:e-?\d+)?", json.dumps(plain)))


@pytest.mark.parametrize("submission", SUBMISSIONS.values(), ids=SUBMISSIONS)
def test_every_kind_of_submission_makes_a_document_that_its_schema_allows(
    submission: Callable[[AnswerKey], Report],
) -> None:
    reports = [submission(key) for key in KEYS]
    made = document(*reports)
    assert made["score"] == sum(report.score for report in reports)
    assert [exercise["name"] for exercise in made["exercises"]] == [key.exercise.name for key in KEYS]
    for exercise, report in zip(made["exercises"], reports, strict=True):
        assert exercise["status"] == report.status
        assert exercise["score"] == sum(check["score"] for check in exercise["checks"])
        assert bool(exercise["words"]) == (report.status != "passed")
        assert (exercise["hint"] is None) == (report.status in ("passed", "missing", "grader_error"))


def test_a_student_may_be_unknown_and_a_submission_empty() -> None:
    assert document(student=None)["student"] is None


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.exercise.name)
@pytest.mark.parametrize("submission", [sealed_numbers, sealed_ending])
def test_no_number_of_a_sealed_case_is_told(key: AnswerKey, submission: Callable[[AnswerKey], Report]) -> None:
    report = submission(key)
    made = document(report)
    (exercise,) = made["exercises"]
    assert report.score < report.max_score
    told = exercise["divergence"]
    assert told == {"case": "sealed case 1"} | dict.fromkeys(("step", "quantity", "expected", "got", "allowed"))
    assert SEALED not in json.dumps(made)
    assert "visible" not in exercise["output"]
    assert not numbers_in(exercise) - {str(exercise["seconds"])} - numbers_in([report.hints, exercise["diagnosis"]])


UNSEEN = "\x00\x1b\x07\x9b\u202e\u2066\u2028\udc80\x7f"
HOSTILE = f"\x1b[31mred{UNSEEN}"


def test_what_a_student_wrote_cannot_steer_whoever_shows_the_document() -> None:
    key = KEYS[0]
    cases = key.exercise.cases
    ending = Ending("raised", HOSTILE, HOSTILE, 3, HOSTILE)
    broken = grade(key, {case.name: Trajectory((), ending) for case in cases}, {case.name: HOSTILE for case in cases})
    typed = {
        case: replace(run, rows=tuple({**row, "returned": HOSTILE} for row in run.rows))
        for case, run in answered(key).items()
    }
    texts = json.dumps(document(broken, grade(key, typed), student=HOSTILE), ensure_ascii=False)
    assert "red" in texts
    assert not set(texts) & set(UNSEEN)
    assert not re.search(r"\\u00[01]|\\u[d][89a-f]", texts)


def test_output_keeps_its_lines_and_is_capped() -> None:
    key = KEYS[0]
    printed = dict.fromkeys((case.name for case in key.exercise.cases), "a\tb\r\n" * LONGEST_OUTPUT)
    report = grade(key, {case.name: Trajectory(()) for case in key.exercise.cases}, printed)
    output = document(report)["exercises"][0]["output"]
    assert output.startswith("a\tb\na\tb\n")
    assert len(output) == LONGEST_OUTPUT


def test_numbers_that_json_lacks_are_words() -> None:
    key = KEYS[0]
    first = key.exercise.cases[0].name
    rows = tuple({**row, "x": float("nan")} for row in key.reference(first).rows)
    report = grade(key, answered(key) | {first: Trajectory(rows)})
    assert document(report)["exercises"][0]["divergence"]["got"] == "NaN"


def parted(key: AnswerKey) -> Report | None:
    """The first misconception that the visible cases catch, name alone, and show in numbers."""
    reports = (grade(key, answered(key, wrong.name)) for wrong in key.exercise.misconceptions)
    return next((report for report in reports if len(report.diagnosis) == 1 and report.first), None)


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.exercise.name)
def test_the_case_that_is_told_comes_with_its_numbers(key: AnswerKey) -> None:
    report = parted(key)
    assert report is not None
    assert report.first is not None
    assert report.first.divergence is not None
    (exercise,) = document(report)["exercises"]
    shown, told = exercise["trajectory"], exercise["divergence"]
    assert (shown["case"], shown["step"]) == (told["case"], told["step"])
    assert shown["misconception"] == report.diagnosis[0].name
    assert exercise["hints"] == list(report.hints)
    for series in shown["series"]:
        assert len(series["expected"]) == min(shown["rows"]["expected"], MOST_ROWS)
        assert len(series["yours"]) == min(shown["rows"]["yours"], MOST_ROWS)
        assert series["misconception"] == series["yours"]
    if report.first.is_in_numbers:
        first = shown["series"][0]
        assert first["quantity"] == told["quantity"]
        assert first["expected"][told["step"]] != first["yours"][told["step"]]


def test_of_a_sealed_case_there_is_no_trajectory() -> None:
    assert [document(sealed_numbers(key))["exercises"][0]["trajectory"] for key in KEYS] == [None] * len(KEYS)


def test_a_long_run_is_cut_and_says_how_long_it_was() -> None:
    key = KEYS[0]
    rows = tuple(dict(key.reference(key.exercise.cases[0].name).rows[0]) for _ in range(MOST_ROWS + 7))
    runs = {case.name: Trajectory(rows) for case in key.exercise.cases}
    shown = document(grade(key, runs))["exercises"][0]["trajectory"]
    assert shown["rows"]["yours"] == MOST_ROWS + 7
    assert {len(series["yours"]) for series in shown["series"]} == {MOST_ROWS}
