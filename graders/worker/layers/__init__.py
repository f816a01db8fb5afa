"""What stands between an answer and the machine, each layer in a small piece of its own; here are their names."""

from __future__ import annotations

from collections.abc import Collection

STOPS = {
    "own process": "reading keys, secrets or other answers: they never were in the process that an answer runs in",
    "process group": "whatever an answer starts and leaves behind",
    "wall clock": "answers that hang, loop, sleep or ignore signals",
    "limits": "memory and processor time without end, full disks, core dumps",
    "no new privileges": "sudo, and other programs that give more rights",
    "not traceable": "reading or stopping other processes through a debugger's calls or /proc",
    "no capabilities": "what only the system administrator may do",
    "another user": "touching the files and processes of the grader's user",
    "landlock": "reading the course, the home or other answers; writing outside its own folder; TCP; signals to others",
    "own root": "the same, where Landlock is missing and the grader is root: its own folder is all there is",
    "no files": "opening any file at all, where neither of them is there",
    "system calls": "new processes and programs, sockets, tracing, and whatever else computing does not need",
    "own network": "every network, the machine's own too",
    "folder in memory": "filling disks, and leaving files behind",
}
"""Every layer, and what it stops, from the one that is always there on."""

NOT_NEEDED = "not needed, because "
"""Begins the reason why a layer is missing for which there is a better one."""

NEEDED = ("landlock", "own root", "no files", "no new privileges", "system calls")
"""What confines: the last two, and one of the first three."""


def confined(layers: Collection[str]) -> bool:
    """Whether these layers keep an answer from the grader's files and from other processes."""
    *files, privileges, calls = NEEDED
    return privileges in layers and calls in layers and any(name in layers for name in files)
