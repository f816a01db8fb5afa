"""Memory in huge pages: a process that has its own in those is forked in half the time, and its copies end sooner.

A fork copies an entry for every page, and a few hundred entries are one where a huge page is.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from pathlib import Path

from graders.worker.layers import linux

COLLAPSE = 25
"""The advice to put a range into huge pages at once (man 2 madvise, since Linux 6.1)."""
SIZE = Path("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size")
MAPS = Path("/proc/self/maps")


def collapse() -> None:
    """Put this process's own memory, as far as it comes from no file, into huge pages, where the system has them.

    It takes as long as to copy all of it: half a second for a process that has loaded torch.
    """
    with suppress(OSError, ValueError):
        size = int(SIZE.read_text(encoding="ascii"))
        for line in MAPS.read_text(encoding="utf-8", errors="replace").splitlines():
            addresses, rights, _, _, file, *name = line.split()
            if rights.startswith("rw") and file == "0" and name in ([], ["[heap]"]):
                begin, end = (int(address, 16) for address in addresses.split("-"))
                _collapse(-(-begin // size) * size, end // size * size)


def _collapse(begin: int, end: int) -> None:
    """Do that to a range of whole huge pages; some that cannot be had are no reason to do without the others."""
    if begin < end:
        with suppress(linux.Refused):
            linux.call_library("madvise", ctypes.c_void_p(begin), ctypes.c_size_t(end - begin), COLLAPSE)
