"""In Canvas's own file the scores of one assignment change, and nothing else; what is not clear is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graders.emit.canvas import Filled, canvas, column_of, filled, read_gradebook
from graders.exits import UsageError

HEAD = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Core (77)", "Core again (78)", "Final Score"]
POSSIBLE = ["    Points Possible", "", "", "", "", "100.0", "7", "(read only)"]
CORE = HEAD.index("Core (77)")


def row(number: str, user: str, login: str, score: str = "") -> list[str]:
    return ["=Name", number, user, login, "", score, "1", ""]


def result(student: str | None, score: int = 3, status: str = "failed") -> dict[str, Any]:
    """As much of a document as is asked for."""
    return {"student": student, "score": score, "max_score": 100, "exercises": [{"name": "a", "status": status}]}


def test_the_column_is_filled_by_the_surest_name_of_a_student() -> None:
    table = [HEAD, POSSIBLE, row("ann", "bob", "x", "3"), row("1", "", "cy"), []]
    done, strangers = filled(table, CORE, {"ann": 1, "bob": 2.5, "cy": 0})
    assert [line[CORE] for line in done] == ["Core (77)", "100.0", "2.5", "0", ""]
    assert strangers == ["ann"]
    assert done[:2] == [HEAD, POSSIBLE]
    assert [line[:CORE] + line[CORE + 1 :] for line in done[2:4]] == [
        line[:CORE] + line[CORE + 1 :] for line in table[2:4]
    ]


def test_a_name_that_is_empty_or_stands_for_two_is_no_name() -> None:
    done, strangers = filled([HEAD, POSSIBLE, row("1", "", "x")], CORE, {"": 5})
    assert ([line[CORE] for line in done], strangers) == (["Core (77)", "100.0", ""], [""])
    with pytest.raises(UsageError, match="ann stands for two students"):
        filled([HEAD, row("1", "ann", "x"), row("2", "", "ann")], CORE, {"ann": 5})


COLUMNS = {
    "Core (77)": ("Core (77)", False),
    "its name": ("Core", False),
    "another": ("Core again", False),
    "how it begins": ("Core (", True),
    "its name, where another begins so": ("Core", True),
}


@pytest.mark.parametrize("what", COLUMNS)
def test_a_column_is_found_by_its_name(what: str) -> None:
    name, beginning = COLUMNS[what]
    assert HEAD[column_of([HEAD], name, beginning)].startswith(name)


UNCLEAR = {
    "an empty file": ([], "Core", "no gradebook exported from Canvas"),
    "another file": ([["name", "score"]], "score", "no gradebook exported from Canvas"),
    "no such column": ([HEAD], "Homework", r"no column .* 'Homework'; assignments there are: Core \(77\); Core again"),
    "no column": ([HEAD], "", "no column .* ''"),
    "a part of a name": ([HEAD], "Cor", "no column is called 'Cor'"),
    "a column that Canvas only reads out": ([HEAD], "Final Score", "no column is called 'Final Score'"),
    "two of a name": ([[*HEAD, "Core (79)"]], "Core", "more than one column is called 'Core'"),
}


@pytest.mark.parametrize("what", UNCLEAR)
def test_a_column_that_is_not_clear_is_refused(what: str) -> None:
    table, name, words = UNCLEAR[what]
    with pytest.raises(UsageError, match=words):
        column_of(table, name)


def test_of_two_columns_that_begin_alike_none_is_filled() -> None:
    with pytest.raises(UsageError, match="more than one column begins with 'Cor'"):
        column_of([HEAD], "Cor", beginning=True)


def test_results_fill_the_column_and_whose_grading_failed_keeps_what_was_there() -> None:
    book = [HEAD, POSSIBLE, row("1", "ann", "x"), row("2", "bob", "y", "9"), row("3", "", "cy", "8")]
    documents = [("file", result("ann", 0)), ("bob", result(None, 4)), ("", result("cy", 5, "grader_error"))]
    done = canvas([*documents, ("", result("eve"))], book, "Core (77)")
    assert done == Filled(done.table, ["eve"], ["cy"], 100.0)
    assert [line[CORE] for line in done.table[2:]] == ["0", "4", "8"]


def test_of_two_results_of_a_student_it_is_not_clear_which_counts() -> None:
    with pytest.raises(UsageError, match="more than one result of ann"):
        canvas([("", result("ann")), ("ann", result(None))], [HEAD, row("1", "ann", "x")], "Core")


UNREADABLE = {"not there": None, "not UTF-8": b"\xff\xfe", "quotes that do not end": b'Student,ID\n"a'}


@pytest.mark.parametrize("what", UNREADABLE)
def test_a_file_that_cannot_be_read_is_named(what: str, tmp_path: Path) -> None:
    path, content = tmp_path / "book.csv", UNREADABLE[what]
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=r"book\.csv cannot be read"):
        read_gradebook(path)


def test_a_byte_order_mark_and_other_line_ends_are_no_part_of_a_name(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_bytes(b'\xef\xbb\xbfStudent,ID\r\n"a\r\nb",1\r\n')
    assert read_gradebook(path) == [["Student", "ID"], ["a\r\nb", "1"]]
