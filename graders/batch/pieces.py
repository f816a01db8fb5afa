"""What there is to grade, as data that any process can be handed: those of a submission's answers that are new."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graders.judging import fingerprint, torch_version
from graders.keys import KeyPlace
from graders.submission import Handed

SCHEMA = "descent/answer/v1"
LARGEST_MESSAGE = 256 << 20
"""Bytes of a message between two processes of ours: the answers of a submission, or their rows."""


@dataclass(frozen=True)
class Answer:
    """One answer, under the key of its row in the journal."""

    key: str
    exercise: str
    handed: Handed

    def to_plain(self) -> dict[str, Any]:
        """The answer as JSON: bytes become a text of as many letters."""
        source = self.handed.source
        return {
            "key": self.key,
            "exercise": self.exercise,
            "source": source.decode("latin-1") if isinstance(source, bytes) else source,
            "why_not": self.handed.why_not,
            "notebook": self.handed.notebook,
        }


def answer_from_plain(plain: Mapping[str, Any]) -> Answer:
    """What `to_plain` wrote."""
    source = plain["source"]
    text = source.encode("latin-1") if isinstance(source, str) else None if source is None else tuple(source)
    return Answer(plain["key"], plain["exercise"], Handed(text, plain["why_not"], plain["notebook"]))


@dataclass(frozen=True)
class Piece:
    """Some answers of one submission, and where the cases are that are drawn for its student alone, if any are."""

    answers: tuple[Answer, ...]
    drawn: str = ""
    failed: str = ""
    """Why they cannot be graded; empty where that is to be tried."""

    def to_plain(self) -> dict[str, Any]:
        """The piece as JSON."""
        return {"answers": [answer.to_plain() for answer in self.answers], "drawn": self.drawn, "failed": self.failed}

    @property
    def parts(self) -> list[Piece]:
        """The answers one by one."""
        return [replace(self, answers=(answer,)) for answer in self.answers]


def piece_from_plain(plain: Mapping[str, Any]) -> Piece:
    """What `to_plain` wrote."""
    return Piece(tuple(map(answer_from_plain, plain["answers"])), plain["drawn"], plain["failed"])


@dataclass(frozen=True)
class Terms:
    """On what terms answers are graded: the same for all of a run, and part of every row's key.

    Attributes:
        names: the exercises.
        strict: whether an answer earns nothing that calls what is to be written by hand.
        limits: limits that hold instead of the usual ones, as pairs.
        confined: whether nothing is run where answers cannot be confined.
    """

    names: tuple[str, ...]
    strict: bool = False
    limits: tuple[tuple[str, float], ...] = ()
    confined: bool = True

    def key(self, digest: str, exercise: str, handed: Handed) -> str:
        """The hash of all that an answer's grade depends on, the exercise's answer key by its own hash included."""
        source = handed.source
        text = source if isinstance(source, bytes) else json.dumps([source, handed.why_not]).encode("ascii")
        told = [
            SCHEMA, fingerprint(), torch_version(), digest, exercise, self.strict, sorted(self.limits),
            handed.notebook, source is None, hashlib.sha256(text).hexdigest(),
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(told).encode("ascii")).hexdigest()

    def to_plain(self, place: KeyPlace, lanes: int) -> dict[str, Any]:
        """The terms as JSON, for a process that grades, with where the keys are and how many answers run at once."""
        return {
            "designed": str(place.designed), "drawn": str(place.drawn or ""), "names": list(self.names),
            "strict": self.strict, "limits": dict(self.limits), "confined": self.confined, "lanes": lanes,
        }  # fmt: skip
