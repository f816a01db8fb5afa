"""What a child looks like from outside, and what every way of starting one needs."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any, Protocol

from graders.worker import wire
from graders.worker.folders import OWN

ROOM = Path(__file__).resolve().parents[1]
"""The folder of the graders package. Its parent, where answers may lie, is never on a child's import path."""

BOOT = """
import importlib.util, json, sys
room, path, module, *arguments = json.loads(sys.argv[1])
sys.path[:] = path
spec = importlib.util.spec_from_file_location("graders", room + "/__init__.py", submodule_search_locations=[room])
sys.modules["graders"] = package = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
importlib.import_module(module).main(*arguments)
"""

PASSED_ON = ("PATH", "LANG", "SYSTEMROOT", "LD_LIBRARY_PATH", "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
START_SECONDS = 180.0


class GraderError(RuntimeError):
    """The grader itself failed, not an answer; the message says what and what to do."""


class ServerLost(GraderError):
    """A server that had been warm is gone, and every child of its with it."""


class Unconfined(RuntimeError):
    """This machine cannot keep answers from the rest of it; the message says what is missing."""


class Child(Protocol):
    """A process that can run a student's line, seen from outside."""

    @property
    def pid(self) -> int:
        """Its number."""

    job: asyncio.StreamWriter
    result: asyncio.StreamReader
    output: asyncio.StreamReader

    async def ended(self) -> int:
        """Wait for its end: an exit code, or minus the signal that ended it."""

    @property
    def lives(self) -> bool:
        """Whether it has not ended yet; its end may be told a little later."""

    def kill(self) -> None:
        """End it and everything in its process group; harmless when it has ended."""

    def close(self) -> None:
        """Let go of its pipes, and of its folder."""


class Starter(Protocol):
    """Something that starts children.

    Attributes:
        versions: what it runs, by name; empty before it was warm.
        lost: why it can start no more; empty while it can.
        broken: whether another one would fail to start just as it did.
        worn: whether it has started so many that it should be replaced, in case that something has piled up in it.
        busy: whether any of them is still there.
    """

    versions: dict[str, str]
    lost: str
    broken: bool

    @property
    def worn(self) -> bool:
        """See the attributes."""

    @property
    def busy(self) -> bool:
        """See the attributes."""

    async def child(self) -> Child:
        """A fresh child that waits for its job."""

    def detach(self) -> None:
        """Stop listening from a loop that is about to close."""

    def close(self) -> None:
        """End everything it started."""


def command(module: str, *arguments: object) -> list[str]:
    """The command line that runs a module of ours in a fresh interpreter which cannot import the course.

    The interpreter gets of this one's import path what belongs to Python, or holds torch: an answer may read there.
    """
    path = [entry for entry in sys.path if entry and _is_pythons(Path(entry).resolve())]
    return [sys.executable, "-I", "-B", "-c", BOOT, json.dumps([str(ROOM), path, module, *arguments])]


def _is_pythons(entry: Path) -> bool:
    """Whether an entry of the import path is Python's own, or one that packages are installed in, this one too."""
    packages = entry.name in ("site-packages", "dist-packages")
    if entry == Path.cwd() or (entry == ROOM.parent and not packages):
        return False
    own = any(entry.is_relative_to(Path(prefix).resolve()) for prefix in (sys.prefix, sys.base_prefix))
    programs = entry.name in ("bin", "Scripts")
    return packages or (own and not programs) or (entry / "torch").is_dir()


def environment(folder: str) -> dict[str, str]:
    """A child's environment, made anew: nothing of ours is in it; torch stays on one thread; files go to `folder`.

    More than one arena of memory would let every thread take address space from the child's budget for good.
    """
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    ones = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "MALLOC_ARENA_MAX"), "1")
    folders = dict.fromkeys(OWN, folder)
    return kept | ones | folders | {"MPLBACKEND": "Agg", "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}


def complaint(process: str, written: bytes, status: int | None) -> str:
    """Why a process of ours is gone, in one sentence, from the last that it wrote."""
    last = written[-2000:].decode("utf-8", "replace").strip().splitlines()
    reason = last[-1] if last else f"exit code {status}"
    if "No module named 'torch'" in reason:
        return "PyTorch is not installed for this Python; install it with: pip install torch"
    return f"{process} ended ({reason})"


async def frame(reader: asyncio.StreamReader, largest: int = wire.LARGEST_FRAME) -> dict[str, Any]:
    """The next message a child sends.

    Raises:
        WireError: when it is none; IncompleteReadError: when the child has hung up.
    """
    length = wire.body_length(await reader.readexactly(wire.PREFIX.size), largest)
    return wire.unpack(await reader.readexactly(length))
