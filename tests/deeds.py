"""Answers that do something else than answer, how each of them must end, and how they are run."""

from __future__ import annotations

import os
import select
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

from graders.model import Case
from graders.trajectory import Ending, Row
from graders.worker import Answered, Job, Limits, Worker, forking

CASES = tuple(Case(f"from {x0}", {"f": "cube", "x0": x0, "lr": 0.01, "steps": 3}) for x0 in (7.0, -6.0, 2.0))
FOR_ALL = len(CASES)

STEP = """
y = f(x)
y.abs().backward()
x.data = x.data - lr * x.grad.data
x.grad.data.zero_()
return y.data.item()
"""
HEAD = "import builtins, ctypes, json, os, signal, struct, subprocess, sys, threading, time, torch\n"


def always(code: str = "", step: str = STEP) -> str:
    """A right answer that does something else first, at every step."""
    return f"{HEAD}def manual_gd_step(x, lr, f):\n" + textwrap.indent(code + step, "    ")


def at_import(code: str) -> str:
    """A right answer that does something when it is imported."""
    return HEAD + code + always()


def in_second(code: str) -> str:
    """A right answer that does something at the first step of the second case of a child."""
    count = "n = sys.__dict__.setdefault('steps', [0])\nn[0] += 1\n"
    return always(count + "if n[0] == 4:\n" + textwrap.indent(code, "    "))


def returning(expression: str) -> str:
    """An answer that makes its return value into something else."""
    return always(step=STEP.replace("return y.data.item()", f"r = y.data.item()\nreturn {expression}"))


def job(source: str | bytes, limits: Limits | None = None, cases: tuple[Case, ...] = CASES) -> Job:
    text = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    functions = {"manual_gd_step": ("x", "lr", "f")}
    return Job("manual_gd_step", text, functions, "gd_steps", cases, limits=limits or Limits())


def rows_of(answered: Answered) -> list[tuple[Row, ...]]:
    return [answered.trajectories[case.name].rows for case in CASES]


def endings_of(answered: Answered, cases: tuple[Case, ...] = CASES) -> list[Ending]:
    return [answered.trajectories[case.name].ending for case in cases]


def left_in(worker: Worker) -> set[str]:
    """What stays in the folder of the worker's server, which removes things beside its other work."""
    assert isinstance(worker.starter, forking.ForkServer)
    folder = Path(f"/proc/{worker.starter.process.pid}/root", worker.starter.folder[1:])  # it may be in memory
    for _ in range(500):
        if not (left := {path.name for path in folder.glob("*/*")}):
            break
        worker.run([job(always(), cases=CASES[:1])])
    return left


@dataclass(frozen=True)
class Deed:
    """What an answer does, and how its cases must end: one word for all, or one for each; and words said of it.

    The cases that are completed have the right rows, unless `right` says that they need not. What needs `powers` that
    a confined answer has not is only to be seen where nothing confines it.
    """

    source: str | bytes
    ending: str
    words: str = ""
    limits: Limits = field(default_factory=Limits)
    right: bool = True
    powers: bool = False


FORGE = "def forge(m): b = json.dumps(m).encode(); os.write(4, struct.pack('>I', len(b)) + b)\n"
EMPTY = "{'trajectory': {'rows': 0, 'columns': {}, 'calls': '', 'ending': %s}}"
FORK = "if os.fork() == 0:\n"
IMPATIENT = Limits(seconds=0.6, patience=1)

