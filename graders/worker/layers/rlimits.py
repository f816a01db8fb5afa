"""What the system counts for a process, and ends or refuses (man 2 setrlimit)."""

from __future__ import annotations

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
    addresses, data = _sizes()
    limits = {
        "AS": addresses + memory,
        "DATA": data + memory,
        "FSIZE": file_bytes,
        "NOFILE": FEW_FILES,
        "STACK": STACK_BYTES,
        "CORE": 0,
        "MEMLOCK": 0,
        "MSGQUEUE": 0,
    } | ({} if threads else {"NPROC": 0})
    for name, limit in limits.items():
        number = getattr(resource, f"RLIMIT_{name}", None)
        if number is not None:
            with suppress(ValueError):  # macOS takes no bound on the address space
                resource.setrlimit(number, (limit, limit))


def _sizes() -> tuple[int, int]:
    """Bytes of address space, and of data, that the process has; nothing where /proc does not tell."""
    with suppress(FileNotFoundError):
        descriptor = os.open("/proc/self/statm", os.O_RDONLY)
        try:
            pages = os.read(descriptor, 100).split()
            return int(pages[0]) * resource.getpagesize(), int(pages[5]) * resource.getpagesize()
        finally:
            os.close(descriptor)
    return 0, 0


def limit_cpu(seconds: int) -> None:
    """Give the coming case so many seconds of processor time, where the system can."""
    if resource is None:
        return
    with suppress(OSError, ValueError):
        used = resource.getrusage(resource.RUSAGE_SELF)
        limit = int(used.ru_utime + used.ru_stime) + seconds + 1
        resource.setrlimit(resource.RLIMIT_CPU, (limit, -1))
