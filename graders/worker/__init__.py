"""The one room where a student's line ever runs. Hand it jobs, get trajectories back; nothing but data returns."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from types import TracebackType

from graders.model import Case
from graders.stopping import held_back
from graders.trajectory import Ending
from graders.worker import kernel
from graders.worker.dialogue import converse
from graders.worker.forking import ForkServer
from graders.worker.jobs import Answered, Job
from graders.worker.keeping import Keeper
from graders.worker.layers import NEEDED, STOPS, confined
from graders.worker.limits import Budget, LimitError, Limits
from graders.worker.spawning import Spawner
from graders.worker.starting import Child, GraderError, ServerLost, Starter, Unconfined

__all__ = ["Answered", "Budget", "GraderError", "Job", "LimitError", "Limits", "Unconfined", "Worker"]

REPLACEMENTS = 3
CHANCES = 2
"""How often an answer is run alone after the server died under it, before it is held to be the reason."""


class Worker:
    """Runs answers in disposable children, several at a time.

    A child is for one answer. Only one that leaves nothing behind is followed in it by another answer of the same call.
    Made, it starts loading torch in a server of its own at once and does not wait for it. `fork=False` starts every
    child as a fresh interpreter instead, which is the only way on systems where a fork of torch is not safe.

    Args:
        lanes: how many answers run at once; by default one for each processor.
        fork: whether children are forked from a warm server.
        confined: whether to refuse to run anything where the layers there are do not confine it, and to close this
            process's own memory and environment to others.

    Attributes:
        missing: why, by layer, one is not there; None before the first answer ran.
    """

    def __init__(self, lanes: int | None = None, fork: bool | None = None, confined: bool = False) -> None:
        self.lanes = lanes or os.cpu_count() or 1
        self.confined = confined
        self.missing: dict[str, str] | None = None
        self.fork = sys.platform.startswith("linux") if fork is None else fork
        if confined:
            with suppress(OSError):  # it is one layer more, where it can be had
                kernel.not_traceable()
        self.starter = self._started()
        self.retired: list[Starter] = []

    def _started(self) -> Starter:
        return ForkServer() if self.fork else Spawner()

    def run(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None = None) -> list[Answered]:
        """Answer every job, in as many lanes as there are processors; `done` is told of each as it ends.

        `done` is called from another thread, one call at a time, so that the time of other answers does not run out
        meanwhile. The answers that were at work when a server died are run again afterwards, each on its own: one
        under which it dies each time has done it itself, and ends in "killed".

        Raises:
            Unconfined: when it should confine them and cannot; nothing of a student's has run then.
        """
        with ExitStack() as stack:
            with held_back():
                runner = stack.enter_context(asyncio.Runner())
            return runner.run(self.answer(jobs, done))

    def look(self) -> None:
        """Run an empty answer, to learn which layers there are.

        Raises:
            GraderError: when none can be run; Unconfined: as `run` does.
        """
        empty = Job("empty", b"", {"empty": ()}, "", (Case("empty", {}),))
        (answered,) = self.run([empty])
        ending = answered.trajectories["empty"].ending
        if ending.how == "grader_error":
            raise GraderError(ending.message)

    async def answer(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None = None) -> list[Answered]:
        """What `run` does, in an event loop that is running already; cancelled, it ends the children that it started.

        One call at a time: the server is listened to from the loop that asked last.

        Raises:
            Unconfined: as `run` does.
        """
        if self.starter.lost:
            self._replace()
        return await self._run(jobs, done)

    async def _run(self, jobs: Sequence[Job], done: Callable[[Job, Answered], None] | None) -> list[Answered]:
        lanes, telling, keeper = asyncio.Semaphore(self.lanes), asyncio.Lock(), Keeper(self._child, self.lanes)
        answers = [job.earlier.again() for job in jobs]
        again: list[int] = []

        async def tell(place: int) -> None:
            if done is not None:
                async with telling:
                    await asyncio.to_thread(done, jobs[place], answers[place])

        async def among_others(place: int) -> None:
            try:
                async with lanes:
                    await self._answer(keeper, jobs[place], answers[place])
            except ServerLost:
                again.append(place)
            else:
                await tell(place)

        async def alone(place: int) -> None:
            for _ in range(CHANCES):
                answers[place] = jobs[place].earlier.again()
                own = Keeper(self._child)
                try:
                    await self._answer(own, jobs[place], answers[place])
                    break
                except ServerLost:
                    continue
                finally:
                    await own.close()
            else:
                answers[place].fill(jobs[place].cases, Ending("killed", message="it ended the grader's server"))
            await tell(place)

        try:
            await asyncio.gather(*(among_others(place) for place in range(len(jobs))))
            for place in again:
                await alone(place)
        finally:
            await keeper.close()
            self.starter.detach()
            self._close_retired(list(self.retired))
        return answers

    async def _answer(self, keeper: Keeper, job: Job, answered: Answered) -> None:
        try:
            await converse(keeper, job, answered, self._sealed)
        except (ServerLost, Unconfined):
            raise
        except GraderError as error:
            answered.fill(job.cases, Ending("grader_error", message=str(error)))

    async def _child(self) -> Child:
        """A child of the server that is there now; one that was killed is replaced, also before it was warm."""
        for _ in range(REPLACEMENTS):
            if self.starter.lost and not self.starter.broken:
                self._replace()
            elif self.starter.worn:
                self.retired.append(self.starter)
                self.starter = self._started()
            self._close_retired([starter for starter in self.retired if not starter.busy])
            try:
                return await self.starter.child()
            except ServerLost as error:
                reason = str(error)
        raise GraderError(reason)

    def _sealed(self, told: object) -> None:
        """Hear from a child which layers are missing around it, before it reads a student's line.

        Raises:
            Unconfined: when the rest is not enough; GraderError: when it is not what it was for others.
        """
        if not isinstance(told, dict) or not all(name in STOPS and isinstance(why, str) for name, why in told.items()):
            raise GraderError("a child does not say what it is confined by")
        if self.missing is None:
            self.missing = told
        if self.missing.keys() != told.keys():
            raise GraderError(f"a child is confined otherwise than the first one: without {', '.join(sorted(told))}")
        if self.confined and not confined(self.layers):
            lacking = "; ".join(f"{name}: {told[name]}" for name in NEEDED if name in told)
            raise Unconfined(f"answers cannot be confined on this machine ({lacking})")

    def _replace(self) -> None:
        self.starter.close()
        self.starter = self._started()

    def _close_retired(self, starters: list[Starter]) -> None:
        for starter in starters:
            starter.close()
            self.retired.remove(starter)

    @property
    def torch_version(self) -> str:
        """The torch that ran the answers; empty before the first one ran."""
        return self.starter.versions.get("torch", "")

    @property
    def layers(self) -> tuple[str, ...]:
        """What stands between an answer and this machine; nothing is known before the first one ran."""
        return () if self.missing is None else tuple(name for name in STOPS if name not in self.missing)

    def close(self) -> None:
        """End the server and every child."""
        self.starter.close()

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
