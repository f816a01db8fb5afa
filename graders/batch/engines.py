"""Where pieces are graded: on this machine, or on the workers of a scheduler. Their rows come back in their order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Protocol, TypeVar

from graders.batch.pieces import Piece
from graders.batch.process import GradingProcess

Row = dict[str, Any]
Asked = TypeVar("Asked")
Got = TypeVar("Got")

AHEAD = 4
"""Pieces at work or waiting, for each process: so many may wait for a slow one before them."""


class Engine(Protocol):
    """Something that grades pieces.

    Attributes:
        layers: what confined the answers; nothing is known before the first one ran.
    """

    @property
    def layers(self) -> tuple[str, ...]:
        """See the attributes."""

    def graded(self, pieces: Iterable[Piece]) -> Iterator[list[Row]]:
        """The rows of each piece, in the pieces' order, which are asked for as there is room."""

    def __enter__(self) -> Engine:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End all that it started."""


def in_order(asked: Iterable[Asked], begin: Callable[[Asked], Future[Got]], window: int) -> Iterator[Got]:
    """What comes of each, in their order, with so many begun at a time; the rest is not even made."""
    begun: deque[Future[Got]] = deque()
    for one in asked:
        begun.append(begin(one))
        while len(begun) >= window or (begun and begun[0].done()):
            yield begun.popleft().result()
    while begun:
        yield begun.popleft().result()


class OnThisMachine:
    """So many processes, each with a warm fork server of its own."""

    def __init__(self, jobs: int, terms: dict[str, Any]) -> None:
        self.processes = [GradingProcess(terms) for _ in range(jobs)]
        self.idle: SimpleQueue[GradingProcess] = SimpleQueue()
        for process in self.processes:
            self.idle.put(process)
        self.threads = ThreadPoolExecutor(jobs)

    def graded(self, pieces: Iterable[Piece]) -> Iterator[list[Row]]:
        """The rows of each piece, in their order."""
        return in_order(pieces, lambda piece: self.threads.submit(self._rows, piece), AHEAD * len(self.processes))

    @property
    def layers(self) -> tuple[str, ...]:
        """What confined the answers."""
        return next((process.layers for process in self.processes if process.layers), ())

    def _rows(self, piece: Piece) -> list[Row]:
        process = self.idle.get()
        try:
            return process.rows(piece)
        finally:
            self.idle.put(process)

    def __enter__(self) -> OnThisMachine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.threads.shutdown(wait=False, cancel_futures=True)
        if kind is not None:  # what they are at is not wanted any more
            for process in self.processes:
                process.stop()
        self.threads.shutdown(wait=True)
        for process in self.processes:
            process.close()
