"""Every format holds what its platform reads, with the same points in the same order, and no points that are none."""

from __future__ import annotations

import copy
import json
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from graders.emit.classroom import LARGEST, classroom, classroom_result
from graders.emit.classroom50 import classroom50
from graders.emit.formats import FORMATS
from graders.emit.github import LARGEST_SUMMARY, MOST_ERRORS, commands, summary
from graders.emit.gradescope import gradescope
from graders.emit.junit import gitlab, junit
from graders.emit.markdown import markdown
from graders.emit.normal import normal
from graders.emit.prairielearn import LARGEST as LARGEST_FOR_PRAIRIELEARN
from graders.emit.prairielearn import prairielearn
from graders.exits import UsageError
from graders.report import Report
from graders.trajectory import Ending
from tests.documents import KEYS, SUBMISSIONS, document, ended, parted, right, sealed_numbers
from tests.told import (
    BOOK,
    ENVIRONMENT,
    TEXTS,
    TOLD,
    checked_suite,
    in_prairielearn,
    in_xml,
    output_of_the_step,
    table,
    validated,
)

GRADED = {name: made for name, made in SUBMISSIONS.items() if name != "grader_error"}
SOME = KEYS[::3]
NAMES = [key.exercise.name for key in SOME]
SEE = "see the summary of this job."
NO_LINES = ("canvas-csv", "github's commands")
"""What does not name every exercise."""


@cache
def submitted(name: str) -> dict[str, Any]:
    """A submission of one kind of answer to each exercise. Nobody may change it."""
    return document(*map(SUBMISSIONS[name], SOME))


@cache
def mixed(also: str = "") -> dict[str, Any]:
    """A submission with something of everything that can be graded, and one further exercise."""
    made = list(GRADED.values())
    unlucky = replace(KEYS[0], exercise=replace(KEYS[0].exercise, name="unlucky"))
    reports = [made[place % len(made)](key) for place, key in enumerate(SOME)]
    return document(*reports, *([SUBMISSIONS[also](unlucky)] if also else []))


@cache
def wrong() -> dict[str, Any]:
    """A submission of wrong answers, with a misconception in each."""
    return document(*(report for key in SOME if (report := parted(key))))


@pytest.mark.parametrize("name", FORMATS)
def test_the_table_of_formats_names_what_makes_them(name: str) -> None:
    assert callable(FORMATS[name].maker)
    assert name == "html" or name in TEXTS


@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("submission", GRADED)
def test_all_formats_tell_the_same_points(submission: str, form: str) -> None:
    made = submitted(submission)
    told = TOLD[form](TEXTS[form](made))
    if told is None:
        assert {exercise["status"] for exercise in made["exercises"]} <= {"not_started", "missing", "syntax_error"}
        return
    assert told[0] == made["score"]
    assert told[1] in (made["max_score"], None)


@pytest.mark.parametrize("form", [form for form in TEXTS if form not in NO_LINES])
def test_exercises_stand_in_the_order_of_the_course_and_the_text_is_always_the_same(form: str) -> None:
    made = mixed()
    text = TEXTS[form](made)
    plain = json.dumps(output_of_the_step(text)) if form == "classroom" else text
    found = [re.search(rf"\b{name}\b", plain) for name in NAMES]
    places = [match.start() if match else -1 for match in found]
    assert places == sorted(places)
    assert -1 not in places
    backwards = json.loads(json.dumps(made, sort_keys=True))
    assert TEXTS[form](backwards) == text


def test_the_document_itself_stays_the_same_document() -> None:
    assert json.loads(normal(mixed())) == mixed()
    assert normal(json.loads(normal(mixed()))) == normal(mixed())


# ---- where the grader itself failed


