"""Which known wrong ideas an answer's trajectories follow. Pure; a name is given on evidence or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from graders.compare import Beside, agree, everything, first_divergence, is_within, same_end, seen, side_by_side
from graders.known import known_of
from graders.model import JOIN, REFERENCE, SPELLING, AnswerKey
from graders.trajectory import Ending, Trajectory

ENOUGH_CASES = 2
"""A name needs so many cases that tell it from the reference: on a single easy case two mistakes look like one."""


@dataclass(frozen=True)
class Diagnosis:
    """One misconception that the answer holds. `instead` names those that have the same trajectories on every case."""

    name: str
    instead: tuple[str, ...] = ()


def name_of(label: str) -> str:
    """The misconception that a label spells."""
    return label.partition(SPELLING)[0]


class Evidence:
    """An answer's trajectories held against an answer key, case by case and label by label."""

    def __init__(self, key: AnswerKey, answered: Mapping[str, Trajectory]) -> None:
        self.key, self.answered = key, answered
        self.known = known_of(key)
        self.cases, self.labels = self.known.cases, self.known.labels
        self._fits: dict[tuple[str, str, str | None], bool] = {}
        self._beside: dict[tuple[str, str], Beside] = {}
        self.seen = {case: seen(key.exercise, key.reference(case), answered[case]) for case in self.cases}

    @cached_property
    def singles(self) -> tuple[str, ...]:
        """The labels of one misconception."""
        return tuple(label for label in self.labels if label != REFERENCE and JOIN not in label)

    @cached_property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs worth a look: those whose edits were frozen together, and those of which the answer shows both."""
        frozen = [tuple(label.split(JOIN)) for label in self.labels if JOIN in label]
        shown = [label for label in self.singles if self.is_shown(label)]
        apart = [pair for pair in combinations(shown, 2) if name_of(pair[0]) != name_of(pair[1])]
        return tuple(dict.fromkeys([*((one, other) for one, other in frozen), *apart]))

    def fits(self, case: str, label: str, quantity: str | None = None) -> bool:
        """Whether the answer is on this case what the label's trajectory is, in one quantity or in all."""
        asked = (case, label, quantity)
        if asked not in self._fits:
            if (case, label) not in self._beside:
                self._beside[case, label] = side_by_side(self.known.seen(case, label), self.seen[case])
            beside = self._beside[case, label]
            self._fits[asked] = beside is not None and is_within(self.key.exercise, *beside, quantity)
        return self._fits[asked]

    def beside_until(self, case: str, label: str, length: int, ending: Ending) -> Beside:
        """The label beside the answer, as if it had ended like this after so many rows."""
        return side_by_side(self.known.seen(case, label).broken_off(length, ending), self.seen[case])

    def is_told_apart(self, label: str, cases: Iterable[str], beside: Sequence[str] = ()) -> bool:
        """Whether enough of some cases tell the label from the reference, as far as those beside it let it show."""
        return sum(self.tells(case, label, beside) for case in cases) >= ENOUGH_CASES

    def tells(self, case: str, label: str, beside: Sequence[str]) -> bool:
        """Whether the case tells the label from the reference before another label breaks off."""
        frozen, changes = self.key.trajectories[case], self.known.changes
        length = min((len(frozen[other].rows) for other in beside if changes(case, other) is None), default=None)
        return self.known.is_apart(case, label, length)

    def is_shown(self, label: str) -> bool:
        """Whether the answer follows the label somewhere where it leaves the reference, or ends as it does."""
        for case in self.cases:
            wrong, answer, changes = (
                self.key.trajectories[case][label],
                self.answered[case],
                self.known.changes(case, label),
            )
            if changes is None:
                shown = same_end(wrong, answer)
            elif len(answer.rows) < len(wrong.rows):
                beside = self.beside_until(case, label, len(answer.rows), answer.ending) if answer.rows else None
                shown = beside is not None and any(is_within(self.key.exercise, *beside, q) for q in changes)
            else:
                shown = any(self.fits(case, label, q) for q in changes)
            if shown:
                return self.is_told_apart(label, self.cases)
        return False

    def is_joint(self, case: str, labels: Sequence[str]) -> bool:
        """Whether the answer is on this case what all the labels' edits together make: none, one or two."""
        if len(labels) < 2:
            return self.fits(case, labels[0] if labels else REFERENCE)
        joined = JOIN.join(labels)
        return self.fits(case, joined) if joined in self.key.trajectories[case] else self.fits_together(case, *labels)

    def fits_together(self, case: str, one: str, other: str) -> bool:
        """Whether every quantity follows the one of the two that changes it.

        Where both change the same quantity only a trajectory of both edits together could tell: no evidence.
        """
        first, second = self.known.changes(case, one), self.known.changes(case, other)
        if first is None:
            return self.hides(case, one, other)
        if second is None:
            return self.hides(case, other, one)
        if first & second or not same_end(self.key.reference(case), self.answered[case]):
            return False
        owner = dict.fromkeys(first, one) | dict.fromkeys(second, other)
        return all(self.fits(case, owner.get(q, REFERENCE), q) for q in self.key.reference(case).scales)

    def hides(self, case: str, loud: str, quiet: str) -> bool:
        """Whether the answer breaks off as one label does and shows, up to there, what the other one does."""
        changes = self.known.changes(case, quiet)
        if not changes:
            return self.fits(case, loud) or (changes is None and self.fits(case, quiet))
        end = self.key.trajectories[case][loud]
        reference = self.key.reference(case).rows[: len(end.rows)]
        only_shorter = agree(self.key.exercise, Trajectory(reference, end.ending), end)
        beside = self.beside_until(case, quiet, len(end.rows), end.ending)
        return only_shorter and beside is not None and is_within(self.key.exercise, *beside)

    def explains(self, *labels: str) -> bool:
        """Whether the labels explain every case, the passed ones included, and none of them could be left out.

        Cases for which answers have code of their own are a branch: in each branch the answer may hold all of the
        labels, some, or none, but the same on all cases of the branch.
        """
        showing: dict[str, list[str]] = {label: [] for label in labels}
        ways = [labels, *((label,) for label in labels), ()] if len(labels) > 1 else [labels, ()]
        for branch in self.key.exercise.branches:
            held = next((way for way in ways if all(self.is_joint(case, way) for case in branch)), None)
            if held is None:
                return False
            for label in held:
                showing[label] += branch
        return all(
            self.is_told_apart(label, cases, [other for other in labels if other != label])
            for label, cases in showing.items()
        )

    def called_alike(self, names: list[str]) -> list[str]:
        """Those of some labels with equal numbers whose order of calls is most like the answer's.

        Equal calls on a case say more than calls of equal kinds. All labels stay when none is called like the answer
        throughout: another spelling is no evidence against a name.
        """

        def likeness(label: str) -> int:
            calls = ((self.key.trajectories[case][label].calls, self.answered[case].calls) for case in self.cases)
            return sum((a == b) + (set(a.split()) == set(b.split())) for a, b in calls)

        alike = {label: likeness(label) for label in names}
        most = max(alike.values())
        return [label for label in names if alike[label] == most] if most >= len(self.cases) else names


