"""A notebook's own cells run for show where the instructor wants it: confined, bounded, and worth nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from graders.notebooks.trusted import TrustedAutograder
from graders.worker import Worker
from graders.worker.showing import showing, shown

MARK = "a mark that nobody knows"
SHOWN: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "what they print": (("print(1)", "x = 2", "print(x)"), ["1\n", "", "2\n"]),
    "the value at the end": (("x = 7\nx", "x; None", "'é'"), ["7\n", "", "'é'\n"]),
    "what they raise": (("1 / 0", "print(2)"), ["ZeroDivisionError: division by zero\n", "2\n"]),
    "what is no Python": (("x = (", "print(3)"), ["SyntaxError: '(' was never closed", "3\n"]),
    "what is for IPython": (("%matplotlib inline\n!ls\nprint(4)", "%%bash\nls"), ["4\n", ""]),
    "what waits for input": (("input()",), ["EOFError: EOF when reading a line\n"]),
    "what leaves": (("import sys; sys.exit(3)", "print(5)"), ["SystemExit: 3\n", "5\n"]),
    "what ends its process": (
        ("print(6)", "import os\nos._exit(1)", "print(7)"),
        ["6\n", "the process ended itself", ""],
    ),
    "what never ends": (("while True: pass", "print(8)"), ["it ran longer than 0.7 seconds\n", ""]),
    "nothing": ((), []),
}


@pytest.mark.parametrize("what", SHOWN)
def test_cells_show_what_they_do(what: str, worker: Worker) -> None:
    cells, expected = SHOWN[what]
    job = showing(cells, MARK)
    (answered,) = worker.run([replace(job, limits=replace(job.limits, seconds=0.7))])
    for printed, wanted in zip(shown(answered, len(cells), MARK), expected, strict=True):
        assert printed.startswith(wanted)
        assert bool(printed) == bool(wanted)


@pytest.mark.parametrize("wanted", [False, True])
def test_an_instructor_turns_it_on(wanted: bool) -> None:
    notebook = new_notebook(
        cells=[new_markdown_cell("text"), new_code_cell("print('\x1b[31m', 6 * 7)"), new_code_cell("")]
    )
    autograder = TrustedAutograder(show_free_cells=wanted)
    autograder.preprocess(notebook, {"nbgrader": {"student": "ann"}})
    texts = [output.text for cell in notebook.cells[1:] for output in cell.outputs]
    assert texts == [" 42\n"] * wanted
