"""Many answers through one server, a third of them hostile; and a server that is killed while it works."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from graders.trajectory import Row
from graders.worker import Answered, Job, Limits, Worker, forking, kernel
from graders.worker.forking import ForkServer
from tests.deeds import CASES, DEEDS, always, endings_of, job, left_in, rows_of

SUBMISSIONS = 1000
QUICK = [
    "_exit(0)", "a segmentation fault", "memory that stays", "a frame too large", "garbage everywhere",
    "every descriptor", "a thread that prints", "a thread without end", "many files", "a deep folder",
    "closes its streams", "a flood", "sys.exit", "a surrogate", "nesting without end", "an imported name", "builtins",
    "too many values",
]  # fmt: skip
"""Deeds that do not wait for a time limit."""


def descriptors(pid: int) -> int:
    return len(list(Path(f"/proc/{pid}/fd").iterdir()))


def memory(pid: int) -> int:
    """Bytes that a process has to itself."""
    pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
    return (int(pages[1]) - int(pages[2])) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can look into a server, which is not traceable")
def test_a_thousand_submissions_leave_nothing_behind() -> None:
    order = Random(0)  # noqa: S311 (it is only to be the same each time)
    hostile = [job(DEEDS[name].source, Limits(seconds=5, patience=1), CASES[:1]) for name in QUICK]
    honest = job(always(), cases=CASES[:1])
    jobs = [order.choice(hostile) if n % 3 == 0 else honest for n in range(SUBMISSIONS)]
    with Worker() as worker:
        right = rows_of(worker.run([job(always())])[0])[0]
        worker.run(hostile)
        assert isinstance(worker.starter, ForkServer)
        server, first = worker.starter.process.pid, worker.starter
        before = [(descriptors(pid), memory(pid)) for pid in (os.getpid(), server)]
        answers = worker.run(jobs)
        assert worker.starter is first
        wrong = [n for n in range(SUBMISSIONS) if n % 3 and answers[n].trajectories[CASES[0].name].rows != right]
        assert wrong == []
        assert left_in(worker) == set()
        assert kernel.children(server) == set()
        for pid, (open_before, memory_before) in zip((os.getpid(), server), before, strict=True):
            assert descriptors(pid) <= open_before
            assert memory(pid) - memory_before < 32 << 20
    assert not Path(first.folder).exists()


def test_a_server_that_is_killed_at_any_moment_loses_nothing(worker: Worker) -> None:
    order = Random(1)  # noqa: S311 (it is only to be the same each time)
    right = rows_of(worker.run([job(always())])[0])
    honest = job(always())
    left = [4]

    def kill_now_and_then(_: Job, __: Answered) -> None:
        assert isinstance(own.starter, ForkServer)
        if left[0] and order.random() < 0.2:
            left[0] -= 1
            own.starter.process.send_signal(signal.SIGKILL)

    with Worker() as own:
        answers = own.run([honest] * 60, kill_now_and_then)
    assert left == [0]
    assert [n for n, answered in enumerate(answers) if rows_of(answered) != right] == []


def test_a_server_is_replaced_when_it_has_served_long_enough(monkeypatch: pytest.MonkeyPatch, worker: Worker) -> None:
    right = rows_of(worker.run([job(always())])[0])
    monkeypatch.setattr(forking, "LIFETIME", 4)
    with Worker() as own:
        first = own.starter
        answers = own.run([job(always())] * 10)
        assert own.starter is not first
        assert first.lost
        assert own.retired == []
    assert [rows_of(answered) == right for answered in answers] == [True] * 10


def test_two_graders_on_one_machine_do_not_disturb_each_other(worker: Worker) -> None:
    right: list[tuple[Row, ...]] = rows_of(worker.run([job(always())])[0])
    answers: list[Answered] = []

    def run_another(run: Callable[[list[Job]], list[Answered]]) -> Callable[[Job, Answered], None]:
        return lambda _, __: answers.extend(run([job(DEEDS["_exit(0)"].source), job(always())]))

    with Worker(lanes=1) as other:
        answers += worker.run([job(always())] * 6, run_another(other.run))
    completed = [rows_of(answered) == right for answered in answers if endings_of(answered)[0].completed]
    assert completed == [True] * 12
