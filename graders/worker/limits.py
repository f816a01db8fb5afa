"""What one child may use, as data."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds on one child. The defaults fit honest answers on a slow laptop, and each is told when it is hit.

    Attributes:
        seconds: wall time of one case, its import included.
        cpu_seconds: processor time of one case.
        memory_bytes: address space beyond what the server had before it forked.
        output_bytes: printed bytes after which the child is ended; only `kept_output` of them are kept.
        rows: rows read of one case; the longest reference has 150.
        patience: cases that may time out before the rest of the exercise is not run any more.
    """

    seconds: float = 10.0
    cpu_seconds: int = 5
    memory_bytes: int = 1 << 30
    output_bytes: int = 8 << 20
    kept_output: int = 64 << 10
    rows: int = 2000
    patience: int = 2

    def to_plain(self) -> dict[str, float]:
        """The limits as the child receives them."""
        return asdict(self)
