"""What a change of graders, keys or answers does to a class: who moves, by how much, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graders.batch.derived import JOIN, Derivation

Document = dict[str, Any]


@dataclass(frozen=True)
class Move:
    """One student's mark in one exercise that is not what it was; a score is None where there is none."""

    student: str
    exercise: str
    old_status: str
    new_status: str
    old_score: int | None
    new_score: int | None
    diagnosis: str
    why: str

    @property
    def points(self) -> int:
        """By how much it moves."""
        return (self.new_score or 0) - (self.old_score or 0)


def moves(old: Derivation, new: Derivation) -> Iterator[Move]:
    """All moves, in the order of the students and exercises; both sides are in it."""
    for student, before, after in _abreast(old.documents(), new.documents()):
        marks = ({done["name"]: done for done in side["exercises"]} if side else {} for side in (before, after))
        was, now = marks
        for name in {**was, **now}:
            if (move := _move(student, was.get(name), now.get(name))) is not None:
                yield move


def _move(student: str, was: Document | None, now: Document | None) -> Move | None:
    seen = [(side["status"], side["score"], _names(side)) if side else ("", None, "") for side in (was, now)]
    (old_status, old_score, _), (new_status, new_score, named) = seen
    if seen[0] == seen[1]:
        return None
    known = now or was
    assert known is not None
    worse = was if was and now and was["score"] < now["score"] else known
    noted = [said for said in known["remarks"] if was is None or said not in was["remarks"]]
    said = (*noted, *worse["words"])
    return Move(student, known["name"], old_status, new_status, old_score, new_score, named, " ".join(said))


def _names(exercise: Document) -> str:
    return JOIN.join(found["name"] for found in exercise["diagnosis"])


def _abreast(
    old: Iterator[Document], new: Iterator[Document]
) -> Iterator[tuple[str, Document | None, Document | None]]:
    """The documents of each student, from two lists in the order of the students' names."""
    was, now = next(old, None), next(new, None)
    while was or now:
        names = [side["student"] for side in (was, now) if side]
        student = min(names)
        before = was if was and was["student"] == student else None
        after = now if now and now["student"] == student else None
        yield student, before, after
        was = next(old, None) if before else was
        now = next(new, None) if after else now
