"""What `nbgrader export` writes: the grades as a correct CSV, as one column of Canvas's own file, and check by check.

Student names, and whatever else people can choose, are text in a spreadsheet and never a formula.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin
from traitlets import Unicode

from graders.emit.canvas import column_of, filled, read_gradebook
from graders.emit.spreadsheet import written
from graders.exits import BAD_INPUT, UsageError
from graders.files import write_whole
from graders.notebooks import RESULT
from graders.printable import cell

COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
)  # fmt: skip
"""As nbgrader's own exporter has them."""
CHECK_COLUMNS = (
    "student", "assignment", "exercise", "status", "check", "score", "max_score", "diagnosis",
)  # fmt: skip


class CsvExport(ExportPlugin):  # type: ignore[misc]
    """One line for each student and assignment, as nbgrader's own exporter, but quoted and without formulas."""

    def export(self, gradebook: Gradebook) -> None:
        """Write it."""
        rows = ([cell(row[name]) for name in COLUMNS] for row in grades(gradebook, self.assignment, self.student))
        _write(self.to or "grades.csv", [COLUMNS, *rows])


class CanvasExport(ExportPlugin):  # type: ignore[misc]
    """The instructor's own export from Canvas, with one assignment's column filled in, ready to be imported there."""

    canvas = Unicode("", help="the file that was exported from Canvas").tag(config=True)
    column = Unicode("", help="the column to fill: how it begins, such as 'Homework 3'").tag(config=True)

    def export(self, gradebook: Gradebook) -> None:
        """Write it; where the file, the column or the assignment is not clear say so, and end with 2."""
        try:
            self._export(gradebook)
        except UsageError as error:
            self.log.error("%s", error)
            raise SystemExit(BAD_INPUT) from None

    def _export(self, gradebook: Gradebook) -> None:
        if len(self.assignment) != 1:
            raise UsageError("name the one assignment that fills the column: --assignment=\"['core']\"")
        if not self.canvas:
            raise UsageError("name the file exported from Canvas: --CanvasExport.canvas=FILE")
        scores = {row["student_id"]: row["score"] for row in grades(gradebook, self.assignment, self.student)}
        table = read_gradebook(Path(self.canvas))
        done, strangers = filled(table, column_of(table, self.column, beginning=True), scores)
        for student in strangers:
            self.log.warning("%s is not in %s", student, self.canvas)
        _write(self.to or "canvas.csv", done)


class ChecksExport(ExportPlugin):  # type: ignore[misc]
    """One line for each check of each exercise of each student, from the notebooks that were autograded."""

    def export(self, gradebook: Gradebook) -> None:
        """Write it."""
        _write(self.to or "checks.csv", [CHECK_COLUMNS, *self._rows(gradebook)])

    def _rows(self, gradebook: Gradebook) -> Iterator[list[str]]:
        course = self.parent.coursedir
        for row in grades(gradebook, self.assignment, self.student):
            folder = course.format_path(course.autograded_directory, row["student_id"], row["assignment"])
            for path in sorted(Path(folder).glob("*.ipynb")):
                for found in results_in(path):
                    names = "; ".join(said["name"] for said in found["diagnosis"])
                    for check in found["checks"]:
                        told = [row["student_id"], row["assignment"], found["name"], found["status"], check["name"]]
                        yield [cell(word) for word in (*told, check["score"], check["max_score"], names)]


def grades(gradebook: Gradebook, assignments: Sequence[str], students: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Every student's grade for every assignment, or for the given ones; what was not handed in is worth nothing."""
    for assignment in gradebook.assignments:
        for student in gradebook.students:
            if (assignments and assignment.name not in assignments) or (students and student.id not in students):
                continue
            row = {name: getattr(student, name, None) for name in ("last_name", "first_name", "email")}
            row |= {"assignment": assignment.name, "duedate": assignment.duedate, "student_id": student.id}
            row |= {"timestamp": None, "raw_score": 0.0, "late_submission_penalty": 0.0, "score": 0.0}
            try:
                handed = gradebook.find_submission(assignment.name, student.id)
            except MissingEntry:
                pass
            else:
                penalty = handed.late_submission_penalty
                row |= {"timestamp": handed.timestamp, "raw_score": handed.score, "late_submission_penalty": penalty}
                row["score"] = max(0.0, handed.score - penalty)
            yield row | {"max_score": assignment.max_score}


def results_in(path: Path) -> Iterator[dict[str, Any]]:
    """The exercises' parts of a result document, as they stand in an autograded notebook."""
    for block in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for output in block.get("outputs", ()):
            if RESULT in output.get("data", {}):
                yield output["data"][RESULT]


def _write(path: str, rows: Iterable[Sequence[str]]) -> None:
    write_whole(Path(path), written(rows, "\n").encode("utf-8"))
