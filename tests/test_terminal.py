"""What stands on a screen: readable at every width, and nothing in it obeys a student's text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from graders.keys import find_course, read_keys
from graders.model import REFERENCE
from graders.printable import clean, fitting, one_line
from graders.report import Report, grade
from graders.terminal import MOST_PRINTED_LINES, THEIRS, details, draw, glyph
from graders.trajectory import Ending, Trajectory

KEY = read_keys(find_course().trajectories)[0]
WIDTHS = (20, 40, 60, 80, 120, 300)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
UNSEEN = "\x00\x1b\x07\x9b\u202e\u2066\u200b\u2028\udc80\x7f"
"""None of these may reach a screen or a document."""


def ended(ending: Ending, printed: str = "") -> Report:
    """The report of an answer that ends in one way on every case."""
    cases = KEY.exercise.cases
    return grade(KEY, {c.name: Trajectory((), ending) for c in cases}, {c.name: printed for c in cases})


def typed(kind: str) -> Report:
    """The report of an answer that is right but for the type it returns."""
    runs = {case: by_label[REFERENCE] for case, by_label in KEY.trajectories.items()}
    return grade(
        KEY, {c: replace(run, rows=tuple({**row, "returned": kind} for row in run.rows)) for c, run in runs.items()}
    )


def raised(message: str = "no", source: str = "", error: str = "ValueError") -> Report:
    return ended(Ending("raised", error, message, 2, source))


RIGHT = grade(KEY, {case: by_label[REFERENCE] for case, by_label in KEY.trajectories.items()})
STUB = ended(Ending("not_started", "NotImplementedError", "", 45, "raise NotImplementedError()"))
COMMANDS = ("::error::pwned", "##[error]pwned", "##vso[task.complete]pwned")
HOSTILE = {
    f"{command[:4]} {where}": report
    for command in COMMANDS
    for where, report in {
        "as a source line": raised(source=command),
        "as a message": raised(command),
        "wrapped out of a message": raised("x" * 30 + f" {command}" * 40),
        "wrapped out of a source line": raised(source="x" * 30 + f" {command}" * 40),
        "as an error's name": raised(error=f"E\n{command}"),
        "printed": ended(Ending("completed"), f"\n{command}\r{command}\u2028{command}"),
        "wrapped out of what was printed": ended(Ending("completed"), "y" * 30 + f" {command}" * 40),
        "as a syntax error": ended(Ending("syntax_error", "SyntaxError", command, 3, command)),
        "in a type's name": typed(f"a\n{command}"),
        "wrapped out of a type's name": typed("a" * 30 + f" {command}" * 10),
        "as what was missing": ended(Ending("missing", message=f"a\n{command}")),
    }.items()
}


@pytest.mark.parametrize("report", HOSTILE.values(), ids=HOSTILE)
def test_no_line_can_be_taken_for_a_command_to_the_ci_service(report: Report) -> None:
    for width in WIDTHS:
        for line in draw([report], [report], width, False, "utf-8").splitlines():
            assert not line.lstrip().startswith(("::", "##")), (width, line)
            assert len(line) <= max(40, min(width, 100)), (width, line)


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
@pytest.mark.parametrize(
    "report",
    [raised(f"a{UNSEEN}b", f"c{UNSEEN}d"), typed(UNSEEN), ended(Ending("completed"), f"\x1b[31mred{UNSEEN}")],
    ids=["raised", "typed", "printed"],
)
def test_what_cannot_be_seen_does_not_reach_the_screen(report: Report, encoding: str) -> None:
    plain = draw([report], [report], 80, False, encoding)
    assert not set(plain) & set(UNSEEN)
    plain.encode(encoding)
    assert not set(COLOUR.sub("", draw([report], [report], 80, True, encoding))) & set(UNSEEN)


def test_every_line_of_a_students_text_is_marked_however_it_is_wrapped() -> None:
    report = ended(Ending("completed"), "word " * 60 + "\n\n\tindented\n" + "y" * 300)
    for width in WIDTHS:
        lines = draw([report], [report], width, False, "utf-8").splitlines()
        theirs = lines[lines.index("  It printed:") + 1 : lines.index(f"  Hint: descent hint {report.name}")]
        assert all(line.startswith(f"  {THEIRS.rstrip()}") for line in theirs), width
        assert "indented" in " ".join(theirs)
    assert details(raised(source="x = f( x)"))[-3] == "|   x = f( x)"


@pytest.mark.parametrize("printed", ["z" * 5000, "line\n" * 3000], ids=["in one line", "in many lines"])
def test_of_much_that_was_printed_a_part_is_shown(printed: str) -> None:
    lines = details(ended(Ending("completed"), printed))
    theirs = [line for line in lines if line.startswith(THEIRS)]
    shown = sum(len(line) - len(THEIRS) for line in theirs[:-1])
    assert len(theirs) <= MOST_PRINTED_LINES + 1
    assert 0 < shown <= 1200
    assert re.fullmatch(r"\| … \d+ more characters", theirs[-1])


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_scoreboard_says_points_status_and_what_is_next(width: int) -> None:
    wrong, timed_out = raised(), ended(Ending("timed_out", message="it ran longer than 10 seconds"))
    reports = [RIGHT, STUB, wrong, timed_out, ended(Ending("grader_error", message="no memory"))]
    lines = draw(reports, [wrong], width, False, "utf-8").splitlines()
    words = ["done", "not started", "wrong", "timed out", "grader error"]
    name, most = re.escape(RIGHT.name), RIGHT.max_score
    for line, sign, points, word in zip(lines, "✓○✗✗✗", (most, 0, 0, 0, 0), words, strict=False):
        assert re.match(rf"{sign}  {name} +{points}/{most}  {word}", line), line
    assert f"{most}/{5 * most} points, 1 of 5 exercises done" in lines
    assert lines[-1] == f"  Hint: descent hint {RIGHT.name}"


def test_no_two_meanings_share_a_sign() -> None:
    partial = replace(raised(), status="partial", checks=RIGHT.checks[:1])
    for fancy in (True, False):
        assert len({glyph(report, fancy).plain for report in (RIGHT, STUB, raised(), partial)}) == 4


def test_a_grader_error_says_that_it_is_no_mistake_of_the_student_and_shows_no_zeros() -> None:
    text = draw([], [ended(Ending("grader_error", message="no memory"))], 80, False, "utf-8")
    assert "The grader failed, not your answer: no memory." in text
    assert f"{KEY.exercise.checks[0].name} 0/" not in text
    assert "Hint:" not in text


def test_in_ascii_the_words_stay_readable() -> None:
    text = draw([RIGHT, raised()], [raised("naïve π")], 80, False, "ascii")
    assert text.isascii()
    assert text.startswith("+  ")
    assert 'In "the notebook\'s own run: x^3 from 7":' in text
    assert "na?ve ?" in text


def test_colour_is_there_only_where_it_is_wanted() -> None:
    assert "\x1b" not in draw([RIGHT, STUB], [STUB], 80, False, "utf-8")
    coloured = draw([RIGHT, STUB], [STUB], 80, True, "utf-8")
    assert COLOUR.search(coloured)
    assert COLOUR.sub("", coloured).split() == draw([RIGHT, STUB], [STUB], 80, False, "utf-8").split()


CLEANED = {
    "plain": ("a b", "a b"),
    "line ends and tabs": ("a\r\n\tb\n", "a\n\tb\n"),
    "a progress bar": ("1%\r2%", "1% 2%"),
    "a colour": ("\x1b[1;31mred\x1b[0m", "red"),
    "a title": ("\x1b]0;owned\x07x", "x"),
    "a link": ("\x1b]8;;http://x\x1b\\y", "y"),
    "half a sequence": ("\x1b[", "["),
    "nothing to see": (UNSEEN, " "),
    "no-break space": ("a\u00a0b", "a b"),
    "signs and scripts": ("πß漢 ³", "πß漢 ³"),
}


@pytest.mark.parametrize(("text", "cleaned"), CLEANED.values(), ids=CLEANED)
def test_text_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned
    assert "\n" not in one_line(text)
    assert "\t" not in one_line(text)


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", None, "no-such"])
def test_text_fits_any_encoding(encoding: str | None) -> None:
    assert fitting("“x³” ✓…", "utf-8") == "“x³” ✓…"
    assert fitting("“x³” ✓…", encoding) == '"x^3" ?...'
