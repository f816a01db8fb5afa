"""All layers in their order: prepared once in the server, put on by each child before it reads a student's line.

Each layer is tried, and the child says which of them hold. What this machine does not have is left out and told;
whether the rest is enough is decided by whoever started the server.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from graders.worker import kernel, libraries
from graders.worker.folders import OWN
from graders.worker.layers import NOT_NEEDED, identity, landlock, linux, namespaces, rlimits, seccomp

FOLDER_BYTES = 64 << 20
"""What all files of one answer may take together, in memory."""
FILE_BYTES_IN_MEMORY, FILE_BYTES_ON_DISK = 16 << 20, 4 << 20
"""What one file may take; on a disk, where nothing bounds all of them together, less."""


class Seal:
    """The layers of one server and its children.

    Args:
        folder: an empty folder, beneath which each child has its own.
        hidden: the engine's own folder, beside which answers may lie.

    Attributes:
        missing: why, by layer, one is not there; what is not named here has held so far.
    """

    def __init__(self, folder: str, hidden: Path) -> None:
        self.folder, self.hidden = folder, hidden
        self.missing: dict[str, str] = {}
        self.rooms: list[str] = []
        self.rules: landlock.Rules | None = None
        self.filter = b""

    def enter(self) -> None:
        """Put this process under what its children inherit, and go to its folder.

        It must not have a second thread, nor torch, nor be in the folder already.
        """
        if not hasattr(os, "setsid"):
            self.missing["process group"] = "this system has none"
        with suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")  # to be ended before anybody else
        self._try("own network", namespaces.enter)
        self._try("folder in memory", lambda: namespaces.in_memory(self.folder, FOLDER_BYTES))
        os.chdir(self.folder)

    def leave(self) -> None:
        """Let go of the folder, so that it can be removed."""
        os.chdir("/")
        if "folder in memory" not in self.missing:
            namespaces.out_of_memory(self.folder)

    def place(self, name: str) -> str:
        """A place for one child's folder at a time: what fills it up takes nothing from others.

        Raises:
            OSError: when it cannot be made.
        """
        place = Path(self.folder, name)
        place.mkdir(0o711)
        if "folder in memory" not in self.missing:
            namespaces.in_memory(str(place), FOLDER_BYTES)
        return str(place)

    def prepare(self) -> None:
        """Make once what all children need, now that everything is loaded that they use.

        Landlock says which files may be opened. Where it is missing, each child gets a root folder of its own, and
        where that is not allowed either, the filter refuses to open any file.
        """
        self._try("landlock", self._make_rules)
        if self.rules is None:
            libraries.load()
        instead = "" if self.rules is None else f"{NOT_NEEDED}Landlock says which files"
        if instead:
            self.missing["own root"] = instead
        else:
            self._try("own root", lambda: identity.need("SYS_CHROOT"))
            instead = "" if "own root" in self.missing else f"{NOT_NEEDED}there are no others in its own root"
        self._try("system calls", lambda: self._make_filter(files=bool(instead)))
        if instead or "system calls" in self.missing:
            self.missing["no files"] = instead or self.missing["system calls"]
        self._try("another user", self._can_become_nobody)
        self._try("not traceable", kernel.not_traceable)

    def held(self) -> list[int]:
        """The descriptors that a child needs to put it on."""
        return [self.rules.descriptor] if self.rules is not None else []

    def moved(self, place: int) -> None:
        """The first of these descriptors is here now."""
        if self.rules is not None:
            self.rules.descriptor = place

    def put_on(self, own: str, parent: int, memory_bytes: int) -> dict[str, str]:
        """Put this process under every layer there is, for good; which are missing, and why.

        Args:
            own: the process's own folder, which it is in.
            parent: the process that it must not outlive.
            memory_bytes: what it may use beyond what it has.
        """
        steps: dict[str, Callable[[], object]] = {
            "limits": lambda: self._limit(memory_bytes),
            "own root": lambda: _change_root(own),
            "another user": _become_nobody,
            "no capabilities": identity.without_capabilities,
            "not traceable": kernel.not_traceable,
            "process group": lambda: kernel.die_with(parent),  # again: who becomes another user is let off
            "no new privileges": kernel.no_new_privileges,
            "landlock": lambda: self._close_files(own),
            "system calls": lambda: seccomp.install(self.filter),
        }
        for name, step in steps.items():
            if name not in self.missing:
                self._try(name, step)
        return self.missing

    def _try(self, name: str, step: Callable[[], object]) -> None:
        try:
            step()
        except OSError as error:
            self.missing[name] = error.strerror or str(error)

    def _make_rules(self) -> None:
        self.rooms = landlock.rooms(sys.path)
        rules = landlock.Rules()
        for room in self.rooms:
            for path in landlock.entries(room, self.hidden):
                rules.allow_path(path, landlock.READ)
            rules.allow_path(room, landlock.READ_DIR)
        rules.allow_path(self.folder, landlock.OWN)
        rules.allow_sinks()
        self.rules = rules

    def _make_filter(self, files: bool) -> None:
        seccomp.probe()
        self.filter = seccomp.assembled(seccomp.program(linux.machine(), files))

    def _can_become_nobody(self) -> None:
        if os.geteuid() != 0:
            raise linux.Refused(0, "only root can become somebody else")
        identity.need("SETUID", "SETGID", "CHOWN")
        for needed in (self.folder, os.__file__, sys.modules["torch"].__file__ or ""):
            if "landlock" not in self.missing and (closed := identity.closed_to_others(needed)):
                raise linux.Refused(0, f"only root can read {closed}, where Python is or its files go")

    def _limit(self, memory_bytes: int) -> None:
        most = FILE_BYTES_ON_DISK if "folder in memory" in self.missing else FILE_BYTES_IN_MEMORY
        rlimits.bound(memory_bytes, most, threads="system calls" not in self.missing)

    def _close_files(self, own: str) -> None:
        assert self.rules is not None
        apart = landlock.Rules(files_only=True)
        for room in self.rooms:
            apart.allow_path(room, landlock.READ)
        apart.allow_path(own, landlock.OWN)
        apart.allow_sinks()
        self.rules.restrict()
        apart.restrict()


def _become_nobody() -> None:
    number = identity.private()
    os.chown(".", number, number)
    identity.become(number)


def _change_root(own: str) -> None:
    os.chroot(own)
    os.chdir("/")
    os.environ.update(dict.fromkeys(OWN, "/"))
