"""The rollouts that train a tiny model: what they tell, and that nothing an answer returns stops them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from itertools import count
from typing import Any

import numpy
import pytest
import torch
from torch import Tensor, nn

from graders.rollouts import ROLLOUTS
from graders.trajectory import Row

SGD = {"name": "SGD", "lr": 0.1, "momentum": 0.9}
SETTINGS: Mapping[str, Mapping[str, Any]] = {
    "clipped_steps": {
        "params": [[3.0], [4.0, 1.0]],
        "slopes": [1.0, 2.0],
        "optimizer": SGD,
        "max_norm": 1.0,
        "steps": 3,
        "handed": "generator",
    },
    "accumulated_steps": {"model": {"kind": "layered"}, "optimizer": SGD, "sizes": [[3, 1], [2]], "steps": 3},
    "param_groups": {"model": {"kind": "assorted"}, "lr": 0.1, "head_lr": 0.2, "weight_decay": 0.3, "steps": 3},
    "trained_epochs": {
        "model": {"kind": "layered"},
        "optimizer": SGD,
        "scheduler": {"name": "ExponentialLR", "gamma": 0.5},
        "sizes": [3, 2],
        "epochs": 3,
    },
}


def driven(rollout: str, answer: Callable[..., Any], **settings: Any) -> list[Row]:
    return list(ROLLOUTS[rollout](answer, **{**SETTINGS[rollout], **settings}))


class Disguised:
    """Cannot be gone through, though it looks as if it could."""

    def __iter__(self) -> Iterator[float]:
        raise TypeError("not really")


RETURNED: Mapping[str, Callable[[], object]] = {
    "nothing": lambda: None,
    "a number": lambda: 0.5,
    "a text": lambda: "lr",
    "a tensor": lambda: torch.tensor(0.5),
    "a vector": lambda: torch.tensor([0.5, 0.25]),
    "a class": lambda: list,
    "an empty list": list,
    "two numbers": lambda: (1.0, 2.0),
    "two endless things": lambda: (count(), count()),
    "what never ends": count,
    "a long list": lambda: [0.5] * 100_000,
    "two lists of other things": lambda: [["a", None], [{}, 1 + 2j]],
    "an iterable that is none": Disguised,
    "groups with nonsense": lambda: [{"params": [torch.ones(1, requires_grad=True)], "lr": "high", "weight_decay": 0}],
    "a group with endless params": lambda: [{"params": count()}],
    "a group without params": lambda: [{"lr": 0.1}],
}


@pytest.mark.parametrize("rollout", SETTINGS)
@pytest.mark.parametrize("what", RETURNED)
def test_whatever_an_answer_returns_the_rollout_goes_on(rollout: str, what: str) -> None:
    rows = driven(rollout, lambda *_: RETURNED[what]())
    assert rows
    assert all(isinstance(row.get("returned", ""), str) for row in rows)


def clips(params: Any, loss_fn: Any, optimizer: Any, max_norm: float) -> float:
    params = list(params)
    optimizer.zero_grad()
    loss_fn().backward()
    norm = torch.nn.utils.clip_grad_norm_(params, max_norm)
    optimizer.step()
    return norm.item()


def test_a_clipped_step_has_the_norm_and_every_parameter_in_its_row() -> None:
    first, second, _ = driven("clipped_steps", clips, optimizer={"name": "SGD", "lr": 0.5}, params=[[3.0], [2.0, 0.0]])
    assert first == {
        "returned": "float",
        "norm": pytest.approx(5.0),
        "param.1": pytest.approx((2.7,)),
        "param.2": pytest.approx((1.6, 0.0)),
        "leaf": True,
        "grad_mode": True,
    }
    assert float(second["norm"]) < 5.0  # type: ignore[arg-type]


def test_a_generator_of_parameters_can_be_gone_through_once_and_old_gradients_are_there_on_entry() -> None:
    seen: list[tuple[int, int, float]] = []

    def answer(params: Iterator[Tensor], *_: object) -> float:
        leaves = list(params)
        seen.append((len(leaves), len(list(params)), float(leaves[0].grad) if leaves[0].grad is not None else 0.0))
        return 0.0

    driven("clipped_steps", answer, stale=True, steps=1)
    driven("clipped_steps", answer, stale=False, steps=1)
    assert seen == [(2, 0, 0.75), (2, 0, 0.0)]


def test_the_loss_of_a_clipped_step_changes_its_steepness_in_turn() -> None:
    seen: list[float] = []
    driven("clipped_steps", lambda _, loss_fn, *__: seen.append(loss_fn().item()), factors=[1.0, 10.0])
    assert seen == pytest.approx([21.5, 215.0, 21.5])


def test_an_optimizer_of_several_groups_has_a_rate_for_each_parameter() -> None:
    seen: list[list[float]] = []
    driven(
        "clipped_steps",
        lambda _, __, optimizer, *___: seen.append([group["lr"] for group in optimizer.param_groups]),
        rates=[0.1, 0.3],
        steps=1,
    )
    assert seen == [[0.1, 0.3]]


def accumulates(model: nn.Module, micro_batches: Any, loss_fn: Any, optimizer: Any) -> float:
    x, y = (torch.cat(part) for part in zip(*micro_batches, strict=True))
    optimizer.zero_grad()
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
    return float(loss.detach())


@pytest.mark.parametrize(
    ("deed", "facts"),
    [
        (lambda *_: None, {}),
        (lambda _, batches: batches.pop(), {"unchanged": False}),
        (lambda _, batches: batches[0][0].add_(1.0), {"unchanged": False}),
        (lambda _, batches: batches[0][0].requires_grad_(), {"unchanged": False}),
        (lambda model, _: model.eval(), {"training": False}),
        (lambda model, batches: (model.eval()(batches[0][0]), model.train()), {"training": False}),
        (lambda model, batches: deepcopy(model).eval()(batches[0][0]), {}),
        (lambda model, _: model.requires_grad_(True), {"frozen": False}),
        (lambda *_: torch.manual_seed(0), {"random_state": "changed"}),
        (lambda *_: torch.rand(1), {"random_state": "changed"}),
        (lambda *_: torch.set_grad_enabled(False), {"grad_mode": False}),
    ],
)
def test_what_an_accumulated_step_leaves_behind_is_a_fact(
    deed: Callable[..., object], facts: dict[str, object]
) -> None:
    def answer(model: nn.Module, micro_batches: Any, loss_fn: Any, optimizer: Any) -> float:
        loss = accumulates(model, micro_batches, loss_fn, optimizer)
        deed(model, micro_batches)
        return loss

    settings = {"model": {"kind": "layered", "frozen": ["body."]}, "steps": 1}
    try:
        ((row),) = driven("accumulated_steps", answer, **settings)
    finally:
        torch.set_grad_enabled(True)
    right = {"unchanged": True, "frozen": True, "training": True, "random_state": "as before", "grad_mode": True}
    assert {name: row[name] for name in right} == right | facts


def test_micro_batches_have_the_sizes_in_turn_and_new_numbers_in_each_call() -> None:
    seen: list[list[int]] = []
    first: list[float] = []

    def answer(_: object, micro_batches: Any, *__: object) -> None:
        seen.append([len(x) for x, _ in micro_batches])
        first.append(float(micro_batches[0][0][0, 0]))

    driven("accumulated_steps", answer)
    assert seen == [[3, 1], [2], [3, 1]]
    assert len(set(first)) == 3


def groups_of(model: nn.Module, lr: float, head_lr: float, weight_decay: float) -> list[dict[str, Any]]:
    return [
        {"params": [p], "lr": head_lr if name.startswith("head") else lr, "weight_decay": weight_decay * (p.dim() != 1)}
        for name, p in model.named_parameters()
    ]


@pytest.mark.parametrize(
    "arranged",
    [
        lambda groups: groups,
        lambda groups: tuple(reversed(groups)),
        lambda groups: [{"params": []}, *groups],
        lambda groups: [{**group, "params": iter(group["params"])} for group in groups],
        lambda groups: [{**group, "params": group["params"][0]} for group in groups],
    ],
)
def test_how_groups_are_arranged_is_the_answers_choice(arranged: Callable[[Any], Any]) -> None:
    plain = driven("param_groups", groups_of)
    assert driven("param_groups", lambda *given: arranged(groups_of(*given))) == plain
    assert (plain[0]["lr.head.out.bias"], plain[0]["weight_decay.head.out.bias"]) == (0.2, 0.0)
    assert (plain[0]["lr.body.head_norm.weight"], plain[0]["weight_decay.bias_table"]) == (0.1, 0.3)


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        (lambda model: [{"params": list(model.parameters())}] * 2, "refuses the groups: ValueError: some parameters"),
        (lambda model: [{"params": [name for name, _ in model.named_parameters()]}], "refuses the groups: TypeError"),
        (lambda _: None, "cannot use None"),
        (lambda model: [{"params": model.parameters(), "lr": None}], "cannot step: lr is of type None"),
    ],
)
def test_what_no_optimizer_takes_is_a_fact(returned: Callable[[nn.Module], object], said: str) -> None:
    (row,) = driven("param_groups", lambda model, *_: returned(model))
    assert str(row["optimizer"]).startswith(said)


def test_a_stranger_among_the_parameters_is_counted() -> None:
    row, *_ = driven("param_groups", lambda *_: [{"params": [torch.ones(2, requires_grad=True)]}])
    assert row["strangers"] == "1"


def test_what_is_kept_of_an_earlier_model_is_a_stranger() -> None:
    kept: list[Any] = []

    def answer(*given: Any) -> list[Any]:
        kept.extend(groups_of(*given))
        return kept

    assert driven("param_groups", answer)[0]["strangers"] == "0"
    kept.clear()
    assert int(str(driven("param_groups", answer, earlier=True)[0]["strangers"])) == len(kept) // 2 > 0


def test_a_model_that_an_answer_freezes_is_not_trained() -> None:
    rows = driven("param_groups", lambda model, *given: groups_of(model.requires_grad_(False), *given))
    assert len(rows) == 1
    assert rows[0]["unchanged"] is False


def trains(model: nn.Module, batches: Any, epochs: int, optimizer: Any, scheduler: Any, loss_fn: Any) -> Any:
    losses, lrs = [], []
    for _ in range(epochs):
        lrs.append(scheduler.get_last_lr()[0])
        for x, y in batches:
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        scheduler.step()
    return losses, lrs


def test_an_epoch_is_a_row_with_its_rate_and_its_losses() -> None:
    first, second, last = driven("trained_epochs", trains)
    assert first.keys() == {"returned", "losses", "lrs", "lr", "loss.1", "loss.2"}
    assert (first["returned"], first["losses"], first["lrs"]) == ("two lists", "6 of type float", "3 of type float")
    assert second.keys() == {"lr", "loss.1", "loss.2"}
    assert [row["lr"] for row in (first, second, last)] == [0.1, 0.05, 0.025]
    assert (last["lr_afterwards"], last["training"], last["frozen"]) == (0.0125, True, True)
    assert "param.head.weight" in last


def test_a_second_call_goes_on_with_the_same_objects() -> None:
    at_once = driven("trained_epochs", trains, epochs=4)
    in_two = driven("trained_epochs", trains, epochs=2, calls=2)
    assert [row["loss.2"] for row in in_two] == [row["loss.2"] for row in at_once]
    assert [row["lr"] for row in in_two] == [row["lr"] for row in at_once]


@pytest.mark.parametrize(
    ("returned", "losses", "lrs"),
    [
        (([1.0, 2.0], [0.1]), "2 of type float", "1 of type float"),
        (((1, 2), torch.ones(3)), "2 of type float", "3 of type Tensor"),
        ([[torch.tensor(1.0), 2.0], []], "2 of type Tensor, float", "an empty list"),
        (([[1.0], [2.0]], None), "2 of type list", "None"),
        ((numpy.ones(2), [0.1]), "ndarray", "1 of type float"),
        ([1.0, 2.0, 3.0], "None", "None"),
    ],
)
def test_the_two_lists_are_told_by_length_and_type(returned: object, losses: str, lrs: str) -> None:
    row, *_ = driven("trained_epochs", lambda *_: returned)
    assert (row["losses"], row["lrs"]) == (losses, lrs)
    assert row["returned"] in ("two lists", "list of 3")
