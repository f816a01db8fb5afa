"""Arguments that cannot be drawn: one sentence says which, and what it should be."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
import torch

from tests.drawing import COARSE, SLIDE, SWING, X_RANGE, curve, saddle
from tests.test_live_plot import INF, flat, plots, solid

ONE, TWO = torch.ones(1), torch.ones(2)
WRONG: dict[str, tuple[Callable[[], Any], str]] = {
    "numbers for points": (lambda: flat([1.0, 2.0]), r"each point should be \(x, f\(x\)\), all numbers; one is 1.0"),
    "words for numbers": (lambda: flat([("a", "b")]), r"each point should be"),
    "points of a surface on a curve": (lambda: flat([(1.0, 2.0, 3.0, 4.0)]), r"each point should be"),
    "points of a curve on a surface": (lambda: solid(SWING), r"should be \(x, y, f\(x, y\)\)"),
    "a range that descends": (lambda: plots.anim_2d(-X_RANGE, curve, SWING), "at least two ascending numbers"),
    "a range of one number": (lambda: plots.anim_2d([1.0], curve, SWING), "at least two ascending numbers"),
    "a function that cuts off": (lambda: plots.anim_2d(X_RANGE, lambda x: x[:3], SWING), r"keep the shape \(200,\)"),
    "a function that sums up": (lambda: plots.anim_2d(X_RANGE, lambda x: x.sum(), SWING), r"it makes \(\) of it"),
    "a function of one number": (lambda: plots.anim_2d(X_RANGE, math.sin, SWING), r"take tensors of shape \(200,\)"),
    "a function without return": (lambda: plots.anim_2d(X_RANGE, lambda _: None, SWING), "it should end in return"),
    "no points": (lambda: flat(None), "a list of .*; does your function return them"),
    "a range that never ends": (lambda: plots.anim_2d([0, 1, INF], curve, SWING), "at least two ascending numbers"),
    "the arguments mixed up": (lambda: plots.anim_2d(curve, X_RANGE, SWING), "at least two ascending numbers"),
    "runs without names": (lambda: plots.compare(COARSE, COARSE, saddle, [SLIDE]), "lists of points by name"),
    "pairs for rates": (lambda: plots.plot_lr([(0, 0.1)]), "should be a list of numbers"),
    "no rates": (lambda: plots.plot_lr(None), "should be a list of numbers"),
    "an empty list of rates": (
        lambda: plots.plot_lr([]),
        "the list of rates is empty; it should hold",
    ),
    "one empty list": (lambda: plots.plot_lr({"a": [0.1], "b": []}), "the list of rates of b is empty"),
    "no lists of rates": (lambda: plots.plot_lr({}), "the list of rates is empty"),
    "one parameter twice": (lambda: plots.plot_loss_landscape(float, ONE, ONE), "two different parameters"),
    "numbers for parameters": (lambda: plots.plot_loss_landscape(float, 0.5, ONE), "two tensors of one finite element"),
    "parameters of two": (lambda: plots.plot_loss_landscape(float, TWO, ONE), "two tensors of one finite element"),
    "no time between frames": (lambda: flat(delta=0), "the time between two frames in milliseconds; 0 cannot be"),
    "a file of an unknown kind": (lambda: flat().save("descent.jpeg"), "should end in one of .html .png .gif .mp4"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_drawn_is_told_in_a_sentence(what: str) -> None:
    call, words = WRONG[what]
    with pytest.raises(ValueError, match=words):
        call()
