"""Answers are found in what was handed in, wherever they lie; what cannot be read is told without a student's name."""

from __future__ import annotations

import os
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from graders.batch.files_in import MOST_FILES, files_in
from graders.batch.handed import LARGEST_NOTEBOOK, answers_in
from graders.submission import LARGEST_ANSWER, Handed
from tests.handed_in import NAME, OTHER, OTHERS, WANTED, archived, filed, locked, notebook, zipped

ANSWER = f"{NAME}.py"
TEXT = b"def manual_gd_step(x, lr, f): ...\n"
TOO_LARGE = f"it is too large (257 KB); it may have at most {LARGEST_ANSWER >> 10} KB"


def found(place: Path) -> Handed:
    return answers_in(files_in(place), WANTED)[NAME]


NEAREST: dict[str, tuple[list[str], str]] = {
    "at the top": ([ANSWER], ANSWER),
    "in a folder": ([f"exercises/{ANSWER}"], f"exercises/{ANSWER}"),
    "far down": ([f"a/b/c/d/{ANSWER}"], f"a/b/c/d/{ANSWER}"),
    "nearest to the top": ([f"a/b/{ANSWER}", f"z/{ANSWER}"], f"z/{ANSWER}"),
    "at the top and below": ([f"a/{ANSWER}", ANSWER], ANSWER),
    "first by name of equals": ([f"b/{ANSWER}", f"a/{ANSWER}"], f"a/{ANSWER}"),
    "of other files": ([f"{OTHER}.py", "notes.txt", f"a/{ANSWER}"], f"a/{ANSWER}"),
    "of what a Mac adds": ([f"__MACOSX/{ANSWER}", f"a/b/{ANSWER}"], f"a/b/{ANSWER}"),
    "of what Jupyter keeps": ([f".ipynb_checkpoints/{ANSWER}", f"a/b/{ANSWER}"], f"a/b/{ANSWER}"),
    "of installed packages": ([f"site-packages/{ANSWER}", f"a/b/{ANSWER}"], f"a/b/{ANSWER}"),
    "in odd folders": ([f"=cmd/a\nb/{ANSWER}"], f"=cmd/a\nb/{ANSWER}"),
}


@pytest.mark.parametrize("make", [filed, zipped], ids=["in a folder", "in an archive"])
@pytest.mark.parametrize(("paths", "nearest"), NEAREST.values(), ids=NEAREST)
def test_an_answer_counts_wherever_it_lies_nearest_to_the_top(
    paths: list[str], nearest: str, make: Callable[..., Path], tmp_path: Path
) -> None:
    place = make(tmp_path, {path: path.encode() for path in paths})
    assert found(place) == Handed(nearest.encode())


@pytest.mark.parametrize("make", [filed, zipped], ids=["in a folder", "in an archive"])
@pytest.mark.parametrize("path", ["other.py", f"__MACOSX/{ANSWER}", f".git/{ANSWER}", f"{NAME}.py/x", f"a/{NAME}"])
def test_an_answer_that_is_not_there(path: str, make: Callable[..., Path], tmp_path: Path) -> None:
    assert found(make(tmp_path, {path: TEXT})) == Handed(
        None, "there is no manual_gd_step.py among the files that were handed in"
    )


def linked(target: str) -> Callable[[Path], Path]:
    def make(place: Path) -> Path:
        folder = filed(place.parent, {})
        (folder / ANSWER).symlink_to(target)
        return folder

    return make


def containing(content: bytes) -> Callable[[Path], Path]:
    def make(place: Path) -> Path:
        place.write_bytes(content)
        return place

    return make


def a_pipe(place: Path) -> Path:
    os.mkfifo(place)
    return place


def piped(place: Path) -> Path:
    os.mkfifo(filed(place.parent, {}) / ANSWER)
    return place.parent / OTHERS


def linked_folder(place: Path) -> Path:
    filed(place, {ANSWER: TEXT})
    (filed(place.parent, {}) / "exercises").symlink_to(place / OTHERS)
    return place.parent / OTHERS


