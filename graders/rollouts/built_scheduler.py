"""Drives an answer that builds a scheduler: looks at what was built, then takes steps and reads the rates."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any

import torch
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler, ReduceLROnPlateau

from graders.rollouts.built_optimizer import REFUSAL, described, instead_of_refusal
from graders.rollouts.reading import Answer, type_name
from graders.rollouts.returned_rates import FACTORS
from graders.trajectory import Row, Value

METRICS = (3.0, 2.0, 2.4, 2.2, 1.5, 1.7, 1.6, 1.5, 1.8, 1.4, 1.6, 1.6, 1.7, 1.5, 1.3, 1.4)
"""What a scheduler that looks at a metric is told, step by step: a loss that falls with noise, and then hardly."""

MOVE_MOMENTUM = ("CyclicLR", "OneCycleLR")
"""The schedulers that change the momentum too."""

DEEPEST = 5
"""No case has parts of parts that go so deep; an answer's may go round in a circle."""


def built_scheduler(
    answer: Answer,
    *,
    name: str,
    options: Mapping[str, Any] | None = None,
    lrs: Sequence[float] = (0.5,),
    optimizer: str = "SGD",
    calls: int = 1,
    before: Mapping[str, Any] | None = None,
    refused: bool = False,
    steps: int = 9,
) -> Iterator[Row]:
    """Call `answer(name, optimizer, **options)` and take `steps` steps with the optimizer and what was built.

    The optimizer is an SGD with momentum (or an Adam), one parameter and one group for each of `lrs`. An option
    that is the name of one of FACTORS stands for that function; `schedulers` is a list of pairs (name, options). With
    `calls` > 1 the answer is called on fresh optimizers first, with the options of `before` if given. With `refused`
    the right answer raises. Row 0 is what was built, rows 1 to `steps` the groups' rates after each step.
    """
    keywords = _keywords(options or {})
    if refused:
        instead = instead_of_refusal(lambda: answer(name, _optimizer(optimizer, lrs), **keywords))
        yield {"refused": instead == REFUSAL, "instead": instead}
        return
    for _ in range(calls - 1):
        answer(name, _optimizer(optimizer, lrs), **_keywords((options or {}) if before is None else before))
    driven, kept = _optimizer(optimizer, lrs), deepcopy(keywords)
    scheduler = answer(name, driven, **keywords)
    values = [p.item() for group in driven.param_groups for p in group["params"]]
    unchanged = values == [1.0] * len(lrs) and _is_as_it_was(keywords, kept)
    if not isinstance(scheduler, LRScheduler):
        what = described(scheduler) if isinstance(scheduler, type) else type_name(scheduler)
        yield {"scheduler": what, "unchanged": unchanged}
        return
    built: dict[str, Value] = {
        "scheduler": _scheduler_name(scheduler),
        "same_optimizer": getattr(scheduler, "optimizer", None) is driven,
        "unchanged": unchanged,
        "initial": tuple(float(group.get("initial_lr", group["lr"])) for group in driven.param_groups),
    }
    yield built | _rates(driven, name)
    for step in range(steps):
        _step(driven, scheduler, METRICS[step % len(METRICS)])
        yield _rates(driven, name)


def _keywords(options: Mapping[str, Any]) -> dict[str, Any]:
    """A case's options as a caller passes them: factors are functions, the parts of a composed scheduler pairs."""
    return {key: _parts(value) if key == "schedulers" else _factors(value) for key, value in options.items()}


def _factors(value: Any) -> Any:
    if isinstance(value, list):
        return [_factors(one) for one in value]
    return FACTORS.get(value, value) if isinstance(value, str) else value


def _parts(pairs: list[Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(name, _keywords(options)) for name, options in pairs]


def _is_as_it_was(now: Any, then: Any) -> bool:
    """Whether an answer left its options alone: nothing in them is compared that it may have put there."""
    if type(now) is not type(then):
        return False
    if isinstance(then, dict):
        return now.keys() == then.keys() and all(_is_as_it_was(now[key], then[key]) for key in then)
    if isinstance(then, list | tuple):
        return len(now) == len(then) and all(map(_is_as_it_was, now, then))
    return now is then


def _optimizer(kind: str, lrs: Sequence[float]) -> Optimizer:
    """An optimizer with one parameter, of value 1, in each of its groups."""
    groups = [{"params": [torch.ones(1, requires_grad=True)], "lr": lr} for lr in lrs]
    return torch.optim.Adam(groups) if kind == "Adam" else torch.optim.SGD(groups, momentum=0.9)


def _step(optimizer: Optimizer, scheduler: LRScheduler, metric: float) -> None:
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.grad = torch.ones_like(p)
    optimizer.step()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's, about the order of steps that are ours and not the answer's
        if isinstance(scheduler, ReduceLROnPlateau):
            scheduler.step(metric)
        else:
            scheduler.step()


def _rates(optimizer: Optimizer, name: str) -> dict[str, Value]:
    """The rate of every group; and what plays the part of the momentum, where a scheduler moves that too."""
    row: dict[str, Value] = {"lr": tuple(float(group["lr"]) for group in optimizer.param_groups)}
    if name in MOVE_MOMENTUM:
        groups = optimizer.param_groups
        row["momentum"] = tuple(float(g["momentum"] if "momentum" in g else g["betas"][0]) for g in groups)
    return row


def _scheduler_name(scheduler: LRScheduler, depth: int = 0) -> str:
    """The class of torch's that a scheduler is, directly or as a subclass, and those of its parts.

    An object of another class that only says it is a scheduler goes by its own class's name.
    """
    kinds = (kind.__name__ for kind in type(scheduler).__mro__ if kind.__module__.startswith("torch.optim"))
    name = next(kinds, type_name(scheduler))
    parts = getattr(scheduler, "_schedulers", None)
    if not isinstance(parts, list | tuple) or depth == DEEPEST:
        return name
    said = (_scheduler_name(p, depth + 1) if isinstance(p, LRScheduler) else type_name(p) for p in parts[:DEEPEST])
    return f"{name} of {', '.join(said)}" if depth == 0 else f"({name} of {', '.join(said)})"
