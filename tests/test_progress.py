"""A bar where somebody sees it, and nothing anywhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from graders.progress import left
from tests.course import COURSE

SLOWLY = """
import sys
from graders.progress import progress
with progress("trying", int(sys.argv[1])) as advance:
    for part in range(int(sys.argv[1])):
        print("said", part, file=sys.stderr)
        advance(0.5)
        advance(0.5)
print("done")
"""


def shown(parts: int, **environment: str) -> tuple[str, str]:
    """What stands on standard output, a pipe, and on standard error, a terminal."""
    ours, theirs = pty.openpty()
    usual = {"PATH": os.environ["PATH"], "PYTHONUTF8": "1", "TERM": "xterm", "COLUMNS": "80"}
    run = subprocess.run(
        [sys.executable, "-c", SLOWLY, str(parts)], cwd=COURSE, env=usual | environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=theirs, timeout=60, check=True,
    )  # fmt: skip
    os.close(theirs)
    said = b""
    try:
        while part := os.read(ours, 4096):
            said += part
    except OSError:  # all is read
        pass
    os.close(ours)
    return run.stdout.decode(), said.decode()


def test_on_a_terminal_there_is_a_bar_and_what_is_said_meanwhile_stands_above_it() -> None:
    out, said = shown(3)
    assert out == "done\n"
    assert "trying" in said
    assert "3/3" in said
    assert all(f"said {part}" in said for part in range(3))
    assert "\x1b[?25h" in said  # the cursor is there again


@pytest.mark.parametrize(
    ("parts", "environment"),
    [(1, {}), (3, {"TERM": "dumb"})],
    ids=["one part says nothing of the rest", "on a dumb terminal"],
)
def test_elsewhere_there_is_none(parts: int, environment: dict[str, str]) -> None:
    assert shown(parts, **environment) == ("done\n", "".join(f"said {part}\r\n" for part in range(parts)))


def test_where_colours_are_not_wanted_there_are_none() -> None:
    assert "\x1b[3" not in shown(3, NO_COLOR="1")[1]


def test_in_a_pipe_there_is_none_though_colours_are_forced() -> None:
    run = subprocess.run(
        [sys.executable, "-c", SLOWLY, "3"], cwd=COURSE, env={"PATH": os.environ["PATH"], "FORCE_COLOR": "1"},
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert (run.stdout, run.stderr) == ("done\n", "said 0\nsaid 1\nsaid 2\n")


def test_the_time_left_is_told_in_words_when_it_is_known() -> None:
    assert [left(seconds) for seconds in (None, 0.2, 59.0, 100.0, 600.0)] == [
        "", "about 1 s left", "about 59 s left", "about 2 min left", "about 10 min left",
    ]  # fmt: skip