def linked_whole(place: Path) -> Path:
    place.symlink_to(filed(place.parent, {ANSWER: TEXT}))
    return place


def absolute_as_a_link(place: Path) -> Path:
    member = zipfile.ZipInfo(ANSWER)
    member.external_attr = (stat.S_IFLNK | 0o777) << 16
    return archived(place, (member, b"/etc/passwd"))


def truncated(place: Path) -> Path:
    whole = archived(place, (ANSWER, TEXT)).read_bytes()
    place.write_bytes(whole[: len(whole) // 2])
    return place


def damaged_inside(place: Path) -> Path:
    whole = archived(place, (ANSWER, TEXT)).read_bytes()
    place.write_bytes(whole.replace(TEXT[:8], b"DAMAGED!"))
    return place


def bomb(kind: int, size: int) -> Callable[[Path], Path]:
    return lambda place: archived(place, (ANSWER, b"#" * size), kind=kind)


def too_long_by(place: Path) -> Path:
    """An archive that says of a small file that it is larger than the world."""
    whole = archived(place, (ANSWER, TEXT)).read_bytes()
    central = whole.index(b"PK\x01\x02")
    place.write_bytes(whole[: central + 20] + struct.pack("<II", 2**32 - 2, 2**32 - 2) + whole[central + 28 :])
    return place


def without_end(place: Path) -> Path:
    """An archive (zip64) whose directory is longer than a number can say."""
    directory = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, 2**63, 0)
    place.write_bytes(
        directory
        + struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    )
    return place


LINK = "it is a link; hand in the file itself"
OTHER_KIND = "the archive packs it in a way that is not read; pack it as an ordinary .zip"
ZIP = "ada-lovelace.zip"
UNREAD: dict[str, tuple[Callable[[Path], Path], str, str]] = {
    "a link": (linked(__file__), ZIP, LINK),
    "a link to nothing": (linked("nowhere"), ZIP, LINK),
    "a link to a folder": (linked("/"), ZIP, LINK),
    "a linked folder": (linked_folder, "ada-lovelace", "there is no manual_gd_step.py among the files"),
    "a linked submission": (linked_whole, "ada-lovelace", "the submission is a link; what it leads to is not read"),
    "a pipe": (piped, ZIP, "it is not an ordinary file"),
    "a large file": (lambda p: filed(p, {ANSWER: b"#" * (257 << 10)}), "ada", TOO_LARGE),
    "no submission": (lambda place: place, "ada-lovelace", "there is no submission where it should be"),
    "a place that cannot be": (lambda place: Path(f"{place}\0"), "ada-lovelace", "there is no submission where"),
    "a pipe for a submission": (a_pipe, ZIP, "there is no submission where it should be"),
    "no archive": (containing(b"x" * 99), ZIP, "the archive cannot be read; it is damaged, or no"),
    "an empty archive": (containing(b""), ZIP, "the archive cannot be read"),
    "half an archive": (truncated, ZIP, "the archive cannot be read; it is damaged, or no zip"),
    "a directory without end": (without_end, ZIP, "the archive cannot be read; it is damaged, or no zip"),
    "damaged inside": (damaged_inside, ZIP, "it cannot be read from the archive (BadZipFile)"),
    "a password": (lambda p: locked(p, ANSWER), ZIP, "it is locked with a password"),
    "a link in an archive": (absolute_as_a_link, ZIP, LINK),
    "a bomb": (bomb(zipfile.ZIP_DEFLATED, 64 << 20), ZIP, "it is too large; it may have at most 256 KB"),
    "a bomb of another kind": (bomb(zipfile.ZIP_BZIP2, 4 << 20), ZIP, OTHER_KIND),
    "a bomb of a third kind": (bomb(zipfile.ZIP_LZMA, 4 << 20), ZIP, OTHER_KIND),
    "a file that is longer than it is": (too_long_by, ZIP, "it cannot be read from the archive ("),
}


@pytest.mark.parametrize(("make", "name", "words"), UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_read_is_said_without_a_name_and_costs_little(
    make: Callable[[Path], Path], name: str, words: str, tmp_path: Path
) -> None:
    (tmp_path / "ada").mkdir()
    place = make(tmp_path / "ada" / name)
    tracemalloc.start()
    try:
        handed = found(place)
        assert tracemalloc.get_traced_memory()[1] < 32 << 20
    finally:
        tracemalloc.stop()
    assert handed.source is None
    assert words in handed.why_not
    assert not any(told in handed.why_not for told in ("ada", "lovelace", str(tmp_path), "nowhere", "passwd"))


OUTSIDE = ["../../manual_gd_step.py", "/manual_gd_step.py", "C:\\manual_gd_step.py", "a\\..\\..\\manual_gd_step.py"]


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_name_that_leads_out_of_an_archive_leads_nowhere(path: str, tmp_path: Path) -> None:
    place = tmp_path / "a" / ZIP
    place.parent.mkdir()
    (tmp_path / ANSWER).write_bytes(b"not theirs")
    handed = found(archived(place, (path, TEXT)))
    assert handed.source in (TEXT, None)
    assert {found.name for found in tmp_path.rglob("*")} == {"a", ZIP, ANSWER}, "nothing was unpacked"


@pytest.mark.parametrize("make", [filed, zipped], ids=["in a folder", "in an archive"])
def test_too_many_files_are_refused_and_not_read_in_part(
    make: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graders.batch.files_in.MOST_FILES", 20)
    texts = {f"{number}/{number}.py": b"" for number in range(19)} | {ANSWER: TEXT}
    assert found(make(tmp_path / "few", texts)) == Handed(TEXT)
    many = found(make(tmp_path / "many", texts | {"one_more.py": b""}))
    assert many.source is None
    assert "holds more than 20 files" in many.why_not


def test_an_archive_of_30000_files_is_refused(tmp_path: Path) -> None:
    members = ((f"{number}.txt", b"") for number in range(30_000))
    handed = found(archived(tmp_path / ZIP, (ANSWER, TEXT), *members))
    assert handed == Handed(None, f"the archive holds more than {MOST_FILES} files")


def test_no_damage_to_an_archive_is_more_than_a_sentence(tmp_path: Path) -> None:
    chance = Random(7)  # noqa: S311 (the same damage each time)
    whole = archived(tmp_path / ZIP, (ANSWER, TEXT), ("a/b.ipynb", notebook("x = 1")), ("c/", b"")).read_bytes()
    for _ in range(600):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            damaged[chance.randrange(len(whole))] = chance.choice((0, 1, 0x7F, 0xFF, chance.randrange(256)))
        (tmp_path / ZIP).write_bytes(damaged[: chance.choice((len(whole), chance.randrange(len(whole))))])
        for handed in answers_in(files_in(tmp_path / ZIP), WANTED).values():
            assert (handed.source is None) == bool(handed.why_not)


def test_when_something_was_handed_in_is_when_its_newest_answer_was_changed(tmp_path: Path) -> None:
    folder = filed(tmp_path, {ANSWER: TEXT, "a/b.ipynb": b"", "notes.txt": b""})
    for path, moment in ((ANSWER, 1000), ("a/b.ipynb", 2000), ("notes.txt", 3000)):
        os.utime(folder / path, (moment, moment))
    assert files_in(folder).latest == 2000
    assert files_in(tmp_path / "nowhere").latest is None


def test_a_notebook_has_room_for_its_pictures_and_an_answer_need_not(tmp_path: Path) -> None:
    assert LARGEST_ANSWER < LARGEST_NOTEBOOK
    place = filed(tmp_path, {"a.ipynb": notebook(TEXT.decode(), padding=LARGEST_ANSWER * 4)})
    assert found(place).source == (TEXT.decode(),)
