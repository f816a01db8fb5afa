"""The conversation with one child: hand it a job and its cases one by one, bound it, tell how each ended."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from graders.model import Case, Ending, Trajectory
from graders.plain import NotPlain, ending_from_plain, trajectory_from_plain
from graders.worker import wire
from graders.worker.limits import Limits
from graders.worker.starting import Child, GraderError

LAST_WORDS_SECONDS = 5.0


@dataclass(frozen=True)
class Job:
    """One answer to one exercise: its source text, what to call and how, and the cases to drive it through."""

    name: str
    source: bytes
    parameters: tuple[str, ...]
    rollout: str
    cases: tuple[Case, ...]
    limits: Limits = field(default_factory=Limits)


@dataclass
class Answered:
    """What came back: a trajectory for every case, and what was printed meanwhile."""

    trajectories: dict[str, Trajectory] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0


class Silence(Exception):
    """The child will say no more; the ending says why."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.message)
        self.ending = ending


@dataclass
class Reply:
    """What a child made of one case: whether the answer could be imported, what it did, whether the child is spent."""

    trajectory: Trajectory
    imported: bool
    spent: bool


class Listener:
    """Collects what a child prints, keeps the beginning of it, and ends the child when it prints too much."""

    def __init__(self, child: Child, limits: Limits) -> None:
        self.child, self.limits = child, limits
        self.kept = bytearray()
        self.total = 0
        self.task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        while part := await self.child.output.read(1 << 16):
            self.total += len(part)
            self.kept += part[: max(0, self.limits.kept_output - len(self.kept))]
            if self.flooded:
                self.child.kill()
                return

    @property
    def flooded(self) -> bool:
        """Whether the child was ended for printing too much."""
        return self.total > self.limits.output_bytes

    def take(self) -> str:
        """What was printed since the last call."""
        text = self.kept.decode("utf-8", "replace")
        self.kept.clear()
        return text


class Dialogue:
    """One child, one job."""

    def __init__(self, child: Child, job: Job) -> None:
        self.child, self.job, self.limits = child, job, job.limits
        self.listener = Listener(child, job.limits)

    async def run(self, cases: list[Case], answered: Answered) -> bool:
        """Drive the cases until they are done or the child is; True when the rest would end the same way."""
        ending = await self._introduce()
        if ending is not None:
            return _all(cases, ending, answered)
        while cases:
            case = cases[0]
            reply = await self._drive(case)
            await asyncio.sleep(0)
            answered.printed[case.name] = self.listener.take()
            if not reply.imported or reply.trajectory.ending.how == "missing":
                return _all(cases, reply.trajectory.ending, answered)
            answered.trajectories[case.name] = reply.trajectory
            cases.pop(0)
            if reply.spent:
                break
        return False

    async def _drive(self, case: Case) -> Reply:
        """Hand over one case and wait for what becomes of it."""
        imported = False
        try:
            async with self._in_time():
                await self._say({"settings": case.settings})
                reply = await self._hear()
                if reply.get("imported") is True:
                    imported = True
                    reply = await self._hear()
            trajectory = trajectory_from_plain(reply.get("trajectory"), self.limits.rows)
            return Reply(trajectory, imported, reply.get("spent") is not False)
        except Silence as silence:
            return Reply(Trajectory((), silence.ending), imported, True)
        except NotPlain as error:
            ending = Ending("killed", message=f"it wrote something that is not a result ({error})")
            return Reply(Trajectory((), ending), imported, True)

    async def _introduce(self) -> Ending | None:
        """Hand over the source; the ending of an answer that cannot be compiled, None for one that can."""
        job = self.job
        introduction = {
            "source": job.source.decode("latin-1"),
            "filename": f"{job.name}.py",
            "function": job.name,
            "parameters": list(job.parameters),
            "rollout": job.rollout,
            "limits": self.limits.to_plain(),
        }
        try:
            async with self._in_time():
                await self._say(introduction)
                reply = await self._hear()
            ending = ending_from_plain(reply.get("compiled"))
        except Silence as silence:
            return silence.ending
        except NotPlain as error:
            raise GraderError(f"a child introduced itself badly: {error}") from None
        return None if ending.completed else ending

    @asynccontextmanager
    async def _in_time(self) -> AsyncIterator[None]:
        """Bound what happens inside by the wall clock, and turn every way of failing into Silence."""
        try:
            async with asyncio.timeout(self.limits.seconds):
                yield
        except TimeoutError:
            self.child.kill()
            raise Silence(Ending("timed_out", message=f"it ran longer than {self.limits.seconds:g} seconds")) from None
        except wire.WireError as error:
            self.child.kill()
            raise Silence(Ending("killed", message=f"it wrote something that is not a result ({error})")) from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise Silence(await self._last_words()) from None

    async def _say(self, message: dict[str, Any]) -> None:
        self.child.job.write(wire.pack(message))
        await self.child.job.drain()

    async def _hear(self) -> dict[str, Any]:
        length = wire.body_length(await self.child.result.readexactly(wire.PREFIX.size))
        return wire.unpack(await self.child.result.readexactly(length))

    async def _last_words(self) -> Ending:
        """How a child ended that hung up on us."""
        try:
            async with asyncio.timeout(LAST_WORDS_SECONDS):
                status = await self.child.ended()
        except TimeoutError:
            self.child.kill()
            return Ending("killed", message="it closed the channel its result should come through")
        if self.listener.flooded:
            return Ending("too_much_output", message=f"it printed more than {self.limits.output_bytes >> 20} MB")
        if status == -getattr(signal, "SIGXCPU", 0):
            return Ending("timed_out", message=f"it used more than {self.limits.cpu_seconds} seconds of processor time")
        if status < 0:
            return Ending("killed", message=f"the process was ended by {signal.Signals(-status).name}")
        return Ending("killed", message=f"the process ended itself (exit code {status}) before its result was there")

    async def close(self) -> None:
        """End the child, whatever it still does, and let go of its pipes."""
        self.child.kill()
        self.listener.task.cancel()
        self.child.close()
        await asyncio.sleep(0)


def _all(cases: list[Case], ending: Ending, answered: Answered) -> bool:
    for case in cases:
        answered.trajectories[case.name] = Trajectory((), ending)
    cases.clear()
    return True


async def converse(start: Callable[[], Any], job: Job) -> Answered:
    """Run one job to its end, with a fresh child after each one that died, and no more after too many time-outs."""
    answered = Answered()
    cases = list(job.cases)
    begun = asyncio.get_running_loop().time()
    while cases:
        dialogue = Dialogue(await start(), job)
        try:
            await dialogue.run(cases, answered)
        finally:
            await dialogue.close()
        late = [t for t in answered.trajectories.values() if t.ending.how == "timed_out"]
        if len(late) >= job.limits.patience:
            _all(cases, Ending("timed_out", message="it was not run: the cases before it had timed out"), answered)
    answered.seconds = asyncio.get_running_loop().time() - begun
    return answered
