"""One look for every screen: the scoreboard, the next thing to do, and what a wrong answer is told. Drawn by rich."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graders.explaining import explanation, returns_nothing
from graders.printable import clean, fitting, one_line
from graders.report import Report, Standing, next_of
from graders.sparkline import SIGNS, sparkline
from graders.words import counterexample, fact, remark, stops_at_breakpoint, waits_for_input

GLYPHS = {
    "passed": ("✓", "+", "green"),
    "not_started": ("○", "o", "dim"),
    "missing": ("○", "o", "dim"),
    "waiting": ("·", ".", "dim"),
}
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
LEAST_WIDTH, WIDEST = 40, 200
PROSE = 100
"""The longest line that is still read with ease; tables may be wider."""
BAR = 40


def unicode_fits(encoding: str | None) -> bool:
    """Whether the screen can show our glyphs."""
    try:
        f"✓✗○◐·━░“”…{SIGNS}".encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def glyph(report: Report | Standing, fancy: bool) -> Text:
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
    if report.first is not None and returns_nothing(report.first):
        return "returns nothing"
    if report.status in ("failed", "partial"):
        return "wrong, not a mistake on file"
    return report.status.replace("_", " ")


def standing(report: Report) -> Standing:
    """What the scoreboard says of a report."""
    return Standing(report.key, report.status, report.score, short_words(report))


def total(reports: Sequence[Standing]) -> str:
    """Points earned and points there were."""
    return f"{sum(report.score for report in reports)}/{sum(report.max_score for report in reports)}"


def progress_lines(reports: Sequence[Standing], fancy: bool) -> list[Text]:
    """How far one is in the course: a bar of the points, and in numbers."""
    done = sum(report.passed for report in reports)
    words = Text(f"{total(reports)} points, {done} of {len(reports)} exercises done", "bold")
    if len(reports) < 2:
        return [words]
    most = sum(report.max_score for report in reports)
    full = BAR * sum(report.score for report in reports) // max(most, 1)
    earned, left = ("━" * full, "░" * (BAR - full)) if fancy else ("#" * full, "-" * (BAR - full))
    return [Text.assemble((earned, "green"), (left, "dim")), words]


def scoreboard(reports: Sequence[Standing], fancy: bool) -> Table:
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
        words = Text(report.words, "dim" if report.passed else "")
        table.add_row(glyph(report, fancy), report.name, points, words)
    return table


def details(report: Report) -> list[str]:
    """What a student reads about one exercise: fact, explanation, what was printed, where to look next."""
    return [*reasons(report), *evidence(report), *way_on(report)]


def reasons(report: Report) -> list[str]:
    """The fact, and the idea behind it."""
    lines = fact_lines(report)
    return [*lines, *(one_line(said) for said in explanation(report))] if lines else []


def evidence(report: Report) -> list[str]:
    """The arithmetic of the smallest case, a word on the answer's route, and what it printed."""
    working = [one_line(said) for said in counterexample(report)] if fact(report) else []
    lines = [*working[:1], *(WORKING + line for line in working[1:-1]), *working[1:][-1:]]
    lines += [one_line(said) for said in remark(report)]
    return lines if report.passed else lines + printed_lines(report.printed)


def way_on(report: Report) -> list[str]:
    """Where to look next."""
    if report.passed or report.status in ("missing", "grader_error"):
        return []
    return [f"Hint: descent hint {report.name}"]


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
    standings = [standing(report) for report in reports]
    console.print(scoreboard(standings, fancy))
    console.print()
    for line in progress_lines(standings, fancy):
        console.print(line)
    coming = next_of(reports)
    if coming is not None and len(reports) > 1:
        console.print(Text(f"Next: {coming.name}, {coming.key.exercise.title}"))
    for report in told:
        console.print(Text(f"\n{report.name}: {report.key.exercise.title}", "bold"))
        for line in [*body(report, console.width, encoding), *indented(way_on(report), console.width, encoding)]:
            as_it_is(console, line)
    return drawn_on(console)


def body(report: Report, width: int, encoding: str | None) -> Iterator[Text]:
    """What is to be said about one exercise, line by line as it stands on the screen: all but where to look next."""
    width = min(width, PROSE)
    if report.status not in ("not_started", "missing", "passed", "grader_error"):
        for line in checks_lines(report, width - 2):
            yield Text(f"  {line}", "dim")
    yield from indented(reasons(report), width, encoding)
    for line in sparkline(report, width - 2, unicode_fits(encoding)):
        yield Text(f"  {line}")
    yield from indented(evidence(report), width, encoding)


def indented(lines: Iterable[str], width: int, encoding: str | None) -> Iterator[Text]:
    """Sentences as they stand on the screen below an exercise's name."""
    for line in lines:
        for part in wrapped(fitting(line, encoding), min(width, PROSE) - 2):
            yield Text(f"  {part}")


def as_it_is(console: Console, line: Text) -> None:
    """Put a line on the screen that has been wrapped already."""
    console.print(line, no_wrap=True, overflow="ignore", crop=False)


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
