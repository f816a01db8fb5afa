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
from graders.model import Case
from graders.picturing import asked_for
from graders.printable import one_line
from graders.report import Report, grade
from graders.result import result_document
from graders.streams import write
from graders.submission import read_submission
from graders.trajectory import Trajectory
from graders.words import fact
from graders.worker import Worker
from graders.worker.starting import command

ABOUT = """\
Draw what your answer does on a case beside what is expected, up to where the two part; where the mistake is recognised,
its own run lies below yours. Without --case it is the longest case that is wrong.
"""
WHOLE = ("against", "table", "bars")
"""Panels in which what is expected does not end where the two part."""


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
        asked_of_it = asked_for(key, case, document, answered.trajectories[case.name])
        panels = asked_of_it["panels"]
        if not document["rows"]["yours"] or not panels:
            why = " ".join(fact(report)) or "it has no numbers"
            raise UsageError(f"there is nothing to plot in {case.name!r}: {why}")
        made = student_page(page).encode("utf-8") if drawn is None else drawn(asked_of_it)
    write_whole(out, made)
    write(f"{out}: {described(document, panels)}\n")
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


def described(document: Mapping[str, Any], panels: Sequence[Sequence[str]]) -> str:
    """Which runs are in a picture."""
    runs = f"{document['case']}, your run and the expected one"
    if document["step"] is None:
        return f"{runs}, which agree"
    where = document["counted"].format(step=document["step"], number=document["step"] + 1)
    is_whole = all(kind in WHOLE for kind, *_ in panels)
    runs = f"{runs}, which part in {where}" if is_whole else f"{runs} up to {where}, where they part"
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
