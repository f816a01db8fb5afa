"""Of a notebook, what an answer is made of runs and nothing else, wherever it stands."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace

import pytest

from graders.explaining import explanation
from graders.grading import grade_submission, in_its_cell, job_for
from graders.keys import read_key
from graders.report import Report
from graders.submission import Handed, Submission
from graders.trajectory import Ending, Trajectory
from graders.words import fact
from graders.worker import Worker
from tests.course import COURSE
from tests.deeds import CASES, STEP, job

NAME = "manual_gd_step"
TORCH = "import torch"
ANSWER = f"def manual_gd_step(x, lr, f):\n{textwrap.indent(STEP, '    ')}"
STUB = "def manual_gd_step(x, lr, f):\n    # YOUR CODE HERE\n    raise NotImplementedError()"
HELPED = ANSWER.replace("y = f(x)", "y = f(x)\n    helper(y)")


@dataclass(frozen=True)
class Notebook:
    """A notebook's cells, how every case of the answer in it must end, and words of that."""

    cells: tuple[str, ...]
    ends: str = "completed"
    words: str = ""


def of(*cells: str, ends: str = "completed", words: str = "") -> Notebook:
    return Notebook(cells, ends, words)


NOTEBOOKS = {
    "the answer alone": of(ANSWER),
    "cells that fail": of("1 / 0", ANSWER, "raise SystemExit", "exit()"),
    "cells that are no Python": of("x = (", ANSWER, "def g(:", "Dear grader, all is well.", "\0"),
    "cells that never end": of("while True: pass", ANSWER, "import time\ntime.sleep(1000)", "input()"),
    "empty cells": of("", "\n\n", ANSWER, "# a comment", "'''a text'''"),
    "imports elsewhere": of(TORCH, ANSWER.replace("y = f(x)", "y = torch.clone(f(x))")),
    "imports below": of(ANSWER.replace("y = f(x)", "y = torch.clone(f(x))"), TORCH),
    "everything of a module": of("from torch import *", ANSWER.replace("y = f(x)", "y = clone(f(x))")),
    "an import that is not there, and not needed": of("import ipympl, nosuchmodule", ANSWER),
    "an import of the future, in the middle": of("x = 1", "from __future__ import annotations\nx = 2", ANSWER),
    "a helper": of("def helper(y): return y", HELPED),
    "a helper's helper": of("def inner(y): return y", "def helper(y): return inner(y)", HELPED),
    "a helper that is a lambda": of("helper = lambda y: y", HELPED),
    "a helper in a class": of("class H:\n    def __call__(self, y): factor * y", "factor = 2", "helper = H()", HELPED),
    "a helper under a condition": of("if True:\n    !ls\n    def helper(y): return y", HELPED),
    "a helper with a fallback": of(
        "try:\n    from nosuchmodule import helper\nexcept ImportError:\n    helper = str", HELPED
    ),
    "a table that is filled": of("TABLE = {}", "TABLE['k'] = str", "def helper(y): TABLE['k'](y)", HELPED),
    "a default that is elsewhere": of("rate = 1", ANSWER.replace("lr, f)", "lr, f, factor=rate)")),
    "a decorator": of(
        "import functools", "def plain(g):\n    @functools.wraps(g)\n    def h(*a): return g(*a)\n    return h",
        f"@plain\n{ANSWER}",
    ),
    "another name for it": of(ANSWER.replace("manual_gd_step", "mine"), "manual_gd_step = mine"),
    "twice, the last counts": of(STUB, ANSWER),
    "twice, the stub last": of(ANSWER, STUB, ends="not_started"),
    "experiments with its names": of(
        "x = torch.Tensor([7]).requires_grad_()", "y = f(x)", "for lr in range(9):\n  y = f(x)", ANSWER
    ),
    "experiments that call it": of(ANSWER, "points = [manual_gd_step(x, 0.1, f) for _ in range(10**9)]"),
    "magics": of("%matplotlib inline\n%load_ext nosuch", f"%config x\n{ANSWER}\n%timeit manual_gd_step(1, 2, 3)"),
    "shell lines": of(f"!pip install nosuch\nfiles = !ls\n{ANSWER}\n!rm -rf /"),
    "a question": of(f"torch.optim?\n{ANSWER}"),
    "a timed cell": of(f"\n%%time\n{ANSWER}"),
    "cells in other languages": of("%%bash\nrm -rf /", "%%html\n<b>", "%%writefile f.py\nx = (", "%%\n", ANSWER),
    "a remainder is no magic": of("def helper(y): return (7\n% 4)", HELPED),
    "the answer in another language": of(f"%%nosuch\n{ANSWER}", ends="missing", words="no function called"),
    "no answer": of("x = 1", "def manual_gd_stepp(x, lr, f): pass", ends="missing", words="no function called"),
    "no cell": of(ends="missing", words="no function called"),
    "an answer that is no Python": of("x = 1\n", f"{ANSWER}\n  y = (", ends="syntax_error", words="unindent"),
    "an answer that is no Python, twice": of(f"{ANSWER}\n  y = (", ANSWER),
    "a helper that is missing": of(HELPED, ends="raised", words="name 'helper' is not defined"),
    "a helper that is no Python": of("def helper(y:", HELPED, ends="raised", words="name 'helper' is not defined"),
    "a helper that fails": of("factor = 1 / 0\ndef helper(y): factor", HELPED, ends="raised", words="division by zero"),
    "a NUL": of(f"{ANSWER}\0", ends="syntax_error"),
    "nested without end": of(ANSWER, f"x = {'(' * 5000}{')' * 5000}"),
    "a surrogate": of("'\udc80'", ANSWER),
}  # fmt: skip


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_a_function_needs_runs_and_nothing_else(name: str, worker: Worker) -> None:
    notebook = NOTEBOOKS[name]
    (answered,) = worker.run([replace(job(b""), source=notebook.cells)])
    endings = [answered.trajectories[case.name].ending for case in CASES]
    assert {ending.how for ending in endings} == {notebook.ends}, endings
    assert all(notebook.words in ending.message for ending in endings)
    assert "".join(answered.printed.values()) == ""


