"""How a pair of answers that save a run and restore it is driven, and what is seen of it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import torch

from graders.rollouts import ROLLOUTS
from graders.trajectory import Row

BY_HAND: dict[str, Any] = {
    "model": {"kind": "slope", "start": 9.0},
    "optimizer": {"name": "SGD", "lr": 0.25, "momentum": 0.5},
    "scheduler": {"name": "CosineAnnealingLR", "T_max": 3},
    "batches": [[[[1.0]], [[1.0]]]],
    "before": 1,
    "after": 2,
}
NORMED: dict[str, Any] = {
    "model": {"kind": "normed", "seed": 3},
    "optimizer": {"name": "Adam", "lr": 0.05},
    "scheduler": {"name": "StepLR", "step_size": 2, "gamma": 0.5},
    "sizes": [4, 3],
    "before": 3,
    "after": 4,
}


def save(*run: Any) -> list[Any]:
    return [deepcopy(part.state_dict()) for part in run]


def load(*run_and_state: Any) -> None:
    *run, state = run_and_state
    for part, kept in zip(run, state, strict=True):
        part.load_state_dict(kept)


def rows(save_state: Any, load_state: Any, **settings: Any) -> list[Row]:
    return list(ROLLOUTS["resumed_training"](save_state, load_state, **settings))


def test_a_row_tells_of_the_step_in_both_runs_and_the_last_of_evaluation_too() -> None:
    first, last = rows(save, load, **BY_HAND)
    assert {name: pytest.approx(value) for name, value in first.items()} == {
        "loss": 16.0,
        "lr": 0.1875,
        "original_loss": 16.0,
        "original_lr": 0.1875,
        "param.weight": (2.0,),
    }
    assert last["evaluated"] == pytest.approx(0.375**2)
    assert last["param.weight"] == pytest.approx((1.375,))


@pytest.mark.parametrize("strayed", [0, 2])
def test_a_restored_run_goes_on_as_the_original_from_wherever_it_strayed(strayed: int) -> None:
    seen = rows(save, load, **NORMED, strayed=strayed)
    assert [row["loss"] for row in seen] == [row["original_loss"] for row in seen]
    assert [row["lr"] for row in seen] == [row["original_lr"] for row in seen]
    assert seen == rows(save, load, **NORMED)


def test_what_is_not_loaded_shows() -> None:
    def nothing(*_: Any) -> None:
        return None

    right, wrong = rows(save, load, **NORMED), rows(save, nothing, **NORMED)
    assert [row["original_loss"] for row in wrong] == [row["original_loss"] for row in right]
    assert all(one["loss"] != other["loss"] for one, other in zip(right, wrong, strict=True))


def test_buffers_show_in_evaluation_only() -> None:
    def without_buffers(model: Any, optimizer: Any, scheduler: Any, state: Any) -> None:
        fresh = deepcopy(list(model.buffers()))
        load(model, optimizer, scheduler, state)
        for buffer, value in zip(model.buffers(), fresh, strict=True):
            buffer.copy_(value)

    right, wrong = rows(save, load, **NORMED), rows(save, without_buffers, **NORMED)
    assert right[:-1] == wrong[:-1]
    assert {name for name in right[-1] if right[-1][name] != wrong[-1][name]} == {"evaluated"}


def test_a_run_that_saving_disturbs_shows() -> None:
    def disturbing(*run: Any) -> list[Any]:
        state = save(*run)
        run[2].step()
        run[2].step()
        return state

    right, wrong = rows(save, load, **NORMED), rows(disturbing, load, **NORMED)
    assert [row["lr"] for row in right] == [row["lr"] for row in wrong]
    assert [row["original_lr"] for row in right] != [row["original_lr"] for row in wrong]


def test_saved_may_be_before_the_first_step_and_in_float64() -> None:
    settings = {**NORMED, "before": 0, "model": {**NORMED["model"], "dtype": "float64"}}
    seen = rows(save, load, **settings, strayed=1)
    assert [row["loss"] for row in seen] == [row["original_loss"] for row in seen]


def test_the_random_numbers_are_left_to_the_answer() -> None:
    torch.manual_seed(5)
    before = torch.get_rng_state()
    rows(save, load, **NORMED)
    assert torch.equal(torch.get_rng_state(), before)
