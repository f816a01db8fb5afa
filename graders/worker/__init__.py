"""The one room where a student's line ever runs. Hand it jobs, get trajectories back; nothing but data returns."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from types import TracebackType

from graders.stopping import held_back
from graders.trajectory import Ending
from graders.worker.dialogue import Answered, Job, converse
from graders.worker.forking import ForkServer
from graders.worker.limits import Limits
from graders.worker.spawning import Spawner
from graders.worker.starting import Child, GraderError, ServerLost, Starter

__all__ = ["Answered", "GraderError", "Job", "Limits", "Worker"]

REPLACEMENTS = 3


class Worker:
    """Runs answers in disposable children, several at a time.

    Made, it starts loading torch in a server of its own at once and does not wait for it. `fork=False` starts every
    child as a fresh interpreter instead, which is the only way on systems where a fork of torch is not safe.
    """

    def __init__(self, lanes: int | None = None, fork: bool | None = None) -> None:
        self.lanes = lanes or os.cpu_count() or 1
        self.fork = sys.platform.startswith("linux") if fork is None else fork
        self.starter = self._started()

    def _started(self) -> Starter:
        return ForkServer() if self.fork else Spawner()

    def run(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None = None) -> list[Answered]:
        """Answer every job, in as many lanes as there are processors; `done` is told of each as it ends.

        `done` is called from another thread, one call at a time, so that the time of other answers does not run out
        meanwhile. The answers that were at work when a server died are run again afterwards, each on its own: one
        that ends a second server has done it itself, and ends in "killed".
        """
        if self.starter.lost:
            self._replace()
        with ExitStack() as stack:
            with held_back():
                runner = stack.enter_context(asyncio.Runner())
            return runner.run(self._run(jobs, done))

    async def _run(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None) -> list[Answered]:
        lanes, telling = asyncio.Semaphore(self.lanes), asyncio.Lock()
        answers = [Answered() for _ in jobs]
        again: list[int] = []

        async def tell(place: int) -> None:
            if done is not None:
                async with telling:
                    await asyncio.to_thread(done, jobs[place], answers[place])

        async def among_others(place: int) -> None:
            try:
                async with lanes:
                    await self._answer(jobs[place], answers[place])
            except ServerLost:
                again.append(place)
            else:
                await tell(place)

        async def alone(place: int) -> None:
            answers[place] = Answered()
            try:
                await self._answer(jobs[place], answers[place])
            except ServerLost:
                answers[place].fill(jobs[place].cases, Ending("killed", message="it ended the grader's server"))
            await tell(place)

        try:
            await asyncio.gather(*(among_others(place) for place in range(len(jobs))))
            for place in again:
                await alone(place)
        finally:
            self.starter.detach()
        return answers

    async def _answer(self, job: Job, answered: Answered) -> None:
        try:
            await converse(self._child, job, answered)
        except ServerLost:
            raise
        except GraderError as error:
            answered.fill(job.cases, Ending("grader_error", message=str(error)))

    async def _child(self) -> Child:
        """A child of the server that is there now. One that dies before it has forked is nobody's fault: replaced."""
        for _ in range(REPLACEMENTS):
            if self.starter.lost and self.starter.versions:
                self._replace()
            try:
                return await self.starter.child()
            except ServerLost as error:
                reason = str(error)
        raise GraderError(reason)

    def _replace(self) -> None:
        self.starter.close()
        self.starter = self._started()

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
