"""The workers of a Dask scheduler as an engine: submissions travel as bytes, rows come back as bytes of JSON.

A scheduler may lose a worker at any moment, and give its chunk to another one; a chunk under which several die is cut
into its submissions, and of those the one that does it is told as the grader's failure.
"""

from __future__ import annotations

import asyncio
import atexit
import hashlib
import json
import logging
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from functools import cache
from itertools import islice
from types import TracebackType
from typing import Any

from distributed import Client, KilledWorker, WorkerPlugin, get_worker
from distributed.client import FutureCancelledError
from distributed.comm.core import CommClosedError

from graders.batch.pieces import Piece, piece_from_plain
from graders.batch.process import GradingProcess, Refused
from graders.bundles import unpacked
from graders.keys import CourseError

Row = dict[str, Any]

CHUNK = 8
"""Submissions in one task: fewer, and the scheduler has more to do than its workers."""
WINDOW_PER_WORKER = 4
"""Chunks begun for each worker."""
CONNECT_SECONDS = 20
GONE = (TimeoutError, OSError, CommClosedError)
"""What is raised where nobody answers any more."""
LOST = "an answer ended the worker that graded it, several times"


class OnScheduler:
    """The workers of a scheduler.

    Args:
        address: the scheduler's, such as `tcp://127.0.0.1:8786`.
        terms: what a process that grades is told first; where its keys are, it is told where it runs.
        bundle: the answer keys, as the bytes of a bundle.
    """

    def __init__(self, address: str, terms: dict[str, Any], bundle: bytes) -> None:
        self.address = address
        self.disabled = logging.root.manager.disable
        logging.disable(logging.CRITICAL)  # what it logs of a scheduler that is gone is said in one sentence here
        self.layers: tuple[str, ...] = ()
        try:
            self.client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (*GONE, ValueError, TypeError) as error:
            raise Refused(
                f"no scheduler answers at {address} ({type(error).__name__}); start one with: dask scheduler"
            ) from None
        self.terms = json.dumps(terms).encode("ascii")
        if not self._workers():
            self.client.close()
            raise Refused(f"the scheduler at {address} has no worker; start some with: dask worker {address}")
        self.keys = f"descent-{hashlib.sha256(bundle).hexdigest()}"
        self.client.register_plugin(Keys(bundle), name=self.keys)

    def _workers(self) -> int:
        return len(self.client.scheduler_info(n_workers=-1)["workers"])

    def graded(self, pieces: Iterable[Piece]) -> Iterator[list[Row]]:
        """The rows of each piece, in their order."""
        waiting = iter(pieces)
        begun: deque[tuple[list[Piece], Any]] = deque()
        try:
            while True:
                while len(begun) < WINDOW_PER_WORKER * max(1, self._workers()) and (
                    chunk := list(islice(waiting, CHUNK))
                ):
                    begun.append((chunk, self._begin(chunk)))
                if not begun:
                    return
                yield from self._ended(*begun.popleft())
        except (*GONE, FutureCancelledError, asyncio.CancelledError) as error:
            raise Refused(
                f"the scheduler at {self.address} is gone ({type(error).__name__}); "
                "what was graded is kept, and the same command goes on from there"
            ) from None

    def _begin(self, chunk: list[Piece]) -> Any:
        told = json.dumps([piece.to_plain() for piece in chunk]).encode("ascii")
        return self.client.submit(graded_there, self.keys, self.terms, told, pure=False)

    def _ended(self, chunk: list[Piece], future: Any) -> list[list[Row]]:
        """The rows of a chunk that was begun; where its workers died, of each submission on its own."""
        try:
            answer = json.loads(future.result())
        except KilledWorker:
            if len(chunk) > 1:
                return [rows for piece in chunk for rows in self._ended([piece], self._begin([piece]))]
            (piece,) = chunk
            if piece.failed:
                raise Refused(f"no worker of {self.address} stays alive") from None
            if len(piece.answers) > 1:
                parts = [self._ended([part], self._begin([part])) for part in piece.parts]
                return [[row for rows in parts for (row,) in rows]]
            failed = [Piece(piece.answers, piece.drawn, LOST)]
            return self._ended(failed, self._begin(failed))
        finally:
            future.release()
        if "refused" in answer:
            raise Refused(answer["refused"])
        self.layers = tuple(answer["layers"]) or self.layers
        rows: list[list[Row]] = answer["rows"]
        return rows

    def __enter__(self) -> OnScheduler:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(*GONE, FutureCancelledError):
            self.client.unregister_worker_plugin(self.keys)
            self.client.close(timeout=CONNECT_SECONDS)
        logging.disable(self.disabled)


class Keys(WorkerPlugin):
    """The answer keys as each worker has them, also one that is started later in place of another."""

    def __init__(self, bundle: bytes) -> None:
        self.bundle = bundle


def graded_there(keys: str, terms: bytes, pieces: bytes) -> bytes:
    """On a worker: the rows of some pieces, from a process of ours that is started once and kept."""
    try:
        held = get_worker().plugins[keys]
        assert isinstance(held, Keys)
        process = _process(held.bundle, terms)
        rows = [process.rows(piece_from_plain(plain)) for plain in json.loads(pieces)]
    except (CourseError, Refused) as error:
        return json.dumps({"refused": str(error)}).encode("ascii")
    return json.dumps({"rows": rows, "layers": process.layers}).encode("ascii")


@cache
def _process(bundle: bytes, terms: bytes) -> GradingProcess:
    """The process that grades on this worker, with the keys of a bundle; both are let go of when the worker ends.

    Raises:
        CourseError: when the bundle cannot be used here.
    """
    told = json.loads(terms)
    stack = ExitStack()
    atexit.register(stack.close)
    place = stack.enter_context(unpacked(bundle, "the bundle", told["names"]))
    process = GradingProcess(told | {"designed": str(place.designed), "drawn": str(place.drawn)})
    stack.callback(process.close)
    return process
