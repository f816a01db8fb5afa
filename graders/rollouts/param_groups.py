"""Drives an answer that sorts a model's parameters into groups: what an optimizer makes of them, by parameter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer

from graders.rollouts.models import LOSSES, given_batches, parameters_of, tiny_batches, tiny_model
from graders.rollouts.reading import Answer, read_number, type_name
from graders.trajectory import Row, Value

OPTIONS = ("lr", "weight_decay")
"""What is asked of every group."""

MOST_GROUPS = 100
MOST_PARAMETERS = 1000
"""More than any model here has; what an answer hands over may have no end."""


def param_groups(
    answer: Answer,
    *,
    model: Mapping[str, Any],
    lr: float,
    head_lr: float,
    weight_decay: float,
    optimizer: str = "AdamW",
    batch: Any = None,
    seed: int = 0,
    steps: int = 4,
    earlier: bool = False,
) -> Iterator[Row]:
    """Call `answer(model, lr, head_lr, weight_decay)`, build an optimizer from the groups, and take some steps.

    How many groups there are, in which order, and whether one is empty is the answer's choice: row 0 holds the rate
    and the weight decay of every parameter that the optimizer holds. Rows 1 to `steps` hold the parameters after each
    step on one batch, the written one or one drawn with the seed. `model` are the arguments of `tiny_model`. With
    `earlier` the answer is called for another such model before.
    """
    if earlier:
        answer(tiny_model(**model), lr, head_lr, weight_decay)
    made = tiny_model(**model)
    (data,) = given_batches([batch]) if batch is not None else tiny_batches(model["kind"], [6], seed=seed)
    torch.rand(1)  # so that setting the usual seed is seen
    values, random_state = parameters_of(made), torch.get_rng_state()
    wanted = [p.requires_grad for p in made.parameters()]
    returned = answer(made, lr, head_lr, weight_decay)
    facts: dict[str, Value] = {
        "returned": "list" if isinstance(returned, tuple) else type_name(returned),
        "unchanged": parameters_of(made) == values
        and [p.requires_grad for p in made.parameters()] == wanted
        and all(module.training for module in made.modules()),
        "random_state": "as before" if torch.equal(random_state, torch.get_rng_state()) else "changed",
    }
    built = _optimizer(optimizer, returned, lr)
    if isinstance(built, str):
        yield facts | {"optimizer": built}
        return
    complaint = _complaint(built)
    yield facts | {"optimizer": complaint or "accepts the groups"} | _settings_by_name(built, made)
    loss_fn = LOSSES["mse"]()
    for _ in range(0 if complaint else steps):
        built.zero_grad()
        loss = loss_fn(made(data[0]), data[1])
        if not loss.requires_grad:  # the answer has frozen the model
            return
        loss.backward()
        built.step()
        yield dict(parameters_of(made))


def _optimizer(name: str, returned: object, lr: float) -> Optimizer | str:
    """The optimizer that torch builds from what came back, as torch's documents do it, or in which words it refuses."""
    try:
        entries = iter(returned)  # type: ignore[call-overload]
    except TypeError:
        return f"cannot use {type_name(returned)}"
    groups = [_finite(group) for group in islice(entries, MOST_GROUPS)] or [{"params": []}]  # torch refuses no group
    try:
        built: Optimizer = getattr(torch.optim, name)(groups, lr=lr)
    except Exception as error:
        return f"refuses the groups: {type(error).__name__}: {error}"[:200]
    return built


def _complaint(optimizer: Optimizer) -> str:
    """What is wrong when something asked of a group is no number: torch looks at that only when it steps."""
    for group in optimizer.param_groups:
        for option in OPTIONS:
            if read_number(group[option]) is None:
                return f"cannot step: {option} is of type {type_name(group[option])}"
    return ""


def _finite(group: Any) -> Any:
    """A group in which an iterator of parameters, which can be gone through once and may have no end, is a list."""
    if isinstance(group, dict) and hasattr(group.get("params"), "__next__"):
        return {**group, "params": list(islice(group["params"], MOST_PARAMETERS))}
    return group


def _settings_by_name(optimizer: Optimizer, model: nn.Module) -> dict[str, Value]:
    """The rate and the weight decay with which each of the model's parameters is held; strangers are counted."""
    names = {id(parameter): name for name, parameter in model.named_parameters()}
    held = [(id(p), group) for group in optimizer.param_groups for p in group["params"]]
    row: dict[str, Value] = {"strangers": str(sum(key not in names for key, _ in held))}
    for key, group in sorted(((k, g) for k, g in held if k in names), key=lambda pair: list(names).index(pair[0])):
        for option in OPTIONS:
            if (number := read_number(group[option])) is not None:
                row[f"{option}.{names[key]}"] = number
    return row
