"""Memory is put into huge pages and holds what it held; where there are none nothing happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from graders.worker import hugepages
from graders.worker.hugepages import MAPS, SIZE, collapse

FILLED = """
import mmap
from pathlib import Path

from graders.worker.hugepages import collapse

size = 32 << 20
memory = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
memory[:] = bytes(range(256)) * (size // 256)
collapse()
assert memory[:] == bytes(range(256)) * (size // 256)
print(Path("/proc/self/smaps_rollup").read_text())
"""


def at_least(version: tuple[int, int]) -> bool:
    """Whether this is Linux of some version."""
    found = re.match(r"(\d+)\.(\d+)", Path("/proc/sys/kernel/osrelease").read_text()) if MAPS.exists() else None
    return found is not None and (int(found[1]), int(found[2])) >= version


@pytest.mark.skipif(not (at_least((6, 1)) and SIZE.exists()), reason="this system collapses nothing into huge pages")
def test_memory_is_in_huge_pages_and_unchanged() -> None:
    ran = subprocess.run([sys.executable, "-c", FILLED], capture_output=True, text=True, check=True)
    (kilobytes,) = re.findall(r"AnonHugePages: +(\d+) kB", ran.stdout)
    assert int(kilobytes) >= 16 << 10


@pytest.mark.parametrize(
    ("size", "maps"),
    [
        (None, None),
        ("no number", None),
        ("2097152", None),
        ("2097152", "no map\n"),
        ("2097152", "00400000-00800000 rw-p 00000000 00:00 0\n"),
    ],
    ids=["no huge pages", "a size that is none", "no maps", "maps of another form", "memory that is not there"],
)
def test_where_it_cannot_be_nothing_happens(
    size: str | None, maps: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("SIZE", size), ("MAPS", maps)):
        place = tmp_path / name
        monkeypatch.setattr(hugepages, name, place)
        if text is not None:
            place.write_text(text, encoding="utf-8")
    collapse()
