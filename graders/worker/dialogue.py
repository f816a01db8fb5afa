"""The conversation with one child: hand it a job and its cases one by one, bound it, tell how each ended."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from graders.model import Case
from graders.plain import NotPlain, ending_from_plain, trajectory_from_plain
from graders.trajectory import BROKEN_OFF, Ending, Trajectory
from graders.worker import wire
from graders.worker.headcount import Headcount
from graders.worker.jobs import Answered, Job
from graders.worker.keeping import LAST_WORDS_SECONDS, Keeper, end, leaves_nothing
from graders.worker.listening import Listener
from graders.worker.starting import Child, GraderError, frame

REPORT_SECONDS = 30.0
"""How long a server may take to tell how a child ended, on a machine that is busy with something else."""
BRIEFLY_SECONDS = 0.05
"""Time to read what has already come, before a time-out is declared: the grader may have been busy with others."""

MOST_NUMBERS = 64

Sealed = Callable[[object], None]

KNOWN_TO_A_CHILD = ("completed", "raised", "not_started", "missing", "out_of_memory")
"""How a run can have ended that the child itself tells of; the other words are the grader's own."""


class Silence(Exception):
    """The child will say no more; the ending says why."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.message)
        self.ending = ending


@dataclass(frozen=True)
class Reply:
    """What a child made of one case: whether its function was reached, what it did, whether the child is spent."""

    trajectory: Trajectory
    reached: bool
    spent: bool


class Dialogue:
    """One child, one job.

    Attributes:
        fresh: whether the child has run no other answer before.
        reusable: whether it is as it was before this one, so that it can run another one.
    """

    def __init__(self, child: Child, fresh: bool, job: Job, answered: Answered, sealed: Sealed) -> None:
        self.child, self.job, self.limits, self.answered = child, job, job.limits, answered
        self.fresh, self.sealed, self.begun = fresh, sealed, answered.seconds
        self.tidy = self.reusable = False
        self.end = asyncio.ensure_future(child.ended())
        self.end.add_done_callback(self._hang_up)
        self.listener, self.headcount = Listener(child, job.limits), Headcount(child, job.limits)
        self.imported = False

    async def run(self, cases: list[Case]) -> None:
        """Drive the cases, taking each from the list, until there are no more or the child is spent.

        What ends the child's first case before its function is reached would end every other the same way. If it ends
        a later one, the cases before it are to blame: that case is left for a fresh child. So is every case that does
        not end well where the child has run another answer before: no answer fails by what another one did. Only a tidy
        answer runs in such a child at all.
        """
        ending = await self._introduce()
        if not self.fresh and (ending is not None or not self.tidy):
            return
        first, clean = self.fresh, self.tidy
        while cases and ending is None:
            self.reusable = False
            case = cases[0]
            reply = await self._drive(case)
            await asyncio.sleep(0)
            printed = self.listener.take()
            clean = clean and not reply.spent and leaves_nothing(reply.trajectory.ending)
            if not self.fresh and reply.trajectory.ending.how not in ("completed", "timed_out"):
                self.reusable = clean
                return
            if not reply.reached and not first:
                return
            self.answered.printed[case.name] = printed
            self.answered.trajectories[case.name] = reply.trajectory
            if not case.sealed:
                self.answered.told_seconds = self.answered.seconds
            cases.pop(0)
            ending = reply.trajectory.ending if not reply.reached else enough(self.job, self.answered)
            if reply.spent and ending is None:
                return
            first = False
            self.reusable = clean
        if ending is not None:
            self.answered.fill(cases, ending)
            cases.clear()

    async def _introduce(self) -> Ending | None:
        """Hand over the source; the ending of an answer that cannot be compiled, None for one that can."""
        job = self.job
        introduction = {
            "source": job.source.decode("latin-1") if isinstance(job.source, bytes) else job.source,
            "filename": f"{job.name}.py" if isinstance(job.source, bytes) else "notebook",
            "functions": job.functions,
            "by_hand": job.by_hand,
            "rollout": job.rollout,
            "limits": self.limits.to_plain(),
            "likeness": not self.answered.likeness,
        }
        self.child.job.write(wire.pack(introduction))
        if self.fresh:
            try:
                self.sealed((await self._bounded(self._said())).get("missing"))
            except Silence as silence:
                raise GraderError(f"a process for an answer did not get ready: {silence}") from None
        try:
            reply = await self._bounded(self._said())
            self.listener.take()  # what an answer before this one printed last
            ending = ending_from_plain(reply.get("compiled"))
            self.answered.likeness = self.answered.likeness or _numbers(reply.get("likeness", []))
            self.tidy = reply.get("tidy") is True
            self.reusable = True  # nothing of the answer has run yet
        except Silence as silence:
            return silence.ending
        except NotPlain as error:
            raise GraderError(f"a child introduced itself badly: {error}") from None
        return None if ending.completed else ending

    async def _drive(self, case: Case) -> Reply:
        """Hand over one case and wait for what becomes of it."""
        self.imported = self.imported and self.tidy
        self.headcount.begin()
        try:
            reply = await self._bounded(self._answer_to(case))
            trajectory = self._believed(trajectory_from_plain(reply.get("trajectory"), self.limits.rows))
        except Silence as silence:
            ending = replace(silence.ending, loading=not self.imported)
            return Reply(Trajectory((), ending), self.imported, spent=True)
        except NotPlain as error:
            return Reply(Trajectory((), _no_result(error)), self.imported, spent=True)
        reached = self.imported and trajectory.ending.how != "missing"
        return Reply(trajectory, reached, reply.get("spent") is not False)

    def _believed(self, trajectory: Trajectory) -> Trajectory:
        """A trajectory as a child can have seen it.

        Raises:
            NotPlain: for an ending it cannot know of, or more values than an answer may have.
        """
        how = trajectory.ending.how
        if how not in KNOWN_TO_A_CHILD or (how == "completed" and not self.imported):
            raise NotPlain("a child cannot know of this ending")
        within = (len(value) - 1 for row in trajectory.rows for value in row.values() if type(value) is tuple)
        if sum(map(len, trajectory.rows)) + sum(within) > self.limits.values:
            raise NotPlain("it holds too many values")
        return trajectory

    async def _answer_to(self, case: Case) -> dict[str, Any]:
        self.child.job.write(wire.pack({"settings": case.settings}))
        reply = await self._said()
        if reply.get("imported") is True:
            self.imported = True
            reply = await frame(self.child.result, self.limits.result_bytes)
        return reply

    async def _said(self) -> dict[str, Any]:
        """What the child says next, once all that was written to it is on its way."""
        await self.child.job.drain()
        return await frame(self.child.result, self.limits.result_bytes)

    async def _bounded(self, exchange: Coroutine[Any, Any, dict[str, Any]]) -> dict[str, Any]:
        """What the child says, bounded by the wall clock and by the child's life; every way of failing is Silence."""
        clock = asyncio.get_running_loop().time
        begun = clock()
        left = min(self.limits.seconds, self.limits.job_seconds - self.answered.seconds, self.job.budget.seconds)
        try:
            async with asyncio.timeout(left + BRIEFLY_SECONDS):
                return await exchange
        except TimeoutError:
            raise Silence(await self._last_words() if self.end.done() else self._too_late(left)) from None
        except wire.WireError as error:
            raise Silence(_no_result(error)) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise Silence(await self._last_words()) from None
        finally:
            taken = clock() - begun
            self.answered.seconds += taken
            self.job.budget.seconds -= taken

    def _hang_up(self, end: asyncio.Future[int]) -> None:
        """The child has ended. What it started may hold its channel open, which is read only a little longer."""
        if not end.cancelled():
            asyncio.get_running_loop().call_later(LAST_WORDS_SECONDS, self.child.result.feed_eof)

    def _too_late(self, seconds: float) -> Ending:
        if seconds == self.limits.seconds:
            return Ending("timed_out", message=f"it ran longer than {seconds:g} seconds")
        budget = self.job.budget
        if budget.seconds <= 0:
            return Ending("timed_out", message=f"all exercises together ran longer than {budget.given:g} seconds")
        return Ending("timed_out", message=f"all cases together ran longer than {self.limits.job_seconds:g} seconds")

    async def _last_words(self) -> Ending:
        """How a child ended that hung up on us: if it lives on it closed its channel, if it is dead its end is told."""
        await asyncio.wait({self.end}, timeout=LAST_WORDS_SECONDS)
        if not self.child.lives:
            await asyncio.wait({self.end}, timeout=REPORT_SECONDS)
        if self.listener.flooded:
            return Ending("too_much_output", message=f"it printed more than {self.limits.output_bytes >> 20} MB")
        if self.headcount.ending is not None:
            return self.headcount.ending
        if not self.end.done():
            return Ending("killed", message="it closed the channel its result should come through")
        status = self.end.result()
        if status == -getattr(signal, "SIGXCPU", 0):
            return self.headcount.overspent
        if status < 0:
            return Ending("killed", message=f"the process was ended by {_signal_name(-status)}")
        return Ending("killed", message=f"the process ended itself (exit code {status}) before its result was there")

    async def close(self, keeper: Keeper) -> None:
        """Have done with the child: hand it to the keeper where it can be used again, and end it otherwise."""
        reusable = self.reusable and not self.end.done()
        if not reusable:
            self.child.kill()
        self.headcount.close()
        await self.listener.close()
        if reusable:
            self.end.cancel()
            await keeper.keep(self.child, self.limits, self.answered.seconds - self.begun)
        else:
            await end(self.child, self.end)


