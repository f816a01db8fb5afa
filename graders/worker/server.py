"""The fork server: executed afresh, it loads torch once and forks a child for every job. It reads no answer and no job.

A job reaches the child through descriptors that pass through here unread. The server stays single-threaded: a torch
that has once run an operation on two threads hangs in a forked child.
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
from typing import Any

DESCRIPTORS = 3


def main(control_fd: int) -> None:
    """Warm up, say so, then fork on request and report every child's end until the other side hangs up."""
    control = socket.socket(fileno=control_fd)
    _say(control, {"ready": warm_up()})
    Server(control).loop()


def warm_up() -> dict[str, str]:
    """Load what a child would otherwise load itself, once for all of them.

    An optimizer's first use imports torch._dynamo, as costly as torch itself; LBFGS and the schedulers add little.
    """
    import torch

    torch.set_num_threads(1)
    import graders.worker.child

    x = torch.ones(1, requires_grad=True)
    (x**3).abs().sum().backward()
    optimizer = torch.optim.SGD([x], lr=0.1)
    optimizer.step()
    torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9).step()
    repr(x)
    torch.set_num_threads = torch.set_num_interop_threads = _stays_on_one_thread
    torch.compile = _not_compiled
    gc.collect()
    gc.freeze()
    return {"torch": torch.__version__, "server": graders.worker.child.__name__}


def _stays_on_one_thread(threads: int) -> None:
    """What `torch.set_num_threads` does in a child: nothing."""


def _not_compiled(model: Any = None, **_options: Any) -> Any:
    """What `torch.compile` does in a child: return what it was given, uncompiled, as a function or as a decorator."""
    return model if model is not None else _not_compiled


class Server:
    """The loop: one control socket, one wake-up pipe for children that ended."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.children: set[int] = set()
        self.woken, wake = os.pipe()
        os.set_blocking(self.woken, False)
        os.set_blocking(wake, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake)
        self.wake = wake

    def loop(self) -> None:
        """Serve until the other side hangs up; then end every child."""
        with selectors.DefaultSelector() as selector:
            selector.register(self.control, selectors.EVENT_READ)
            selector.register(self.woken, selectors.EVENT_READ)
            while True:
                ready = {key.fileobj for key, _ in selector.select()}
                if self.woken in ready:
                    os.read(self.woken, 4096)
                    self.reap()
                if self.control in ready and not self.obey():
                    break
        for pid in self.children:
            _kill(pid)

    def obey(self) -> bool:
        """Read one request; False when the other side has hung up."""
        room = socket.CMSG_SPACE(DESCRIPTORS * array.array("i").itemsize)
        message, ancillary, _, _ = self.control.recvmsg(4096, room)
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
        self.fork(list(received))
        return True

    def fork(self, descriptors: list[int]) -> None:
        """Start a child that owns (job, result, output); close them here."""
        pid = os.fork()
        if pid == 0:
            try:
                job, result, output = descriptors
                self.become_child(job, result, output)
            finally:
                os._exit(70)
        for descriptor in descriptors:
            os.close(descriptor)
        self.children.add(pid)
        _say(self.control, {"pid": pid})

    def become_child(self, job: int, result: int, output: int) -> None:
        """Let go of everything of the server's, then serve the job. Never returns."""
        from graders.worker import child

        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        job, result, output = (fcntl.fcntl(descriptor, fcntl.F_DUPFD, 10) for descriptor in (job, result, output))
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor, place in ((nothing, 0), (output, 1), (output, 2), (job, 3), (result, 4)):
            os.dup2(descriptor, place)
        os.closerange(5, max(os.sysconf("SC_OPEN_MAX"), 1024))
        child.serve(3, 4)

    def reap(self) -> None:
        """Report every child that ended, after ending whatever its process group still runs."""
        for pid in list(self.children):
            if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                continue
            _kill(pid)
            _, status = os.waitpid(pid, 0)
            self.children.discard(pid)
            _say(self.control, {"pid": pid, "status": os.waitstatus_to_exitcode(status)})


def _kill(pid: int) -> None:
    """End a child that has not been reaped yet, and its group, if it came as far as having one."""
    for end in (os.killpg, os.kill):
        try:
            end(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue


def _say(control: socket.socket, message: dict[str, Any]) -> None:
    try:
        control.send(json.dumps(message).encode("ascii"))
    except OSError:
        os._exit(0)
