"""Several exercises at once: one process of ours per processor, each with a worker of its own.

Nothing of a student's runs in these processes, here as elsewhere; what they hand each other is our own.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import TypeVar

from graders.progress import Advance
from graders.worker import Worker
from reference.authored import Authored, read_all

Result = TypeVar("Result")


def abreast(
    authored: Sequence[Authored], perform: Callable[[Worker, Authored], Result], advance: Advance = lambda _: None
) -> Iterator[Result]:
    """What `perform`, a function of a module, makes of each exercise, in their order.

    `advance` is called with 1 whenever one is done, in whatever order.
    """
    processes = min(os.cpu_count() or 1, len(authored))
    if processes < 2:
        with Worker() as worker:
            for one in authored:
                result = perform(worker, one)
                advance(1)
                yield result
        return
    longest_first = sorted(authored, key=_work, reverse=True)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=_end_quietly) as pool:
        try:
            begun = {one.exercise.name: pool.submit(_performed, perform, one.exercise.name) for one in longest_first}
            for future in begun.values():
                future.add_done_callback(lambda future: None if future.cancelled() else advance(1))
            for one in authored:
                yield begun[one.exercise.name].result()
        except BaseException:
            for process in multiprocessing.active_children():
                process.terminate()
            pool.shutdown(cancel_futures=True)
            raise


def _work(authored: Authored) -> int:
    """About how much there is to run: so that no process is left with a long exercise at the end."""
    return len(authored.exercise.cases) * len(authored.exercise.misconceptions)


def _end_quietly() -> None:
    """Leave Ctrl-C to the process that started this one: it says so, and ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@cache
def _worker() -> Worker:
    """This process's worker. Its server ends when the process does.

    Two lanes, so that one answer runs while the other's result is read.
    """
    return Worker(lanes=2)


def _performed(perform: Callable[[Worker, Authored], Result], name: str) -> Result:
    (authored,) = read_all([name])
    return perform(_worker(), authored)
