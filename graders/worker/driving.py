"""One case of an answer: the rollout drives its functions, and is watched while it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from graders.rollouts import ROLLOUTS
from graders.trajectory import Row, Value
from graders.worker.calls import recorded
from graders.worker.functions import Function
from graders.worker.loading import row_of
from graders.worker.routes import watched

LONGEST_NUMBER = 26
"""Bytes of a number on the wire, its comma included."""
LONGEST_CHARACTER = 6
"""Bytes of a character on the wire."""


@dataclass
class Drive:
    """What was seen of a case so far: it stays when the answer breaks off."""

    rows: list[Row] = field(default_factory=list)
    calls: str = ""
    route: str = ""

    def go(
        self,
        functions: Sequence[Function],
        rollout: str,
        settings: Mapping[str, Any],
        by_hand: Sequence[str],
        most_rows: int,
        most_bytes: int,
    ) -> None:
        """Drive the functions to the end, or for so many rows; whatever they raise comes out of here.

        Args:
            functions: the student's.
            rollout: the name of the rollout.
            settings: what the rollout is given.
            by_hand: what the answer is not meant to call.
            most_rows: rows after which no more is read.
            most_bytes: bytes of rows on the wire after which no more is read.
        """
        room = most_bytes
        with recorded() as recorder, watched(by_hand) as watching:
            try:
                for seen in islice(ROLLOUTS[rollout](*functions, **settings), most_rows):
                    row = row_of(seen)
                    room -= sum(map(_room, row.values()))
                    if room < 0:
                        break
                    self.rows.append(row)
            finally:
                self.calls, self.route = recorder.summary, watching.told


def _room(value: Value) -> int:
    """At most so many bytes a value takes on the wire."""
    if isinstance(value, str):
        return LONGEST_CHARACTER * len(value) + LONGEST_NUMBER
    return LONGEST_NUMBER * (len(value) if isinstance(value, tuple) else 1)
