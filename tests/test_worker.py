"""Whatever an answer does, it gets an ending with words, and the next answer is unharmed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest

from graders.model import Case
from graders.trajectory import Ending, Row
from graders.worker import Answered, Job, Limits, Worker, forking
from graders.worker.dialogue import Dialogue
from tests.deeds import (
    CASES,
    DEEDS,
    EMPTY,
    FOR_ALL,
    FORGE,
    HEAD,
    IMPATIENT,
    always,
    at_import,
    ended,
    endings_of,
    job,
    left_in,
    rows_of,
)


@pytest.fixture(scope="module")
def right(worker: Worker) -> list[tuple[Row, ...]]:
    """The rows of the right answer."""
    (answered,) = worker.run([job(always())])
    assert {ending.how for ending in endings_of(answered)} == {"completed"}
    return rows_of(answered)


@pytest.mark.parametrize("name", DEEDS)
def test_every_answer_ends_with_words_and_leaves_the_next_alone(
    name: str, request: pytest.FixtureRequest, right: list[tuple[Row, ...]]
) -> None:
    deed = DEEDS[name]
    worker: Worker = request.getfixturevalue("bare_worker" if deed.powers else "worker")
    answered, honest = worker.run([job(deed.source, deed.limits), job(always())])
    endings = endings_of(answered)
    expected = deed.ending.split()
    assert [ending.how for ending in endings] == (expected * FOR_ALL if len(expected) == 1 else expected), endings
    assert any(deed.words in f"{ending.error}: {ending.message}" for ending in endings), endings
    if deed.right:
        whole = [(place, ending) for place, ending in enumerate(endings) if ending.completed]
        assert [rows_of(answered)[place] for place, _ in whole] == [right[place] for place, _ in whole]
    assert rows_of(honest) == right
    assert left_in(worker) == set()


def test_an_exception_is_told_with_the_students_own_line(worker: Worker) -> None:
    (answered,) = worker.run([job(always("next(iter([]))"))])
    assert endings_of(answered)[0] == Ending("raised", "StopIteration", "", 3, "next(iter([]))")


DRAWING = (
    "import live_plot as plots",
    "from live_plot import *\nimport live_plot as plots",
    "from exercises import live_plot as plots",
    "import exercises.live_plot\nplots = exercises.live_plot",
    "from live_plot import Picture, anim_2d, anim_3d, plot_lr, plot_path\nimport live_plot as plots",
)


@pytest.mark.parametrize("imported", DRAWING)
def test_an_answer_that_draws_is_as_right_as_one_that_does_not(
    imported: str, worker: Worker, right: list[tuple[Row, ...]]
) -> None:
    drawn = "p = plots.anim_2d(torch.arange(9), f, [(x.item(), f(x).item())], 400)\np.save('descent.gif')\n"
    drawn += "open('a.html', 'w').write(p.to_html())\nopen('a.png', 'wb').write(p.to_png())\n"
    drawn += "p.figure.axes[0].set_title(f'{len(p)} frames')\nfor word in p.words: print(word)\n"
    (answered,) = worker.run([job(f"{imported}\n{always(drawn)}\nplots.plot_lr([0.1])\n")])
    assert rows_of(answered) == right


def test_what_is_no_python_is_told_with_its_line_also_where_python_has_it_not(worker: Worker) -> None:
    (answered,) = worker.run([job("def manual_gd_step(x, lr, f):\n    x = 1\n    global x\n")])
    message = "name 'x' is parameter and global"
    assert endings_of(answered)[0] == Ending("syntax_error", "SyntaxError", message, 3, "global x")


def test_what_is_printed_is_told_by_case_and_capped(worker: Worker) -> None:
    (answered,) = worker.run([job(at_import("print('é' * 10**5)\n"), Limits(kept_output=1000))])
    assert {case: len(text) for case, text in answered.printed.items()} == {case.name: 500 for case in CASES}


def test_each_child_has_a_folder_of_its_own(worker: Worker) -> None:
    telling = at_import("import tempfile; print(os.getcwd(), tempfile.gettempdir(), os.path.expanduser('~'))\n")
    printed = [answered.printed[CASES[0].name].split() for answered in worker.run([job(telling)] * 3)]
    assert all(len(set(folders)) == 1 for folders in printed)
    assert len({folders[0] for folders in printed}) == 3


def test_a_worker_runs_again_and_again_and_after_its_server_was_lost(right: list[tuple[Row, ...]]) -> None:
    with Worker(lanes=2) as own:
        for _ in range(2):
            assert [rows_of(answered) for answered in own.run([job(always())] * 3)] == [right] * 3
        first = own.starter
        assert isinstance(first, forking.ForkServer)
        first.process.kill()
        first.process.wait()
        assert [rows_of(answered) for answered in own.run([job(always())] * 3)] == [right] * 3
        assert own.torch_version
        assert not Path(first.folder).exists()
    assert isinstance(own.starter, forking.ForkServer)
    assert not Path(own.starter.folder).exists()


def test_two_that_kill_the_server_end_and_the_others_do_not(
    bare_worker: Worker, right: list[tuple[Row, ...]], tmp_path: Path
) -> None:
    pids = tmp_path / "pids"
    note = f"open({str(pids)!r}, 'a').write(f'{{os.getpid()}} ')\n"
    killing, honest = job(at_import(note + "os.kill(os.getppid(), 9)\ntime.sleep(60)\n")), job(always())
    answers = bare_worker.run([honest, killing, honest, killing, honest])
    assert [rows_of(answered) == right for answered in answers] == [True, False, True, False, True]
    endings = {ending for place in (1, 3) for ending in endings_of(answers[place])}
    assert endings == {Ending("killed", message="it ended the grader's server")}
    assert all(ended(int(pid)) for pid in pids.read_text().split())


def test_a_server_that_cannot_start_is_the_graders_error(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = [sys.executable, "-c", "raise SystemExit('the disk is gone')"]
    monkeypatch.setattr(forking, "command", lambda *_: broken)
    with Worker() as own:
        answers = own.run([job(always())] * 4)
    endings = [ending for answered in answers for ending in endings_of(answered)]
    assert {(ending.how, ending.message) for ending in endings} == {
        ("grader_error", "the fork server ended (the disk is gone)")
    }


def test_answers_are_told_of_one_by_one_beside_the_loop_that_keeps_time(worker: Worker) -> None:
    told: list[str] = []

    def done(finished: Job, answered: Answered) -> None:
        with pytest.raises(RuntimeError):
            asyncio.get_running_loop()
        assert len(answered.trajectories) == FOR_ALL
        told.append(str(finished.source))

    jobs = [job(always(f"n = {n}")) for n in range(5)]
    worker.run(jobs, done)
    assert sorted(told) == sorted(str(one.source) for one in jobs)


@pytest.mark.parametrize("word", ["ready", "pid"])
def test_to_be_stopped_at_the_moment_at_which_a_child_is_there_is_to_be_stopped(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = forking.ForkServer._heard
    asked: list[asyncio.Future[list[Answered]]] = []

    def heard_and_stopped(server: forking.ForkServer, said: dict[str, Any], handle: int | None) -> None:
        heard(server, said, handle)
        if word in said and "status" not in said:
            asked[0].cancel()

    async def stopped(own: Worker) -> None:
        asked.append(asyncio.ensure_future(own.answer([job(always())])))
        await asyncio.wait(asked)

    async def begun(talk: Dialogue, cases: list[Case]) -> None:
        cases.clear()
        talks.append(talk)

    talks: list[Dialogue] = []
    monkeypatch.setattr(Dialogue, "run", begun)
    monkeypatch.setattr(forking.ForkServer, "_heard", heard_and_stopped)
    descriptors = set(Path("/proc/self/fd").iterdir())
    with Worker() as own:
        asyncio.run(stopped(own))
        assert asked[0].cancelled()
    assert talks == []
    assert set(Path("/proc/self/fd").iterdir()) == descriptors


SPAWNED = {
    "right": (always(), "completed"),
    "raises": (always("1 / 0"), "raised"),
    "ends": (always("os._exit(3)"), "killed"),
    "a loop": (always("while True: pass"), "timed_out"),
    "forges": (FORGE.join((HEAD, always("forge(" + EMPTY % "{'how': 'grader_error'}" + ")"))), "killed"),
    "a syntax error": ("(", "syntax_error"),
}


def test_interpreters_of_their_own_end_the_same_ways(right: list[tuple[Row, ...]]) -> None:
    with Worker(lanes=2, fork=False) as own:
        answers = own.run([job(source, IMPATIENT, CASES[:1]) for source, _ in SPAWNED.values()])
        folder = own.starter.folder  # type: ignore[attr-defined]
        assert own.torch_version
        assert list(Path(folder).iterdir()) == []
    assert not Path(folder).exists()
    found = [endings_of(answered, CASES[:1])[0].how for answered in answers]
    assert found == [how for _, how in SPAWNED.values()]
    assert answers[0].trajectories[CASES[0].name].rows == right[0]
