"""Who an answer runs as: nobody, without any power of the system administrator's (man 7 credentials)."""

from __future__ import annotations

import os
import stat
import struct
from pathlib import Path

from graders.worker.layers import linux

NOBODY = 65534
FIRST_PRIVATE = 1 << 30
"""User numbers from here on belong to nobody on an ordinary system."""
CAPABILITIES_VERSION_3 = 0x20080522
CAPABILITIES = {"CHOWN": 0, "SETGID": 6, "SETUID": 7, "SYS_CHROOT": 18}


def need(*names: str) -> None:
    """See whether this process has capabilities.

    Raises:
        OSError: when it has not.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    effective = int(status.partition("CapEff:")[2].split()[0], 16)
    lacking = [name for name in names if not effective >> CAPABILITIES[name] & 1]
    if lacking:
        raise linux.Refused(0, f"the grader is not root, or has no capability CAP_{lacking[0]}")


def closed_to_others(path: str) -> str:
    """The first of the folders on the way to a file, or the file, that only its owner can read; empty if none is."""
    place = Path(path).resolve()
    for part in (*reversed(place.parents), place):
        mode = part.stat().st_mode
        if not mode & stat.S_IXOTH if stat.S_ISDIR(mode) else not mode & stat.S_IROTH:
            return str(part)
    return ""


def private() -> int:
    """A user number for the calling process alone."""
    return FIRST_PRIVATE + os.getpid()


def become(number: int) -> None:
    """Give up being root for a user number, for good; a container that has no such number gives nobody's.

    Raises:
        OSError: where that is not allowed.
    """
    os.setgroups([])
    try:
        os.setresgid(number, number, number)
        os.setresuid(number, number, number)
    except OSError:
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)


def without_capabilities() -> None:
    """Give up every capability, for good; being root is a name then, which still owns root's files.

    Raises:
        Refused: where there are none.
    """
    header = struct.pack("=Ii", CAPABILITIES_VERSION_3, 0)
    linux.call("capset", header, struct.pack("=6I", *[0] * 6))
