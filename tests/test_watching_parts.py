"""The parts of `descent watch` by themselves: what changed, what a key is, what is remembered, what is drawn again."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graders.keys import Course, find_course, read_heads
from graders.report import Standing
from graders.submission import Handed
from graders.watching.folder import WARY_SECONDS, Folder
from graders.watching.keyboard import HungUp, Keyboard
from graders.watching.memory import digest_of, recall
from graders.watching.plots import EARLIER, Plots, saying

HEAD = read_heads(find_course().trajectories)[0]
NAME = HEAD.exercise.name
LATER = 10 * WARY_SECONDS


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "one.py"
    path.write_bytes(b"first\n")
    return path


@pytest.fixture
def folder(file: Path) -> Folder:
    return Folder(file.parent, ["one", "other"])


def test_what_is_saved_has_changed_once(folder: Folder, file: Path) -> None:
    assert folder.changes(LATER) == {}
    file.write_bytes(b"second\n")
    assert folder.changes(LATER) == {"one": Handed(b"second\n")}
    assert folder.changes(LATER) == {}


def test_what_is_only_touched_or_moved_has_not(folder: Folder, file: Path) -> None:
    os.utime(file, (1, 1))
    assert folder.changes(LATER) == {}
    beside = file.with_name("beside")
    beside.write_bytes(file.read_bytes())
    beside.replace(file)
    assert folder.changes(LATER) == {}


def test_a_disk_that_counts_time_coarsely_hides_no_save(
    folder: Folder, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graders.watching.folder.sign_of", lambda path: (path.exists(),))
    folder.signs = {"one": (0,), "other": (False,)}
    file.write_bytes(b"second\n")
    assert folder.changes(LATER) == {"one": Handed(b"second\n")}
    file.write_bytes(b"thirds\n")
    assert folder.changes(LATER + WARY_SECONDS / 2) == {"one": Handed(b"thirds\n")}


@pytest.mark.parametrize("end", [b"", None], ids=["emptied", "removed"])
def test_what_is_empty_or_gone_is_believed_at_the_second_look(end: bytes | None, folder: Folder, file: Path) -> None:
    file.write_bytes(end) if end is not None else file.unlink()
    assert folder.changes(LATER) == {}
    file.write_bytes(b"second\n")
    assert folder.changes(LATER) == {"one": Handed(b"second\n")}
    file.write_bytes(end) if end is not None else file.unlink()
    assert folder.changes(LATER) == {}
    (handed,) = folder.changes(LATER).values()
    assert not handed.source
    assert folder.changes(LATER) == {}


def test_a_folder_that_goes_and_comes_back_is_no_error(folder: Folder, file: Path) -> None:
    away = file.parent.with_name("away")
    file.parent.rename(away)
    assert folder.changes(LATER) == {}
    assert folder.changes(LATER).keys() == {"one"}
    away.rename(file.parent)
    assert folder.changes(LATER) == {"one": Handed(b"first\n")}


PRESSED = {
    "one": (b"h", "h"),
    "in capitals": (b"H", "h"),
    "two": (b"hh", "hh"),
    "with Enter": (b"h\n", "h"),
    "an arrow": (b"\x1b[A", ""),
    "a function key": (b"\x1bOQ", ""),
    "Alt and a letter": (b"\x1bq", ""),
    "a paste": (b"r y\n", ""),
    "another paste": (b"really all of it\n", ""),
    "another script": ("п".encode(), ""),
}


class Fed(Keyboard):
    """A keyboard whose keys come through a pipe."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self.fed = descriptor

    @property
    def descriptor(self) -> int:
        """The pipe's end."""
        return self.fed


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        try:
            os.close(end)
        except OSError:
            continue


@pytest.mark.parametrize(("pressed", "keys"), PRESSED.values(), ids=PRESSED)
def test_a_key_is_what_somebody_pressed(pressed: bytes, keys: str, pipe: tuple[int, int]) -> None:
    os.write(pipe[1], pressed)
    assert Fed(pipe[0]).read() == keys


def test_where_there_is_no_terminal_no_keys_are_taken(pipe: tuple[int, int]) -> None:
    keyboard = Fed(pipe[0])
    assert not keyboard.take()
    keyboard.give_back()
    os.close(pipe[1])
    with pytest.raises(HungUp):
        keyboard.read()


STANDING = Standing(HEAD, "partial", 3, "no_zero_grad")


