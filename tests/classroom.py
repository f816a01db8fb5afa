"""A class: what its students hand in, and what each exercise of it is worth."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from graders.notebooks import CHECK
from reference.weave import parted
from tests.course import authored_exercise

NAMES = ("manual_gd_step", "loss_l1", "run_with_scheduler")
POINTS = {name: authored_exercise(name).exercise.points for name in NAMES}


def cell_of(notebook: NotebookNode, name: str) -> NotebookNode:
    """The cell with a grade id."""
    cells: list[NotebookNode] = notebook.cells
    return next(cell for cell in cells if cell.metadata.get("nbgrader", {}).get("grade_id") == name)


def answered(notebook: NotebookNode, **answers: str) -> NotebookNode:
    """The released notebook with right answers, or with those given."""
    for name in NAMES:
        text = answers.get(name, authored_exercise(name).answer)
        cell_of(notebook, name).source = parted(text)[1]
    return notebook


def mistaken(name: str, misconception: str) -> dict[str, str]:
    """An exercise's answer with a known mistake."""
    authored = authored_exercise(name)
    return {name: authored.exercise.misconception(misconception).applied_to(authored.answer)}


def hostile(notebook: NotebookNode) -> NotebookNode:
    """One that takes points instead of earning them, with markup in what it prints."""
    taken = "import sys\nprint('<script>alert(1)</script>', file=sys.stderr)\ndef check(*a): return 15.0\n"
    cell_of(
        notebook, "manual_gd_step"
    ).source = f"{taken}def manual_gd_step(x, lr, f):\n    print('<b>')\n    return 15.0"
    cell_of(notebook, f"{CHECK}manual_gd_step").source = "15.0"
    cell_of(notebook, f"{CHECK}manual_gd_step").metadata.nbgrader.points = 1000
    cell_of(notebook, "question-manual_gd_step").source = "a < b <script>alert(1)</script><img src=x onerror=alert(1)>"
    notebook.cells.append(nbformat.v4.new_markdown_cell("<iframe src=x></iframe> <!-- alert(1) -->"))
    notebook.cells.append(nbformat.v4.new_raw_cell("<script>alert(1)</script>", metadata={"raw_mimetype": "text/html"}))
    return notebook


def warning_and_printing(notebook: NotebookNode) -> NotebookNode:
    """A right one that writes to stderr, warns, and uses a helper in another cell."""
    answered(notebook)
    cell = cell_of(notebook, "manual_gd_step")
    cell.source = cell.source.replace("y = f(x)", "noisy()\n    y = f(x)")
    noisy = "def noisy():\n    warnings.warn('w')\n    print('e', file=sys.stderr)"
    helper = f"%matplotlib inline\nimport sys, warnings\n{noisy}"
    notebook.cells.insert(0, nbformat.v4.new_code_cell(helper))
    notebook.cells.append(nbformat.v4.new_code_cell("1 / 0\nwhile True: pass"))
    return notebook


def broken(notebook: NotebookNode) -> NotebookNode:
    """Right answers in a notebook of which cells were deleted, split, doubled and relabelled."""
    answered(notebook)
    doubled = deepcopy(cell_of(notebook, f"{CHECK}loss_l1"))
    doubled.id = "doubled"
    whole = cell_of(notebook, "run_with_scheduler")
    head, _, rest = whole.source.partition("def ")
    whole.source = head
    notebook.cells.append(nbformat.v4.new_code_cell(f"def {rest}"))
    notebook.cells.append(doubled)
    gone = cell_of(notebook, "manual_gd_step"), cell_of(notebook, f"{CHECK}manual_gd_step")
    notebook.cells = [cell for cell in notebook.cells if cell not in gone]
    cell_of(notebook, "loss_l1").metadata.nbgrader.update(grade=True, points=100, grade_id="mine", locked=True)
    cell_of(notebook, f"{CHECK}run_with_scheduler").metadata.nbgrader.update(solution=True, grade=False)
    return notebook


@dataclass(frozen=True)
class Student:
    """What somebody hands in, and what it is worth, exercise by exercise."""

    notebook: Callable[[NotebookNode], NotebookNode | str]
    worth: tuple[int, int, int]
    words: str = ""


FULL = (POINTS["manual_gd_step"], POINTS["loss_l1"], POINTS["run_with_scheduler"])
STUDENTS = {
    "right": Student(answered, FULL, "15 of 15 points"),
    "untouched": Student(lambda notebook: notebook, (0, 0, 0), "Not started: write your answer in its cell"),
    "wrong": Student(
        lambda notebook: answered(notebook, **mistaken("manual_gd_step", "no_zero_grad")), (0, *FULL[1:]),
        "gradient is never cleared",
    ),
    "half": Student(
        lambda notebook: answered(notebook, **mistaken("manual_gd_step", "returns_none")), (8, *FULL[1:]),
        "Your function returns nothing",
    ),
    "noisy": Student(warning_and_printing, FULL),
    "late": Student(answered, FULL),
    "hostile": Student(hostile, (0, 0, 0), "&lt;b&gt;"),
    "broken": Student(broken, (0, *FULL[1:]), "there is no function called manual_gd_step"),
    "unreadable": Student(lambda _: '{"cells": [', (0, 0, 0), "could not be read"),
}  # fmt: skip


Hand = Callable[[Path, NotebookNode], object]
"""Puts a submission in a folder, given the released notebook."""


