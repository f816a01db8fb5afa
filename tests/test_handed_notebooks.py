"""Answers in notebooks: the cells of the first one that defines a function, without those that grade."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from graders.batch.files_in import files_in
from graders.batch.handed import LARGEST_NOTEBOOK, MOST_NOTEBOOKS, answers_in
from graders.submission import LARGEST_ANSWER, Handed
from tests.handed_in import NAME, OTHER, WANTED, archived, cell, filed, locked, notebook

STEP = "def manual_gd_step(x, lr, f):\n    return 0.0"
GRADED = {"grade": True, "grade_id": "check", "points": 15, "solution": False}
SOLVED = {"grade": False, "grade_id": "answer", "solution": True}
BOTH = {"grade": True, "grade_id": "answer", "points": 15, "solution": True}


def found(place: Path) -> Handed:
    return answers_in(files_in(place), WANTED)[NAME]


def handed_in(tmp_path: Path, *texts: bytes) -> Handed:
    """What is found in a folder with these notebooks, in this order."""
    return found(filed(tmp_path, {f"{number}.ipynb": text for number, text in enumerate(texts)}))


DEFINED: dict[str, str] = {
    "a function": STEP,
    "a coroutine": f"async {STEP}",
    "with spaces": STEP.replace("def ", "def   "),
    "indented": "if True:\n    " + STEP.replace("\n", "\n    "),
    "below other lines": f"import torch\n\n{STEP}",
    "decorated": f"@torch.enable_grad()\n{STEP}",
    "an assignment": "manual_gd_step = lambda x, lr, f: 0.0",
    "an assignment without spaces": "manual_gd_step=3",
    "below a command": f"!pip install torch\n%matplotlib inline\n{STEP}",
    "with half a letter": f"{STEP}  # \ud800",
}


@pytest.mark.parametrize("source", DEFINED.values(), ids=DEFINED)
def test_a_notebook_that_defines_the_function_counts_with_all_its_cells(source: str, tmp_path: Path) -> None:
    assert handed_in(tmp_path, notebook("import torch", source, "1 / 0")) == Handed(
        ("import torch", source, "1 / 0"), notebook=True
    )


NOT_DEFINED = {
    "a call": "manual_gd_step(x, 0.1, f)",
    "a comment": f"# {STEP}",
    "a longer name": STEP.replace("gd_step", "gd_steps"),
    "a comparison": "manual_gd_step == 3",
    "nothing": "",
}


@pytest.mark.parametrize("source", NOT_DEFINED.values(), ids=NOT_DEFINED)
def test_what_only_names_the_function_defines_none(source: str, tmp_path: Path) -> None:
    handed = handed_in(tmp_path, notebook(source))
    assert handed == Handed(None, "there is no manual_gd_step.py, and no notebook that defines manual_gd_step", True)


CELLS: dict[str, tuple[Any, tuple[str, ...]]] = {
    "a source of lines": (cell([line + "\n" for line in STEP.split("\n")]), (f"{STEP}\n",)),
    "a source of odd lines": (cell([STEP, 7, None, ["x"], "\n1"]), (f"{STEP}\n1",)),
    "an answer": (cell(STEP, nbgrader=SOLVED), (STEP,)),
    "an answer that is graded by hand": (cell(STEP, nbgrader=BOTH), (STEP,)),
    "odd marks": (cell(STEP, nbgrader=[True]), (STEP,)),
}


@pytest.mark.parametrize(("one", "cells"), CELLS.values(), ids=CELLS)
def test_a_cell_may_be_written_in_many_ways(one: Any, cells: tuple[str, ...], tmp_path: Path) -> None:
    assert handed_in(tmp_path, notebook(one)).source == cells


LEFT_OUT: dict[str, Any] = {
    "a graded cell": cell(STEP.replace("0.0", "15.0"), nbgrader=GRADED),
    "text": cell(STEP.replace("0.0", "15.0"), "markdown"),
    "a raw cell": cell(STEP.replace("0.0", "15.0"), "raw"),
    "a cell of no kind": {"source": STEP, "cell_type": None},
    "a cell without a source": {"cell_type": "markdown"},
}


@pytest.mark.parametrize("one", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_no_code_of_the_students_is_left_out(one: Any, tmp_path: Path) -> None:
    assert handed_in(tmp_path, notebook("import torch", one)).source is None
    assert handed_in(tmp_path, notebook("import torch", one, STEP)).source == ("import torch", STEP)


def test_the_first_notebook_that_defines_it_counts(tmp_path: Path) -> None:
    first = STEP.replace("0.0", "1.0")
    assert handed_in(tmp_path, notebook("x = 1"), notebook(first), notebook(STEP)).source == (first,)


def test_an_unreadable_notebook_hides_no_other(tmp_path: Path) -> None:
    assert handed_in(tmp_path, b"{", notebook(STEP)).source == (STEP,)


def test_each_exercise_may_have_a_notebook_of_its_own(tmp_path: Path) -> None:
    place = filed(tmp_path, {"a.ipynb": notebook("def l1_mean(): ..."), "b.ipynb": notebook(STEP)})
    handed = answers_in(files_in(place), WANTED)
    assert {name: one.source for name, one in handed.items()} == {NAME: (STEP,), OTHER: ("def l1_mean(): ...",)}


def test_a_file_of_the_exercises_name_goes_before_a_notebook(tmp_path: Path) -> None:
    place = filed(tmp_path, {f"a/b/{NAME}.py": b"theirs", "core.ipynb": notebook(STEP, "def l1(): ...")})
    handed = answers_in(files_in(place), WANTED)
    assert handed[NAME] == Handed(b"theirs")
    assert handed[OTHER] == Handed((STEP, "def l1(): ..."), notebook=True)


@pytest.mark.parametrize("name", ["ada.ipynb", "a/b/c/core.ipynb"])
def test_a_notebook_counts_wherever_it_lies(name: str, tmp_path: Path) -> None:
    place = filed(tmp_path, {name: notebook(STEP)})
    assert found(place).source == (STEP,)
    assert found(place / name).source == (STEP,)
    assert found(archived(tmp_path / "ada.zip", (name, notebook(STEP)))).source == (STEP,)


THERE_BUT = "the notebook is there, but "
NOT_JSON = f"{THERE_BUT}it is not JSON, or only the beginning of it"
NOT_4 = f"{THERE_BUT}not in the notebook format 4; save it again with Jupyter"
WORKSHEETS = json.dumps({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": STEP}]}]}).encode()
UNREAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", NOT_JSON),
    "text": (STEP.encode(), NOT_JSON),
    "half": (notebook(STEP)[:-20], NOT_JSON),
    "not UTF-8": (b'{"a": "\xe9"}', NOT_JSON),
    "a list nested deeply": (b"[" * 100_000, NOT_JSON),
    "objects nested deeply": (b'{"cells":' * 100_000, NOT_JSON),
    "an endless number": (b'{"nbformat": ' + b"9" * 5000 + b"}", NOT_JSON),
    "a list": (b"[1, 2]", NOT_4),
    "a word": (b'"a"', NOT_4),
    "nothing": (b"null", NOT_4),
    "format 3": (WORKSHEETS, NOT_4),
    "format 5": (notebook(STEP, nbformat=5), NOT_4),
    "no format": (b'{"cells": []}', NOT_4),
    "no cells": (b'{"nbformat": 4}', NOT_4),
    "cells that are none": (notebook(STEP, cells={"0": cell(STEP)}), NOT_4),
    "a giant": (b" " * (LARGEST_NOTEBOOK + 1), f"{THERE_BUT}it is too large (32.0 MB); it may have at most 32.0 MB"),
    "50 MB of output": (notebook(STEP, padding=50 << 20), f"{THERE_BUT}it is too large (50.0 MB)"),
    "too much code": (notebook(STEP, "#" * LARGEST_ANSWER), "the notebook's code is too large; it may have at most 25"),
}


@pytest.mark.parametrize(("text", "words"), UNREAD.values(), ids=UNREAD)
def test_a_notebook_that_cannot_be_read_is_told_without_a_name(text: bytes, words: str, tmp_path: Path) -> None:
    place = filed(tmp_path, {"ada-lovelace/ada.ipynb": text})
    handed = found(place)
    assert handed == Handed(None, handed.why_not, notebook=True)
    assert handed.why_not.startswith(words)
    assert "ada" not in handed.why_not
    assert "lovelace" not in handed.why_not


def test_a_linked_or_locked_notebook_is_told_without_a_name(tmp_path: Path) -> None:
    place = filed(tmp_path / "ada", {"core.ipynb": notebook(STEP)})
    linking = filed(tmp_path / "bob", {})
    (linking / "ada.ipynb").symlink_to(place / "core.ipynb")
    assert found(linking).why_not == f"{THERE_BUT}it is a link; hand in the file itself"
    assert found(locked(tmp_path / "ada.zip", "ada.ipynb")).why_not == f"{THERE_BUT}it is locked with a password"


def test_cells_that_are_none_are_passed_over(tmp_path: Path) -> None:
    assert handed_in(tmp_path, notebook("import torch", STEP, cells=[7, None, cell(STEP), []])).source == (STEP,)


def test_of_very_many_notebooks_the_first_are_read(tmp_path: Path) -> None:
    many = {f"{number:03}.ipynb": b"{" for number in range(300)}
    place = filed(tmp_path, many | {f"{MOST_NOTEBOOKS - 1:03}.ipynb": notebook(STEP)})
    assert found(place).source == (STEP,)
    place = filed(tmp_path, many | {f"{MOST_NOTEBOOKS:03}.ipynb": notebook(STEP)})
    assert found(place).why_not == NOT_JSON


STUB = "def manual_gd_step(x, lr, f):\n    # YOUR CODE HERE\n    raise NotImplementedError()\n"
BESIDE = {
    "the stub": (STUB, [STEP], True),
    "the stub with other line ends": (STUB.replace("\n", "\r\n"), [STEP], True),
    "the stub, and nothing in the notebook": (STUB, ["import torch"], False),
    "the stub, and no notebook": (STUB, None, False),
    "a begun answer": (STUB + "# where do I start?\n", [STEP], False),
}


@pytest.mark.parametrize(("text", "cells", "counts"), BESIDE.values(), ids=BESIDE)
def test_a_notebook_counts_where_the_file_is_as_it_was_handed_out(
    text: str, cells: list[str] | None, counts: bool, tmp_path: Path
) -> None:
    files = {f"exercises/{NAME}.py": text.encode()} | ({"core.ipynb": notebook(*cells)} if cells else {})
    handed = answers_in(files_in(filed(tmp_path, files)), WANTED, {NAME: STUB})[NAME]
    assert handed == (Handed(tuple(cells or ()), notebook=True) if counts else Handed(text.encode()))
