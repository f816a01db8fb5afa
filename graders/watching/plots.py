"""Plots that were asked for: each is drawn by `descent plot` in a process of its own, and again after every grading."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from graders.printable import one_line

LONGEST_LINE = 300


class Plots:
    """Which exercises are drawn; `say` is told in one sentence what came of it."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.asked: set[str] = set()
        self.drawing: asyncio.Task[None] | None = None

    def draw(self, name: str) -> None:
        """Draw an exercise's run from now on. A drawing that is not finished is out of date."""
        self.asked.add(name)
        if self.drawing is not None:
            self.drawing.cancel()
        self.drawing = asyncio.ensure_future(self._drawn(name))

    def again(self, name: str) -> None:
        """Draw it again, if it was asked for."""
        if name in self.asked:
            self.draw(name)

    async def close(self) -> None:
        """End what is being drawn."""
        if self.drawing is not None:
            self.drawing.cancel()
            await asyncio.wait({self.drawing})

    async def _drawn(self, name: str) -> None:
        # The working folder may be a submission, and is no place to import from.
        path = os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]))
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "graders", "plot", name,
            stdin=asyncio.subprocess.DEVNULL, stdout=pipe, stderr=asyncio.subprocess.STDOUT,
            env=os.environ | {"PYTHONPATH": path},
        )  # fmt: skip
        try:
            assert process.stdout is not None
            with suppress(ValueError):  # a line without end
                line = (await process.stdout.readline()).decode("utf-8", "replace")
                self.say(one_line(line)[:LONGEST_LINE].strip() or f"There is no plot of {name}.")
            await process.wait()
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.terminate()
                await process.wait()
