"""How many threads a child has: one that starts too many is ended, before its machine has none left for others.

The system's own bound on threads counts all that a user has, and lets root have any number, so it cannot be used here.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from graders.worker.limits import Limits
from graders.worker.starting import Child

LOOK_SECONDS = 0.05


class Headcount:
    """Looks at a child from time to time."""

    def __init__(self, child: Child, limits: Limits) -> None:
        self.child, self.limits = child, limits
        self.crowded = False
        self.task = asyncio.create_task(self._look())

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if threads_of(self.child.pid) > self.limits.threads:
                self.crowded = True
                self.child.kill()
                return

    def close(self) -> None:
        """Look no more."""
        self.task.cancel()


def threads_of(pid: int) -> int:
    """The number of a process's threads (man 5 proc_pid_stat); 0 where there is no such process, or no /proc."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return 0
    return int(stat.rpartition(b")")[2].split()[17])
