"""One case of an answer in the foreground, on the student's own terminal, with Python's debugger.

It is the student's own code on the student's own machine: nothing confines it. It holds no answer all the same.
"""

from __future__ import annotations

import bdb
import pdb  # noqa: T100 (it is what this is for)
import signal
import sys
import traceback
import types
from contextlib import suppress
from pathlib import Path
from typing import Any

from graders.plain import trajectory_to_plain
from graders.trajectory import Ending, Row, Trajectory
from graders.worker.wire import pack


def main(job: dict[str, Any]) -> None:
    """Run the case and write to a file what it did, or that the debugger was left before its end."""
    told: dict[str, Any] = {"left": True}
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.breakpointhook = pdb.set_trace = _stop_here
        told = {"trajectory": trajectory_to_plain(_ran(job))}
    except (bdb.BdbQuit, KeyboardInterrupt):
        pass
    finally:
        sys.stdout.flush()
    Path(job["result"]).write_bytes(pack(told))


def _stop_here(*_: object, **__: object) -> None:
    """What a breakpoint does: open a debugger that one can leave, where newer Pythons would end the process."""
    pdb.Pdb().set_trace(sys._getframe(1))


def _ran(job: dict[str, Any]) -> Trajectory:
    import torch

    torch.set_num_threads(1)
    from graders.rollouts import ROLLOUTS
    from graders.worker.functions import functions_of
    from graders.worker.loading import compile_answer, load, row_of
    from graders.worker.raised import ended_by
    from graders.worker.surroundings import seed

    compiled = compile_answer(Path(job["path"]).read_bytes(), job["path"])
    if isinstance(compiled, Ending):
        return Trajectory((), compiled)
    seed()
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
    cause = error.__cause__  # a StopIteration becomes a RuntimeError on its way out of a rollout, a generator
    for raised in (error, cause) if cause is not None else (error,):
        own = _own_frames(raised.__traceback__, path)
        if own is not None:
            print("".join(traceback.format_exception(type(raised), raised, own)), end="")
            print("You are in the debugger, at that line: p NAME prints a value, u goes to the caller, q leaves.")
            with suppress(bdb.BdbQuit):
                pdb.post_mortem(own)
            return


def _own_frames(trace: types.TracebackType | None, path: str) -> types.TracebackType | None:
    """A traceback from the student's first line to the last: what torch, or we, did around it is of no help."""
    while trace is not None and trace.tb_frame.f_code.co_filename != path:
        trace = trace.tb_next
    last = inner = trace
    while inner is not None:
        last = inner if inner.tb_frame.f_code.co_filename == path else last
        inner = inner.tb_next
    if last is not None:
        last.tb_next = None
    return trace
