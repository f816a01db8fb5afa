"""What a platform is handed: the students' copy of the course, the sealed cases, and files of the platform's own.

The copy is what `git archive HEAD` makes, so that no answer is in it, whatever lies about in the folder.
"""

from __future__ import annotations

import io
import json
import stat
import subprocess
import tarfile
import uuid
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graders.bundles import bundle
from graders.files import PlaceError, check_place, write_whole
from graders.judging import HERE, judging_files
from graders.keys import Course, CourseError, KeyPlace, read_keys
from graders.model import Exercise
from reference.authored import ROOM

TEMPLATES = ROOM / "platforms"
COPY = "course"
SEALED = "sealed.bundle"
EPOCH = (1980, 1, 1, 0, 0, 0)
PROGRAM, PLAIN = 0o755, 0o644
PRAIRIELEARN = uuid.UUID("6f0a7a1e-3f0b-5d0c-9c56-0d1a8f2b7c44")
"""What a question's number is made from: the same exercise keeps its own."""


@dataclass(frozen=True)
class Content:
    """A file's bytes, and whether it is a program, or one that only its owner may read."""

    text: bytes
    mode: int = PLAIN


Files = dict[str, Content]


@dataclass(frozen=True)
class Platform:
    """What is made for a platform.

    Attributes:
        about: what it is, for the list of verbs.
        templates: its files, by where they go, as they stand in `platforms/`.
        more: makes further ones of the exercises and the place of their keys.
        sealed: where the cases that count go; empty where a file of its own is made for each exercise.
        public: whether students can read what the platform is handed: then the sealed cases are in it on request only.
        archive: whether it is one .zip.
    """

    about: str
    templates: Mapping[str, str]
    more: Callable[[Sequence[Exercise], KeyPlace], Files] | None = None
    sealed: str = SEALED
    public: bool = False
    archive: bool = False


def questions(exercises: Sequence[Exercise], place: KeyPlace) -> Files:
    """A PrairieLearn question for each exercise; its answers are graded in the image of the Dockerfile."""
    files: Files = {}
    html = (TEMPLATES / "prairielearn" / "question.html").read_text(encoding="utf-8")
    entrypoint = (TEMPLATES / "prairielearn" / "entrypoint.sh").read_bytes()
    for exercise in exercises:
        folder = f"questions/{exercise.name}"
        files |= {
            f"{folder}/info.json": Content((json.dumps(question(exercise), indent=2) + "\n").encode("ascii")),
            f"{folder}/question.html": Content(html.replace("{{{NAME}}}", exercise.name).encode("utf-8")),
            f"{folder}/tests/entrypoint.sh": Content(entrypoint, PROGRAM),
            f"{folder}/tests/{SEALED}": Content(bundle(place, [exercise.name]), 0o600),
        }
    return files


def question(exercise: Exercise) -> dict[str, object]:
    """What PrairieLearn reads first of a question."""
    return {
        "uuid": str(uuid.uuid5(PRAIRIELEARN, exercise.name)),
        "title": exercise.title,
        "topic": exercise.part.capitalize(),
        "tags": ["descent"],
        "type": "v3",
        "singleVariant": True,
        "gradingMethod": "External",
        "externalGradingOptions": {
            "enabled": True,
            "image": "descent",
            "entrypoint": "/grade/tests/entrypoint.sh",
            "timeout": 180,
            "enableNetworking": False,
        },
    }


