"""Children that are kept for another answer of the same run, after one that left nothing behind in them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from graders.trajectory import Ending
from graders.worker.limits import Limits
from graders.worker.starting import Child, GraderError

LAST_WORDS_SECONDS = 0.9
"""How long a child may take to end that has closed its channel, and its channel to run dry once it has ended."""
MOST_SECONDS = 3.0
"""Time at work after which a child is not kept: the processor time that its first answer gets is for all of them."""


LEAVES_NOTHING = ("completed", "raised", "not_started", "missing")
LEAVES_LITTLE_ROOM = ("MemoryError", "RecursionError")


def leaves_nothing(ending: Ending) -> bool:
    """Whether a tidy answer that ended like this has left nothing behind: it came to its end, or raised as usual."""
    return ending.how in LEAVES_NOTHING and ending.error not in LEAVES_LITTLE_ROOM


class Keeper:
    """The children of one run.

    Args:
        start: starts a child.
        most: how many are kept at most.
    """

    def __init__(self, start: Callable[[], Awaitable[Child]], most: int = 1) -> None:
        self.start, self.most = start, most
        self.kept: list[tuple[Child, Limits]] = []
        self.seconds: dict[int, float] = {}
        self.closed = False

    async def child(self, limits: Limits, fresh: bool) -> tuple[Child, bool]:
        """A child under these limits, a fresh one if it must be; and whether it is.

        Raises:
            GraderError: when there is none to be had; ServerLost: when the server died.
        """
        while self.kept and not fresh:
            child, its_limits = self.kept.pop()
            if its_limits == limits and child.lives:
                return child, False
            await end(child)
        child = await self.start()
        self.seconds[child.pid] = 0.0
        return child, True

    async def keep(self, child: Child, limits: Limits, seconds: float) -> None:
        """Keep a child that is as it was after so many seconds, unless it was at work for long or there are enough."""
        self.seconds[child.pid] += seconds
        if self.closed or self.seconds[child.pid] > MOST_SECONDS or len(self.kept) >= self.most:
            await end(child)
        else:
            self.kept.append((child, limits))

    async def close(self) -> None:
        """End those that are left."""
        self.closed = True
        while self.kept:
            await end(self.kept.pop()[0])


async def end(child: Child, ending: asyncio.Future[int] | None = None) -> None:
    """End a child, whatever it still does, wait until it is cleared away, and let go of its pipes.

    Args:
        child: the child.
        ending: what waits for its end already, if anything does.
    """
    child.kill()
    ending = ending or asyncio.ensure_future(child.ended())
    await asyncio.wait({ending}, timeout=LAST_WORDS_SECONDS)
    ending.cancel()
    with suppress(GraderError, asyncio.CancelledError):
        await ending
    child.close()
    await asyncio.sleep(0)
