"""A process that grades: it reads the answer keys once, keeps a warm worker, and makes rows of the pieces it is handed.

It is one of ours: no line of a student's runs in it. Its standard input and output carry frames; it ends when its
input does, so that it does not outlive whoever started it.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from graders.batch.pieces import LARGEST_MESSAGE, Piece, piece_from_plain
from graders.grading import all_ended, grade_submission
from graders.keys import CourseError, read_keys, with_drawn
from graders.model import AnswerKey
from graders.report import Report, grade
from graders.result import judged_document
from graders.submission import Submission
from graders.trajectory import Ending
from graders.worker import GraderError, LimitError, Unconfined, Worker, wire

NO_SHARED_TIME = {"submission_seconds": 1e9}
"""An answer's grade depends on that answer alone: one that hangs takes no time from the others of its submission."""
Row = dict[str, Any]


class Room:
    """The keys and the worker of this process."""

    def __init__(self, terms: Mapping[str, Any]) -> None:
        self.strict: bool = terms["strict"]
        self.limits: dict[str, float] = NO_SHARED_TIME | terms["limits"]
        self.worker = Worker(lanes=terms["lanes"], confined=terms["confined"])
        keys = read_keys(Path(terms["designed"]), terms["names"])
        self.designed = {key.exercise.name: key for key in keys}
        self.everyones: str = terms["drawn"]
        self.drawn = ""
        self.keys: dict[str, AnswerKey] = {}

    def graded(self, piece: Piece) -> list[Row]:
        """The rows of a piece, in its order. What the grader fails at is tried twice."""
        if piece.failed:
            return [row(answer.key, self._failed(answer.exercise, piece.failed)) for answer in piece.answers]
        reports = self._reports(piece)
        again = tuple(answer for answer in piece.answers if reports[answer.exercise].status == "grader_error")
        if again:
            reports |= self._reports(Piece(again, piece.drawn))
        return [row(answer.key, reports[answer.exercise]) for answer in piece.answers]

    def _reports(self, piece: Piece) -> dict[str, Report]:
        keys = [self._key(piece.drawn or self.everyones, answer.exercise) for answer in piece.answers]
        submission = Submission(Path(), {answer.exercise: answer.handed for answer in piece.answers})
        reports = grade_submission(self.worker, keys, submission, strict=self.strict, limits=self.limits)
        return {report.name: report for report in reports}

    def _key(self, drawn: str, name: str) -> AnswerKey:
        """An exercise's key with the cases in a folder of drawn ones; those of one folder are kept."""
        if drawn != self.drawn:
            self.drawn, self.keys = drawn, {}
        if name not in self.keys:
            designed = self.designed[name]
            self.keys[name] = with_drawn(designed, Path(drawn, f"{name}.jsonl")) if drawn else designed
        return self.keys[name]

    def _failed(self, name: str, why: str) -> Report:
        key = self.designed[name]
        return grade(key, all_ended(key, Ending("grader_error", message=why)))


def row(key: str, report: Report) -> Row:
    """A report as a row of the journal, without the run, which is long: `descent replay` shows it again."""
    return {"key": key} | judged_document(report) | {"likeness": list(report.likeness)}


def main() -> None:
    """Answer frames until there are no more. The first one holds the terms; `ready` or `refused` comes back."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started it hears Ctrl-C too, and ends it
    answers = os.dup(1)
    os.dup2(2, 1)
    with suppress(BrokenPipeError):
        _serve(answers)


def _serve(answers: int) -> None:
    terms = wire.receive(0, LARGEST_MESSAGE)
    if terms is None:
        return
    try:
        room = Room(terms)
    except (CourseError, LimitError) as error:
        wire.send(answers, {"refused": str(error)})
        return
    with room.worker:
        wire.send(answers, {"ready": os.getpid()})
        while (message := wire.receive(0, LARGEST_MESSAGE)) is not None:
            try:
                rows = room.graded(piece_from_plain(message))
            except (CourseError, GraderError, Unconfined) as error:
                wire.send(answers, {"refused": str(error)})
            else:
                wire.send(answers, {"rows": rows, "layers": room.worker.layers}, LARGEST_MESSAGE)


if __name__ == "__main__":
    main()
