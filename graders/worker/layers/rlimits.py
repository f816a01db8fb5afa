"""What the system counts for a process, and ends or refuses (man 2 setrlimit)."""

from __future__ import annotations

import math
import os
from contextlib import suppress

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

FEW_FILES = 64
STACK_BYTES = 8 << 20


def bound(memory: int, file_bytes: int, threads: bool) -> None:
    """Bound the calling process for good.

    Args:
        memory: bytes of address space beyond what it has now. An absolute bound would mean little: torch alone maps
            hundreds of megabytes, or gigabytes where it was built for a GPU.
        file_bytes: bytes of any file that it writes; /dev/null is none.
        threads: whether it may start any. The system counts threads and processes alike here, so this is for where
            something else keeps it from starting processes.

    Raises:
        OSError: where the system has no such bounds.
    """
    if resource is None:
        raise OSError(0, "this system has no such limits")
    limits = _over_what_it_has(memory) | {
        "FSIZE": file_bytes,
        "NOFILE": FEW_FILES,
        "STACK": STACK_BYTES,
        "CORE": 0,
        "MEMLOCK": 0,
        "MSGQUEUE": 0,
    }
    if not threads:
        limits["NPROC"] = 0
    for name, limit in limits.items():
        number = getattr(resource, f"RLIMIT_{name}", None)
        if number is not None:
            with suppress(ValueError):  # a bound that is there already may be lower
                resource.setrlimit(number, (limit, limit))


def _over_what_it_has(memory: int) -> dict[str, int]:
    """Bounds on the address space and on data; none where /proc does not tell what the process has."""
    with suppress(FileNotFoundError):
        descriptor = os.open("/proc/self/statm", os.O_RDONLY)
        try:
            pages = os.read(descriptor, 100).split()
        finally:
            os.close(descriptor)
        size = resource.getpagesize()
        return {"AS": int(pages[0]) * size + memory, "DATA": int(pages[5]) * size + memory}
    return {}


def limit_cpu(seconds: int, ever: float) -> None:
    """Give the coming case so many seconds of processor time, where the system can.

    The end of them can be ignored, or put off; that of what all cases together get, from the first call on, cannot.
    """
    if resource is None:
        return
    with suppress(OSError, ValueError):
        used = resource.getrusage(resource.RUSAGE_SELF)
        so_far = int(used.ru_utime + used.ru_stime) + 1
        _, last = resource.getrlimit(resource.RLIMIT_CPU)
        if last == resource.RLIM_INFINITY:
            last = so_far + math.ceil(ever)
        resource.setrlimit(resource.RLIMIT_CPU, (min(so_far + seconds, last), last))
