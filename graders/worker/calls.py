"""The order of calls, as second evidence: what an answer did with backward, zero_grad, step and the scheduler.

Mistakes that leave x where it was have the same numbers; the order of their calls tells them apart. It is evidence
for a diagnosis and never decides a score, since right answers differ in it.
"""

from __future__ import annotations

import functools
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from traceback import walk_stack
from typing import Any

import torch
from torch.optim.lr_scheduler import LRScheduler
from torch.optim.optimizer import Optimizer, register_optimizer_step_pre_hook

MOST_CALLS = 4000
LONGEST_CYCLE = 40
WARNING = "warning:"


class Recorder:
    """A list of events that stops growing when it is long enough."""

    def __init__(self) -> None:
        self.events: list[str] = []

    def note(self, event: str) -> None:
        """Remember one event."""
        if len(self.events) < MOST_CALLS:
            self.events.append(event)

    def noting(self, event: str, original: Callable[..., Any]) -> Callable[..., Any]:
        """The original, noting each call."""

        @functools.wraps(original)
        def noted(*arguments: Any, **keywords: Any) -> Any:
            self.note(event)
            return original(*arguments, **keywords)

        return noted

    def step(self, optimizer: Optimizer, *_: object) -> None:
        """Note a step, and whether it found any gradient."""
        graded = any(p.grad is not None and bool(p.grad.any()) for g in optimizer.param_groups for p in g["params"])
        self.note("step" if graded else "step(no-gradient)")

    def warned(self, original: Callable[..., Any]) -> Callable[..., Any]:
        """Warn as before, of the same line, and note how the warning begins, each time: Python shows it only once."""

        def warn(message: Warning | str, category: Any = None, stacklevel: int = 1, *rest: Any, **keywords: Any) -> Any:
            self.note(WARNING + "-".join(str(message).split()[:8]))
            return original(message, category, _beyond_this_file(stacklevel), *rest, **keywords)

        return warn

    @property
    def summary(self) -> str:
        """The cycle that the events repeat, from a fixed point of it, so that neither length nor start matters.

        Then what was warned of, be it once or always.
        """
        calls = [event for event in self.events if not event.startswith(WARNING)]
        warned = sorted({event for event in self.events if event.startswith(WARNING)})
        return " ".join([*turned(cycle_of(calls)), *warned])[:300]


def _beyond_this_file(stacklevel: int) -> int:
    """The stack level, seen from `warn`'s own call, of the line that a warning means, with our wrappers left out."""
    level = stacklevel + 1
    for depth, (frame, _) in enumerate(walk_stack(sys._getframe(1))):
        if 0 < depth < level and frame.f_code.co_filename == __file__:
            level += 1
    return level


@contextmanager
def recorded() -> Iterator[Recorder]:
    """Record the calls made inside."""
    recorder = Recorder()
    places = (
        (torch.autograd, "backward", "backward"),
        (torch.autograd, "grad", "backward"),
        (Optimizer, "zero_grad", "zero_grad"),
        (Optimizer, "__init__", "new-optimizer"),
        (LRScheduler, "step", "scheduler"),
        (LRScheduler, "__init__", "new-scheduler"),
    )
    usual = [(owner, name, getattr(owner, name)) for owner, name, _ in places] + [(warnings, "warn", warnings.warn)]
    hook = register_optimizer_step_pre_hook(recorder.step)
    try:
        for owner, name, event in places:
            setattr(owner, name, recorder.noting(event, getattr(owner, name)))
        warnings.warn = recorder.warned(warnings.warn)
        yield recorder
    finally:
        for owner, name, original in usual:
            setattr(owner, name, original)
        hook.remove()


def cycle_of(events: list[str]) -> list[str]:
    """The shortest part that the events repeat, set-up left out; their beginning where nothing repeats.

    `new a b a b a b` gives `a b`.
    """
    without_setting_up = [event for event in events if not event.startswith("new-")]  # it is done once a call
    for told in (events, without_setting_up):
        for start in range(min(4, len(told))):
            rest = told[start:]
            for length in range(1, min(LONGEST_CYCLE, len(rest) // 2) + 1):
                if all(rest[i] == rest[i + length] for i in range(len(rest) - length)):
                    return rest[:length]
    return events[:LONGEST_CYCLE]


def turned(cycle: list[str]) -> list[str]:
    """The cycle from its alphabetically first rotation."""
    return min((cycle[i:] + cycle[:i] for i in range(len(cycle))), default=[])
