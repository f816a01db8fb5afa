"""Children forked from a warm server: quick, and the server clears away whatever they leave behind."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import select
import signal
import socket
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders.worker.folders import remove
from graders.worker.starting import START_SECONDS, GraderError, ServerLost, command, complaint, environment

FORK_SECONDS = 30.0
"""How long a warm server may take to fork: a few milliseconds, unless the machine is busy or something stopped it."""
CLOSE_SECONDS = 5.0
LIFETIME = 5000
"""Children after which a server is replaced: a few seconds in many minutes."""
LONGEST_MESSAGE = 4096

Born = tuple[int, int | None, asyncio.Future[int | None]]
"""A child's pid, a descriptor that means it (where the system has such), and its end to come."""


@dataclass
class ForkedChild:
    """A child of the fork server's."""

    pid: int
    handle: int | None
    server: ForkServer
    end: asyncio.Future[int | None]
    job: asyncio.StreamWriter
    result: asyncio.StreamReader
    output: asyncio.StreamReader
    transports: tuple[asyncio.ReadTransport, ...]

    async def ended(self) -> int:
        """Wait for the server to report its end.

        Raises:
            ServerLost: when the server ends first, and the child with it.
        """
        status = await asyncio.shield(self.end)
        if status is None:
            raise ServerLost(self.server.lost)
        return status

    def kill(self) -> None:
        """End it, whatever its server is doing; without a handle ask the server, for which the pid is still its own."""
        if self.end.done():
            return
        if self.handle is None:
            self.server.tell({"kill": self.pid})
        else:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self.handle, signal.SIGKILL)

    @property
    def lives(self) -> bool:
        """Whether it has not ended yet, as far as can be told before the server has reported it."""
        if self.end.done() or self.handle is None:
            return not self.end.done()
        ends = select.poll()
        ends.register(self.handle, select.POLLIN)
        return not ends.poll(0)

    def close(self) -> None:
        """Let go of its pipes; the server removes its folder."""
        _close(self.handle)
        self.handle = None
        self.job.close()
        for transport in self.transports:
            transport.close()


