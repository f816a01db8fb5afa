"""`python -m benchmarks [RUNS]`: measure everything and print it; nothing here passes or fails."""

from __future__ import annotations

import statistics
import sys
import tempfile
from contextlib import redirect_stdout, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

import torch

from benchmarks import animation, batch, classroom, rivals, sandbox, watching
from benchmarks.timing import FIRST_STEP, IMPORT, in_turns, process, ratio, timed
from graders.grading import job_for
from graders.keys import find_course, read_keys
from graders.model import AnswerKey
from graders.report import grade
from graders.rollouts import ROLLOUTS
from graders.worker import Worker
from reference.authored import read_all

RUNS = 7


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
    growing(answers, runs)
    keys = {key.exercise.name: key for key in read_keys(find_course().trajectories)}
    sandbox.empty_answer(keys, runs)
    sandbox.throughput(next(iter(keys.values())), next(iter(answers.values())), runs)
    sandbox.start(runs)
    sandbox.headroom(keys)
    watching.save_to_words(keys, bare)
    animation.animations(max(1, runs // 3))
    classroom.autograding(max(1, runs // 3), bare)
    batch.grading(bare)
    rivals.one_by_one(max(1, runs // 3), bare)


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
    """One exercise after another on a warm server, against the answer's own run time in a process that has torch.

    What grading costs beyond that: a fresh child, the wire, comparing, and of a wrong answer the diagnosis.
    """
    headings = ("own", "right", "beyond", "own", "wrong", "beyond", "diagnosis")
    print(f"\n{'one exercise, warm, in ms':26}" + "".join(f"{heading:>10}" for heading in headings))
    torch.set_num_threads(1)
    keys = {key.exercise.name: key for key in read_keys(find_course().trajectories)}
    wrong = {a.exercise.name: a.exercise.misconceptions[0].applied_to(a.answer) for a in read_all()}
    beyond: list[float] = []
    with Worker(lanes=1) as worker:
        for name, answer in answers.items():
            key = keys[name]
            (answered,) = worker.run([job_for(key, wrong[name].encode())])
            measured = {
                "own": lambda key=key, text=answer: bare(key, text),
                "right": lambda key=key, text=answer: graded(worker, key, text),
                "wrong's own": lambda key=key, text=wrong[name]: bare(key, text),
                "wrong": lambda key=key, text=wrong[name]: graded(worker, key, text),
                "diagnosis": lambda key=key, found=answered: grade(key, found.trajectories),
            }
            seconds = in_turns({what: timed(call) for what, call in measured.items()}, runs)
            own, right, own_wrong, all_of_wrong, diagnosis = (1000 * statistics.median(s) for s in seconds.values())
            beyond += [right - own, all_of_wrong - own_wrong]
            row = (own, right, right - own, own_wrong, all_of_wrong, all_of_wrong - own_wrong, diagnosis)
            print(f"{name:26}" + "".join(f"{ms:10.0f}" for ms in row))
    print(f"beyond the answer's own time: median {statistics.median(beyond):.0f} ms, most {max(beyond):.0f} ms")


def growing(answers: dict[str, str], runs: int) -> None:
    """The same exercise with ever more cases: what a case costs should not depend on how many there are."""
    key = read_keys(find_course().trajectories)[0]
    name = key.exercise.name
    print(f"\n{f'{name} with more and more cases':44}{'cases':>9}{'ms':>9}{'ms a case':>11}{'÷ the first':>13}")
    times = {factor: enlarged(key, factor) for factor in (1, 2, 4, 8)}
    wrong = next(a for a in read_all([name])).exercise.misconceptions[0].applied_to(answers[name])
    with Worker(lanes=1) as worker:
        for what, text in (("a right answer", answers[name]), ("a wrong answer", wrong)):
            measured = {f: timed(lambda k=k, text=text: graded(worker, k, text)) for f, k in times.items()}  # type: ignore[misc]
            seconds = in_turns({str(factor): measure for factor, measure in measured.items()}, runs)
            for factor, larger in times.items():
                cases, taken = len(larger.exercise.cases), seconds[str(factor)]
                each = 1000 * statistics.median(taken) / cases
                costs = f"{1000 * statistics.median(taken):9.0f}{each:11.2f}{ratio(taken, seconds['1']):13.2f}"
                print(f"{what:44}{cases:9}{costs}")


def enlarged(key: AnswerKey, factor: int) -> AnswerKey:
    """The key with each of its cases so many times."""
    copies = {f"{case.name} {n}": case for n in range(factor) for case in key.exercise.cases}
    cases = tuple(replace(case, name=name) for name, case in copies.items())
    trajectories = {name: key.trajectories[case.name] for name, case in copies.items()}
    return replace(key, exercise=replace(key.exercise, cases=cases), trajectories=trajectories)


def graded(worker: Worker, key: AnswerKey, text: str) -> None:
    """Grade one answer."""
    grade(key, worker.run([job_for(key, text.encode())])[0].trajectories)


def bare(key: AnswerKey, text: str) -> None:
    """Drive one answer through all cases right here: its own run time. It is one of the course's own texts."""
    for case in key.exercise.cases:
        module: dict[str, Any] = {"__name__": "answer"}
        exec(text, module)  # noqa: S102
        with suppress(Exception), redirect_stdout(None), catch_warnings():
            simplefilter("ignore")
            list(ROLLOUTS[key.exercise.rollout](*(module[name] for name in key.functions), **case.settings))
        torch.set_grad_enabled(True)


if __name__ == "__main__":
    main()
