"""Sealed cases: the designed ones and five drawn from a secret, frozen into keys that stay outside git.

A drawn case is a pure function of (secret, exercise, term, student, which draw), so it can be replayed for an appeal.
It is kept only if it is fair: the reference stays finite and moves, and the correct variants on file agree well inside
the tolerance. The designed cases depend on no secret: they are frozen once, and the drawn ones for each secret.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from graders.compare import distance
from graders.grading import job_for
from graders.judging import judging_files
from graders.keys import Course, read_key, with_cases, write_key
from graders.model import AnswerKey, Case, Exercise
from graders.secrets import Secret
from graders.trajectory import Trajectory, numbers_of
from graders.worker import Worker
from reference.authored import ROOM, Authored, AuthoringError
from reference.freeze import freeze

DRAWN_CASES = 5
CANDIDATES_AT_ONCE = 12
MOST_CANDIDATES = 96
STAMP = ".stamp"
FAIR_SPREAD = 0.1
"""Correct variants may differ by this part of the tolerance on a drawn case."""
LEAST_MOVE = 0.01
"""A reference moves when some number changes by this part of its own scale."""


@contextmanager
def alone(course: Course) -> Iterator[None]:
    """Let one process at a time make sealed keys; another one waits and finds them made, where the system has locks."""
    course.sealed.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (course.sealed / "lock").open("w") as lock:
        with suppress(ImportError):
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@dataclass(frozen=True)
class Source:
    """What cases are drawn from: a secret, and where each student has cases of their own, the student."""

    secret: Secret
    student: str | None = None


def draw(authored: Authored, source: Source, number: int) -> Case:
    """The candidate of that number."""
    exercise = authored.exercise
    assert exercise.draw is not None
    seed = source.secret.seed(exercise.name, source.student, number)
    return Case(f"drawn {number}", exercise.draw(Random(seed)), sealed=True)


def drawn_cases(worker: Worker, authored: Authored, source: Source) -> list[Case]:
    """The first five fair candidates.

    Raises:
        AuthoringError: when too few of the candidates are fair.
    """
    if authored.exercise.draw is None:
        return []
    kept: list[Case] = []
    for start in range(0, MOST_CANDIDATES, CANDIDATES_AT_ONCE):
        candidates = tuple(draw(authored, source, start + i) for i in range(CANDIDATES_AT_ONCE))
        exercise = replace(authored.exercise, cases=candidates)
        key = AnswerKey(exercise, authored.stub, authored.functions)
        texts = [authored.answer, *authored.variants.values()]
        reference, *variants = worker.run([job_for(key, text.encode()) for text in texts])
        for case in candidates:
            right = reference.trajectories[case.name]
            if not right.ending.completed:
                how = f"{right.ending.how} {right.ending.error} {right.ending.message}"
                raise AuthoringError(
                    f"{authored.path}: on drawn inputs {dict(case.settings)} the answer ended as {how}"
                )
            others = [variant.trajectories[case.name] for variant in variants]
            if is_fair(exercise, right, others):
                kept.append(case)
        if len(kept) >= DRAWN_CASES:
            return kept[:DRAWN_CASES]
    raise AuthoringError(
        f"{authored.path}: of {MOST_CANDIDATES} drawn cases only {len(kept)} are fair; "
        "draw inputs on which the reference moves, stays finite and correct answers agree"
    )


def is_fair(exercise: Exercise, reference: Trajectory, variants: list[Trajectory]) -> bool:
    """Whether a drawn case may be used. What is done once, a single row, cannot move."""
    columns: dict[tuple[str, int], list[float]] = {}
    for row in reference.rows:
        for quantity, value in row.items():
            for place, number in enumerate(numbers_of(value)):
                columns.setdefault((quantity, place), []).append(number)
    finite = all(math.isfinite(number) for column in columns.values() for number in column)
    if not (reference.ending.completed and finite):
        return False
    moves = any(max(c) - min(c) >= LEAST_MOVE * max(map(abs, c)) > 0 for c in columns.values())
    stands_alone = len(reference.rows) == 1
    return (moves or stands_alone) and all(distance(exercise, reference, other) <= FAIR_SPREAD for other in variants)


def designed_key(worker: Worker, authored: Authored) -> AnswerKey:
    """The key of the cases in the authored file, visible and sealed."""
    return freeze(worker, authored, authored.exercise.cases)


def drawn_key(worker: Worker, authored: Authored, source: Source, labels: Collection[str]) -> AnswerKey | None:
    """The key of the cases that are drawn, with the same labels as the designed one; None where none are drawn."""
    cases = drawn_cases(worker, authored, source)
    return freeze(worker, authored, cases, labels=labels) if cases else None


def full_key(worker: Worker, authored: Authored, source: Source) -> AnswerKey:
    """The key of record: visible, sealed and drawn cases."""
    designed = designed_key(worker, authored)
    drawn = drawn_key(worker, authored, source, labels_of(designed))
    return designed if drawn is None else with_cases(designed, drawn)


def labels_of(key: AnswerKey) -> Collection[str]:
    """The labels that a key has of every case."""
    return next(iter(key.trajectories.values())).keys()


def fingerprint(authored: Authored, torch: str, source: Source | None = None) -> str:
    """What a sealed key depends on: the authored file, its variants, the graders' text, torch's version, the source."""
    token = source.secret.seed(authored.exercise.name, source.student, -1) if source is not None else b""
    digest = hashlib.sha256(token + torch.encode())
    tools = [ROOM / f"{tool}.py" for tool in ("authored", "freeze", "sealed")]
    variants = sorted((ROOM / "variants" / authored.exercise.name).glob("*.py"))
    for path in (*judging_files(), *tools, *variants, authored.path):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def is_current(course: Course, authored: Authored, torch: str, source: Source | None = None) -> bool:
    """Whether a sealed key of an exercise is there, of its drawn or its designed cases, made from what is there now."""
    stamp = _place(course, authored, source).with_suffix(STAMP)
    return stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint(authored, torch, source)


def refresh(worker: Worker, course: Course, authored: Authored, torch: str, sources: Iterable[Source]) -> None:
    """Make the sealed keys of an exercise that are not current, readable by their owner only."""
    path = _place(course, authored)
    if not is_current(course, authored, torch):
        _keep(path, designed_key(worker, authored), fingerprint(authored, torch))
    for source in sources:
        if not is_current(course, authored, torch, source):
            drawn = drawn_key(worker, authored, source, labels_of(read_key(path)))
            _keep(_place(course, authored, source), drawn, fingerprint(authored, torch, source))


def _keep(path: Path, key: AnswerKey | None, stamp: str) -> None:
    """Write a key, or that there is none, and what it was made of."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.with_suffix(STAMP).unlink(missing_ok=True)
    if key is None:
        path.unlink(missing_ok=True)
    else:
        write_key(path, key)
        path.chmod(0o600)
    path.with_suffix(STAMP).write_text(stamp, encoding="ascii")


def _place(course: Course, authored: Authored, source: Source | None = None) -> Path:
    folder = course.sealed if source is None else course.drawn(source.secret, source.student)
    return folder / f"{authored.exercise.name}.jsonl"
