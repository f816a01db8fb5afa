"""From trajectories to a score and to words: when a check pays, what a status is, what a student reads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graders.explaining import explanation
from graders.model import REFERENCE, AnswerKey, Case, Check, Exercise, Misconception
from graders.report import grade
from graders.terminal import short_words
from graders.trajectory import Ending, Row, Trajectory
from graders.words import fact

SECRET_NUMBER = 1234.5678
CASES = (Case("shown", {"kind": "plain"}), Case("also shown", {"kind": "plain"}), Case("kept", {}, sealed=True))


def run(x: float, y: float, fine: bool = True, ending: Ending | None = None) -> Trajectory:
    row: Row = {"x": x, "y": y, "fine": fine}
    return Trajectory((row,), ending or Ending("completed"))


RIGHT = {"shown": run(1.0, 2.0), "also shown": run(3.0, 4.0), "kept": run(SECRET_NUMBER, 6.0)}
WRONG_X = {name: run(x, right.rows[0]["y"]) for (name, right), x in zip(RIGHT.items(), (7.0, 8.0, 9.0), strict=True)}  # type: ignore[arg-type]
SAME_X = WRONG_X
KEY = AnswerKey(
    Exercise(
        name="walk",
        title="A walk",
        number=1,
        rollout="none",
        counted="call {number}",
        checks=(
            Check("trajectory", 8, ("x",)),
            Check("value", 3, ("y",)),
            Check("contract", 4, ("fine",), beside=("trajectory",)),
        ),
        cases=CASES,
        hints=("a question", "a concept", "almost code"),
        misconceptions=(
            Misconception(
                "wrong_x", "Your x is wrong, as when one thing is done. Undo it.", hints=("one", "two", "three")
            ),
            Misconception("same_x", "Your x is wrong, as when another thing is done. Undo that."),
        ),
    ),
    stub="raise NotImplementedError()",
    functions={"walk": ("x",)},
    trajectories={
        name: {REFERENCE: right, "wrong_x": WRONG_X[name], "same_x": SAME_X[name]} for name, right in RIGHT.items()
    },
)


def all_end(how: str, error: str = "", message: str = "", line: int | None = None) -> dict[str, Trajectory]:
    return dict.fromkeys(RIGHT, Trajectory((), Ending(how, error, message, line)))


@pytest.mark.parametrize(
    ("what", "answered", "status", "paid"),
    [
        ("right", RIGHT, "passed", [8, 3, 4]),
        ("a wrong value", RIGHT | {"shown": run(1.0, 9.0)}, "partial", [8, 0, 4]),
        ("a broken contract", RIGHT | {"shown": run(1.0, 2.0, fine=False)}, "partial", [8, 3, 0]),
        ("a contract pays only beside its trajectory", RIGHT | {"shown": run(9.0, 2.0)}, "partial", [0, 3, 0]),
        ("nothing right", {name: run(0.0, 0.0) for name in RIGHT}, "failed", [0, 0, 0]),
        ("wrong on a sealed case only", RIGHT | {"kept": run(0.0, 6.0)}, "partial", [0, 3, 0]),
        ("not started", all_end("not_started", "NotImplementedError", line=3), "not_started", [0, 0, 0]),
        ("missing", all_end("missing"), "missing", [0, 0, 0]),
        ("a syntax error", all_end("syntax_error", "SyntaxError"), "syntax_error", [0, 0, 0]),
        ("a grader's error", all_end("grader_error"), "grader_error", [0, 0, 0]),
        ("started on some cases", RIGHT | {"shown": Trajectory((), Ending("not_started"))}, "failed", [0, 0, 0]),
        ("timed out on one case", RIGHT | {"shown": Trajectory((), Ending("timed_out"))}, "timed_out", [0, 0, 0]),
        ("killed", all_end("killed"), "killed", [0, 0, 0]),
        ("out of memory", all_end("out_of_memory"), "out_of_memory", [0, 0, 0]),
        ("printed too much", all_end("too_much_output"), "too_much_output", [0, 0, 0]),
    ],
)
def test_scores(what: str, answered: dict[str, Trajectory], status: str, paid: list[int]) -> None:
    report = grade(KEY, answered)
    assert report.status == status, what
    assert [check.score for check in report.checks] == paid, what
    assert report.max_score == 15


def test_a_contract_is_judged_on_the_runs_that_came_to_their_end() -> None:
    """Facts nobody could see are not broken: the exception has cost its points already."""
    exercise = Exercise(
        name="walk",
        title="A walk",
        number=1,
        rollout="none",
        checks=(
            Check("plain", 8, ("x",), where={"kind": ("plain",)}),
            Check("other", 3, ("x",), where={"kind": (None,)}),
            Check("contract", 4, ("fine",), beside=("plain",)),
        ),
        cases=CASES,
        hints=("a", "b", "c"),
    )
    key = AnswerKey(exercise, "", {}, KEY.trajectories)
    raised = Trajectory((), Ending("raised", "TypeError"))
    assert [check.score for check in grade(key, RIGHT | {"kept": raised}).checks] == [8, 0, 4]


@pytest.mark.parametrize(
    ("what", "answered", "words"),
    [
        ("a number", RIGHT | {"shown": run(1.5, 2.0)}, ["In “shown”, call 1: x: expected 1, got 1.5."]),
        (
            "a number close enough to doubt the tolerance",
            RIGHT | {"shown": run(1.0001, 2.0)},
            ["In “shown”, call 1: x: expected 1, got 1.0001. They differ by 1.00e-04; 1.00e-05 is allowed."],
        ),
        ("a fact", RIGHT | {"shown": run(1.0, 2.0, fine=False)}, ["In “shown”, call 1: fine: expected yes, got no."]),
        (
            "an exception, with the student's own line",
            RIGHT | {"shown": Trajectory((), Ending("raised", "TypeError", "not so\nmore", 7, "x += y"))},
            ["In “shown”:", "walk.py, line 7: TypeError: not so", "    x += y"],
        ),
        (
            "a sealed case, without its numbers",
            RIGHT | {"kept": run(0.0, 6.0)},
            ["Every case you can see is right. In sealed case 1, with inputs that you cannot see, something differs."],
        ),
        (
            "a sealed case that raises, without its message",
            RIGHT | {"kept": Trajectory((), Ending("raised", "ZeroDivisionError", f"{SECRET_NUMBER}", 7, "1 / x"))},
            [
                "Every case you can see is right. In sealed case 1, with inputs that you cannot see, "
                "your code raises ZeroDivisionError."
            ],
        ),
        (
            "a sealed case that raises an exception of its own, without its name",
            RIGHT | {"kept": Trajectory((), Ending("raised", f"X{SECRET_NUMBER}"))},
            [
                "Every case you can see is right. In sealed case 1, with inputs that you cannot see, "
                "your code raises an exception."
            ],
        ),
        (
            "an untouched stub",
            all_end("not_started", "NotImplementedError", line=3),
            ["Not started: write your answer in walk.py, in place of the raise."],
        ),
        (
            "a function that is not there",
            all_end("missing", message="there is no function called walk; write walk(x)"),
            ["walk.py: there is no function called walk; write walk(x)."],
        ),
        ("a right answer", RIGHT, []),
    ],
)
def test_facts(what: str, answered: dict[str, Trajectory], words: list[str]) -> None:
    report = grade(KEY, answered)
    assert fact(report) == words, what
    assert str(SECRET_NUMBER) not in " ".join([*fact(report), *explanation(report)])


def test_visible_cases_are_told_before_sealed_ones() -> None:
    report = grade(KEY, RIGHT | {"kept": run(0.0, 6.0), "also shown": run(0.0, 4.0)})
    assert report.first is not None
    assert report.first.case.name == "also shown"


def test_alternatives_share_their_beginning() -> None:
    assert explanation(grade(KEY, WRONG_X)) == [
        "Your x is wrong, as when one thing is done. Undo it.",
        "Or as when another thing is done. Undo that.",
    ]


@pytest.mark.parametrize(
    ("what", "answered", "words"),
    [
        ("a number", RIGHT | {"shown": run(1.5, 2.0)}, "This is not a mistake on file. Compute that step by hand."),
        ("a fact", RIGHT | {"shown": run(1.0, 2.0, fine=False)}, "This is not a mistake on file."),
        (
            "an exception",
            RIGHT | {"shown": Trajectory((), Ending("raised", "TypeError", "no", 7))},
            "This is not a mistake on file. Start from the line that the error names.",
        ),
        (
            "a sealed case",
            RIGHT | {"kept": run(0.0, 6.0)},
            "This is not a mistake on file. Try your function on inputs of your own.",
        ),
    ],
)
def test_nothing_is_guessed(what: str, answered: dict[str, Trajectory], words: str) -> None:
    assert explanation(grade(KEY, answered)) == [words], what


@pytest.mark.parametrize("number", [2, 13, 30])
def test_who_writes_elsewhere_is_told_where_to_and_no_name_of_a_sealed_case_is_told(number: int) -> None:
    ending = Ending("raised", "PermissionError", f"[Errno {number}] No: '/home/{SECRET_NUMBER}.png'", 3)
    shown, kept = (grade(KEY, RIGHT | {case: Trajectory((), ending)}) for case in ("shown", "kept"))
    (words,) = explanation(shown)
    assert words.endswith(f"can write to no other. Name a file by a relative path: '{SECRET_NUMBER}.png'.")
    assert explanation(kept) == ["This is not a mistake on file. Try your function on inputs of your own."]
    assert str(SECRET_NUMBER) not in " ".join(fact(kept))


def test_who_returns_nothing_and_moves_nothing_is_told_so() -> None:
    rows: list[Row] = [{"returned": "float", "x": x} for x in (1.0, 2.0, 3.0)]
    stuck: list[Row] = [{"returned": "None", "x": 0.5}] * 3
    cases = (Case("shown", {}), Case("kept", {}, sealed=True))
    exercise = replace(KEY.exercise, cases=cases, misconceptions=(), checks=(Check("all", 1, ("returned", "x")),))
    right, wrong = Trajectory(tuple(rows)), Trajectory(tuple(stuck))
    key = replace(KEY, exercise=exercise, trajectories={case.name: {REFERENCE: right} for case in cases})
    still = "There x is 0.5 from first to last: it never changes."
    returns = "Your function returns nothing, so None comes back: return what is expected (float)."
    report = grade(key, {"shown": wrong, "kept": wrong})
    assert explanation(report) == [returns, still]
    assert short_words(report) == "returns nothing"
    typed = Trajectory(tuple({**row, "returned": "float"} for row in stuck))
    said = "This is not a mistake on file. Compute that step by hand."
    assert explanation(grade(key, {"shown": typed, "kept": typed})) == [said, still]
    untold = grade(key, {"shown": right, "kept": wrong})
    assert "0.5" not in " ".join(explanation(untold))
    assert "nothing" not in short_words(untold)


def test_hints_are_those_of_the_mistake_or_of_the_exercise() -> None:
    assert grade(KEY, WRONG_X).hints == ("one", "two", "three")
    assert grade(KEY, RIGHT | {"shown": run(1.5, 2.0)}).hints == ("a question", "a concept", "almost code")


def test_prints_are_shown_of_the_case_that_is_told() -> None:
    printed = {"shown": "first", "also shown": "second", "kept": "third"}
    assert grade(KEY, RIGHT | {"also shown": run(0.0, 4.0)}, printed).printed == "second"
    assert grade(KEY, RIGHT | {"kept": run(0.0, 6.0)}, printed).printed == ""
