"""What a process may arrange with Linux about its relatives; elsewhere these do nothing."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

SET_PARENT_DEATH_SIGNAL, SET_CHILD_SUBREAPER = 1, 36


def _prctl(option: int, value: int) -> None:
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def die_with(parent: int) -> None:
    """Have this process killed when its parent ends, and end it now if that has happened."""
    _prctl(SET_PARENT_DEATH_SIGNAL, getattr(signal, "SIGKILL", 0))
    if os.getppid() != parent:
        os._exit(0)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends: none escapes by leaving its group."""
    _prctl(SET_CHILD_SUBREAPER, 1)


def children() -> set[int]:
    """The processes whose parent this one is, where /proc tells; those that have ended but were not reaped included."""
    found = set()
    me = str(os.getpid()).encode()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError):
            parent = stat.read_bytes().rpartition(b")")[2].split()[1]
            if parent == me:
                found.add(int(stat.parent.name))
    return found
