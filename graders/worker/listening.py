"""What a child prints: the beginning of it is kept, and a child that prints too much is ended."""

from __future__ import annotations

import asyncio

from graders.worker.limits import Limits
from graders.worker.starting import Child


class Listener:
    """Collects what a child prints in one case after the other."""

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
        self.total = 0
        return text

    async def close(self) -> None:
        """Listen no more, so that another one can."""
        self.task.cancel()
        await asyncio.wait({self.task})
