"""What stands around a case inside a child, and is put back before the next one."""

from __future__ import annotations

import bdb
import builtins
import io
import pdb  # noqa: T100 (to keep it from asking)
import random
import signal
import sys
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from types import FunctionType
from typing import Any

import torch
from torch.optim import Optimizer

import graders.rollouts
from graders.worker.tidy import went_astray

USUAL_WARNINGS = list(warnings.filters)
"""Python's own choice of what to warn of, to come back to before each case."""

USUAL_BUILTINS = dict(vars(builtins))


def _functions(values: Iterable[object]) -> Iterator[FunctionType]:
    for value in values:
        if isinstance(value, FunctionType):
            yield value
        elif isinstance(value, Mapping | list | tuple):
            yield from _functions(value.values() if isinstance(value, Mapping) else value)


def _given() -> list[dict[str, Any]]:
    """The attributes of each function that an answer may be given, or may reach."""
    ours = [module for name, module in sys.modules.items() if name.startswith(f"{graders.__name__}.")]
    namespaces = [list(vars(module).values()) for module in (torch.nn.functional, *ours)]
    return [vars(one) for values in namespaces for one in _functions(values)]


def _steps() -> dict[type[Optimizer], Any]:
    """How each optimizer's class steps, None where it inherits that. Its first instance wraps it, for good."""
    classes = {found for found in vars(torch.optim).values() if isinstance(found, type)}
    return {one: vars(one).get("step") for one in classes if issubclass(one, Optimizer)}


STEPS = _steps()
GIVEN = _given()
NUMBERS = [len(attributes) for attributes in GIVEN]
EARLIER_STREAMS: list[Any] = []
"""Streams that were replaced, kept alive: a thread may be in the middle of a print."""

_settrace, _setprofile, _setrecursionlimit = sys.settrace, sys.setprofile, sys.setrecursionlimit
_is_inference_mode_enabled, _active_count = torch.is_inference_mode_enabled, threading.active_count
_set_timer = getattr(signal, "setitimer", None)


def regain() -> None:
    """Take back what our own lines need to run at all, whatever an answer did to it."""
    vars(builtins).update(USUAL_BUILTINS)
    _settrace(None)
    _setprofile(None)
    _setrecursionlimit(1000)
    if _set_timer is not None:
        for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
            _set_timer(timer, 0)


def reset() -> None:
    """What one case leaves behind in torch and Python must not reach the next."""
    regain()
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)
    torch.set_default_device(None)
    torch.use_deterministic_algorithms(False)
    torch.autograd.set_detect_anomaly(False)
    _unwrap_steps()
    seed()
    warnings.filters[:] = USUAL_WARNINGS  # type: ignore[index]
    warnings.simplefilter("default", append=True)  # changes nothing, but makes Python forget of what it has warned
    EARLIER_STREAMS.extend((sys.stdin, sys.stdout, sys.stderr))
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), "utf-8")
    sys.stdout = _writing_to(1)
    sys.stderr = _writing_to(2)
    sys.breakpointhook = pdb.set_trace = _nobody_types_here


def _unwrap_steps() -> None:
    """Let each optimizer's class be as it was before it had an instance: a class made from it would step twice."""
    for kind, step in STEPS.items():
        if step is not None:
            kind.step = step  # type: ignore[method-assign]
        elif "step" in vars(kind):
            del kind.step


def seed() -> None:
    """Let every case draw the same random numbers."""
    torch.default_generator.manual_seed(0)  # torch.manual_seed looks for a GPU too, a hundred times as slowly
    random.seed(0)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)


def _nobody_types_here(*_: object, **__: object) -> None:
    """What a breakpoint does in an answer that is graded: what Python's debugger would do, without its prompts."""
    raise bdb.BdbQuit


def _writing_to(descriptor: int) -> io.TextIOWrapper:
    raw: Any = io.FileIO(descriptor, "w", closefd=False)
    return io.TextIOWrapper(raw, "utf-8", "backslashreplace", write_through=True)


def flush() -> None:
    """Write out what was printed, through whatever an answer put in place of the streams."""
    for name in ("stdout", "stderr"):
        with suppress(BaseException):
            getattr(sys, name).flush()


def spent() -> bool:
    """Whether a case left something that cannot be put back, so that the next one needs a fresh child."""
    return _is_inference_mode_enabled() or _active_count() > 1 or went_astray() or _marked()


def _marked() -> bool:
    """Whether it has given an attribute to a function that is not its own."""
    return [len(attributes) for attributes in GIVEN] != NUMBERS
