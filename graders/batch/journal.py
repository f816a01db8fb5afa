"""The journal: one line for every graded answer, by the hash of all that its grade depends on; only ever appended to.

Only one process writes it. A line that a crash tore is cut off when it is opened again, and what it told of is graded
again. Who handed an answer in is not in it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Row = dict[str, Any]

HEAD = re.compile(rb'\{"key":"([0-9a-f]{64})","status":"([a-z_]+)",')
"""How a line begins: enough to know what is graded, without reading the rest."""
STOPPED = ("timed_out", "killed", "out_of_memory", "too_much_output")
"""What may end otherwise when it is run again, on a machine that is less busy."""
BLOCK = 1 << 20


class JournalError(Exception):
    """The journal cannot be used; the message says why and what to do."""


class Journal:
    """The graded answers of one folder.

    Attributes:
        damaged: the numbers of the lines that are no rows; what they told of is graded again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.damaged: list[int] = []
        self.places: dict[bytes, tuple[int, int]] = {}
        self.statuses: dict[bytes, bytes] = {}
        self.words: dict[bytes, bytes] = {}  # each status once, instead of once a row
        try:
            self.file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
            self._repair()
            self._read()
        except OSError as error:
            raise JournalError(f"{path} cannot be used ({error.strerror}); choose another folder with --out") from None

    def _repair(self) -> None:
        """Cut off what follows the last line that is whole."""
        end = os.lseek(self.file, 0, os.SEEK_END)
        place = end
        while place > 0:
            start = max(0, place - BLOCK)
            found = os.pread(self.file, place - start, start).rfind(b"\n")
            if found >= 0:
                place = start + found + 1
                break
            place = start
        self.end = place
        if place != end:
            os.ftruncate(self.file, place)

    def _read(self) -> None:
        at = os.lseek(self.file, 0, os.SEEK_SET)
        with open(self.file, "rb", closefd=False) as lines:
            for number, line in enumerate(lines, start=1):
                head = HEAD.match(line)
                if head is None or not line.endswith(b"}\n"):
                    self.damaged.append(number)
                else:
                    self._note(head, at, len(line))
                at += len(line)

    def _note(self, head: re.Match[bytes], at: int, length: int) -> None:
        key = bytes.fromhex(head[1].decode("ascii"))
        self.places[key], self.statuses[key] = (at, length), self.words.setdefault(head[2], head[2])

    def status(self, key: str) -> str:
        """What an answer ended as; empty while it has not been graded."""
        return self.statuses.get(bytes.fromhex(key), b"").decode("ascii")

    def row(self, key: str) -> Row:
        """What is known of an answer that has been graded.

        Raises:
            JournalError: when its line is damaged.
        """
        at, length = self.places[bytes.fromhex(key)]
        try:
            row: Row = json.loads(os.pread(self.file, length, at))
        except ValueError:
            raise JournalError(
                f"{self.path} is damaged at byte {at}; remove that line, and it is graded again"
            ) from None
        return row

    def append(self, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write rows behind the others, all at once, and wait until they are on the disk.

        A row that is there already, word for word, is not written again.

        Raises:
            JournalError: when they cannot be written; what was there stays.
        """
        lines = [line for line in map(_line, rows) if not self._has(line)]
        if not lines:
            return
        text = b"".join(lines)
        try:
            rest = memoryview(text)
            while rest:
                rest = rest[os.write(self.file, rest) :]
            os.fsync(self.file)
        except OSError as error:
            raise JournalError(
                f"{self.path} cannot be written ({error.strerror}); what is in it is kept, "
                "and the same command goes on from there"
            ) from None
        for line in lines:
            head = HEAD.match(line)
            assert head is not None
            self._note(head, self.end, len(line))
            self.end += len(line)

    def _has(self, line: bytes) -> bool:
        head = HEAD.match(line)
        assert head is not None
        place = self.places.get(bytes.fromhex(head[1].decode("ascii")))
        return place is not None and os.pread(self.file, place[1], place[0]) == line

    def close(self) -> None:
        """Let go of the file."""
        os.close(self.file)


def _line(row: Mapping[str, Any]) -> bytes:
    ordered = {"key": row["key"], "status": row["status"], **row}
    return (json.dumps(ordered, allow_nan=False, separators=(",", ":")) + "\n").encode("ascii")


def is_final(status: str, retry_stopped: bool) -> bool:
    """Whether an answer of that status is done: not where the grader failed nor, at will, where a limit stopped it."""
    return bool(status) and status != "grader_error" and not (retry_stopped and status in STOPPED)
