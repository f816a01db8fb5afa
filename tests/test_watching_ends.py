"""How `descent watch` ends, what it is where there is less than a terminal, and what it remembers."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.watching.screen import HOME
from tests.course import COURSE, NAMES
from tests.watched import (
    DEADLINE,
    DONE,
    FOR_EVER,
    GRADED,
    KEYS,
    NAME,
    RIGHT,
    SECOND,
    STEERING,
    UNDONE,
    WRONG,
    Piped,
    Watched,
    command,
    environment,
    left_of,
)

START = Callable[..., Watched]


@pytest.mark.parametrize("moment", ["at rest", "at work", "in a question"])
@pytest.mark.parametrize("how", ["Ctrl-C", "SIGTERM", "SIGHUP"])
def test_stopped_it_leaves_the_terminal_as_it_was_and_nothing_running(
    how: str, moment: str, start: START, course: Path
) -> None:
    file = course / "exercises" / f"{NAME}.py"
    file.write_text(FOR_EVER if moment == "at work" else WRONG, encoding="utf-8")
    watched = start()
    if moment == "at work":
        watched.until("Running for ")
    else:
        watched.until(GRADED)
    if moment == "in a question":
        watched.press("r")
        watched.until("[y/N]")
    assert not watched.is_as_found
    if how == "Ctrl-C":
        watched.press("\x03")
    else:
        watched.run.send_signal(getattr(signal, how))
    assert watched.ended() == 130
    assert watched.said.endswith("descent: stopped\r\n")
    assert "Traceback" not in watched.said
    assert watched.is_as_found
    assert left_of(course) == []


QUICK = 4.5
"""Seconds: it takes a tenth of them, and an answer that does not end is stopped after five on the processor."""


def test_who_quits_does_not_wait_for_an_answer_that_does_not_end(start: START, course: Path) -> None:
    (course / "exercises" / f"{NAME}.py").write_text(FOR_EVER, encoding="utf-8")
    watched = start()
    watched.until("Running for ")
    watched.press("q")
    begun = time.monotonic()
    assert watched.ended() == 0
    assert time.monotonic() - begun < QUICK
    assert left_of(course) == []


def test_ctrl_backslash_leaves_the_terminal_as_it_was(start: START, course: Path) -> None:
    watched = start()
    watched.until(KEYS, GRADED)
    watched.press("\x1c")
    assert watched.ended() == 130
    assert watched.is_as_found
    assert left_of(course) == []


SHELL = r"""
set -m
"$@" &
job=$!
fg %1
echo STOPPED; stty -a | tr ' ' '\n' | grep icanon
fg %1
echo LEFT $?
"""


def test_suspended_it_gives_the_terminal_back_and_goes_on_afterwards(course: Path) -> None:
    (course / "exercises" / f"{NAME}.py").write_text(WRONG, encoding="utf-8")
    whole = ["/bin/bash", "-c", SHELL, "bash", *command()]
    watched = Watched(course, whole=whole, size=(100, 60))
    try:
        watched.until(GRADED, KEYS)
        watched.press("\x1a")
        while "STOPPED" not in watched.said:
            assert watched.read(DEADLINE), watched.said
        while "icanon" not in watched.said.partition("STOPPED")[2]:
            assert watched.read(DEADLINE), watched.said
        assert "-icanon" not in watched.said
        while HOME not in watched.said.partition("STOPPED")[2]:
            assert watched.read(DEADLINE), watched.said
        watched.press("h")
        watched.until("Hint 1:")
        watched.press("q")
        assert watched.ended() == 0
        assert "LEFT 0" in watched.said
        assert watched.is_as_found
    finally:
        watched.close()


# ---- where there is less than a terminal


def test_a_dumb_terminal_is_only_printed_on(start: START) -> None:
    watched = start(TERM="dumb")
    watched.until("Not started", KEYS)
    watched.save(NAME, WRONG)
    watched.until("✗ ", UNDONE)
    watched.press("h")
    watched.until("Hint 1:")
    watched.press("q")
    assert watched.ended() == 0
    assert "\x1b" not in watched.said


def test_without_colours_there_are_none_and_without_unicode_there_is_ascii(start: START) -> None:
    watched = start(NO_COLOR="1", LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    watched.save(NAME, WRONG)
    watched.until(f"x {NAME}", GRADED, "x expected  ", "-----")
    assert watched.said.isascii()
    assert not re.search(r"\x1b\[[0-9;]*m", watched.said)
    watched.press("q")
    assert watched.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_without_a_terminal_it_watches_and_prints_until_it_is_stopped(
    number: signal.Signals, pipe: Callable[..., Piped], course: Path
) -> None:
    piped = pipe()
    piped.until("Not started", GRADED)
    (course / "exercises" / f"{NAME}.py").write_text(WRONG, encoding="utf-8")
    piped.until("✗ ", UNDONE)
    assert piped.stop(number) == (130, "descent: stopped\n")
    assert "\x1b" not in piped.said
    assert "h:hint" not in piped.said
    assert left_of(course) == []


def test_colours_can_be_forced(pipe: Callable[..., Piped]) -> None:
    piped = pipe(FORCE_COLOR="1")
    piped.until(GRADED)
    assert STEERING.search(piped.said)
    assert piped.stop()[0] == 130


def test_when_nobody_reads_it_any_more_it_ends(pipe: Callable[..., Piped], course: Path) -> None:
    piped = pipe()
    piped.until(GRADED)
    piped.out.close()
    piped.run.stdout = None
    (course / "exercises" / f"{NAME}.py").write_text(WRONG, encoding="utf-8")
    assert piped.told() == (0, "")


@pytest.mark.parametrize("streams", [">&-", "<&- >&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_error(streams: str, pipe: Callable[..., Piped], course: Path) -> None:
    piped = pipe(["/bin/bash", "-c", f'exec "$@" {streams}', "bash", *command()])
    end = time.monotonic() + DEADLINE
    while NAME not in known(course):
        assert time.monotonic() < end
        assert piped.run.poll() is None
    code, complaint = piped.stop()
    assert (code, complaint) == (130, "" if "2>" in streams else "descent: stopped\n")


def known(course: Path) -> dict[str, object]:
    """What is remembered of the answers."""
    try:
        found = json.loads((course / "build" / "watch.json").read_text(encoding="ascii"))["known"]
    except OSError:
        return {}
    assert isinstance(found, dict)
    return found


CLOSED = """
import os, sys
from graders.worker.layers import linux, namespaces
namespaces.leave(namespaces.NEW_MOUNTS)
bind, remount, read_only = 1 << 12, 1 << 5, 1
folder = os.fsencode(sys.argv[1])
linux.call_library("mount", folder, folder, None, bind, None)
linux.call_library("mount", None, folder, None, bind | remount | read_only, None)
os.execv(sys.argv[2], sys.argv[2:])
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
def test_a_course_that_cannot_be_written_is_watched_without_remembering(
    pipe: Callable[..., Piped], course: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    temporary = str(tmp_path_factory.mktemp("tmp"))
    piped = pipe([sys.executable, "-c", CLOSED, str(course), *command()], TMPDIR=temporary)
    piped.until("Not started", GRADED)
    (course / "exercises" / f"{NAME}.py").write_text(WRONG, encoding="utf-8")  # by somebody else
    piped.until("✗ ", UNDONE)
    assert piped.stop() == (130, "descent: stopped\n")
    assert not (course / "build").exists()


# ---- from one time to the next


def test_a_second_session_goes_on_where_the_first_one_was(start: START, course: Path) -> None:
    watched = start()
    watched.save(NAME, RIGHT)
    watched.until(DONE)
    watched.press("n")
    watched.until(f"exercises/{SECOND}.py", GRADED)
    watched.press("n")
    watched.until(f"exercises/{NAMES[2]}.py", GRADED)
    watched.press("q")
    assert watched.ended() == 0
    before = known(course)
    watched = start()
    first = watched.until(KEYS)
    assert f"exercises/{NAMES[2]}.py" in first
    assert "1 of 39 exercises done" in first  # before anything can have been graded
    watched.until(GRADED)
    watched.press("q")
    assert watched.ended() == 0
    assert known(course) == before
    memory = course / "build" / "watch.json"
    memory.write_bytes(b"\xff{" * 1000)
    watched = start()
    watched.until("1 of 39 exercises done", GRADED)
    watched.press("q")
    assert watched.ended() == 0
    assert NAME in known(course)


REFUSED = {
    "no such exercise": (["nope"], {}, "there is no exercise 'nope'"),
    "no course": ([], {"DESCENT_COURSE": "/nowhere"}, "no answer keys in"),
    "two names": ([NAME, SECOND], {}, "unrecognized arguments"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_watched_is_said_in_one_sentence(what: str, course: Path) -> None:
    words, more, sentence = REFUSED[what]
    run = subprocess.run(
        command(*words), cwd=course, env=environment(course) | more, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip
    assert (run.returncode, run.stdout) == (2, "")
    assert sentence in run.stderr
    assert run.stderr.count("\n") == 1


def test_a_damaged_answer_key_ends_it_in_one_sentence(start: START, course: Path) -> None:
    keys = course / "reference" / "trajectories"
    keys.unlink()
    keys.mkdir()
    for path in (COURSE / "reference" / "trajectories").iterdir():
        text = path.read_text(encoding="ascii")
        (keys / path.name).write_text(text if path.stem != NAME else text.splitlines()[0] + "\n{}\n", encoding="ascii")
    watched = start(NAME)
    assert watched.ended() == 2
    assert f"{NAME}.jsonl cannot be used" in watched.said
    assert "Traceback" not in watched.said
    assert watched.is_as_found
    assert left_of(course) == []
