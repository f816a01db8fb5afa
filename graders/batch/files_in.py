"""What was handed in, as files: of a folder, an archive or a notebook. Nothing is unpacked and no link followed."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from graders.submission import Handed, read_answer

MOST_FILES = 20_000
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How an archive may pack: what it packs in other ways is unpacked without a bound, however little of it is read."""
DEEPEST = 16
KINDS = (".py", ".ipynb")
UNSEEN = ("__MACOSX", "__pycache__", "node_modules", "site-packages")
LINK = "it is a link; hand in the file itself"

Reading = Callable[[PurePosixPath, int], Handed]


@dataclass(frozen=True)
class Files:
    """The Python files and notebooks of a submission.

    Attributes:
        paths: where they are in it, those nearest to its top first.
        read: reads one of them, if it is no longer than so many bytes; otherwise with a sentence about why not.
        why_not: why nothing can be read; empty where something can.
        latest: when the newest of them was changed, in seconds since 1970; None where there is none.
    """

    paths: Sequence[PurePosixPath] = ()
    read: Reading = lambda *_: Handed(None)
    why_not: str = ""
    latest: float | None = None


def files_in(place: Path) -> Files:
    """What lies at a place."""
    try:
        if place.is_symlink():
            return Files(why_not="the submission is a link; what it leads to is not read")
        if place.is_dir():
            return _in_folder(place)
        if not place.is_file():
            return Files(why_not="there is no submission where it should be")
        return _in_archive(place) if place.suffix.lower() == ".zip" else _single(place)
    except OSError as error:
        return Files(why_not=f"the submission cannot be read ({error.strerror})")


def _in_folder(root: Path) -> Files:
    waiting, found = [PurePosixPath()], dict[PurePosixPath, float]()
    while waiting and len(found) <= MOST_FILES:
        folder = waiting.pop()
        with os.scandir(root / folder) as inside:
            for one in inside:
                path = folder / one.name
                if one.is_dir(follow_symlinks=False):
                    if _is_seen(path) and len(path.parts) < DEEPEST:
                        waiting.append(path)
                elif path.suffix in KINDS:
                    found[path] = one.stat(follow_symlinks=False).st_mtime

    if len(found) > MOST_FILES:
        return Files(why_not=f"the submission holds more than {MOST_FILES} files")

    def read(path: PurePosixPath, largest: int) -> Handed:
        return Handed(None, LINK) if (root / path).is_symlink() else read_answer(root / path, largest)

    return Files(sorted(found, key=_depth), read, latest=max(found.values(), default=None))


def _in_archive(place: Path) -> Files:
    try:
        with zipfile.ZipFile(place) as opened:
            members = opened.infolist()
    except OSError:
        raise
    except Exception:  # noqa: BLE001 (a damaged one raises whatever reading it makes of it)
        return Files(why_not="the archive cannot be read; it is damaged, or no zip")
    if len(members) > MOST_FILES:
        return Files(why_not=f"the archive holds more than {MOST_FILES} files")
    names = [member.filename.replace("\\", "/") for member in members]
    found = {PurePosixPath(name): member for name, member in zip(names, members, strict=True) if name[-1:] != "/"}
    paths = sorted((path for path in found if path.suffix in KINDS and _is_seen(path.parent)), key=_depth)

    def read(path: PurePosixPath, largest: int) -> Handed:
        return _member(place, found[path], largest)

    return Files(paths, read, latest=place.stat().st_mtime)


def _member(place: Path, member: zipfile.ZipInfo, largest: int) -> Handed:
    """The bytes of one file of an archive, read no further than it may be long."""
    if stat.S_ISLNK(member.external_attr >> 16):
        return Handed(None, LINK)
    if member.compress_type not in PACKED:
        return Handed(None, "the archive packs it in a way that is not read; pack it as an ordinary .zip")
    try:
        with zipfile.ZipFile(place) as opened, opened.open(member) as file:
            text = file.read(largest + 1)
    except RuntimeError:  # zipfile's word for a member that wants a password
        return Handed(None, "it is locked with a password")
    except Exception as error:  # noqa: BLE001 (a damaged stream raises whatever its decompressor makes of it)
        return Handed(None, f"it cannot be read from the archive ({type(error).__name__})")
    if len(text) > largest:
        return Handed(None, f"it is too large; it may have at most {largest >> 10} KB")
    return Handed(text)


def _single(place: Path) -> Files:
    path = PurePosixPath(place.name)
    return Files([path], lambda _, largest: read_answer(place, largest), latest=place.stat().st_mtime)


def _depth(path: PurePosixPath) -> tuple[int, PurePosixPath]:
    return len(path.parts), path


def _is_seen(folder: PurePosixPath) -> bool:
    """Whether a folder may hold what was handed in, rather than what some program keeps for itself."""
    return not any(part in UNSEEN or part.startswith(".") for part in folder.parts)
