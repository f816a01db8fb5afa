"""`python -m benchmarks [RUNS]`: measure everything and print it; nothing here passes or fails."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from graders.grading import job_for
from graders.keys import find_course, read_keys
from graders.report import grade
from graders.worker import Worker
from reference.authored import read_all

RUNS = 7
IMPORT = "import torch"
FIRST_STEP = "import torch; torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1).step()"


def main() -> None:
    """Print all measurements."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    print(f"medians of {runs} runs in turns; a ratio is the median of the ratios of neighbouring runs\n")
    with tempfile.TemporaryDirectory() as folder:
        answers = {authored.exercise.name: authored.answer for authored in read_all()}
        for name, answer in answers.items():
            Path(folder, f"{name}.py").write_text(answer, encoding="utf-8")
        whole_process(Path(folder), runs)
    warm(answers, runs)


def whole_process(answers: Path, runs: int) -> None:
    """`pytest graders/` on right answers and on untouched stubs, against the torch that any grader must load."""
    pytest = [sys.executable, "-m", "pytest", "graders/", "-q"]
    commands = {
        IMPORT: [sys.executable, "-c", IMPORT],
        "the same and a first optimizer step": [sys.executable, "-c", FIRST_STEP],
        "pytest graders/ on right answers": [*pytest, f"--submission={answers}"],
        "pytest graders/ on the stubs": pytest,
    }
    seconds = in_turns({name: process(command) for name, command in commands.items()}, runs)
    print(f"{'whole processes':44}{'seconds':>9}{'÷ import':>10}{'÷ import and step':>19}")
    bare, stepped = list(seconds.values())[:2]
    for name, taken in seconds.items():
        print(f"{name:44}{statistics.median(taken):9.2f}{ratio(taken, bare):10.2f}{ratio(taken, stepped):19.2f}")


def warm(answers: dict[str, str], runs: int) -> None:
    """One exercise after another on a warm server, then without running anything: comparing and diagnosing alone."""
    print(f"\n{'one exercise on a warm server, milliseconds':44}{'right':>9}{'wrong':>9}{'of which diagnosis':>20}")
    keys = {key.exercise.name: key for key in read_keys(find_course().trajectories)}
    wrong = {a.exercise.name: a.exercise.misconceptions[0].applied_to(a.answer) for a in read_all()}
    with Worker(lanes=1) as worker:
        for name, answer in answers.items():
            key, right_job, wrong_job = (
                keys[name],
                job_for(keys[name], answer.encode()),
                job_for(keys[name], wrong[name].encode()),
            )

            def graded(job=right_job, key=key) -> None:  # type: ignore[no-untyped-def]
                grade(key, worker.run([job])[0].trajectories)

            (answered,) = worker.run([wrong_job])
            seconds = in_turns(
                {
                    "right": timed(graded),
                    "wrong": timed(lambda job=wrong_job, key=key: graded(job, key)),  # type: ignore[misc]
                    "diagnosis": timed(lambda key=key, found=answered: grade(key, found.trajectories)),  # type: ignore[misc]
                },
                runs,
            )
            right, all_of_wrong, diagnosis = (1000 * statistics.median(taken) for taken in seconds.values())
            print(f"{name:44}{right:9.0f}{all_of_wrong:9.0f}{diagnosis:20.0f}")


def in_turns(measured: dict[str, Callable[[], float]], runs: int) -> dict[str, list[float]]:
    """Each thing's seconds: one round to warm up, then A B C, A B C, …"""
    for measure in measured.values():
        measure()
    seconds: dict[str, list[float]] = {name: [] for name in measured}
    for _ in range(runs):
        for name, measure in measured.items():
            seconds[name].append(measure())
    return seconds


def process(command: list[str]) -> Callable[[], float]:
    """Something that runs a command to its end and returns the seconds it took."""
    root = find_course().root
    return timed(lambda: subprocess.run(command, cwd=root, capture_output=True, check=False))


def timed(call: Callable[[], object]) -> Callable[[], float]:
    """Something that makes a call and returns the seconds it took."""

    def seconds() -> float:
        begun = time.perf_counter()
        call()
        return time.perf_counter() - begun

    return seconds


def ratio(taken: list[float], other: list[float]) -> float:
    """The median of the ratios of runs that were made one after the other."""
    return statistics.median(a / b for a, b in zip(taken, other, strict=True))


if __name__ == "__main__":
    main()
