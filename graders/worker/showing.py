"""A notebook's cells from the first to the last, for what they print: for show, where an instructor wants to see it.

Nothing of it is graded. It runs where answers run, as an answer that asks this module to run the cells.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any

from graders.model import Case
from graders.worker.cells import UNREAD, parsed
from graders.worker.jobs import Answered, Job
from graders.worker.limits import Limits
from graders.worker.raised import message_of, type_name

CASE = Case("cells", {})


def showing(cells: Sequence[str], mark: str) -> Job:
    """The job that runs some cells, and prints a mark before each: something that nobody could foresee."""
    source = f"from graders.worker.showing import run\nrun({list(cells)!a}, {mark!a})\n"
    limits = Limits(seconds=30.0, cpu_seconds=20)
    return Job("notebook", source.encode("ascii"), {"nothing": ()}, "", (CASE,), limits=limits)


def shown(answered: Answered, count: int, mark: str) -> list[str]:
    """What each of so many cells printed, and where they were broken off, why."""
    first, *parts = answered.printed.get(CASE.name, "").split(f"{mark}\n")
    printed = [*parts, *[""] * (count - len(parts))][:count]
    ending = answered.trajectories[CASE.name].ending
    if ending.how != "missing" and count:  # it defines nothing that could be called
        last = min(max(len(parts), 1), count) - 1
        printed[last] += f"{first}{ending.message or ending.how}\n"
    return printed


def run(cells: Sequence[str], mark: str) -> None:
    """Run some cells in one namespace. What one raises is printed, and the next one runs."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in cells:
        print(mark)
        try:
            _run(cell, names)
        except BaseException as error:
            print(f"{type_name(type(error))}: {message_of(error)}")


def _run(cell: str, names: dict[str, Any]) -> None:
    """Run one cell; the value of an expression at its end is printed, as a notebook shows it."""
    try:
        body = parsed(cell).body
    except UNREAD as error:
        print(f"{type_name(type(error))}: {message_of(error)}")
        return
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "notebook", "exec"), names)
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), "notebook", "eval"), names)
        if value is not None:
            print(repr(value))
