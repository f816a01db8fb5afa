"""How things are timed here: in turns, so that what else the machine does falls on all of them alike."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMPORT = "import torch"
FIRST_STEP = "import torch; torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1).step()"


def in_turns(measured: dict[str, Callable[[], float]], runs: int) -> dict[str, list[float]]:
    """Each thing's seconds: one round to warm up, then A B C, A B C, …"""
    for measure in measured.values():
        measure()
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(runs):
        for name, measure in measured.items():
            seconds[name].append(measure())
    return seconds


def process(command: list[str]) -> Callable[[], float]:
    """Something that runs a command to its end and returns the seconds it took."""
    return timed(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=False))


def timed(call: Callable[[], object]) -> Callable[[], float]:
    """Something that makes a call and returns the seconds it took."""

    def seconds() -> float:
        begun = time.perf_counter()
        call()
        return time.perf_counter() - begun

    return seconds


def ratio(taken: list[float], other: list[float]) -> float:
    """The median of the ratios of runs that were made one after the other."""
    return statistics.median(a / b for a, b in zip(taken, other, strict=True))
