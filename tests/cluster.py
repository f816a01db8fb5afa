"""A real scheduler and real workers on loopback, each a process of its own that a test may kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.course import COURSE

HERE = "127.0.0.1"
SCHEDULER = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", HERE, "--no-dashboard", "--no-show"]
WORKER = [sys.executable, "-m", "distributed.cli.dask_worker", "--host", HERE, "--nthreads", "1", "--no-dashboard"]
PATIENCE = 900
"""Looks before a test gives up, each of them a fraction of a second long."""
ENVIRONMENT = os.environ | {
    "PYTHONPATH": str(COURSE),
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "5s",
    "DASK_DISTRIBUTED__ADMIN__TICK__LIMIT": "1h",
}


def until(what: Callable[[], object], beside: subprocess.Popen[bytes]) -> bool:
    """Whether something comes true before a process ends, or for as long as one looks."""
    for _ in range(PATIENCE):
        if what():
            return True
        try:
            beside.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
        return bool(what())
    raise AssertionError("it takes too long")


@dataclass
class Cluster:
    """A scheduler and its workers."""

    folder: Path
    started: list[subprocess.Popen[bytes]] = field(default_factory=list)
    address: str = ""

    def start_scheduler(self) -> None:
        """Start one, at the address of the one before, if there was one."""
        told = self.folder / "scheduler.json"
        told.unlink(missing_ok=True)
        port = self.address.rpartition(":")[2] or "0"
        self.scheduler = self._start([*SCHEDULER, "--port", port, "--scheduler-file", str(told)], "scheduler")
        assert until(told.exists, self.scheduler), (self.folder / "scheduler").read_text()
        self.address = json.loads(told.read_text(encoding="utf-8"))["address"]

    def start_worker(self) -> subprocess.Popen[bytes]:
        """Start one, under a nanny that starts it again when it dies."""
        log = self.folder / f"worker{len(self.started)}"
        worker = self._start([*WORKER, "--local-directory", str(self.folder), self.address], log.name)
        assert until(lambda: "Registered to" in log.read_text(encoding="utf-8"), worker), log.read_text()
        return worker

    def _start(self, command: list[str], log: str) -> subprocess.Popen[bytes]:
        with (self.folder / log).open("wb") as written:
            process = subprocess.Popen(command, stdout=written, stderr=written, env=ENVIRONMENT, start_new_session=True)
        self.started.append(process)
        return process

    def close(self) -> None:
        """End everything that was started."""
        for process in reversed(self.started):
            for child in children(process.pid):
                _kill(child)
            process.kill()
            process.wait()


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """A scheduler and so many workers."""
    made = Cluster(folder)
    try:
        made.start_scheduler()
        for _ in range(workers):
            made.start_worker()
        yield made
    finally:
        made.close()


def children(pid: int) -> list[int]:
    """The processes that a process has started and that are there, their own first."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            numbers = task.read_text(encoding="ascii").split()
        except OSError:
            continue
        for number in map(int, numbers):
            found += [*children(number), number]
    return found


def _kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
