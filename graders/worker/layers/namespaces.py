"""Names of the server's own: no network, no shared memory of others, and a folder in memory (man 7 namespaces).

The server does this once, before it loads anything, and its children share it, so that it costs them nothing.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from graders.worker.layers import linux

NEW_MOUNTS, NEW_IPC, NEW_USERS, NEW_NETWORK = 0x00020000, 0x08000000, 0x10000000, 0x40000000
RECURSIVE, PRIVATE = 1 << 14, 1 << 18
DETACH = 2
NO_SETUID, NO_DEVICES, NO_PROGRAMS = 2, 4, 8


def enter() -> None:
    """Leave the network, the shared memory and the mounts of everybody else; an ordinary user becomes one of its own.

    The process must have one thread only.

    Raises:
        Refused: where the system does not allow it, as in most containers.
    """
    wanted = NEW_NETWORK | NEW_IPC | NEW_MOUNTS
    user, group = os.geteuid(), os.getegid()
    if user == 0:
        leave(wanted)
        return
    leave(wanted | NEW_USERS)
    for name, words in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        Path("/proc/self", name).write_text(words, encoding="ascii")


def leave(wanted: int) -> None:
    """Leave namespaces for new ones, where no mount of ours is seen by anybody else.

    Raises:
        Refused: where the system does not allow it.
    """
    linux.call_library("unshare", wanted)
    linux.call_library("mount", b"none", b"/", None, RECURSIVE | PRIVATE, None)


def in_memory(folder: str, size: int) -> None:
    """Make a folder one that is kept in memory, seen from this namespace only, and gone with its last process.

    Args:
        folder: an empty folder.
        size: bytes that all files in it may have together.

    Raises:
        Refused: where the system does not allow it.
    """
    options = f"size={size},nr_inodes={size >> 12},mode=0711".encode()
    flags = NO_SETUID | NO_DEVICES | NO_PROGRAMS
    linux.call_library("mount", b"tmpfs", os.fsencode(folder), b"tmpfs", flags, options)


def out_of_memory(folder: str) -> None:
    """Make it an ordinary folder again, whatever is still open in it or lies on it."""
    with suppress(linux.Refused):
        linux.call_library("umount2", os.fsencode(folder), DETACH)
