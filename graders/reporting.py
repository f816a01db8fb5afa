"""`descent report`: result documents, or the answers as they stand, as a page or in the format of a platform."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from graders.emit.formats import FORMATS
from graders.exits import DONE, FAILED, UsageError
from graders.files import place_for, write_whole
from graders.keys import find_course, published_names, read_keys
from graders.streams import complain, write

ABOUT = """\
Write a page about one submission: what came of every exercise, where it parts from what is
expected, why, and its run to be moved through. Without RESULT your own exercises/ are graded, on
the cases that you can see. With --class it is a page about a whole class. The page is one file; it
asks nothing of any network. With --format a platform can read it instead, with the same points.
"""
RESULTS = (
    "a result document that descent grade --json wrote; with --class, csv or canvas-csv several, or folders of them"
)
CODES = """\
github adds to the file that GITHUB_STEP_SUMMARY names, classroom to that of GITHUB_OUTPUT, where they are set.
Where the grader itself failed, no format has points that could be taken for the student's, and the exit code is 1.
"""


def add_report(verbs: Any) -> None:
    """Say what the verb asks for."""
    verb = verbs.add_parser(
        "report",
        help="a page about your answers, a submission or a class; or what a platform reads",
        description=ABOUT,
        epilog=_formats_told(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verb.add_argument("results", metavar="RESULT", type=Path, nargs="*", help=RESULTS)
    verb.add_argument(
        "--format", metavar="FORMAT", choices=tuple(FORMATS), default="html", help="what to write (default: html)"
    )
    verb.add_argument("--class", dest="of_class", action="store_true", help="one page about all of the results")
    verb.add_argument("--out", metavar="FILE", type=Path, help="where to; - is standard output, but not for a page")
    verb.add_argument("--gradebook", metavar="FILE", type=Path, help="canvas-csv: what you exported from Canvas")
    verb.add_argument("--assignment", metavar="NAME", help='canvas-csv: the column to fill, as there: "Name (ID)"')
    verb.set_defaults(run=run_report)


def _formats_told() -> str:
    """The formats, and where each goes."""
    rows = (f"  {name:<13} build/{form.file:<14} {form.about}" for name, form in FORMATS.items())
    return "\n".join(["formats, and where they go without --out:", *rows, "", CODES])


def run_report(asked: argparse.Namespace) -> int:
    """Write the page, or the format.

    Raises:
        UsageError: when there is nothing to write it of.
    """
    from graders.emit.reading import DocumentError

    if asked.format != "canvas-csv" and (asked.gradebook or asked.assignment):
        raise UsageError(f"--gradebook and --assignment are for canvas-csv, not for {asked.format}")
    try:
        if asked.format != "html":
            from graders.delivering import deliver

            return deliver(asked, _graded_now)
        if asked.out == Path("-"):
            raise UsageError("a page is a file; name one with --out")
        return _report_of_class(asked) if asked.of_class else _report_of_one(asked)
    except DocumentError as error:
        raise UsageError(str(error)) from None


def _report_of_one(asked: argparse.Namespace) -> int:
    from graders.emit.reading import read_document
    from graders.emit.student_page import student_page

    if len(asked.results) > 1:
        raise UsageError(f"{len(asked.results)} results were named; a page is of one, or add --class")
    out = place_for(asked.out, "report.html")
    document = read_document(asked.results[0]) if asked.results else _graded_now()
    _write_page(out, student_page(document))
    failed = not asked.results and any(done["status"] == "grader_error" for done in document["exercises"])
    return FAILED if failed else DONE


def _report_of_class(asked: argparse.Namespace) -> int:
    """One page of many documents; those that are none are named, and the others counted."""
    from graders.emit.class_page import class_page
    from graders.emit.reading import DocumentError, document_paths, read_document
    from graders.emit.tally import Tally

    if not asked.results:
        raise UsageError("--class wants result documents, or a folder of them; see: descent report --help")
    out = place_for(asked.out, "class.html")
    tally, refused = Tally(), 0
    for path in document_paths(asked.results):
        try:
            tally.add(read_document(path), path.stem)
        except DocumentError as error:
            complain(str(error))
            refused += 1
    if not tally.handed:
        raise UsageError(f"none of the {refused} files is a result document; nothing was written")
    _write_page(out, class_page(tally))
    return FAILED if refused else DONE


def _graded_now() -> dict[str, Any]:
    """The result document of the answers as they stand, on the visible cases."""
    from graders.grading import grade_submission
    from graders.landscapes import landscapes
    from graders.progress import progress
    from graders.result import result_document
    from graders.submission import read_submission
    from graders.worker import Worker

    course = find_course()
    names = published_names(course.trajectories)
    keys = read_keys(course.trajectories, names)
    submission = read_submission(course.exercises, names)
    with Worker() as worker, progress("grading", len(keys)) as advance:
        reports = grade_submission(worker, keys, submission, advance=advance)
        measured = landscapes(worker, reports)
        torch, layers = worker.torch_version, worker.layers
    return result_document(reports, submission.digest, torch, layers, landscapes=measured)


def _write_page(out: Path, page: str) -> None:
    write_whole(out, page.encode("utf-8"))
    write(f"wrote {out}\n")
