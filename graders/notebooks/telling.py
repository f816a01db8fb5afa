"""What a report says in a notebook: as plain text, as HTML for a page. No student's text becomes markup."""

from __future__ import annotations

from html import escape
from textwrap import fill

from graders.explaining import explanation
from graders.notebooks.drawing import drawing, image
from graders.printable import one_line
from graders.report import Report
from graders.result import WITHOUT_HINT
from graders.terminal import THEIRS, details, fact_lines, printed_lines
from graders.words import counterexample, remark

WIDTH = 88
PAID, HALF, UNPAID = "✓", "◐", "✗"
BLOCK = "max-width:60em;border-left:4px solid {colour};padding:0.2em 1em;margin:0.4em 0"
COLOURS = {PAID: "#009E73", HALF: "#E69F00", UNPAID: "#D55E00"}
ROOM = "padding:0 0.8em;text-align:left"
UNFOLDS = "cursor:pointer;display:list-item"
OWN_LINES = "white-space:pre-wrap;margin:0.3em 0;padding:0.4em 0.8em;border:1px solid #8886"


def as_text(report: Report) -> str:
    """The report for a terminal, or a notebook without pictures."""
    paid = ", ".join(f"{check.name} {check.score}/{check.max_score}" for check in report.checks)
    lines = [heading(report), paid, *(line for line in details(report) if not line.startswith("Hint: "))]
    if hint := hint_of(report):
        lines.append(f"Hint: {hint}")
    return "\n".join(line if line.startswith(THEIRS) else fill(line, WIDTH) for line in lines) + "\n"


def heading(report: Report) -> str:
    """Points, and whether they are all of them."""
    return f"{_sign(report)} {report.key.exercise.title}: {report.score} of {report.max_score} points"


def hint_of(report: Report) -> str:
    """The first rung of the hints that fit, where one helps."""
    return "" if report.status in WITHOUT_HINT or report.passed else one_line(report.hints[0])


def _sign(report: Report) -> str:
    return PAID if report.passed else HALF if report.score else UNPAID


def as_html(report: Report) -> str:
    """The report for a page: what each check paid, where it parts, why, what to look at next, and a picture of it."""
    parts = [f"<p><strong>{escape(heading(report))}</strong></p>", _checks(report)]
    parts += [_line(said) for said in fact_lines(report)]
    if not report.passed:
        parts += [_line(one_line(said)) for said in explanation(report)]
    if working := [one_line(said) for said in counterexample(report)]:
        lines = "".join(f"<li>{escape(said)}</li>" for said in working[1:])
        parts.append(_unfolding(working[0], f"<ul>{lines}</ul>"))
    parts += [_line(one_line(said)) for said in remark(report)]
    if not report.passed and (printed := printed_lines(report.printed)):
        shown = "\n".join(line.removeprefix(THEIRS) for line in printed[1:])
        parts.append(f"<p>{escape(printed[0])}</p>{_own(shown)}")
    if hint := hint_of(report):
        parts.append(_unfolding("A hint", f"<p>{escape(hint)}</p>"))
    parts.append(image(drawing(report)))
    return f'<div class="descent" style="{BLOCK.format(colour=COLOURS[_sign(report)])}">{"".join(parts)}</div>'


def _line(said: str) -> str:
    """One sentence, or a line of the student's own."""
    return _own(said.removeprefix(THEIRS)) if said.startswith(THEIRS) else f"<p>{escape(said)}</p>"


def _own(text: str) -> str:
    """A student's own text, which can be no markup."""
    return f'<pre style="{OWN_LINES}">{escape(text)}</pre>'


def _unfolding(summary: str, page: str) -> str:
    """What is seen at a click."""
    return f'<details><summary style="{UNFOLDS}">{escape(summary)}</summary>{page}</details>'


def _checks(report: Report) -> str:
    """What each check paid, as a table."""
    rows = "".join(
        f'<tr><td>{PAID if check.passed else UNPAID}</td><td style="{ROOM}">{escape(check.name)}</td>'
        f"<td>{check.score} of {check.max_score}</td></tr>"
        for check in report.checks
    )
    head = f'<tr><th></th><th style="{ROOM}">check</th><th>points</th></tr>'
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"
