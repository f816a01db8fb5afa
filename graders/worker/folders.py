"""Folders that answers work in: what points to them, and how to be rid of one whatever an answer made of it."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from itertools import count
from pathlib import Path

OWN = ("HOME", "TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR", "TORCHINDUCTOR_CACHE_DIR")
"""The variables that lead a process to its own folder."""


def remove(folder: str) -> None:
    """Remove a folder as far as that is possible, and never raise.

    Each subfolder is first moved up beside the others, so that no path gets long and nothing recurses, however deep
    they were nested. Links are removed, not followed: everything goes through descriptors.
    """
    with suppress(OSError):
        Path(folder).rmdir()
        return
    if os.rename not in os.supports_dir_fd:
        with suppress(RecursionError):
            shutil.rmtree(folder, ignore_errors=True)
        return
    with suppress(OSError):
        top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            _empty(top)
        finally:
            os.close(top)
        Path(folder).rmdir()


def _empty(top: int) -> None:
    mark = os.urandom(8).hex()  # a name that an answer could foresee could stand in the way
    lifted = (f"{mark}-{number}" for number in count())
    waiting = _without_files(top)
    while waiting:
        name = waiting.pop()
        with suppress(OSError):
            inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=top)
            try:
                for subfolder in _without_files(inner):
                    place = next(lifted)
                    with suppress(OSError):
                        os.rename(subfolder, place, src_dir_fd=inner, dst_dir_fd=top)
                        waiting.append(place)
            finally:
                os.close(inner)
            os.rmdir(name, dir_fd=top)


def _without_files(folder: int) -> list[str]:
    """Remove a folder's files and open its subfolders to ourselves; the names of the subfolders."""
    subfolders = []
    for name in os.listdir(folder):
        with suppress(OSError):
            if stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
                os.chmod(name, stat.S_IRWXU, dir_fd=folder)
                subfolders.append(name)
            else:
                os.unlink(name, dir_fd=folder)
    return subfolders
