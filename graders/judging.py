"""What a grade depends on, as one hash: the text of the graders, without what only asks, shows, writes or carries."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

HERE = Path(__file__).resolve().parent
NOT_JUDGING = frozenset({
    "batch", "course", "emit", "notebooks", "pictures", "watching",
    "__main__", "batching", "bundles", "cli", "conftest", "debugging", "delivering", "doctor", "equipping", "exits",
    "files", "fitting", "gathering", "instructors", "judging", "landscapes", "options", "outline", "picturing",
    "plotting", "progress", "regrading", "reporting", "secrets", "sparkline", "stepwise", "streams", "students",
    "terminal", "test_exercises", "verbs",
})  # fmt: skip
"""Rooms and files of this package on which no grade depends: to change one of them leaves every grade as it is.

`course` is what an installed wheel brings along, stubs and keys: the graders are the same as in a clone.
"""


def judging_files() -> list[Path]:
    """The files of this package on which a grade depends."""
    return [
        path
        for path in sorted(HERE.rglob("*.py"))
        if path.relative_to(HERE).parts[0].removesuffix(".py") not in NOT_JUDGING
    ]


@cache
def fingerprint() -> str:
    """A hash of those files, the same wherever they lie."""
    digest = hashlib.sha256()
    for path in judging_files():
        text = path.read_bytes()
        digest.update(f"{path.relative_to(HERE).as_posix()} {len(text)}\n".encode() + text)
    return digest.hexdigest()


@cache
def torch_version() -> str:
    """The installed torch, without loading it; empty where there is none."""
    try:
        return version("torch")
    except PackageNotFoundError:
        return ""
