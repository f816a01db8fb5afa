"""The one place where a student's line ever runs: a process of its own, which holds no answer and sends back only data.

It reads a job (the source text, the function's name, the rollout), then one case at a time, and answers each with the
rows that the rollout saw and how the run ended. After an answer that leaves nothing behind it may be handed another
job. It never returns to whoever started it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from graders.plain import ending_to_plain, trajectory_to_plain
from graders.trajectory import COMPLETED, Ending, Trajectory
from graders.worker import showing  # noqa: F401 (it is loaded now, since an answer can load nothing of ours)
from graders.worker.cells import compile_cells
from graders.worker.driving import Drive
from graders.worker.functions import functions_of
from graders.worker.layers.rlimits import limit_cpu
from graders.worker.likeness import likeness
from graders.worker.loading import Source, compile_answer, load
from graders.worker.raised import ended_by
from graders.worker.surroundings import flush, regain, reset, spent
from graders.worker.wire import pack, receive, send, write

_exit, _getpid = os._exit, os.getpid
# Bound here, before an answer can put something else in their place.

IMPORTED = pack({"imported": True})
"""Said in the middle of what an answer does, so it is made before."""


def serve(job_fd: int, result_fd: int, seal: Callable[[int], Mapping[str, str]]) -> None:
    """Answer the cases of each job until there are no more, then end the process. Never returns.

    Args:
        job_fd: where the jobs and their cases come from.
        result_fd: where the results go.
        seal: puts this process under every layer there is, given how much memory it may use; says which are missing.
    """
    status = 1
    try:
        job = receive(job_fd)
        if job is not None:
            send(result_fd, {"missing": dict(seal(job["limits"]["memory_bytes"]))})
        while job is not None:
            job = _answer(job, job_fd, result_fd)
        status = 0
    finally:
        _exit(status)


def _answer(job: dict[str, Any], job_fd: int, result_fd: int) -> dict[str, Any] | None:
    """Answer one job's cases; the next job, if there is one."""
    me = _getpid()
    sys.argv = [job["filename"]]
    limits = job["limits"]
    compiled = _compiled(job)
    if isinstance(compiled, Ending):
        send(result_fd, {"compiled": ending_to_plain(compiled)})
        return receive(job_fd)
    made_of = likeness(compiled.tree) if job["likeness"] and compiled.tree else []
    send(result_fd, {"compiled": ending_to_plain(COMPLETED), "likeness": made_of, "tidy": compiled.tidy})
    told = False

    def imported() -> None:
        nonlocal told
        _only(me)
        if not told:
            write(result_fd, IMPORTED)
            told = compiled.tidy  # then it is imported each time as it was the first time

    while (request := receive(job_fd)) is not None and "settings" in request:
        limit_cpu(limits["cpu_seconds"], limits["job_seconds"])
        reset()
        trajectory = _run(compiled, job, request["settings"], imported)
        _only(me)
        regain()
        flush()
        write(result_fd, _told(trajectory, compiled, limits["result_bytes"]))
    return request


def _compiled(job: Mapping[str, Any]) -> Source | Ending:
    if isinstance(job["source"], str):
        return compile_answer(job["source"].encode("latin-1"), job["filename"])
    return compile_cells(job["source"], job["filename"], job["functions"])


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


def _run(compiled: Source, job: dict[str, Any], settings: dict[str, Any], imported: Callable[[], None]) -> Trajectory:
    """The trajectory of one case. The module is executed anew, so that no case sees what another left in it."""
    drive, limits = Drive(), job["limits"]
    loading = True
    try:
        module = load(compiled)
        loading = False
        imported()
        functions, ending = functions_of(module, job["functions"])
        if ending.completed:
            drive.go(functions, job["rollout"], settings, job["by_hand"], limits["rows"], limits["result_bytes"])
    except BaseException as error:
        regain()
        ending = ended_by(error, compiled.filename, compiled.lines, loading)
    return Trajectory(tuple(drive.rows), ending, drive.calls, drive.route)
