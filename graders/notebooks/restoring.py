"""Submitted notebooks as they can be graded, whatever was done to them: what nbgrader stumbles over is mended before.

A cell of the instructor's that was edited, deleted, split, doubled or relabelled is as it was released; a notebook that
cannot be read gives way to one that says so. So nothing that a student hands in ends the grading of a submission.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook
from nbgrader.preprocessors import OverwriteCells
from nbgrader.utils import is_locked

from graders.printable import one_line
from graders.submission import read_answer

LARGEST_NOTEBOOK = 128 << 20
"""A notebook may hold much output, which nobody reads."""
TAG = re.compile(r"<(?=[A-Za-z/!?])")
"""How markup begins."""
UNREAD = "**Your notebook could not be read, so nothing in it was graded**: {why}."

Resources = dict[str, Any]


class RestoreCells(OverwriteCells):  # type: ignore[misc]
    """Puts the instructor's cells back as they were released, and marks the student's as such."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Mend a whole notebook."""
        self.add_missing_cells = True
        self.released: dict[str, dict[str, object]] | None = None
        nb, resources = super().preprocess(nb, resources)
        return nb, resources

    def preprocess_cell(
        self, cell: NotebookNode, resources: Resources, cell_index: int
    ) -> tuple[NotebookNode, Resources]:
        """Mend one cell: its marks first, which tell nbgrader what the rest of it should be."""
        marks = cell.metadata.pop("nbgrader", None)
        grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
        if self.released is None:
            self.released = self._marks()
        if grade_id in self.released:
            cell.metadata["nbgrader"] = NotebookNode(self.released[grade_id])
            cell, resources = super().preprocess_cell(cell, resources, cell_index)
        if not is_locked(cell):
            _without_markup(cell)
        return cell, resources

    def _marks(self) -> dict[str, dict[str, object]]:
        """The marks of all cells as they were released."""
        notebook = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        points = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
        graded = {cell.name for cell in notebook.grade_cells}
        solutions = {cell.name for cell in notebook.solution_cells}
        tasks = {cell.name for cell in notebook.task_cells}
        return {
            cell.name: {
                "grade": cell.name in graded,
                "grade_id": cell.name,
                "locked": cell.locked,
                "schema_version": 3,
                "solution": cell.name in solutions,
                "task": cell.name in tasks,
                "cell_type": cell.cell_type,
            }
            | ({"points": points[cell.name]} if cell.name in points else {})
            for cell in notebook.source_cells
        }

    def add_missing_grade_cells(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Put graded cells that were deleted behind the last cell that stood before them and is there."""
        notebook = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        sources = {cell.name: cell for cell in notebook.source_cells}
        solutions = {cell.name for cell in notebook.solution_cells}
        order = list(sources)
        for graded in notebook.grade_cells:
            ids = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in nb.cells]
            if graded.name not in ids:
                before = order[: order.index(graded.name)]
                place = 1 + max((ids.index(name) for name in before if name in ids), default=-1)
                source = sources[graded.name]
                missing = self.missing_cell_transform(source, graded.max_score, is_solution=graded.name in solutions)
                missing["id"] = graded.name
                nb.cells.insert(place, missing)
                self.log.warning("The graded cell %s was deleted; it is put back", graded.name)
        return nb, resources


def _without_markup(cell: NotebookNode) -> None:
    """Let a student's text be text: in the feedback, and in the formgrader, markup could act as whoever reads it."""
    if cell.cell_type == "raw":
        cell.cell_type = "markdown"
    if cell.cell_type == "markdown":
        cell.source = TAG.sub("&lt;", cell.source)


class ForgivingExporter(NotebookExporter):
    """Reads submitted notebooks; one that is none is replaced by a cell that says why."""

    def from_filename(self, filename: str, resources: Resources | None = None, **more: Any) -> tuple[Any, Any]:
        """Read a notebook and convert it."""
        handed = read_answer(Path(filename), LARGEST_NOTEBOOK)
        why = why_unreadable(handed.source) if isinstance(handed.source, bytes) else handed.why_not
        if not why:
            return super().from_filename(filename, resources=resources, **more)
        self.log.error("%s: %s", filename, why)
        notebook = new_notebook(cells=[new_markdown_cell(UNREAD.format(why=why), id="unread")])
        convert: Callable[..., tuple[Any, Any]] = self.from_notebook_node
        return convert(notebook, resources=resources, **more)


def why_unreadable(text: bytes) -> str:
    """Why a file is no notebook that can be graded; empty where it is one."""
    try:
        notebook = nbformat.reads(text.decode("utf-8"), as_version=4)
    except UnicodeDecodeError:
        return "it is not UTF-8 text"
    except nbformat.reader.NotJSONError:
        return "it is not JSON, so it is no notebook, or only the beginning of one"
    except Exception as error:  # noqa: BLE001 (nbformat raises whatever a malformed notebook makes it stumble over)
        return f"it is not in the notebook format ({one_line(str(error))[:200]})"
    return "" if all(map(_is_a_cell, notebook.get("cells", ()))) else "its cells are none"


def _is_a_cell(cell: Any) -> bool:
    return isinstance(cell, dict) and isinstance(cell.get("source"), str) and isinstance(cell.get("metadata"), dict)
