"""A class is graded: what is new goes to an engine, its rows into the journal, and the rest is derived from that."""

from __future__ import annotations

import json
import platform
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from graders import __version__
from graders.batch.derived import Derivation
from graders.batch.engines import Engine
from graders.batch.entries import Entry
from graders.batch.files_in import files_in
from graders.batch.folder import RUN, Handed, Results
from graders.batch.handed import answers_in
from graders.batch.journal import STOPPED, Journal, is_final
from graders.batch.overrides import read_overrides
from graders.batch.pieces import Answer, Piece, Terms
from graders.files import write_whole, writing_whole
from graders.judging import fingerprint, torch_version
from graders.keys import KeyPlace
from graders.model import AnswerKey
from graders.progress import Advance, progress
from graders.submission import Submission


@dataclass
class Count:
    """What a run did."""

    submissions: int = 0
    answers: int = 0
    graded: int = 0
    ends: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        """Answers that the grader failed to grade."""
        return self.ends["grader_error"]

    @property
    def stopped(self) -> int:
        """Answers that a limit stopped."""
        return sum(self.ends[status] for status in STOPPED)


@dataclass(frozen=True)
class Places:
    """Where the keys are: the same for all students, or drawn for each of them."""

    everyone: KeyPlace

    def of(self, student: str) -> KeyPlace:
        """Where those of a student are."""
        del student
        return self.everyone


class Run:
    """One run over a class.

    Args:
        results: where everything goes.
        terms: on what terms to grade.
        heads: the exercises, without their trajectories, in the course's order.
        places: where the answer keys are.
        retry_stopped: whether answers that a limit stopped are graded again.
    """

    def __init__(
        self, results: Results, terms: Terms, heads: Sequence[AnswerKey], places: Places, retry_stopped: bool = False
    ) -> None:
        self.results, self.terms, self.places, self.retry_stopped = results, terms, places, retry_stopped
        self.functions = {key.exercise.name: tuple(key.functions) for key in heads}
        self.points = {key.exercise.name: key.exercise.points for key in heads}
        self.order = {name: place for place, name in enumerate(self.points)}
        self.count = Count()
        self.asked: set[str] = set()

    def perform(self, entries: Sequence[Entry], engine: Engine) -> Count:
        """Grade what is new of these submissions, and derive the rest.

        Raises:
            JournalError, PlaceError: when something cannot be written; Refused: when nothing can be graded.
        """
        overrides = read_overrides(self.results.overrides, self.points)
        journal = self.results.opened()
        begun = time.monotonic()

        def beside() -> str:
            rate = self.count.submissions / max(time.monotonic() - begun, 1e-3)
            return f"{rate:.1f}/s" + (f", {self.count.failed} failed" if self.count.failed else "")

        try:
            with (
                writing_whole(self.results.submissions) as listed,
                progress("grading", len(entries), beside) as advance,
            ):
                for rows in engine.graded(self._pieces(entries, journal, listed, advance)):
                    journal.append(rows)
                    self.count.graded += len(rows)
                    self.count.ends.update(row["status"] for row in rows)
            self._note_terms(engine.layers)
            Derivation(self.results, journal, overrides).write()
        finally:
            journal.close()
        return self.count

    def _pieces(
        self, entries: Sequence[Entry], journal: Journal, listed: BinaryIO, advance: Advance
    ) -> Iterator[Piece]:
        """The answers of each submission that have not been graded; meanwhile who handed in what is written down."""
        for entry in entries:
            files = files_in(Path(entry.place))
            place = self.places.of(entry.student)
            found = answers_in(files, self.functions)
            answers = [Answer(self.terms.key(place, name, handed), name, handed) for name, handed in found.items()]
            answers.sort(key=lambda answer: self.order[answer.exercise])
            digest = Submission(Path(entry.place), found).digest
            keys = {answer.exercise: answer.key for answer in answers}
            listed.write(
                Handed(entry.student, _moment(entry.handed_in, files.latest), entry.place, digest, keys).to_line()
            )
            self.count.submissions += 1
            self.count.answers += len(answers)
            if new := tuple(answer for answer in answers if self._is_new(answer.key, journal)):
                self.asked.update(answer.key for answer in new)
                yield Piece(new, str(place.drawn or ""))
            advance(1)

    def _is_new(self, key: str, journal: Journal) -> bool:
        return key not in self.asked and not is_final(journal.status(key), self.retry_stopped)

    def _note_terms(self, layers: Sequence[str]) -> None:
        """Write down on what terms; what confined the answers is known only where some were run."""
        if not layers and self.results.run.exists():
            layers = self.results.terms()["layers"]
        told = {
            "schema": RUN,
            "names": list(self.terms.names),
            "points": self.points,
            "strict": self.terms.strict,
            "limits": dict(self.terms.limits),
            "sealed": self.places.everyone.drawn is not None,
            "graders": fingerprint(),
            "versions": {"descent": __version__, "torch": torch_version(), "python": platform.python_version()},
            "layers": list(layers),
        }
        write_whole(self.results.run, (json.dumps(told, indent=2) + "\n").encode("ascii"))


def _moment(told: str, changed: float | None) -> str:
    """When something was handed in: as the list says, or as its newest file does; empty where neither is known."""
    if told:
        return told
    return "" if changed is None else datetime.fromtimestamp(changed, UTC).isoformat(timespec="seconds")