def test_where_the_grader_failed_no_format_has_points_to_record() -> None:
    made = mixed("grader_error")
    assert made["score"] > 0
    texts = {form: make(made) for form, make in TEXTS.items()}
    assert "**Not graded: the grader itself failed at unlucky." in texts["markdown"]
    assert texts["github"] == texts["markdown"]
    assert texts["github's commands"].startswith(
        "::error title=Not graded::Not graded: the grader itself failed at unl"
    )
    assert "::notice" not in texts["github's commands"]
    for form in ("junit", "gitlab"):
        (error,) = checked_suite(texts[form], frozenset({"file"} if form == "gitlab" else ())).iter("error")
        assert "The grader failed, not your answer" in str(error.text)
    plain = validated(texts["classroom50"], "classroom50")
    assert (plain["score"], plain["max-score"], [test["passed"] for test in plain["tests"]]) == (0, 0, [False])
    plain = output_of_the_step(texts["classroom"])
    assert (plain["status"], plain["max_score"], sum(test["score"] for test in plain["tests"])) == ("error", 0, 0)
    plain = validated(texts["gradescope"], "gradescope")
    assert not {"score", "tests"} & set(plain)
    assert "unlucky" in plain["output"]
    plain = validated(texts["prairielearn"], "prairielearn")
    assert not plain["gradable"]
    assert "unlucky" in plain["message"]
    assert table(texts["canvas-csv"]) == BOOK
    (row,) = [row for row in table(texts["csv"]) if row[1] == "unlucky"]
    assert row[2:4] == ["grader_error", ""]


# ---- one platform after the other


def test_an_answer_that_is_not_there_is_a_failure_of_junit() -> None:
    made = document(*(SUBMISSIONS[name](key) for name, key in zip(("missing", "not_started"), KEYS, strict=False)))
    suite = checked_suite(junit(made))
    assert [fault.get("type") for fault in suite.iter("failure")] == ["missing", "not_started"]


def test_for_gitlab_no_name_stands_twice_and_the_file_is_named() -> None:
    made = document(right(SOME[0]), right(SOME[0]), right(SOME[1]))
    cases = list(checked_suite(gitlab(made), frozenset({"file"})).iter("testcase"))
    assert [case.get("name") for case in cases] == [NAMES[0], f"{NAMES[0]} (2)", NAMES[1]]
    assert {case.get("file") for case in cases} == {f"exercises/{name}.py" for name in NAMES[:2]}


def test_no_file_is_larger_than_its_platform_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    made = copy.deepcopy(wrong())
    for exercise in made["exercises"]:
        exercise["output"], exercise["words"] = "&" * 10_000, ["é<" * 10_000]
    monkeypatch.setattr("graders.emit.junit.LARGEST_FOR_GITLAB", 200_000)
    assert len(gitlab(made)) <= 200_000
    assert in_xml(gitlab(made)) == (made["score"], made["max_score"])
    assert len(prairielearn(made)) <= LARGEST_FOR_PRAIRIELEARN
    assert in_prairielearn(prairielearn(made)) == (made["score"], made["max_score"])
    assert len(classroom(made)) <= LARGEST
    assert len(summary(made).encode()) <= LARGEST_SUMMARY
    assert f"{made['score']} of {made['max_score']} points" in summary(made, 300)
    assert len(summary(made, 300).encode()) <= 300


LINES: dict[str, tuple[Report, str]] = {
    "an exception": (SUBMISSIONS["raised"](KEYS[0]), f"file=exercises/{NAMES[0]}.py,line=3,title="),
    "no Python": (SUBMISSIONS["syntax_error"](KEYS[0]), f"file=exercises/{NAMES[0]}.py,line=3,title="),
    "a number": (parted(KEYS[0]) or right(KEYS[0]), f"file=exercises/{NAMES[0]}.py,title="),
    "a sealed case": (sealed_numbers(KEYS[0]), f"file=exercises/{NAMES[0]}.py,title="),
    "a notebook": (
        replace(ended(KEYS[0], Ending("raised", "ValueError", "no", 3, "raise ValueError('no')")), notebook=True),
        "::error title=",
    ),
    "a line that a student made up": (
        ended(KEYS[0], Ending("raised", "E", f"x\n{NAMES[0]}.py, line 9: x", None, f"{NAMES[0]}.py, line 8: x")),
        f"file=exercises/{NAMES[0]}.py,title=",
    ),
}


@pytest.mark.parametrize("what", LINES)
def test_an_annotation_stands_beside_the_line_that_is_known(what: str) -> None:
    report, begins = LINES[what]
    _, line = commands(document(report)).splitlines()
    assert begins in line.partition("%3A")[0]


