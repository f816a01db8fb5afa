"""The hostile and the awkward answers, each with its record: what it tries, what it earns, how it ends.

The record of an answer stands at the top of its file in `tests/hostile/`. What cannot be a file there, since it is no
text or no file, is made here. Where a machine that lacks a layer gives another outcome, `expected.csv` says so.
"""

from __future__ import annotations

import csv
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

ROOM = Path(__file__).parent / "hostile"
NAME = "manual_gd_step"
CLASSES = ("steal", "tamper", "channel", "exhaust", "persist", "escape", "cheat", "honest")

FULL = -1
"""Stands for all the points that there are."""

HARMLESS = ("cheat", "honest")
"""Classes that aim at nothing that the next answer has."""

Make = Callable[[Path, Path], object]
"""Makes a submission in a folder, given the planted course."""

STEP = b"""import torch


def manual_gd_step(x, lr, f):
    y = f(x)
    y.abs().backward()
    with torch.no_grad():
        x -= lr * x.grad
    x.grad = None
    return y.item()
"""


@dataclass(frozen=True)
class Record:
    """What is known of a submission.

    Attributes:
        name: its name.
        tries: what it tries, in words.
        kind: the class of attack or accident.
        score: points it earns on all cases, sealed ones included; FULL for all there are.
        ends: how its cases end, each way once, in their order.
        seconds: how long one case of it may take.
        lost: what it gets by it: "told", "changed", "ended", "harmed"; nothing where anything confines it.
        has_neighbour: whether it aims at another process, which it needs for itself then.
        followers: how many honest answers run beside and after it.
    """

    name: str
    tries: str
    kind: str
    score: int
    ends: str
    seconds: float = 10.0
    lost: str = ""
    has_neighbour: bool = False
    followers: int = 1


def record_of(path: Path) -> Record:
    """The record at the top of a file."""
    header, _, code = path.read_text(encoding="utf-8").partition("\n\n")
    told = dict(line[2:].split(": ", 1) for line in header.splitlines())
    seconds, aims = float(told.get("seconds", Record.seconds)), "@NEIGHBOUR@" in code
    score, followers = _points(told["score"]), int(told.get("followers", told["class"] not in HARMLESS))
    return Record(path.stem, told["tries"], told["class"], score, told["ends"], seconds, "", aims, followers)


def _points(word: str) -> int:
    return FULL if word == "full" else int(word)


def written(text: bytes) -> Make:
    """A submission whose one file has these bytes."""
    return lambda folder, _: (folder / f"{NAME}.py").write_bytes(text)


def linked(target: str) -> Make:
    """A submission whose one file is a link; `target` begins at the planted course."""
    return lambda folder, course: (folder / f"{NAME}.py").symlink_to(course / target)


def very_large(folder: Path, _: Path) -> None:
    with (folder / f"{NAME}.py").open("wb") as file:
        file.truncate(100 << 20)


def in_a_linked_folder(folder: Path, course: Path) -> None:
    (folder / "exercises").symlink_to(course / "submissions" / "peer")


def beside_a_module(folder: Path, _: Path) -> None:
    (folder / "torch.py").write_text("raise SystemExit\n", encoding="utf-8")
    (folder / "conftest.py").write_text("raise SystemExit\n", encoding="utf-8")
    shutil.copy(folder / "torch.py", folder / "sitecustomize.py")
    written(STEP)(folder, folder)


MADE: dict[str, tuple[Make, Record]] = {
    record.name: (make, record)
    for make, record in (
        (linked("reference/manual_gd_step.py"), Record("link_to_reference", "a link", "steal", 0, "missing")),
        (linked("submissions/peer/manual_gd_step.py"), Record("link_to_peer", "a link", "steal", 0, "missing")),
        (linked("../../../../../../../../dev/zero"), Record("link_to_zeros", "no end", "exhaust", 0, "missing")),
        (in_a_linked_folder, Record("linked_folder", "a link on the way", "steal", 0, "missing")),
        (lambda folder, _: os.mkfifo(folder / f"{NAME}.py"), Record("pipe", "to wait", "exhaust", 0, "missing")),
        (lambda folder, _: (folder / f"{NAME}.py").mkdir(), Record("folder", "no file", "exhaust", 0, "missing")),
        (very_large, Record("very_large", "100 MB of source", "exhaust", 0, "missing")),
        (beside_a_module, Record("beside_a_module", "shadow modules", "persist", FULL, "completed")),
        (written(b"\0" * 1000), Record("zeros", "no text", "exhaust", 0, "syntax_error")),
        (written(os.urandom(5000)), Record("random_bytes", "no text", "exhaust", 0, "syntax_error")),
        (written(b"x = " + b"(" * 99_999), Record("open_brackets", "nesting", "exhaust", 0, "syntax_error")),
        (written(b"x = " + b"-" * 200_000 + b"1"), Record("many_signs", "nesting", "exhaust", 0, "syntax_error")),
        (written(b"x = 1" + b" + 1" * 60_000), Record("long_sum", "nesting", "exhaust", 0, "syntax_error")),
        (written(b"x = 'a'" + b" * 4000" * 9), Record("folding", "to grow", "exhaust", 0, "out_of_memory")),
        (written(b"\xef\xbb\xbf" + STEP.replace(b"\n", b"\r\n")), Record("windows", "", "honest", FULL, "completed")),
        (written(STEP.replace(b"\n", b"\r")), Record("old_line_ends", "CR only", "honest", FULL, "completed")),
        (written(STEP.replace(b"    ", b"\t")), Record("tabs", "tabs", "honest", FULL, "completed")),
        (written(STEP.rstrip()), Record("no_last_line_end", "no newline", "honest", FULL, "completed")),
        (written(b"# coding: latin-1\n# \xe9\n" + STEP), Record("latin_1", "", "honest", FULL, "completed")),
        (
            written(b"#!/usr/bin/env python3\n" + STEP + b"\x0c\n"),
            Record("page_break", "", "honest", FULL, "completed"),
        ),
    )
}


def records() -> list[Record]:
    """All records, by name."""
    found = [record_of(path) for path in ROOM.glob("*.py")] + [record for _, record in MADE.values()]
    return sorted(found, key=lambda record: record.name)


def deviations() -> dict[tuple[str, str], tuple[str, str, str]]:
    """Score, endings and what is lost, of a submission on a machine where they are not what its record says."""
    with (ROOM / "expected.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(row["name"], row["machine"]): (row["score"], row["ends"], row["lost"]) for row in rows}


def on(machine: str, record: Record) -> Record:
    """The record as it is on a machine."""
    found = deviations().get((record.name, machine))
    if found is None:
        return record
    score, ends, lost = found
    return replace(record, score=_points(score), ends=ends, lost=lost)
