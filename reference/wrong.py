"""A submission of wrong answers, one known misconception each, so that a newcomer sees what the grader says."""

from __future__ import annotations

from pathlib import Path

from reference.authored import AuthoringError, read_all


def write_wrong_answers(folder: Path) -> list[str]:
    """Write each exercise's first misconception that has hints into `folder`; return a line about each.

    Raises:
        AuthoringError: when the folder holds something else.
    """
    everything = read_all()
    names = {f"{authored.exercise.name}.py" for authored in everything}
    if folder.exists() and (not folder.is_dir() or any(path.name not in names for path in folder.iterdir())):
        raise AuthoringError(f"{folder} holds other things; name a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for authored in everything:
        wrong = next(wrong for wrong in authored.exercise.misconceptions if wrong.hints)
        path = folder / f"{authored.exercise.name}.py"
        path.write_text(wrong.applied_to(authored.answer), encoding="utf-8")
        lines.append(f"{path}: {wrong.name}")
    return lines
