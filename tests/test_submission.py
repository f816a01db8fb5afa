"""How files come in: an ordinary small file is read, everything else is refused with a sentence and never read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.submission import LARGEST_ANSWER, Handed, Submission, SubmissionError, read_answer, read_submission

NAME = "manual_gd_step"


def link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def nothing(path: Path) -> None:
    """There is no such file."""


READ = {
    "empty": b"",
    "UTF-8": "# é\n".encode(),
    "latin-1": b"# \xe9\n",
    "UTF-16": "x = 1\n".encode("utf-16"),
    "Windows line ends": b"x = 1\r\n",
    "a byte order mark": b"\xef\xbb\xbfx = 1\n",
    "NUL bytes": b"\0\0",
    "as large as may be": b"#" * LARGEST_ANSWER,
}


@pytest.mark.parametrize("content", READ.values(), ids=READ)
def test_a_file_is_read_byte_for_byte(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.py"
    path.write_bytes(content)
    assert read_answer(path) == Handed(content)


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (nothing, "no such file"),
    "a folder": (Path.mkdir, "it is a folder"),
    "a pipe": (os.mkfifo, "not an ordinary file"),
    "a link to a file": (link_to(__file__), "it is a link"),
    "a link to nothing": (link_to("nowhere"), "it is a link"),
    "a link to itself": (link_to(f"{NAME}.py"), "it is a link"),
    "a link to a device without end": (link_to("/dev/zero"), "it is a link"),
    "10 MB": (lambda path: path.write_bytes(b"#" * 10_000_000), "too large (9.5 MB)"),
    "one byte too many": (lambda path: path.write_bytes(b"#" * (LARGEST_ANSWER + 1)), "too large (256 KB)"),
}


def lowest_free_descriptor() -> int:
    descriptor = os.dup(0)
    os.close(descriptor)
    return descriptor


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_everything_else_is_refused_with_a_sentence(make: Callable[[Path], object], words: str, tmp_path: Path) -> None:
    path = tmp_path / f"{NAME}.py"
    make(path)
    before = lowest_free_descriptor()
    handed = read_answer(path)
    after = lowest_free_descriptor()
    assert handed.source is None
    assert words in handed.why_not
    assert after == before, "no descriptor stays open"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_second_name_of_somebody_elses_file_is_no_answer(tmp_path: Path) -> None:
    (tmp_path / "handed").mkdir()
    theirs, second = tmp_path / "theirs.py", tmp_path / "handed" / f"{NAME}.py"
    theirs.write_bytes(b"x = 1\n")
    second.hardlink_to(theirs)
    assert read_answer(second) == Handed(b"x = 1\n")
    os.chown(theirs, 4321, 4321)
    assert read_answer(second).why_not == "it is a link to somebody else's file; hand in a file of your own"
    theirs.unlink()
    assert read_answer(second) == Handed(b"x = 1\n")


def test_a_device_is_not_read() -> None:
    assert read_answer(Path(os.devnull)).source is None


def submitted(folder: Path, **answers: bytes) -> Submission:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in answers.items():
        (folder / f"{name}.py").write_bytes(content)
    return read_submission(folder, ["one", "two"])


def test_the_digest_depends_on_the_files_and_on_nothing_else(tmp_path: Path) -> None:
    first = submitted(tmp_path / "ada", one=b"1", two=b"2").digest
    assert submitted(tmp_path / "bob", one=b"1", two=b"2").digest == first
    others = [
        submitted(tmp_path / "changed", one=b"1", two=b"3"),
        submitted(tmp_path / "exchanged", one=b"2", two=b"1"),
        submitted(tmp_path / "without", one=b"1"),
        submitted(tmp_path / "empty", one=b"1", two=b""),
    ]
    assert len({first, *(other.digest for other in others)}) == 1 + len(others)
    assert first.startswith("40b343abefdf"), "the digest is a journal's key and stays what it was"


def test_answers_are_found_in_the_folder_or_in_its_exercises(tmp_path: Path) -> None:
    submitted(tmp_path / "handed" / "exercises", one=b"1")
    assert read_submission(tmp_path / "handed", ["one", "two"]).files["one"] == Handed(b"1")
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "exercises").symlink_to(tmp_path / "handed" / "exercises")
    assert read_submission(tmp_path / "linked", ["one"]).files["one"].source is None


@pytest.mark.parametrize("make", [nothing, Path.touch], ids=["missing", "a file"])
def test_a_submission_is_a_folder(make: Callable[[Path], object], tmp_path: Path) -> None:
    make(tmp_path / "handed")
    with pytest.raises(SubmissionError):
        read_submission(tmp_path / "handed", [NAME])
