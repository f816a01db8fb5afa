"""A student's verbs: a hint, watching, the debugger, the stub back."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from textwrap import fill

from graders.exits import DONE, FAILED, UsageError
from graders.files import is_free_or_ordinary, write_whole
from graders.keys import chosen, find_course, read_keys
from graders.streams import write


def run_hint(asked: argparse.Namespace) -> int:
    """Grade the answer as it stands and give the hint that fits it."""
    from graders.grading import grade_submission
    from graders.submission import read_submission
    from graders.terminal import details
    from graders.worker import Worker

    course = find_course()
    keys = read_keys(course.trajectories, chosen(course, [asked.name]))
    submission = read_submission(course.exercises, [asked.name])
    with Worker() as worker:
        (report,) = grade_submission(worker, keys, submission)
    if report.passed:
        lines = [f"{asked.name} is done; there is nothing to hint at."]
    elif report.status in ("missing", "syntax_error", "grader_error"):
        lines = details(report)[:2]
    else:
        lines = [report.hints[asked.level - 1]]
        if asked.level < len(report.hints):
            lines.append(f"More: descent hint {asked.name} {asked.level + 1}")
    width = min(shutil.get_terminal_size().columns, 100)
    write("\n".join(fill(line, width) for line in lines) + "\n")
    return FAILED if report.status == "grader_error" else DONE


def run_watch(asked: argparse.Namespace) -> int:
    """Grade whenever something is saved."""
    from graders.watching.session import watch
    from graders.worker import Worker

    course = find_course()
    names = chosen(course, [asked.name] if asked.name else None)
    with Worker() as worker:  # PyTorch is being loaded meanwhile
        return watch(course, worker, names[0] if asked.name else "")


def run_debug(asked: argparse.Namespace) -> int:
    """Run one case in the foreground."""
    from graders.debugging import chosen_case, introduction, run_in_foreground
    from graders.submission import find_answer, read_submission
    from graders.terminal import fact_lines, wrapped

    course = find_course()
    (key,) = read_keys(course.trajectories, chosen(course, [asked.name]))
    folder = asked.submission or course.exercises
    submission = read_submission(folder, [asked.name])
    handed = submission.files[asked.name]
    if handed.source is None:
        raise UsageError(f"there is nothing to debug: {handed.why_not}")
    case = chosen_case(key, asked.case, submission)
    write(introduction(key, case))
    report = run_in_foreground(key, case, find_answer(folder, [asked.name], asked.name))
    if report is not None:
        width = min(shutil.get_terminal_size().columns, 100)
        lines = [part for line in fact_lines(report) or ["This case is right."] for part in wrapped(line, width)]
        write("\n".join(["", *lines, ""]))
    return DONE


def run_reset(asked: argparse.Namespace) -> int:
    """Put the stub back, after asking."""
    course = find_course()
    (key,) = read_keys(course.trajectories, chosen(course, [asked.name]))
    path, stub = course.exercises / f"{asked.name}.py", key.stub.encode()
    if not is_free_or_ordinary(path):
        raise UsageError(f"{path} is not an ordinary file; remove it yourself")
    if path.exists():
        if path.read_bytes() == stub:
            write(f"{asked.name} is as it was handed out; nothing to reset.\n")
            return DONE
        if not (asked.yes or is_agreed(path)):
            write("Kept.\n")
            return DONE
    write_whole(path, stub)
    write(f"{path} is a stub again.\n")
    return DONE


def is_agreed(path: Path) -> bool:
    """Ask on the terminal whether an answer may be thrown away; silence is no.

    Raises:
        UsageError: when there is nobody to ask.
    """
    if not sys.stdin.isatty():
        raise UsageError(f"kept {path}: there is nobody to ask; add --yes to throw your answer away")
    write(f"Throw away your answer in {path}? [y/N] ")
    return sys.stdin.buffer.readline().strip().lower() in (b"y", b"yes")