IMAGE = {"Dockerfile": "docker/Dockerfile", "grade.sh": "grade.sh"}
PLATFORMS: Mapping[str, Platform] = {
    "gradescope": Platform(
        "write the autograder for Gradescope, a .zip",
        {name: f"gradescope/{name}" for name in ("setup.sh", "run_autograder", "grading.py")},
        archive=True,
    ),
    "prairielearn": Platform("write questions for PrairieLearn, and the image that grades them", IMAGE, questions, ""),
    "classroom50": Platform(
        "write an autograder for Classroom 50", {"autograder.py": "classroom50/autograder.py"}, public=True
    ),
    "github": Platform(
        "write a repository whose workflows grade students' repositories on GitHub",
        {
            "grade.sh": "grade.sh",
            "fetch.sh": "github/fetch.sh",
            "student.yml": "github/student.yml",
            ".gitignore": "github/gitignore",
            ".github/workflows/grade.yml": "github/workflows/grade.yml",
            ".github/workflows/class.yml": "github/workflows/class.yml",
        },
    ),
    "gitlab": Platform(
        "write a job for GitLab, and the image that it runs in",
        IMAGE | {"descent.gitlab-ci.yml": "gitlab/descent.gitlab-ci.yml"},
    ),
    "docker": Platform("write what an image of the graders is built from, for any CI", IMAGE),
}


def deliver(platform: Platform, out: Path, exercises: Sequence[Exercise], place: KeyPlace | None) -> None:
    """Write what a platform is handed: a new folder, or a .zip.

    Args:
        platform: which.
        out: where to.
        exercises: what is graded there.
        place: the keys that count; None for the visible cases.

    Raises:
        CourseError: when the course's copy cannot be made; PlaceError: when it cannot be written.
    """
    check_out(platform, out)
    files = {f"{COPY}/{name}": content for name, content in released(Course(ROOM.parent)).items()}
    for name, template in platform.templates.items():
        path = TEMPLATES / template
        files[name] = Content(path.read_bytes(), PROGRAM if path.stat().st_mode & stat.S_IXUSR else PLAIN)
    if place is not None and platform.sealed:
        files[platform.sealed] = Content(bundle(place, [one.name for one in exercises]), 0o600)
    if place is not None and platform.more is not None:
        files |= platform.more(exercises, place)
        files |= {f"questions/{one.name}/{one.name}.py": files[f"{COPY}/exercises/{one.name}.py"] for one in exercises}
    if platform.archive:
        write_whole(out, zipped(files), private=True)
        return
    for name, content in files.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content.text, private=content.mode == 0o600)
        path.chmod(content.mode)


def check_out(platform: Platform, out: Path) -> None:
    """Refuse a place before the cases are made.

    Raises:
        PlaceError: when it cannot be written, or something is there.
    """
    if platform.archive:
        check_place(out)
    elif out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise PlaceError(f"{out} is there and not an empty folder; name a new one")


def zipped(files: Files) -> bytes:
    """Files as a .zip; the same files make the same bytes."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = (stat.S_IFREG | content.mode) << 16
            archive.writestr(member, content.text)
    return written.getvalue()


def released(course: Course) -> Files:
    """The students' copy: what `git archive HEAD` has.

    Raises:
        CourseError: when there is no git, or what is committed grades otherwise than what is here.
    """
    command = ["git", "-C", str(course.root), "archive", "--format=tar", "HEAD"]
    try:
        made = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    except FileNotFoundError:
        raise CourseError("git is not installed, and it makes the students' copy; install it") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines() or ["it says nothing"]
        raise CourseError(f"git cannot make the students' copy of {course.root}: {said[-1]}") from None
    files = dict(_members(made.stdout))
    kept = [f"graders/{path.relative_to(HERE).as_posix()}" for path in judging_files()]
    kept += [f"reference/trajectories/{path.name}" for path in sorted(course.trajectories.glob("*.jsonl"))]
    for name in kept:
        if name not in files or files[name].text != (course.root / name).read_bytes():
            raise CourseError(f"{name} is not committed as it is here, and what is committed is handed out; commit it")
    return files


def _members(archive: bytes) -> Iterator[tuple[str, Content]]:
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        for member in members:
            if (file := members.extractfile(member)) is not None:
                yield member.name, Content(file.read(), PROGRAM if member.mode & stat.S_IXUSR else PLAIN)


def exercises_of(course: Course, names: Sequence[str]) -> list[Exercise]:
    """The exercises of some names, in the course's order."""
    return [key.exercise for key in read_keys(course.trajectories, names)]
