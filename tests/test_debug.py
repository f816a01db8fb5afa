"""`descent debug` as a student meets it, and a breakpoint where nobody can type."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from graders.exits import STOPPED
from graders.grading import job_for
from graders.keys import read_key
from graders.report import grade
from graders.terminal import details, short_words
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
    assert " ".join(run.stdout.split()).endswith("call 1: gradient cleared afterwards: expected yes, got no.")


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


LEFT_EARLY = {
    "its own exit": ("import os; os._exit(3)", "(exit code 3)"),
    "a signal": ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "(Killed)"),
}


@pytest.mark.parametrize("what", LEFT_EARLY)
def test_a_process_that_ends_too_early_is_told_of(what: str, answers: Path) -> None:
    line, reason = LEFT_EARLY[what]
    (answers / f"{NAME}.py").write_text(RIGHT.replace("y = f(x)", f"{line}; y = f(x)"), encoding="utf-8")
    run = debug(answers, "", "--case", "the notebook")
    assert (run.returncode, run.stderr) == (0, "")
    assert f"its process ended before the case did {reason}" in " ".join(run.stdout.split())


OPENED = {
    "a StopIteration": ("next(iter([]))", "StopIteration"),
    "too deep a recursion": ("again = lambda: again(); again()", "RecursionError"),
    "a group": ("raise ExceptionGroup('two', [ValueError('a'), TypeError('b')])", "TypeError: b"),
}


@pytest.mark.parametrize("what", OPENED)
def test_every_exception_opens_the_debugger(what: str, answers: Path) -> None:
    line, said = OPENED[what]
    (answers / f"{NAME}.py").write_text(RIGHT.replace("y = f(x)", f"{line}; y = f(x)"), encoding="utf-8")
    run = debug(answers, "q\n", "--case", "the notebook")
    assert said in run.stdout
    assert f"-> {line}; y = f(x)" in run.stdout
    assert "graders/" not in run.stdout


def test_the_process_that_holds_the_answers_loads_no_torch() -> None:
    loads = "import sys, graders.debugging, graders.students; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", loads], cwd=COURSE, timeout=60, check=False).returncode == 0


class Terminal:
    """`descent debug` on a terminal of its own."""

    def __init__(self, answers: Path) -> None:
        self.ours, theirs = pty.openpty()
        words = ["debug", NAME, "--submission", str(answers), "--case", "the notebook"]
        self.run = subprocess.Popen(
            [sys.executable, "-m", "graders", *words],
            cwd=COURSE, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.said = b""

    def read_until(self, words: bytes) -> None:
        """Read what it says up to these words; all it says where they are empty."""
        while not words or words not in self.said:
            assert select.select([self.ours], [], [], 60)[0], self.said
            try:
                part = os.read(self.ours, 4096)
            except OSError:  # nobody is there any more
                part = b""
            if not part:
                assert not words, self.said
                return
            self.said += part

    def type(self, words: bytes) -> None:
        """Type a line."""
        self.said = b""
        os.write(self.ours, words + b"\n")


@pytest.fixture
def terminal(answers: Path) -> Iterator[Terminal]:
    shown = Terminal(answers)
    yield shown
    with suppress(ProcessLookupError):
        os.killpg(shown.run.pid, signal.SIGKILL)
    shown.run.wait(60)
    os.close(shown.ours)


def test_on_a_terminal_a_student_steps_and_goes_on_to_the_end(terminal: Terminal) -> None:
    terminal.read_until(b"(Pdb) ")
    terminal.type(b"p x.grad")
    terminal.read_until(b"(Pdb) ")
    assert b"tensor([147.])" in terminal.said
    terminal.type(b"import sys; sys.breakpointhook = lambda: None")
    terminal.read_until(b"(Pdb) ")
    terminal.type(b"c")
    terminal.read_until(b"")
    assert terminal.said.endswith(b"This case is right.\r\n")
    assert terminal.run.wait(60) == 0


def test_q_on_a_terminal_ends_quietly(terminal: Terminal) -> None:
    terminal.read_until(b"(Pdb) ")
    terminal.type(b"q")
    terminal.read_until(b"")
    assert terminal.said.strip() == b"q"
    assert terminal.run.wait(60) == 0


def test_told_to_end_it_leaves_nothing_behind(terminal: Terminal) -> None:
    terminal.read_until(b"(Pdb) ")
    terminal.run.send_signal(signal.SIGTERM)
    terminal.read_until(b"")  # the other end of a terminal is closed when its last process is gone
    assert terminal.run.wait(60) == STOPPED
    assert b"Traceback" not in terminal.said


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


BREAKPOINT = (
    f"{NAME}.py, line 6: your code stops at a breakpoint, and nobody can type there while it is graded. "
    f"To step through it: descent debug {NAME}"
)
INPUT = f"{NAME}.py, line 6: your code waits for input, and there is nobody to type while it is graded; remove it."
GRADED = {
    "a breakpoint": ("breakpoint()", BREAKPOINT, "stops at a breakpoint"),
    "pdb by itself": ("import pdb; pdb.set_trace()", BREAKPOINT, "stops at a breakpoint"),
    "input": ("input()", INPUT, "waits for input"),
    "another end of a file": (
        "import pickle; pickle.loads(b'')",
        f"{NAME}.py, line 6: EOFError: Ran out of input",
        "wrong, not a mistake on file",
    ),
}


@pytest.mark.parametrize("what", GRADED)
def test_where_nobody_can_type_a_report_says_so(what: str, worker: Worker) -> None:
    line, sentence, in_short = GRADED[what]
    text = RIGHT.replace("y.abs().backward()", f"y.abs().backward(); {line}")
    key = read_key(COURSE / "reference" / "trajectories" / f"{NAME}.jsonl")
    (answered,) = worker.run([job_for(key, text.encode())])
    report = grade(key, answered.trajectories, answered.printed)
    assert sentence in details(report)
    assert short_words(report) == in_short
    assert report.printed == ""


def test_what_catches_it_is_not_disturbed(worker: Worker) -> None:
    guarded = "try: input()\nexcept EOFError: pass\ntry: breakpoint()\nexcept Exception: pass\nif False: breakpoint()\n"
    (answered,) = worker.run([job(at_import(guarded))])
    (plain,) = worker.run([job(always())])
    assert [ending.how for ending in endings_of(answered)] == ["completed"] * len(CASES)
    assert answered.trajectories == plain.trajectories
