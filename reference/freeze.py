"""Freezing: run the reference, every misconception and the likely pairs of them, and keep their trajectories by name.

The reference is the first submission; a misconception is the reference with one place edited. Both are run by the same
worker as any student's code.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from graders.compare import agree
from graders.grading import job_for
from graders.model import JOIN, REFERENCE, AnswerKey, Case, Exercise, ModelError
from graders.trajectory import Ending, Trajectory
from graders.worker import Worker
from reference.authored import Authored, AuthoringError

FROZEN_ENDINGS = ("completed", "raised")


@dataclass(frozen=True)
class Edition:
    """One text to freeze: its label in the key, and the source."""

    label: str
    source: str


def editions(authored: Authored, with_misconceptions: bool = True) -> list[Edition]:
    """The reference, every misconception, and every pair of those with hints whose edits go together.

    Raises:
        AuthoringError: when an edit does not apply.
    """
    found = [Edition(REFERENCE, authored.answer)]
    if not with_misconceptions:
        return found
    try:
        for wrong in authored.exercise.misconceptions:
            found += [Edition(label, source) for label, source in wrong.spelled(authored.answer).items()]
    except ModelError as error:
        raise AuthoringError(f"{authored.path}: {error}") from None
    for one, other in combinations([wrong for wrong in authored.exercise.misconceptions if wrong.hints], 2):
        try:
            both = other.applied_to(one.applied_to(authored.answer))
        except ModelError:
            continue
        found.append(Edition(one.name + JOIN + other.name, both))
    return found


def freeze(
    worker: Worker,
    authored: Authored,
    cases: Sequence[Case],
    with_misconceptions: bool = True,
    labels: Collection[str] | None = None,
) -> AnswerKey:
    """The answer key of an exercise on these cases; without its misconceptions just the reference.

    With `labels` it holds those, as a key of other cases does; without, all but the pairs that say nothing new.

    Raises:
        AuthoringError: when the reference does not run to its end on a case (a crash must never be frozen as right),
            or a misconception ends in a way that says nothing about an answer, such as a time-out.
    """
    exercise = replace(authored.exercise, cases=tuple(cases))
    key = AnswerKey(exercise, authored.stub, authored.functions)
    texts = [text for text in editions(authored, with_misconceptions) if labels is None or text.label in labels]
    # By which route they go is not asked of our own texts.
    answered = worker.run([replace(job_for(key, text.source.encode()), by_hand=()) for text in texts])
    frozen: dict[str, dict[str, Trajectory]] = {case.name: {} for case in cases}
    for text, runs in zip(texts, answered, strict=True):
        for case in cases:
            trajectory = runs.trajectories[case.name]
            _refuse(authored, text.label, case, trajectory)
            frozen[case.name][text.label] = _without_the_answer(trajectory)
    return replace(key, trajectories=without_idle_pairs(exercise, frozen) if labels is None else frozen)


def _refuse(authored: Authored, label: str, case: Case, trajectory: Trajectory) -> None:
    ending = trajectory.ending
    fine = ending.completed if label == REFERENCE else ending.how in FROZEN_ENDINGS
    if not fine or (label == REFERENCE and not trajectory.rows):
        raise AuthoringError(
            f"{authored.path}: {label} on the case {case.name!r} ended as {ending.how} "
            f"{ending.error} {ending.message} (line {ending.line}) and cannot be frozen"
        )


def _without_the_answer(trajectory: Trajectory) -> Trajectory:
    """The trajectory without the line that raised: no answer's text may reach a student. That it was a raise stays."""
    ending = trajectory.ending
    if ending.raised_on_purpose:
        return replace(trajectory, ending=Ending(ending.how, ending.error, source="raise"))
    return replace(trajectory, ending=Ending(ending.how, ending.error, ending.message))


def without_idle_pairs(
    exercise: Exercise, frozen: Mapping[str, Mapping[str, Trajectory]]
) -> dict[str, dict[str, Trajectory]]:
    """Trajectories by case and label without pairs that say nothing new: what one edit, or none, does on all cases."""
    labels = next(iter(frozen.values()), {})
    alone = [label for label in labels if JOIN not in label]

    def same(one: str, other: str) -> bool:
        return all(agree(exercise, by[one], by[other]) for by in frozen.values())

    idle = {label for label in labels if JOIN in label and any(same(single, label) for single in alone)}
    return {case: {label: t for label, t in by.items() if label not in idle} for case, by in frozen.items()}
