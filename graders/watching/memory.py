"""What `descent watch` remembers until the next time. It only spares work: no grade of record ever looks at it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from graders import __version__
from graders.files import PlaceError, is_free_or_ordinary, write_whole
from graders.keys import Course
from graders.model import AnswerKey
from graders.report import Standing
from graders.submission import read_answer

LARGEST = 1 << 20
WORDS = {"status": str, "score": int, "words": str}


@dataclass
class Memory:
    """Which exercise was last worked on, and how answers stood, by what stands in their files.

    Attributes:
        path: the file; one that is damaged is as good as none, and where it cannot be written all is forgotten.
        current: the exercise.
        known: of each exercise the digest of the answer and its key, and how that stood.
    """

    path: Path
    current: str = ""
    known: dict[str, tuple[str, dict[str, str | int]]] = field(default_factory=dict)

    def standing(self, key: AnswerKey, digest: str) -> Standing | None:
        """How an answer stood when it was last graded, if it is that very one."""
        seen, said = self.known.get(key.exercise.name, ("", {}))
        if seen != digest:
            return None
        status, score, words = said["status"], said["score"], said["words"]
        possible = 0 <= int(score) <= key.exercise.points
        return Standing(key, str(status), int(score), str(words)) if possible else None

    def remember(self, current: str, standing: Standing | None = None, digest: str = "") -> None:
        """Write it down, if it is new."""
        known = dict(self.known)
        if standing is not None and standing.status != "grader_error":
            said: dict[str, str | int] = {"status": standing.status, "score": standing.score, "words": standing.words}
            known[standing.name] = (digest, said)
        if (current, known) != (self.current, self.known):
            self.current, self.known = current, known
            self._write()

    def _write(self) -> None:
        content = {"current": self.current, "known": {name: list(kept) for name, kept in self.known.items()}}
        with suppress(OSError, PlaceError):
            self.path.parent.mkdir(exist_ok=True)
            if is_free_or_ordinary(self.path):
                write_whole(self.path, (json.dumps(content) + "\n").encode("ascii"))


def recall(course: Course) -> Memory:
    """What was remembered, or nothing."""
    memory = Memory(course.root / "build" / "watch.json")
    source = read_answer(memory.path, LARGEST).source
    try:
        found = json.loads(source) if isinstance(source, bytes) else {}
        known = {name: (digest, said) for name, (digest, said) in found["known"].items() if _is_whole(digest, said)}
        memory.current, memory.known = str(found["current"]), known
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return Memory(memory.path)
    return memory


def _is_whole(digest: object, said: object) -> bool:
    """Whether this is something that was remembered."""
    return (
        isinstance(digest, str)
        and isinstance(said, Mapping)
        and said.keys() == WORDS.keys()
        and all(type(said[name]) is kind for name, kind in WORDS.items())
    )


def digest_of(key: bytes, source: bytes) -> str:
    """What an answer's standing depends on: its text, its answer key's file, and this version of the grader."""
    return hashlib.sha256(f"{__version__} {len(key)} {len(source)}\n".encode() + key + source).hexdigest()
