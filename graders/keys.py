"""Where a course lies on disk, and its answer keys: files that publishing wrote, never an authored file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path

from graders.files import write_whole
from graders.frozen import answer_key_from_lines, answer_key_to_lines, head_from_lines
from graders.model import AnswerKey
from graders.plain import NotPlain
from graders.secrets import Secret


class CourseError(Exception):
    """Something about the course's folder is wrong; the message says what, where and what to do."""


@dataclass(frozen=True)
class Course:
    """A course's folder: stubs in `exercises/`, visible answer keys in `reference/trajectories/`."""

    root: Path

    @property
    def exercises(self) -> Path:
        """Where a student's answers stand."""
        return self.root / "exercises"

    @property
    def reference(self) -> Path:
        """The instructor's room; in a student's copy it holds the visible answer keys only."""
        return self.root / "reference"

    @property
    def trajectories(self) -> Path:
        """The visible answer keys."""
        return self.reference / "trajectories"

    @property
    def sealed(self) -> Path:
        """The answer keys with the sealed cases, cached outside git."""
        return self.root / "build" / "sealed"

    @property
    def secret(self) -> Path:
        """The course's own secret, for those who name no other."""
        return self.sealed / "secret"

    def drawn(self, secret: Secret, student: str | None = None) -> Path:
        """Where the answer keys are of the cases that are drawn from a secret, for all students or for one."""
        return self.sealed / "drawn" / secret.mark(student)

    @property
    def has_answers(self) -> bool:
        """Whether this is an instructor's copy, with the authored files."""
        return (self.reference / "__main__.py").is_file()


def find_course() -> Course:
    """The course around this package: a clone or a student's copy, or what an installed wheel brought along.

    Raises:
        CourseError: when there are no answer keys to grade with.
    """
    here = Path(__file__).resolve().parent
    places = [Path(os.environ["DESCENT_COURSE"])] if "DESCENT_COURSE" in os.environ else [here.parent, here / "course"]
    for place in places:
        if (place / "reference" / "trajectories").is_dir():
            return Course(place)
    raise CourseError(
        f"no answer keys in {places[0] / 'reference' / 'trajectories'}; run descent from a copy of the course, "
        "or name one with the environment variable DESCENT_COURSE"
    )


@dataclass(frozen=True)
class KeyPlace:
    """Where answer keys lie that count: those of the cases in the authored files, and those of drawn ones, if any."""

    designed: Path
    drawn: Path | None = None

    def read(self, names: Iterable[str]) -> list[AnswerKey]:
        """The keys of some exercises.

        Raises:
            CourseError: when one is damaged.
        """
        if self.drawn is None:
            return read_keys(self.designed, names)
        return read_sealed_keys(self.designed, self.drawn, names)

    def digest(self, name: str) -> str:
        """The hash of an exercise's key.

        Raises:
            CourseError: when it cannot be read.
        """
        paths = [folder / f"{name}.jsonl" for folder in (self.designed, self.drawn) if folder is not None]
        try:
            texts = [path.read_bytes() if path.exists() else b"" for path in paths]
        except OSError as error:
            raise CourseError(f"{paths[0]} cannot be read ({error.strerror}); {PUBLISHED_AGAIN}") from None
        return hashlib.sha256(b"".join(hashlib.sha256(text).digest() for text in texts)).hexdigest()


PUBLISHED_AGAIN = "fetch the course again, or run: descent publish"
SEALED_AGAIN = "remove that file, and it is made again"


Reading = Callable[[list[str]], AnswerKey]


def read_key(path: Path, remedy: str = PUBLISHED_AGAIN, reading: Reading = answer_key_from_lines) -> AnswerKey:
    """One answer key.

    Raises:
        CourseError: when the file cannot be read, is damaged, or is called otherwise than its exercise.
    """
    try:
        key = reading(path.read_text(encoding="ascii").splitlines())
    except OSError as error:
        raise CourseError(f"{path} cannot be read ({error.strerror}); {remedy}") from None
    except UnicodeDecodeError:
        raise CourseError(f"{path} cannot be used (it is not ASCII text); {remedy}") from None
    except NotPlain as error:
        raise CourseError(f"{path} cannot be used ({error}); {remedy}") from None
    if path.stem != key.exercise.name:
        raise CourseError(f"{path} holds the answer key of {key.exercise.name}; remove it, or give it its own name")
    return key


def write_key(path: Path, key: AnswerKey) -> None:
    """Write one answer key whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, key_text(key))


def key_text(key: AnswerKey) -> bytes:
    """An answer key as it stands in its file."""
    return ("\n".join(answer_key_to_lines(key)) + "\n").encode("ascii")


def published_names(folder: Path) -> list[str]:
    """The exercises that have an answer key in a folder.

    Raises:
        CourseError: when there is none.
    """
    names = sorted(path.stem for path in folder.glob("*.jsonl"))
    if not names:
        raise CourseError(f"no answer keys in {folder}; {PUBLISHED_AGAIN}")
    return names


def read_keys(
    folder: Path,
    names: Iterable[str] | None = None,
    remedy: str = PUBLISHED_AGAIN,
    reading: Reading = answer_key_from_lines,
) -> list[AnswerKey]:
    """The answer keys of a folder, or of the named exercises, in the course's order.

    Raises:
        CourseError: when one is damaged, two have one number, or there is none.
    """
    paths = [folder / f"{name}.jsonl" for name in (published_names(folder) if names is None else names)]
    keys = sorted((read_key(path, remedy, reading) for path in paths), key=lambda key: key.exercise.number)
    for one, other in pairwise(key.exercise for key in keys):
        if one.number == other.number:
            raise CourseError(f"{folder}: {one.name} and {other.name} have one number; {remedy}")
    return keys


def read_heads(folder: Path) -> list[AnswerKey]:
    """What `read_keys` reads, without the trajectories.

    Raises:
        CourseError: as `read_keys` does.
    """
    return read_keys(folder, reading=head_from_lines)


def read_sealed_keys(designed: Path, drawn: Path, names: Iterable[str]) -> list[AnswerKey]:
    """The answer keys of record of the named exercises: of the cases in the authored files, and of those drawn.

    Raises:
        CourseError: when one is damaged.
    """
    keys = read_keys(designed, names, SEALED_AGAIN)
    return [with_drawn(key, drawn / f"{key.exercise.name}.jsonl") for key in keys]


def with_drawn(key: AnswerKey, path: Path) -> AnswerKey:
    """The key with the drawn cases in a file; an exercise that draws none has no such file."""
    if not path.exists():
        return key
    return with_cases(key, read_key(path, SEALED_AGAIN))


def with_cases(key: AnswerKey, more: AnswerKey) -> AnswerKey:
    """The key with the cases of another one of the same exercise behind its own."""
    exercise = replace(key.exercise, cases=(*key.exercise.cases, *more.exercise.cases))
    return replace(key, exercise=exercise, trajectories={**key.trajectories, **more.trajectories})


def chosen(course: Course, names: list[str] | None) -> list[str]:
    """The named exercises, all without names.

    Raises:
        CourseError: for a name that no exercise has.
    """
    known = published_names(course.trajectories)
    for name in names or ():
        if name not in known:
            near = get_close_matches(Path(name).stem, known, 1)
            instead = f"did you mean {near[0]}?" if near else "descent by itself shows them all"
            raise CourseError(f"there is no exercise {name!r}; {instead}")
    return [name for name in known if not names or name in names]
