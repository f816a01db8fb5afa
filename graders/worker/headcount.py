"""What a child takes of the machine beside its answers: threads, and time on all processors. Too much, and it is ended.

The system's own bounds do not do. That on threads counts all that a user has, and lets root have any number; the end
of processor time is announced by a signal, which can be ignored.
"""

from __future__ import annotations

import asyncio
import os

from graders.trajectory import Ending
from graders.worker.limits import Limits
from graders.worker.starting import Child

LOOK_SECONDS = 0.05
LONGEST_STAT = 4096
GRACE_SECONDS = 1.5
"""Processor time over the limit after which a child is ended from here: the signal comes a second late at most."""


class Headcount:
    """Looks at a child from time to time.

    Attributes:
        ending: why the child was ended, if it was.
    """

    def __init__(self, child: Child, limits: Limits) -> None:
        self.child, self.limits = child, limits
        self.ending: Ending | None = None
        self.before: float | None = None
        self.running = False
        self.task = asyncio.create_task(self._look())

    def begin(self) -> None:
        """A case begins, and with it its processor time."""
        self.before, self.running = None, True

    @property
    def overspent(self) -> Ending:
        """The end of a case that took too much processor time, whoever ended it."""
        count = f"{self.limits.cpu_seconds} second{'s' * (self.limits.cpu_seconds != 1)}"
        return Ending("timed_out", message=f"it used more than {count} of processor time")

    async def _look(self) -> None:
        while self.ending is None:
            await asyncio.sleep(LOOK_SECONDS)
            threads, seconds = usage_of(self.child.pid)
            most = self.limits.cpu_seconds
            if self.running and self.before is None:
                self.before = seconds
            if threads > self.limits.threads:
                message = f"it had more than {self.limits.threads} threads at a time"
                self.ending = Ending("killed", message=message)
            elif self.before is not None and seconds - self.before > most + GRACE_SECONDS:
                self.ending = self.overspent
        self.child.kill()

    def close(self) -> None:
        """Look no more."""
        self.task.cancel()


def usage_of(pid: int) -> tuple[int, float]:
    """A process's threads, and its processor seconds on all of them so far (man 5 proc_pid_stat).

    Both are 0 where there is no such process, or no /proc.
    """
    try:
        descriptor = os.open(f"/proc/{pid}/stat", os.O_RDONLY)
        try:
            stat = os.read(descriptor, LONGEST_STAT)
        finally:
            os.close(descriptor)
    except OSError:
        return 0, 0.0
    fields = stat.rpartition(b")")[2].split()
    if len(fields) < 18:
        return 0, 0.0
    return int(fields[17]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
