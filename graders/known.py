"""What is known of an answer key's labels before there is an answer: where each leaves the reference, and how far."""

from __future__ import annotations

from graders.compare import Seen, beyond, cut, distance, everything, quantities, same_end, seen
from graders.model import AnswerKey

CLEAR_OF_DOUBT = 10.0
"""A case tells a misconception from the reference when they lie this many tolerances apart (or differ in a fact)."""


class Known:
    """The labels of a key, case by case. It is worked out as it is asked for, and kept for the answers to come."""

    def __init__(self, key: AnswerKey) -> None:
        self.key = key
        self.cases = tuple(key.trajectories)
        self.labels = tuple({label: None for by_label in key.trajectories.values() for label in by_label})
        self._seen: dict[tuple[str, str], Seen] = {}
        self._changes: dict[tuple[str, str], frozenset[str] | None] = {}
        self._apart: dict[tuple[str, str, int | None], bool] = {}

    def seen(self, case: str, label: str) -> Seen:
        """The label's trajectory, as the reference's picture shows it."""
        asked = (case, label)
        if asked not in self._seen:
            frozen = self.key.trajectories[case]
            self._seen[asked] = seen(self.key.exercise, self.key.reference(case), frozen[label])
        return self._seen[asked]

    def changes(self, case: str, label: str) -> frozenset[str] | None:
        """The quantities in which the label leaves the reference on this case; None when it ends in another way."""
        asked = (case, label)
        if asked not in self._changes:
            reference, wrong = self.key.reference(case), self.key.trajectories[case][label]
            self._changes[asked] = (
                frozenset(
                    quantity
                    for quantity in quantities(reference, wrong)
                    if any(part > 1.0 for part in beyond(self.key.exercise, reference, wrong, quantity))
                )
                if same_end(reference, wrong)
                else None
            )
        return self._changes[asked]

    def is_apart(self, case: str, label: str, length: int | None) -> bool:
        """Whether the case tells the label from the reference, in its first rows or for None in all."""
        asked = (case, label, length)
        if asked not in self._apart:
            reference, wrong = self.key.reference(case), self.key.trajectories[case][label]
            most = distance(self.key.exercise, cut(reference, length), cut(wrong, length), everything)
            self._apart[asked] = most > CLEAR_OF_DOUBT
        return self._apart[asked]


def known_of(key: AnswerKey) -> Known:
    """What is known of a key, which is kept with it."""
    if "known" not in key.kept:
        key.kept["known"] = Known(key)
    known: Known = key.kept["known"]
    return known
