"""Drives an answer that computes a whole schedule and returns its learning rates as a list."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any

from graders.rollouts.reading import Answer, read_numbers
from graders.trajectory import Row

FACTORS: Mapping[str, Callable[[int], float]] = MappingProxyType(
    {
        "inverse_time": lambda step: 1.0 / (1.0 + 0.5 * step),
        "geometric": lambda step: 0.9**step,
        "warm_up": lambda step: min(1.0, (step + 1) / 5),
        "wave": lambda step: 1.0 + 0.5 * math.sin(step),
        "inverse_root": lambda step: 1.0 / math.sqrt(step + 1.0),
        "every_third": lambda step: 0.5 ** (step // 3),
    }
)
"""The factors by step that a case of LambdaLR names."""


def returned_rates(answer: Answer, *, arguments: Mapping[str, Any], calls: int = 1) -> Iterator[Row]:
    """Call `answer` with the arguments in their order, `calls` times, and read the last list: row t is step t's rate.

    An argument called `fn` names one of FACTORS. A list that the answer changes is the contract's business.
    """
    for _ in range(calls):
        given = [FACTORS[value] if name == "fn" else deepcopy(value) for name, value in arguments.items()]
        kept = deepcopy(given)
        returned = answer(*given)
        unchanged = given == kept
    for row in read_numbers(returned, "lr"):
        yield {**row, "unchanged": unchanged}
