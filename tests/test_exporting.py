"""What is exported is text where people chose it, and in Canvas's own file only the scores change."""

from __future__ import annotations

import pytest

from graders.exits import UsageError
from graders.notebooks.exporting import filled
from graders.printable import cell

PLAIN: dict[str, tuple[object, str]] = {
    "a name": ("Anna", "Anna"),
    "a formula": ("=1+1", "'=1+1"),
    "a sum": ("+1", "'+1"),
    "a difference": ("-1", "'-1"),
    "a function": ("@SUM(1)", "'@SUM(1)"),
    "a tab before it": ("\t=1", "'\t=1"),
    "a number": (-1.5, "-1.5"),
    "nothing": (None, ""),
}


@pytest.mark.parametrize("what", PLAIN)
def test_no_cell_is_a_formula(what: str) -> None:
    value, text = PLAIN[what]
    assert cell(value) == text


HEAD = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Core (77)", "Final Score"]
POSSIBLE = ["    Points Possible", "", "", "", "", "100", "(read only)"]


def test_the_column_is_filled_by_the_surest_name_of_a_student() -> None:
    table = [HEAD, POSSIBLE, ["A", "ann", "bob", "x", "", "3", ""], ["B", "1", "", "cy"], []]
    done, strangers = filled(table, "Core", {"ann": 1, "bob": 2.5, "cy": 0})
    assert [row[5] for row in done] == ["Core (77)", "100", "2.5", "0", ""]
    assert strangers == ["ann"]
    assert done[:2] == [HEAD, POSSIBLE]


NOT_CLEAR = {
    "an empty file": ([], "Core", "no gradebook exported from Canvas"),
    "another file": ([["name", "score"]], "score", "no gradebook exported from Canvas"),
    "no such column": ([HEAD], "Homework", "no column begins with 'Homework'; assignments there are: Core \\(77\\)"),
    "no column": ([HEAD], "", "no column begins with ''"),
    "two columns": ([[*HEAD, "Core again (78)"]], "Core", "more than one column begins with 'Core'"),
}


@pytest.mark.parametrize("what", NOT_CLEAR)
def test_what_is_not_clear_is_said(what: str) -> None:
    table, column, words = NOT_CLEAR[what]
    with pytest.raises(UsageError, match=words):
        filled(table, column, {"ann": 1})
