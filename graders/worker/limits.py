"""What one answer, and one whole submission, may use, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


class LimitError(ValueError):
    """A limit that is none; the message says what to write."""


@dataclass(frozen=True)
class Limits:
    """Bounds on one answer. The defaults fit honest answers on a slow laptop, and each is told when it is hit.

    `python -m benchmarks` prints what the slowest right answer of each exercise uses, and how often that fits in here.

    Attributes:
        seconds: wall time of one case, its import included.
        job_seconds: wall time of all cases together, after which the rest is not run.
        submission_seconds: wall time of all exercises of a submission together, after which the rest is not run.
        cpu_seconds: processor time of one case.
        memory_bytes: address space beyond what the server had before it forked.
        output_bytes: bytes printed in one case after which the child is ended; only `kept_output` of them are kept.
        result_bytes: the result of one case as it is written; a row that would not fit is not read any more.
        values: numbers and facts in the result of one case; the largest reference has some 600. Those of all visible
            cases of a submission are in the grader's memory at once.
        threads: threads at a time; torch itself stays on one.
        rows: rows read of one case; the longest reference has 150.
        patience: cases that may be broken off before the rest of the exercise is not run any more.
    """

    seconds: float = 10.0
    job_seconds: float = 30.0
    submission_seconds: float = 300.0
    cpu_seconds: int = 5
    memory_bytes: int = 1 << 30
    output_bytes: int = 8 << 20
    kept_output: int = 64 << 10
    result_bytes: int = 1 << 20
    values: int = 20_000
    threads: int = 256
    rows: int = 2000
    patience: int = 2

    def to_plain(self) -> dict[str, float]:
        """The limits as the child receives them."""
        return dict(vars(self))

    def changed(self, others: Mapping[str, float]) -> Limits:
        """These limits with some of them set otherwise.

        Raises:
            LimitError: for a name that is none, or a value that is not above zero or not of the limit's kind.
        """
        known = vars(self)
        for name, value in others.items():
            if name not in known:
                raise LimitError(f"there is no limit {name!r}; there are {', '.join(known)}")
            whole = isinstance(known[name], int)
            if isinstance(value, bool) or not 0 < value < float("inf") or (whole and value != int(value)):
                raise LimitError(f"the limit {name} is a {'whole ' * whole}number above zero, not {value!r}")
        kinds = {name: type(usual) for name, usual in known.items()}
        return replace(self, **{name: kinds[name](value) for name, value in others.items()})


class Budget:
    """The seconds that the answers of one submission share; whoever runs takes from it."""

    def __init__(self, seconds: float = float("inf")) -> None:
        self.given = self.seconds = seconds
