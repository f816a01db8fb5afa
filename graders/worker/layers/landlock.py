"""Which files an answer may see and make: everything not named is closed (Linux 5.13, man 7 landlock).

Two sets of rules are laid over each other. The first says what may be read and is made once, in the server, since it
names hundreds of files. The second, made by each child, gives it a folder of its own in the place where all of them
are. What is allowed is what both allow.
"""

from __future__ import annotations

import os
import stat
import struct
import sysconfig
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from graders.worker.layers import linux

ABI_VERSION_FLAG = 1
RULE_PATH_BENEATH = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = (1 << bit for bit in range(4))
MAKES_AND_REMOVES = sum(1 << bit for bit in range(4, 13))
"""REMOVE_DIR, REMOVE_FILE, MAKE_CHAR, _DIR, _REG, _SOCK, _FIFO, _BLOCK, _SYM."""
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
READ = READ_FILE | READ_DIR
OWN = READ | WRITE_FILE | TRUNCATE | sum(1 << bit for bit in (4, 5, 7, 8))
"""What an answer may do in its own folder: also REMOVE_DIR, REMOVE_FILE, MAKE_DIR, MAKE_REG."""

BIND_TCP, CONNECT_TCP = 1, 2
SCOPE_ABSTRACT_UNIX_SOCKET, SCOPE_SIGNAL = 1, 2

SYSTEM_FILES = (
    "/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo", "/usr/share/fonts", "/usr/share/fontconfig",
    "/etc/fonts", "/sys/devices/system/cpu/online", "/sys/devices/system/cpu/possible", "/dev/urandom", "/dev/random",
)  # fmt: skip
SYSTEM_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
SINKS = ("/dev/null", "/dev/zero", "/dev/full")


def abi() -> int:
    """The version of the kernel's interface.

    Raises:
        Refused: where there is none.
    """
    return linux.call("landlock_create_ruleset", None, 0, ABI_VERSION_FLAG)


def _handled(version: int) -> int:
    handled = EXECUTE | WRITE_FILE | READ | MAKES_AND_REMOVES
    for since, right in ((2, REFER), (3, TRUNCATE), (5, IOCTL_DEV)):
        handled |= right if version >= since else 0
    return handled


class Rules:
    """A set of rules; nothing is allowed that none of them names.

    Args:
        files_only: leave network and signals to another set.

    Raises:
        Refused: where the kernel has no Landlock, or keeps it switched off.
    """

    def __init__(self, files_only: bool = False) -> None:
        version = abi()
        self.handled = _handled(version)
        net = BIND_TCP | CONNECT_TCP if version >= 4 and not files_only else 0
        scoped = SCOPE_ABSTRACT_UNIX_SOCKET | SCOPE_SIGNAL if version >= 6 and not files_only else 0
        attributes = struct.pack("=QQQ", self.handled, net, scoped)[: 24 if version >= 6 else 16 if version >= 4 else 8]
        self.descriptor = linux.call("landlock_create_ruleset", attributes, len(attributes), 0)

    def allow(self, opened: int, rights: int) -> None:
        """Allow this beneath a folder, or for a file, that is open.

        Raises:
            Refused: when the kernel does not take the rule.
        """
        if not stat.S_ISDIR(os.fstat(opened).st_mode):
            rights &= EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
        rule = struct.pack("=Qi", rights & self.handled, opened)
        linux.call("landlock_add_rule", self.descriptor, RULE_PATH_BENEATH, rule, 0)

    def allow_path(self, path: str | Path, rights: int) -> None:
        """Allow this beneath a path; one that is not there needs no rule."""
        with suppress(OSError):
            opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
            try:
                self.allow(opened, rights)
            finally:
                os.close(opened)

    def allow_sinks(self) -> None:
        """Allow the devices that swallow what is written, or have nothing to tell."""
        for sink in SINKS:
            self.allow_path(sink, READ_FILE | WRITE_FILE)

    def restrict(self) -> None:
        """Put the calling thread under these rules, for good. It must have given up new privileges before.

        Raises:
            Refused: when the kernel does not do it.
        """
        linux.call("landlock_restrict_self", self.descriptor, 0)
        os.close(self.descriptor)


def rooms(path: Iterable[str]) -> list[str]:
    """All that answers read outside of their own folder: what is on the import path, and the system's."""
    prefixes = {sysconfig.get_config_var("prefix"), sysconfig.get_config_var("base")} - {None}
    return [*path, *SYSTEM_LIBRARIES, *(f"{prefix}/lib" for prefix in sorted(prefixes)), *SYSTEM_FILES]


def entries(room: str, hidden: Path) -> list[str]:
    """What is in a folder, without what is, or leads to, the hidden one: a rule for all of it could take nothing back.

    Of what is no folder, the thing itself.
    """
    if not Path(room).is_dir():
        return [room]
    found = [(entry.path, Path(entry.path).resolve()) for entry in os.scandir(room)]
    return [path for path, place in found if place != hidden and place not in hidden.parents]
