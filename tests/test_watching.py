"""`descent watch` as a student meets it: on a real terminal, with real saves and keys."""

from __future__ import annotations

import re
import signal
import termios
from collections.abc import Callable
from pathlib import Path

import pytest

from graders.keys import read_key
from tests.course import COURSE, NAMES, authored_exercise
from tests.watched import DONE, FOR_EVER, GRADED, KEPT, KEYS, NAME, RIGHT, SECOND, UNDONE, WRONG, Watched, left_of

START = Callable[..., Watched]


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
    watched.until(f"there is no such file in exercises/; descent reset {NAME}", UNDONE)
    watched.press("r")
    watched.until("Not started", GRADED)  # nobody is asked whether nothing may be thrown away
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


def test_on_a_new_size_it_is_drawn_anew(start: START) -> None:
    watched = start(size=(100, 60))
    watched.until(GRADED)
    termios.tcsetwinsize(watched.theirs, (30, 60))
    watched.run.send_signal(signal.SIGWINCH)
    watched.press("l")
    watched.until("Page 1 of ")
