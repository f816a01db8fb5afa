"""Schedules as lists of rates: how they are read, and that the right ones are torch's own."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import numpy as np
import pytest
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, ExponentialLR, LambdaLR, LRScheduler, MultiStepLR, StepLR

from graders.model import AnswerKey
from graders.rollouts.reading import read_numbers
from graders.rollouts.returned_rates import FACTORS, returned_rates

Settings = dict[str, Any]

SCHEDULERS: dict[str, Callable[[torch.optim.Optimizer, Settings], LRScheduler]] = {
    "lr_exponential": lambda optimizer, given: ExponentialLR(optimizer, given["gamma"]),
    "lr_step": lambda optimizer, given: StepLR(optimizer, given["step_size"], given["gamma"]),
    "lr_multistep": lambda optimizer, given: MultiStepLR(optimizer, given["milestones"], given["gamma"]),
    "lr_lambda": lambda optimizer, given: LambdaLR(optimizer, FACTORS[given["fn"]]),
    "lr_cosine": lambda optimizer, given: CosineAnnealingLR(optimizer, given["T_max"], given["eta_min"]),
}
PARTED = 1e-11
"""The part of the largest rate, a hundredth of the tolerance, by which the two may differ: what is frozen has twelve
digits, and past T_max torch goes from rate to rate, which parts from the formula by less than 1e-13."""


def endless() -> Iterator[float]:
    while True:
        yield 1.0


class EndlessList(list[float]):
    """A list that never ends."""

    def __iter__(self) -> Iterator[float]:
        return endless()


def torchs_rates(name: str, given: Settings) -> Iterator[float]:
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=given["lr"])
    scheduler = SCHEDULERS[name](optimizer, given)
    for _ in range(given["steps"]):
        yield float(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()


@pytest.mark.parametrize("record", SCHEDULERS, indirect=True)
def test_the_frozen_rates_are_those_of_torchs_own_class(record: AnswerKey) -> None:
    for case in record.exercise.cases:
        given = case.settings["arguments"]
        assert isinstance(given, dict)
        rates = [row["lr"] for row in record.reference(case.name).rows]
        torchs = list(torchs_rates(record.exercise.name, given))
        assert rates == pytest.approx(torchs, rel=0, abs=PARTED * max(torchs)), case.name


@pytest.mark.parametrize("name", FACTORS)
def test_a_factor_is_above_0_at_every_step_and_takes_any_number(name: str) -> None:
    factors = [FACTORS[name](step) for step in range(200)]
    assert all(math.isfinite(factor) and factor > 0 for factor in factors)
    assert math.isfinite(FACTORS[name](0.25))  # type: ignore[arg-type]  # a wrong answer may pass a fraction


def test_some_factors_fall_some_rise_and_some_do_both() -> None:
    shapes = set()
    for fn in FACTORS.values():
        changes = [fn(step + 1) - fn(step) for step in range(20)]
        shapes.add((min(changes) < 0, max(changes) > 0))
    assert shapes >= {(True, False), (False, True), (True, True)}


@pytest.mark.parametrize(
    ("returned", "rows"),
    [
        ([0.5, 2], [{"returned": "list", "row": "float", "lr": 0.5}, {"row": "float", "lr": 2.0}]),
        ((0.5,), [{"returned": "tuple", "row": "float", "lr": 0.5}]),
        ([np.float64(0.5)], [{"returned": "list", "row": "float", "lr": 0.5}]),
        ([np.float32(0.5)], [{"returned": "list", "row": "float32", "lr": 0.5}]),
        ([torch.tensor(0.5)], [{"returned": "list", "row": "Tensor", "lr": 0.5}]),
        ([torch.tensor([0.5])], [{"returned": "list", "row": "Tensor", "lr": 0.5}]),
        ([torch.tensor(0.5, requires_grad=True)], [{"returned": "list", "row": "Tensor", "lr": 0.5}]),
        ([True], [{"returned": "list", "row": "bool"}]),
        (["0.5"], [{"returned": "list", "row": "str"}]),
        ([(0, 0.5)], [{"returned": "list", "row": "tuple"}]),
        ([None, 0.5], [{"returned": "list", "row": "None"}, {"row": "float", "lr": 0.5}]),
        ([10**400], [{"returned": "list", "row": "float"}]),
        ([float("inf")], [{"returned": "list", "row": "float", "lr": float("inf")}]),
        (
            torch.tensor([0.5, 0.25]),
            [{"returned": "Tensor", "row": "Tensor", "lr": 0.5}, {"row": "Tensor", "lr": 0.25}],
        ),
        (torch.zeros(1, 2), [{"returned": "Tensor"}]),
        (torch.tensor(0.5), [{"returned": "Tensor"}]),
        ([], []),
        (None, [{"returned": "None"}]),
        (0.5, [{"returned": "float"}]),
        ("0.5", [{"returned": "str"}]),
        ({0: 0.5}, [{"returned": "dict"}]),
        (endless(), [{"returned": "generator"}]),
        (range(3), [{"returned": "range"}]),
    ],
)
def test_numbers_are_read_as_far_as_they_are_numbers(returned: object, rows: list[Settings]) -> None:
    assert list(read_numbers(returned, "lr")) == rows


def test_a_list_without_an_end_is_read_row_by_row() -> None:
    assert len(list(islice(read_numbers(EndlessList(), "lr"), 5))) == 5


@pytest.mark.parametrize(
    ("returned", "what", "rates"),
    [
        ([0.5, 0.25], "list", [0.5, 0.25]),
        ((0.5, 0.25), "list", [0.5, 0.25]),
        (np.array([0.5, 0.25]), "ndarray", [0.5, 0.25]),
        (torch.tensor([0.5, 0.25]), "Tensor", [0.5, 0.25]),
        (np.zeros((2, 2)), "ndarray", [None]),
        (None, "None", [None]),
        (endless(), "generator", [None]),
        ([], None, []),
    ],
)
def test_a_tuple_is_as_good_as_a_list_and_an_arrays_rates_are_read(
    returned: object, what: str | None, rates: list[float | None]
) -> None:
    rows = list(returned_rates(lambda _lr: returned, arguments={"lr": 0.5}))
    assert [row.get("lr") for row in rows] == rates
    assert [row["returned"] for row in rows[:1]] == ([] if what is None else [what])
    assert all("returned" not in row and row["unchanged"] for row in rows[1:])


def test_the_arguments_come_in_their_order_and_fn_by_its_name() -> None:
    seen: list[Any] = []

    def answer(*given: Any) -> list[float]:
        seen.extend(given)
        return [1.0]

    list(returned_rates(answer, arguments={"lr": 2, "fn": "saw", "steps": 1}))
    assert seen == [2, FACTORS["saw"], 1]


def test_the_last_of_several_calls_is_read_and_each_gets_arguments_of_its_own() -> None:
    calls: list[list[int]] = []

    def answer(milestones: list[int]) -> list[float]:
        calls.append(list(milestones))
        milestones.clear()
        return [float(len(calls))]

    arguments = {"milestones": [3, 1]}
    rows = list(returned_rates(answer, arguments=arguments, calls=3))
    assert rows == [{"returned": "list", "row": "float", "lr": 3.0, "unchanged": False}]
    assert calls == [[3, 1]] * 3
    assert arguments == {"milestones": [3, 1]}


def test_the_calls_before_the_last_may_have_arguments_of_their_own() -> None:
    calls: list[tuple[float, int]] = []

    def answer(lr: float, steps: int) -> list[float]:
        calls.append((lr, steps))
        return [lr] * steps

    rows = list(returned_rates(answer, arguments={"lr": 0.5, "steps": 1}, calls=3, before={"lr": 1.0}))
    assert [row["lr"] for row in rows] == [0.5]
    assert calls == [(1.0, 1), (1.0, 1), (0.5, 1)]


@pytest.mark.parametrize("change", [list.sort, list.clear, list.pop, lambda given: given.append(given)])
def test_a_list_that_the_answer_changes_is_told(change: Callable[[list[Any]], None]) -> None:
    def answer(milestones: list[Any]) -> list[float]:
        change(milestones)
        return [0.5]

    (row,) = returned_rates(answer, arguments={"milestones": [3, 1]})
    assert row["unchanged"] is False
