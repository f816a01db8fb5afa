"""How a student's files come in: as text, by name, from one folder; never through a link, never too large."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path

LARGEST_ANSWER = 256 << 10


class SubmissionError(Exception):
    """The submission as a whole cannot be read; the message says what and what to do."""


@dataclass(frozen=True)
class Handed:
    """One exercise's answer: its file's bytes or its notebook's cells, or a sentence about why there is none."""

    source: bytes | tuple[str, ...] | None
    why_not: str = ""
    notebook: bool = False


@dataclass(frozen=True)
class Submission:
    """What one student handed in, by exercise."""

    folder: Path
    files: dict[str, Handed]

    @property
    def digest(self) -> str:
        """The content's hash: equal for equal files, whoever hands them in."""
        digest = hashlib.sha256()
        for name, handed in sorted(self.files.items()):
            source = handed.source or b""
            text = source if isinstance(source, bytes) else json.dumps(source).encode("ascii")
            digest.update(f"{name} {handed.source is not None} {len(text)}\n".encode() + text)
        return digest.hexdigest()


def read_submission(folder: Path, names: list[str]) -> Submission:
    """Read NAME.py for every name, from the folder or from its `exercises/`.

    Raises:
        SubmissionError: when the folder is none.
    """
    if not folder.is_dir():
        kind = "is not a folder" if folder.exists() else "does not exist"
        raise SubmissionError(f"{folder} {kind}; name the folder that holds the answers (NAME.py each)")
    return Submission(folder, {name: read_answer(find_answer(folder, names, name)) for name in names})


def find_answer(folder: Path, names: list[str], name: str) -> Path:
    """Where an answer is, or would be: in the folder, or in its `exercises/` if no answer is in the folder itself."""
    inner = folder / "exercises"
    answers = any(os.path.lexists(folder / f"{other}.py") for other in names)
    return (inner if not answers and inner.is_dir() and not inner.is_symlink() else folder) / f"{name}.py"


def read_answer(path: Path, largest: int = LARGEST_ANSWER) -> Handed:
    """One file's bytes. A link, a folder, a pipe or a very large file is refused without being read.

    So is one of somebody else's under a second name (a hard link): who could not read it could hand it in all the same.
    """
    if path.is_symlink():
        return Handed(None, f"it is a link; put the file itself into {path.parent.name}/")
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        owner = path.parent.stat().st_uid
        descriptor = os.open(path, flags)
    except FileNotFoundError:
        back = f"; descent reset {path.stem} brings its stub back" if path.parent.name == "exercises" else ""
        return Handed(None, f"there is no such file in {path.parent.name}/{back}")
    except OSError as error:
        return Handed(None, f"it cannot be read ({error.strerror})")
    try:
        return _read(descriptor, owner, largest)
    finally:
        os.close(descriptor)


def _read(descriptor: int, owner: int, largest: int) -> Handed:
    """The bytes of an open file, if it is one: opening does not refuse everything that must not be read.

    Args:
        descriptor: the file.
        owner: whose the folder is.
        largest: how many bytes it may have.
    """
    kind = os.fstat(descriptor)
    if stat.S_ISDIR(kind.st_mode):
        return Handed(None, "it is a folder, not a file")
    if not stat.S_ISREG(kind.st_mode):
        return Handed(None, "it is not an ordinary file")
    if kind.st_nlink > 1 and kind.st_uid != owner:
        return Handed(None, "it is a link to somebody else's file; hand in a file of your own")
    if kind.st_size > largest:
        return Handed(None, f"it is too large ({_size(kind.st_size)}); it may have at most {_size(largest)}")
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return Handed(file.read(largest))


def _size(count: int) -> str:
    return f"{count / 2**20:.1f} MB" if count > 2**20 else f"{count >> 10} KB"
