"""The one place where a student's line ever runs: a process of its own, which holds no answer and sends back only data.

It reads one job (the source text, the function's name, the rollout), then one case at a time, and answers each with
the rows that the rollout saw and how the run ended. It never returns to whoever started it.
"""

from __future__ import annotations

import importlib.util
import linecache
import os
import sys
import types
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from graders.plain import LONGEST_FACT, ending_to_plain, trajectory_to_plain
from graders.rollouts import ROLLOUTS
from graders.trajectory import COMPLETED, Ending, Row, Trajectory, Value
from graders.worker.calls import recorded
from graders.worker.functions import functions_of
from graders.worker.layers.rlimits import limit_cpu
from graders.worker.raised import LONGEST_MESSAGE, ended_by, message_of, type_name
from graders.worker.routes import watched
from graders.worker.surroundings import flush, regain, reset, spent
from graders.worker.wire import pack, receive, send, write

_exit, _getpid = os._exit, os.getpid
# Bound here, before an answer can put something else in their place.

IMPORTED = pack({"imported": True})
"""Said in the middle of what an answer does, so it is made before."""
LONGEST_NUMBER = 26
"""Bytes of a number on the wire, its comma included."""
LONGEST_CHARACTER = 6
"""Bytes of a character on the wire."""


@dataclass(frozen=True)
class Source:
    """An answer's text, compiled."""

    code: types.CodeType
    filename: str
    lines: list[str]


def serve(job_fd: int, result_fd: int, seal: Callable[[int], Mapping[str, str]]) -> None:
    """Answer one job's cases until there are no more, then end the process. Never returns.

    Args:
        job_fd: where the job and its cases come from.
        result_fd: where the results go.
        seal: puts this process under every layer there is, given how much memory it may use; says which are missing.
    """
    status = 1
    try:
        job = receive(job_fd)
        if job is not None:
            send(result_fd, {"missing": dict(seal(job["limits"]["memory_bytes"]))})
            _answer(job, job_fd, result_fd)
        status = 0
    finally:
        _exit(status)


def _answer(job: dict[str, Any], job_fd: int, result_fd: int) -> None:
    me = _getpid()
    sys.argv = [job["filename"]]
    limits = job["limits"]
    compiled = _compiled(job["source"].encode("latin-1"), job["filename"])
    if isinstance(compiled, Ending):
        send(result_fd, {"compiled": ending_to_plain(compiled)})
        return
    send(result_fd, {"compiled": ending_to_plain(COMPLETED)})
    while (request := receive(job_fd)) is not None:
        limit_cpu(limits["cpu_seconds"])
        reset()

        def imported() -> None:
            _only(me)
            write(result_fd, IMPORTED)

        trajectory = _run(compiled, job, request["settings"], imported)
        _only(me)
        regain()
        flush()
        write(result_fd, _told(trajectory, compiled, limits["result_bytes"]))


def _only(pid: int) -> None:
    """End a copy of this process that the student's code forked: it must not speak for the original."""
    if _getpid() != pid:
        _exit(0)


def _told(trajectory: Trajectory, compiled: Source, largest: int) -> bytes:
    """The frame that tells of a trajectory; where that cannot be done, of how it failed."""
    try:
        return pack({"trajectory": trajectory_to_plain(trajectory), "spent": spent()}, largest)
    except BaseException as error:
        failed = Trajectory((), ended_by(error, compiled.filename, compiled.lines))
        return pack({"trajectory": trajectory_to_plain(failed), "spent": spent()})


def _compiled(source: bytes, filename: str) -> Source | Ending:
    """The code object, or how compiling it ended. The declared encoding, a BOM and any line ends are honoured.

    Its lines go where Python looks for a file's lines, since there is no file.
    """
    try:
        text = importlib.util.decode_source(source)
    except (SyntaxError, ValueError, LookupError, OSError) as error:  # a rare encoding is looked for in files
        before = error.object[: error.start] if isinstance(error, UnicodeDecodeError) else b""
        line = before.count(b"\n") + 1
        return Ending("syntax_error", "UnicodeDecodeError", "the file is not UTF-8 text; save it as UTF-8", line)
    lines = text.split("\n")
    linecache.cache[filename] = (len(text), None, [line + "\n" for line in lines], filename)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Source(compile(text, filename, "exec", dont_inherit=True), filename, lines)
    except SyntaxError as error:
        source_line = (error.text or "").strip()[:LONGEST_FACT]
        message = str(error.msg)[:LONGEST_MESSAGE]
        return Ending("syntax_error", type(error).__name__, message, error.lineno, source_line)
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return Ending("syntax_error", type(error).__name__, message_of(error) or "the file cannot be compiled")


def _run(compiled: Source, job: dict[str, Any], settings: dict[str, Any], imported: Callable[[], None]) -> Trajectory:
    """The trajectory of one case. The module is executed anew, so that no case sees what another left in it."""
    rows: list[Row] = []
    calls = route = ""
    limits = job["limits"]
    room = limits["result_bytes"]
    loading = True
    try:
        module = types.ModuleType("answer")
        module.__file__ = compiled.filename
        sys.modules["answer"] = module
        exec(compiled.code, module.__dict__)  # the student's module, in the student's own process
        loading = False
        imported()
        functions, ending = functions_of(module, job["functions"])
        if ending.completed:
            with recorded() as recorder, watched(job["by_hand"]) as watching:
                try:
                    for seen in islice(ROLLOUTS[job["rollout"]](*functions, **settings), limits["rows"]):
                        row = {name: _plain(value) for name, value in seen.items()}
                        room -= sum(map(_room, row.values()))
                        if room < 0:
                            break
                        rows.append(row)
                finally:
                    calls, route = recorder.summary, watching.told
    except BaseException as error:
        regain()
        ending = ended_by(error, compiled.filename, compiled.lines, loading)
    return Trajectory(tuple(rows), ending, calls, route)


def _plain(value: Any) -> Value:
    """A value that the wire takes: what is no number, tensor or fact becomes the fact of what it is."""
    kind = type(value)
    if kind is str:
        return str(value[:LONGEST_FACT])
    if kind is bool or kind is float or (kind is tuple and all(type(number) is float for number in value)):
        return value  # type: ignore[no-any-return]
    if kind is int:
        return float(value)
    return type_name(kind)


def _room(value: Value) -> int:
    """At most so many bytes a value takes on the wire."""
    if isinstance(value, str):
        return LONGEST_CHARACTER * len(value) + LONGEST_NUMBER
    return LONGEST_NUMBER * (len(value) if isinstance(value, tuple) else 1)
