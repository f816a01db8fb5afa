"""`descent watch` as a student meets it: on a real terminal, with real saves, and without."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from graders.keys import read_key
from graders.watching.screen import HOME
from tests.course import COURSE, NAMES, authored_exercise, interruptible
from tests.watched import DEADLINE, STEERING, Watched, command, course_in, environment, left_of

NAME, SECOND = NAMES[:2]
AUTHORED = authored_exercise(NAME)
RIGHT = AUTHORED.answer
STUB = AUTHORED.stub
KEPT = AUTHORED.exercise.misconception("no_zero_grad")
WRONG = KEPT.applied_to(RIGHT)
POINTS = AUTHORED.exercise.points
DONE, UNDONE = f"{POINTS}/{POINTS}", f"0/{POINTS}"
FOR_EVER = "while True: pass\n"
KEYS = "h:hint  n:next  p:plot  r:reset  l:list  q:quit"
GRADED = "Graded at"
START = Callable[..., Watched]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return course_in(tmp_path)


@pytest.fixture
def start(course: Path) -> Iterator[START]:
    """Starts the command on a terminal of its own."""
    started: list[Watched] = []

    def begin(*words: str, size: tuple[int, int] = (100, 60), **more: str) -> Watched:
        started.append(Watched(course, *words, size=size, more=more))
        return started[-1]

    yield begin
    for watched in started:
        watched.close()


def test_whatever_is_saved_is_told(start: START, course: Path) -> None:
    watched = start()
    watched.until("Not started", "exercises/", KEYS)
    file = course / "exercises" / f"{NAME}.py"
    watched.save(NAME, WRONG)
    watched.until(KEPT.says.split(". ")[0][:40], UNDONE)
    watched.save(NAME, RIGHT)
    watched.until("Every case you can see is right", DONE, f"n goes on to {SECOND}")
    watched.save(NAME, RIGHT + "def (\n")
    watched.until("SyntaxError", UNDONE)
    file.unlink()
    watched.until("there is no such file in exercises/", UNDONE)
    watched.save(NAME, RIGHT)
    watched.until("Every case you can see is right", DONE)
    beside = file.with_suffix(".py~")
    beside.write_text(WRONG, encoding="utf-8")
    beside.replace(file)
    watched.until(KEPT.says.split(". ")[0][:40])
    file.unlink()
    file.symlink_to("nowhere")
    watched.until("it is a link")
    file.unlink()
    file.mkdir()
    watched.until("it is a folder")
    file.rmdir()
    watched.save(NAME, "print('\x1b[2Jxyz')\n" + WRONG)
    watched.until("It printed:", "| xyz")
    watched.save(SECOND, "def (\n")  # the exercise that is saved is the one that is told
    watched.until(f"exercises/{SECOND}.py", "SyntaxError")


def test_of_many_saves_the_last_one_is_told(start: START) -> None:
    watched = start(NAME)
    watched.until(GRADED)
    for end in (RIGHT, WRONG, RIGHT):
        for number in range(10):
            watched.save(NAME, f"{FOR_EVER if number % 2 else WRONG}# {number}\n")
        watched.save(NAME, end)
        watched.until(GRADED, DONE if end == RIGHT else UNDONE)
        watched.save(NAME, "def (\n")
        watched.until("SyntaxError")


def test_a_save_ends_the_run_of_what_it_replaces(start: START) -> None:
    watched = start(NAME)
    watched.save(NAME, FOR_EVER)
    watched.until("Running for ", f"it is stopped after {30} s.")
    watched.save(NAME, RIGHT)
    assert "timed out" not in watched.until(DONE, GRADED)
    watched.save(NAME, FOR_EVER)
    watched.until("Grading")
    watched.press("q")  # and a key is heard meanwhile
    assert watched.ended() == 0


def test_the_keys(start: START, course: Path) -> None:
    file = course / "exercises" / f"{NAME}.py"
    file.write_text(WRONG, encoding="utf-8")
    watched = start()
    watched.until(GRADED, NAME)
    for rung, hint in enumerate(KEPT.hints, start=1):
        watched.press("h")
        watched.until(f"Hint {rung}: {hint[:40]}")
    watched.press("h")
    watched.until("There are no more hints.")
    watched.press("l")
    watched.until(f"✗  {NAME}", "no_zero_grad", f"○  {NAMES[-1]}")
    watched.press("l")
    watched.until(f"exercises/{NAME}.py")
    watched.press("n")
    watched.until(f"exercises/{SECOND}.py", "Not started", GRADED)
    watched.press("r")
    watched.until(f"{SECOND} is as it was handed out; nothing to reset.")
    watched.save(NAME, RIGHT)
    watched.until(DONE, f"n goes on to {SECOND}")
    watched.press("h")
    watched.until("there is nothing to hint at")
    for no in ("n", "yy", "really", "\x1b[A", "\r"):
        watched.press("r")
        watched.until(f"Throw away your answer in exercises/{NAME}.py? [y/N]")
        watched.press(no)
        watched.until("Kept.")
        watched.press("h")
        watched.until("there is nothing to hint at")
    watched.press("r")
    watched.until("[y/N]")
    assert file.read_text(encoding="utf-8") == RIGHT
    watched.press("Y")
    watched.until("Not started")
    assert file.read_text(encoding="utf-8") == read_key(COURSE / "reference" / "trajectories" / f"{NAME}.jsonl").stub
    watched.press("p")
    watched.until("Drawing")
    watched.without("Drawing")
    watched.press("q")
    assert watched.ended() == 0
    assert watched.is_as_found
    assert "Traceback" not in watched.said
    assert left_of(course) == []


def test_from_one_to_the_next_until_all_are_done(start: START) -> None:
    watched = start(NAMES[-1])
    watched.until(f"exercises/{NAMES[-1]}.py")
    watched.press("n")
    watched.until(f"exercises/{NAME}.py")
    watched.press("q")
    assert watched.ended() == 0
    for name in NAMES:
        watched.save(name, authored_exercise(name).answer)
    watched = start()
    watched.until(f"{len(NAMES)} of {len(NAMES)} exercises done")
    watched.press("n")
    watched.until("All exercises are done.")


def test_a_list_longer_than_the_screen_is_turned_over(start: START) -> None:
    watched = start(size=(60, 20))
    watched.until(GRADED)
    seen = set()
    for page in range(1, 5):
        watched.press("l")
        if page < 4:
            shown = watched.until(f"Page {page} of ", KEYS)
            assert shown.count("\n") < 20
            seen |= set(re.findall(r"○  (\w+)", shown))
    assert seen == set(NAMES)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_it_fits_any_terminal(columns: int, start: START, course: Path) -> None:
    (course / "exercises" / f"{NAME}.py").write_text(f"print('words\\n' * 30)\n{WRONG}", encoding="utf-8")
    watched = start(size=(columns, 24))
    shown = watched.until(GRADED, KEYS).splitlines()
    assert max(map(len, shown)) <= columns
    assert len(shown) <= 24
    assert shown[0].lstrip().startswith(f"✗ {NAME}")
    assert any("more lines" in line for line in shown)


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


def test_on_a_new_size_it_is_drawn_anew(start: START) -> None:
    watched = start(size=(100, 60))
    watched.until(GRADED)
    termios.tcsetwinsize(watched.theirs, (30, 60))
    watched.run.send_signal(signal.SIGWINCH)
    watched.press("l")
    watched.until("Page 1 of ")


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


class Piped:
    """The command with a pipe for standard output and nobody at the keyboard."""

    def __init__(self, course: Path, whole: list[str] | None = None, **more: str) -> None:
        self.run = subprocess.Popen(
            whole or command(),
            cwd=course,
            env=environment(course) | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=interruptible,
        )
        self.said = ""

    @property
    def out(self) -> IO[bytes]:
        """Where it writes to."""
        assert self.run.stdout is not None
        return self.run.stdout

    def until(self, *words: str) -> None:
        """Read until it has said all of these."""
        end = time.monotonic() + DEADLINE
        while not all(word in self.said for word in words):
            assert select.select([self.out], [], [], max(0, end - time.monotonic()))[0], self.said
            part = os.read(self.out.fileno(), 65536)
            assert part, self.said
            self.said += part.decode()

    def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """End it, and return its exit code and what it complained of."""
        self.run.send_signal(number)
        return self.told()

    def told(self) -> tuple[int, str]:
        """Wait for its end."""
        _, complaint = self.run.communicate(timeout=DEADLINE)
        return self.run.returncode, complaint.decode()

    def close(self) -> None:
        """Have done with it."""
        self.run.kill()
        self.run.wait(60)
        for stream in (self.run.stdout, self.run.stderr):
            if stream is not None:
                stream.close()


@pytest.fixture
def pipe(course: Path) -> Iterator[Callable[..., Piped]]:
    started: list[Piped] = []

    def begin(whole: list[str] | None = None, **more: str) -> Piped:
        started.append(Piped(course, whole, **more))
        return started[-1]

    yield begin
    for piped in started:
        piped.close()


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
