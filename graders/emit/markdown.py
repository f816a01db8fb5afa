"""Markdown that says of one submission what its page says, as GitHub and GitLab read it.

No text is markup, whoever wrote it: not HTML, no link, nobody's name and no number of an issue either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from graders.emit.phrases import DONE, SIGNS, Exercise, comes_to, in_short, points
from graders.emit.reading import Document
from graders.emit.wording import inert_line, points_words, printed, ungraded, ungraded_words, without_commands

MARKS = re.compile(r"[\\`*\[\]|~$]|(?<!\w)_|_(?!\w)")
"""What would be markup; in the middle of a word a low line is none."""
NAMES = re.compile(r"[@#](?=\w)")
ADDRESSES = re.compile(r"(?<=\w):(?=//)|(?<=\bwww)\.(?=\w)|(?<=\bmailto):|(?<=\bxmpp):", re.IGNORECASE)
LISTS = re.compile(r"^(?:[-+=:#>]|\d+(?=[.)]))")
APART = "\u2060"
"""Joins words and is not seen; what is no longer one sign after the other is nobody's name and no address."""
OWN_LINE = "    "
"""Begins a line of the student's own among the words."""

EVERYTHING, A_TABLE, A_LINE = 2, 1, 0
"""How much is told."""


def markdown(document: Document, much: int = EVERYTHING) -> str:
    """The whole text; less of it where it must be smaller."""
    exercises: list[Exercise] = document["exercises"]
    who = document["student"]
    lines = [f"# Report of {text(who)}" if who else "# Report", "", *_sum(document)]
    if much >= A_TABLE:
        lines += ["", "| | exercise | points | in short |", "|---|---|---:|---|", *map(_row, exercises)]
    if much >= EVERYTHING:
        for exercise in exercises:
            if comes_to(exercise) != DONE or exercise["remarks"]:
                lines += ["", *_section(exercise)]
    return without_commands("\n".join(lines) + "\n")


def text(said: str) -> str:
    """One line of text that is no markup, wherever it stands."""
    line = inert_line(said).strip()
    line = LISTS.sub(lambda found: found[0] + "\\" if found[0].isdigit() else f"\\{found[0]}", _marked(line))
    return line or "-"


def code(said: str) -> str:
    """One line as it is, in the type of code; not for a table, in which a bar would end it."""
    line = inert_line(said).strip()
    fence = "`" * (_longest_run(line) + 1)
    return f"{fence} {line} {fence}" if line else "-"


def _marked(line: str) -> str:
    line = MARKS.sub(lambda found: f"\\{found[0]}", line)
    line = NAMES.sub(lambda found: found[0] + APART, line)
    line = ADDRESSES.sub(lambda found: found[0] + APART, line)
    return escape(line, quote=False)


def _sum(document: Document) -> Iterator[str]:
    names = ungraded(document)
    yield f"**{text(ungraded_words(names))}**" if names else f"**{points_words(document)}.**"


def _row(exercise: Exercise) -> str:
    kind = comes_to(exercise)
    earned = "-" if exercise["status"] == "grader_error" else points(exercise["score"], exercise["max_score"])
    cells = (SIGNS[kind], f"{text(exercise['title'])} ({text(exercise['name'])})", earned, text(in_short(exercise)))
    return f"| {' | '.join(cells)} |"


def _section(exercise: Exercise) -> Iterator[str]:
    yield f"## {SIGNS[comes_to(exercise)]} {text(exercise['title'])}"
    yield ""
    yield from (f"- {code(said) if said.startswith(OWN_LINE) else text(said)}" for said in exercise["words"])
    yield from (f"- {text(said)}" for said in exercise["remarks"])
    if exercise["counterexample"]:
        first, *lines = exercise["counterexample"]["words"] or [exercise["counterexample"]["case"]]
        yield f"- {text(first)}"
        yield from (f"  - {code(said)}" for said in lines[:-1])
        yield from (f"  - {text(said)}" for said in lines[-1:])
    for number, hint in enumerate(exercise["hints"], start=1):
        yield from ("", f"<details><summary>Hint {number}</summary>", "", text(hint), "", "</details>")
    if output := printed(exercise).strip():
        yield from ("", "What it printed:", "", *_quoted(output))


def _quoted(output: str) -> Iterator[str]:
    """Lines as they are; each begins with a sign of ours, so that none is a command to what reads a log."""
    fence = "`" * max(3, _longest_run(output) + 1)
    yield from (f"> {line}" for line in (fence, *output.split("\n"), fence))


def _longest_run(line: str) -> int:
    """How many backquotes stand in a row."""
    return max(map(len, re.findall("`+", line)), default=0)
