"""What one child may use, as data."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds on one answer. The defaults fit honest answers on a slow laptop, and each is told when it is hit.

    Attributes:
        seconds: wall time of one case, its import included.
        job_seconds: wall time of all cases together, after which the rest is not run.
        cpu_seconds: processor time of one case.
        memory_bytes: address space beyond what the server had before it forked.
        output_bytes: bytes printed in one case after which the child is ended; only `kept_output` of them are kept.
        result_bytes: the result of one case as it is written; a row that would not fit is not read any more.
        values: numbers and facts in the result of one case.
        rows: rows read of one case; the longest reference has 150.
        patience: cases that may be broken off before the rest of the exercise is not run any more.
    """

    seconds: float = 10.0
    job_seconds: float = 30.0
    cpu_seconds: int = 5
    memory_bytes: int = 1 << 30
    output_bytes: int = 8 << 20
    kept_output: int = 64 << 10
    result_bytes: int = 1 << 20
    values: int = 100_000
    rows: int = 2000
    patience: int = 2

    def to_plain(self) -> dict[str, float]:
        """The limits as the child receives them."""
        return asdict(self)
