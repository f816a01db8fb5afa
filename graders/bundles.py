"""A bundle: sealed answer keys in one file, for where there are no authored files. Keep it from students."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from graders.files import write_whole
from graders.judging import fingerprint, torch_version
from graders.keys import CourseError, KeyPlace

SCHEMA = "descent/sealed/v1"
MANIFEST = "manifest.json"
DESIGNED, DRAWN = "designed", "drawn"
LARGEST = 1 << 30
EPOCH = (1980, 1, 1, 0, 0, 0)
MADE_BY = "descent seal --secret FILE --out BUNDLE"
DAMAGE = (zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError, zlib.error)


def write_bundle(path: Path, place: KeyPlace, names: Sequence[str]) -> None:
    """Write the keys of some exercises into a file that only its owner can read.

    Raises:
        PlaceError: when it cannot be written; CourseError: when a key cannot be read.
    """
    write_whole(path, bundle(place, names), private=True)


def bundle(place: KeyPlace, names: Sequence[str]) -> bytes:
    """The keys of some exercises as the bytes of a bundle; the same keys make the same bytes."""
    told = {"schema": SCHEMA, "graders": fingerprint(), "torch": torch_version(), "names": sorted(names)}
    written = io.BytesIO()
    folders = [(DESIGNED, place.designed), *([(DRAWN, place.drawn)] if place.drawn is not None else [])]
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member(MANIFEST), json.dumps(told, indent=2) + "\n")
        for word, folder in folders:
            for name in sorted(names):
                key = folder / f"{name}.jsonl"
                if key.exists():
                    archive.writestr(_member(f"{word}/{name}.jsonl"), key.read_bytes())
    return written.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, EPOCH)
    member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    return member


def bundled_names(path: Path) -> list[str]:
    """The exercises that a bundle has cases for.

    Raises:
        CourseError: when it is none.
    """
    content = _content(path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            told = json.loads(archive.read(MANIFEST))
    except DAMAGE:
        raise CourseError(_damaged(str(path))) from None
    names = told.get("names") if isinstance(told, dict) else None
    if not isinstance(names, list) or not names or not all(isinstance(name, str) for name in names):
        raise CourseError(_damaged(str(path)))
    return names


@contextmanager
def opened_bundle(path: Path, names: Sequence[str]) -> Iterator[KeyPlace]:
    """The keys of a bundle's file, in a folder of their own for as long as they are wanted.

    Raises:
        CourseError: when it is none, is of other graders, or lacks one of the exercises.
    """
    with unpacked(_content(path), str(path), names) as place:
        yield place


@contextmanager
def unpacked(content: bytes, called: str, names: Sequence[str]) -> Iterator[KeyPlace]:
    """The keys of a bundle's bytes, as `opened_bundle` has them; `called` is what to call it.

    Raises:
        CourseError: as there.
    """
    wanted = {f"{word}/{name}.jsonl" for word in (DESIGNED, DRAWN) for name in names}
    with tempfile.TemporaryDirectory(prefix="descent-sealed-") as folder:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                _refuse_other(called, json.loads(archive.read(MANIFEST)), names)
                for member in archive.infolist():
                    if member.filename in wanted and member.file_size <= LARGEST:
                        place = Path(folder, member.filename)
                        place.parent.mkdir(mode=0o700, exist_ok=True)
                        place.write_bytes(archive.read(member))
        except DAMAGE:
            raise CourseError(_damaged(called)) from None
        yield KeyPlace(Path(folder, DESIGNED), Path(folder, DRAWN))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CourseError(f"{path} cannot be read ({error.strerror}); make a bundle with: {MADE_BY}") from None


def _damaged(called: str) -> str:
    return f"{called} is no bundle of sealed cases, or damaged; make it anew with: {MADE_BY}"


def _refuse_other(called: str, told: object, names: Sequence[str]) -> None:
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise CourseError(f"{called} is no bundle of sealed cases; make one with: {MADE_BY}")
    if told.get("graders") != fingerprint():
        raise CourseError(f"{called} was made by another version of the graders; make it anew with: {MADE_BY}")
    lacking = [name for name in names if name not in told.get("names", ())]
    if lacking:
        raise CourseError(f"{called} has no cases for {lacking[0]}; make it anew, or name exercises with --only")
