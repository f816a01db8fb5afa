"""A process that grades, seen from outside: hand it a piece, get rows; when it dies it is started anew."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from graders.batch.pieces import LARGEST_MESSAGE, Piece
from graders.worker import wire

MODULE = "graders.batch.serving"
CHANCES = 2
"""How often a piece is tried again after the process died under it."""
CLOSE_SECONDS = 10.0
LONGEST_SECONDS = 3600.0
"""How long a piece may take, all limits of its answers together, before the process is held to be stuck."""

Row = dict[str, Any]


class Refused(Exception):
    """Nothing can be graded on these terms; the message says why and what to do."""


class ProcessLost(Exception):
    """The process ended, or does not answer any more."""


class GradingProcess:
    """One process that grades. It is started when it is first asked.

    Args:
        terms: the first message, which says on what terms to grade.
    """

    def __init__(self, terms: dict[str, Any]) -> None:
        self.terms = terms
        self.stopped = False
        self.layers: tuple[str, ...] = ()
        self.process: subprocess.Popen[bytes] | None = None

    def rows(self, piece: Piece) -> list[Row]:
        """The rows of a piece. An answer under which the process dies every time is told as the grader's failure.

        Raises:
            Refused: when nothing can be graded.
        """
        for _ in range(1 + CHANCES):
            try:
                return self._asked(piece.to_plain())
            except ProcessLost as error:
                why = str(error)
        if len(piece.answers) > 1:
            return [row for part in piece.parts for row in self.rows(part)]
        if piece.failed:
            raise Refused(f"no process for grading stays alive ({why}); try: descent doctor")
        return self.rows(Piece(piece.answers, piece.drawn, f"the grader's process ended under it, {CHANCES + 1} times"))

    def _asked(self, message: dict[str, Any]) -> list[Row]:
        if self.stopped:
            raise Refused("stopped")
        if self.process is None:
            self.process = self._started()
            self._exchanged(self.process, self.terms)
        answer = self._exchanged(self.process, message)
        rows: list[Row] = answer["rows"]
        self.layers = tuple(answer["layers"]) or self.layers
        return rows

    def _started(self) -> subprocess.Popen[bytes]:
        root = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH", "")]))
        command = [sys.executable, "-P", "-m", MODULE]
        environment = os.environ | {"PYTHONPATH": path}
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, bufsize=0)

    def _exchanged(self, process: subprocess.Popen[bytes], message: dict[str, Any]) -> dict[str, Any]:
        """One message there and one back.

        Raises:
            ProcessLost: when none comes; Refused: when it says so.
        """
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            wire.write(process.stdin.fileno(), wire.pack(message, LARGEST_MESSAGE))
            ready, _, _ = select.select([process.stdout], [], [], LONGEST_SECONDS)
            answer = wire.receive(process.stdout.fileno(), LARGEST_MESSAGE) if ready else None
        except (OSError, wire.WireError) as error:
            answer, why = None, str(error)
        else:
            why = "it hung up" if ready else "it did not answer"
        if answer is None:
            self.close()
            raise ProcessLost(why)
        if "refused" in answer:
            self.close()
            raise Refused(answer["refused"])
        return answer

    def stop(self) -> None:
        """End what it is at, from another thread; nothing is started any more."""
        self.stopped = True
        if (process := self.process) is not None:
            process.kill()

    def close(self) -> None:
        """End it, if it is there."""
        process, self.process = self.process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        with suppress(OSError):
            process.stdin.close()  # at which it ends by itself, and clears away what it started
        with suppress(subprocess.TimeoutExpired):
            process.wait(CLOSE_SECONDS)
        process.kill()
        process.wait()
        process.stdout.close()
