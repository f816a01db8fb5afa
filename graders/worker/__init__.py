"""The one room where a student's line ever runs. Hand it jobs, get trajectories back; nothing but data returns."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from types import TracebackType

from graders.model import Ending, Trajectory
from graders.worker.dialogue import Answered, Job, converse
from graders.worker.limits import Limits
from graders.worker.starting import ForkServer, GraderError, Spawner

__all__ = ["Answered", "GraderError", "Job", "Limits", "Worker"]


class Worker:
    """Runs answers in disposable children, several at a time.

    Made, it starts loading torch in a server of its own at once and does not wait for it. `fork=False` starts every
    child as a fresh interpreter instead, which is the only way on systems where a fork of torch is not safe.
    """

    def __init__(self, lanes: int | None = None, fork: bool | None = None) -> None:
        self.lanes = lanes or os.cpu_count() or 1
        self.fork = sys.platform.startswith("linux") if fork is None else fork
        self.starter: ForkServer | Spawner = self._started()

    def _started(self) -> ForkServer | Spawner:
        return ForkServer() if self.fork else Spawner()

    def run(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None = None) -> list[Answered]:
        """Answer every job, in as many lanes as there are processors; `done` is told as each one ends.

        A server that dies is replaced and its jobs are run again, once; what fails then ends in "grader_error".
        """
        return asyncio.run(self._run(jobs, done))

    async def _run(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None) -> list[Answered]:
        lanes = asyncio.Semaphore(self.lanes)

        async def one(job: Job) -> Answered:
            async with lanes:
                answered = await self._patiently(job)
            if done is not None:
                done(job, answered)
            return answered

        try:
            return list(await asyncio.gather(*(one(job) for job in jobs)))
        finally:
            self.starter.detach()

    async def _patiently(self, job: Job) -> Answered:
        for attempt in (1, 2):
            starter = self.starter
            try:
                return await converse(starter.child, job)
            except GraderError as error:
                reason = str(error)
                if attempt == 1 and starter is self.starter:
                    starter.detach()
                    starter.close()
                    self.starter = self._started()
        ending = Ending("grader_error", message=reason)
        return Answered({case.name: Trajectory((), ending) for case in job.cases})

    @property
    def torch_version(self) -> str:
        """The torch that ran the answers; empty before the first one ran."""
        return self.starter.versions.get("torch", "")

    @property
    def layers(self) -> tuple[str, ...]:
        """What stands between an answer and this machine."""
        return ("own process", "limits") if self.fork else ("own process",)

    def close(self) -> None:
        """End the server and every child."""
        self.starter.close()

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
