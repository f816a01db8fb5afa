"""A blank authored file with all its parts, to be filled in."""

from __future__ import annotations

import keyword
import re
from importlib.util import find_spec
from pathlib import Path

from reference.authored import DIVIDER, ROOM, AuthoringError, read_all

BLANK = '''"""TITLE.

The idea in a few lines, the formula with its source, and what usually goes wrong, without giving it away.
"""

from collections.abc import Callable

import torch
from torch import Tensor


def NAME(x: Tensor, lr: float, f: Callable[[Tensor], Tensor]) -> float:
    """What it does, in one line.

    Args:
        x: shape, dtype, what is promised of it.
        lr: the learning rate.
        f: the problem, a tensor to a tensor.

    Returns:
        What, as a Python float.
    """
    ### BEGIN SOLUTION
    y = f(x).item()
    with torch.no_grad():
        x -= lr
    return y
    ### END SOLUTION


DIVIDER
from graders.model import Case, Check, Exercise, Misconception

EXERCISE = Exercise(
    name="NAME",
    title="TITLE",
    number=NUMBER,
    part="extension",
    rollout="gd_steps",
    checks=(
        Check("trajectory", 8, ("x",)),
        Check("returned value", 3, ("y",)),
        Check("contract", 4, ("returned", "requires_grad", "is_leaf"), beside=("trajectory",)),
    ),
    cases=(
        Case("the cube from 7", {"f": "cube", "x0": 7.0, "lr": 0.01, "steps": 3}),
        Case("a line from 3.3", {"f": "line", "x0": 3.3, "lr": 0.1, "steps": 3}),
        Case("a wave from -2", {"f": "wave", "x0": -2.0, "lr": 0.1, "steps": 3}, sealed=True),
    ),
    draw=lambda rng: {"f": "cube", "x0": rng.uniform(1.0, 5.0), "lr": 0.01, "steps": 3},
    hints=("A question.", "A concept.", "Almost code."),
    misconceptions=(
        Misconception(
            "returns_x",
            "You return x itself, not f(x). Evaluate f first.",
            old="f(x).item()",
            new="x.item()",
            hints=("What does the caller want back?", "f maps x to y.", "Call f, then turn the result into a float."),
        ),
        Misconception(
            "walks_right",
            "You walk to the right. Walk to the left.",
            old="x -= lr",
            new="x += lr",
        ),
    ),
)
'''


def write_blank(name: str) -> Path:
    """Write `reference/NAME.py`, ready to be filled in.

    Raises:
        AuthoringError: when the name is no lower-case Python name or is taken, be it by a module: a student's file
            called torch.py would stand in torch's place.
    """
    path = ROOM / f"{name}.py"
    if not re.fullmatch("[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
        raise AuthoringError(f"{name!r} cannot be a function's name; use lower case letters, digits and underscores")
    if path.exists():
        raise AuthoringError(f"{path} is there already; choose another name or edit that file")
    if find_spec(name):
        raise AuthoringError(
            f"{name!r} is the name of a module, which students may want to import; choose another name"
        )
    number = max((authored.exercise.number for authored in read_all()), default=0) + 1
    title = name.replace("_", " ").capitalize()
    text = BLANK
    for word, meant in (("NAME", name), ("TITLE", title), ("NUMBER", str(number)), ("DIVIDER", DIVIDER)):
        text = text.replace(word, meant)
    path.write_text(text, encoding="utf-8")
    return path
