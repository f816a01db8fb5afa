"""Whose submissions there are: in a folder, a list, a checkout or a single file; everything else is one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.batch.entries import Entry, entries
from graders.submission import SubmissionError
from tests.course import descent

NAMES = ["manual_gd_step", "loss_l1"]
ANSWER = "manual_gd_step.py"


def filled(folder: Path, *paths: str) -> Path:
    """A folder with empty files, and with folders where a path ends in a slash."""
    folder.mkdir(exist_ok=True)
    for path in paths:
        place = folder / path
        (place if path.endswith("/") else place.parent).mkdir(parents=True, exist_ok=True)
        if not path.endswith("/"):
            place.touch()
    return folder


def students(place: Path) -> list[str]:
    return [entry.student for entry in entries(place, NAMES)]


FOLDERS: dict[str, tuple[list[str], list[str]]] = {
    "folders": (["bob/", "ada/"], ["ada", "bob"]),
    "archives": (["bob.zip", "ada.ZIP"], ["ada", "bob"]),
    "notebooks": (["bob.ipynb", "ada.ipynb"], ["ada", "bob"]),
    "one of each": (["cy.ipynb", "bob.zip", "ada/"], ["ada", "bob", "cy"]),
    "with dots in the name": (["ada.b/", "c.d.zip"], ["ada.b", "c.d"]),
    "beside other files": (["ada/", "grades.csv", "notes.txt", "x.tar.gz", "helper.py"], ["ada"]),
    "beside what programs keep": (["ada/", ".git/", ".DS_Store", ".bob.zip", "__MACOSX/", "__pycache__/"], ["ada"]),
    "a folder that is called like an archive": (["ada.zip/"], ["ada.zip"]),
    "with answers one floor down": ([f"ada/{ANSWER}", f"bob/{ANSWER}"], ["ada", "bob"]),
    "with letters of all kinds": (["Łukasz/", "李/", "o'neil/", "a b/"], ["a b", "o'neil", "Łukasz", "李"]),
    "a checkout": ([ANSWER, "ada/"], ["class"]),
    "a checkout with exercises/": ([f"exercises/{ANSWER}", "graders/"], ["class"]),
    "a folder called exercises without an answer": (["exercises/other.py", "ada/"], ["ada", "exercises"]),
}


@pytest.mark.parametrize(("paths", "found"), FOLDERS.values(), ids=FOLDERS)
def test_a_folder_holds_a_submission_for_each_student(paths: list[str], found: list[str], tmp_path: Path) -> None:
    assert students(filled(tmp_path / "class", *paths)) == found


def test_an_entry_tells_where_it_lies(tmp_path: Path) -> None:
    folder = filled(tmp_path / "class", "ada/", "bob.zip")
    assert entries(folder, NAMES) == [Entry("ada", str(folder / "ada")), Entry("bob", str(folder / "bob.zip"))]


@pytest.mark.parametrize("name", ["ada.zip", "ada.ipynb", "ada.ZIP"])
def test_a_single_file_is_its_students(name: str, tmp_path: Path) -> None:
    folder = filled(tmp_path, name)
    assert entries(folder / name, NAMES) == [Entry("ada", str(folder / name))]


def test_a_checkout_is_called_like_its_folder_also_from_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(filled(tmp_path / "ada", ANSWER))
    assert entries(Path(), NAMES) == [Entry("ada", ".")]


def test_a_link_is_listed_and_left_to_be_refused(tmp_path: Path) -> None:
    """Its owner learns why it counts nothing; a missing row would say nothing."""
    folder = filled(tmp_path / "class", "ada/")
    (folder / "bob").symlink_to(folder / "ada")
    (folder / "cy.zip").symlink_to("nowhere")
    assert students(folder) == ["ada", "bob", "cy.zip"]


HOSTILE = {
    b"a\nb": "a b",
    b"a\x1b[31mb": "ab",
    b"a\x1b]0;title\x07b": "ab",
    b"a\xe9b": "a\\xe9b",
    "a\u202eb".encode(): "ab",
    b"=cmd|'calc'!A0": "=cmd|'calc'!A0",
    b"<script>": "<script>",
    b"a\rb": "a b",
    b"\x1b[31m": r"'\x1b[31m'",
    b" ": "' '",
    b"\xe2\x80\xae": r"'\u202e'",
}
"""Names of folders, and what is made of them: one line of text that steers no terminal, and never nothing."""


@pytest.mark.parametrize(("name", "student"), HOSTILE.items(), ids=HOSTILE.values())
def test_a_hostile_name_becomes_a_line_of_text(name: bytes, student: str, tmp_path: Path) -> None:
    folder = filled(tmp_path / "class")
    (folder / os.fsdecode(name)).mkdir()
    (found,) = entries(folder, NAMES)
    assert found.student == student
    assert os.fsencode(found.place).endswith(name), "the place stays what it is"
    found.student.encode("utf-8")


LISTS: dict[str, tuple[bytes, list[Entry]]] = {
    "plain": (b"student,path\nbob,b\nada,a.zip\n", [Entry("ada", "@/a.zip"), Entry("bob", "@/b")]),
    "with a byte order mark": (b"\xef\xbb\xbfstudent,path\nada,a\n", [Entry("ada", "@/a")]),
    "with Windows line ends": (b"student,path\r\nada,a\r\n", [Entry("ada", "@/a")]),
    "with other columns": (b"id,path,student\n7,a,ada\n", [Entry("ada", "@/a")]),
    "with too many cells": (b"student,path\nada,a,more,and more\n", [Entry("ada", "@/a")]),
    "with a time": (
        b"student,path,handed_in\nada,a,2026-05-01T10:00\n",
        [Entry("ada", "@/a", "2026-05-01T10:00:00+00:00")],
    ),
    "with a time for some": (b"student,path,handed_in\nada,a\n", [Entry("ada", "@/a")]),
    "with spaces around": (b"student,path\n ada , a \n", [Entry("ada", "@/a")]),
    "with empty lines": (b"student,path\n\nada,a\n\n", [Entry("ada", "@/a")]),
    "with a comma in a name": (b'student,path\n"Lovelace, Ada",a\n', [Entry("Lovelace, Ada", "@/a")]),
    "with letters of all kinds": ("student,path\nŁukasz,ł\n".encode(), [Entry("Łukasz", "@/ł")]),
    "upwards": (b"student,path\nada,../elsewhere/./a\n", [Entry("ada", "@@/elsewhere/a")]),
    "absolute": (b"student,path\nada,/elsewhere/a\n", [Entry("ada", "/elsewhere/a")]),
    "that steers a terminal": (b"student,path\na\x1b[31mb,a\n", [Entry("ab", "@/a")]),
    "with a separator in a name": ("student,path\na\u2028b,a\n".encode(), [Entry("a b", "@/a")]),
    "with a NUL byte": (b"student,path\na\0da,a\n", [Entry("ada", "@/a")]),
    "with a name that shows nothing": (b"student,path\n\x1b[31m,a\n", [Entry(r"'\x1b[31m'", "@/a")]),
}


@pytest.mark.parametrize(("text", "found"), LISTS.values(), ids=LISTS)
def test_a_list_names_students_and_places_beside_it(text: bytes, found: list[Entry], tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "class.csv").write_bytes(text)

    def place(told: str) -> str:
        return told.replace("@@", str(tmp_path)).replace("@", str(folder))

    expected = [Entry(entry.student, place(entry.place), entry.handed_in) for entry in found]
    assert entries(folder / "class.csv", NAMES) == expected


def listing(text: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "class.csv").write_bytes(text)
        return folder / "class.csv"

    return make


def linked_to_nothing(folder: Path) -> Path:
    (folder / "class").symlink_to("nowhere")
    return folder / "class"


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a list without a path": (listing(b"student\nada\n"), "has no column 'path'; its first line is: student,path"),
    "a list of another kind": (listing(b"student;path\nada;a\n"), "has no column 'student'"),
    "a list with no time": (listing(b"student,path,handed_in\nada,a,late\n"), "line 2: 'late' is no time"),
    "an empty list": (listing(b""), "has no column 'student'"),
    "a list of nobody": (listing(b"student,path\n"), "there is no submission in"),
    "an empty student": (listing(b"student,path\nada,a\n ,b\n"), "class.csv, line 3: a student and a path are wanted"),
    "an empty path": (listing(b"student,path\nada,\n"), "line 2: a student and a path are wanted"),
    "a list that is not UTF-8": (listing(b"student,path\n\xe9,a\n"), "is not UTF-8 text"),
    "a list with an endless cell": (listing(b'student,path\n"' + b"a" * 200_000), "is no list (field larger"),
    "one student twice in a list": (listing(b"student,path\nada,a\nada,b\n"), "ada has handed in twice ("),
    "one student twice": (lambda f: filled(f, "ada/", "ada.zip"), "ada has handed in twice ("),
    "one student in two kinds": (lambda f: filled(f, "ada.ipynb", "ada.zip"), "keep one of them"),
    "two names that look alike": (lambda f: filled(f, "a\nb/", "a b/"), "a b has handed in twice ("),
    "an empty folder": (lambda f: f, "there is no submission in"),
    "a folder of other files": (lambda f: filled(f, "a.txt", "b.py"), "there is no submission in"),
    "a folder that is not there": (lambda f: f / "class", "does not exist; name the folder that holds a folder for"),
    "a list that is not there": (lambda f: f / "class.csv", "does not exist"),
    "another file": (lambda f: filled(f, "a.tar.gz") / "a.tar.gz", "is neither a folder nor a list"),
    "a link to nothing": (linked_to_nothing, "does not exist"),
}


@pytest.mark.parametrize(("make", "words"), REFUSED.values(), ids=REFUSED)
def test_everything_else_is_refused_with_a_sentence(make: Callable[[Path], Path], words: str, tmp_path: Path) -> None:
    place = make(tmp_path)
    with pytest.raises(SubmissionError) as refused:
        entries(place, NAMES)
    assert words in str(refused.value)


def test_the_command_says_it_in_one_line_and_makes_no_results(tmp_path: Path) -> None:
    folder = filled(tmp_path / "class", "a\nb/", "a b/")
    run = descent("grade", folder, "--out", tmp_path / "results")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("descent: a b has handed in twice (")
    assert run.stderr.count("\n") == 1
    assert not (tmp_path / "results").exists()
