"""A filter of system calls: what computing needs is let through, everything else is refused (man 2 seccomp).

The filter is a small program for the kernel's classic packet-filter machine. It is made once, in the server; only
the child's own process number is put into it afterwards.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Sequence

from graders.worker.layers import linux

ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32 = 0x40000000
"""Numbers from here on mean the x32 interface of x86-64."""

ALLOWED = {
    "x86_64": """
        read 0 write 1 open 2 close 3 stat 4 fstat 5 lstat 6 poll 7 lseek 8 mprotect 10 munmap 11 brk 12
        rt_sigaction 13 rt_sigprocmask 14 rt_sigreturn 15 pread64 17 pwrite64 18 readv 19 writev 20 access 21
        pipe 22 select 23 sched_yield 24 mremap 25 msync 26 madvise 28 dup 32 dup2 33 pause 34
        nanosleep 35 getitimer 36 alarm 37 setitimer 38 getpid 39 sendfile 40 sendto 44 recvfrom 45 exit 60 uname 63
        fsync 74 fdatasync 75 ftruncate 77 getdents 78 getcwd 79 chdir 80 fchdir 81 rename 82 mkdir 83
        rmdir 84 unlink 87 readlink 89 umask 95 gettimeofday 96 getrlimit 97 getrusage 98 sysinfo 99 times 100
        getuid 102 getgid 104 geteuid 107 getegid 108 getppid 110 getpgrp 111 getgroups 115 getresuid 118
        getresgid 120 getpgid 121 getsid 124 rt_sigpending 127 rt_sigsuspend 130 sigaltstack 131 statfs 137
        fstatfs 138 arch_prctl 158 gettid 186 time 201 futex 202 sched_getaffinity 204 epoll_create 213
        getdents64 217 set_tid_address 218 restart_syscall 219 clock_gettime 228 clock_getres 229
        clock_nanosleep 230 exit_group 231 epoll_wait 232 epoll_ctl 233 openat 257 mkdirat 258 newfstatat 262
        unlinkat 263 renameat 264 readlinkat 267 faccessat 269 pselect6 270 ppoll 271 set_robust_list 273
        get_robust_list 274 epoll_pwait 281 fallocate 285 eventfd2 290 epoll_create1 291 dup3 292 pipe2 293
        preadv 295 pwritev 296 getcpu 309 renameat2 316 getrandom 318 membarrier 324 copy_file_range 326
        pwritev2 328 statx 332 rseq 334 close_range 436 faccessat2 439 futex_waitv 449""",
    "aarch64": """
        getcwd 17 eventfd2 19 epoll_create1 20 epoll_ctl 21 epoll_pwait 22 dup 23 dup3 24 mkdirat 34
        unlinkat 35 renameat 38 statfs 43 fstatfs 44 ftruncate 46 fallocate 47 faccessat 48 chdir 49 fchdir 50
        openat 56 close 57 pipe2 59 getdents64 61 lseek 62 read 63 write 64 readv 65 writev 66 pread64 67
        pwrite64 68 preadv 69 pwritev 70 sendfile 71 pselect6 72 ppoll 73 readlinkat 78 newfstatat 79 fstat 80
        fsync 82 fdatasync 83 exit 93 exit_group 94 set_tid_address 96 futex 98 set_robust_list 99
        get_robust_list 100 nanosleep 101 getitimer 102 setitimer 103 clock_gettime 113 clock_getres 114
        clock_nanosleep 115 sched_getaffinity 123 sched_yield 124 restart_syscall 128 sigaltstack 132
        rt_sigsuspend 133 rt_sigaction 134 rt_sigprocmask 135 rt_sigpending 136 rt_sigreturn 139 getresuid 148
        getresgid 150 times 153 getpgid 155 getsid 156 getgroups 158 uname 160 getrlimit 163 getrusage 165 umask 166
        getcpu 168 gettimeofday 169 getpid 172 getppid 173 getuid 174 geteuid 175 getgid 176 getegid 177 gettid 178
        sysinfo 179 sendto 206 recvfrom 207 brk 214 munmap 215 mremap 216 mprotect 226
        msync 227 madvise 233 renameat2 276 getrandom 278 membarrier 283 copy_file_range 285
        pwritev2 287 statx 291 rseq 293 close_range 436 faccessat2 439 futex_waitv 449""",
}
"""Reading, writing and memory; time; what a process may ask and arrange about itself.

