"""How a child comes to be: forked from a warm server, or, where there is no fork, a fresh interpreter of its own."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

ROOM = Path(__file__).resolve().parents[1]
"""The folder of the graders package. Its parent, where answers may lie, is never on a child's import path."""

BOOT = """
import importlib.util, json, sys
room, path, module, *arguments = json.loads(sys.argv[1])
sys.path[:] = path
spec = importlib.util.spec_from_file_location("graders", room + "/__init__.py", submodule_search_locations=[room])
sys.modules["graders"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
importlib.import_module(module).main(*arguments)
"""

PASSED_ON = ("PATH", "LANG", "SYSTEMROOT", "LD_LIBRARY_PATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
START_SECONDS = 180.0


class GraderError(RuntimeError):
    """The grader itself failed, not an answer; the message says what and what to do."""


class Child(Protocol):
    """A process that can run a student's line, seen from outside."""

    job: asyncio.StreamWriter
    result: asyncio.StreamReader
    output: asyncio.StreamReader

    async def ended(self) -> int:
        """Wait for its end: an exit code, or minus the signal that ended it."""

    def kill(self) -> None:
        """End it and everything in its process group; harmless when it has ended."""

    def close(self) -> None:
        """Let go of its pipes."""


class Starter(Protocol):
    """Something that starts children."""

    async def child(self) -> Child:
        """A fresh child that waits for its job."""

    def close(self) -> None:
        """End everything it started."""


def command(module: str, *arguments: object) -> list[str]:
    """The command line that runs a module of ours in a fresh interpreter which cannot import the course.

    The interpreter gets this one's import path without the folder that holds the graders (and, beside them, answers)
    and without the working directory.
    """
    course = str(ROOM.parent)
    path = [entry for entry in sys.path if entry and Path(entry).resolve() not in (Path(course), Path.cwd())]
    return [sys.executable, "-I", "-B", "-c", BOOT, json.dumps([str(ROOM), path, module, *arguments])]


def environment(folder: str) -> dict[str, str]:
    """A child's environment, made anew: nothing of ours is in it; torch stays on one thread; files go to `folder`."""
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    folders = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "MPLCONFIGDIR", "TORCHINDUCTOR_CACHE_DIR"), folder)
    return kept | threads | folders | {"MPLBACKEND": "Agg", "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}


async def _pipe_reader(descriptor: int) -> tuple[asyncio.StreamReader, asyncio.ReadTransport]:
    reader = asyncio.StreamReader()
    pipe = os.fdopen(descriptor, "rb", 0)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), pipe
    )
    return reader, transport


async def _pipe_writer(descriptor: int) -> asyncio.StreamWriter:
    loop = asyncio.get_running_loop()
    pipe = os.fdopen(descriptor, "wb", 0)
    transport, protocol = await loop.connect_write_pipe(lambda: asyncio.streams.FlowControlMixin(loop), pipe)
    return asyncio.StreamWriter(transport, protocol, None, loop)


@dataclass
class ForkedChild:
    """A child of the fork server's."""

    pid: int
    server: ForkServer
    job: asyncio.StreamWriter
    result: asyncio.StreamReader
    output: asyncio.StreamReader
    transports: tuple[asyncio.ReadTransport, ...]

    async def ended(self) -> int:
        """Wait for the server to report its end."""
        return await self.server.exit_of(self.pid)

    def kill(self) -> None:
        """Ask the server, which alone knows that the pid is still this child's."""
        self.server.tell({"kill": self.pid})

    def close(self) -> None:
        """Let go of its pipes."""
        self.job.close()
        for transport in self.transports:
            transport.close()


