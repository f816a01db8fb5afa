"""`descent doctor`: what confines answers on this machine, tried out, and what each layer stops."""

from __future__ import annotations

import platform

from rich.table import Table
from rich.text import Text

from graders.terminal import PROSE, drawn_on, paper, unicode_fits
from graders.worker import Worker
from graders.worker.layers import NOT_NEEDED, STOPS, confined


def examine() -> Worker:
    """A worker that has run an empty answer, and so knows the layers around it.

    Raises:
        GraderError: when it cannot run any.
    """
    with Worker(lanes=1) as worker:
        worker.look()
    return worker


def findings(worker: Worker, width: int, colour: bool, encoding: str | None) -> str:
    """The table of layers, and in one sentence what follows from it."""
    fancy = unicode_fits(encoding)
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=True, header_style="bold", pad_edge=False)
    table.add_column("", width=1)
    table.add_column("layer", no_wrap=True)
    table.add_column("here", ratio=2)
    table.add_column("stops", ratio=3)
    for name, stops in STOPS.items():
        missing = (worker.missing or {}).get(name, "")
        unneeded = missing.startswith(NOT_NEEDED)
        sign, plain, style = ("○", "o", "dim") if unneeded else ("✗", "x", "red") if missing else ("✓", "+", "green")
        table.add_row(Text(sign if fancy else plain, style), name, Text(missing or "active", style), Text(stops, "dim"))
    system = f"{platform.system()} {platform.release()}"
    running = f"Python {platform.python_version()}, torch {worker.torch_version}, {system}"
    console = paper(width, colour)
    for part in (Text(running, "dim"), "", table, ""):
        console.print(part)
    console.print(verdict(worker), width=min(console.width, PROSE))
    return drawn_on(console)


def verdict(worker: Worker) -> str:
    """What the layers there are amount to."""
    if confined(worker.layers):
        return "Answers are confined here: descent grade can be given the work of people you do not know."
    return (
        "Answers are not confined here: one can read and change what you can. descent grade runs them only with "
        "--unconfined; use it for your own answers, and a Linux machine or container for those of others."
    )
