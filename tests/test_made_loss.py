"""What a made loss is given, kind by kind, and what is read of it."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from graders.rollouts.loss_values import loss_value, made_loss

RAW = [[0.5, -1.5, 2.0], [1.0, 0.25, -0.75]]
NUMBERS = [[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]]
CLASSES = [2, 0]
SHARES = [[0.5, 0.5, 0.0], [0.2, 0.3, 0.5]]


def log_softmax(raw: Tensor) -> Tensor:
    return functional.log_softmax(raw, dim=-1)


@pytest.mark.parametrize(
    ("kind", "target", "given"),
    [
        ("regression_l1", NUMBERS, torch.clone),
        ("regression_mse", NUMBERS, torch.clone),
        ("logits_multiclass", CLASSES, torch.clone),
        ("log_probs_multiclass", CLASSES, log_softmax),
        ("logits_binary", NUMBERS, torch.clone),
        ("probs_binary", NUMBERS, torch.sigmoid),
        ("log_rate_counts", NUMBERS, torch.clone),
        ("log_probs_distribution", SHARES, log_softmax),
    ],
)
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_loss_gets_what_its_kind_names_and_its_gradient_goes_back_to_the_raw_output(
    kind: str, target: Any, given: Any, dtype: str
) -> None:
    raw = torch.tensor(RAW, dtype=getattr(torch, dtype), requires_grad=True)
    wanted = torch.tensor(target, dtype=None if target == CLASSES else raw.dtype)
    got: list[Tensor] = []

    def loss(values: Tensor, aims: Tensor) -> Tensor:
        got.extend((values.detach().clone(), aims.clone()))
        return (values**2).sum()

    (row,) = made_loss(lambda asked: loss if asked == kind else None, kind=kind, raw=RAW, target=target, dtype=dtype)
    assert torch.equal(got[0], given(raw.detach()))
    assert torch.equal(got[1], wanted)
    assert got[1].dtype == wanted.dtype
    (slope,) = torch.autograd.grad((given(raw) ** 2).sum(), raw)
    assert row["gradient"] == pytest.approx(slope.flatten().tolist())
    assert row["returned"] == f"{dtype} ()"


def test_cross_entropy_is_right_for_log_probabilities_and_not_for_probabilities() -> None:
    settings: dict[str, Any] = {"kind": "log_probs_multiclass", "raw": RAW, "target": CLASSES}
    (right,) = made_loss(lambda _: nn.NLLLoss(), **settings)
    (again,) = made_loss(lambda _: nn.CrossEntropyLoss(), **settings)
    (twice,) = made_loss(lambda _: lambda y, t: nn.CrossEntropyLoss()(y.exp(), t), **settings)
    assert again["value"] == pytest.approx(right["value"])
    assert again["gradient"] == pytest.approx(right["gradient"], abs=1e-6)
    assert twice["value"] != pytest.approx(right["value"], abs=0.05)


@pytest.mark.parametrize(
    ("made", "name"), [(None, "None"), ("L1Loss", "str"), (0, "float"), (torch.zeros(()), "Tensor"), ([], "list")]
)
def test_what_cannot_be_called_is_told_by_its_type(made: object, name: str) -> None:
    assert list(made_loss(lambda _: made, kind="regression_l1", raw=RAW, target=NUMBERS)) == [{"made": name}]


@pytest.mark.parametrize(
    ("value", "row"),
    [
        (None, {"returned": "None"}),
        ("1.0", {"returned": "str"}),
        (1.5, {"returned": "float", "value": 1.5}),
        ([1.0], {"returned": "list"}),
        (nn.L1Loss(), {"returned": "L1Loss"}),
        (torch.zeros(2, 2), {"returned": "float32 (2, 2)", "value": (0.0,) * 4, "differentiable": False}),
        (torch.tensor(1 + 2j), {"returned": "complex64 ()"}),
    ],
)
def test_whatever_a_loss_returns_is_read_as_far_as_it_goes(value: object, row: dict[str, Any]) -> None:
    (seen,) = made_loss(lambda _: lambda _y, _t: value, kind="regression_l1", raw=RAW, target=NUMBERS)
    assert seen == {"made": "callable", "unchanged": True, "grad_mode": True} | row


def test_another_loss_is_made_before_and_after_the_one_that_is_used_on_every_batch() -> None:
    calls: list[object] = []

    def answer(kind: str) -> Any:
        calls.append(kind)

        def loss(y: Tensor, _target: Tensor) -> Tensor:
            calls.append(tuple(y.shape))
            return y.sum()

        return loss

    batch = {"raw": [0.5], "target": [1.0]}
    rows = list(
        made_loss(answer, kind="regression_mse", raw=RAW, target=NUMBERS, meanwhile="probs_binary", more=[batch])
    )
    assert calls == ["probs_binary", "regression_mse", "probs_binary", (2, 3), (1,)]
    assert [row["value"] for row in rows] == pytest.approx([1.5, 0.5])


@pytest.mark.parametrize("differentiate", [True, False])
def test_a_gradient_is_not_read_where_right_answers_have_different_ones(differentiate: bool) -> None:
    (row,) = loss_value(lambda y, t: (y - t).sum(), given=[0.0, 1.0], target=[0.0, 1.0], differentiate=differentiate)
    assert ("gradient" in row) == differentiate
    assert row["differentiable"]
