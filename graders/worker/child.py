"""The one place where a student's line ever runs: a process of its own, which holds no answer and sends back only data.

It reads one job (the source text, the function's name, the rollout), then one case at a time, and answers each with
the rows that the rollout saw and how the run ended. It never returns to whoever started it.
"""

from __future__ import annotations

import importlib.util
import inspect
import io
import linecache
import os
import random
import sys
import types
import warnings
from collections.abc import Callable
from itertools import islice
from typing import Any

import torch

from graders.model import COMPLETED, Ending, Row, Trajectory
from graders.plain import LONGEST_FACT, ending_to_plain, trajectory_to_plain
from graders.rollouts import ROLLOUTS
from graders.worker import wire
from graders.worker.calls import recorded

LONGEST_MESSAGE = 500
USUAL_WARNINGS = list(warnings.filters)
"""Python's own choice of what to warn of, to come back to before each case."""


def serve(job_fd: int, result_fd: int, own_group: bool = True) -> None:
    """Answer one job's cases until there are no more, then end the process. Never returns."""
    status = 1
    try:
        if own_group:
            os.setsid()
        job = wire.receive(job_fd)
        if job is not None:
            _answer(job, job_fd, result_fd)
        status = 0
    finally:
        os._exit(status)


def _answer(job: dict[str, Any], job_fd: int, result_fd: int) -> None:
    me = os.getpid()
    _limit_memory(job["limits"]["memory_bytes"])
    code, ending = _compiled(job["source"].encode("latin-1"), job["filename"])
    wire.send(result_fd, {"compiled": ending_to_plain(ending)})
    while code is not None and (request := wire.receive(job_fd)) is not None:
        _limit_cpu(job["limits"]["cpu_seconds"])
        _reset()

        def imported() -> None:
            _only(me)
            wire.send(result_fd, {"imported": True})

        trajectory = _run(code, job, request["settings"], imported)
        _only(me)
        _flush()
        spent = torch.is_inference_mode_enabled()
        wire.send(result_fd, {"trajectory": trajectory_to_plain(trajectory), "spent": spent})


def _only(pid: int) -> None:
    """End a copy of this process that the student's code forked: it must not speak for the original."""
    if os.getpid() != pid:
        os._exit(0)


def _compiled(source: bytes, filename: str) -> tuple[types.CodeType | None, Ending]:
    """The code object, or how compiling it ended. The declared encoding, a BOM and any line ends are honoured.

    Its lines go where Python looks for a file's lines, since there is no file.
    """
    try:
        text = importlib.util.decode_source(source)
        linecache.cache[filename] = (len(text), None, [line + "\n" for line in text.split("\n")], filename)
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        line = source[: getattr(error, "start", 0)].count(b"\n") + 1
        return None, Ending("syntax_error", "UnicodeDecodeError", "the file is not UTF-8 text; save it as UTF-8", line)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return compile(text, filename, "exec", dont_inherit=True), COMPLETED
    except SyntaxError as error:
        source_line = (error.text or "").strip()[:LONGEST_FACT]
        return None, Ending("syntax_error", type(error).__name__, str(error.msg), error.lineno, source_line)
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return None, Ending("syntax_error", type(error).__name__, _message(error) or "the file cannot be compiled")


def _run(
    code: types.CodeType, job: dict[str, Any], settings: dict[str, Any], imported: Callable[[], None]
) -> Trajectory:
    """The trajectory of one case. The module is executed anew, so that no case sees what another left in it."""
    rows: list[Row] = []
    calls = ""
    try:
        module = types.ModuleType("answer")
        module.__file__ = job["filename"]
        sys.modules["answer"] = module
        exec(code, module.__dict__)  # the student's module, in the student's own process
        imported()
        function, ending = _function(module, job["function"], job["parameters"])
        if ending.completed:
            with recorded() as recorder:
                try:
                    for row in islice(ROLLOUTS[job["rollout"]](function, **settings), job["limits"]["rows"]):
                        rows.append(_shortened(row))  # noqa: PERF401 (what came before an exception is kept)
                finally:
                    calls = recorder.summary
    except BaseException as error:
        ending = _ending(error, job["filename"])
    return Trajectory(tuple(rows), ending, calls)


def _function(module: types.ModuleType, name: str, parameters: list[str]) -> tuple[Callable[..., Any], Ending]:
    """The student's function, or a sentence about what stands in its place."""
    function = getattr(module, name, None)
    wanted = f"{name}({', '.join(parameters)})"
    if function is None:
        return print, Ending("missing", message=f"there is no function called {name}; write {wanted}")
    if isinstance(function, type):
        return print, Ending("missing", message=f"{name} is a class; write a function {wanted}")
    if not callable(function):
        return print, Ending("missing", message=f"{name} is not a function but a {type(function).__name__}")
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return function, COMPLETED
    try:
        signature.bind(*parameters)
    except TypeError:
        message = f"{name} is called as {wanted}, but yours is {name}{signature}"[:LONGEST_MESSAGE]
        return print, Ending(
            "raised", "TypeError", message, getattr(getattr(function, "__code__", None), "co_firstlineno", None)
        )
    return function, COMPLETED


def _ending(error: BaseException, filename: str) -> Ending:
    """How an exception ended the run: its type, its words, and the student's own line that it came through last."""
    line = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    source = linecache.getline(filename, line).strip()[:LONGEST_FACT] if line else ""
    message = _message(error)
    if isinstance(error, NotImplementedError) and line is not None:
        return Ending("not_started", "NotImplementedError", message, line, source)
    out_of_memory = isinstance(error, MemoryError) or "can't allocate memory" in message
    return Ending("out_of_memory" if out_of_memory else "raised", type(error).__name__[:100], message, line, source)


def _message(error: BaseException) -> str:
    """The exception's words, however hard it tries not to have any."""
    try:
        return str(error)[:LONGEST_MESSAGE]
    except BaseException:
        return ""


def _shortened(row: Row) -> Row:
    return {name: value[:LONGEST_FACT] if isinstance(value, str) else value for name, value in row.items()}


def _reset() -> None:
    """What one case leaves behind in torch and Python must not reach the next."""
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)
    torch.set_default_device(None)
    torch.use_deterministic_algorithms(False)
    torch.autograd.set_detect_anomaly(False)
    torch.manual_seed(0)
    random.seed(0)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)
    warnings.filters[:] = USUAL_WARNINGS  # type: ignore[index]
    sys.settrace(None)
    sys.setrecursionlimit(1000)
    sys.stdin = open(os.devnull, encoding="utf-8")
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), "utf-8", "backslashreplace", write_through=True)
    sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), "utf-8", "backslashreplace", write_through=True)


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            continue


def _limit_memory(budget: int) -> None:
    """Bound the address space to what the process has now and `budget` bytes more, where the system can."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as statm:
            pages = int(statm.read().split()[0])
        most = pages * resource.getpagesize() + budget
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return


def _limit_cpu(seconds: int) -> None:
    """Give the coming case so many seconds of processor time, where the system can."""
    try:
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (limit, -1))
    except (ImportError, OSError, ValueError):
        return
