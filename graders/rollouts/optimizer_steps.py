"""Drives one optimizer step written by hand, again and again, on two parameters that pull at each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy
import torch
from torch import Tensor

from graders.plain import MOST_NUMBERS
from graders.rollouts.reading import Answer, read_number, type_name
from graders.trajectory import Row, Value

STATE_KEYS = ("step", "momentum_buffer", "square_avg", "grad_avg", "sum", "acc_delta", "exp_avg", "exp_avg_sq")
"""torch's own names of what an optimizer remembers of a parameter; what else an answer keeps there is its own."""

COUNTER = "step"
"""The only entry of a state that is one number; all the others have one for each number of the parameter."""

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
    recording: bool = True,
    remembers: Sequence[str] = STATE_KEYS,
) -> Iterator[Row]:
    """Call `answer(param, grad, state, **hyper)` for every parameter, `steps` times.

    `params` are the starting values, one nested list per parameter, each with a state of its own that starts empty.
    The gradient is that of a coupled bowl times `gradient_scale`, or `gradients[step][parameter]` where given. From
    step `change["at"]` on the other entries of `change` are among the hyper-parameters, as a scheduler would have it.
    With `reuse_gradient` every step finds its gradient in the same tensor, as `zero_grad(set_to_none=False)` leaves
    it. Row t holds, after step t, the contract's facts, each parameter, and of its state what the exercise asks to be
    remembered: `remembers` are the names. Whatever else a state holds is the answer's own. `recording` is the grad
    mode in which the answer is called.
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
            "state_alike": True,
            "detached": True,
            "grad_mode": True,
        }
        for place, gradient in enumerate(_gradients(leaves, kind, given, gradient_scale)):
            leaf, buffer = leaves[place], buffers[place] if reuse_gradient else gradient.clone()
            if reuse_gradient:
                buffer.data.copy_(gradient)
            with torch.set_grad_enabled(recording):
                returned = answer(leaf, buffer, states[place], **keywords)
                mode = torch.is_grad_enabled()
            kept = _kept(states[place], remembers)
            facts: dict[str, Value] = {
                "returned": type_name(returned),
                "gradient_kept": _same(buffer, gradient),
                "leaf": leaf.is_leaf and leaf.requires_grad and _alike(leaf, gradient),
                "own_state": not _shares(kept.values(), (buffer, leaf)),
                "state_alike": all(_is_shaped(value, gradient) for key, value in kept.items() if key != COUNTER),
                "detached": not any(getattr(value, "requires_grad", False) for value in kept.values()),
                "grad_mode": mode is recording,
            }
            row |= {name: fact for name, fact in facts.items() if row[name] in ("None", True)}
        row |= {f"param.{place}": _numbers(leaf) for place, leaf in enumerate(leaves, start=1)}
        for place, state in enumerate(states, start=1):
            row |= {f"state.{key}.{place}": _read(key, value) for key, value in _kept(state, remembers).items()}
        yield row
        if any(leaf.shape != buffer.shape for leaf, buffer in zip(leaves, buffers, strict=True)):
            return


def _kept(state: Mapping[str, Any], remembers: Sequence[str]) -> dict[str, Any]:
    """What a state holds of what it is asked to hold."""
    return {key: state[key] for key in remembers if state.get(key) is not None}


def _keyword(value: Any) -> Any:
    """A hyper-parameter as a caller passes it: what is a list in the key is a tuple for torch (betas)."""
    return tuple(value) if isinstance(value, list) else value


def _gradients(leaves: list[Tensor], kind: torch.dtype, given: list[Any] | None, scale: float) -> list[Tensor]:
    """Every parameter's gradient, made from all of them before any has moved."""
    if given is not None:
        return [torch.tensor(value, dtype=kind) for value in given]
    values = [leaf.detach().to(kind) for leaf in leaves]
    centre = torch.stack([value.mean() for value in values]).mean()
    slopes = [torch.linspace(0.6, 1.4, value.numel(), dtype=kind).reshape(value.shape) for value in values]
    return [
        scale * (slope * (value - 0.5 * place) + PULL * (value.mean() - centre))
        for place, (value, slope) in enumerate(zip(values, slopes, strict=True))
    ]


def _alike(one: Tensor, other: Tensor) -> bool:
    """Whether two tensors have one shape and dtype."""
    return one.shape == other.shape and one.dtype == other.dtype


def _is_shaped(value: Any, tensor: Tensor) -> bool:
    """Whether a tensor, or what can stand for one, has a tensor's shape; its dtype may be a finer one."""
    try:
        return tuple(value.shape if isinstance(value, Tensor) else numpy.shape(value)) == tuple(tensor.shape)
    except Exception:
        return False


def _same(one: Tensor, other: Tensor) -> bool:
    """Whether two tensors hold the same numbers; those that are not numbers are the same among themselves."""
    if not _alike(one, other):
        return False
    return torch.equal(one, other) or torch.equal(one.detach().nan_to_num(), other.nan_to_num())


def _shares(values: Iterable[Any], tensors: Iterable[Tensor]) -> bool:
    """Whether a state holds the very memory of the gradient or of the parameter."""
    taken = {tensor.untyped_storage().data_ptr() for tensor in tensors}
    return any(_memory(value) in taken for value in values)


def _memory(value: Any) -> int | None:
    """Where the numbers of a tensor are; None for what is no ordinary tensor."""
    try:
        return value.untyped_storage().data_ptr() if isinstance(value, Tensor) else None
    except Exception:
        return None


def _read(key: str, value: Any) -> Value:
    """An entry of a state: a number or numbers, or what stands there instead."""
    if key != COUNTER:
        return _numbers(value)
    try:
        number = read_number(value)
    except Exception:
        number = None
    return type_name(value) if number is None else number


def _numbers(value: Any) -> Value:
    """All the numbers of a tensor, or of what can stand for one; else what stands there instead."""
    try:
        if isinstance(value, Tensor) and not value.is_complex():
            tensor = value.detach()
        elif isinstance(value, float | int | list | tuple | numpy.ndarray | numpy.number):
            tensor = torch.as_tensor(value, dtype=torch.float64)
        else:
            return type_name(value)
        if tensor.numel() > MOST_NUMBERS:
            return f"{type_name(value)} of {tensor.numel()} numbers"
        return tuple(map(float, tensor.flatten().to(torch.float64).tolist()))
    except Exception:
        return type_name(value)
