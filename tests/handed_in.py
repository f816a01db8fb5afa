"""What students hand in, made: folders, archives and notebooks, sound and damaged."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

NAME, OTHER = "manual_gd_step", "loss_l1"
WANTED = {NAME: (NAME,), OTHER: ("l1", "l1_mean")}
"""Two exercises and the functions that an answer to each defines."""
OTHERS = "handed in"


def filed(place: Path, texts: Mapping[str, bytes]) -> Path:
    """A folder with these files."""
    folder = place / OTHERS
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text)
    return folder


def zipped(place: Path, texts: Mapping[str, bytes]) -> Path:
    """An archive with these files."""
    place.mkdir(exist_ok=True)
    return archived(place / f"{OTHERS}.zip", *texts.items())


def archived(place: Path, *members: tuple[str | zipfile.ZipInfo, bytes], kind: int = zipfile.ZIP_STORED) -> Path:
    """An archive with these members."""
    with zipfile.ZipFile(place, "w", kind) as archive:
        for name, text in members:
            archive.writestr(name, text)
    return place


def locked(place: Path, name: str) -> Path:
    """An archive whose only member says that it wants a password."""
    text = bytearray(archived(place, (name, b"x" * 40)).read_bytes())
    text[6] |= 1
    text[text.index(b"PK\x01\x02") + 8] |= 1
    place.write_bytes(text)
    return place


def cell(source: Any, kind: str = "code", **metadata: Any) -> dict[str, Any]:
    """A cell of a notebook."""
    return {"cell_type": kind, "metadata": metadata, "source": source, "outputs": []}


def notebook(*sources: Any, padding: int = 0, **changed: Any) -> bytes:
    """A notebook with cells of these sources, or with these cells, and so many letters of output."""
    cells = [source if isinstance(source, dict) and "cell_type" in source else cell(source) for source in sources]
    cells[0] = cells[0] | {"outputs": [{"output_type": "stream", "name": "stdout", "text": "x" * padding}]}
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells} | changed).encode("ascii")
