"""Drives an answer that computes a whole schedule and returns its learning rates as a list."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

import numpy as np

from graders.rollouts.reading import Answer, read_numbers, type_name
from graders.trajectory import Row

FACTORS: Mapping[str, Callable[[int], float]] = MappingProxyType(
    {
        "inverse_time": lambda step: 1.0 / (1.0 + 0.5 * step),
        "geometric": lambda step: 0.9**step,
        "warm_up": lambda step: min(1.0, (step + 1) / 5),
        "wave": lambda step: 1.0 + 0.5 * math.sin(step),
        "inverse_root": lambda step: 1.0 / math.sqrt(step + 1.0),
        "every_third": lambda step: 0.5 ** (step // 3),
        "saw": lambda step: 1.0 - 0.25 * (step % 4),
        "countdown": lambda step: 3 - step % 3,
        "hill": lambda step: 1.0 / (1.0 + (step - 4.0) ** 2 / 8.0),
        "constant": lambda step: 0.7 + 0.0 * step,
    }
)
"""The factors by step that a case of LambdaLR names: falling, rising, up and down. None is 0; all take floats."""


def returned_rates(
    answer: Answer, *, arguments: Mapping[str, Any], calls: int = 1, before: Mapping[str, Any] | None = None
) -> Iterator[Row]:
    """Call `answer` with the arguments in their order, `calls` times, and read the last list: row t is step t's rate.

    The calls before the last are made with the arguments of `before`, where it names any: what an answer keeps from
    call to call shows in other numbers.
    An argument called `fn` names one of FACTORS. A list that the answer changes is the contract's business. A tuple is
    as good as a list; an array of one dimension is no list, but its numbers are read, as a tensor's are.
    """
    for call in range(1, calls + 1):
        now = arguments if call == calls else {**arguments, **(before or {})}
        given = [FACTORS[value] if name == "fn" else deepcopy(value) for name, value in now.items()]
        kept = deepcopy(given)
        returned = answer(*given)
        unchanged = given == kept
    what = "list" if isinstance(returned, tuple) else type_name(returned)
    numbers = list(returned) if isinstance(returned, np.ndarray) and returned.ndim == 1 else returned
    for row in read_numbers(numbers, "lr"):
        yield {**row, "unchanged": unchanged} | ({"returned": what} if "returned" in row else {})
