"""One look for every screen: the scoreboard, the next thing to do, and what a wrong answer is told. Drawn by rich."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graders.printable import clean, fitting, one_line
from graders.report import Report, next_of
from graders.words import counterexample, explanation, fact, remark, stops_at_breakpoint, waits_for_input

GLYPHS = {"passed": ("✓", "+", "green"), "not_started": ("○", "o", "dim"), "missing": ("○", "o", "dim")}
WRONG = ("✗", "x", "red")
HALF = ("◐", "%", "yellow")
WORKING = "  "
"""Begins every line of arithmetic."""
THEIRS = "| "
"""Begins every line of a student's own text, however it is wrapped: none can pass for a line of ours."""
CI_COMMAND = re.compile(r"\s*(::|##)")
"""How a line begins that a CI service would obey."""
MOST_PRINTED = 1200
MOST_PRINTED_LINES = 20
LEAST_WIDTH, WIDEST = 40, 100


def unicode_fits(encoding: str | None) -> bool:
    """Whether the screen can show our glyphs."""
    try:
        "✓✗○◐━“”…".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def glyph(report: Report, fancy: bool) -> Text:
    """A report in one sign: no two meanings share one, with colour or without."""
    partly = HALF if report.score else WRONG
    sign, plain, style = GLYPHS.get(report.status, partly)
    return Text(sign if fancy else plain, style)


def short_words(report: Report) -> str:
    """A report in a few words, for the scoreboard's last column."""
    if report.passed:
        return "done, not by hand" if report.route else "done"
    if report.diagnosis:
        either = [found.name for found in report.diagnosis if found.instead]
        both = [found.name for found in report.diagnosis if not found.instead]
        return " and ".join([*both, *([" or ".join(either)] if either else [])])
    if report.first is not None and report.first.ending.loading:
        return "cannot be loaded"
    if report.first is not None and stops_at_breakpoint(report.first.ending):
        return "stops at a breakpoint"
    if report.first is not None and waits_for_input(report.first.ending):
        return "waits for input"
    if report.status in ("failed", "partial"):
        return "wrong, not a mistake on file"
    return report.status.replace("_", " ")


def total(reports: Sequence[Report]) -> str:
    """Points earned and points there were."""
    return f"{sum(report.score for report in reports)}/{sum(report.max_score for report in reports)}"


def scoreboard(reports: Sequence[Report], fancy: bool) -> Table:
    """One line per exercise."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(width=1)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    parts = [report.key.exercise.part for report in reports]
    for place, report in enumerate(reports):
        part = parts[place]
        if len(set(parts)) > 1 and part not in parts[:place]:
            whole = [other for other, of in zip(reports, parts, strict=True) if of == part]
            table.add_row("", Text(part, "bold"), total(whole), "")
        points = Text(f"{report.score}/{report.max_score}", "bold" if report.passed else "")
        words = Text(short_words(report), "dim" if report.passed else "")
        table.add_row(glyph(report, fancy), report.name, points, words)
    return table


def details(report: Report) -> list[str]:
    """What a student reads about one exercise: fact, explanation, what was printed, where to look next."""
    lines = fact_lines(report)
    if lines:
        lines += [one_line(said) for said in explanation(report)]
        working = [one_line(said) for said in counterexample(report)]
        lines += [*working[:1], *(WORKING + line for line in working[1:-1]), *working[1:][-1:]]
    lines += [one_line(said) for said in remark(report)]
    if not report.passed:
        lines += printed_lines(report.printed)
    if not report.passed and report.status not in ("missing", "grader_error"):
        lines.append(f"Hint: descent hint {report.name}")
    return lines


def fact_lines(report: Report) -> list[str]:
    """What happened, without any guess at why; a line of the student's own is marked as such."""
    return [THEIRS + one_line(said[2:]) if said.startswith("    ") else one_line(said) for said in fact(report)]


def printed_lines(text: str) -> list[str]:
    """What an answer printed, cut to what a screen can bear."""
    text = clean(text).rstrip()
    if not text:
        return []
    shown = text[:MOST_PRINTED].split("\n")[:MOST_PRINTED_LINES]
    more = len(text) - len("\n".join(shown))
    rest = [f"{THEIRS}… {more} more characters"] if more else []
    return ["It printed:", *(THEIRS + line.expandtabs(4) for line in shown), *rest]


def wrapped(line: str, width: int) -> Iterator[str]:
    """One of the details as it stands on the screen, line by line."""
    mark = next((mark for mark in (THEIRS, WORKING) if line.startswith(mark)), "")
    for part in Text(line.removeprefix(mark)).wrap(Console(width=width), width - len(THEIRS)):
        text = part.plain.rstrip()
        yield (THEIRS if CI_COMMAND.match(text) else mark) + text


def checks_lines(report: Report, width: int) -> list[str]:
    """Which checks paid, as many on a line as fit."""
    lines: list[str] = []
    for check in report.checks:
        paid = f"{check.name} {check.score}/{check.max_score}"
        if lines and len(lines[-1]) + len(paid) + 2 <= width:
            lines[-1] += f"  {paid}"
        else:
            lines.append(paid)
    return lines


def draw(reports: Sequence[Report], told: Iterable[Report], width: int, colour: bool, encoding: str | None) -> str:
    """The whole screen: the scoreboard, the total, and the details of the reports to be told."""
    fancy = unicode_fits(encoding)
    console = paper(width, colour)
    width = console.width
    console.print(scoreboard(reports, fancy))
    done = sum(report.passed for report in reports)
    console.print(Text(f"\n{total(reports)} points, {done} of {len(reports)} exercises done", "bold"))
    coming = next_of(reports)
    if coming is not None and len(reports) > 1:
        console.print(Text(f"Next: {coming.name}, {coming.key.exercise.title}"))
    for report in told:
        console.print(Text(f"\n{report.name}: {report.key.exercise.title}", "bold"))
        if report.status not in ("not_started", "missing", "passed", "grader_error"):
            for line in checks_lines(report, width - 2):
                console.print(Text(f"  {line}", "dim"))
        for detail in details(report):
            for line in wrapped(fitting(detail, encoding), width - 2):
                console.print(Text(f"  {line}"), no_wrap=True, overflow="ignore", crop=False)
    return drawn_on(console)


def paper(width: int, colour: bool) -> Console:
    """A screen in memory, neither too narrow for our tables nor too wide to read."""
    return Console(
        file=io.StringIO(), width=max(LEAST_WIDTH, min(width, WIDEST)), force_terminal=colour, no_color=not colour,
        highlight=False, emoji=False, markup=False, soft_wrap=False,
    )  # fmt: skip


def drawn_on(console: Console) -> str:
    """What stands on it, without blanks at the lines' ends."""
    file = console.file
    assert isinstance(file, io.StringIO)
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"
