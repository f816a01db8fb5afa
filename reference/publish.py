"""Publishing: from each authored file its stub and the answer key of its visible cases."""

from __future__ import annotations

from pathlib import Path

from graders.compare import distance, everything
from graders.frozen import exercise_to_plain
from graders.keys import Course, CourseError, key_text, read_key, write_key
from graders.model import AnswerKey
from graders.worker import Worker
from reference.authored import Authored
from reference.freeze import freeze


def visible_key(worker: Worker, authored: Authored) -> AnswerKey:
    """The key a student gets: visible cases, words and hints; no edit, no draw."""
    visible = [case for case in authored.exercise.cases if not case.sealed]
    key = freeze(worker, authored, visible)
    return AnswerKey(key.exercise.published(), key.stub, key.functions, key.trajectories)


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


def parting(published: AnswerKey, fresh: AnswerKey) -> str | None:
    """In what a published key is not what was written, or None.

    Numbers are compared within a tenth of the tolerance: another processor's last digits are no change.
    """
    if exercise_to_plain(published.exercise) != exercise_to_plain(fresh.exercise):
        return "the exercise's words, cases or checks"
    if (published.stub, published.functions) != (fresh.stub, fresh.functions):
        return "the stub"
    for case, by_label in fresh.trajectories.items():
        if set(published.trajectories.get(case, {})) != set(by_label):
            return f"the trajectories of the case {case!r}"
        for label, trajectory in by_label.items():
            if not distance(fresh.exercise, published.trajectories[case][label], trajectory, everything) < 0.1:
                return f"the trajectory of {label!r} on the case {case!r}"
    return None
