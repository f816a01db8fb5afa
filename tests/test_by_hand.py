"""What can be checked by hand, and what was to be written by hand: counterexamples, and routes that cost nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graders.explaining import explanation
from graders.model import REFERENCE, AnswerKey, Case, Check, Exercise
from graders.report import Report, grade, next_of
from graders.trajectory import Ending, Trajectory
from graders.words import counterexample, remark
from graders.worker import Worker
from tests.deeds import job

WORKING = ("x = 1 + 1 = 2",)
KEY = AnswerKey(
    Exercise(
        name="walk",
        title="A walk",
        number=1,
        rollout="none",
        checks=(Check("trajectory", 8, ("x",)),),
        cases=(Case("long", {}), Case("two steps", {}, working=WORKING), Case("one step", {}, working=WORKING)),
        hints=("a", "b", "c"),
        by_hand=("torch.optim",),
    ),
    stub="",
    functions={"walk": ("x",)},
    trajectories={
        case: {REFERENCE: Trajectory(tuple({"x": float(step)} for step in range(steps)))}
        for case, steps in (("long", 5), ("two steps", 2), ("one step", 1))
    },
)
RIGHT = {case: by_label[REFERENCE] for case, by_label in KEY.trajectories.items()}
SHIFTED = {case: Trajectory(tuple({"x": 7.0} for _ in run.rows)) for case, run in RIGHT.items()}
RAISED = Trajectory((), Ending("raised", "TypeError", "no", 3))


@pytest.mark.parametrize(
    ("what", "answered", "told"),
    [
        ("right", RIGHT, []),
        (
            "the smallest of several",
            SHIFTED,
            ["Check it by hand, in “one step”:", *WORKING, "In step 0, x is 0; yours is 7."],
        ),
        (
            "only where it fails",
            SHIFTED | {"one step": RIGHT["one step"]},
            ["Check it by hand, in “two steps”:", *WORKING, "In step 0, x is 0; yours is 7."],
        ),
        ("only on a case that is too long", RIGHT | {"long": SHIFTED["long"]}, []),
        ("an exception", RIGHT | {"one step": RAISED}, []),
        ("too few rows", RIGHT | {"two steps": RIGHT["one step"]}, []),
        (
            "a number that is not there",
            RIGHT | {"one step": Trajectory(({"y": 0.0},))},
            ["Check it by hand, in “one step”:", *WORKING, "In step 0, x is 0; yours is nothing."],
        ),
        ("not started", dict.fromkeys(RIGHT, Trajectory((), Ending("not_started"))), []),
        ("not loaded", dict.fromkeys(RIGHT, Trajectory((), Ending("raised", "ValueError", loading=True))), []),
    ],
)
def test_the_smallest_case_that_fails_is_worked_out(
    what: str, answered: dict[str, Trajectory], told: list[str]
) -> None:
    assert counterexample(grade(KEY, answered)) == told, what


def by_way_of(route: str, answered: dict[str, Trajectory] = RIGHT, strict: bool = False) -> Report:
    return grade(KEY, {case: replace(run, route=route) for case, run in answered.items()}, strict=strict)


def test_a_route_is_remarked_and_costs_only_where_it_is_asked_to() -> None:
    free, strict = by_way_of("torch.optim.sgd.SGD.__init__"), by_way_of("torch.optim.sgd.SGD.__init__", strict=True)
    assert (free.status, free.score) == ("passed", 8)
    assert (strict.status, strict.score) == ("failed", 0)
    assert [sentence.rpartition("hand")[2] for report in (free, strict) for sentence in remark(report)] == [
        ". It costs nothing.",
        ", so it earns nothing.",
    ]
    assert explanation(strict) == []
    assert remark(by_way_of("")) == []
    assert by_way_of("", strict=True).passed


def answer(line: str) -> str:
    return f"""
import sys
import torch
from torch.nn.functional import l1_loss as distance
from torch.optim.sgd import sgd as one_step
def manual_gd_step(x, lr, f):
    {line}
    return 1.0
"""


@pytest.mark.parametrize(
    ("what", "line", "route"),
    [
        ("nothing of it", "(f(x) - 1).abs().mean().backward()", ""),
        ("another function", "torch.nn.functional.mse_loss(x, x)", ""),
        ("under another name", "distance(x, x)", "torch.nn.functional.l1_loss"),
        ("through a class", "torch.nn.L1Loss()(x, x)", "torch.nn.functional.l1_loss"),
        ("below torch's Python", "torch._C._nn.l1_loss(x, x)", "torch.l1_loss"),
        ("through the dispatcher", "torch.ops.aten.l1_loss(x, x)", "torch.ops.aten.l1_loss"),
        ("by a name put together", "getattr(torch.nn.functional, 'l1' + '_loss')(x, x)", "torch.nn.functional.l1_loss"),
        ("an optimizer", "torch.optim.SGD([x], lr=lr)", "torch.optim.sgd.SGD.__init__"),
        ("a class of one's own", "type('Mine', (torch.optim.Adam,), {})([x])", "torch.optim.adam.Adam.__init__"),
        (
            "the function behind an optimizer",
            "one_step([x.detach()], [x.detach()], [None], weight_decay=0, momentum=0, lr=lr, dampening=0, "
            "nesterov=False, maximize=False, foreach=False)",
            "torch.optim.sgd.sgd",
        ),
        ("a function of one's own", "l1_loss = lambda a, b: a - b; l1_loss(x, x)", ""),
        ("switched off", "sys.setprofile(None); distance(x, x)", "sys.setprofile"),
    ],
)
def test_a_route_is_found_however_it_is_taken(what: str, line: str, route: str, worker: Worker) -> None:
    watched = replace(job(answer(line)), by_hand=("torch.optim", "l1_loss"))
    (answered,) = worker.run([watched])
    runs = answered.trajectories.values()
    assert [run.ending.how for run in runs] == ["completed"] * len(runs), what
    assert {run.route for run in runs} == {route}, what


def test_an_answer_that_calls_itself_without_end_has_not_switched_the_watching_off(worker: Worker) -> None:
    watched = replace(job(answer("return manual_gd_step(x, lr, f)")), by_hand=("torch.optim",))
    (answered,) = worker.run([watched])
    runs = answered.trajectories.values()
    assert {(run.ending.error, run.route) for run in runs} == {("RecursionError", "")}


def test_what_comes_next_is_to_mend_what_is_wrong_then_what_is_ready() -> None:
    def report(name: str, status: str, *after: str) -> Report:
        exercise = replace(KEY.exercise, name=name, after=after)
        return replace(grade(KEY, RIGHT), key=replace(KEY, exercise=exercise), status=status)

    first, second = report("first", "passed"), report("second", "not_started", "third")
    third, wrong = report("third", "not_started", "first", "elsewhere"), report("wrong", "partial", "second")
    for reports, coming in (
        ([first, second, third, wrong], wrong),
        ([first, second, third], third),
        ([second, report("third", "missing", "second")], second),
        ([first], None),
        ([], None),
    ):
        assert next_of(reports) is coming
