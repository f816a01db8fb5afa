"""No answer runs on a case that it is told of while another one of the submission runs on one that nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from graders.grading import grade_submission
from graders.model import AnswerKey, Case
from graders.report import Report
from graders.submission import Handed, Submission
from graders.trajectory import numbers_of
from graders.worker import Answered, Job, Limits, Worker
from tests.course import COURSE, authored_exercise, every_exercise
from tests.deeds import HEAD

NAME = "manual_gd_step"


class Watched(Worker):
    """A worker that remembers which cases it was given together."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[list[Case]] = []

    def run(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None = None) -> list[Answered]:
        """Run them, and remember."""
        self.given.append([case for job in jobs for case in job.cases])
        return super().run(jobs, done)


def reported(worker: Worker, key: AnswerKey, *texts: str) -> list[Report]:
    """The reports on some answers to the same exercise, as if each were another exercise of one submission."""
    keys = [replace(key, exercise=replace(key.exercise, name=f"{NAME}_{n}")) for n in range(len(texts))]
    files = {of.exercise.name: Handed(text.encode()) for of, text in zip(keys, texts, strict=True)}
    return grade_submission(worker, keys, Submission(COURSE, files))


@pytest.mark.parametrize("record", [NAME], indirect=True)
def test_all_visible_cases_run_before_any_sealed_one(record: AnswerKey) -> None:
    answer = authored_exercise(NAME).answer
    worker = Watched()
    with worker:
        reports = reported(worker, record, answer, "x = (", answer, f"{HEAD}\nos._exit(1)")
        assert [report.score for report in reports] == [15, 0, 15, 0]
        assert [[case.sealed for case in cases] for cases in worker.given] == [
            [False] * len(worker.given[0]),
            [True] * len(worker.given[1]),
        ]
        assert len(worker.given[0]) + len(worker.given[1]) == 4 * len(record.exercise.cases)


@pytest.mark.parametrize("record", [NAME], indirect=True)
def test_patience_and_time_go_on_from_the_visible_cases(record: AnswerKey, worker: Worker) -> None:
    (report,) = reported(worker, record, f"{HEAD}def manual_gd_step(x, lr, f): os._exit(1)")
    messages = [verdict.ending.how for verdict in report.verdicts]
    assert messages == ["killed"] * len(record.exercise.cases)
    assert report.status == "killed"


@every_exercise()
def test_the_usual_limits_are_ample_for_all_that_is_on_file(record: AnswerKey) -> None:
    for by_label in record.trajectories.values():
        for run in by_label.values():
            assert len(run.rows) < Limits().rows / 2
            assert sum(len(numbers_of(value)) for row in run.rows for value in row.values()) < Limits().values / 2
