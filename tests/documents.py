"""Reports and result documents for tests, of every kind there is, made without running anything."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]

import graders
from graders.keys import find_course, read_keys
from graders.model import REFERENCE, AnswerKey, Case
from graders.report import Report, grade
from graders.result import result_document
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


def document(
    *reports: Report, student: str | None = "a student", landscapes: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The document as whoever reads the file gets it."""
    made = result_document(reports, "0" * 64, "2.9.0", ("own process",), student, landscapes)
    text = json.dumps(made, allow_nan=False)
    text.encode("ascii")
    read: dict[str, Any] = json.loads(text)
    VALIDATOR.validate(read)
    return read


def numbers_in(plain: object) -> set[str]:
    """Every number in a document, and every one that its texts spell."""
    return set(re.findall(r"-?\d+\.\d+(?:e-?\d+)?", json.dumps(plain)))


def parted(key: AnswerKey) -> Report | None:
    """The first misconception that the visible cases catch, name alone, and show in numbers."""
    reports = (grade(key, answered(key, wrong.name)) for wrong in key.exercise.misconceptions)
    return next((report for report in reports if len(report.diagnosis) == 1 and report.first), None)
