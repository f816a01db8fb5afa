"""`descent plot`: an answer's run on a visible case beside the expected one, as a picture or a page."""

from __future__ import annotations

import argparse
import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from graders.debugging import case_called
from graders.emit.student_page import student_page
from graders.exits import DONE, FAILED, UsageError
from graders.files import place_for, write_whole
from graders.grading import job_for
from graders.keys import chosen, find_course, read_keys
from graders.landscapes import landscapes
from graders.model import AnswerKey, Case
from graders.plain import Plain
from graders.printable import one_line
from graders.report import Report, grade
from graders.result import result_document
from graders.streams import write
from graders.submission import read_submission
from graders.trajectory import Trajectory, is_number
from graders.words import fact
from graders.worker import Worker
from graders.worker.starting import command

ABOUT = """\
Draw what your answer does on a case beside what is expected, up to where the two part; where the mistake is recognised,
its own run lies below yours. Without --case it is the longest case that is wrong.
"""
MOST_PANELS = 2
ON_LANDSCAPE = ("curve", "gradient", "map")
"""Panels that show what was descended too."""
PLANE = 2
"""So many numbers has what can be drawn on a map."""


def add_plot(verbs: Any) -> None:
    """Say what the verb asks for."""
    verb = verbs.add_parser("plot", help="a picture of your answer's run beside the expected one", description=ABOUT)
    verb.add_argument("name", metavar="NAME", help="an exercise: a file of exercises/ without its .py")
    verb.add_argument("--case", metavar="CASE", help="a case by its name, or how it begins")
    kind = verb.add_mutually_exclusive_group()
    kind.add_argument("--html", dest="kind", action="store_const", const="html", help="a page to move through the run")
    kind.add_argument("--gif", dest="kind", action="store_const", const="gif", help="a picture that moves")
    verb.add_argument("--out", metavar="FILE", type=Path, help="where to (default: build/NAME.png, .html or .gif)")
    verb.add_argument("--submission", metavar="DIR", type=Path, help="plot the answer in DIR instead of exercises/")
    verb.set_defaults(run=run_plot, kind="png")


def run_plot(asked: argparse.Namespace) -> int:
    """Grade the answer on the visible cases, and draw one of them.

    Raises:
        UsageError: when there is no such exercise or case, or nothing that can be drawn.
    """
    course = find_course()
    (key,) = read_keys(course.trajectories, chosen(course, [asked.name]))
    if asked.out is not None and asked.out.suffix.lower() != f".{asked.kind}":
        raise UsageError(
            f"{asked.out} should end in .{asked.kind}, which is what is made; --html and --gif make others"
        )
    out = place_for(asked.out, f"{asked.name}.{asked.kind}")
    submission = read_submission(asked.submission or course.exercises, [asked.name])
    handed = submission.files[asked.name]
    if handed.source is None:
        raise UsageError(f"there is nothing to plot: {handed.why_not}")
    wanted = case_called(key, asked.case) if asked.case else None
    with drawing(asked.kind) as drawn, Worker() as worker:
        (answered,) = worker.run([job_for(key, handed.source)])
        report = grade(key, answered.trajectories, answered.printed, answered.told_seconds)
        case = wanted or longest(report)
        report = about(report, case, answered.trajectories[case.name])
        if report.status == "grader_error":
            write(f"{fact(report)[0]}\n")
            return FAILED
        measured = landscapes(worker, [report])
        page = result_document([report], submission.digest, worker.torch_version, worker.layers, landscapes=measured)
        document = page["exercises"][0]["trajectory"]
        if not document["rows"]["yours"] or not document["series"]:
            why = " ".join(fact(report)) or "it has no numbers"
            raise UsageError(f"there is nothing to plot in {case.name!r}: {why}")
        made = student_page(page).encode("utf-8") if drawn is None else drawn(asked_for(key, case, document))
    write_whole(out, made)
    write(f"{out}: {described(document)}\n")
    return DONE


def longest(report: Report) -> Case:
    """The visible case with most rows, of those that are wrong if there are any: there is most to see in it."""
    wrong = [verdict.case for verdict in report.verdicts if verdict.divergence is not None]
    cases = wrong or [verdict.case for verdict in report.verdicts]
    return max(cases, key=lambda case: len(report.key.reference(case.name).rows))


def about(report: Report, case: Case, run: Trajectory) -> Report:
    """The report as it would be if there were just this case, for what it shows; the diagnosis is that of all cases."""
    verdicts = tuple(verdict for verdict in report.verdicts if verdict.case == case)
    return replace(report, verdicts=verdicts, shown=run)


