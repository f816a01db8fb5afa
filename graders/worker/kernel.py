"""What a process may arrange with Linux about itself and its relatives; the first three do nothing elsewhere."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graders.worker.layers import linux


def die_with(parent: int) -> None:
    """Have this process killed when its parent ends, and end it now if that has happened."""
    with suppress(linux.Refused):
        linux.prctl(linux.SET_PARENT_DEATH_SIGNAL, getattr(signal, "SIGKILL", 0))
    if os.getppid() != parent:
        os._exit(0)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends: none escapes by leaving its group."""
    with suppress(linux.Refused):
        linux.prctl(linux.SET_CHILD_SUBREAPER, 1)


@contextmanager
def handle_of(pid: int) -> Iterator[list[int]]:
    """A descriptor that means this child and never another process that gets its number (man 2 pidfd_open), if any."""
    handles = []
    with suppress(AttributeError, OSError):
        handles.append(os.pidfd_open(pid))
    try:
        yield handles
    finally:
        for handle in handles:
            os.close(handle)


def children(of: int | None = None) -> set[int]:
    """The processes whose parent is this one, or another, where /proc tells; also those that were not reaped yet."""
    found = set()
    me = str(of or os.getpid()).encode()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError):
            parent = stat.read_bytes().rpartition(b")")[2].split()[1]
            if parent == me:
                found.add(int(stat.parent.name))
    return found


def not_traceable() -> None:
    """Close this process's memory, environment and open files to others of its user; it leaves no core dump either.

    Raises:
        Refused: where that cannot be arranged.
    """
    linux.prctl(linux.SET_DUMPABLE, 0)


def no_new_privileges() -> None:
    """Let no program that this process starts have more rights than it has, for good.

    Raises:
        Refused: where that cannot be arranged.
    """
    linux.prctl(linux.SET_NO_NEW_PRIVILEGES, 1)
