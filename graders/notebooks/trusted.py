"""nbgrader's autograder without a kernel: what a graded cell is worth is what the answer is worth in Descent's worker.

It takes the place of nbgrader's `Execute` in `Autograde.autograde_preprocessors`. No line of a student's runs in this
process or where the gradebook is: of a notebook only the text of its cells is read, and sent to a worker's child.
"""

from __future__ import annotations

import asyncio
import atexit
import secrets
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_output
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor, SaveAutoGrades
from nbgrader.utils import is_grade, is_solution
from traitlets import Bool

from graders.grading import grade_submission
from graders.instructors import keys_of_record
from graders.keys import CourseError, find_course, published_names
from graders.model import AnswerKey
from graders.notebooks import CHECK, RESULT
from graders.notebooks.telling import as_html, as_text
from graders.printable import clean
from graders.report import Report
from graders.result import exercise_document
from graders.submission import LARGEST_ANSWER, Handed, Submission
from graders.worker import GraderError, Unconfined, Worker
from graders.worker.showing import showing, shown

UNGRADED = "descent_ungraded"
"""The resource that names the graded cells which the grader failed to grade."""
BY_HAND = "The grader failed, not your answer. It will be graded by hand."

Resources = dict[str, Any]
Result = TypeVar("Result")


class TrustedAutograder(NbGraderPreprocessor):  # type: ignore[misc]
    """Grades the exercises of a notebook, and writes score, words and picture into the outputs of its graded cells."""

    unconfined = Bool(
        False, help="Also run answers where nothing keeps them from this machine's files (see: descent doctor)."
    ).tag(config=True)

    show_free_cells = Bool(
        False, help="Run all the student's cells, confined, to show in the feedback what they print; it is not graded."
    ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Grade every graded code cell of a notebook; what cannot be graded is left for a human."""
        wanted = {cell.metadata.nbgrader.get("grade_id", ""): cell for cell in nb.cells if _is_check(cell)}
        who = resources["nbgrader"]["student"]
        ungraded = resources.setdefault(UNGRADED, set())
        known = {name: cell for grade_id, cell in wanted.items() if (name := self._exercise_of(grade_id))}
        for grade_id in sorted(wanted.keys() - {cell.metadata.nbgrader.grade_id for cell in known.values()}):
            self.log.error("%s: the course has no exercise for the graded cell %r; grade it by hand", who, grade_id)
            self._leave(wanted[grade_id], ungraded)
        try:
            reports = self._graded(answer_of(nb.cells), sorted(known))
        except (CourseError, GraderError, Unconfined, OSError) as error:
            self.log.error("%s: nothing could be graded (%s)", who, error)
            for cell in known.values():
                self._leave(cell, ungraded)
            return nb, resources
        for report in reports:
            cell = known[report.name]
            self.log.info("%s: %s: %s, %d of %d", who, report.name, report.status, report.score, report.max_score)
            if report.status == "grader_error":
                self.log.error("%s: %s was not graded (%s)", who, report.name, "; ".join(_reasons(report)))
                self._leave(cell, ungraded)
            else:
                show(cell, report)
        if self.show_free_cells:
            self._show_free([cell for cell in nb.cells if cell.cell_type == "code" and not _is_check(cell)])
        return nb, resources

    def _exercise_of(self, grade_id: str) -> str:
        name = grade_id.removeprefix(CHECK)
        return name if name != grade_id and name in published_names(find_course().trajectories) else ""

    def _graded(self, answer: Handed, names: Sequence[str]) -> list[Report]:
        """The reports on all exercises of a notebook."""
        if not names:
            return []
        room = grading_room(self.unconfined)
        keys = room.keys(names)
        submission = Submission(Path(), dict.fromkeys(names, answer))

        return beside_loops(lambda: grade_submission(room.worker, keys, submission))

    def _show_free(self, cells: Sequence[NotebookNode]) -> None:
        """Put what a student's cells print into their outputs."""
        mark, worker = secrets.token_hex(16), grading_room(self.unconfined).worker
        (answered,) = beside_loops(lambda: worker.run([showing([cell.source for cell in cells], mark)]))
        for cell, printed in zip(cells, shown(answered, len(cells), mark), strict=True):
            if printed:
                cell.outputs = [new_output("stream", name="stdout", text=clean(printed))]

    def _leave(self, cell: NotebookNode, ungraded: set[str]) -> None:
        cell.outputs = [new_output("stream", name="stdout", text=f"{BY_HAND}\n")]
        ungraded.add(cell.metadata.nbgrader.grade_id)


def beside_loops(call: Callable[[], Result]) -> Result:
    """Make a call, in a thread of its own where an event loop runs in this one, as in a formgrader."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return call()
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(call).result()


class SaveTrustedGrades(SaveAutoGrades):  # type: ignore[misc]
    """Saves the scores, and marks what the grader failed to grade as needing a human: never zero, never full."""

    def _add_score(self, cell: NotebookNode, resources: Resources) -> None:
        super()._add_score(cell, resources)
        if cell.metadata.nbgrader.grade_id in resources.get(UNGRADED, ()):
            gradebook: Gradebook = self.gradebook
            grade = gradebook.find_grade(
                cell.metadata.nbgrader.grade_id, self.notebook_id, self.assignment_id, self.student_id
            )
            grade.auto_score, grade.needs_manual_grade = None, True
            gradebook.db.commit()


class GradingRoom:
    """The worker and the answer keys of this process, which nbgrader's preprocessors, made anew each time, share."""

    def __init__(self, unconfined: bool) -> None:
        self.course = find_course()
        self.worker = Worker(confined=not unconfined)
        atexit.register(self.worker.close)
        self.read: dict[str, AnswerKey] = {}

    def keys(self, names: Sequence[str]) -> list[AnswerKey]:
        """The answer keys of record of some exercises; read once, and with the sealed cases made where need be."""
        if unread := [name for name in names if name not in self.read]:
            self.read |= {key.exercise.name: key for key in keys_of_record(self.course, unread)}
        return [self.read[name] for name in names]


grading_room = cache(GradingRoom)


def _is_check(cell: NotebookNode) -> bool:
    """Whether a cell is graded by what it puts out."""
    return bool(cell.cell_type == "code" and is_grade(cell) and not is_solution(cell))


def answer_of(cells: Iterable[NotebookNode]) -> Handed:
    """A notebook as an answer: its code cells but the graded ones, which are not the student's."""
    texts = tuple(cell.source for cell in cells if cell.cell_type == "code" and not _is_check(cell))
    if sum(map(len, texts)) > LARGEST_ANSWER:
        return Handed(None, f"its code is too large; it may have at most {LARGEST_ANSWER >> 10} KB", notebook=True)
    return Handed(texts, notebook=True)


def show(cell: NotebookNode, report: Report) -> None:
    """Put a report in place of a graded cell's outputs; nbgrader reads the last of them as the score.

    Where the cell is worth other points than the exercise, it is paid the same part of them.
    """
    paid = float(cell.metadata.nbgrader.points) * report.score / report.max_score
    told = {"text/html": as_html(report), "text/plain": as_text(report), RESULT: exercise_document(report)}
    cell.execution_count = 1
    cell.outputs = [
        new_output("display_data", data=told),
        new_output("execute_result", data={"text/plain": repr(paid)}, execution_count=1),
    ]


def _reasons(report: Report) -> list[str]:
    return sorted({verdict.ending.message for verdict in report.verdicts if verdict.ending.how == "grader_error"})
