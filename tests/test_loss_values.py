"""How a loss is driven, and what is read of whatever it returns."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy
import pytest
import torch
from torch import Tensor

from graders.rollouts.loss_values import MOST_NUMBERS, loss_value

Loss = Callable[[Tensor, Tensor], Any]


def l1(given: Tensor, target: Tensor) -> Tensor:
    return (given - target).abs().mean()


def first_row(loss: Loss, **settings: Any) -> dict[str, Any]:
    return dict(next(iter(loss_value(loss, **{"given": [3.0, -1.0], "target": [1.0, 0.5], **settings}))))


def test_a_row_holds_value_gradient_and_contract() -> None:
    assert first_row(l1) == {
        "returned": "float32 ()",
        "unchanged": True,
        "grad_mode": True,
        "value": 1.75,
        "differentiable": True,
        "gradient": (0.5, -0.5),
    }


@pytest.mark.parametrize(
    ("returned", "name", "value"),
    [
        (None, "None", None),
        (1.5, "float", 1.5),
        (2, "float", 2.0),
        (10**400, "float", None),
        (numpy.float64(1.5), "float", 1.5),
        (numpy.float32(1.5), "NumPy float32", 1.5),
        (True, "bool", None),
        ("1.5", "str", None),
        ([1.0, 2.0], "list", None),
        ((n for n in range(3)), "generator", None),
        (torch.tensor(1.5), "float32 ()", 1.5),
        (torch.tensor([1.5]), "float32 (1,)", (1.5,)),
        (torch.tensor(True), "bool ()", 1.0),
        (torch.tensor(3), "int64 ()", 3.0),
        (torch.tensor([]), "float32 (0,)", ()),
        (torch.tensor(math.nan).half(), "float16 ()", math.nan),
        (torch.tensor(1.0 + 2.0j), "complex64 ()", None),
        (torch.tensor([0.0, 1.0]).to_sparse(), "float32 (2,)", None),
        (torch.zeros(2, device="meta"), "float32 (2,)", None),
    ],
)
def test_whatever_comes_back_is_read_as_far_as_it_is_a_number(returned: object, name: str, value: object) -> None:
    row = first_row(lambda _given, _target: returned)
    assert row["returned"] == name
    assert row.get("value") == pytest.approx(value, nan_ok=True)
    assert "gradient" not in row


def test_a_table_of_every_pair_is_cut() -> None:
    row = first_row(lambda given, _target: given.sum() * torch.ones(40, 40))
    assert row["returned"] == "float32 (40, 40)"
    assert len(row["value"]) == MOST_NUMBERS


def test_unreduced_losses_are_weighed_by_their_place() -> None:
    row = first_row(lambda given, target: (given - target) ** 2)
    assert row["value"] == (4.0, 2.25)
    assert row["gradient"] == (1 * 2 * 2.0, 2 * 2 * -1.5)


def in_place(given: Tensor, target: Tensor) -> Tensor:
    return given.sub_(target).abs().mean()


def on_the_target(given: Tensor, target: Tensor) -> Tensor:
    return target.sub_(given).abs().mean()


def through_the_numbers(given: Tensor, target: Tensor) -> Tensor:
    given.data -= target
    return given.abs().mean()


@pytest.mark.parametrize("loss", [in_place, on_the_target, through_the_numbers])
def test_a_loss_that_works_in_place_is_seen(loss: Loss) -> None:
    row = first_row(loss)
    assert (row["unchanged"], row["value"]) == (False, 1.75)


def test_a_leaf_refuses_what_a_computed_input_allows() -> None:
    with pytest.raises(RuntimeError, match="leaf Variable"):
        first_row(in_place, leaf=True)
    assert first_row(through_the_numbers, leaf=True)["unchanged"] is False


def test_a_tensor_that_only_claims_a_gradient_has_none() -> None:
    row = first_row(lambda given, target: l1(given, target).detach().requires_grad_())
    assert (row["differentiable"], row["gradient"]) == (True, (0.0, 0.0))
    cut = first_row(lambda given, target: l1(given.detach(), target))
    assert (cut["differentiable"], "gradient" in cut) == (False, False)


def calls_backward(given: Tensor, target: Tensor) -> Tensor:
    loss = l1(given, target)
    loss.backward(retain_graph=True)  # type: ignore[no-untyped-call]
    return loss


def asks_for_the_targets_gradient(given: Tensor, target: Tensor) -> Tensor:
    return l1(given, target.requires_grad_())


@pytest.mark.parametrize("leaf", [True, False])
@pytest.mark.parametrize(("loss", "what"), [(calls_backward, ".grad"), (asks_for_the_targets_gradient, "target")])
def test_what_hangs_on_the_inputs_is_looked_at_too(loss: Loss, what: str, leaf: bool) -> None:
    row = first_row(loss, leaf=leaf)
    assert what in str(row["unchanged"])
    assert (row["value"], row["gradient"]) == (1.75, (0.5, -0.5))


def test_a_grad_mode_that_was_left_off_is_a_fact_and_no_error() -> None:
    def switches_off(given: Tensor, target: Tensor) -> Tensor:
        with torch.enable_grad():
            loss = l1(given, target)
        torch.set_grad_enabled(False)
        return loss

    with torch.enable_grad():
        batch = {"given": [1.0], "target": [0.0]}
        rows = list(loss_value(switches_off, given=[3.0, -1.0], target=[1.0, 0.5], more=[batch]))
    assert [(row["grad_mode"], row["value"], row["gradient"]) for row in rows] == [
        (False, 1.75, (0.5, -0.5)),
        (False, 1.0, (1.0,)),
    ]


def test_further_batches_each_make_a_row() -> None:
    sizes: list[int] = []

    def counted(given: Tensor, target: Tensor) -> Tensor:
        sizes.append(len(given))
        return l1(given, target)

    batch = {"given": [1.0, 2.0, 3.0], "target": [0.0, 0.0, 0.0]}
    rows = list(loss_value(counted, given=[1.0], target=[3.0], more=[batch]))
    assert [row["value"] for row in rows] == [2.0, 2.0]
    assert sizes == [1, 3]


def test_inputs_are_made_as_the_settings_say() -> None:
    seen: list[tuple[Tensor, Tensor]] = []

    def looking(given: Tensor, target: Tensor, delta: float = 1.0) -> Tensor:
        seen.append((given.detach().clone(), target.clone()))
        return given.sum() * delta

    row = first_row(looking, given=[0.5, 0.25], target=[0.1, 0.2], dtype="float64", log=True, options={"delta": 2.0})
    given, target = seen[0]
    assert (row["returned"], row["gradient"]) == ("float64 ()", (2.0, 2.0))
    assert given.tolist() == pytest.approx([math.log(0.5), math.log(0.25)])
    assert target.tolist() == [0.1, 0.2]
    first_row(looking, given=[1.0], scale=1000.0)
    assert seen[1][0].tolist() == [1000.0]
    first_row(looking, target=[1, 0])
    assert seen[2][1].dtype == torch.int64


def test_a_gradient_that_is_not_asked_for_is_not_read() -> None:
    assert "gradient" not in first_row(l1, differentiate=False)