Left out on purpose, besides everything that starts, joins or talks to another process: what changes a file's mode,
owner or times (Landlock does not forbid that), links, memory that is shared under a name, locks of files, and what asks
or says which parts of a file are in memory: all of that would pass numbers from one answer to another.
"""

OPENING = ("open", "openat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat")
"""Calls that name a file to make, open or remove: refused as well where nothing else guards the files."""

SPECIAL = {
    "x86_64": {
        "clone": 56, "clone3": 435, "kill": 62, "tgkill": 234, "prctl": 157, "prlimit64": 302, "ioctl": 16, "fcntl": 72,
        "socketpair": 53, "mmap": 9,
    },
    "aarch64": {
        "clone": 220, "clone3": 435, "kill": 129, "tgkill": 131, "prctl": 167, "prlimit64": 261, "ioctl": 29,
        "fcntl": 25, "socketpair": 199, "mmap": 222,
    },
}  # fmt: skip
"""Calls that are let through with certain arguments only."""

THREAD, NAMESPACES = 0x00010000, 0x7E020080
"""What `clone` must and must not be asked for: a thread (CLONE_THREAD), and any new namespace (CLONE_NEW…)."""
HARMLESS_PRCTL = (15, 16, 0x53564D41)
"""PR_SET_NAME, PR_GET_NAME and PR_SET_VMA: names for a thread and a piece of memory."""
HARMLESS_IOCTL = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
"""TCGETS (is it a terminal?), TIOCGWINSZ, FIONREAD, FIONBIO, FIONCLEX, FIOCLEX."""

HARMLESS_FCNTL = (0, 1, 2, 3, 4, 1030, 1032)
"""F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC, F_GETPIPE_SZ. Others let the kernel send a signal to
whatever process one names, or lock a file that all answers can read, which passes numbers from one to another."""

SHARED, NOT_OF_A_FILE = 0x01, 0x20
"""Of mmap's flags, MAP_SHARED and MAP_ANONYMOUS: memory that is shared under a file's name passes numbers on too."""

AMONG_PROCESSES, STREAM, KIND_OF_SOCKET = 1, 1, 0xF
"""Of socketpair, what asyncio wants: two ends of one stream, that lead nowhere else."""

SET_MODE_FILTER, GET_ACTION_AVAILABLE, SPECULATION_ALLOWED = 1, 2, 4

LOAD, JUMP_EQUAL, JUMP_ANY_BIT, JUMP_AT_LEAST, AND, RETURN = 0x20, 0x15, 0x45, 0x35, 0x54, 0x06
NUMBER, ARCHITECTURE_AT, ARGUMENTS = 0, 4, 16
"""Where the kernel's `seccomp_data` has the call's number, the interface it came by, and its arguments."""
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000

Instruction = tuple[int, int, int, int]
NOT_KNOWN = 0xFFFFFFFF
"""Stands in a program for the process number of the child that will be under it."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def numbers(machine: str) -> dict[str, int]:
    """The calls that are let through whatever their arguments, by name."""
    words = ALLOWED[machine].split()
    return {name: int(number) for name, number in zip(words[::2], words[1::2], strict=True)}


