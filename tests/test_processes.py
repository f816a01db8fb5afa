"""The grader as a process among others: what it loads, and that nothing it started stays, however it ends."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graders.worker import Worker, kernel
from graders.worker.folders import remove
from tests import imitated
from tests.deeds import CASES, always, at_import, ended, job

LEFT_BEHIND = {
    "in its group": "p = subprocess.Popen(['sleep', '60']).pid",
    "in a session of its own": "p = subprocess.Popen(['sleep', '60'], start_new_session=True).pid",
    "a daemon": """
r, w = os.pipe()
if os.fork() == 0:
    os.setsid()
    q = os.fork()
    if q:
        os.write(w, str(q).encode())
        os._exit(0)
    time.sleep(60)
p = int(os.read(r, 20))
""",
}


@pytest.mark.parametrize("code", LEFT_BEHIND.values(), ids=LEFT_BEHIND)
@pytest.mark.parametrize("afterwards", ["", "os._exit(0)\n"], ids=["and goes on", "and ends"])
def test_a_process_that_an_answer_leaves_behind_is_ended(code: str, afterwards: str, bare_worker: Worker) -> None:
    source = at_import(code.strip() + "\nprint(p, flush=True)\n" + afterwards)
    (answered,) = bare_worker.run([job(source, cases=CASES[:1])])
    assert ended(int(answered.printed[CASES[0].name].split()[0]))


GRADER = """
import sys
from graders.model import Case
from graders.worker import Job, Worker
case = Case("one", {"f": "cube", "x0": 7.0, "lr": 0.01, "steps": 3})
with Worker() as worker:
    functions = {"manual_gd_step": ("x", "lr", "f")}
    (answered,) = worker.run([Job("manual_gd_step", sys.argv[1].encode(), functions, "gd_steps", (case,))])
print(answered.trajectories["one"].ending.how, "torch" in sys.modules)
"""


def grader(source: str, folder: Path) -> subprocess.Popen[str]:
    """A grader in a process group of its own, whose temporary files go to the folder."""
    return subprocess.Popen(
        imitated.command("nothing", [sys.executable, "-c", GRADER, source]),
        cwd=Path(__file__).resolve().parents[1],
        env=os.environ | {"TMPDIR": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def test_the_process_that_holds_the_answers_never_loads_torch(tmp_path: Path) -> None:
    running = grader(always(), tmp_path)
    assert running.communicate(timeout=60) == ("completed False\n", "")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], list[int], Path]]:
    """A grader whose answer is running for ever: it, the pids of the answer, its copy and the server, the folder."""
    folder, pipe = tmp_path / "temporary", tmp_path / "pipe"
    folder.mkdir()
    os.mkfifo(pipe)
    code = f"""
for s in (1, 2, 15): signal.signal(s, signal.SIG_IGN)
copy = os.fork()
if copy == 0:
    os.setsid()
    while True: time.sleep(60)
with open({str(pipe)!r}, "w") as p: p.write(f"{{os.getpid()}} {{copy}} {{os.getppid()}}")
while True: time.sleep(60)
"""
    running = grader(at_import(code), folder)
    reading = os.open(pipe, os.O_RDWR)
    assert select.select([reading], [], [], 60)[0], "the answer was never run"
    pids = [int(pid) for pid in os.read(reading, 100).split()]
    os.close(reading)
    yield running, pids, folder
    running.kill()
    running.communicate()


@pytest.mark.parametrize(
    ("number", "whole_group"),
    [(signal.SIGINT, True), (signal.SIGHUP, True), (signal.SIGTERM, False), (signal.SIGKILL, True)],
    ids=["Ctrl-C", "a closed terminal", "told to end", "killed"],
)
def test_nothing_is_left_when_the_grader_is_stopped(
    at_work: tuple[subprocess.Popen[str], list[int], Path], number: signal.Signals, whole_group: bool
) -> None:
    running, pids, folder = at_work
    (os.killpg if whole_group else os.kill)(running.pid, number)
    running.wait(20)
    assert [ended(pid) for pid in pids] == [True] * 3
    assert list(folder.iterdir()) == []


def test_a_folder_is_removed_whatever_is_in_it_and_links_are_not_followed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").touch()
    filled = tmp_path / "filled"
    (filled / "a" / "b").mkdir(parents=True)
    (filled / "a" / "file").touch()
    (filled / "a" / "link").symlink_to(kept)
    (filled / "a").chmod(0o500)
    os.mkfifo(filled / "pipe")
    linked = tmp_path / "linked"
    linked.symlink_to(kept)
    for folder in (filled, linked, tmp_path / "never was"):
        remove(str(folder))
    assert not filled.exists()
    assert [path.name for path in kept.iterdir()] == ["file"]


def test_a_process_knows_its_children() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in kernel.children()
    assert child.pid not in kernel.children()
