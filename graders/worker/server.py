"""The fork server: executed afresh, it loads torch once and forks a child for every job. It reads no answer and no job.

A job reaches the child through descriptors that pass through here unread. The server stays single-threaded: a torch
that has once run an operation on two threads hangs in a forked child. Whatever a child leaves behind is cleared away
here, and when the other side hangs up, however it ended, so is everything.
"""

from __future__ import annotations

import array
import fcntl
import gc
import json
import os
import selectors
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from graders.worker import hugepages, kernel
from graders.worker.folders import OWN, remove
from graders.worker.sealing import Seal

DESCRIPTORS = 3
MANY_FORKS = 150
"""Children after which it pays to have the server's memory in huge pages: those of some fifty submissions."""
LAST_SECONDS = 3.0
"""How long the server tries to end its last children."""

_exit = os._exit


def main(control_fd: int, folder: str) -> None:
    """Make the folder, warm up, say so, then fork on request until the other side hangs up; leave nothing behind."""
    control = socket.socket(fileno=control_fd)
    signal.signal(signal.SIGTERM, lambda *_: control.shutdown(socket.SHUT_RD))
    for ignored in (signal.SIGINT, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    seal = Seal(folder, Path(__file__).resolve().parents[1])
    Path(folder).mkdir(0o711)
    try:
        seal.enter()
        kernel.adopt_orphans()
        versions = warm_up()
        seal.prepare()
        gc.collect()
        gc.freeze()
        _say(control, {"ready": versions})
        Server(control, seal).loop()
    finally:
        seal.leave()
        remove(folder)
    _exit(0)  # whoever hung up waits for it, and to take torch apart would take most of a second


def warm_up() -> dict[str, str]:
    """Load what a child would otherwise load itself, once for all of them.

    An optimizer's first use imports torch._dynamo, as costly as torch itself; LBFGS and the schedulers add little.
    """
    import torch

    torch.set_num_threads(1)
    import graders.worker.child

    x = torch.ones(1, requires_grad=True)
    optimizer = torch.optim.SGD([x], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9)
    (x**3).abs().sum().backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    scheduler.step()
    repr(x)
    torch.set_warn_always(True)  # no answer is spared a warning because another one has had it
    torch.set_num_threads = torch.set_num_interop_threads = _stays_on_one_thread  # type: ignore[assignment]
    torch.compile = _not_compiled
    return {"torch": torch.__version__, "server": graders.worker.child.__name__}


def _stays_on_one_thread(threads: int) -> None:
    """What `torch.set_num_threads` does in a child: nothing."""


def _not_compiled(model: Any = None, **_options: Any) -> Any:
    """What `torch.compile` does in a child: return what it was given, uncompiled, as a function or as a decorator."""
    return model if model is not None else _not_compiled


class Server:
    """The loop: one control socket, one wake-up pipe for children that ended."""

    def __init__(self, control: socket.socket, seal: Seal) -> None:
        self.control, self.seal = control, seal
        self.pid = os.getpid()
        self.forked = 0
        self.children: dict[int, str] = {}
        self.removers: dict[int, str] = {}
        self.places: list[str] = []
        self.woken, wake = os.pipe()
        os.set_blocking(self.woken, False)
        os.set_blocking(wake, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake)

    def loop(self) -> None:
        """Serve until the other side hangs up; then end every child."""
        try:
            with selectors.DefaultSelector() as selector:
                selector.register(self.control, selectors.EVENT_READ)
                selector.register(self.woken, selectors.EVENT_READ)
                while True:
                    ready = {key.fileobj for key, _ in selector.select()}
                    if self.woken in ready:
                        os.read(self.woken, 4096)
                        for ended in self.reap():
                            _say(self.control, ended)
                    if self.control in ready and not self.obey():
                        break
        finally:
            self.end()

    def obey(self) -> bool:
        """Read one request; False when the other side has hung up."""
        room = socket.CMSG_SPACE(DESCRIPTORS * array.array("i").itemsize)
        try:
            message, ancillary, _, _ = self.control.recvmsg(4096, room)
        except ConnectionError:
            return False
        if not message:
            return False
        request: dict[str, Any] = json.loads(message)
        if "kill" in request:
            if request["kill"] in self.children:
                _kill(request["kill"])
            return True
        received = array.array("i")
        for _, _, data in ancillary:
            received.frombytes(data)
        try:
            pid = self.fork(*received)
        except (OSError, TypeError) as error:
            _say(self.control, {"fork": request["fork"], "failed": f"no process could be started ({error})"})
        else:
            with kernel.handle_of(pid) as handle:
                _say(self.control, {"fork": request["fork"], "pid": pid}, handle)
            self.forked += 1
            if self.forked == MANY_FORKS:
                hugepages.collapse()
        finally:
            for descriptor in received:
                os.close(descriptor)
        return True

    def fork(self, job: int, result: int, output: int) -> int:
        """Start a child that owns these descriptors and a folder of its own; its pid."""
        name = os.urandom(8).hex()  # one that an answer could foresee could stand in the way
        place = self.places.pop() if self.places else self.seal.place(name)
        folder = str(Path(place, name))
        pid = os.fork()
        if pid == 0:
            try:
                self.become_child(job, result, output, folder)
            finally:
                _exit(70)
        self.children[pid] = folder
        return pid

    def become_child(self, job: int, result: int, output: int, folder: str) -> None:
        """Let go of everything of the server's, then serve the job. Never returns."""
        from graders.worker import child

        kernel.die_with(self.pid)
        os.setsid()
        signal.set_wakeup_fd(-1)
        for usual in (signal.SIGCHLD, signal.SIGTERM, signal.SIGHUP):
            signal.signal(usual, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        nothing = os.open(os.devnull, os.O_RDWR)
        kept = (nothing, output, output, job, result, *self.seal.held())
        for place, descriptor in enumerate([fcntl.fcntl(descriptor, fcntl.F_DUPFD, 10) for descriptor in kept]):
            os.dup2(descriptor, place)
        self.seal.moved(5)
        os.closerange(len(kept), max(os.sysconf("SC_OPEN_MAX"), 1024))
        Path(folder).mkdir(0o700)
        os.chdir(folder)
        os.environ.update(dict.fromkeys(OWN, folder))
        tempfile.tempdir = None
        child.serve(3, 4, lambda memory: self.seal.put_on(folder, self.pid, memory))

    def reap(self) -> list[dict[str, Any]]:
        """Every child that ended, once what its process group still runs and all orphans are told to end."""
        ended = []
        with suppress(ChildProcessError):
            while (found := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)) is not None:
                _kill(found.si_pid)
                _, status = os.waitpid(found.si_pid, 0)
                if found.si_pid in self.children:
                    ended.append({"pid": found.si_pid, "status": os.waitstatus_to_exitcode(status)})
                if found.si_pid in self.removers:
                    self.places.append(self.removers.pop(found.si_pid))
        for orphan in kernel.children() - self.children.keys() - self.removers.keys():
            _kill(orphan)
        for said in ended:
            self.clear(self.children.pop(said["pid"]))
        return ended

    def clear(self, folder: str) -> None:
        """Remove a child's folder, in a process of its own unless it is empty: there may be very much in it.

        Then its place is free for another one.
        """
        place = str(Path(folder).parent)
        with suppress(OSError):
            Path(folder).rmdir()
            self.places.append(place)
            return
        with suppress(OSError):
            pid = os.fork()
            if pid == 0:
                try:
                    kernel.die_with(self.pid)
                    remove(folder)
                finally:
                    _exit(0)
            self.removers[pid] = place

    def end(self) -> None:
        """End every child and whatever comes home from it, for as long as that is reasonable."""
        deadline = time.monotonic() + LAST_SECONDS
        while (left := kernel.children() | self.children.keys()) and time.monotonic() < deadline:
            for pid in left:
                _kill(pid)
            self.reap()
            time.sleep(0.01)


def _kill(pid: int) -> None:
    """End a child that has not been reaped yet, and its group, if it came as far as having one."""
    for end in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            end(pid, signal.SIGKILL)


def _say(control: socket.socket, message: dict[str, Any], descriptors: Sequence[int] = ()) -> None:
    try:
        socket.send_fds(control, [json.dumps(message).encode("ascii")], list(descriptors))
    except OSError:
        sys.exit(0)  # nobody listens any more
