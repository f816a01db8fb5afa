"""What is exported is text where people chose it."""

from __future__ import annotations

import pytest

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
