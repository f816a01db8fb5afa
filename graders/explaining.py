"""The idea behind a wrong answer, where it is recognised; where it is not, what can be seen of it without a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from os.path import commonprefix

from graders.report import NOT_TO_COMPARE, Report, Verdict
from graders.trajectory import BROKEN_OFF, numbers_of
from graders.words import number_words, quantity_words, stops_at_breakpoint, waits_for_input

HANDED_BACK = ("returned", "class", "scheduler", "made")
"""Quantities that say what came back from a call; other things may be None and right."""
NOTHING = "None"
SHUT_OUT = re.compile(r"\[Errno (?:2|13|30)\] [^:]+: '/(?:[^']*/)?([^'/]+)'")
"""What Python says of a file by its whole path that is not there, or may not be opened: its name."""


def explanation(report: Report) -> list[str]:
    """The idea behind a wrong answer, where it is recognised; the plain admission where it is not."""
    if report.passed or report.status in NOT_TO_COMPARE or report.status == "grader_error":
        return []
    if not report.diagnosis:
        if report.first is None:
            return []
        ending = report.first.ending
        if report.status in BROKEN_OFF or waits_for_input(ending) or stops_at_breakpoint(ending):
            return []
        return [*_no_explanation(report.first), *_standstill(report)]
    says: list[str] = []
    told: dict[str, str] = {}
    for found in report.diagnosis:
        sentence = report.key.exercise.misconception(found.name).says
        other = next((name for name in found.instead if name in told), None)
        if other is not None:
            says.append(f"Or {_unlike(told[other], sentence)}")
        else:
            says.append(f"Also: {sentence}" if told else sentence)
        told[found.name] = sentence
    return says


def _unlike(first: str, other: str) -> str:
    """A sentence without the clauses with which another one began as well."""
    shared = commonprefix([first, other])  # noqa: RUF071 (of letters, not of paths)
    clauses = shared.rfind(", ") + len(", ")
    return other[clauses:] if ", " in shared else f"{other[0].lower()}{other[1:]}"


def _no_explanation(verdict: Verdict) -> list[str]:
    """What is to be said where nothing on file explains an answer: that this is so, and where to look instead."""
    admission, parts = "This is not a mistake on file.", verdict.divergence
    if not verdict.case.sealed and (named := SHUT_OUT.match(verdict.ending.message)):
        own = "While it is graded, your code has a folder of its own, and can write to no other."
        return [f"{own} Name a file by a relative path: {named[1]!r}."]
    if verdict.ending.loading:
        return ["What stands outside your function runs when the file is loaded: mend it, or take it out."]
    if parts is None:
        return [admission]
    if verdict.case.sealed:
        return [f"{admission} Try your function on inputs of your own."]
    if returns_nothing(verdict):
        return [f"Your function returns nothing, so None comes back: return what is expected ({parts.expected})."]
    if parts.quantity == "ending":
        return [f"{admission} Start from the line that the error names." if verdict.ending.line else admission]
    return [f"{admission} Compute that step by hand." if parts.allowed else admission]


def returns_nothing(verdict: Verdict) -> bool:
    """Whether what parts is that an answer hands back None, on a case that it may be told of."""
    parts = verdict.divergence
    return not verdict.case.sealed and parts is not None and parts.got == NOTHING and parts.quantity in HANDED_BACK


def _standstill(report: Report) -> Iterator[str]:
    """That a number stays what it is from row to row, in the case that is told, where it should not."""
    case, run = report.told, report.shown
    if case is None or run is None or not run.ending.completed:
        return
    for quantity, column in report.key.reference(case.name).columns.items():
        first, *others = mine = run.columns.get(quantity, (None,))
        if first is not None and numbers_of(first) and others and len(set(mine)) == 1 < len(set(column)):
            yield f"There {quantity_words(quantity)} is {number_words(first)} from first to last: it never changes."
            return
