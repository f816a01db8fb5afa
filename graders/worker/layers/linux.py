"""Linux's own calls, by the names and numbers of its documented binary interface (man 2 syscalls)."""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from typing import Any

NUMBERS = {
    "prctl": {"x86_64": 157, "aarch64": 167},
    "capset": {"x86_64": 126, "aarch64": 91},
    "seccomp": {"x86_64": 317, "aarch64": 277},
    "landlock_create_ruleset": {"x86_64": 444, "aarch64": 444},
    "landlock_add_rule": {"x86_64": 445, "aarch64": 445},
    "landlock_restrict_self": {"x86_64": 446, "aarch64": 446},
}

SET_PARENT_DEATH_SIGNAL, SET_DUMPABLE = 1, 4
SET_CHILD_SUBREAPER, SET_NO_NEW_PRIVILEGES = 36, 38


class Refused(OSError):
    """The system does not have a call, or does not let us make it; `strerror` says which of both."""


def machine() -> str:
    """The processor's kind: x86_64 or aarch64.

    Raises:
        Refused: where this is not Linux, or the numbers of its calls are not known here.
    """
    kind = platform.machine()
    if not sys.platform.startswith("linux") or kind not in NUMBERS["prctl"] or sys.maxsize < 1 << 32:
        raise Refused(0, "this is not a 64-bit Linux on x86-64 or aarch64")
    return kind


def _library() -> Any:
    return ctypes.CDLL(None, use_errno=True)


def call(name: str, *arguments: Any) -> int:
    """Make a system call by its number.

    Raises:
        Refused: when it fails, or there is no such call here.
    """
    number = NUMBERS[name][machine()]
    given = [ctypes.c_long(argument) if isinstance(argument, int) else argument for argument in arguments]
    result: int = _library().syscall(ctypes.c_long(number), *given)
    return _checked(name, result)


def call_library(name: str, *arguments: Any) -> int:
    """Call a function of the C library that returns -1 and sets errno when it fails.

    Raises:
        Refused: when it fails, or the library has no such function.
    """
    function = getattr(_library(), name, None) if sys.platform.startswith("linux") else None
    if function is None:
        raise Refused(0, "this system has no such call")
    return _checked(name, function(*arguments))


def _checked(name: str, result: int) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise Refused(number, f"{name}: {os.strerror(number)}")
    return result


def prctl(option: int, value: int) -> int:
    """Set or get something about the calling process (man 2 prctl).

    Raises:
        Refused: when it fails, or there is no such call here.
    """
    return call("prctl", option, value, 0, 0, 0)
