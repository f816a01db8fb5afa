"""Files of ours are written whole or not at all, and replace nothing but ordinary files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graders.files import PlaceError, check_place, write_whole


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    longest = tmp_path / ("n" * 255)
    check_place(longest)
    for content in (b"one", b"two"):
        write_whole(longest, content)
        assert longest.read_bytes() == content
    assert longest.stat().st_mode & 0o777 == 0o666 & ~_umask()
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(PlaceError, match="folder cannot be written"):
        write_whole(folder, b"")
    with pytest.raises(PlaceError, match="cannot be written"):
        write_whole(tmp_path / "gone" / "x", b"")
    assert {path.name for path in tmp_path.iterdir()} == {longest.name, "folder"}


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "target").touch()
    (tmp_path / "link").symlink_to("target")
    (tmp_path / "broken").symlink_to("nowhere")
    for path in (tmp_path / "pipe", tmp_path / "link", tmp_path / "broken", Path("/dev/null"), tmp_path):
        with pytest.raises(PlaceError, match="is not an ordinary file"):
            check_place(path)
    with pytest.raises(PlaceError, match="cannot be written"):
        check_place(Path("/proc/result.json"))
    assert len(list(tmp_path.iterdir())) == 4