def reported(worker: Worker, *cells: str) -> Report:
    key = read_key(COURSE / "reference" / "trajectories" / f"{NAME}.jsonl")
    (report,) = grade_submission(worker, [key], Submission(COURSE, {NAME: Handed(cells, notebook=True)}))
    return report


def test_a_notebook_earns_what_a_file_earns(worker: Worker) -> None:
    assert reported(worker, "1 / 0", TORCH, ANSWER).passed
    assert not reported(worker, STUB).score


WORDS = {
    "an exception": (
        (TORCH, "\n\n", ANSWER.replace("y = f(x)", "y = f(x)\n    {}['k']")), "line 4 of the cell: KeyError: 'k'"
    ),
    "a stub": ((TORCH, STUB), "Not started: write your answer in its cell, in place of the raise."),
    "no Python": (("x = 1\nx = 2", f"{ANSWER}\n  y = ("), "your notebook, line 9 of the cell: IndentationError: "),
    "nothing": ((TORCH,), "your notebook: there is no function called manual_gd_step; write "),
    "another place": (
        (f"def helper(y):\n    {{}}[y]\n{TORCH}", HELPED), "your notebook, line 2 of the cell: KeyError: "
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", WORDS)
def test_a_line_is_told_as_the_student_counts_it(what: str, worker: Worker) -> None:
    cells, words = WORDS[what]
    report = reported(worker, *cells)
    assert words in "\n".join([*fact(report), *explanation(report)])


@pytest.mark.parametrize(("line", "own"), [(1, 1), (3, 3), (4, 1), (5, 1), (6, 2), (7, 7), (0, 0)])
def test_lines_are_counted_in_their_own_cell(line: int, own: int) -> None:
    run = Trajectory((), Ending("raised", line=line))
    assert in_its_cell(run, ("a\nb\nc", "d", "e\nf")).ending.line == own


def test_the_digest_of_a_notebook_is_its_cells() -> None:
    digests = {
        Submission(COURSE, {NAME: Handed(source)}).digest for source in (("a",), ("a", ""), ("a\n",), b"a", None)
    }
    assert len(digests) == 5
    assert job_for(read_key(COURSE / "reference" / "trajectories" / f"{NAME}.jsonl"), ("a",)).source == ("a",)
