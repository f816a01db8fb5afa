"""What a grading needs, as the command line asks for it: answer keys, each student's own cases, and what grades."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graders.exits import UsageError
from graders.keys import Course, KeyPlace

if TYPE_CHECKING:
    from graders.batch.engines import Engine
    from graders.batch.pieces import Terms
    from graders.batch.running import Places

LANES = 2
"""Answers at once in each process: one runs while the other's trajectories are judged."""


def refuse_among(out: Path, submissions: Path, places: list[str]) -> None:
    """Refuse results among the submissions, where the next run would take them for somebody's.

    Raises:
        UsageError: when that is where they would go.
    """
    inside = submissions.is_dir() and out.resolve().is_relative_to(submissions.resolve())
    if inside and places != [str(submissions)]:  # a single checkout may hold its own results
        raise UsageError(f"{out} lies among the submissions; choose another place with --out")


def places(asked: argparse.Namespace, course: Course, names: list[str], place: KeyPlace) -> Places:
    """Where the keys of each student are, as the command line says.

    Raises:
        UsageError: when there are no authored files to draw from.
    """
    from graders.batch.running import Places

    return Places(place, own_cases(course, names, asked.secret)) if asked.per_student else Places(place)


def own_cases(course: Course, names: Sequence[str], secret: Path | None) -> Callable[[Sequence[str]], list[Path]]:
    """What makes the cases that are drawn for each student alone, and says where they are.

    Raises:
        UsageError: when there are no authored files to draw from; SecretError: when the file holds no secret.
    """
    from graders.instructors import make_sealed
    from graders.secrets import read_secret

    if secret is None or not course.has_answers:
        raise UsageError("each student's own cases are drawn from a secret, with the instructor's files (reference/)")
    token, path = read_secret(secret), secret

    def drawn_for(students: Sequence[str]) -> list[Path]:
        make_sealed(course, names, path, students)
        return [course.drawn(token, student) for student in students]

    return drawn_for


def engine_for(asked: argparse.Namespace, terms: Terms, place: KeyPlace) -> Engine:
    """What grades, as the command line says.

    Raises:
        UsageError: when it is not to be had.
    """
    if asked.scheduler is None:
        from graders.batch.engines import OnThisMachine

        return OnThisMachine(asked.jobs, terms.to_plain(place, LANES))
    if asked.per_student:
        raise UsageError("--per-student draws cases on this machine; leave it away with --scheduler")
    try:
        from graders.batch.cluster import OnScheduler
    except ModuleNotFoundError:
        raise UsageError("dask's distributed is not installed here; install it with: pip install distributed") from None
    from graders.bundles import bundle

    return OnScheduler(asked.scheduler, terms.to_plain(place, LANES), bundle(place, terms.names))


@contextmanager
def key_place(asked: argparse.Namespace, course: Course, names: list[str]) -> Iterator[KeyPlace]:
    """Where the answer keys are that count, as the command line says.

    Raises:
        CourseError, SecretError: when there are none to be had.
    """
    from graders.bundles import opened_bundle
    from graders.instructors import place_of_record

    if asked.sealed is not None:
        with opened_bundle(asked.sealed, names) as place:
            yield place
        return
    if asked.secret is not None and not course.has_answers:
        raise UsageError("--secret needs the instructor's files (reference/), which this copy lacks; see --sealed")
    yield place_of_record(course, names, asked.secret)


def bundled(asked: argparse.Namespace) -> list[str] | None:
    """The exercises that a bundle has cases for, where one is named; None for all."""
    from graders.bundles import bundled_names

    return None if asked.sealed is None else bundled_names(asked.sealed)
