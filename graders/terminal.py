"""One look for every screen: the scoreboard, the next thing to do, and what a wrong answer is told. Drawn by rich."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from graders.report import Report, explanation, fact

GLYPHS = {"passed": ("✓", "+", "green"), "not_started": ("○", "o", "dim"), "missing": ("○", "o", "dim")}
WRONG = ("✗", "x", "red")
HALF = ("◐", "%", "yellow")
LONGEST_PRINT = 1200
NOT_PRINTABLE = re.compile(
    r"\x1b\[[0-9;?]*[ -/]*[@-~]"  # a control sequence, such as a colour
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?"  # an operating system command, such as a title or a link
    r"|[^\S \n]|[\x00-\x09\x0b-\x1f\x7f-\x9f]"  # other white space and controls
    r"|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"  # what turns the writing direction; surrogates
)


def clean(text: str) -> str:
    """A student's text as it may stand on a screen: no control or escape sequence survives."""
    return NOT_PRINTABLE.sub(lambda found: " " if found.group() in "\t\r" else "", text)


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
        return "done"
    if report.diagnosis:
        either = [found.name for found in report.diagnosis if found.instead]
        both = [found.name for found in report.diagnosis if not found.instead]
        return " and ".join([*both, *([" or ".join(either)] if either else [])])
    if report.status in ("failed", "partial"):
        return "wrong, not a mistake on file"
    return report.status.replace("_", " ")


def scoreboard(reports: Sequence[Report], fancy: bool) -> Table:
    """One line per exercise."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(width=1)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for report in reports:
        points = Text(f"{report.score}/{report.max_score}", "bold" if report.passed else "")
        words = Text(short_words(report), "dim" if report.passed else "")
        table.add_row(glyph(report, fancy), report.name, points, words)
    return table


def details(report: Report) -> list[str]:
    """What a student reads about one exercise: fact, explanation, what was printed, where to look next."""
    lines = [clean(line) for line in fact(report)]
    if lines:
        lines += [clean(line) for line in explanation(report)]
    printed = clean(report.printed).rstrip()
    if printed and not report.passed:
        cut = printed[:LONGEST_PRINT]
        more = [f"| … {len(printed) - len(cut)} more characters"] if len(printed) > len(cut) else []
        lines += ["It printed:", *(f"| {line}" for line in cut.splitlines()), *more]
    if not report.passed and report.status not in ("missing", "grader_error"):
        lines.append(f"Hint: descent hint {report.name}")
    return lines


def checks_line(report: Report) -> str:
    """Which checks paid, in one line."""
    return "  ".join(f"{check.name} {check.score}/{check.max_score}" for check in report.checks)


def draw(reports: Sequence[Report], told: Iterable[Report], width: int, colour: bool, encoding: str | None) -> str:
    """The whole screen: the scoreboard, the total, and the details of the reports to be told."""
    fancy = unicode_fits(encoding)
    console = Console(
        file=io.StringIO(), width=max(40, min(width, 100)), force_terminal=colour, no_color=not colour, highlight=False,
        emoji=False, markup=False,
    )  # fmt: skip
    console.print(scoreboard(reports, fancy))
    score, most = sum(report.score for report in reports), sum(report.max_score for report in reports)
    done = sum(report.passed for report in reports)
    console.print(Text(f"\n{score}/{most} points, {done} of {len(reports)} exercises done", "bold"))
    for report in told:
        console.print()
        console.print(Text(f"{report.name}: {report.key.exercise.title}", "bold"))
        if report.status not in ("not_started", "missing", "passed"):
            console.print(Padding(Text(checks_line(report), "dim"), (0, 0, 0, 2)))
        for line in details(report):
            console.print(Padding(Text(line), (0, 0, 0, 2)))
    file = console.file
    assert isinstance(file, io.StringIO)
    text = "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"
    return text if fancy else text.translate(str.maketrans("“”…", '"".')).encode("ascii", "replace").decode()


def write(text: str) -> None:
    """Print to standard output; one that was closed early is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stderr.close()
