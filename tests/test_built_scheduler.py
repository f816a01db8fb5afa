"""How an answer that builds a scheduler is driven, and what is seen of it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
import torch
from torch.optim import Optimizer, lr_scheduler
from torch.optim.lr_scheduler import LRScheduler, StepLR

from graders.rollouts import ROLLOUTS
from graders.rollouts.built_scheduler import METRICS
from graders.trajectory import Row

FALL: dict[str, Any] = {"name": "ExponentialLR", "options": {"gamma": 0.5}, "lrs": [0.8, 0.4], "steps": 2}
PARTS: dict[str, Any] = {
    "name": "SequentialLR",
    "options": {
        "schedulers": [
            ["LinearLR", {"start_factor": 0.5, "total_iters": 2}],
            ["LambdaLR", {"lr_lambda": "inverse_time"}],
        ],
        "milestones": [2],
    },
    "steps": 3,
}


def build(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
    if "schedulers" in kwargs:
        kwargs["schedulers"] = [build(part, optimizer, **options) for part, options in kwargs["schedulers"]]
    found = getattr(lr_scheduler, name, None)
    if found is None:
        raise ValueError(name)
    built: LRScheduler = found(optimizer=optimizer, **kwargs)
    return built


def rows(answer: Any, **settings: Any) -> list[Row]:
    return list(ROLLOUTS["built_scheduler"](answer, **settings))


def test_row_0_is_what_was_built_and_the_others_the_rates_after_each_step() -> None:
    built, *after = rows(build, **FALL)
    assert built == {
        "scheduler": "ExponentialLR",
        "same_optimizer": True,
        "unchanged": True,
        "initial": (0.8, 0.4),
        "lr": (0.8, 0.4),
    }
    assert after == [{"lr": (0.4, 0.2)}, {"lr": (0.2, 0.1)}]


def test_a_scheduler_of_parts_is_called_by_their_names_too() -> None:
    built, *after = rows(build, **PARTS)
    assert built["scheduler"] == "SequentialLR of LinearLR, LambdaLR"
    assert [row["lr"] for row in (built, *after)] == [(0.25,), (0.375,), (0.5,), (pytest.approx(1 / 3),)]
    nested = {"schedulers": [[PARTS["name"], PARTS["options"]], ["ExponentialLR", {"gamma": 0.9}]]}
    built = rows(build, name="ChainedScheduler", options=nested)[0]
    assert built["scheduler"] == "ChainedScheduler of (SequentialLR of LinearLR, LambdaLR), ExponentialLR"


def test_parts_in_a_circle_have_an_end() -> None:
    def circle(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
        scheduler: Any = build(name, optimizer, **kwargs)
        scheduler._schedulers = [scheduler, None]
        return StepLR(optimizer, 1) if name == "StepLR" else scheduler

    assert str(rows(circle, **FALL)[0]["scheduler"]).startswith("ExponentialLR of (ExponentialLR of ")


def test_what_only_says_that_it_is_a_scheduler_goes_by_its_own_name() -> None:
    class Pretender:
        optimizer = None
        __class__ = StepLR  # type: ignore[assignment]

        def step(self) -> None:
            pass

    built, *after = rows(lambda *_args, **_options: Pretender(), **FALL)
    assert (built["scheduler"], built["same_optimizer"]) == ("Pretender", False)
    assert [row["lr"] for row in after] == [(0.8, 0.4)] * 2


def test_torchs_warnings_about_our_steps_are_no_words_of_the_answers(recwarn: pytest.WarningsRecorder) -> None:
    kept: list[LRScheduler] = []

    def first_one(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
        kept.append(build(name, optimizer, **kwargs))
        return kept[0]

    rows(first_one, **FALL, calls=2)
    assert not recwarn.list


@pytest.mark.parametrize("name", ["CyclicLR", "OneCycleLR"])
@pytest.mark.parametrize(("optimizer", "momentum"), [("SGD", "momentum"), ("Adam", "beta")])
def test_what_cycles_the_momentum_is_watched_for_it(name: str, optimizer: str, momentum: str) -> None:
    options = {"max_lr": 0.5} | ({"base_lr": 0.1, "step_size_up": 2} if name == "CyclicLR" else {"total_steps": 10})
    seen = [row["momentum"] for row in rows(build, name=name, options=options, optimizer=optimizer)]
    assert len(set(seen)) > 2, momentum


def test_a_plateau_gets_its_metric() -> None:
    seen = rows(build, name="ReduceLROnPlateau", options={"patience": 0, "factor": 0.5}, steps=3)
    assert METRICS[2] > METRICS[1]
    assert [row["lr"] for row in seen] == [(0.5,), (0.5,), (0.5,), (0.25,)]


def pops(_name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
    kwargs["schedulers"].pop()
    return StepLR(optimizer, 1)


def fills(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
    with torch.no_grad():
        optimizer.param_groups[0]["params"][0].zero_()
    return build(name, optimizer, **kwargs)


def on_a_copy(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
    return build(name, deepcopy(optimizer), **kwargs)


@pytest.mark.parametrize(
    ("answer", "settings", "fact"),
    [(pops, PARTS, "unchanged"), (fills, FALL, "unchanged"), (on_a_copy, FALL, "same_optimizer")],
)
def test_what_an_answer_must_leave_alone(answer: Any, settings: dict[str, Any], fact: str) -> None:
    assert rows(answer, **settings)[0][fact] is False


@pytest.mark.parametrize(
    ("returned", "what"),
    [(None, "None"), (StepLR, "the class StepLR"), (3.5, "float"), ([1], "list"), (iter(()), "tuple_iterator")],
)
def test_what_is_no_scheduler_is_called_by_its_type(returned: object, what: str) -> None:
    assert rows(lambda *_, **__: returned, **FALL) == [{"scheduler": what, "unchanged": True}]


def test_a_scheduler_that_is_kept_does_not_act_on_the_second_optimizer() -> None:
    kept: dict[str, LRScheduler] = {}

    def cached(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
        return kept.setdefault(name, build(name, optimizer, **kwargs))

    seen = rows(cached, **FALL, calls=2)
    assert seen[0]["same_optimizer"] is False
    assert seen[1]["lr"] == seen[2]["lr"] == (0.8, 0.4)


def test_earlier_calls_may_have_other_options() -> None:
    gammas: list[float] = []

    def noted(name: str, optimizer: Optimizer, **kwargs: Any) -> LRScheduler:
        gammas.append(kwargs["gamma"])
        return build(name, optimizer, **kwargs)

    rows(noted, **FALL, calls=3, before={"gamma": 0.7})
    assert gammas == [0.7, 0.7, 0.5]


@pytest.mark.parametrize(
    ("answer", "refuses"),
    [(build, True), (lambda *_, **__: None, False), (lambda *_, **__: StepLR, False)],
)
def test_a_refusal_is_an_exception(answer: Any, refuses: bool) -> None:
    (row,) = rows(answer, name="Stairs", refused=True)
    assert row["refused"] is refuses


def test_a_stub_refuses_nothing() -> None:
    def stub(*_: object, **__: object) -> None:
        raise NotImplementedError

    with pytest.raises(NotImplementedError):
        rows(stub, name="Stairs", refused=True)