def diagnose(key: AnswerKey, answered: Mapping[str, Trajectory]) -> tuple[Diagnosis, ...]:
    """The fewest misconceptions that explain every case; empty when the answer is right or nothing on file explains it.

    A pair explains an answer when it equals the frozen trajectories of both edits together, or when each of the two is
    visible, case by case and quantity by quantity, where the other is not. What holds on every case goes before what
    holds in one branch. Misconceptions that nothing tells apart are named together, each as the other's alternative.
    """
    evidence = Evidence(key, answered)
    parts = (first_divergence(key.exercise, key.reference(case), answered[case], everything) for case in evidence.cases)
    if not any(parts):
        return ()
    alone = [label for label in evidence.singles if evidence.explains(label)]
    whole = [label for label in alone if all(evidence.fits(case, label) for case in evidence.cases)]
    if alone := whole or alone:
        return alternatives(name_of(label) for label in evidence.called_alike(alone))
    pairs = {frozenset(map(name_of, pair)): None for pair in evidence.pairs if evidence.explains(*pair)}
    return named([sorted(pair) for pair in pairs])


def alternatives(names: Iterable[str]) -> tuple[Diagnosis, ...]:
    """One idea under several names."""
    names = tuple(dict.fromkeys(names))
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
    return (Diagnosis(min(shared)), *alternatives(name for pair in pairs for name in pair if name not in shared))
