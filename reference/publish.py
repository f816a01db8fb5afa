"""Publishing: from each authored file its stub and the answer key of its visible cases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from graders.compare import distance, everything
from graders.frozen import exercise_to_plain
from graders.keys import Course, CourseError, key_text, read_key, write_key
from graders.model import REFERENCE, AnswerKey
from graders.trajectory import Trajectory
from graders.worker import Worker
from reference.authored import Authored
from reference.freeze import freeze, without_idle_pairs

SAME = 0.1
"""Tolerances by which the same run may differ between two processors."""
WRONG = 10.0
"""Tolerances from the reference from which on a run is another one."""


def visible_key(worker: Worker, authored: Authored) -> AnswerKey:
    """The key a student gets: visible cases, words and hints; no edit, no draw."""
    visible = [case for case in authored.exercise.cases if not case.sealed]
    return published_part(freeze(worker, authored, visible))


def published_part(key: AnswerKey) -> AnswerKey:
    """What a student gets of a key: its visible cases, with what says something new on those."""
    cases = tuple(case for case in key.exercise.cases if not case.sealed)
    exercise = replace(key.exercise, cases=cases)
    trajectories = {case.name: key.trajectories[case.name] for case in cases}
    return AnswerKey(exercise.published(), key.stub, key.functions, without_idle_pairs(exercise, trajectories))


def publish(worker: Worker, course: Course, authored: Authored) -> list[str]:
    """Write the stub (never over a student's work: the exercises of an instructor's copy are stubs) and the key.

    Returns the paths of what changed.
    """
    changed: list[str] = []
    stub = course.exercises / f"{authored.exercise.name}.py"
    if not stub.exists() or stub.read_text(encoding="utf-8") != authored.stub:
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text(authored.stub, encoding="utf-8")
        changed.append(str(stub.relative_to(course.root)))
    path = course.trajectories / f"{authored.exercise.name}.jsonl"
    key = visible_key(worker, authored)
    if not is_published(path, key):
        write_key(path, key)
        changed.append(str(path.relative_to(course.root)))
    return changed


def is_published(path: Path, key: AnswerKey) -> bool:
    """Whether a key's file is there, can be read, and says what is written."""
    try:
        if not path.exists():
            return False
        same = path.read_bytes() == key_text(key)
        return same or parting(read_key(path), key) is None
    except CourseError:
        return False


def parting(published: AnswerKey, fresh: AnswerKey, elsewhere: bool = False) -> str | None:
    """In what a published key is not what was written, or None.

    Numbers are compared within a tenth of the tolerance: another processor's last digits are no change. With
    `elsewhere` the fresh key may come from a processor of another kind, whose last digits some wrong runs carry far.
    """
    if exercise_to_plain(published.exercise) != exercise_to_plain(fresh.exercise):
        return "the exercise's words, cases or checks"
    if (published.stub, published.functions) != (fresh.stub, fresh.functions):
        return "the stub"
    for case, by_label in fresh.trajectories.items():
        if set(published.trajectories.get(case, {})) != set(by_label):
            return f"the trajectories of the case {case!r}"
        for label, trajectory in by_label.items():
            written = published.trajectories[case][label]
            same = distance(fresh.exercise, written, trajectory, everything) < SAME
            if not same and not (elsewhere and label != REFERENCE and _strays(published, case, written, trajectory)):
                return f"the trajectory of {label!r} on the case {case!r}"
    return None


def _strays(key: AnswerKey, case: str, written: Trajectory, fresh: Trajectory) -> bool:
    """Whether two runs of one wrong text begin alike, differ in numbers alone, and are both as good as unknown.

    Either they stay within the tolerance of each other, which no grade can tell apart, or both are far from the
    reference: chaos, and numbers near a step of `float32`, carry the last digit as far as they like.
    """
    exercise, right = key.exercise, key.reference(case)
    if written.ending != fresh.ending or len(written.rows) != len(fresh.rows):
        return False
    if distance(exercise, written, fresh, everything) < 1:
        return True
    one, other = (replace(run, rows=run.rows[:1]) for run in (written, fresh))
    far = (distance(exercise, right, run) for run in (written, fresh))
    return distance(exercise, one, other, everything) < 1 and all(off > WRONG for off in far)
