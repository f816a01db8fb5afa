"""One case of an answer in the foreground, on the student's own terminal, with Python's debugger.

It is the student's own code on the student's own machine: nothing confines it. It holds no answer all the same.
"""

from __future__ import annotations

import bdb
import os
import pdb  # noqa: T100 (it is what this is for)
import signal
import sys
import traceback
from typing import Any

from graders.plain import trajectory_to_plain
from graders.trajectory import Ending, Row, Trajectory
from graders.worker.wire import pack, write


def main(job: dict[str, Any], result_fd: int) -> None:
    """Run the case; write what it did to a descriptor, unless the debugger was left."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        trajectory = _ran(job)
    except (bdb.BdbQuit, KeyboardInterrupt):
        return
    finally:
        sys.stdout.flush()
    write(result_fd, pack({"trajectory": trajectory_to_plain(trajectory)}))
    os.close(result_fd)


def _ran(job: dict[str, Any]) -> Trajectory:
    import torch

    torch.set_num_threads(1)
    from graders.rollouts import ROLLOUTS
    from graders.worker.functions import functions_of
    from graders.worker.loading import compile_answer, load, row_of
    from graders.worker.raised import ended_by

    with open(job["path"], "rb") as file:  # noqa: PTH123 (it was a file a moment ago)
        compiled = compile_answer(file.read(), job["path"])
    if isinstance(compiled, Ending):
        return Trajectory((), compiled)
    torch.manual_seed(0)
    rows: list[Row] = []
    loading = True
    try:
        module = load(compiled)
        loading = False
        functions, ending = functions_of(module, job["functions"])
        if ending.completed:
            for seen in ROLLOUTS[job["rollout"]](*functions, **job["settings"]):
                rows.append(row_of(seen))  # noqa: PERF401 (kept if it fails)
    except (bdb.BdbQuit, KeyboardInterrupt):
        raise
    except BaseException as error:
        ending = ended_by(error, compiled.filename, compiled.lines, loading)
        if ending.how != "not_started":
            _look_into(error, job["path"])
    return Trajectory(tuple(rows), ending)


def _look_into(error: BaseException, path: str) -> None:
    """Open the debugger where the student's own code was last, when the exception came."""
    own = error.__traceback__
    while own is not None and own.tb_frame.f_code.co_filename != path:
        own = own.tb_next
    last = inner = own
    while inner is not None:
        last = inner if inner.tb_frame.f_code.co_filename == path else last
        inner = inner.tb_next
    if own is None or last is None:
        return
    last.tb_next = None  # what torch, or we, did with it then is of no help
    print("".join(traceback.format_exception(type(error), error, own)), end="")
    print("You are in the debugger, at that line: p NAME prints a value, u goes to the caller, q leaves, h helps.")
    try:
        pdb.post_mortem(own)
    except bdb.BdbQuit:
        return
