"""What confining an answer costs: beside a bare fork, beside no layers at all, beside other ways of doing it."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Timer

from benchmarks.timing import FIRST_STEP, ROOT, in_turns, process, ratio, timed
from graders.grading import job_for
from graders.model import AnswerKey
from graders.worker import Job, Limits, Worker, kernel
from graders.worker.forking import ForkServer
from reference.authored import read_all
from tests.imitated import WorkerOn

SUBMISSIONS = 60
FEW = 3
"""Submissions to ways that need seconds for one."""

FORKS = """
import os, sys, time
from graders.worker import server
server.warm_up()
print(flush=True)
for _ in sys.stdin:
    begun = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    print(time.perf_counter() - begun, flush=True)
"""


def empty_answer(keys: dict[str, AnswerKey], runs: int) -> None:
    """A stub, one case: a fork, the layers, compiling, one exchange. Beside a fork of the same that ends at once."""
    key = next(iter(keys.values()))
    job = replace(job_for(key, key.stub.encode()), cases=key.exercise.cases[:1])
    with Worker(lanes=1) as confined, WorkerOn("nothing", lanes=1) as bare, forking() as forked:
        measured = {
            "a bare fork, and its end": forked,
            "an empty answer, without layers": timed(lambda: bare.run([job])),
            "an empty answer, with all layers": timed(lambda: confined.run([job])),
        }
        seconds = in_turns(measured, 10 * runs)
        print(f"\nlayers here: {', '.join(confined.layers)}")
        print(f"{'one empty answer':44}{'ms':>9}{'ms beyond the fork':>21}")
        fork = statistics.median(seconds["a bare fork, and its end"])
        for name, taken in seconds.items():
            median = statistics.median(taken)
            print(f"{name:44}{1000 * median:9.1f}{1000 * (median - fork):21.1f}")
        print(f"{'memory of a child over its server (PSS), MB':44}{memory(confined, job):9.1f}")


@contextmanager
def forking() -> Iterator[Callable[[], float]]:
    """A process as warm as the server is, that forks and waits when it is asked to, and says how long that took."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", FORKS], cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as warm:
        asks, answers = warm.stdin, warm.stdout
        assert asks is not None
        assert answers is not None
        answers.readline()

        def fork() -> float:
            asks.write("\n")
            asks.flush()
            return float(answers.readline())

        yield fork
        asks.close()


def memory(worker: Worker, job: Job) -> float:
    """Megabytes by which a child that has run a case makes the server's memory larger; not a number if not told."""
    assert isinstance(worker.starter, ForkServer) and isinstance(job.source, bytes)  # noqa: PT018
    server = worker.starter.process.pid
    alone = proportional([server])
    found: list[float] = []

    def look(*_: object) -> None:
        found.append(proportional([server, *kernel.children(server)]) - alone)

    waiting = replace(job, source=job.source + b"\nimport time; time.sleep(0.5)\n")
    timer = Timer(0.3, look)
    timer.start()
    worker.run([waiting])
    timer.join()
    return found[0]


def proportional(pids: list[int]) -> float:
    """The memory of processes in megabytes, where pages that several share are parted among them (man 5 proc)."""
    try:
        maps = [Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii") for pid in pids]
    except OSError:
        return float("nan")
    return sum(int(text.partition("Pss:")[2].split()[0]) for text in maps) / 1024


def throughput(key: AnswerKey, answer: str, runs: int) -> None:
    """Many submissions of one exercise on all processors, by several ways of keeping them apart."""
    job = job_for(key, answer.encode())
    print(f"\n{f'submissions of {key.exercise.name} on all processors':44}{'a second':>9}{'÷ all layers':>14}")
    with Worker() as confined, WorkerOn("nothing") as bare, Worker(fork=False) as fresh:
        ways = {
            "all layers": (SUBMISSIONS, lambda: confined.run([job] * SUBMISSIONS)),
            "no layers": (SUBMISSIONS, lambda: bare.run([job] * SUBMISSIONS)),
            "an interpreter for each, all layers": (FEW, lambda: fresh.run([job] * FEW)),
        }
        seconds = in_turns({name: timed(call) for name, (_, call) in ways.items()}, runs)
        rates = {name: [ways[name][0] / one for one in taken] for name, taken in seconds.items()}
    if shutil.which("bwrap"):
        boxed = ["bwrap", "--unshare-all", "--ro-bind", "/", "/", "--dev", "/dev", sys.executable, "-c", FIRST_STEP]
        rates["bubblewrap for each, torch loaded and no more"] = [1 / process(boxed)() for _ in range(runs)]
    else:
        print("(bubblewrap is not installed here)")
    for name, rate in rates.items():
        print(f"{name:44}{statistics.median(rate):9.1f}{ratio(rate, rates['all layers']):14.2f}")


def start(runs: int) -> None:
    """From nothing to the first child that could run an answer, beside what any grader must load."""

    def served() -> None:
        with Worker(lanes=1) as worker:
            worker.look()

    load = "import torch and a first optimizer step"
    seconds = in_turns(
        {load: process([sys.executable, "-c", FIRST_STEP]), "the server, to its first child": timed(served)}, runs
    )
    print(f"\n{'start':44}{'seconds':>9}{'÷ the first':>13}")
    for name, taken in seconds.items():
        print(f"{name:44}{statistics.median(taken):9.2f}{ratio(taken, seconds[load]):13.2f}")


def headroom(keys: dict[str, AnswerKey]) -> None:
    """The slowest right answer on file to each exercise, all visible cases, beside what it may take."""
    limits = Limits()
    print(f"\n{'the slowest right answer on file':44}{'seconds':>9}{'limit ÷ seconds':>17}")
    with Worker(lanes=1) as worker:
        for authored in read_all():
            key = keys[authored.exercise.name]
            texts = {"reference": authored.answer, **authored.variants}
            answered = worker.run([job_for(key, text.encode()) for text in texts.values()])
            seconds, name = max((found.seconds, name) for found, name in zip(answered, texts, strict=True))
            least = min(limits.job_seconds, limits.seconds)
            print(f"{f'{key.exercise.name}: {name}':44}{seconds:9.2f}{least / seconds:17.0f}")
