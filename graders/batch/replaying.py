"""One graded answer once more, exactly as it was graded, and explained to the instructor with the sealed numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graders.batch.serving import NO_SHARED_TIME, row
from graders.grading import grade_submission, in_its_cell, job_for
from graders.model import AnswerKey
from graders.printable import one_line
from graders.report import Report, grade
from graders.submission import Handed, Submission
from graders.words import fact
from graders.worker import Worker


@dataclass(frozen=True)
class Replay:
    """What came of an answer this time: what the student may read, the row of it, and each case that failed."""

    report: Report
    row: Mapping[str, Any]
    cases: tuple[str, ...]


def replay(
    worker: Worker, key: AnswerKey, handed: Handed, mark: str, strict: bool, limits: Mapping[str, float]
) -> Replay:
    """Grade an answer again, as it is graded in a class; `mark` is the key of its row."""
    limits = NO_SHARED_TIME | dict(limits)
    submission = Submission(Path(), {key.exercise.name: handed})
    (report,) = grade_submission(worker, [key], submission, strict=strict, limits=limits)
    return Replay(report, row(mark, report), tuple(_told(worker, key, handed, limits)) if handed.source else ())


def _told(worker: Worker, key: AnswerKey, handed: Handed, limits: Mapping[str, float]) -> Iterator[str]:
    """Each case that fails, sealed or not, with its inputs and what happens there."""
    assert handed.source is not None
    open_cases = tuple(replace(case, sealed=False) for case in key.exercise.cases)
    opened = replace(key, exercise=replace(key.exercise, cases=open_cases))
    (answered,) = worker.run([job_for(opened, handed.source, limits)])
    cells = handed.source if isinstance(handed.source, tuple) else ()
    runs = {name: in_its_cell(run, cells) for name, run in answered.trajectories.items()}
    report = grade(opened, runs, notebook=handed.notebook)
    sealed = {case.name for case in key.exercise.cases if case.sealed}
    for verdict in report.verdicts:
        if verdict.divergence is not None:
            said = " ".join(fact(replace(report, verdicts=(verdict,))))
            kind = "sealed, " if verdict.case.name in sealed else ""
            yield one_line(f"{said} ({kind}{dict(verdict.case.settings)})")
