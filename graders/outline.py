"""The course at a glance: every exercise in order, what to do before it, and what comes next. Nothing is run for it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table

from graders.keys import Course
from graders.model import AnswerKey, Exercise

WIDEST = 200


def is_begun(course: Course, key: AnswerKey) -> bool:
    """Whether a student has changed the stub."""
    path = course.exercises / f"{key.exercise.name}.py"
    return path.is_file() and path.read_bytes() != key.stub.encode()


def outline(course: Course, keys: Sequence[AnswerKey], width: int) -> str:
    """The whole screen. Of the keys only their heads are needed."""
    begun = {key.exercise.name for key in keys if is_begun(course, key)}
    console = Console(file=io.StringIO(), width=min(width, WIDEST), no_color=True, highlight=False, markup=False)
    with console.capture() as capture:
        for part in dict.fromkeys(key.exercise.part for key in keys):
            chosen = [key.exercise for key in keys if key.exercise.part == part]
            console.print(f"{part}, {sum(exercise.points for exercise in chosen)} points")
            console.print(_table(chosen, begun))
            console.print()
        for line in _next(keys, begun):
            console.print(line)
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n"


def _table(exercises: Sequence[Exercise], begun: set[str]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for exercise in exercises:
        words = [exercise.title]
        if exercise.name in begun:
            words.append("(begun)")
        elif exercise.after:
            words.append(f"(after {', '.join(exercise.after)})")
        table.add_row(str(exercise.number), exercise.name, str(exercise.points), " ".join(words))
    return table


def _next(keys: Sequence[AnswerKey], begun: set[str]) -> Iterator[str]:
    """What comes next, as far as it can be seen without running anything."""
    untouched = {key.exercise.name: key.exercise for key in keys if key.exercise.name not in begun}
    ready = [exercise for exercise in untouched.values() if not untouched.keys() & set(exercise.after)]
    coming = next(iter([*ready, *untouched.values()]), None)
    if coming is not None:
        yield f"Next: {coming.name}, in exercises/{coming.name}.py"
    yield "Which of those begun are right, says: pytest graders/"
