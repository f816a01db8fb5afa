"""Plots that were asked for: each is drawn by `descent plot` in a process of its own, and again after every grading."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from graders.printable import one_line

MOST_SAID = 300
END_SECONDS = 5.0


class Plots:
    """Which exercises are drawn; `say` is told in a sentence what came of it, as often as the drawing says something.

    A drawing that goes on, because its window is open or its page is served, is ended when it is drawn again, and at
    the end.
    """

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.asked: set[str] = set()
        self.drawing: subprocess.Popen[bytes] | None = None
        self.name, self.said = "", b""

    def draw(self, name: str) -> None:
        """Draw an exercise's run, now and after every grading."""
        self.close()
        self.asked.add(name)
        self.name, self.said = name, b""
        # The working folder may be a submission, and is no place to import from.
        path = os.pathsep.join(filter(None, [str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")]))
        self.drawing = subprocess.Popen(
            [sys.executable, "-P", "-m", "graders", "plot", name],
            env=os.environ | {"PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        asyncio.get_running_loop().add_reader(self._pipe(self.drawing), self._read)

    def again(self, name: str) -> None:
        """Draw it again, if it was asked for."""
        if name in self.asked:
            self.draw(name)

    def close(self) -> None:
        """End what is being drawn."""
        drawing, self.drawing = self.drawing, None
        if drawing is None:
            return
        asyncio.get_running_loop().remove_reader(self._pipe(drawing))
        with drawing:  # waits for it, and closes the pipe
            drawing.terminate()
            with suppress(subprocess.TimeoutExpired):
                drawing.wait(END_SECONDS)
            drawing.kill()

    def _read(self) -> None:
        """Hear what it says; when it has said all, it has been drawn, or never will be."""
        assert self.drawing is not None
        part = os.read(self._pipe(self.drawing), 4096)
        self.said += part
        *lines, self.said = self.said.split(b"\n") if part else [self.said, b""]
        if not part:
            self.close()
        told = [line for line in lines if line.strip()]
        if told:
            self.say(one_line(told[-1].decode("utf-8", "replace")).strip()[:MOST_SAID])
        self.said = self.said[-MOST_SAID:]

    @staticmethod
    def _pipe(drawing: subprocess.Popen[bytes]) -> int:
        assert drawing.stdout is not None
        return drawing.stdout.fileno()
