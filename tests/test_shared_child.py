"""Which answers share a child, and that none is told otherwise than alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graders.grading import job_for
from graders.keys import find_course, read_keys
from graders.worker import Limits, Worker
from tests.course import authored_exercise
from tests.deeds import CASES, FOR_ALL, STEP, endings_of, job, rows_of

HONEST = "def manual_gd_step(x, lr, f):\n" + "\n".join(f"    {line}" for line in STEP.strip().splitlines())


@pytest.fixture(scope="module")
def single() -> Iterator[Worker]:
    """A worker that runs one answer after the other."""
    with Worker(lanes=1) as running:
        yield running


def born(worker: Worker, *sources: str) -> int:
    """How many children it takes to run these, all of which are right in the end."""
    before = worker.starter.born  # type: ignore[attr-defined]
    answers = worker.run([job(source) for source in sources])
    assert [ending.how for ending in endings_of(answers[-1])] == ["completed"] * FOR_ALL
    return int(worker.starter.born - before)  # type: ignore[attr-defined]


def test_one_child_runs_all_tidy_answers_of_a_call(single: Worker) -> None:
    assert born(single, HONEST, HONEST, HONEST) == 1


GETS_LOST = HONEST.replace("y =", "getattr(torch.optim.lr_scheduler, 'wraps')\n    y =")
MARKS = "with getattr(torch.optim.lr_scheduler, '_initial_mode')(torch.optim.SGD([x], lr)): pass\n    y ="
FAILS = HONEST.replace("y.abs()", "y.abs(1)")
AFTERWARDS = {
    "untidy": "import os\n" + HONEST,
    "untidy and raises": "import os\n" + FAILS,
    "finds what is not for it": "import torch\n" + GETS_LOST,
    "finds a class that marks others": "import torch\n" + HONEST.replace("y =", MARKS),
    "marks a function that it is given": HONEST.replace("y =", "f.grad = 1\n    y ="),
    "marks a function that it is given, and raises": FAILS.replace("y =", "f.grad = 1\n    y ="),
    "finds what is private": "from torch import optim\n"
    + HONEST.replace("y =", "getattr(optim, '_' * 2 + 'all' + '_' * 2)\n    y ="),
    "recurses too deeply": HONEST.replace("y =", "manual_gd_step(x, lr, f)\n    y ="),
    "has no room": HONEST.replace("y =", "[0] * 10**12\n    y ="),
}


@pytest.mark.parametrize("text", AFTERWARDS.values(), ids=AFTERWARDS)
def test_after_an_answer_that_may_leave_something_there_is_a_fresh_child(single: Worker, text: str) -> None:
    assert born(single, text, HONEST) > 1


LEAVES_NOTHING = {
    "raises": FAILS,
    "raises at once": "1 / 0",
    "raises what an answer that was not begun does": "raise NotImplementedError()",
    "a syntax error": "def (",
    "no function": "x = 1",
}


@pytest.mark.parametrize("text", LEAVES_NOTHING.values(), ids=LEAVES_NOTHING)
def test_what_fails_without_leaving_anything_takes_no_child_along(single: Worker, text: str) -> None:
    assert born(single, text, HONEST) == 1
    assert born(single, HONEST, text, HONEST) == 2, "it fails in a child of its own, and the first is left as it was"


@pytest.mark.parametrize("text", [*AFTERWARDS.values(), *LEAVES_NOTHING.values()], ids=[*AFTERWARDS, *LEAVES_NOTHING])
def test_what_an_answer_is_told_does_not_depend_on_who_was_before(single: Worker, text: str) -> None:
    _, after = single.run([job(HONEST), job(text)])
    (alone,) = single.run([job(text)])
    assert after.trajectories == alone.trajectories
    assert after.printed == alone.printed


def test_other_limits_have_a_child_of_their_own(single: Worker) -> None:
    before = single.starter.born  # type: ignore[attr-defined]
    answers = single.run([job(HONEST), job(HONEST, Limits(memory_bytes=1 << 29)), job(HONEST)])
    assert {ending.how for answered in answers for ending in endings_of(answered)} == {"completed"}
    assert single.starter.born - before == 3  # type: ignore[attr-defined]


def test_a_time_limit_is_not_waited_for_twice(single: Worker) -> None:
    hangs = HONEST.replace("y = f(x)", "while True: y = f(x)")
    _, hung = single.run([job(HONEST), job(hangs, Limits(seconds=0.5, patience=1))])
    assert [ending.how for ending in endings_of(hung)] == ["timed_out"] * FOR_ALL
    assert hung.seconds < 0.95


def test_what_is_printed_belongs_to_who_printed_it(single: Worker) -> None:
    said = [job(HONEST.replace("y = f(x)", f"y = f(x); print('{word}')")) for word in ("one", "two", "three")]
    for answered, word in zip(single.run(said), ("one", "two", "three"), strict=True):
        assert {answered.printed[case.name] for case in CASES} == {f"{word}\n" * 3}


def test_a_warning_of_torchs_is_not_kept_from_an_answer_because_another_one_had_it(single: Worker) -> None:
    warns = HONEST.replace("return y.data.item()", "return float(y)")
    first, second = single.run([job(warns), job(warns)])
    assert first.printed == second.printed
    assert all("Converting a tensor with requires_grad=True" in text for text in first.printed.values())


MAKES_ADAM = "import torch\nprint(hasattr(torch.optim.Adam.step, 'hooked'))\n" + HONEST.replace(
    "y =", "torch.optim.Adam([x], lr=lr)\n    y ="
)
"""An optimizer's first instance wraps its class's step: a class made from that one would step twice."""


def test_the_first_instance_of_an_optimizer_leaves_its_class_as_it_was_to_the_next_case(single: Worker) -> None:
    (answered,) = single.run([job(MAKES_ADAM)])
    assert set(answered.printed.values()) == {"False\n"}


def test_answers_that_share_a_child_have_the_same_rows_as_alone(single: Worker) -> None:
    keys = [key for key in read_keys(find_course().trajectories) if key.exercise.part == "core"]
    jobs = [job_for(key, authored_exercise(key.exercise.name).answer.encode()) for key in keys]
    before = single.starter.born  # type: ignore[attr-defined]
    together = single.run(jobs)
    assert single.starter.born - before == len({one.limits for one in jobs})  # type: ignore[attr-defined]
    for one, answered in zip(jobs, together, strict=True):
        (alone,) = single.run([one])
        assert alone.trajectories == answered.trajectories
        assert alone.likeness == answered.likeness
    assert rows_of(single.run([job(HONEST)])[0])
