"""One student's answers, found in what was handed in: in a file of the exercise's name, or in a notebook's cells.

What is said of an answer that is not there names no student: the sentence goes into the journal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graders.batch.files_in import Files
from graders.submission import LARGEST_ANSWER, Handed

LARGEST_NOTEBOOK = 32 << 20
MOST_NOTEBOOKS = 40

Cells = tuple[str, ...]


def answers_in(
    files: Files, functions: Mapping[str, Sequence[str]], stubs: Mapping[str, str] | None = None
) -> dict[str, Handed]:
    """The answer to every exercise.

    NAME.py counts wherever it lies, the one nearest to the top first; where there is none, or just the untouched stub,
    the first notebook that defines a function of the exercise.

    Args:
        files: what was handed in.
        functions: what an answer defines, by exercise.
        stubs: what a student starts from, by exercise.
    """
    if files.why_not:
        return dict.fromkeys(functions, Handed(None, files.why_not))
    places: dict[str, Any] = {}
    for path in files.paths:
        if path.suffix == ".py":
            places.setdefault(path.stem, path)
    found = {name: files.read(places[name], LARGEST_ANSWER) for name in functions if name in places}
    untouched = {name for name, handed in found.items() if _is(handed, (stubs or {}).get(name))}
    wanted = {name: defined for name, defined in functions.items() if name not in found or name in untouched}
    if wanted:
        notebooks = list(_notebooks(files))
        others = {name: _in_notebooks(notebooks, name, defined) for name, defined in wanted.items()}
        found |= {name: other for name, other in others.items() if name not in untouched or other.source is not None}
    return found


def _is(handed: Handed, text: str | None) -> bool:
    """Whether a file holds a text, with whatever line ends."""
    source = handed.source
    return text is not None and isinstance(source, bytes) and source.replace(b"\r\n", b"\n") == text.encode("utf-8")


def _notebooks(files: Files) -> Iterator[Cells | str]:
    """The cells of each notebook, or why one cannot be read."""
    paths = [path for path in files.paths if path.suffix == ".ipynb"]
    for path in paths[:MOST_NOTEBOOKS]:
        handed = files.read(path, LARGEST_NOTEBOOK)
        yield (
            cells_of(handed.source)
            if isinstance(handed.source, bytes)
            else f"the notebook is there, but {handed.why_not}"
        )


def _in_notebooks(notebooks: Sequence[Cells | str], name: str, defined: Sequence[str]) -> Handed:
    either = "|".join(map(re.escape, defined))
    wanted = re.compile(rf"^\s*(?:(?:async\s+)?def\s+(?:{either})\b|(?:{either})\s*=(?!=))", re.MULTILINE)
    unread = ""
    for cells in notebooks:
        if isinstance(cells, str):
            unread = unread or cells
        elif any(wanted.search(cell) for cell in cells):
            if sum(map(len, cells)) > LARGEST_ANSWER:
                return Handed(
                    None,
                    f"the notebook's code is too large; it may have at most {LARGEST_ANSWER >> 10} KB",
                    notebook=True,
                )
            return Handed(cells, notebook=True)
    if unread:
        return Handed(None, unread, notebook=True)
    if notebooks:
        return Handed(
            None, f"there is no {name}.py, and no notebook that defines {' or '.join(defined)}", notebook=True
        )
    return Handed(None, f"there is no {name}.py among the files that were handed in")


def cells_of(text: bytes) -> Cells | str:
    """The code cells of a notebook but those that are graded, which are not the student's; or why there are none."""
    try:
        plain = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):  # UnicodeDecodeError is one
        return "the notebook is there, but it is not JSON, or only the beginning of it"
    cells = plain.get("cells") if isinstance(plain, dict) and plain.get("nbformat") == 4 else None
    if not isinstance(cells, list):
        return "the notebook is there, but not in the notebook format 4; save it again with Jupyter"
    return tuple(_source(cell) for cell in cells if isinstance(cell, dict) and _is_the_students(cell))


def _is_the_students(cell: Mapping[str, Any]) -> bool:
    metadata = cell.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    graded = isinstance(marks, dict) and bool(marks.get("grade")) and not marks.get("solution")
    return cell.get("cell_type") == "code" and not graded


def _source(cell: Mapping[str, Any]) -> str:
    source = cell.get("source")
    lines = source if isinstance(source, list) else [source]
    return "".join(line for line in lines if isinstance(line, str))
