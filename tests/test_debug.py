"""`descent debug` as a student meets it, and a breakpoint where nobody can type."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from graders.exits import STOPPED
from graders.grading import job_for
from graders.keys import read_key
from graders.report import grade
from graders.terminal import details
from graders.worker import Worker
from tests.course import COURSE, authored_exercise
from tests.deeds import CASES, always, at_import, endings_of, job

NAME = "manual_gd_step"
RIGHT = """import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
        x.grad.zero_()
    return y.item()
"""
STOPS = RIGHT.replace("y.abs().backward()", "y.abs().backward(); breakpoint()")
RAISES = RIGHT.replace("return y.item()", "return y.itemm()")


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    (tmp_path / f"{NAME}.py").write_text(STOPS, encoding="utf-8")
    return tmp_path


def debug(answers: Path, typed: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graders", "debug", NAME, "--submission", str(answers), *words]
    return subprocess.run(command, cwd=COURSE, input=typed, capture_output=True, text=True, timeout=100, check=False)


def test_a_breakpoint_stops_there_and_values_can_be_looked_at(answers: Path) -> None:
    run = debug(answers, "p x.grad\nclear\nq\n", "--case", "the notebook")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(f'{NAME}, “the notebook\'s own run: x³ from 7”: f="cube", x0=7.0')
    assert f"> {answers}/{NAME}.py(" in run.stdout
    assert "tensor([147.])" in run.stdout
    assert "Traceback" not in run.stdout


def test_an_exception_opens_the_debugger_at_the_students_own_line(answers: Path) -> None:
    (answers / f"{NAME}.py").write_text(RAISES, encoding="utf-8")
    run = debug(answers, "p lr\nq\n", "--case", "the notebook")
    assert (run.returncode, run.stderr) == (0, "")
    assert "-> return y.itemm()" in run.stdout
    assert "0.01" in run.stdout
    assert "AttributeError: 'Tensor' object has no attribute 'itemm'" in run.stdout
    assert "graders/" not in run.stdout


def test_at_the_end_it_says_what_came_of_the_case(answers: Path) -> None:
    (answers / f"{NAME}.py").write_text(RIGHT, encoding="utf-8")
    assert debug(answers, "").stdout.endswith("\nThis case is right.\n")
    authored = authored_exercise(NAME)
    wrong = authored.exercise.misconception("no_zero_grad").applied_to(authored.answer)
    (answers / f"{NAME}.py").write_text(wrong, encoding="utf-8")
    run = debug(answers, "")
    assert run.stdout.endswith("call 1: gradient cleared afterwards: expected yes, got no.\n")


def test_on_a_terminal_a_student_types_and_ctrl_c_ends_quietly(answers: Path) -> None:
    (answers / f"{NAME}.py").write_text(RIGHT.replace("y = f(x)", "y = f(x)\n    while True: pass"), encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "graders", "debug", NAME, "--submission", str(answers), "--case", "the notebook"]
    with subprocess.Popen(
        command, cwd=COURSE, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as run:
        os.close(theirs)
        said = b""
        while b"steps=10" not in said:
            assert select.select([ours], [], [], 60)[0]
            said += os.read(ours, 4096)
        for _ in range(200):  # it is loading torch, and then runs for ever
            os.killpg(run.pid, signal.SIGINT)
            try:
                run.wait(0.5)
                break
            except subprocess.TimeoutExpired:
                continue
        assert run.returncode in (0, STOPPED)  # before the debugger was there, or after
        os.set_blocking(ours, False)
        with suppress(OSError):
            said += os.read(ours, 65536)
        os.close(ours)
    assert b"Traceback" not in said


REFUSED = {
    "no such case": (["--case", "nonsense"], "no case is called 'nonsense'; there are: "),
    "more than one": (["--case", ""], "more than one case is called ''"),
    "no folder": (["--submission", "/nowhere"], "/nowhere does not exist"),
    "no file": (["--submission", "/usr"], "there is nothing to debug"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_debugged_is_said_in_one_sentence(what: str, answers: Path) -> None:
    words, sentence = REFUSED[what]
    run = debug(answers, "", *words)
    assert (run.returncode, run.stdout) == (2, "")
    assert sentence in run.stderr
    assert run.stderr.count("\n") == 1


GRADED = {
    "a breakpoint": ("breakpoint()", "a breakpoint, where nobody can type while it is graded"),
    "pdb by itself": ("import pdb; pdb.set_trace()", "a breakpoint, where nobody can type while it is graded"),
    "input": ("input()", "your code waits for input, and there is nobody to type"),
}


@pytest.mark.parametrize("what", GRADED)
def test_where_nobody_can_type_a_report_says_so(what: str, worker: Worker) -> None:
    line, sentence = GRADED[what]
    text = RIGHT.replace("y.abs().backward()", f"y.abs().backward(); {line}")
    key = read_key(COURSE / "reference" / "trajectories" / f"{NAME}.jsonl")
    (answered,) = worker.run([job_for(key, text.encode())])
    said = " ".join(details(grade(key, answered.trajectories, answered.printed)))
    assert sentence in said
    assert f"descent debug {NAME}" in said or what == "input"


def test_what_catches_it_is_not_disturbed(worker: Worker) -> None:
    guarded = "try: input()\nexcept EOFError: pass\ntry: breakpoint()\nexcept Exception: pass\n"
    (answered,) = worker.run([job(at_import(guarded))])
    (plain,) = worker.run([job(always())])
    assert [ending.how for ending in endings_of(answered)] == ["completed"] * len(CASES)
    assert answered.trajectories == plain.trajectories
