"""What the formats for platforms say alike, in plain text: of an exercise, of its parts, and of a grader that failed.

Text of a student's is inert here: no line of it is a command to what reads a job's log.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graders.emit.phrases import DONE, Exercise, comes_to
from graders.emit.reading import Document
from graders.printable import clean, one_line

NOTHING_TO_GRADE = ("not_started", "missing", "syntax_error")
COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
"""How a command to GitHub's runner begins: blanks before it are no hindrance."""
OLD_COMMAND = re.compile(r"##(?=\w*\[)")
"""How an older one begins, anywhere in a line; Azure's and TeamCity's are like it."""
LONGEST = 2000
"""Characters of one exercise's words in places that are not made for long texts."""


@dataclass(frozen=True)
class Part:
    """What is worth points of its own: a check, or an exercise that has none."""

    name: str
    passed: bool
    score: int
    max_score: int


def inert(text: str) -> str:
    """The text, clean, with a blank in what a runner would obey."""
    return without_commands(clean(text))


def without_commands(text: str) -> str:
    """The text with a blank in what a runner would obey, wherever a line of it begins."""
    return OLD_COMMAND.sub("## ", COMMAND.sub(r"\1: ", text))


def inert_line(text: str) -> str:
    """The same on one line."""
    return inert(one_line(text))


def sentences(exercise: Exercise) -> Iterator[str]:
    """What a student is told: the fact, the idea, the arithmetic of the smallest case, a word on the route, a hint."""
    yield from exercise["words"]
    yield from (exercise["counterexample"] or {"words": ()})["words"]
    yield from exercise["remarks"]
    if exercise["hint"]:
        yield f"Hint: {exercise['hint']}"


def told(exercise: Exercise) -> str:
    """All of it, each sentence on a line of its own; the status in a word where nothing is told."""
    return "\n".join(map(inert_line, sentences(exercise))) or status_words(exercise)


def printed(exercise: Exercise) -> str:
    """What the answer printed, where it is of use: a right one needs no help."""
    return "" if exercise["status"] == "passed" else inert(exercise["output"]).strip("\n")


def status_words(exercise: Exercise) -> str:
    """The status as people write it."""
    return str(exercise["status"]).replace("_", " ")


def file_of(exercise: Exercise) -> str:
    """Where the answer stands in a student's repository."""
    return f"exercises/{inert_line(exercise['name'])}.py"


def is_in_a_file(exercise: Exercise) -> bool:
    """Whether the answer stands in a file of its own, as far as the words say: not in a notebook."""
    return not any(said.startswith("your notebook") or " in its cell, " in said for said in exercise["words"])


def line_of(exercise: Exercise) -> int | None:
    """The line of the student's file that the words name, if they do.

    The words begin with the file's name where they name a line, and what a student wrote never begins them.
    """
    begins = re.compile(rf"{re.escape(exercise['name'])}\.py, line ([1-9]\d{{0,8}}): ")
    found = (begins.match(said) for said in exercise["words"])
    return next((int(match[1]) for match in found if match), None)


def names_of(exercise: Exercise) -> list[str]:
    """The misconceptions that explain an answer."""
    return [inert_line(found["name"]) for found in exercise["diagnosis"]]


def parts(exercise: Exercise) -> list[Part]:
    """What the exercise's points consist of; they add up to them."""
    name = inert_line(exercise["name"])
    if not exercise["checks"]:
        return [Part(name, exercise["status"] == "passed", exercise["score"], exercise["max_score"])]
    return [
        Part(f"{name}: {inert_line(check['name'])}", check["passed"], check["score"], check["max_score"])
        for check in exercise["checks"]
    ]


def told_by_part(exercise: Exercise, longest: int = LONGEST) -> Iterator[tuple[Part, str]]:
    """The parts with what is to be told of each that is lost; what is wrong with an answer is told once."""
    first = None
    for part in parts(exercise):
        if part.passed:
            yield part, ""
        elif first is None:
            first = part.name
            yield part, told(exercise)[:longest]
        else:
            yield part, f"As for {first}."


def ungraded(document: Document) -> list[str]:
    """The exercises at which the grader itself failed. Where there are any, the points are not what was earned."""
    return [inert_line(exercise["name"]) for exercise in document["exercises"] if exercise["status"] == "grader_error"]


def ungraded_words(names: Iterable[str]) -> str:
    """That the grader failed, and what it means."""
    return f"Not graded: the grader itself failed at {', '.join(names)}. No points are to be recorded; grade it again."


def points_words(document: Document) -> str:
    """The points in a sentence, and how many exercises are done."""
    exercises = document["exercises"]
    done = sum(comes_to(exercise) == DONE for exercise in exercises)
    return f"{document['score']} of {document['max_score']} points, {done} of {len(exercises)} exercises done"


def first_fitting(made: Iterable[str], most: int) -> str:
    """The first of some texts, the fullest first, that takes no more bytes; the last where none does."""
    text = ""
    for text in made:
        if len(text.encode("utf-8")) <= most:
            break
    return text
