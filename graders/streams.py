"""The standard streams as a command finds them: closed, cut off by its reader, full, or of a small alphabet."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from graders.printable import fitting, one_line


def open_closed_streams() -> None:
    """Let a closed standard stream lead nowhere, so that no file of ours takes its number and print has a place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 (open until the end)


def is_dumb() -> bool:
    """Whether the terminal can only be printed on: no colours, no going back."""
    return os.environ.get("TERM", "").lower() in ("dumb", "unknown")


def is_colourful() -> bool:
    """Whether colours are wanted on standard output: on a terminal, unless its owner or the environment minds."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and not is_dumb())


def write(text: str = "") -> bool:
    """Print to standard output, flush it, and say whether it is still read; a reader that left is no error.

    Raises:
        OSError: when it cannot be written for another reason, such as a full disk.
    """
    try:
        sys.stdout.write(fitting(text, sys.stdout.encoding))
        sys.stdout.flush()
    except OSError as error:
        _silence(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            raise OSError(error.errno, error.strerror, "standard output") from None
        return False
    return True


def complain(sentence: str) -> None:
    """Say one sentence on standard error; where that is gone, the exit code says it."""
    try:
        sys.stderr.write(f"descent: {fitting(one_line(sentence), sys.stderr.encoding)}\n")
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """Point a stream at nothing: what is left in it would make Python itself complain at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
