"""A submission of wrong answers, one known misconception each, so that a newcomer sees what the grader says."""

from __future__ import annotations

from pathlib import Path

from graders.files import check_place, write_whole
from reference.authored import AuthoringError, read_all


def write_wrong_answers(folder: Path) -> list[str]:
    """Write one misconception of each exercise into `folder`, one that has hints if any has; return a line about each.

    Raises:
        AuthoringError: when the folder holds something else.
    """
    everything = [authored for authored in read_all() if authored.exercise.misconceptions]
    names = {f"{authored.exercise.name}.py" for authored in everything}
    if folder.exists() and (not folder.is_dir() or any(path.name not in names for path in folder.iterdir())):
        raise AuthoringError(f"{folder} holds other things; name a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for authored in everything:
        wrong = max(authored.exercise.misconceptions, key=lambda known: bool(known.hints))
        path = folder / f"{authored.exercise.name}.py"
        check_place(path)
        write_whole(path, wrong.applied_to(authored.answer).encode())
        lines.append(f"{path}: {wrong.name}")
    return lines
