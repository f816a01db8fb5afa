"""Which known wrong ideas an answer's trajectories follow. Pure; a name is given on evidence or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from graders.compare import distance, everything, first_divergence, follows, same_end
from graders.model import REFERENCE, AnswerKey, Trajectory

ENOUGH_CASES = 2
"""A name needs so many cases that tell it from the reference: on a single easy case two mistakes look like one."""

CLEAR_OF_DOUBT = 10.0
"""A case tells a misconception from the reference when they lie this many tolerances apart (or differ in a fact)."""

JOIN = "+"
"""Joins the names of two misconceptions in the label of the trajectory of both edits together."""


@dataclass(frozen=True)
class Diagnosis:
    """One misconception that the answer holds. `instead` names those that have the same trajectories on every case."""

    name: str
    instead: tuple[str, ...] = ()


class Evidence:
    """An answer's trajectories held against an answer key, case by case and label by label."""

    def __init__(self, key: AnswerKey, answered: Mapping[str, Trajectory]) -> None:
        self.key, self.answered = key, answered
        self.cases = tuple(key.trajectories)
        self.labels = tuple({label: None for by_label in key.trajectories.values() for label in by_label})
        self._fits: dict[tuple[str, str, str | None], bool] = {}
        self._changes: dict[tuple[str, str], frozenset[str] | None] = {}

    @cached_property
    def singles(self) -> tuple[str, ...]:
        """The labels of one misconception."""
        return tuple(label for label in self.labels if label != REFERENCE and JOIN not in label)

    def fits(self, case: str, label: str, quantity: str | None = None) -> bool:
        """Whether the answer is on this case what the label's trajectory is, in one quantity or in all."""
        asked = (case, label, quantity)
        if asked not in self._fits:
            watches = everything if quantity is None else quantity.__eq__
            wrong = self.key.trajectories[case][label]
            reference, answer = self.key.reference(case), self.answered[case]
            self._fits[asked] = follows(self.key.exercise, reference, wrong, answer, watches)
        return self._fits[asked]

    def changes(self, case: str, label: str) -> frozenset[str] | None:
        """The quantities in which the label leaves the reference on this case; None when it ends in another way."""
        asked = (case, label)
        if asked not in self._changes:
            wrong, reference = self.key.trajectories[case][label], self.key.reference(case)
            self._changes[asked] = (
                frozenset(q for q in self.quantities(case) if self.beyond(case, label, q) > 1.0)
                if same_end(reference, wrong)
                else None
            )
        return self._changes[asked]

    def quantities(self, case: str) -> tuple[str, ...]:
        """Everything the reference yields on this case."""
        return tuple({name: None for row in self.key.reference(case).rows for name in row})

    def beyond(self, case: str, label: str, quantity: str | None = None) -> float:
        """How far the label lies from the reference on this case, in tolerances."""
        watches = everything if quantity is None else quantity.__eq__
        wrong, reference = self.key.trajectories[case][label], self.key.reference(case)
        return distance(self.key.exercise, reference, wrong, watches)

    def is_told_apart(self, label: str) -> bool:
        """Whether enough cases tell the label from the reference."""
        return sum(self.beyond(case, label) > CLEAR_OF_DOUBT for case in self.cases) >= ENOUGH_CASES

    def explains(self, label: str) -> bool:
        """Whether the label explains every case, the passed ones included."""
        return all(self.fits(case, label) for case in self.cases) and self.is_told_apart(label)

    def called_alike(self, labels: list[str]) -> list[str]:
        """Those of some labels with equal numbers whose order of calls is the answer's on the most cases.

        All of them when none is ever called like the answer: another spelling, not evidence against a name.
        """
        alike = {
            label: sum(self.key.trajectories[c][label].calls == self.answered[c].calls for c in self.cases)
            for label in labels
        }
        return [label for label in labels if alike[label] == max(alike.values())]

    def contributes(self, label: str) -> bool:
        """Whether the answer follows the label somewhere where it leaves the reference."""
        for case in self.cases:
            changes = self.changes(case, label)
            if self.fits(case, label) if changes is None else any(self.fits(case, label, q) for q in changes):
                return True
        return False

    def fits_together(self, case: str, one: str, other: str) -> bool:
        """Whether every quantity follows the one of the two that changes it.

        Where both change the same quantity only a trajectory of both edits together could tell: no evidence.
        """
        first, second = self.changes(case, one), self.changes(case, other)
        if first is None or second is None:
            quiet = second if first is None else first
            return quiet == frozenset() and self.fits(case, one if first is None else other)
        if first & second or not same_end(self.key.reference(case), self.answered[case]):
            return False
        owner = dict.fromkeys(first, one) | dict.fromkeys(second, other)
        return all(self.fits(case, owner.get(q, REFERENCE), q) for q in self.quantities(case))


def diagnose(key: AnswerKey, answered: Mapping[str, Trajectory]) -> tuple[Diagnosis, ...]:
    """The fewest misconceptions that explain every case; empty when the answer is right or nothing on file explains it.

    A pair explains an answer when it equals the frozen trajectories of both edits together, or when each of the two is
    visible, case by case and quantity by quantity, where the other is not. Misconceptions that nothing tells apart are
    named together, each as the other's alternative.
    """
    evidence = Evidence(key, answered)
    parts = (first_divergence(key.exercise, key.reference(case), answered[case], everything) for case in evidence.cases)
    if not any(parts):
        return ()
    alone = [label for label in evidence.singles if evidence.explains(label)]
    if alone:
        return alternatives(evidence.called_alike(alone))
    pairs = [label.split(JOIN) for label in evidence.labels if JOIN in label and evidence.explains(label)]
    if not pairs:
        candidates = [name for name in evidence.singles if evidence.contributes(name) and evidence.is_told_apart(name)]
        pairs = [
            [one, other]
            for one, other in combinations(candidates, 2)
            if all(evidence.fits_together(case, one, other) for case in evidence.cases)
        ]
    return named(pairs)


def alternatives(names: list[str]) -> tuple[Diagnosis, ...]:
    """One idea under several names."""
    return tuple(Diagnosis(name, tuple(other for other in names if other != name)) for name in names)


def named(pairs: list[list[str]]) -> tuple[Diagnosis, ...]:
    """Two ideas at once; several pairs make sense only as one idea beside another that has alternatives."""
    if not pairs:
        return ()
    if len(pairs) == 1:
        return tuple(Diagnosis(name) for name in pairs[0])
    shared = set(pairs[0]).intersection(*pairs)
    if len(shared) != 1:
        return ()
    return (Diagnosis(min(shared)), *alternatives([name for pair in pairs for name in pair if name not in shared]))
