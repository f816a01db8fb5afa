"""The result document is what its schema says, gives no sealed number away, and holds nothing that steers a screen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from graders.model import AnswerKey
from graders.report import Report, grade
from graders.result import LONGEST_OUTPUT
from graders.shown import MOST_ROWS
from graders.trajectory import Ending, Trajectory
from tests.documents import (
    KEYS,
    SEALED,
    SUBMISSIONS,
    answered,
    document,
    numbers_in,
    parted,
    sealed_ending,
    sealed_numbers,
)


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
