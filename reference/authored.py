"""An authored file: what a student could have handed in, then, below one line, the instructor's part.

Only the instructor's part is executed in our own process, and it imports the nouns and nothing else. The text above it
is an answer, and runs where answers run.
"""

from __future__ import annotations

import ast
import textwrap
from dataclasses import dataclass
from pathlib import Path

from graders.model import Exercise
from graders.worker import LimitError, Limits

ROOM = Path(__file__).resolve().parent
DIVIDER = "# %% instructor"
BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"
PLACEHOLDER = ("# YOUR CODE HERE", "raise NotImplementedError()")


class AuthoringError(Exception):
    """An authored file is not in order; the message says where and what to do."""


@dataclass(frozen=True)
class Authored:
    """One authored file, read."""

    path: Path
    answer: str
    exercise: Exercise

    @property
    def stub(self) -> str:
        """What a student starts from: the answer with its marked region replaced, as nbgrader would."""
        kept: list[str] = []
        inside = False
        for line in self.answer.splitlines():
            word = line.strip()
            if word == BEGIN:
                inside = True
                indent = line[: len(line) - len(line.lstrip())]
                kept += [indent + text for text in PLACEHOLDER]
            elif word == END:
                inside = False
            elif not inside:
                kept.append(line)
        return "\n".join(kept) + "\n"

    @property
    def solutions(self) -> list[str]:
        """The marked regions, each without its indentation."""
        regions: list[list[str]] = []
        inside = False
        for line in self.answer.splitlines():
            if line.strip() in (BEGIN, END):
                inside = line.strip() == BEGIN
                regions += [[]] if inside else []
            elif inside:
                regions[-1].append(line)
        return [textwrap.dedent("\n".join(lines)) for lines in regions]

    @property
    def functions(self) -> dict[str, tuple[str, ...]]:
        """The functions that an answer defines, each with the names of the parameters that a call may fill, in order.

        Raises:
            AuthoringError: when the answer cannot be parsed or lacks one of them.
        """
        try:
            body = ast.parse(self.answer).body
        except SyntaxError as error:
            raise AuthoringError(f"{self.path}, line {error.lineno}: {error.msg}") from None
        defined = {node.name: node for node in body if isinstance(node, ast.FunctionDef)}
        wanted = self.exercise.functions or (self.exercise.name,)
        for name in wanted:
            if name not in defined:
                raise AuthoringError(f"{self.path}: no function called {name}")
        return {name: tuple(argument.arg for argument in defined[name].args.args) for name in wanted}

    @property
    def variants(self) -> dict[str, str]:
        """The correct variants on file, by name."""
        folder = ROOM / "variants" / self.exercise.name
        return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))}


def read_authored(path: Path) -> Authored:
    """Read one authored file and execute its instructor's part.

    Raises:
        AuthoringError: when a part or a marker is missing, or the instructor's part does not make an Exercise.
    """
    text = path.read_text(encoding="utf-8")
    if text.count(f"\n{DIVIDER}\n") != 1:
        raise AuthoringError(f"{path}: write the line {DIVIDER!r} once, between the answer and the Exercise")
    answer, instructor = text.split(f"\n{DIVIDER}\n")
    names: dict[str, object] = {}
    try:
        exec(compile("\n" * answer.count("\n") + "\n\n" + instructor, str(path), "exec"), names)  # noqa: S102 (our own file)
    except Exception as error:
        raise AuthoringError(f"{path}: the part below {DIVIDER!r} fails: {type(error).__name__}: {error}") from error
    exercise = names.get("EXERCISE")
    if not isinstance(exercise, Exercise) or exercise.name != path.stem:
        raise AuthoringError(f"{path}: set EXERCISE = Exercise(name={path.stem!r}, …)")
    try:
        Limits().changed(exercise.limits)
    except LimitError as error:
        raise AuthoringError(f"{path}: {error}") from None
    _refuse_unmarked(path, answer, len(exercise.functions or (exercise.name,)))
    return Authored(path, answer.rstrip() + "\n", exercise)


def _refuse_unmarked(path: Path, answer: str, functions: int) -> None:
    """Refuse an answer in which the regions that become YOUR CODE HERE are not marked, one for each function."""
    found = [line.strip() for line in answer.splitlines() if line.strip() in (BEGIN, END)]
    for marker in (BEGIN, END):
        if found.count(marker) != functions:
            times = "once, around the answer" if functions == 1 else f"{functions} times, around each function's answer"
            raise AuthoringError(f"{path}: write the line {marker!r} {times}")
    if found != [BEGIN, END] * functions:
        raise AuthoringError(f"{path}: {BEGIN!r} and {END!r} stand in turns")


def is_authored(path: Path) -> bool:
    """Whether a file of this room is an authored one rather than a tool."""
    return f"\n{DIVIDER}\n" in path.read_text(encoding="utf-8")


def read_all(names: list[str] | None = None) -> list[Authored]:
    """The authored files, or those named and no others, in the course's order.

    Raises:
        AuthoringError: when one is not in order, a name is unknown, or two of them have one number.
    """
    paths = {path.stem: path for path in sorted(ROOM.glob("*.py")) if is_authored(path)}
    for name in names or ():
        if name not in paths:
            raise AuthoringError(f"there is no exercise {name!r}; there are: {', '.join(paths)}")
    everything = [read_authored(path) for name, path in paths.items() if not names or name in names]
    everything.sort(key=lambda authored: authored.exercise.number)
    numbers = [authored.exercise.number for authored in everything]
    for authored in everything:
        if numbers.count(authored.exercise.number) > 1:
            raise AuthoringError(f"{authored.path}: another exercise has the number {authored.exercise.number} too")
    return everything
