"""One submission from files to reports: read it, run it in the worker, compare, diagnose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from graders.model import AnswerKey
from graders.report import Report, grade
from graders.submission import Handed, Submission
from graders.trajectory import Ending, Trajectory
from graders.worker import Answered, Budget, Job, Limits, Worker


def grade_submission(
    worker: Worker,
    keys: Sequence[AnswerKey],
    submission: Submission,
    done: Callable[[Report], None] | None = None,
    strict: bool = False,
    limits: Mapping[str, float] | None = None,
    advance: Callable[[float], None] = lambda _: None,
    budget: Budget | None = None,
) -> list[Report]:
    """Grade every exercise of the keys; the reports are in the keys' order.

    Args:
        worker: runs the answers.
        keys: the exercises.
        submission: the answers.
        done: is told of each report as it is there.
        strict: whether an answer earns nothing that calls what its exercise asks to be written by hand.
        limits: limits that hold instead of the usual ones and the exercises' own.
        advance: is told how much of an exercise has been done, as it is: 1, or twice a half.
        budget: the seconds that are left, where the submission is graded in several calls; those of the limits if not.

    Raises:
        LimitError: for a limit that is none.
    """
    reports: dict[str, Report] = {}
    jobs: dict[str, AnswerKey] = {}
    queue: list[Job] = []
    budget = budget or Budget(Limits().changed(limits or {}).submission_seconds)

    def finish(report: Report) -> None:
        reports[report.name] = report
        if done is not None:
            done(report)

    for key in keys:
        handed = submission.files[key.exercise.name]
        if handed.source is None:
            finish(grade(key, not_handed_in(key, handed), notebook=handed.notebook))
            advance(1)
        else:
            jobs[key.exercise.name] = key
            queue.append(job_for(key, handed.source, limits, budget))

    def ended(job: Job, answered: Answered) -> None:
        cells = job.source if isinstance(job.source, tuple) else ()
        runs = {name: in_its_cell(run, cells) for name, run in answered.trajectories.items()}
        notebook = submission.files[job.name].notebook
        report = grade(jobs[job.name], runs, answered.printed, answered.told_seconds, strict, notebook)
        finish(replace(report, likeness=answered.likeness))
        answered.forget()
        advance(0.5 if job.name in both else 1)

    def half_ended(job: Job, answered: Answered) -> None:
        if job.name in sealed:
            advance(0.5)
            sealed[job.name] = replace(sealed[job.name], earlier=answered)
        else:
            ended(job, answered)

    visible, sealed = parted(queue)
    both = sealed.keys() & {job.name for job in visible}
    if visible:
        worker.run(visible, half_ended)
    if sealed:
        worker.run(list(sealed.values()), ended)
    return [reports[key.exercise.name] for key in keys]


def parted(jobs: Sequence[Job]) -> tuple[list[Job], dict[str, Job]]:
    """The jobs with their visible cases, and with their sealed ones, by name.

    As long as an answer to one exercise runs on cases that it is told of, none to another runs on sealed ones: between
    two processes on one machine there is always some way to pass a number on.
    """
    visible, sealed = [], {}
    for job in jobs:
        told = tuple(case for case in job.cases if not case.sealed)
        untold = tuple(case for case in job.cases if case.sealed)
        if told:
            visible.append(replace(job, cases=told))
        if untold:
            sealed[job.name] = replace(job, cases=untold)
    return visible, sealed


def job_for(
    key: AnswerKey,
    source: bytes | tuple[str, ...],
    limits: Mapping[str, float] | None = None,
    budget: Budget | None = None,
) -> Job:
    """The job that drives an answer through a key's cases, within the given limits before the exercise's own.

    The cases that are told of run first: then nothing that is told can hold the inputs of one that is not.
    """
    exercise = key.exercise
    cases = tuple(sorted(exercise.cases, key=lambda case: case.sealed))
    bounds = Limits().changed(exercise.limits).changed(limits or {})
    return Job(
        exercise.name, source, key.functions, exercise.rollout, cases, exercise.by_hand, bounds,
        budget or Budget(),
    )  # fmt: skip


def in_its_cell(run: Trajectory, cells: Sequence[str]) -> Trajectory:
    """A run whose end names a line counted through all cells, with that line counted in its own cell."""
    line = run.ending.line or 0
    for cell in cells:
        length = cell.count("\n") + 1
        if 1 <= line <= length:
            return replace(run, ending=replace(run.ending, line=line))
        line -= length
    return run


def not_handed_in(key: AnswerKey, handed: Handed) -> dict[str, Trajectory]:
    """The trajectories of an answer that is not there."""
    return all_ended(key, Ending("missing", message=handed.why_not))


def all_ended(key: AnswerKey, ending: Ending) -> dict[str, Trajectory]:
    """The trajectories of an answer that was run on no case, each with the same end."""
    return {case.name: Trajectory((), ending) for case in key.exercise.cases}
