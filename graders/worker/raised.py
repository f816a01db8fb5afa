"""How an exception ended a run, told of exceptions that do not want to be told of.

An answer may raise a class of its own that lies about its name, its class or its words, or raises when asked. So types
are asked behind their metaclass's back, strings are copied into real ones, and what still fails is told plainly.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from graders.plain import LONGEST_FACT
from graders.trajectory import Ending

LONGEST_MESSAGE = 500
LONGEST_NAME = 100

_name_of = type.__dict__["__name__"].__get__
_cause_of = BaseException.__dict__["__cause__"].__get__
_trace_of = BaseException.__dict__["__traceback__"].__get__


def type_name(kind: type) -> str:
    """The name a class was made with."""
    return str.__str__(_name_of(kind))[:LONGEST_NAME]


def message_of(error: BaseException) -> str:
    """The exception's words, however hard it tries not to have any."""
    with suppress(BaseException):
        text = str.__str__(str(error))
        return text if len(text) <= LONGEST_MESSAGE else text[: LONGEST_MESSAGE - 1] + "…"
    return ""


def ended_by(error: BaseException, filename: str, lines: Sequence[str], loading: bool = False) -> Ending:
    """How an exception ended the run: its type, its words, and the student's own line that it came through last.

    While the file is being loaded it is the line it came through first, which stands outside of every function.
    """
    with suppress(BaseException):
        return _told(error, filename, lines, loading)
    return Ending("raised", "Exception", loading=loading)


def _told(error: BaseException, filename: str, lines: Sequence[str], loading: bool) -> Ending:
    line, cause = _own_line(error, filename, lines, loading), _cause_of(error)
    if line is None and cause is not None:
        # A StopIteration becomes a RuntimeError on its way out of a rollout, a generator: tell what the student raised.
        line = _own_line(cause, filename, lines, loading)
        error = error if line is None else cause
    kind, message = type(error), message_of(error)
    source = lines[line - 1].strip()[:LONGEST_FACT] if line else ""
    if issubclass(kind, NotImplementedError) and source.startswith("raise"):  # torch raises it too
        return Ending("not_started", "NotImplementedError", message, line, source, loading)
    torch_had_none = issubclass(kind, RuntimeError) and "can't allocate memory" in message
    how = "out_of_memory" if torch_had_none or issubclass(kind, MemoryError) else "raised"
    return Ending(how, type_name(kind), message, line, source, loading)


def _own_line(error: BaseException, filename: str, lines: Sequence[str], first: bool) -> int | None:
    """The last (or first) line of the student's file that an exception came through; one that it has not is none."""
    line = None
    trace = _trace_of(error)
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename and 1 <= (trace.tb_lineno or 0) <= len(lines):
            line = trace.tb_lineno
            if first:
                break
        trace = trace.tb_next
    return line
