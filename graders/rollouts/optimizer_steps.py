"""Drives one optimizer step written by hand, again and again, on two parameters that pull at each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch
from torch import Tensor

from graders.rollouts.reading import Answer, read_number, type_name
from graders.trajectory import Row, Value

STATE_KEYS = ("step", "momentum_buffer", "square_avg", "grad_avg", "sum", "acc_delta", "exp_avg", "exp_avg_sq")
"""torch's own names of what an optimizer remembers of a parameter; what else an answer keeps there is its own."""

PULL = 0.35
"""How strongly the parameters' means pull at each other: none can be minimised alone."""


def optimizer_steps(
    answer: Answer,
    *,
    params: list[Any],
    hyper: Mapping[str, Any] | None = None,
    steps: int,
    dtype: str = "float32",
    gradient_scale: float = 1.0,
    change: Mapping[str, Any] | None = None,
    reuse_gradient: bool = False,
    gradients: list[list[Any]] | None = None,
) -> Iterator[Row]:
    """Call `answer(param, grad, state, **hyper)` for every parameter, `steps` times.

    `params` are the starting values, one nested list per parameter, each with a state of its own that starts empty.
    The gradient is that of a coupled bowl times `gradient_scale`, or `gradients[step][parameter]` where given. From
    step `change["at"]` on the other entries of `change` are among the hyper-parameters, as a scheduler would have it.
    With `reuse_gradient` every step finds its gradient in the same tensor, as `zero_grad(set_to_none=False)` leaves
    it. Row t holds, after step t, each parameter and what its state says under torch's names, and the contract's facts.
    """
    kind = getattr(torch, dtype)
    leaves = [torch.tensor(value, dtype=kind, requires_grad=True) for value in params]
    states: list[dict[str, Any]] = [{} for _ in leaves]
    buffers = [torch.zeros_like(leaf) for leaf in leaves]
    keywords = {name: _keyword(value) for name, value in (hyper or {}).items()}
    for step in range(steps):
        if change and step == change["at"]:
            keywords |= {name: _keyword(value) for name, value in change.items() if name != "at"}
        given = gradients[step] if gradients else None
        row: dict[str, Value] = {
            "returned": "None",
            "gradient_kept": True,
            "leaf": True,
            "own_state": True,
            "grad_mode": True,
        }
        for place, gradient in enumerate(_gradients(leaves, given, gradient_scale)):
            buffer = buffers[place].copy_(gradient) if reuse_gradient else gradient.clone()
            returned = answer(leaves[place], buffer, states[place], **keywords)
            facts: dict[str, Value] = {
                "returned": type_name(returned),
                "gradient_kept": torch.equal(buffer, gradient),
                "leaf": leaves[place].is_leaf and leaves[place].requires_grad,
                "own_state": not _shares(states[place], (buffer, leaves[place])),
                "grad_mode": torch.is_grad_enabled(),
            }
            row |= {name: fact for name, fact in facts.items() if row[name] in ("None", True)}
        for place, leaf in enumerate(leaves, start=1):
            row[f"param.{place}"] = _numbers(leaf)
        for place, state in enumerate(states, start=1):
            row |= {f"state.{key}.{place}": value for key, value in _remembered(state)}
        yield row


def _keyword(value: Any) -> Any:
    """A hyper-parameter as a caller passes it: what is a list in the key is a tuple for torch (betas)."""
    return tuple(value) if isinstance(value, list) else value


def _gradients(leaves: list[Tensor], given: list[Any] | None, scale: float) -> list[Tensor]:
    """Every parameter's gradient, made from all of them before any has moved."""
    if given is not None:
        return [torch.tensor(value, dtype=leaf.dtype) for value, leaf in zip(given, leaves, strict=True)]
    values = [leaf.detach() for leaf in leaves]
    centre = torch.stack([value.mean() for value in values]).mean()
    slopes = [torch.linspace(0.6, 1.4, value.numel(), dtype=value.dtype).reshape(value.shape) for value in values]
    return [
        scale * (slope * (value - 0.5 * place) + PULL * (value.mean() - centre))
        for place, (value, slope) in enumerate(zip(values, slopes, strict=True))
    ]


def _shares(state: Mapping[str, Any], tensors: tuple[Tensor, ...]) -> bool:
    """Whether a state holds the very memory of the gradient or of the parameter."""
    taken = {tensor.data_ptr() for tensor in tensors}
    return any(isinstance(value, Tensor) and value.data_ptr() in taken for value in dict(state).values())


def _remembered(state: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for key in STATE_KEYS:
        value = state.get(key)
        if isinstance(value, Tensor) and value.dim():
            yield key, _numbers(value)
        elif (number := read_number(value)) is not None:
            yield key, number


def _numbers(tensor: Tensor) -> tuple[float, ...]:
    return tuple(map(float, tensor.detach().flatten().to(torch.float64).tolist()))
