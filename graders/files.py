"""Files of ours are written whole or not at all, and never over something that is not an ordinary file."""

from __future__ import annotations

import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

LETTERS = 16
UNFINISHED = f".{'[0-9a-f]' * LETTERS}.part"
"""How a file is called until it is whole, as a pattern."""


class PlaceError(Exception):
    """A file cannot stand where it is wanted; the message says why and what to do."""


def check_place(path: Path) -> None:
    """Find out whether a file can be written, by making an empty one beside it: now, and not after hours of work.

    Raises:
        PlaceError: when something that is not an ordinary file is there, or the folder takes no file.
    """
    if not path.parent.is_dir():
        raise PlaceError(f"{path.parent} is not a folder; create it, or choose another place for {path.name}")
    try:
        if not is_free_or_ordinary(path):
            raise PlaceError(f"{path} is there and is not an ordinary file; remove it, or choose another place")
        unfinished = _beside(path)
        unfinished.touch(exist_ok=False)
        unfinished.unlink()
    except OSError as error:
        raise PlaceError(f"{path} cannot be written ({error.strerror}); choose another place") from None


def place_for(out: Path | None, name: str) -> Path:
    """Where a file goes that was asked for: there, or to build/ by its name; checked before the work is done.

    Raises:
        PlaceError: when it cannot stand there.
    """
    if out is None:
        out = Path("build", name)
        try:
            out.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise PlaceError(f"{out.parent} cannot be made here ({error.strerror}); name a file with --out") from None
    check_place(out)
    return out


def is_free_or_ordinary(path: Path) -> bool:
    """Whether nothing, or an ordinary file, is there: no link, no folder, no pipe, no device."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return True


def write_whole(path: Path, content: bytes, private: bool = False) -> None:
    """Write a file beside its place and move it there; what was there stays until then, and after a failure.

    Raises:
        PlaceError: when it cannot be written.
    """
    with writing_whole(path, private) as file:
        file.write(content)


@contextmanager
def writing_whole(path: Path, private: bool = False) -> Iterator[BinaryIO]:
    """The same for a file that is written bit by bit; `private` keeps it from everybody but its owner.

    Raises:
        PlaceError: when it cannot be written.
    """
    unfinished = _beside(path)
    try:
        if private:
            unfinished.touch(0o600, exist_ok=False)
        with unfinished.open("wb" if private else "xb") as file:
            yield file
        unfinished.replace(path)
    except OSError as error:
        raise PlaceError(f"{path} cannot be written ({error.strerror})") from None
    finally:
        unfinished.unlink(missing_ok=True)


def remove_unfinished(folder: Path) -> None:
    """Remove what a process that was killed while it wrote left beside the files of a folder; nobody else may write."""
    for path in folder.glob(UNFINISHED):
        with suppress(OSError):
            path.unlink()


def _beside(path: Path) -> Path:
    """A new name in the same folder; a short one, because the file's own may be as long as names can be."""
    return path.with_name(f".{secrets.token_hex(LETTERS // 2)}.part")
