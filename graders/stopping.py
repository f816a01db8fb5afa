"""To be told to end, or to lose the terminal, is what Ctrl-C is: everything that was started is ended in order."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


def stop_on_signals() -> None:
    """Let SIGTERM and SIGHUP raise KeyboardInterrupt, once."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:  # a nohup is respected
            signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)
    interrupt = signal.getsignal(signal.SIGINT)  # asyncio has its own while it runs
    if callable(interrupt):
        interrupt(signal.SIGINT, frame)
    else:
        raise KeyboardInterrupt


@contextmanager
def held_back() -> Iterator[None]:
    """Let Ctrl-C wait for the end of the block, where it would leave something half made.

    What is half made when Python interrupts it complains, with a traceback, when it is thrown away.
    """
    waiting: list[int] = []
    usual = signal.getsignal(signal.SIGINT)
    try:
        signal.signal(signal.SIGINT, lambda number, _: waiting.append(number))
    except ValueError:  # only the main thread is ever interrupted
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
        if waiting:
            signal.raise_signal(signal.SIGINT)
