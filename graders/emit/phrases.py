"""What both pages say alike: a status in a word and a sign, a number, a row, a date."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from graders.emit.markup import Markup, joined, tag
from graders.words import number_words, told_apart

DONE, PARTLY, WRONG, OPEN, BROKEN = "done", "partly", "wrong", "open", "broken"
"""What an exercise's status comes to; each has a sign and a colour, and no two share either."""
SIGNS = {DONE: "✓", PARTLY: "◐", WRONG: "✗", OPEN: "○", BROKEN: "!"}
SAYS = {
    DONE: "done", PARTLY: "partly right", WRONG: "wrong", OPEN: "not started", BROKEN: "not graded",
}  # fmt: skip
OUT_OF_BOUNDS = ("timed_out", "killed", "out_of_memory", "too_much_output")
NOTHING = "—"

Exercise = dict[str, Any]


def comes_to(exercise: Exercise) -> str:
    """An exercise's status, as one of five."""
    status = exercise["status"]
    if status == "passed":
        return DONE
    if status == "grader_error":
        return BROKEN
    if status in ("not_started", "missing"):
        return OPEN
    return PARTLY if exercise["score"] else WRONG


def sign(kind: str) -> Markup:
    """A status as a sign, and as words for those who do not see it."""
    return joined(tag("span", SIGNS[kind], class_=f"sign {kind}", aria_hidden="true"), hidden(f"{SAYS[kind]}: "))


def hidden(text: str) -> Markup:
    """Words that are read aloud and not seen."""
    return tag("span", text, class_="aloud")


def in_short(exercise: Exercise) -> str:
    """An exercise's status in a few words; the misconceptions' names where there are any."""
    if exercise["status"] == "passed":
        return "done, not by hand" if exercise["remarks"] else "done"
    if exercise["diagnosis"]:
        return " and ".join(name for name, _ in recognised(exercise))
    if exercise["status"] in ("failed", "partial"):
        return "wrong, not a mistake on file"
    return str(exercise["status"]).replace("_", " ")


def recognised(exercise: Exercise) -> list[tuple[str, str]]:
    """The misconceptions that explain an answer, with a sentence each; those that nothing tells apart are one."""
    both = [(found["name"], found["says"]) for found in exercise["diagnosis"] if not found["or"]]
    either = [found for found in exercise["diagnosis"] if found["or"]]
    return [*both, *([(" or ".join(found["name"] for found in either), either[0]["says"])] if either else [])]


def row_words(counted: str, step: int) -> str:
    """A row as a student counts. A format of Python's would also reach into what it is given."""
    return counted.replace("{step}", str(step)).replace("{number}", str(step + 1))


def value_words(value: Any) -> str:
    """A value of a document; one that is not there is a dash."""
    if value is None:
        return NOTHING
    return (
        {"NaN": "nan", "Infinity": "inf", "-Infinity": "-inf"}.get(value, value)
        if isinstance(value, str)
        else (number_words(tuple(value) if isinstance(value, list) else value))
    )


def two_values(one: Any, other: Any) -> tuple[str, str]:
    """Two values, with as many digits as it takes to see that they differ."""
    said = value_words(one), value_words(other)
    numbers = [value for value in (one, other) if isinstance(value, int | float) and not isinstance(value, bool)]
    if said[0] == said[1] and len(numbers) == 2 and numbers[0] != numbers[1]:
        return told_apart(float(numbers[0]), float(numbers[1]))
    return said


def date_words(created: str) -> str:
    """When a document was made; as it stands there where that is no date."""
    try:
        moment = datetime.fromisoformat(created).astimezone(UTC)
    except (ValueError, OverflowError):
        return created
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"


def points(score: int, most: int) -> str:
    """Points earned, of those there were."""
    return f"{score} of {most}"


def percent(part: float, whole: float) -> str:
    """A part in percent; a dash where there is no whole."""
    return f"{100 * part / whole:.0f} %" if whole else NOTHING
