"""How much longer it takes: a bar on standard error, only where that is a terminal, and gone when it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from graders.streams import is_dumb

Advance = Callable[[float], None]


def has_bar(total: int) -> bool:
    """Whether there is a bar for so many parts: one part cannot say how long the rest takes."""
    return total > 1 and sys.stderr.isatty() and not is_dumb()


@contextmanager
def progress(what: str, total: int) -> Iterator[Advance]:
    """Show how far something is that has so many parts; what is written meanwhile stands above the bar.

    The block is given a function to call when a part is done, or as much of one.
    """
    if not has_bar(total):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task(what, total=total)
        yield lambda parts: bar.advance(task, parts)
