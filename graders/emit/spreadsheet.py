"""Tables as comma-separated values in which no text is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from graders.printable import cell


def csv_text(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with a line of names above it, as RFC 4180 wants it."""
    return written([cell(value) for value in row] for row in (head, *rows))


def written(rows: Iterable[Sequence[str]], line_end: str = "\r\n") -> str:
    """Rows as they are, quoted where they must be."""
    lines = io.StringIO()
    csv.writer(lines, lineterminator=line_end).writerows(rows)
    return lines.getvalue()
