"""Machines that have fewer layers than this one, imitated: `python tests/imitated.py SET COMMAND…` runs it on one.

What a machine lacks is refused to the command, and to everything it starts, by a filter of system calls under it, or
by giving up what root may do. Nothing in the grader knows of it.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from graders.worker import Worker, forking, kernel, starting
from graders.worker.layers import identity, linux, namespaces, seccomp
from graders.worker.starting import Starter

CALLS: dict[str, dict[str, tuple[int, ...]]] = {
    "landlock": {"x86_64": (444, 445, 446), "aarch64": (444, 445, 446)},
    "seccomp": {"x86_64": (317,), "aarch64": (277,)},
    "namespaces": {"x86_64": (272, 308, 165, 166, 155), "aarch64": (97, 268, 40, 39, 41)},
    "tracing": {"x86_64": (101, 310, 311, 321, 298), "aarch64": (117, 270, 271, 280, 241)},
}
"""The numbers of a layer's calls; of namespaces unshare, setns, mount, umount2 and pivot_root; of tracing those that
Docker's own profile refuses: ptrace, process_vm_readv and _writev, bpf, perf_event_open."""

DOCKERS_CAPABILITIES = (0, 1, 3, 4, 5, 6, 7, 8, 10, 13, 18, 27, 29, 31)
"""What root keeps in a container that was started without further words, by number (man 7 capabilities)."""
ORDINARY_USER = 1000

SETS = ("as it is", "no Landlock", "gVisor", "Docker", "ordinary user", "nothing")


def refuse(calls: Sequence[int], number: int) -> None:
    """Refuse system calls with an error from here on, also to what is started."""
    under = [(seccomp.LOAD, 0, 0, seccomp.NUMBER)]
    for call in calls:
        under += [(seccomp.JUMP_EQUAL, 0, 1, call), (seccomp.RETURN, 0, 0, seccomp.REFUSE | number)]
    kernel.no_new_privileges()
    seccomp.install(seccomp.assembled([*under, (seccomp.RETURN, 0, 0, seccomp.ALLOW)]))


def lacking(*layers: str, number: int = errno.ENOSYS) -> None:
    """Be a machine without these."""
    refuse([call for layer in layers for call in CALLS[layer][linux.machine()]], number)


def keep_capabilities(kept: Sequence[int]) -> None:
    """Give up all others, also for programs that are started."""
    for capability in range(64):
        if capability not in kept:
            ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP
    low = sum(1 << capability for capability in kept)
    header = struct.pack("=Ii", identity.CAPABILITIES_VERSION_3, 0)
    linux.call("capset", header, struct.pack("=6I", low, low, 0, 0, 0, 0))


def become_ordinary() -> None:
    """Be somebody who may start this Python and read the course, and nothing else of root's."""
    if os.geteuid() != 0:
        return
    needed = {str(Path(path).resolve()) for path in (sys.base_prefix, sys.prefix, Path(__file__).parents[1])}
    namespaces.leave(namespaces.NEW_MOUNTS)
    opened = {path: os.open(path, os.O_PATH) for path in sorted(needed) if identity.closed_to_others(path)}
    for path, descriptor in opened.items():
        if closed := identity.closed_to_others(path):
            linux.call_library("mount", b"tmpfs", closed.encode(), b"tmpfs", 0, b"mode=0755")
        Path(path).mkdir(parents=True, exist_ok=True)
        linux.call_library("mount", f"/proc/self/fd/{descriptor}".encode(), path.encode(), None, 1 << 12, None)
    os.setgroups([])
    os.setresgid(*[ORDINARY_USER] * 3)
    os.setresuid(*[ORDINARY_USER] * 3)


def imitate(name: str) -> None:
    """Make this process, and all that it starts, believe that it is on such a machine."""
    if name == "no Landlock":
        lacking("landlock")
    elif name == "gVisor":
        lacking("namespaces", number=errno.EPERM)
        lacking("landlock")
        keep_capabilities(())
    elif name == "Docker":
        lacking("namespaces", "tracing", number=errno.EPERM)
        if os.geteuid() == 0:
            keep_capabilities(DOCKERS_CAPABILITIES)
    elif name == "ordinary user":
        become_ordinary()
    elif name == "nothing":
        lacking("namespaces", number=errno.EPERM)
        lacking("landlock", "seccomp")
        keep_capabilities(())


def command(name: str, words: Sequence[str]) -> list[str]:
    """The command, on such a machine."""
    return [sys.executable, "-B", __file__, name, *words]


class WorkerOn(Worker):
    """A worker whose servers are on such a machine."""

    def __init__(self, name: str, **settings: Any) -> None:
        self.name = name
        super().__init__(**settings)

    def _started(self) -> Starter:
        usual = starting.command
        with patch.object(forking, "command", lambda *words: command(self.name, usual(*words))):
            return super()._started()


if __name__ == "__main__":
    imitate(sys.argv[1])
    os.execv(sys.argv[2], sys.argv[2:])  # noqa: S606 (what to run is given)
