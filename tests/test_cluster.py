"""A class on a real cluster: the same files as on one machine, whoever of scheduler, worker and command is killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graders.batch.cluster import OnScheduler, graded_there
from graders.batch.pieces import Answer, Piece, Terms
from graders.bundles import bundle
from graders.keys import KeyPlace
from graders.submission import Handed
from tests.cluster import ENVIRONMENT, Cluster, children, cluster, until
from tests.course import COURSE, authored_exercise

NAME = "manual_gd_step"
STUDENTS = 40
FILES = ("results.jsonl", "submissions.jsonl", "grades.csv", "run.json", "alike.csv", "report/index.html")
TERMS = Terms((NAME,), confined=False)
POISON = b"poison"

pytestmark = pytest.mark.xdist_group("cluster")


@pytest.fixture(scope="module")
def visible(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course without the instructor's room: its visible cases need no freezing."""
    root = tmp_path_factory.mktemp("course")
    (root / "reference" / "trajectories").mkdir(parents=True)
    shutil.copy(COURSE / "reference" / "trajectories" / f"{NAME}.jsonl", root / "reference" / "trajectories")
    return root


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Answers that are all different, some wrong, one that ends its process."""
    root, authored = tmp_path_factory.mktemp("submissions"), authored_exercise(NAME)
    wrong = authored.exercise.misconceptions[0].applied_to(authored.answer)
    for number in range(STUDENTS):
        text = f"{wrong if number % 3 else authored.answer}\n# {number}\n"
        (root / f"student{number:03}").mkdir()
        (root / f"student{number:03}" / f"{NAME}.py").write_text(text, encoding="utf-8")
    (root / "student000" / f"{NAME}.py").write_text("import os\nos._exit(3)\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def undisturbed(submissions: Path, visible: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What one machine makes of them."""
    out = tmp_path_factory.mktemp("undisturbed") / "out"
    assert grading(submissions, visible, out).wait(300) == 0
    return files_of(out)


@pytest.fixture
def workers(tmp_path: Path) -> Iterator[Cluster]:
    with cluster(tmp_path, 2) as made:
        yield made


def grading(submissions: Path, visible: Path, out: Path, *more: str) -> subprocess.Popen[bytes]:
    """The command, at work."""
    command = [sys.executable, "-m", "graders", "grade", str(submissions), "--out", str(out), "--only", NAME]
    environment = ENVIRONMENT | {"DESCENT_COURSE": str(visible)}
    return subprocess.Popen(
        [*command, "--unconfined", *more], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def files_of(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in FILES}


def has_rows(out: Path, least: int) -> bool:
    journal = out / "results.jsonl"
    return journal.exists() and journal.read_bytes().count(b"\n") >= least


def test_a_cluster_writes_what_one_machine_writes(
    workers: Cluster, submissions: Path, visible: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    command = grading(submissions, visible, tmp_path / "out", "--scheduler", workers.address)
    assert command.wait(300) == 0, command.stderr and command.stderr.read()
    assert files_of(tmp_path / "out") == undisturbed


def test_a_worker_that_is_killed_loses_nothing(
    workers: Cluster, submissions: Path, visible: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    command = grading(submissions, visible, out, "--scheduler", workers.address)
    assert until(lambda: has_rows(out, 1), command)
    for pid in children(workers.started[-1].pid):
        os.kill(pid, signal.SIGKILL)
    assert command.wait(300) == 0, command.stderr and command.stderr.read()
    assert files_of(out) == undisturbed


def test_a_scheduler_that_is_killed_is_told_and_the_same_command_goes_on(
    workers: Cluster, submissions: Path, visible: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    command = grading(submissions, visible, out, "--scheduler", workers.address)
    assert until(lambda: has_rows(out, 1), command)
    workers.scheduler.kill()
    _, said = command.communicate(timeout=300)
    if command.returncode:  # on a quick machine everything had been graded
        assert command.returncode == 2
        assert b"the same command goes on from there" in said
        assert said.count(b"\n") == 1
    workers.close()
    workers.start_scheduler()
    workers.start_worker()
    again = grading(submissions, visible, out, "--scheduler", workers.address)
    assert again.wait(300) == 0, again.stderr and again.stderr.read()
    assert files_of(out) == undisturbed


def test_where_no_scheduler_answers_one_sentence_says_so(submissions: Path, visible: Path, tmp_path: Path) -> None:
    command = grading(submissions, visible, tmp_path / "out", "--scheduler", "tcp://127.0.0.1:9")
    _, said = command.communicate(timeout=120)
    assert (command.returncode, said.count(b"\n")) == (2, 1)
    assert b"no scheduler answers at tcp://127.0.0.1:9" in said


def poisoned(keys: str, terms: bytes, pieces: bytes) -> bytes:
    """What a worker does that one answer ends, whatever else is in its chunk."""
    tried = [answer for piece in json.loads(pieces) if not piece["failed"] for answer in piece["answers"]]
    if any(POISON.decode() in answer["source"] for answer in tried):
        os._exit(9)
    return graded_there(keys, terms, pieces)


class Poisoned(OnScheduler):
    """Workers that one answer ends."""

    def _begin(self, chunk: list[Piece]) -> Any:
        told = json.dumps([piece.to_plain() for piece in chunk]).encode("ascii")
        return self.client.submit(poisoned, self.keys, self.terms, told, pure=False)


def test_a_chunk_that_kills_its_workers_is_cut_down_to_the_answer_that_does_it(workers: Cluster, visible: Path) -> None:
    place = KeyPlace(visible / "reference" / "trajectories")
    right = authored_exercise(NAME).answer.encode()
    texts = [right, right + b"\n# another", POISON, right + b"\n# a third"]
    pieces = [Piece((Answer(f"{number:064}", NAME, Handed(text)),)) for number, text in enumerate(texts)]
    with Poisoned(workers.address, TERMS.to_plain(place, 1), bundle(place, [NAME])) as engine:
        rows = [row for rows in engine.graded(pieces) for row in rows]
    assert [row["key"] for row in rows] == [f"{number:064}" for number in range(4)]
    assert [row["status"] for row in rows] == ["passed", "passed", "grader_error", "passed"]