class ForkServer:
    """The parent's side of `graders.worker.server`: starts it at once, waits for it only when a child is wanted."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="descent-", ignore_cleanup_errors=True)
        self.complaints = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the server)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.control = ours
        self.process = subprocess.Popen(
            command("graders.worker.server", theirs.fileno()),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=self.complaints,
            stderr=self.complaints,
            env=environment(self.folder.name),
            cwd=self.folder.name,
        )
        theirs.close()
        ours.setblocking(False)
        self.versions: dict[str, str] = {}
        self.forks: deque[asyncio.Future[int]] = deque()
        self.exits: dict[int, int] = {}
        self.awaited: dict[int, asyncio.Future[int]] = {}
        self.loop: asyncio.AbstractEventLoop | None = None
        self.ready: asyncio.Future[None] | None = None

    async def child(self) -> ForkedChild:
        """Fork one.

        Raises:
            GraderError: when the server cannot start or has died.
        """
        await self._attached()
        job_read, job_write = os.pipe()
        result_read, result_write = os.pipe()
        output_read, output_write = os.pipe()
        theirs = [job_read, result_write, output_write]
        forked: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.forks.append(forked)
        try:
            socket.send_fds(self.control, [b"{}"], theirs)
            pid = await asyncio.wait_for(forked, START_SECONDS)
        except (OSError, TimeoutError) as error:
            for descriptor in (job_write, result_read, output_read):
                os.close(descriptor)
            raise GraderError(f"the fork server does not answer ({error})") from None
        except GraderError:
            for descriptor in (job_write, result_read, output_read):
                os.close(descriptor)
            raise
        finally:
            for descriptor in theirs:
                os.close(descriptor)
        result, result_transport = await _pipe_reader(result_read)
        output, output_transport = await _pipe_reader(output_read)
        job = await _pipe_writer(job_write)
        return ForkedChild(pid, self, job, result, output, (result_transport, output_transport))

    async def _attached(self) -> None:
        """Listen to the server from the running loop, and wait until it is warm."""
        loop = asyncio.get_running_loop()
        if self.loop is not loop:
            self.loop = loop
            self.ready = loop.create_future()
            if self.versions:
                self.ready.set_result(None)
            loop.add_reader(self.control, self._listen)
        assert self.ready is not None
        try:
            await asyncio.wait_for(asyncio.shield(self.ready), START_SECONDS)
        except TimeoutError:
            raise GraderError(f"PyTorch did not load within {START_SECONDS:.0f} seconds") from None

    def _listen(self) -> None:
        """Take everything the server says; when it has hung up, fail whoever waits."""
        while True:
            try:
                message = self.control.recv(4096)
            except BlockingIOError:
                return
            except OSError:
                message = b""
            if not message:
                self._lost()
                return
            self._heard(json.loads(message))

    def _heard(self, said: dict[str, Any]) -> None:
        if "ready" in said:
            self.versions = said["ready"]
            if self.ready is not None and not self.ready.done():
                self.ready.set_result(None)
        elif "status" in said:
            waiting = self.awaited.pop(said["pid"], None)
            if waiting is not None and not waiting.done():
                waiting.set_result(said["status"])
            else:
                self.exits[said["pid"]] = said["status"]
        elif self.forks:
            fork = self.forks.popleft()
            if not fork.done():
                fork.set_result(said["pid"])

    def _lost(self) -> None:
        assert self.loop is not None
        self.loop.remove_reader(self.control)
        error = GraderError(self.complaint())
        for future in (self.ready, *self.forks, *self.awaited.values()):
            if future is not None and not future.done():
                future.set_exception(error)
        self.forks.clear()
        self.awaited.clear()

    def complaint(self) -> str:
        """Why the server is gone, in one sentence."""
        self.complaints.seek(0)
        last = self.complaints.read()[-2000:].decode("utf-8", "replace").strip().splitlines()
        reason = last[-1] if last else f"exit code {self.process.poll()}"
        if "No module named 'torch'" in reason:
            return "PyTorch is not installed for this Python; install it with: pip install torch"
        return f"the fork server ended ({reason})"

    async def exit_of(self, pid: int) -> int:
        """The exit code of a child, as soon as the server reports it."""
        if pid in self.exits:
            return self.exits.pop(pid)
        self.awaited[pid] = asyncio.get_running_loop().create_future()
        return await self.awaited[pid]

    def tell(self, message: dict[str, Any]) -> None:
        """Say something to the server; a dead one needs no telling."""
        try:
            self.control.send(json.dumps(message).encode("ascii"))
        except OSError:
            return

    def detach(self) -> None:
        """Stop listening from a loop that is about to close."""
        if self.loop is not None:
            self.loop.remove_reader(self.control)
            self.loop = None

    def close(self) -> None:
        """Hang up: the server ends its children and itself."""
        self.control.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.complaints.close()
        self.folder.cleanup()


@dataclass
class SpawnedChild:
    """A child that is an interpreter of its own."""

    process: asyncio.subprocess.Process
    job: asyncio.StreamWriter
    result: asyncio.StreamReader
    output: asyncio.StreamReader

    async def ended(self) -> int:
        """Wait for its end."""
        return await self.process.wait()

    def kill(self) -> None:
        """End it."""
        if self.process.returncode is None:
            self.process.kill()

    def close(self) -> None:
        """Let go of its pipes."""
        self.job.close()


class Spawner:
    """Starts every child as a fresh interpreter: slow (it loads torch each time), and possible everywhere."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="descent-", ignore_cleanup_errors=True)
        self.versions: dict[str, str] = {}

    async def child(self) -> SpawnedChild:
        """Start one; its standard output carries the results, its standard error everything it prints."""
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *command("graders.worker.spawned"), stdin=pipe, stdout=pipe, stderr=pipe,
            env=environment(self.folder.name), cwd=self.folder.name,
        )  # fmt: skip
        job, result, output = process.stdin, process.stdout, process.stderr
        assert job is not None and result is not None and output is not None  # noqa: PT018
        return SpawnedChild(process, job, result, output)

    def detach(self) -> None:
        """Nothing listens between runs."""

    def close(self) -> None:
        """Remove the folder; every child has ended with its job."""
        self.folder.cleanup()
