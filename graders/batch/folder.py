"""The folder that a class's results are in: its journal, who handed in what, and on what terms it was graded."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders.batch.journal import Journal, JournalError
from graders.files import PlaceError, remove_unfinished

RUN = "descent/run/v1"


@dataclass(frozen=True)
class Handed:
    """A line of `submissions.jsonl`: one student's answers, each as the key of its row in the journal."""

    student: str
    handed_in: str
    place: str
    submission: str
    answers: Mapping[str, str]

    def to_line(self) -> bytes:
        """The line."""
        return (json.dumps(self.__dict__, separators=(",", ":")) + "\n").encode("ascii")


@dataclass(frozen=True)
class Results:
    """The files of a results folder."""

    root: Path

    @property
    def journal(self) -> Path:
        """One line for every graded answer."""
        return self.root / "results.jsonl"

    @property
    def submissions(self) -> Path:
        """One line for every student."""
        return self.root / "submissions.jsonl"

    @property
    def run(self) -> Path:
        """On what terms."""
        return self.root / "run.json"

    @property
    def secret(self) -> Path:
        """What cases were drawn from, where no other secret was named."""
        return self.root / "secret"

    @property
    def overrides(self) -> Path:
        """Scores that a human has set; read, never written."""
        return self.root / "overrides.csv"

    @property
    def grades(self) -> Path:
        """The marks."""
        return self.root / "grades.csv"

    @property
    def alike(self) -> Path:
        """Pairs of students whose answers are alike."""
        return self.root / "alike.csv"

    @property
    def report(self) -> Path:
        """The pages."""
        return self.root / "report"

    def make(self) -> None:
        """Make the folder, where it is not there.

        Raises:
            PlaceError: when it cannot be made.
        """
        try:
            self.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise PlaceError(
                f"{self.root} cannot be made ({error.strerror}); choose another place with --out"
            ) from None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Refuse a second process that would write here; what one that was killed left unfinished is removed.

        Raises:
            PlaceError: when there is one.
        """
        try:
            lock = (self.root / ".lock").open("w")
        except OSError as error:
            raise PlaceError(
                f"{self.root} takes no files ({error.strerror}); choose another place with --out"
            ) from None
        with lock:
            try:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except ImportError:
                pass
            except OSError:
                raise PlaceError(
                    f"another descent grade is at work in {self.root}; wait for it, or choose another place"
                ) from None
            for folder in (self.root, self.report):
                remove_unfinished(folder)
            yield

    def handed(self) -> Iterator[Handed]:
        """The students, in their order.

        Raises:
            JournalError: when the file is not there or is damaged.
        """
        try:
            with self.submissions.open("rb") as lines:
                for line in lines:
                    yield Handed(**json.loads(line))
        except OSError as error:
            raise JournalError(
                f"{self.submissions} cannot be read ({error.strerror}); name a folder that descent grade --out made"
            ) from None
        except (ValueError, TypeError):
            raise JournalError(
                f"{self.submissions} is damaged; run descent grade again, which writes it anew"
            ) from None

    def terms(self) -> dict[str, Any]:
        """On what terms it was graded.

        Raises:
            JournalError: when the file is not there or is damaged.
        """
        try:
            told = json.loads(self.run.read_text(encoding="ascii"))
        except (OSError, ValueError):
            told = None
        if not isinstance(told, dict) or told.get("schema") != RUN:
            raise JournalError(f"{self.root} holds no results of descent grade --out; name the folder that it wrote")
        return told

    def opened(self) -> Journal:
        """The journal, to be closed."""
        return Journal(self.journal)