def _numbers(plain: Any) -> tuple[int, ...]:
    """The numbers in a list.

    Raises:
        NotPlain: when it is none, or a long one.
    """
    if not isinstance(plain, list) or len(plain) > MOST_NUMBERS or not all(type(number) is int for number in plain):
        raise NotPlain("a child does not say what an answer is made of")
    return tuple(plain)


def _no_result(error: Exception) -> Ending:
    return Ending("killed", message=f"it wrote something that is not a result ({error})")


def _signal_name(number: int) -> str:
    """A signal's name, where it has one."""
    return next((known.name for known in signal.Signals if known == number), f"signal {number}")


def enough(job: Job, answered: Answered) -> Ending | None:
    """Why the cases that are left are not run, if they are not: too many were broken off, or time is up."""
    broken = [run.ending.how for run in answered.trajectories.values() if run.ending.how in BROKEN_OFF]
    if len(broken) >= job.limits.patience:
        cases = f"{len(broken)} case{'s' * (len(broken) > 1)}"
        return Ending(broken[-1], message=f"it was not run: {cases} before it had been broken off")
    if job.budget.seconds <= 0:
        return Ending("timed_out", message=f"it was not run: {job.budget.given:g} seconds had passed in all exercises")
    if answered.seconds >= job.limits.job_seconds:
        return Ending("timed_out", message=f"it was not run: {job.limits.job_seconds:g} seconds had passed before it")
    return None


async def converse(keeper: Keeper, job: Job, answered: Answered, sealed: Sealed) -> None:
    """Run one job to its end, with another child after each that died or was spent, until it is enough.

    Args:
        keeper: has children.
        job: what it is to do.
        answered: what comes back is put here.
        sealed: is told which layers are missing around each child, before that reads a student's line.

    Raises:
        GraderError: when there is no child to be had; ServerLost: when the server died under it.
    """
    cases = list(job.cases)
    if (ending := enough(job, answered)) is not None:
        answered.fill(cases, ending)
        return
    fresh = False
    while cases:
        child, fresh = await keeper.child(job.limits, fresh)
        dialogue = Dialogue(child, fresh, job, answered, sealed)
        try:
            await dialogue.run(cases)
        finally:
            await dialogue.close(keeper)
        fresh = True
