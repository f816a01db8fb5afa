"""Sealed cases: the designed ones and five drawn from the course's secret, frozen into keys that stay outside git.

A drawn case is a pure function of (secret, exercise, which draw), so it can be replayed for an appeal. It is kept only
if it is fair: the reference stays finite and moves, and the correct variants on file agree well inside the tolerance.
"""

from __future__ import annotations

import hashlib
import hmac
import math
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from random import Random

import graders
from graders.compare import distance
from graders.grading import job_for
from graders.keys import Course, write_key
from graders.model import AnswerKey, Case, Exercise
from graders.trajectory import Trajectory, numbers_of
from graders.worker import Worker
from reference.authored import ROOM, Authored, AuthoringError
from reference.freeze import freeze

DRAWN_CASES = 5
CANDIDATES_AT_ONCE = 12
MOST_CANDIDATES = 96
FAIR_SPREAD = 0.1
"""Correct variants may differ by this part of the tolerance on a drawn case."""
LEAST_MOVE = 0.01
"""A reference moves when some number changes by this part of its own scale."""


def course_secret(course: Course) -> bytes:
    """The course's secret, drawn at first use and kept where only its owner can read it.

    Raises:
        AuthoringError: when it can neither be read nor written.
    """
    path = course.sealed / "secret"
    try:
        if path.exists():
            return bytes.fromhex(path.read_text(encoding="ascii").strip())
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        secret = secrets.token_bytes(32)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secret.hex() + "\n")
        return secret
    except (OSError, ValueError) as error:
        raise AuthoringError(f"the course's secret in {path} cannot be used ({error})") from None


@contextmanager
def alone(course: Course) -> Iterator[None]:
    """Let one process at a time make sealed keys; another one waits and finds them made, where the system has locks."""
    course_secret(course)
    with (course.sealed / "lock").open("w") as lock:
        with suppress(ImportError):
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def draw(authored: Authored, secret: bytes, number: int) -> Case:
    """The candidate of that number."""
    exercise = authored.exercise
    assert exercise.draw is not None
    seed = hmac.new(secret, f"{exercise.name}/{number}".encode(), hashlib.sha256).digest()
    return Case(f"drawn {number}", exercise.draw(Random(seed)), sealed=True)


def drawn_cases(worker: Worker, authored: Authored, secret: bytes) -> list[Case]:
    """The first five fair candidates.

    Raises:
        AuthoringError: when too few of the candidates are fair.
    """
    if authored.exercise.draw is None:
        return []
    kept: list[Case] = []
    for start in range(0, MOST_CANDIDATES, CANDIDATES_AT_ONCE):
        candidates = tuple(draw(authored, secret, start + i) for i in range(CANDIDATES_AT_ONCE))
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


def full_key(worker: Worker, authored: Authored, secret: bytes) -> AnswerKey:
    """The key of record: visible, sealed and drawn cases."""
    return freeze(worker, authored, [*authored.exercise.cases, *drawn_cases(worker, authored, secret)])


def fingerprint(authored: Authored, secret: bytes, torch: str) -> str:
    """What a sealed key depends on: the authored file, its variants, the graders' text, the secret, torch's version."""
    digest = hmac.new(secret, torch.encode(), hashlib.sha256)
    sources = [*sorted(Path(graders.__file__).parent.rglob("*.py")), *sorted(ROOM.glob("*.py"))]
    tools = [path for path in sources if path.parent != ROOM or path.stem in ("freeze", "sealed", "authored")]
    variants = sorted((ROOM / "variants" / authored.exercise.name).glob("*.py"))
    for path in (*tools, *variants, authored.path):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def is_current(course: Course, authored: Authored, torch: str) -> bool:
    """Whether the sealed key of an exercise is there and was made from what is there now."""
    path, stamp = _places(course, authored)
    current = fingerprint(authored, course_secret(course), torch)
    return path.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == current


def refresh(worker: Worker, course: Course, authored: Authored, torch: str) -> None:
    """Make the sealed key of an exercise, readable by its owner only."""
    secret = course_secret(course)
    path, stamp = _places(course, authored)
    write_key(path, full_key(worker, authored, secret))
    path.chmod(0o600)
    stamp.write_text(fingerprint(authored, secret, torch), encoding="ascii")


def _places(course: Course, authored: Authored) -> tuple[Path, Path]:
    path = course.sealed / f"{authored.exercise.name}.jsonl"
    return path, path.with_suffix(".stamp")
