"""A bundle: sealed answer keys in one file, for where there are no authored files. Keep it from students."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
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


def write_bundle(path: Path, place: KeyPlace, names: Sequence[str]) -> None:
    """Write the keys of some exercises into a file that only its owner can read; the same keys make the same bytes.

    Raises:
        PlaceError: when it cannot be written; CourseError: when a key cannot be read.
    """
    told = {"schema": SCHEMA, "graders": fingerprint(), "torch": torch_version(), "names": sorted(names)}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_member(MANIFEST), json.dumps(told, indent=2) + "\n")
        for folder, word in ((place.designed, DESIGNED), (place.drawn, DRAWN)):
            for name in sorted(names) if folder is not None else ():
                assert folder is not None
                key = folder / f"{name}.jsonl"
                if key.exists():
                    archive.writestr(_member(f"{word}/{name}.jsonl"), key.read_bytes())
    write_whole(path, written.getvalue(), private=True)


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, EPOCH)
    member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
    return member


@contextmanager
def opened_bundle(path: Path, names: Sequence[str]) -> Iterator[KeyPlace]:
    """The keys of a bundle, in a folder of their own for as long as they are wanted.

    Raises:
        CourseError: when it is none, is of other graders, or lacks one of the exercises.
    """
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory(prefix="descent-sealed-") as folder:
            _refuse_other(path, json.loads(archive.read(MANIFEST)), names)
            wanted = {f"{word}/{name}.jsonl" for word in (DESIGNED, DRAWN) for name in names}
            for member in archive.infolist():
                if member.filename in wanted and member.file_size <= LARGEST:
                    place = Path(folder, member.filename)
                    place.parent.mkdir(mode=0o700, exist_ok=True)
                    place.write_bytes(archive.read(member))
            yield KeyPlace(Path(folder, DESIGNED), Path(folder, DRAWN))
    except FileNotFoundError:
        raise CourseError(f"there is no bundle {path}; make one with: {MADE_BY}") from None
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError):
        raise CourseError(
            f"{path} is no bundle of sealed cases, or a damaged one; make it anew with: {MADE_BY}"
        ) from None


def _refuse_other(path: Path, told: object, names: Sequence[str]) -> None:
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise CourseError(f"{path} is no bundle of sealed cases; make one with: {MADE_BY}")
    if told.get("graders") != fingerprint():
        raise CourseError(f"{path} was made by another version of the graders; make it anew with: {MADE_BY}")
    lacking = [name for name in names if name not in told.get("names", ())]
    if lacking:
        raise CourseError(f"{path} has no cases for {lacking[0]}; make it anew, or name exercises with --only")
