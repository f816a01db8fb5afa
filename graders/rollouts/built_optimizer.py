"""Drives an answer that builds an optimizer: looks at what was built, then takes a few steps with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import torch
from torch import Tensor

from graders.model import Setting
from graders.rollouts.reading import Answer, type_name
from graders.trajectory import Row, Value

GROUP_OPTIONS = {"lr": 0.03, "weight_decay": 0.05}
"""What the second group dict brings along; a group's own options win over the answer's."""

IMPLEMENTATION = {"params", "foreach", "fused", "capturable", "differentiable"}
"""Entries of a parameter group that choose how torch computes, not what: free for an answer to set."""


def built_optimizer(
    answer: Answer,
    *,
    name: str,
    lr: float,
    options: Mapping[str, Setting] | None = None,
    params: str = "list",
    calls: int = 1,
    before: Mapping[str, Any] | None = None,
    steps: int = 5,
) -> Iterator[Row]:
    """Call `answer(name, params, lr, **options)` and drive the optimizer for `steps` steps on a coupled bowl.

    `params`: "list" (three scalars), "generator" (of the same), "groups" (two dicts, the second with its own lr),
    "matrix" (two 2-by-2 tensors, for Muon), "sparse" (an embedding's rows with sparse gradients), or "refused": a list
    for which the right answer raises. With `calls` > 1 the answer is called on fresh parameters each time, at first
    with the lr and options of `before` if given, and the last optimizer is driven. Row 0 is what was built, rows 1 to
    `steps` the parameters after each step.
    """
    keywords = _keywords(options)
    if params == "refused":
        instead = instead_of_refusal(lambda: answer(name, _leaves("list"), lr, **keywords))
        yield {"refused": instead == REFUSAL, "instead": instead}
        return
    first_lr, first_keywords = (before["lr"], _keywords(before["options"])) if before else (lr, keywords)
    earlier: list[Tensor] = []
    for _ in range(calls - 1):
        others = _leaves(params)
        answer(name, _handed(params, others), first_lr, **first_keywords)
        earlier += others
    leaves = _leaves(params)
    values = [leaf.detach().clone() for leaf in (*leaves, *earlier)]
    optimizer = answer(name, _handed(params, leaves), lr, **keywords)
    unchanged = all(torch.equal(a, b) for a, b in zip(values, (*leaves, *earlier), strict=True))
    if not isinstance(optimizer, torch.optim.Optimizer):
        what = described(optimizer) if isinstance(optimizer, type) else type_name(optimizer)
        yield {"class": what, "unchanged": unchanged}
        return
    yield _built(optimizer, leaves) | {"unchanged": unchanged}
    for _ in range(steps):
        _step(optimizer, params, leaves)
        yield {"params": tuple(float(n) for leaf in (*leaves, *earlier) for n in leaf.detach().flatten().tolist())}


REFUSAL = "an exception"


def _keywords(options: Mapping[str, Setting] | None) -> dict[str, Any]:
    """A case's options as a caller passes them: what is a list in the key is a tuple for torch."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in (options or {}).items()}


def instead_of_refusal(call: Callable[[], object]) -> str:
    """REFUSAL if the call raises, else what it returns; a stub's bare NotImplementedError refuses nothing."""
    try:
        return described(call())
    except NotImplementedError as error:
        if not error.args:
            raise
    except Exception:  # noqa: S110 (which exception is the answer's choice)
        pass
    return REFUSAL


def _leaves(params: str) -> list[Tensor]:
    if params == "matrix":
        values: list[Any] = [[[1.0, -2.0], [0.5, 3.0]], [[-1.5, 0.25], [2.0, 1.0]]]
    elif params == "sparse":
        values = [[[1.0, -2.0], [0.5, 3.0], [2.0, -1.0]]]
    else:
        values = [2.0, -1.5, 0.5]
    return [torch.tensor(value, requires_grad=True) for value in values]


def _handed(params: str, leaves: list[Tensor]) -> object:
    """The parameters in the form the case hands them over."""
    if params == "generator":
        return (leaf for leaf in leaves)
    if params == "groups":
        return [{"params": leaves[:1]}, {"params": leaves[1:], **GROUP_OPTIONS}]
    return list(leaves)


def _loss(params: str, leaves: list[Tensor]) -> Tensor:
    """A bowl in which no parameter can be minimised alone; a sparse embedding's rows in the sparse case."""
    if params == "sparse":
        rows = torch.nn.functional.embedding(torch.tensor([0, 2]), leaves[0], sparse=True)
        return ((rows - 0.3) ** 2).sum()
    if params == "matrix":
        a, b = leaves
        return ((a @ b - 1.0) ** 2).sum() + (a**2).sum()
    a, b, c = leaves
    return 1.5 * (a - b) ** 2 + 0.8 * (b + 2 * c - 1) ** 2 + 0.4 * (a * c - 0.5) ** 2


def _step(optimizer: torch.optim.Optimizer, params: str, leaves: list[Tensor]) -> None:
    def closure() -> Tensor:
        for leaf in leaves:
            leaf.grad = None
        loss = _loss(params, leaves)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    if isinstance(optimizer, torch.optim.LBFGS):
        optimizer.step(closure)  # type: ignore[no-untyped-call]
    else:
        closure()
        optimizer.step()


def _built(optimizer: torch.optim.Optimizer, leaves: list[Tensor]) -> dict[str, Value]:
    """Class, groups, whether exactly the caller's parameters are held, and the hyper-parameters of every group."""
    held = [leaf for group in optimizer.param_groups for leaf in group["params"]]
    row: dict[str, Value] = {
        "class": _class_name(optimizer),
        "groups": str(len(optimizer.param_groups)),
        "same_params": sorted(map(id, held)) == sorted(map(id, leaves)),
    }
    for option in sorted(optimizer.defaults.keys() - IMPLEMENTATION):
        values = [group.get(option) for group in optimizer.param_groups]
        row[f"hyper.{option}"] = ", ".join(described(value) for value in values)
    return row


def _class_name(optimizer: torch.optim.Optimizer) -> str:
    """The class of torch's that an optimizer is, directly or as a subclass that an answer made."""
    return next(kind.__name__ for kind in type(optimizer).__mro__ if kind.__module__.startswith("torch.optim"))


def described(value: object) -> str:
    """A hyper-parameter in one short, exact word: 0, 0.0 and tensor(0.) read alike."""
    if isinstance(value, Tensor) and value.numel() == 1:
        value = value.item()
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return str(value)
    if isinstance(value, int | float):
        return f"{float(value):.7g}"
    if isinstance(value, list | tuple):
        return "(" + ", ".join(described(part) for part in value) + ")"
    if isinstance(value, type):
        return f"the class {value.__name__}"
    return type_name(value)