DEEDS = {
    # the ordinary ways of ending
    "right": Deed(always(), "completed"),
    "what torch has not implemented": Deed(
        always("torch.log_softmax(torch.ones(2, dtype=torch.long), 0)"), "raised", "not implemented for 'Long'"
    ),
    "a stub": Deed("def manual_gd_step(x, lr, f):\n    raise NotImplementedError()\n", "not_started"),
    "no function": Deed("def manual_gd_stepp(x, lr, f): pass", "missing", "no function called manual_gd_step"),
    "a class": Deed("class manual_gd_step: pass", "missing", "is a class"),
    "a number": Deed("manual_gd_step = 3", "missing", "not a function but a int"),
    "fewer parameters": Deed("def manual_gd_step(x, lr): pass", "raised", "called as manual_gd_step(x, lr, f)"),
    "a syntax error": Deed("def manual_gd_step(x, lr, f:\n  pass", "syntax_error", "'(' was never closed"),
    "raises at import": Deed(HEAD + "1 / 0\n", "raised", "ZeroDivisionError: division by zero"),
    "raises once": Deed(in_second("{}['k']"), "completed raised completed", "KeyError: 'k'"),
    "sys.exit": Deed(always("sys.exit()"), "raised", "SystemExit"),
    "KeyboardInterrupt": Deed(always("raise KeyboardInterrupt"), "raised", "KeyboardInterrupt"),
    "SIGINT": Deed(always("os.kill(os.getpid(), signal.SIGINT)"), "raised", "KeyboardInterrupt"),
    "memory": Deed(always("bytes(10**12)"), "out_of_memory"),
    "torch's memory": Deed(always("torch.ones(10**10)"), "out_of_memory"),
    "memory that stays": Deed(always("sys.kept = a = []\nwhile True: a.append(bytearray(10**6))"), "out_of_memory"),
    # encodings
    "latin-1, declared": Deed(f"# coding: latin-1\n# é\n{always()}".encode("latin-1"), "completed"),
    "latin-1, undeclared": Deed(f"# é\n{always()}".encode("latin-1"), "syntax_error", "not UTF-8"),
    "UTF-16": Deed(always().encode("utf-16"), "syntax_error", "not UTF-8"),
    "NUL": Deed(always() + "\0", "syntax_error"),
    "no such encoding": Deed("# coding: nonsense\n" + always(), "syntax_error", "not UTF-8"),
    "an encoding that is none": Deed("# coding: undefined\n" + always(), "syntax_error", "not UTF-8"),
    "punycode": Deed("# coding: punycode\n" + always(), "syntax_error", "not UTF-8"),
    "rot13": Deed("# coding: rot13\n" + always(), "syntax_error", "not UTF-8"),
    "nested without end": Deed("x = " + "(" * 5000 + ")" * 5000, "syntax_error"),
    # the end of the process
    "_exit(0)": Deed(always("os._exit(0)"), "killed", "exit code 0"),
    "_exit once": Deed(in_second("os._exit(3)"), "completed killed completed", "exit code 3"),
    "a segmentation fault": Deed(always("ctypes.string_at(0)"), "killed", "SIGSEGV"),
    "abort": Deed(in_second("os.abort()"), "completed killed completed", "SIGABRT"),
    "a signal without a name": Deed(always("os.kill(os.getpid(), 40)"), "killed", "signal 40"),
    "kills its server once": Deed(
        in_second("os.kill(os.getppid(), 9)\ntime.sleep(60)"), "completed killed killed", "ended the grader's server",
        powers=True,
    ),
    # time and patience
    "a loop": Deed(always("while True: pass"), "timed_out", "ran longer than 0.6 seconds", IMPATIENT),
    "a loop at import": Deed(HEAD + "while True: pass", "timed_out", "ran longer", IMPATIENT),
    "a sleep that catches everything": Deed(
        always("while True:\n  try: time.sleep(60)\n  except BaseException: pass"), "timed_out", limits=IMPATIENT
    ),
    "stops itself": Deed(always("os.kill(os.getpid(), signal.SIGSTOP)"), "timed_out", limits=IMPATIENT),
    "ignores signals": Deed(
        always("for s in (1, 2, 3, 15, 24): signal.signal(s, signal.SIG_IGN)\nwhile True: pass"), "timed_out",
        limits=IMPATIENT,
    ),
    "processor time": Deed(
        always("while True: pass"), "timed_out", "seconds of processor time", Limits(cpu_seconds=0, patience=1)
    ),
    "processor time of many threads, whatever is said": Deed(
        HEAD + "import hashlib\nsignal.signal(signal.SIGXCPU, signal.SIG_IGN)\n"
        "def busy(): hashlib.pbkdf2_hmac('sha256', b'', b'', 10**9)\n"
        "for _ in range(4): threading.Thread(target=busy, daemon=True).start()\nbusy()\n",
        "timed_out", "more than 1 second of processor time", Limits(cpu_seconds=1, patience=1),
    ),
    "patience": Deed(always("os._exit(1)"), "killed", "2 cases before it had been broken off"),
    "patience with memory": Deed(always("bytes(10**12)"), "out_of_memory", "2 cases before it had been broken off"),
    "slow in every case": Deed(
        always("time.sleep(0.3)"), "completed timed_out timed_out", "together ran longer than 1.6 seconds",
        Limits(job_seconds=1.6),
    ),
    "closes the channel and sleeps": Deed(
        always("os.close(4)\ntime.sleep(60)"), "killed", "closed the channel", Limits(patience=1)
    ),
    "threads without end": Deed(
        always("for _ in range(50): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
               "time.sleep(60)"), "killed", "more than 20 threads", Limits(threads=20),
    ),
    # what it prints
    "prints": Deed(always("print('é\\udc80', os.getcwd())"), "completed"),
    "prints much in each case": Deed(
        at_import("print('x' * 60_000)\n"), "completed", limits=Limits(output_bytes=100_000)
    ),
    "a flood": Deed(
        always("while True: print('x' * 10**6)"), "too_much_output", "printed more than 1 MB",
        Limits(output_bytes=1 << 20),
    ),
    "closes its streams": Deed(in_second("sys.stdout.close(); sys.stderr.close()"), "completed"),
    "closes their descriptors": Deed(in_second("os.close(1); os.close(2)"), "completed"),
    "streams that raise": Deed(
        at_import("class S:\n  def write(s, t): 1 / 0\n  flush = write\nsys.stdout = sys.stderr = S()\n"), "completed"
    ),
    "a thread that prints": Deed(
        at_import("def w():\n  while True: print('x' * 9)\nthreading.Thread(target=w, daemon=True).start()\n"),
        "completed",
    ),
    "a thread without end": Deed(
        at_import("threading.Thread(target=threading.Event().wait).start()\n"), "completed"
    ),
    # what it forges
    "a grader's error": Deed(
        FORGE.join((HEAD, always("forge(" + EMPTY % "{'how': 'grader_error'}" + ")"))), "killed", "not a result"
    ),
    "a syntax error, when it runs": Deed(
        FORGE.join((HEAD, always("forge(" + EMPTY % "{'how': 'syntax_error'}" + ")"))), "killed", "not a result"
    ),
    "a time-out": Deed(
        FORGE.join((HEAD, always("forge(" + EMPTY % "{'how': 'timed_out'}" + ")"))), "killed", "not a result"
    ),
    "a result before it is imported": Deed(
        at_import(FORGE + "forge(" + EMPTY % "'completed'" + ")\n"), "killed", "not a result"
    ),
    "garbage everywhere": Deed(
        always("for d in range(3, 64):\n  try: os.write(d, b'garbage\\n')\n  except OSError: pass"), "killed",
        "not a result",
    ),
    "half a frame": Deed(always("os.write(4, b'\\0\\0\\1\\0{'); os._exit(0)"), "killed", "exit code 0"),
    "a frame too large": Deed(always("os.write(4, struct.pack('>I', (1 << 20) + 1))"), "killed", "too large"),
    "too many values": Deed(
        FORGE.join((HEAD, always("forge({'trajectory': {'rows': 2000, 'ending': 'completed',"
                                 " 'columns': {str(n): [[0] * 2] * 2000 for n in range(40)}}})"))), "killed",
        "too many values",
    ),
    "nesting without end": Deed(
        always("b = b'{\"a\":' * 10**5\nos.write(4, struct.pack('>I', len(b)) + b)"), "killed", "not a result"
    ),
    # what it does to this process
    "an imported name": Deed(at_import("import graders.worker.wire as w\nw.send = None\n"), "completed"),
    "os.write and os._exit": Deed(at_import("os.write = os._exit = os.getpid = lambda *a: 1\n"), "completed"),
    "os.read": Deed(at_import("os.read = lambda *a: b''\n"), "completed"),
    "json": Deed(at_import("json.dumps = json.loads = lambda *a, **k: '{}'\n"), "completed"),
    "builtins": Deed(
        in_second("builtins.len = builtins.type = builtins.sum = lambda *a: 1 / 0"), "completed raised completed",
        "ZeroDivisionError",
    ),
    "what resets torch": Deed(at_import("torch.manual_seed = lambda s: 1 / 0\n"), "completed"),
    "the recursion limit": Deed(at_import("sys.setrecursionlimit(60)\n"), "completed"),
    "grad mode": Deed(in_second("torch.set_grad_enabled(False)"), "completed raised completed"),
    "inference mode": Deed(in_second("torch.inference_mode().__enter__()"), "completed"),
    "every descriptor": Deed(in_second("os.closerange(0, 64)"), "completed killed completed", "exit code 1"),
    "a timer": Deed(in_second("signal.setitimer(signal.ITIMER_REAL, 60)"), "completed"),
    "its folder": Deed(at_import("os.rmdir(os.getcwd())\n"), "completed", powers=True),
    "all folders": Deed(at_import("import shutil; shutil.rmtree('..', ignore_errors=True)\n"), "completed"),
    "a deep folder": Deed(at_import("for _ in range(600): os.mkdir('d'); os.chdir('d')\n"), "completed"),
    "a folder without rights": Deed(
        at_import("os.makedirs('q/r'); os.chmod('q', 0)\n"), "completed", powers=True
    ),
    "many files": Deed(at_import("for n in range(500): open(str(n), 'w').close()\n"), "completed"),
    # processes of its own
    "a copy that goes on": Deed(in_second("os.fork()"), "completed", powers=True),
    "a copy in its place": Deed(
        in_second("if os.fork(): os._exit(0)"), "completed killed completed", "exit code 0", powers=True
    ),
    "a copy that holds the channel": Deed(
        always(FORK + "  os.setsid(); time.sleep(60)\nos._exit(5)"), "killed", "exit code 5", powers=True
    ),
    "a copy that answers later": Deed(
        always(FORK + "  os.setsid(); time.sleep(60)\nos.kill(os.getpid(), 11)"), "killed", "SIGSEGV", powers=True
    ),
    # exceptions that do not want to be told of
    "no line of its own": Deed(always("next(iter([]))"), "raised", "StopIteration"),
    "words that raise": Deed(always("class E(Exception):\n  def __str__(s): 1 / 0\nraise E"), "raised", "E: "),
    "words without end": Deed(always("class E(Exception):\n  def __str__(s): return 'x' * 10**8\nraise E"), "raised"),
    "words of another kind": Deed(
        always("class S(str):\n  def __getitem__(s, i): return 5\n"
               "class E(Exception):\n  def __str__(s): return S('a')\nraise E"), "raised", "E: a",
    ),
    "a name that is none": Deed(
        always("class M(type): __name__ = 7\nclass E(Exception, metaclass=M): pass\nraise E('a')"), "raised", "E: a"
    ),
    "a name that raises": Deed(
        always("class M(type): __name__ = property(lambda c: 1 / 0)\n"
               "class E(Exception, metaclass=M): pass\nraise E('a')"), "raised", "E: a",
    ),
    "a class that lies": Deed(
        always("class E(Exception): __class__ = property(lambda s: NotImplementedError)\nraise E('a')"), "raised",
        "E: a",
    ),
    "a surrogate": Deed(always("raise ValueError('a\\udc80')"), "raised", "ValueError: a\udc80"),
    "a line that is not there": Deed(
        always("exec(compile('\\n' * 10**6 + '1 / 0', 'manual_gd_step.py', 'exec'))"), "raised", "division by zero"
    ),
    "words about memory": Deed(always("raise ValueError(\"can't allocate memory\")"), "raised", "ValueError"),
    # what it returns
    "a value of no kind": Deed(returning("object()"), "completed", right=False),
    "a number without end": Deed(returning("10**5000"), "completed", right=False),
    "a large tensor": Deed(returning("torch.zeros(10**6)"), "completed", right=False),
    "x of another shape": Deed(always("x.data = torch.zeros(10**6)\nreturn 1.0"), "completed", right=False),
}  # fmt: skip


def ended(pid: int) -> bool:
    """Whether a process ends within a few seconds."""
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watched], [], [], 5)[0])
    finally:
        os.close(watched)
