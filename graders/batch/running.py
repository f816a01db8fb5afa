"""A class is graded: what is new goes to an engine, its rows into the journal, and the rest is derived from that."""

from __future__ import annotations

import hashlib
import json
import platform
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
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

EACH_THEIR_OWN = "each student's own"
"""Stands in `run.json` where no two students were graded on the same cases."""
AT_ONCE = 16
"""Students whose own cases are drawn in one go."""


@dataclass
class Count:
    """What a run did.

    Attributes:
        damaged: the lines of the journal that were none.
        unused: the overrides, by student and exercise, for which nobody has handed in anything.
    """

    submissions: int = 0
    answers: int = 0
    graded: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    damaged: list[int] = field(default_factory=list)
    unused: list[tuple[str, str]] = field(default_factory=list)

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
    """Where the keys are.

    Attributes:
        everyone: those that are the same for all students.
        drawn_for: makes the cases of each student that are drawn for that one alone, where that is asked for.
    """

    everyone: KeyPlace
    drawn_for: Callable[[Sequence[str]], Sequence[Path]] | None = None

    def of(self, students: Sequence[str]) -> list[KeyPlace]:
        """Where those of some students are."""
        if self.drawn_for is None:
            return [self.everyone] * len(students)
        return [KeyPlace(self.everyone.designed, drawn) for drawn in self.drawn_for(students)]


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
        self.stubs = {key.exercise.name: key.stub for key in heads}
        self.points = {key.exercise.name: key.exercise.points for key in heads}
        self.order = {name: place for place, name in enumerate(self.points)}
        self.digested: KeyPlace | None = None
        self.digests: dict[str, str] = {}
        self.count = Count()
        self.asked: set[str] = set()

    def perform(self, entries: Sequence[Entry], engine: Engine) -> Count:
        """Grade what is new of these submissions, and derive the rest.

        Raises:
            JournalError, PlaceError: when something cannot be written; Refused: when nothing can be graded.
        """
        overrides = read_overrides(self.results.overrides, self.points)
        journal = self.results.opened()
        self.count.damaged = list(journal.damaged)
        begun, confined = time.monotonic(), False

        def beside() -> str:
            rate = self.count.submissions / max(time.monotonic() - begun, 1e-3)
            return f"{rate:.1f}/s" + (f", {self.count.failed} failed" if self.count.failed else "")

        try:
            with (
                writing_whole(self.results.submissions) as listed,
                progress("grading", len(entries), beside) as advance,
            ):
                for rows in engine.graded(self._pieces(entries, journal, listed, advance)):
                    if engine.layers and not confined:
                        confined = True  # noted before the rows: who goes on when all is graded cannot find it out
                        self._note_terms(engine.layers)
                    journal.append(rows)
                    self.count.graded += len(rows)
                    self.count.ends.update(row["status"] for row in rows)
            self._note_terms(engine.layers)
            derivation = Derivation(self.results, journal, overrides)
            derivation.write()
            self.count.unused = sorted(overrides.keys() - derivation.used)
        finally:
            journal.close()
        return self.count

    def _pieces(
        self, entries: Sequence[Entry], journal: Journal, listed: BinaryIO, advance: Advance
    ) -> Iterator[Piece]:
        """The answers of each submission that have not been graded; meanwhile who handed in what is written down."""
        for entry, place in self._placed(entries):
            files = files_in(Path(entry.place))
            found = answers_in(files, self.functions, self.stubs)
            answers = [
                Answer(self.terms.key(self._digest(place, name), name, handed), name, handed)
                for name, handed in found.items()
            ]
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
                yield Piece(new, "" if place is self.places.everyone else str(place.drawn))
            advance(1)

    def _placed(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, KeyPlace]]:
        """The submissions with where their keys are, which are made for a few students at a time."""
        for start in range(0, len(entries), AT_ONCE):
            some = entries[start : start + AT_ONCE]
            yield from zip(some, self.places.of([entry.student for entry in some]), strict=True)

    def _digest(self, place: KeyPlace, name: str) -> str:
        """The hash of an exercise's key, of which those of the last place are remembered."""
        if place != self.digested:
            self.digested, self.digests = place, {}
        if name not in self.digests:
            self.digests[name] = place.digest(name)
        return self.digests[name]

    def _is_new(self, key: str, journal: Journal) -> bool:
        return key not in self.asked and not is_final(journal.status(key), self.retry_stopped)

    def _keys(self) -> str:
        """A hash of the keys that are the same for all students: who was graded with others cannot be compared."""
        if self.places.drawn_for is not None:
            return EACH_THEIR_OWN
        digests = [self.places.everyone.digest(name) for name in self.terms.names]
        return hashlib.sha256("".join(digests).encode("ascii")).hexdigest()

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
            "keys": self._keys(),
            "graders": fingerprint(),
            "versions": {"descent": __version__, "torch": torch_version(), "python": platform.python_version()},
            "layers": list(layers),
        }
        write_whole(self.results.run, (json.dumps(told, indent=2) + "\n").encode("ascii"))


def _moment(told: str, changed: float | None) -> str:
    """When something was handed in: as the list says, or as its newest file does; 1970 where neither is known."""
    if told:
        return told
    try:
        return datetime.fromtimestamp(changed or 0.0, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):  # a file may say that it is from the year 20000
        return _moment("", None)
