"""Drives a loss: its value, its gradient with respect to what the model put out, and what it leaves behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, equal
from torch.nn import functional

from graders.rollouts.reading import Answer, described_tensor, read_number, type_name
from graders.trajectory import Row, Value

TAKES: Mapping[str, Callable[[Tensor], Tensor]] = {
    "regression": lambda raw: raw,
    "logits": lambda raw: raw,
    "log_rate": lambda raw: raw,
    "log_probs": lambda raw: functional.log_softmax(raw, dim=-1),
    "probs": torch.sigmoid,
}
"""What a loss is given, made from the raw output of a model, by how the loss's kind begins."""

MOST_NUMBERS = 1000
"""More elements than any right answer returns."""


def loss_value(
    answer: Answer,
    *,
    given: Any,
    target: Any,
    options: Mapping[str, Any] | None = None,
    dtype: str = "float32",
    leaf: bool = False,
    scale: float = 1.0,
    log: bool = False,
    more: Sequence[Mapping[str, Any]] = (),
    along: Mapping[str, Sequence[float]] | None = None,
    differentiate: bool = True,
) -> Iterator[Row]:
    """Call `answer(given, target, **options)` and let its value flow back to the input.

    `given` and `target` are numbers or nested lists of them; a target of whole numbers holds classes. The input is
    `scale` times the given one, or with `log` the logarithm of that: a leaf that requires grad with `leaf`, else
    computed from one. A row holds the value, the gradient, and what the contract promises: a tensor of the right
    dtype and shape, inputs left alone. `more` are further batches, each with a `given` and a `target` of its own: a
    loss is called on one after the other, and none may see what was left of another. Where they differ in one number
    alone, `along` says what that is called and its values: for a picture. Without `differentiate` the
    gradient is not read: at the edge of where a loss is defined, right answers have different ones.
    """
    _same_length(more, along)
    for batch in ({"given": given, "target": target}, *more):
        raw = torch.tensor(batch["given"], dtype=getattr(torch, dtype)) * scale
        raw = raw.log() if log else raw
        target = _target(batch["target"], raw.dtype)
        row = _evaluated(lambda values: values, answer, raw, target, options or {}, leaf)
        yield {name: seen for name, seen in row.items() if differentiate or name != "gradient"}


def made_loss(
    answer: Answer,
    *,
    kind: str,
    raw: Any,
    target: Any,
    dtype: str = "float32",
    meanwhile: str | None = None,
    more: Sequence[Mapping[str, Any]] = (),
    along: Mapping[str, Sequence[float]] | None = None,
) -> Iterator[Row]:
    """Call `answer(kind)` and then, with what it returns, do as `loss_value` does.

    `raw` is what a model puts out before any softmax or sigmoid, and what the gradient is taken with respect to; the
    loss is given what its kind names: log-probabilities, probabilities, or the raw output itself. `meanwhile` is
    another kind, asked for before this one, and once more before the loss is used; `more` are further batches for the
    same loss, each with a `raw` and a `target` of its own, and `along` is as in `loss_value`.
    """
    _same_length(more, along)
    if meanwhile is not None:
        answer(meanwhile)
    loss = answer(kind)
    if meanwhile is not None:
        answer(meanwhile)
    if not callable(loss):
        yield {"made": type_name(loss)}
        return
    takes = next(take for begins, take in TAKES.items() if kind.startswith(begins))
    for batch in ({"raw": raw, "target": target}, *more):
        values = torch.tensor(batch["raw"], dtype=getattr(torch, dtype))
        yield {"made": "callable"} | _evaluated(takes, loss, values, _target(batch["target"], values.dtype), {}, False)


def _same_length(more: Sequence[Mapping[str, Any]], along: Mapping[str, Sequence[float]] | None) -> None:
    """Refuse a case whose picture has another number of places than it has batches."""
    if any(len(places) != 1 + len(more) for places in (along or {}).values()):
        raise ValueError("there is not one place along the way for each batch")


def _target(numbers: Any, dtype: torch.dtype) -> Tensor:
    target = torch.tensor(numbers)
    return torch.tensor(numbers, dtype=dtype) if target.is_floating_point() else target


def _evaluated(
    takes: Callable[[Tensor], Tensor],
    loss: Answer,
    raw: Tensor,
    target: Tensor,
    options: Mapping[str, Any],
    leaf: bool,
) -> dict[str, Value]:
    """One row: the value and the gradient with respect to the raw output, and facts."""
    with torch.enable_grad():  # also after a batch that left grad mode off
        root = raw.clone().requires_grad_()
        given = takes(root if leaf else root * 1.0)
    before = given.detach().clone(), target.clone()
    value = loss(given, target, **options)
    row: dict[str, Value] = {
        "returned": described_tensor(value) if isinstance(value, Tensor) else _type_name(value),
        "unchanged": _unchanged(root, given, target, before),
        "grad_mode": torch.is_grad_enabled(),
    }
    if not isinstance(value, Tensor):
        number = read_number(value)
        return row | ({} if number is None else {"value": number})
    if not _holds_numbers(value):
        return row
    row["value"] = _numbers(value)
    row["differentiable"] = value.requires_grad and not given.is_inference()
    if value.requires_grad:
        weights = torch.arange(1, value.numel() + 1, dtype=value.dtype).reshape(value.shape)
        with torch.enable_grad():
            total = (value * weights).sum()
        (gradient,) = torch.autograd.grad(total, root, allow_unused=True)
        row["gradient"] = _numbers(torch.zeros_like(root) if gradient is None else gradient)
    return row


def _unchanged(root: Tensor, given: Tensor, target: Tensor, before: tuple[Tensor, Tensor]) -> bool | str:
    """Whether the inputs are as they were; where only what hangs on them is not, what that is."""
    if not (equal(given.detach(), before[0]) and equal(target, before[1])):
        return False
    if root.grad is not None:
        return "no, there is a gradient in .grad"
    return "no, the target requires grad" if target.requires_grad else True


def _type_name(value: object) -> str:
    """The name of a type; NumPy's are told apart from dtypes of torch, which have the same names."""
    return ("NumPy " if type(value).__module__ == "numpy" and not isinstance(value, float) else "") + type_name(value)


def _holds_numbers(tensor: Tensor) -> bool:
    """Whether a tensor's elements can be read one by one as real numbers."""
    return tensor.layout == torch.strided and tensor.device.type == "cpu" and not tensor.is_complex()


def _numbers(tensor: Tensor) -> Value:
    """A tensor's elements, the first thousand of them: more has only an answer that is wrong."""
    flat = tensor.detach().flatten()[:MOST_NUMBERS].to(torch.float64).tolist()
    return float(flat[0]) if tensor.dim() == 0 else tuple(map(float, flat))
