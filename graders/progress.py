"""How much longer it takes: a bar on standard error, only where that is a terminal, and gone when it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil

from graders.streams import is_dumb

MINUTES = 99
"""More seconds than these are told in minutes."""

Advance = Callable[[float], None]


def has_bar(total: int) -> bool:
    """Whether there is a bar for so many parts: one part cannot say how long the rest takes."""
    return total > 1 and sys.stderr.isatty() and not is_dumb()


def left(seconds: float | None) -> str:
    """So many seconds in words; nothing where it is not known."""
    if seconds is None:
        return ""
    return f"about {ceil(seconds / 60)} min left" if seconds > MINUTES else f"about {ceil(seconds)} s left"


@contextmanager
def progress(what: str, total: int, beside: Callable[[], str] = lambda: "") -> Iterator[Advance]:
    """Show how far something is that has so many parts; what is written meanwhile stands above the bar.

    The block is given a function to call when a part is done, or as much of one. `beside` says what else there is to
    say beside the bar.
    """
    if not has_bar(total):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn
    from rich.text import Text

    class Left(ProgressColumn):
        """What else there is to say, and the time left as soon as there is something to go by."""

        max_refresh = 0.5

        def render(self, task: Task) -> Text:
            """The column's words."""
            return Text(", ".join(filter(None, (beside(), left(task.time_remaining)))))

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Left())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        task = bar.add_task(what, total=total)
        yield lambda parts: bar.advance(task, parts)
