"""The arithmetic shown with the smallest cases is true, and leads to what the right answer does."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable, Iterator
from operator import add, mul, sub, truediv

import pytest

from graders.model import REFERENCE
from graders.trajectory import Trajectory, numbers_of
from graders.worker import Worker
from reference.freeze import freeze
from tests.course import NAMES, authored_exercise

OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: add,
    ast.Sub: sub,
    ast.Mult: mul,
    ast.Div: truediv,
    ast.Pow: math.pow,
}
FUNCTIONS = {name: getattr(math, name) for name in ("sqrt", "exp", "log", "log1p", "cos", "sin", "tanh", "cosh")}
FUNCTIONS |= {"abs": abs, "min": min, "max": max}
DIGITS = 2e-6
"""Results are written with six digits or more."""


def value(node: ast.expr) -> float:
    """What a piece of arithmetic comes to.

    Raises:
        ValueError: for anything but numbers and the arithmetic that a line may show.
    """
    match node:
        case ast.Constant(value=int() | float() as number):
            return number
        case ast.Name(id="pi"):
            return math.pi
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -value(operand)
        case ast.BinOp(left=left, op=operation, right=right):
            return OPERATIONS[type(operation)](value(left), value(right))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return float(FUNCTIONS[name](*map(value, arguments)))
    raise ValueError(ast.unparse(node))


def values(line: str) -> list[float]:
    """The values of a line's parts that are arithmetic; a part that is only a name is a label."""
    said = line.rpartition(": ")[2]
    parts = [part.strip() for part in said.split(" = ")]
    return [value(ast.parse(part, mode="eval").body) for part in parts if re.search(r"\d|pi", part) and is_sum(part)]


def is_sum(part: str) -> bool:
    """Whether a part is to be worked out rather than a label such as x_1 or f(2)."""
    names = set(re.findall(r"[A-Za-z_]\w*", part))
    return names <= {*FUNCTIONS, "pi", "e"} or not names


def workings() -> Iterator[tuple[str, str]]:
    for name in NAMES:
        for case in authored_exercise(name).exercise.cases:
            if case.working:
                yield name, case.name


@pytest.mark.parametrize(("name", "case"), list(workings()))
def test_a_working_is_true_and_arrives_at_the_right_answer(name: str, case: str, worker: Worker) -> None:
    authored = authored_exercise(name)
    (shown,) = (known for known in authored.exercise.cases if known.name == case)
    found = []
    for line in shown.working:
        chain = values(line)
        assert chain, line
        assert all(math.isclose(part, chain[0], rel_tol=DIGITS, abs_tol=DIGITS) for part in chain), line
        found += chain
    trajectory = freeze(worker, authored, [shown], with_misconceptions=False).trajectories[case][REFERENCE]
    graded = [n for quantity, n in numbers(trajectory) if authored.exercise.graded(quantity)]
    missing = [n for n in graded if not any(math.isclose(n, part, rel_tol=DIGITS, abs_tol=DIGITS) for part in found)]
    assert missing == []


def numbers(trajectory: Trajectory) -> Iterator[tuple[str, float]]:
    for row in trajectory.rows:
        for quantity, held in row.items():
            for number in numbers_of(held):
                yield quantity, number


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("x = 2 - 0.1 * 12 = 0.8", [0.8, 0.8]),
        ("first step: x_1 = 2 - 0.1 * 12 = 0.8", [0.8, 0.8]),
        ("f(2) = 2**3 = 8", [8, 8]),
        ("the loss: abs(-8) = 8", [8, 8]),
        ("log(2) = 0.693147", [math.log(2), 0.693147]),
        ("gradient = -(3 + 1) / 2 = -2", [-2, -2]),
    ],
)
def test_a_line_is_worked_out(line: str, found: list[float]) -> None:
    assert values(line) == pytest.approx(found, rel=DIGITS)
