"""Weaving: from the authored files, and nothing else, the notebooks that nbgrader distributes.

Each exercise becomes a text (its module's docstring), a cell to write in with nbgrader's markers, a cell to play with,
a graded cell that ends in a plain float, and, where it asks a question, a cell for words that a human grades.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from graders.exits import UsageError
from graders.files import write_whole
from graders.keys import find_course
from graders.model import Setting
from graders.notebooks import CHECK
from reference.authored import Authored

QUESTION, QUESTION_POINTS = "question-", 2
TITLES = {
    "core": "Optimization with PyTorch",
    "optimizers": "Optimizers by hand",
    "losses": "Losses by hand",
    "schedules": "Learning-rate schedules",
    "practice": "The practice of training",
    "capstone": "Handwritten digits",
}
"""Of each notebook."""
HOW = """\
Each exercise has four parts: a text, a cell to write in, a cell to play with, and a cell that checks your answer.
Write in place of `raise NotImplementedError()`, run the cell, then the check below it. It says which step goes wrong
and, where it recognises the mistake, which idea causes it, and draws your run against the expected one.

The check knows some cases; your points come from further ones, but never from more than the text says. You may add
cells, helper functions and imports wherever you like: what your function needs is found."""
ANSWER_HERE = "Write your answer here, in a few sentences."
PLAYING = "from graders.notebooks.practice import look\n\n# Change the numbers, and look.\nlook("
CHECKING = "from graders.notebooks.practice import check\n\ncheck("
DRAWING = """\
import sys

from graders.keys import find_course

sys.path.append(str(find_course().exercises))  # for live_plot.py, where it does not stand beside this notebook"""
PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9:/._+@#=%~-]+")
"""What stands in a notebook's command for the shell, where other characters would mean something."""


def names_of(everything: Sequence[Authored]) -> list[str]:
    """The notebooks that some exercises are woven into, in the course's order."""
    return list(dict.fromkeys(notebook_of(authored) for authored in everything))


def notebook_of(authored: Authored) -> str:
    """The notebook that an exercise is woven into."""
    return authored.exercise.notebook or authored.exercise.part


def weave(name: str, everything: Sequence[Authored], source: str | None = None) -> NotebookNode:
    """One notebook.

    Args:
        name: its name.
        everything: all exercises; those of this notebook are taken.
        source: where pip finds this course, for a first cell that installs it where it is not.

    Raises:
        UsageError: when the address could mean something to a shell.
    """
    cells = [_text("introduction", f"# {TITLES.get(name, name.capitalize())}\n\n{HOW}")]
    if source is not None:
        cells.append(_installing(source))
    for authored in everything:
        if notebook_of(authored) == name:
            cells += _exercise(authored)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook: NotebookNode = new_notebook(
        cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}}
    )
    nbformat.validate(notebook)
    return notebook


def _exercise(authored: Authored) -> Iterator[NotebookNode]:
    """The cells of one exercise."""
    exercise = authored.exercise
    functions = ", ".join(authored.functions)
    text, code = parted(authored.answer)
    yield _text(f"{exercise.name}-text", f"## {exercise.number}. {exercise.title}\n\n{text}")
    yield _code(exercise.name, code, solution=True)
    yield _code(f"{exercise.name}-play", f"{PLAYING}{functions}{_settings(exercise.cases[0].settings)})")
    for number, cell in enumerate(exercise.play, start=2):
        yield _code(f"{exercise.name}-play-{number}", cell)
    yield _code(f"{CHECK}{exercise.name}", f"{CHECKING}{functions})", points=exercise.points)
    if exercise.question:
        yield _text(f"{QUESTION}{exercise.name}-text", f"**A question.** {exercise.question}")
        yield _graded_words(f"{QUESTION}{exercise.name}")


def parted(answer: str) -> tuple[str, str]:
    """An answer's text for readers, without its title, and its code, markers included."""
    tree = ast.parse(answer)
    statement = tree.body[0]
    text = (ast.get_docstring(tree) or "").partition("\n")[2].strip("\n")
    code = "\n".join(answer.splitlines()[statement.end_lineno or 0 :]).strip("\n")
    return text, code


def _settings(settings: Mapping[str, Setting]) -> str:
    """Settings as keyword arguments."""
    return "".join(f", {name}={value!r}" for name, value in settings.items())


def _installing(source: str) -> NotebookNode:
    if not PLAIN_ADDRESS.fullmatch(source):
        odd = next((sign for sign in source if not PLAIN_ADDRESS.fullmatch(sign)), "")
        raise UsageError(f"--from {source!r} cannot stand in a command; give an address without {odd!r}")
    where_missing = 'import importlib.util\n\nif importlib.util.find_spec("graders") is None:'
    return _code("install", f"{where_missing}\n    %pip install --quiet {source}\n\n{DRAWING}", locked=True)


def _text(name: str, text: str) -> NotebookNode:
    cell: NotebookNode = new_markdown_cell(text, id=name)
    return cell


def _code(name: str, code: str, points: int = 0, solution: bool = False, locked: bool = False) -> NotebookNode:
    cell: NotebookNode = new_code_cell(code, id=name)
    if points or solution or locked:
        cell.metadata["nbgrader"] = _marks(name, points, solution)
    return cell


def _graded_words(name: str) -> NotebookNode:
    cell: NotebookNode = new_markdown_cell(ANSWER_HERE, id=name)
    cell.metadata["nbgrader"] = _marks(name, QUESTION_POINTS, solution=True)
    return cell


def _marks(name: str, points: int, solution: bool) -> dict[str, object]:
    """Nbgrader's mark of a cell: what is graded has points, what is no solution is locked."""
    marks: dict[str, object] = {"grade": bool(points), "grade_id": name, "locked": not solution, "schema_version": 3}
    return marks | {"solution": solution, "task": False} | ({"points": points} if points else {})


def write_notebooks(folder: Path, everything: Sequence[Authored], source: str | None = None) -> list[Path]:
    """Write every notebook to FOLDER/NAME/NAME.ipynb, where nbgrader looks for an assignment's sources.

    Beside those that draw lies live_plot.py: nbgrader hands out what is in the folder.
    """
    written = []
    drawing = (find_course().exercises / "live_plot.py").read_bytes()
    for name in names_of(everything):
        path = folder / name / f"{name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = nbformat.writes(weave(name, everything, source)).encode("utf-8") + b"\n"
        write_whole(path, text)
        if b"from live_plot import" in text:
            write_whole(path.with_name("live_plot.py"), drawing)
        written.append(path)
    return written
