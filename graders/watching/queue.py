"""What is still to be graded: of every answer its last state only, so that saves never queue up."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graders.grading import job_for, not_handed_in
from graders.keys import Course, read_key
from graders.model import AnswerKey
from graders.report import Report, Standing, grade
from graders.submission import Handed
from graders.terminal import standing
from graders.watching.memory import Memory, digest_of
from graders.worker import Limits, Worker

Told = Callable[[Report, float], None]


@dataclass
class Work:
    """One answer being graded: since when, and in which task."""

    name: str
    handed: Handed
    since: float
    task: asyncio.Task[Report]


@dataclass
class Queue:
    """The answers, what is known of them, and what is not known yet.

    Attributes:
        heads: of every exercise the answer key, without its trajectories.
        answers: every answer as it stands.
        first: the exercise that is graded before any other.
        reports: of answers as they stand.
        standings: of every exercise, in the course's order.
        pending: what is to be graded.
        work: what is being graded.
        taken: the seconds of every grading but the first, which waits for PyTorch.
    """

    course: Course
    worker: Worker
    memory: Memory
    heads: Mapping[str, AnswerKey]
    answers: dict[str, Handed]
    first: str = ""
    reports: dict[str, Report] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)
    pending: set[str] = field(default_factory=set)
    work: Work | None = None
    taken: list[float] = field(default_factory=list)
    keys: dict[str, AnswerKey] = field(default_factory=dict)
    digests: dict[str, bytes] = field(default_factory=dict)
    wanted: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        for name in self.heads:
            self._place(name)

    def change(self, name: str, handed: Handed) -> None:
        """Take in what was saved. What is being graded has to wait, or is out of date."""
        self.answers[name] = handed
        self.reports.pop(name, None)
        self._place(name)
        if self.work is not None:
            self.work.task.cancel()

    def want(self, name: str) -> None:
        """Have a report of this exercise before any other."""
        self.first = name
        if name not in self.reports:
            self.pending.add(name)
            self.wanted.set()
            if self.work is not None and self.work.name != name:
                self.work.task.cancel()

    def _place(self, name: str) -> None:
        """Find out what is known of an answer without running it; the rest is to be graded."""
        head, handed = self.heads[name], self.answers[name]
        known: Standing | None = None
        if not isinstance(handed.source, bytes):
            known = Standing(head, "missing", 0, "missing")
        elif handed.source == head.stub.encode():
            known = Standing(head, "not_started", 0, "not started")
        else:
            known = self.memory.standing(head, self._digest(name, handed.source))
        self.standings[name] = known or Standing(head, "waiting", 0, "not graded yet")
        if known is None or name == self.first:
            self.pending.add(name)
            self.wanted.set()
        else:
            self.pending.discard(name)

    async def serve(self, told: Told) -> None:
        """Grade what is pending, for ever; `told` is called with each report, and the seconds that it took.

        Raises:
            CourseError: when an answer key is damaged.
        """
        try:
            while True:
                await self.wanted.wait()
                if not self.pending:
                    self.wanted.clear()
                    continue
                name = self.first if self.first in self.pending else next(n for n in self.heads if n in self.pending)
                await self._serve(name, told)
        finally:
            if self.work is not None:
                self.work.task.cancel()
                await asyncio.wait({self.work.task})

    async def _serve(self, name: str, told: Told) -> None:
        clock, handed = asyncio.get_running_loop().time, self.answers[name]
        self.work = work = Work(name, handed, clock(), asyncio.ensure_future(self._graded(name, handed)))
        await asyncio.wait({work.task})
        self.work = None
        if work.task.cancelled() or handed is not self.answers[name]:
            return  # it is pending still
        report = work.task.result()
        self.pending.discard(name)
        self.reports[name] = report
        self.standings[name] = standing(report)
        if isinstance(handed.source, bytes):
            self.memory.remember(self.first, self.standings[name], self._digest(name, handed.source))
        seconds = clock() - work.since
        if len(self.reports) > 1:
            self.taken.append(seconds)
        told(report, seconds)

    async def _graded(self, name: str, handed: Handed) -> Report:
        key = self._key(name)
        if not isinstance(handed.source, bytes):
            return grade(key, not_handed_in(key, handed))
        (answered,) = await self.worker.answer([job_for(key, handed.source)])
        return grade(key, answered.trajectories, answered.printed, answered.seconds)

    def _key(self, name: str) -> AnswerKey:
        """The whole answer key; it is read when it is first needed, since all of them take seconds."""
        if name not in self.keys:
            self.keys[name] = read_key(self._file(name))
        return self.keys[name]

    def _digest(self, name: str, source: bytes) -> str:
        """What an answer is remembered by. Of its key the digest is kept: some are megabytes."""
        if name not in self.digests:
            self.digests[name] = hashlib.sha256(self._file(name).read_bytes()).digest()
        return digest_of(self.digests[name], source)

    def _file(self, name: str) -> Path:
        return self.course.trajectories / f"{name}.jsonl"

    @property
    def left(self) -> float | None:
        """About how many seconds it takes until nothing is pending; None where there is nothing to go by."""
        return len(self.pending) * sum(self.taken) / len(self.taken) if self.taken else None

    def longest(self, name: str) -> float:
        """The seconds after which an answer is stopped."""
        return Limits().changed(self.heads[name].exercise.limits).job_seconds