def test_what_is_remembered_comes_back_for_the_same_answer_only(tmp_path: Path) -> None:
    course = Course(tmp_path)
    recall(course).remember(NAME, STANDING, "digest")
    memory = recall(course)
    assert memory.current == NAME
    assert memory.standing(HEAD, "digest") == STANDING
    assert memory.standing(HEAD, "other") is None
    memory.remember(NAME, Standing(HEAD, "grader_error", 0, ""), "third")
    assert recall(course).standing(HEAD, "digest") == STANDING


def test_a_digest_is_of_the_answer_and_of_its_key() -> None:
    assert len({digest_of(key, answer) for key in (b"", b"x", b"xy") for answer in (b"", b"y", b"xy", b"y")}) == 9


DAMAGED = {
    "empty": b"",
    "no JSON": b"\xff\xfe{",
    "deep": b"[" * 100_000,
    "a list": b"[]",
    "without parts": b"{}",
    "other parts": b'{"current": 3, "known": []}',
    "no pair": b'{"current": "x", "known": {"NAME": 3}}',
    "no words": b'{"current": "x", "known": {"NAME": ["digest", {"status": "passed"}]}}',
    "other words": b'{"current": "x", "known": {"NAME": ["digest", {"status": 1, "score": "a", "words": []}]}}',
    "too many points": b'{"current": "", "known": {"NAME": ["digest", {"status": "", "score": 99, "words": ""}]}}',
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_is_as_good_as_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "watch.json").write_bytes(content.replace(b"NAME", NAME.encode()))
    memory = recall(Course(tmp_path))
    assert memory.standing(HEAD, "digest") is None
    memory.remember(NAME, STANDING, "digest")
    assert recall(Course(tmp_path)).standing(HEAD, "digest") == STANDING


def test_nothing_is_written_over_what_is_no_ordinary_file(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("theirs", encoding="utf-8")
    (tmp_path / "build" / "watch.json").symlink_to(elsewhere)
    recall(Course(tmp_path)).remember(NAME, STANDING, "digest")
    assert elsewhere.read_text(encoding="utf-8") == "theirs"
    (tmp_path / "build" / "watch.json").unlink()
    (tmp_path / "build").rmdir()
    (tmp_path / "build").write_text("a file", encoding="utf-8")
    recall(Course(tmp_path)).remember(NAME, STANDING, "digest")


PYTHON = """#!/bin/sh
echo "$$ $3" >> {folder}/run
[ "$2" = webbrowser ] && exit
echo "drawn: $5"
test -e {folder}/slow && exec sleep 1000
exit {code}
"""


@pytest.mark.parametrize("how", ["drawn", "drawn and opened", "not drawn", "ended"])
def test_a_plot_is_drawn_again_and_its_page_is_opened_once(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / "python"
    python.write_text(PYTHON.format(folder=tmp_path, code=2 if how == "not drawn" else 0), encoding="utf-8")
    python.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(python))
    monkeypatch.setenv("BROWSER", "yes" if how == "drawn and opened" else "")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    page = tmp_path / "build" / f"{NAME}.live.html"
    said: list[str] = []

    async def watched() -> None:
        told = asyncio.Event()

        def say(sentence: str) -> None:
            said.append(sentence)
            told.set()

        plots = Plots(say, tmp_path / "build")
        plots.again(NAME)  # nobody asked for it yet
        for draw in (plots.draw, plots.again):
            draw(NAME)
            plots.again("another")
            await told.wait()
            told.clear()
        if how == "ended":
            (tmp_path / "slow").touch()
            plots.again(NAME)
            plots.draw(NAME)
            plots.close()
        for browser in filter(None, plots.opened.values()):
            browser.wait()

    asyncio.run(watched())
    by_hand = (
        ""
        if how in ("not drawn", "drawn and opened")
        else f". In a browser, {os.path.relpath(page)} follows every save."
    )
    assert said == [f"drawn: {NAME}{by_hand}"] * 2
    assert page.is_file() == (how != "not drawn")
    words = page.with_name(f"{NAME}.live.js").read_text(encoding="utf-8")
    assert words == saying(f"{EARLIER}drawn: {NAME}" if how == "not drawn" else "")
    run = [line.split(" ", 1) for line in (tmp_path / "run").read_text(encoding="utf-8").splitlines()]
    assert [what for _, what in run if what.endswith(".html")] == [page.as_uri()] * (how == "drawn and opened")
    for pid, _ in run:
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid), 0)