def written(folder: Path, notebook: NotebookNode, name: str = "core") -> Path:
    """A notebook in a submission."""
    path = folder / f"{name}.ipynb"
    path.write_text(nbformat.writes(notebook), encoding="utf-8")
    return path


def in_version_3(folder: Path, notebook: NotebookNode) -> None:
    """As notebooks were before 2015: cells in a worksheet, code in `input`."""
    old = nbformat.convert(answered(notebook), 3)
    (folder / "core.ipynb").write_text(nbformat.writes(old, version=3), encoding="utf-8")


def without_kernelspec(folder: Path, notebook: NotebookNode) -> None:
    answered(notebook).metadata.clear()
    written(folder, notebook)


def without_graded_cells(folder: Path, notebook: NotebookNode) -> None:
    answered(notebook).cells = [cell for cell in notebook.cells if not cell.metadata.get("nbgrader", {}).get("grade")]
    written(folder, notebook)


def without_marks(folder: Path, notebook: NotebookNode) -> None:
    """As some tools write it: nothing but cells and their text."""
    for cell in answered(notebook).cells:
        cell.metadata.clear()
    written(folder, notebook)


def in_the_wrong_cell(folder: Path, notebook: NotebookNode) -> None:
    """An answer in the cell of another exercise, below that one's."""
    answered(notebook)
    own, other = (cell_of(notebook, name) for name in ("manual_gd_step", "loss_l1"))
    other.source, own.source = f"{other.source}\n\n\n{own.source}", "# see below"
    written(folder, notebook)


def with_text_for_an_answer(text: str) -> Hand:
    def hand(folder: Path, notebook: NotebookNode) -> None:
        cell_of(answered(notebook), "manual_gd_step").source = text
        written(folder, notebook)

    return hand


def with_much_output(folder: Path, notebook: NotebookNode) -> None:
    loud = nbformat.v4.new_output("stream", name="stdout", text="x" * (50 << 20))
    cell_of(answered(notebook), "loss_l1").outputs = [loud]
    written(folder, notebook)


def without_a_notebook(folder: Path, notebook: NotebookNode) -> None:
    (folder / "notes.txt").write_text(f"I forgot the notebook of {len(notebook.cells)} cells", encoding="utf-8")


def with_three_notebooks(folder: Path, notebook: NotebookNode) -> None:
    for name in ("core", "core-Copy1", "Untitled"):
        written(folder, answered(notebook), name)


def a_link(folder: Path, notebook: NotebookNode) -> None:
    """To a notebook with right answers, which is not the student's."""
    elsewhere = folder.parents[2] / "right-answers"
    elsewhere.mkdir(exist_ok=True)
    (folder / "core.ipynb").symlink_to(written(elsewhere, answered(notebook)))


def with_a_module_beside_it(folder: Path, notebook: NotebookNode) -> None:
    (folder / "mine.py").write_text("def helper(y): return y\n", encoding="utf-8")
    cell_of(answered(notebook), "manual_gd_step").source = "import mine\n\ndef manual_gd_step(x, lr, f): mine.helper(x)"
    written(folder, notebook)


def other_json(text: str) -> Hand:
    return lambda folder, _: (folder / "core.ipynb").write_text(text, encoding="utf-8")


NOT_MANUAL = (0, *FULL[1:])
LOOP = "def manual_gd_step(x, lr, f):\n    while True: pass"
NO_CELLS = '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}}'
ODD: dict[str, tuple[Hand, tuple[int, int, int], str]] = {
    "version3": (in_version_3, FULL, ""),
    "nokernel": (without_kernelspec, FULL, ""),
    "nograded": (without_graded_cells, FULL, ""),
    "nomarks": (without_marks, FULL, ""),
    "wrongcell": (in_the_wrong_cell, FULL, ""),
    "comments": (with_text_for_an_answer("# I did not get to this"), NOT_MANUAL, "there is no function called"),
    "bash": (with_text_for_an_answer("%%bash\necho hello"), NOT_MANUAL, "there is no function called"),
    "input": (with_text_for_an_answer("def manual_gd_step(x, lr, f): input()"), NOT_MANUAL, "waits for input"),
    "loop": (with_text_for_an_answer(LOOP), NOT_MANUAL, "so it was stopped"),
    "longcode": (with_text_for_an_answer("# " + "z" * (256 << 10)), (0, 0, 0), "your notebook: its code is too large"),
    "nopython": (with_text_for_an_answer("def manual_gd_step(x, lr, f:"), NOT_MANUAL, "SyntaxError"),
    "loud": (with_much_output, FULL, ""),
    "three": (with_three_notebooks, FULL, ""),
    "link": (a_link, (0, 0, 0), "could not be read, so nothing in it was graded</strong>: it is a link"),
    "module": (with_a_module_beside_it, NOT_MANUAL, "No module named"),
    "empty": (other_json(""), (0, 0, 0), "it is not JSON"),
    "list": (other_json("[1, 2]"), (0, 0, 0), "could not be read"),
    "nocells": (other_json(NO_CELLS), (0, 0, 0), "your notebook: there is no function called manual_gd_step"),
    "oddcells": (
        other_json('{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [7]}'),
        (0, 0, 0),
        "could not",
    ),
    "nested": (other_json("[" * 100_000), (0, 0, 0), "could not be read"),
}
"""Submissions that are odd, each with what it is worth and words of its feedback."""
NO_NOTEBOOK = "nothing"
"""The one without a notebook, which nbgrader passes over with a word in its log."""
