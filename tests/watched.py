"""`descent watch` on a terminal of its own, and a course in a folder for it: for its tests and for its benchmark."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from graders.watching.screen import HOME, TO_END_OF_SCREEN
from tests.course import COURSE, NAMES, authored_exercise, interruptible

NAME, SECOND = NAMES[:2]
AUTHORED = authored_exercise(NAME)
RIGHT = AUTHORED.answer
KEPT = AUTHORED.exercise.misconception("no_zero_grad")
WRONG = KEPT.applied_to(RIGHT)
POINTS = AUTHORED.exercise.points
DONE, UNDONE = f"{POINTS}/{POINTS}", f"0/{POINTS}"
FOR_EVER = "while True: pass\n"
KEYS = "h:hint  n:next  p:plot  r:reset  l:list  q:quit"
GRADED = "Graded at"

DEADLINE = 60.0
"""Far more than anything takes: who reaches it waits for what never comes."""
STEERING = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
LARGE = (200, 60)


def course_in(folder: Path) -> Path:
    """A course with exercises of its own, and everybody's answer keys."""
    shutil.copytree(COURSE / "exercises", folder / "exercises", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "reference").mkdir()
    (folder / "reference" / "trajectories").symlink_to(COURSE / "reference" / "trajectories")
    (folder / "tmp").mkdir()
    return folder


def environment(course: Path) -> dict[str, str]:
    """All that the command finds in its environment; there is no HOME."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
    ours = {"DESCENT_COURSE": str(course), "TMPDIR": str(course / "tmp"), "PYTHONPATH": str(COURSE)}
    return kept | ours | {"TERM": "xterm", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}


def command(*words: str) -> list[str]:
    """The real one."""
    return [sys.executable, "-P", "-m", "graders", "watch", *words]


class Watched:
    """The command, and what stands on its terminal.

    Attributes:
        said: all it ever wrote.
        found: the terminal's modes before it began.
    """

    def __init__(
        self,
        course: Path,
        *words: str,
        size: tuple[int, int] = LARGE,
        whole: list[str] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> None:
        self.course = course
        self.ours, self.theirs = pty.openpty()
        columns, lines = size
        termios.tcsetwinsize(self.theirs, (lines, columns))
        self.found: list[Any] = termios.tcgetattr(self.theirs)
        self.said = ""
        self.run = subprocess.Popen(
            whole or command(*words),
            cwd=course,
            env=environment(course) | dict(more or {}),
            stdin=self.theirs,
            stdout=self.theirs,
            stderr=self.theirs,
            preexec_fn=_foreground,
        )

    @property
    def screen(self) -> str:
        """What it drew last, without what steers a terminal; on a dumb one all it ever wrote."""
        end = self.said.rfind(TO_END_OF_SCREEN)
        last = self.said[self.said.rfind(HOME, 0, end) : end] if end >= 0 else self.said
        return STEERING.sub("", last).replace("\r\n", "\n")

    def until(self, *words: str) -> str:
        """Read until all of these stand on its screen."""
        end = time.monotonic() + DEADLINE
        while not all(word in self.screen for word in words):
            assert time.monotonic() < end, (words, self.screen)
            assert self.read(end - time.monotonic()), (words, self.screen)
        return self.screen

    def without(self, word: str) -> str:
        """Read until this does not stand on its screen any more."""
        end = time.monotonic() + DEADLINE
        while word in self.screen:
            assert time.monotonic() < end, (word, self.screen)
            assert self.read(end - time.monotonic()), (word, self.screen)
        return self.screen

    def read(self, seconds: float) -> bool:
        """Read something more, if it comes in time."""
        if not select.select([self.ours], [], [], max(seconds, 0))[0]:
            return False
        try:
            part = os.read(self.ours, 65536).decode("utf-8", "replace")
        except OSError:
            part = ""
        self.said += part
        return bool(part)

    def press(self, keys: str) -> None:
        """Press some keys at once."""
        os.write(self.ours, keys.encode())

    def save(self, name: str, text: str) -> None:
        """Save an answer in place."""
        (self.course / "exercises" / f"{name}.py").write_text(text, encoding="utf-8")

    def ended(self) -> int:
        """Wait for its end, reading on, and return its exit code."""
        end = time.monotonic() + DEADLINE
        while self.run.poll() is None:
            assert time.monotonic() < end, self.screen
            self.read(0.05)
        while self.read(0):
            pass
        return self.run.returncode

    @property
    def is_as_found(self) -> bool:
        """Whether the terminal is as it was before."""
        return termios.tcgetattr(self.theirs) == self.found

    def close(self) -> None:
        """End it, if it has not ended."""
        with suppress(ProcessLookupError):
            self.run.send_signal(signal.SIGKILL)
        self.run.wait(60)
        os.close(self.ours)
        os.close(self.theirs)


class Piped:
    """The command with a pipe for standard output and nobody at the keyboard."""

    def __init__(self, course: Path, whole: list[str] | None = None, **more: str) -> None:
        self.run = subprocess.Popen(
            whole or command(),
            cwd=course,
            env=environment(course) | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=interruptible,
        )
        self.said = ""

    @property
    def out(self) -> IO[bytes]:
        """Where it writes to."""
        assert self.run.stdout is not None
        return self.run.stdout

    def until(self, *words: str) -> None:
        """Read until it has said all of these."""
        end = time.monotonic() + DEADLINE
        while not all(word in self.said for word in words):
            assert select.select([self.out], [], [], max(0, end - time.monotonic()))[0], self.said
            part = os.read(self.out.fileno(), 65536)
            assert part, self.said
            self.said += part.decode()

    def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """End it, and return its exit code and what it complained of."""
        self.run.send_signal(number)
        return self.told()

    def told(self) -> tuple[int, str]:
        """Wait for its end."""
        _, complaint = self.run.communicate(timeout=DEADLINE)
        return self.run.returncode, complaint.decode()

    def close(self) -> None:
        """Have done with it."""
        self.run.kill()
        self.run.wait(60)
        for stream in (self.run.stdout, self.run.stderr):
            if stream is not None:
                stream.close()


def left_of(course: Path) -> list[str]:
    """What the command left running or lying about."""
    running = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            line = process.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            running += [line] if str(course / "tmp") in line else []
    return running + [path.name for path in (course / "tmp").iterdir()]


def _foreground() -> None:
    """Make a process that is about to start the first of the terminal it has as its standard input."""
    import fcntl

    interruptible()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
