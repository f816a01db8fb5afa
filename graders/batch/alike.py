"""Answers of different students that are alike, for a human to look at; nothing is judged, and no mark depends on it.

An answer that many have is no sign of anything: so each pair of students is weighed by how rare what they share is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import log2

LEAST_PIECES = 12
"""Answers of fewer pieces are alike by themselves."""
NEARLY = 0.6
"""The part of their pieces that nearly identical answers share."""
MOST_SHARING = 6
"""What more students share is what the exercise asks for, or what is passed around in the open."""
IDENTICAL, NEAR = "identical", "nearly identical"


@dataclass
class Pair:
    """Two students, and the exercises in which their answers are alike, each with how."""

    student: str
    other: str
    exercises: dict[str, str] = field(default_factory=dict)
    weight: float = 0.0
    """Bits: how unlikely it would be to share it all if everybody picked what they share at random from the class."""


class Alike:
    """The answers of a class, as they come; which of them are alike is told at the end."""

    def __init__(self) -> None:
        self.handed: dict[str, dict[tuple[int, ...], list[str]]] = defaultdict(lambda: defaultdict(list))

    def add(self, student: str, exercise: str, likeness: Sequence[int]) -> None:
        """Take note of an answer that was begun."""
        if len(likeness) > LEAST_PIECES:
            self.handed[exercise][tuple(likeness)].append(student)

    def pairs(self) -> list[Pair]:
        """The pairs of students, those who share what is rarest first."""
        found: dict[tuple[str, str], Pair] = {}
        for exercise, groups in self.handed.items():
            of = sum(map(len, groups.values()))
            for students, how in _sharing(groups):
                for one, other in combinations(sorted(set(students)), 2):
                    pair = found.setdefault((one, other), Pair(one, other))
                    if exercise not in pair.exercises:
                        pair.exercises[exercise] = how
                        pair.weight += log2(max(of, 2) / len(students))
        return sorted(found.values(), key=lambda pair: (-pair.weight, pair.student, pair.other))


def _sharing(groups: dict[tuple[int, ...], list[str]]) -> Iterator[tuple[list[str], str]]:
    """Few students who have handed in one answer, but for its names; then those whose answers differ in little."""
    few = {likeness: students for likeness, students in groups.items() if len(students) <= MOST_SHARING}
    for students in few.values():
        if len(students) > 1:
            yield students, IDENTICAL
    for one, other in _neighbours(few):
        if len(few[one]) + len(few[other]) <= MOST_SHARING and _share(one, other) >= NEARLY:
            yield few[one] + few[other], NEAR


def _neighbours(likenesses: Iterable[tuple[int, ...]]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Pairs that have one of their rarest pieces in common, each once: those that share most of them do."""
    having: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for likeness in likenesses:
        for piece in likeness[1:]:
            having[piece].append(likeness)
    seen: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
    for some in having.values():
        if len(some) <= MOST_SHARING:
            for pair in combinations(sorted(some), 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _share(one: Sequence[int], other: Sequence[int]) -> float:
    """The part of their pieces that two answers have in common."""
    a, b = set(one[1:]), set(other[1:])
    smallest = set(sorted(a | b)[: max(len(a), len(b))])
    return len(smallest & a & b) / len(smallest)
