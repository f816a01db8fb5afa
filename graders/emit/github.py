"""What GitHub's runner shows of a job: a summary in Markdown, and annotations beside the lines of a student's file."""

from __future__ import annotations

from collections.abc import Iterator

from graders.emit.markdown import A_LINE, A_TABLE, EVERYTHING, markdown
from graders.emit.phrases import BROKEN, PARTLY, WRONG, Exercise, comes_to, in_short, points
from graders.emit.reading import Document
from graders.emit.wording import (
    LONGEST,
    file_of,
    first_fitting,
    inert,
    inert_line,
    is_in_a_file,
    line_of,
    points_words,
    told,
    ungraded,
    ungraded_words,
)

LARGEST_SUMMARY = 1 << 20
"""GitHub drops the summary of a step that is larger."""
MOST_ERRORS = 10
"""Further errors of a step are not shown."""


def summary(document: Document, room: int = LARGEST_SUMMARY) -> str:
    """The summary of a step, as much of it as there is room for."""
    return first_fitting((markdown(document, much) for much in (EVERYTHING, A_TABLE, A_LINE)), room)


def commands(document: Document) -> str:
    """Commands to the runner, one a line: the points, and an error for each answer that is wrong or was not graded."""
    return "".join(f"{command}\n" for command in _commands(document))


def _commands(document: Document) -> Iterator[str]:
    names = ungraded(document)
    if names:
        yield _command("error", ungraded_words(names), title="Not graded")
    else:
        yield _command("notice", f"{points_words(document)}.", title="Points")
    wrong = [one for one in document["exercises"] if comes_to(one) in (PARTLY, WRONG, BROKEN)]
    left = MOST_ERRORS - bool(names)
    shown = wrong if len(wrong) <= left else wrong[: left - 1]
    yield from map(_annotation, shown)
    if len(shown) < len(wrong):
        yield _command("error", f"{len(wrong) - len(shown)} further answers are wrong: see the summary of this job.")


def _annotation(exercise: Exercise) -> str:
    name, line = inert_line(exercise["name"]), line_of(exercise)
    where = {"file": file_of(exercise)} if is_in_a_file(exercise) else {}
    if where and line is not None:
        where["line"] = str(line)
    if exercise["status"] == "grader_error":
        title = f"{name}: not graded"
    else:
        title = f"{name}: {points(exercise['score'], exercise['max_score'])} points, {inert_line(in_short(exercise))}"
    return _command("error", told(exercise)[:LONGEST], **where, title=title)


def _command(kind: str, message: str, **properties: str) -> str:
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind}{' ' if said else ''}{said}::{_message(inert(message))}"


def _message(said: str) -> str:
    return said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(said: str) -> str:
    return _message(inert(said)).replace(":", "%3A").replace(",", "%2C")