def described(document: Mapping[str, Any]) -> str:
    """Which runs are in a picture."""
    runs = f"{document['case']}, your run and the expected one"
    if document["step"] is None:
        return f"{runs}, which agree"
    where = document["counted"].format(step=document["step"], number=document["step"] + 1)
    runs = f"{runs} up to {where}, where they part"
    return f"{runs}; yours lies on that of {document['misconception']}" if document["misconception"] else runs


@contextmanager
def drawing(kind: str) -> Iterator[Callable[[Mapping[str, Any]], bytes] | None]:
    """What draws a PNG or a GIF: a process of its own, which makes ready while an answer is graded. None for a page."""
    if kind == "html":
        yield None
        return
    pipe = subprocess.PIPE
    with subprocess.Popen(command("graders.pictures.figure", kind), stdin=pipe, stdout=pipe, stderr=pipe) as process:
        try:
            yield partial(_drawn, process)
        finally:
            process.kill()


def _drawn(process: subprocess.Popen[bytes], asked: Mapping[str, Any]) -> bytes:
    """The picture.

    Raises:
        UsageError: when the process fails, as where matplotlib is not installed.
    """
    picture, said = process.communicate(json.dumps(asked).encode("ascii"))
    if process.returncode:
        *_, reason = said.decode(errors="replace").strip().splitlines() or [f"exit code {process.returncode}"]
        raise UsageError(f"the picture could not be drawn ({one_line(reason)}); --html needs no drawing")
    return picture


def asked_for(key: AnswerKey, case: Case, document: Mapping[str, Any]) -> dict[str, Any]:
    """What `graders.pictures` reads: a trajectory's document, what the case ran with, and the panels to draw."""
    series = [{"name": name_of(one), **one} for one in document["series"]]
    return {
        "title": f"{key.exercise.title}: {case.name}",
        "panels": list(panels_of(key, series, document)),
        "settings": case.settings,
        "others": others(key, case),
        "series": series,
        **{name: document[name] for name in ("counted", "step", "misconception", "landscape")},
    }


def others(key: AnswerKey, case: Case) -> dict[str, dict[str, list[Plain]]]:
    """What is expected in the visible cases that differ from this one in a single setting, by that setting's value."""
    found: dict[str, dict[str, list[Plain]]] = {}
    for other in key.exercise.cases:
        names = case.settings.keys() | other.settings.keys()
        differing = [name for name in names if case.settings.get(name) != other.settings.get(name)]
        if len(differing) == 1 and not other.sealed:
            columns = key.reference(other.name).columns
            numbers = {name: [value if is_number(value) else None for value in columns[name]] for name in columns}
            found[str(other.settings.get(differing[0]))] = numbers
    return found


def name_of(series: Mapping[str, Any]) -> str:
    """A series by its quantity, and its place in it: "x", "param.1", "gradient[2]"."""
    quantity, words = str(series["quantity"]), str(series["words"])
    return quantity + (words[words.rindex("[") :] if words.endswith("]") else "")


def panels_of(key: AnswerKey, series: Sequence[Mapping[str, Any]], document: Mapping[str, Any]) -> Iterator[list[str]]:
    """What the exercise wants to see, or else its first quantities: by row, or of a single row side by side."""
    names = [name_of(one) for one in series]
    found = [[kind, *(meant(word, names) for word in words)] for kind, *words in map(str.split, key.exercise.panels)]
    if there := [panel for panel in found if all(panel) and (document["landscape"] or panel[0] not in ON_LANDSCAPE)]:
        yield from there
        return
    quantities = list(dict.fromkeys(str(one["quantity"]) for one in series))[:MOST_PANELS]
    for quantity in quantities:
        of_it = [name for name, one in zip(names, series, strict=True) if one["quantity"] == quantity]
        yield ["elements", *of_it] if document["rows"]["expected"] <= 1 else ["steps", of_it[0]]


def meant(word: str, names: Sequence[str]) -> str:
    """The series that a panel's word means; empty where there is none.

    "x" is that quantity, or the first of its numbers to part; "x[0]" and "x[1]" are those of a quantity of two.
    """
    of_it = [name for name in names if name.partition("[")[0] == word.partition("[")[0]]
    if "[" in word:
        return word if word in of_it and len(of_it) == PLANE else ""
    return next(iter(of_it), "")
