"""Children that are interpreters of their own: slow, since each loads torch, and possible everywhere."""

from __future__ import annotations

import asyncio
import os
import signal
import tempfile
import weakref
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from graders.worker import wire
from graders.worker.folders import remove
from graders.worker.starting import START_SECONDS, GraderError, command, complaint, environment, frame


@dataclass
class SpawnedChild:
    """A child that is an interpreter of its own."""

    process: asyncio.subprocess.Process
    folder: str
    job: asyncio.StreamWriter
    result: asyncio.StreamReader
    output: asyncio.StreamReader

    @property
    def pid(self) -> int:
        """Its number."""
        return self.process.pid

    async def ended(self) -> int:
        """Wait for its end."""
        return await self.process.wait()

    def kill(self) -> None:
        """End it, and what is left of its process group."""
        with suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(self.process.pid, signal.SIGKILL)
            else:
                self.process.kill()

    @property
    def lives(self) -> bool:
        """Whether it has not ended yet."""
        return self.process.returncode is None

    def close(self) -> None:
        """Let go of its pipes, and of its folder."""
        self.job.close()
        remove(self.folder)


class Spawner:
    """Starts every child as a fresh interpreter, in a session and a folder of its own."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="descent-")
        self.finish = weakref.finalize(self, remove, self.folder)
        self.versions: dict[str, str] = {}
        self.lost = ""
        self.numbers = count()
        self.broken = self.worn = self.busy = False

    async def child(self) -> SpawnedChild:
        """Start one; its standard output carries the results, its standard error everything it prints.

        Raises:
            GraderError: when it does not get warm.
        """
        folder = Path(self.folder, str(next(self.numbers)))
        folder.mkdir(0o700, parents=True)
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *command("graders.worker.spawned", os.getpid()), stdin=pipe, stdout=pipe, stderr=pipe,
            env=environment(str(folder)), cwd=folder, start_new_session=True,
        )  # fmt: skip
        job, result, output = process.stdin, process.stdout, process.stderr
        assert job is not None and result is not None and output is not None  # noqa: PT018
        child = SpawnedChild(process, str(folder), job, result, output)
        try:
            async with asyncio.timeout(START_SECONDS):
                self.versions = (await frame(result))["ready"]
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError, wire.WireError, KeyError):
            child.kill()
            written, status = await output.read(), await child.ended()
            child.close()
            raise GraderError(complaint("an interpreter for an answer", written, status)) from None
        return child

    def detach(self) -> None:
        """Nothing listens between runs."""

    def close(self) -> None:
        """Remove the folder; every child has ended with its job."""
        self.finish()
        self.lost = "it was closed"