def program(machine: str, files: bool) -> list[Instruction]:
    """The filter for one kind of processor.

    Args:
        machine: "x86_64" or "aarch64".
        files: whether files may be named at all; something else must say which then.
    """
    special = SPECIAL[machine]
    written: list[Instruction] = [
        (LOAD, 0, 0, ARCHITECTURE_AT),
        (JUMP_EQUAL, 1, 0, ARCHITECTURE[machine]),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
        (JUMP_AT_LEAST, 0, 1, X32),
        (RETURN, 0, 0, REFUSE | errno.ENOSYS),
    ]
    for name, number in sorted(numbers(machine).items(), key=lambda item: item[1]):
        action = ALLOW if files or name not in OPENING else REFUSE | errno.EACCES
        written += [(JUMP_EQUAL, 0, 1, number), (RETURN, 0, 0, action)]
    written += _when(special["clone"], [*_argument(0), (JUMP_ANY_BIT, 0, 2, THREAD), (JUMP_ANY_BIT, 1, 0, NAMESPACES)])
    written += [(JUMP_EQUAL, 0, 1, special["clone3"]), (RETURN, 0, 0, REFUSE | errno.ENOSYS)]
    pair = [(JUMP_EQUAL, 0, 4, AMONG_PROCESSES), *_argument(1), (AND, 0, 0, KIND_OF_SOCKET), (JUMP_EQUAL, 0, 1, STREAM)]
    written += _when(special["socketpair"], [*_argument(0), *pair])
    own = [(JUMP_ANY_BIT, 0, 1, SHARED), (JUMP_ANY_BIT, 0, 1, NOT_OF_A_FILE)]
    written += _when(special["mmap"], [*_argument(3), *own])
    for name in ("kill", "tgkill"):
        written += _when(special[name], [*_argument(0), (JUMP_EQUAL, 0, 1, NOT_KNOWN)])
    written += _when(special["prlimit64"], [*_argument(0), (JUMP_EQUAL, 1, 0, 0), (JUMP_EQUAL, 0, 1, NOT_KNOWN)])
    for name, place, harmless in (
        ("prctl", 0, HARMLESS_PRCTL), ("ioctl", 1, HARMLESS_IOCTL), ("fcntl", 1, HARMLESS_FCNTL),
    ):  # fmt: skip
        tests = [(JUMP_EQUAL, len(harmless) - n, 0 if n < len(harmless) else 1, v) for n, v in enumerate(harmless, 1)]
        written += _when(special[name], [*_argument(place), *tests])
    return [*written, (RETURN, 0, 0, REFUSE | errno.EPERM)]


def _argument(place: int) -> list[Instruction]:
    """Load the lower half of an argument; the upper half is nothing to those that are compared here."""
    return [(LOAD, 0, 0, ARGUMENTS + 8 * place)]


def _when(number: int, tests: Sequence[Instruction]) -> list[Instruction]:
    """For this call: allow it when the tests end at the instruction after them, else refuse it.

    A test's jumps count instructions after it: the first one after all tests allows, the second refuses.
    """
    body = [*tests, (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, REFUSE | errno.EPERM)]
    return [(JUMP_EQUAL, 0, len(body), number), *body]


def assembled(instructions: Sequence[Instruction]) -> bytes:
    """The program as the kernel reads it: `struct sock_filter`, eight bytes each."""
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in instructions)


def probe() -> None:
    """See whether the kernel has such filters.

    Raises:
        Refused: when it has not.
    """
    linux.call("seccomp", GET_ACTION_AVAILABLE, 0, struct.pack("=I", REFUSE))


def install(code: bytes) -> None:
    """Put the calling thread under a program, for good. It must have given up new privileges before.

    The process number that the program leaves open is filled in here.

    Raises:
        Refused: where the kernel has no such filters.
    """
    own = code.replace(struct.pack("=I", NOT_KNOWN), struct.pack("=I", os.getpid()))
    filled = _Program(len(own) // 8, own)
    # Without the flag, older kernels would slow every memory access down as well, for the sake of a leak by timing.
    linux.call("seccomp", SET_MODE_FILTER, SPECULATION_ALLOWED, ctypes.byref(filled))