def test_more_errors_than_are_shown_are_counted() -> None:
    for made, first in ((wrong(), 0), (wrong() | {"exercises": mixed("grader_error")["exercises"] * 2}, 1)):
        errors = [line for line in commands(made).splitlines() if line.startswith("::error")]
        of_all = sum(exercise["status"] not in ("passed", "not_started", "missing") for exercise in made["exercises"])
        assert len(errors) == MOST_ERRORS
        assert errors[-1] == f"::error::{of_all - (MOST_ERRORS - 1 - first)} further answers are wrong: {SEE}"


def test_right_answers_and_such_as_are_not_begun_are_no_errors() -> None:
    made = document(right(KEYS[0]), SUBMISSIONS["not_started"](KEYS[1]), SUBMISSIONS["missing"](KEYS[2]))
    assert commands(made).splitlines() == [
        f"::notice title=Points::{made['score']} of {made['max_score']} points, 1 of 3 exercises done."
    ]


def test_classroom_50_is_told_what_its_runner_says() -> None:
    made = document(right(KEYS[0]))
    plain = validated(classroom50(made, ENVIRONMENT), "classroom50")
    assert (plain["owner"], plain["review"], plain["submission"]) == ("ann", "https://x.example/d", made_tag())
    older = {name: value for name, value in ENVIRONMENT.items() if name not in ("OWNER", "REVIEW_URL")}
    plain = validated(classroom50(made, older | {"USERNAME": "bob", "ASSIGNMENT_TYPE": ""}), "classroom50")
    assert (plain["owner"], plain["review"]) == ("bob", "https://x.example/c")
    assert "assignment_type" not in plain
    with pytest.raises(UsageError, match="CLASSROOM, RELEASE_URL are not set; Classroom 50's runner sets them"):
        classroom50(made, ENVIRONMENT | {"CLASSROOM": "", "RELEASE_URL": ""})


def made_tag() -> str:
    return ENVIRONMENT["SUBMISSION_TAG"]


STANDING = {"right": "pass", "wrong": "fail", "not_started": "fail", "missing": "fail", "grader_error": "error"}


@pytest.mark.parametrize("submission", STANDING)
def test_github_classroom_reads_whether_it_passed(submission: str) -> None:
    result = classroom_result(document(SUBMISSIONS[submission](KEYS[0])))
    assert result["status"] == STANDING[submission]
    assert {test["filename"] for test in result["tests"]} == {f"exercises/{NAMES[0]}.py"}
    assert all(("message" in test) == (test["status"] != "pass") for test in result["tests"])


NO_ATTEMPT = {
    "stubs": (("not_started", "not_started"), False),
    "nothing": (("missing", "missing"), False),
    "no Python": (("syntax_error", "syntax_error"), False),
    "none of them": (("not_started", "missing", "syntax_error"), False),
    "one answer, though wrong": (("not_started", "missing", "wrong"), True),
    "an answer that did not end": (("timed_out",), True),
    "right ones": (("right",), True),
    "no exercise at all": ((), False),
}


@pytest.mark.parametrize("what", NO_ATTEMPT)
def test_for_nothing_that_can_be_graded_no_attempt_is_lost(what: str) -> None:
    submissions, gradable = NO_ATTEMPT[what]
    made = document(*(SUBMISSIONS[name](key) for name, key in zip(submissions, KEYS, strict=False)))
    plain = validated(prairielearn(made), "prairielearn")
    assert plain["gradable"] == gradable
    assert gradable or len(plain["format_errors"]) == len(submissions)


def test_gradescope_shows_what_was_printed_and_which_idea_it_was() -> None:
    made = document(report := SUBMISSIONS["wrong"](KEYS[0]), right(KEYS[1]))
    made["exercises"][0]["output"] = "loss 3\n"
    wrong, passed = validated(gradescope(made), "gradescope")["tests"]
    assert (wrong["status"], passed["status"]) == ("failed", "passed")
    assert wrong["output"].endswith("\n\nWhat it printed:\nloss 3")
    assert wrong["tags"][1:] == [found.name for found in report.diagnosis]


def test_markdown_says_what_happened_and_keeps_hints_folded() -> None:
    made = document(report := SUBMISSIONS["raised"](KEYS[0]), right(KEYS[1]))
    text = markdown(made)
    assert f"- {NAMES[0]}.py, line 3: ValueError: no\n- ` raise ValueError('no') `\n" in text
    assert text.count("<details>") == len(report.hints)
    assert f"## ✓ {KEYS[1].exercise.title}" not in text