class ForkServer:
    """The parent's side of `graders.worker.server`: starts it at once, waits for it only when a child is wanted.

    The server has a session of its own, so that no Ctrl-C reaches it; it ends when this side hangs up. It makes the
    folder named here and removes it, also when this process is killed; this side does when the server was.
    """

    def __init__(self) -> None:
        self.folder = str(Path(tempfile.gettempdir()).absolute() / f"descent-{secrets.token_hex(8)}")
        self.complaints = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the server)
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.control = ours
        self.process = subprocess.Popen(
            command("graders.worker.server", theirs.fileno(), self.folder),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=self.complaints,
            stderr=self.complaints,
            env=environment(self.folder),
            cwd="/",
            start_new_session=True,
        )
        theirs.close()
        ours.setblocking(False)
        self.versions: dict[str, str] = {}
        self.lost, self.broken = "", False
        self.born = 0
        self.forks: dict[int, asyncio.Future[Born]] = {}
        self.exits: dict[int, asyncio.Future[int | None]] = {}
        self.loop: asyncio.AbstractEventLoop | None = None
        self.ready: asyncio.Future[None] | None = None

    async def child(self) -> ForkedChild:
        """Fork one.

        Raises:
            GraderError: when the server cannot start; ServerLost: when it has died since.
        """
        await self._warm()
        job_read, job_write = os.pipe()
        result_read, result_write = os.pipe()
        output_read, output_write = os.pipe()
        ours, theirs = [job_write, output_read, result_read], (job_read, result_write, output_write)
        try:
            pid, handle, end = await self._forked(theirs)
            try:
                result, result_transport = await _pipe_reader(ours.pop())
                output, output_transport = await _pipe_reader(ours.pop())
                job = await _pipe_writer(ours.pop())
            except BaseException:
                _close(handle)  # the child finds its pipes closed and ends
                raise
        finally:
            for descriptor in (*ours, *theirs):
                os.close(descriptor)
        return ForkedChild(pid, handle, self, end, job, result, output, (result_transport, output_transport))

    @property
    def worn(self) -> bool:
        """Whether it has forked often enough."""
        return self.born >= LIFETIME

    @property
    def busy(self) -> bool:
        """Whether a child of its has not ended yet, or is being forked."""
        return bool(self.exits or self.forks)

    async def _forked(self, descriptors: tuple[int, ...]) -> Born:
        """A child that owns these descriptors."""
        self.born += 1
        number = self.born
        forked: asyncio.Future[Born] = asyncio.get_running_loop().create_future()
        self.forks[number] = forked
        try:
            socket.send_fds(self.control, [json.dumps({"fork": number}).encode()], list(descriptors))
            async with asyncio.timeout(FORK_SECONDS):  # Python 3.11's wait_for may forget that it was cancelled
                return await forked
        except asyncio.CancelledError:
            if forked.done() and not forked.cancelled() and forked.exception() is None:
                _close(forked.result()[1])  # it was born at the moment at which nobody wanted it any more
            raise
        except (OSError, TimeoutError) as error:
            self._lose(f"the fork server does not answer ({error})")
            raise ServerLost(self.lost) from None
        finally:
            self.forks.pop(number, None)

    async def _warm(self) -> None:
        """Listen to the server from the running loop, and wait until it is warm."""
        loop = asyncio.get_running_loop()
        if self.loop is not loop and not self.lost:
            self.loop, self.ready = loop, loop.create_future()
            if self.versions:
                self.ready.set_result(None)
            loop.add_reader(self.control, self._listen)
        if self.ready is not None and not self.lost:
            try:
                async with asyncio.timeout(START_SECONDS):
                    await asyncio.shield(self.ready)
            except TimeoutError:
                self._lose(f"PyTorch did not load within {START_SECONDS:.0f} seconds")
        if self.lost:
            raise (GraderError if self.broken else ServerLost)(self.lost)

    def _listen(self) -> None:
        """Take everything the server says, until it hangs up."""
        while not self.lost:
            try:
                message, handles, _, _ = socket.recv_fds(self.control, LONGEST_MESSAGE, 1)
            except BlockingIOError:
                return
            except OSError:
                message, handles = b"", []
            if message:
                self._heard(json.loads(message), handles[0] if handles else None)
            else:
                self._lose()

    def _heard(self, said: dict[str, Any], handle: int | None) -> None:
        if "ready" in said:
            self.versions = said["ready"]
            if self.ready is not None and not self.ready.done():
                self.ready.set_result(None)
        elif "status" in said:
            end = self.exits.pop(said["pid"], None)
            if end is not None and not end.done():
                end.set_result(said["status"])
        else:
            forked = self.forks.pop(said["fork"], None)
            if forked is None or forked.done():  # nobody wants it any more; it finds its pipes closed and ends
                _close(handle)
                return
            if "failed" in said:
                forked.set_exception(GraderError(said["failed"]))
                return
            end = self.exits[said["pid"]] = forked.get_loop().create_future()
            forked.set_result((said["pid"], handle, end))

    def _lose(self, reason: str = "") -> None:
        """Have done with a server that is gone or as good as gone, and tell whoever waits."""
        if self.lost:
            return
        self.detach()
        self.process.kill()
        status = self.process.wait()
        self.complaints.seek(0)
        self.lost = reason or complaint("the fork server", self.complaints.read(), status)
        self.broken = not self.versions and (status > 0 or bool(reason))
        remove(self.folder)
        if self.ready is not None and not self.ready.done():
            self.ready.set_result(None)
        for forked in self.forks.values():
            if not forked.done():
                forked.set_exception(ServerLost(self.lost))
        for end in self.exits.values():
            if not end.done():
                end.set_result(None)
        self.forks.clear()
        self.exits.clear()

    def tell(self, message: dict[str, Any]) -> None:
        """Say something to the server; a dead one needs no telling."""
        with suppress(OSError):
            self.control.send(json.dumps(message).encode("ascii"))

    def detach(self) -> None:
        """Stop listening from a loop that is about to close."""
        if self.loop is not None:
            self.loop.remove_reader(self.control)
            self.loop = None

    def close(self) -> None:
        """Hang up: the server ends its children and itself. One that is not warm yet has none and is not waited for."""
        self.detach()
        self.control.close()
        if self.versions:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(CLOSE_SECONDS)
        self.process.kill()
        self.process.wait()
        self.complaints.close()
        remove(self.folder)
        self.lost = self.lost or "the fork server was closed"


def _close(handle: int | None) -> None:
    if handle is not None:
        os.close(handle)


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
