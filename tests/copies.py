"""Copies of the course to be damaged: a student's, and an instructor's."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.course import COURSE

NOT_COPIED = shutil.ignore_patterns("__pycache__")


def students_copy(folder: Path) -> Path:
    """What a student gets: exercises, engine, visible keys; no answer."""
    for part in ("exercises", "graders", "reference/trajectories"):
        shutil.copytree(COURSE / part, folder / part, ignore=NOT_COPIED)
    shutil.copy(COURSE / "pyproject.toml", folder)
    return folder


def instructors_copy(folder: Path) -> Path:
    """A student's copy with the instructor's room."""
    students_copy(folder)
    for path in (COURSE / "reference").glob("*.py"):
        shutil.copy(path, folder / "reference")
    return folder
