"""Hostile and awkward answers, on machines with more and fewer layers.

Each earns and ends as recorded, gets nothing, leaves nothing behind, and does no harm to the next one.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

import graders
from graders.grading import job_for, not_handed_in
from graders.model import AnswerKey
from graders.report import grade
from graders.result import result_document
from graders.submission import Submission, read_submission
from graders.worker import Answered, Job, Worker, forking, kernel
from tests.corpus import CLASSES, FULL, NAME, STEP, Record, deviations, on, records
from tests.deeds import CASES, always, job, left_in
from tests.imitated import SETS, WorkerOn
from tests.planted import CANARY, SEALED_INPUT, handed_in, neighbour, open_port, state_of, who_runs

RECORDS = records()
VALIDATOR = jsonschema.Draft202012Validator(
    json.loads((Path(graders.__file__).parent / "result.schema.json").read_text(encoding="utf-8"))
)
LOGS = b'with open("log.txt", "w") as file:\n    file.write("begun")\n'
EVERY_THIRD, LAST_ONES = slice(2, None, 3), slice(-1, None)
"""Cases to judge by: visible, sealed and drawn ones, of both dtypes; and to see whether an answer is unharmed."""
MEMORY_BYTES = 1 << 29
LANES = 4
"""More than there are processors, since many only wait."""
Beside = subprocess.Popen[bytes]
"""A process that is none of the grader's."""


@dataclass
class Deed:
    """One submission at work: where it is, what it could get, and what became of it."""

    record: Record
    submission: Submission
    job: Job | None
    before: str
    beside: Beside
    answered: Answered = field(default_factory=Answered)
    next_ones: list[Answered] = field(default_factory=list)


@pytest.fixture(scope="module")
def ground() -> Iterator[Path]:
    """A folder that everybody may go to, unlike those that tests usually have."""
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def some(key: AnswerKey, places: slice) -> AnswerKey:
    """The key with some of its cases."""
    cases = key.exercise.cases[places]
    trajectories = {case.name: key.trajectories[case.name] for case in cases}
    return replace(key, exercise=replace(key.exercise, cases=cases), trajectories=trajectories)


def prepared(record: Record, key: AnswerKey, place: Path, words: dict[str, object], beside: Beside) -> Deed:
    """A submission, read as the product reads it, with what it may attack."""
    folder = handed_in(record, place, words | {"NEIGHBOUR": beside.pid})
    submission = read_submission(folder, [NAME])
    source = submission.files[NAME].source
    job = (
        None
        if source is None
        else job_for(key, source, {"seconds": record.seconds, "patience": 1, "memory_bytes": MEMORY_BYTES})
    )
    return Deed(record, submission, job, state_of(place), beside)


def run(worker: Worker, deeds: list[Deed], following: Job) -> None:
    """Run all, each followed by honest answers; what takes from all at once runs when the rest is done."""
    at_work = [deed for deed in deeds if deed.job is not None]
    crowded = [deed for deed in at_work if deed.record.followers > 1]
    for together in ([deed for deed in at_work if deed not in crowded], *([deed] for deed in crowded)):
        jobs = [job for deed in together for job in (deed.job, *[following] * deed.record.followers) if job is not None]
        answers = iter(worker.run(jobs))
        for deed in together:
            deed.answered, *deed.next_ones = islice(answers, 1 + deed.record.followers)


def complaints(deed: Deed, key: AnswerKey, following: AnswerKey, expected: Record) -> list[str]:
    """What is otherwise than recorded."""
    trajectories = deed.answered.trajectories
    if deed.job is None:
        trajectories = not_handed_in(key, deed.submission.files[NAME])
    report = grade(key, trajectories, deed.answered.printed, deed.answered.told_seconds)
    document = result_document([report], deed.submission.digest, "", ())
    shown = json.dumps(document, ensure_ascii=False)
    harmed = [one.trajectories for one in deed.next_ones if not grade(following, one.trajectories).passed]
    happened = {
        "told": CANARY in f"{deed.answered} {shown}" or SEALED_INPUT in shown,
        "changed": state_of(deed.submission.folder.parent) != deed.before,
        "ended": deed.beside.poll() is not None,
        "harmed": bool(harmed),
    }
    lost = " ".join(word for word, holds in happened.items() if holds)
    score = FULL if report.score == report.max_score else report.score
    ends = " ".join(dict.fromkeys(run.ending.how for run in trajectories.values()))
    found = {"score": score, "ends": ends, "lost": lost, "faults": document_faults(document)}
    wanted = {"score": expected.score, "ends": expected.ends, "lost": expected.lost, "faults": []}
    messages = sorted({run.ending.message for each in (trajectories, *harmed) for run in each.values()})
    return [
        f"{what}: {found[what]!r}, not {wanted[what]!r}; {messages}" for what in found if found[what] != wanted[what]
    ]


def document_faults(document: dict[str, Any]) -> list[str]:
    """What is wrong with a result as a document, or steers who reads it."""
    faults = [error.message for error in VALIDATOR.iter_errors(document)]
    return faults + [text for text in texts_in(document) if not text.replace("\n", "").replace("\t", "").isprintable()]


def texts_in(part: Any) -> Iterator[str]:
    """Every text in a document."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for inner in [*part, *part.values()] if isinstance(part, dict) else part:
            yield from texts_in(inner)


def still_there(worker: Worker, server: int) -> set[int]:
    """Children that a server keeps; it ends and reaps them beside its other work."""
    for _ in range(500):
        if not (children := kernel.children(server)):
            break
        worker.run([job(always(), cases=CASES[:1])])
    return children


def of_the_server(folder: str) -> set[int]:
    """What a server and its children started, however far it went: the folder stands in its environment."""
    found = set()
    for environment in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):
            if folder.encode() in environment.read_bytes():
                found.add(int(environment.parent.name))
    return found


@pytest.mark.parametrize("record", [NAME], indirect=True)
@pytest.mark.parametrize("machine", SETS)
def test_attacks_get_nothing_and_awkward_answers_all(
    machine: str, record: AnswerKey, ground: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, temp = ground / machine, ground / machine / "temp"
    temp.mkdir(parents=True)
    temp.chmod(0o777)
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    monkeypatch.setenv("DESCENT_CANARY", CANARY)
    opens_files = machine != "gVisor"
    key, following = some(record, EVERY_THIRD), some(record, LAST_ONES)
    with ExitStack() as stack:
        port = stack.enter_context(open_port())
        mark = f"hostile-{os.getpid()}"
        words: dict[str, object] = {"GRADER": os.getpid(), "PORT": port, "MARK": mark}
        other = stack.enter_context(neighbour(who_runs(machine)))
        deeds = []
        for found in RECORDS:
            beside = stack.enter_context(neighbour(who_runs(machine))) if found.has_neighbour else other
            deeds.append(prepared(found, key, place / found.name, words, beside))
        worker = stack.enter_context(WorkerOn(machine, lanes=LANES))
        run(worker, deeds, job_for(following, (LOGS if opens_files else b"") + STEP))
        wrong = {deed.record.name: complaints(deed, key, following, on(machine, deed.record)) for deed in deeds}
        assert isinstance(worker.starter, forking.ForkServer)
        server = worker.starter
        left = (
            left_in(worker),
            still_there(worker, server.process.pid),
            of_the_server(server.folder) - {server.process.pid},
        )
        shared = Path("/dev/shm", mark)  # noqa: S108 (where shared memory has its names)
        in_memory = shared.exists()
        shared.unlink(missing_ok=True)
        in_temp = {path.name for path in temp.iterdir()} - {Path(server.folder).name}
    told = [f"{name}: {'; '.join(words)}" for name, words in wrong.items() if words]
    assert not told, "\n".join(told)
    assert left == (set(), set(), set())
    assert in_temp == set()
    assert not in_memory or machine == "nothing"
    assert list(temp.iterdir()) == []
    assert of_the_server(server.folder) == set()


def test_every_kind_of_attack_is_tried_and_only_where_nothing_confines_anything_is_lost() -> None:
    kinds = [record.kind for record in RECORDS]
    assert set(kinds) == set(CLASSES)
    assert min(kinds.count(kind) for kind in CLASSES) >= 10
    names = {record.name for record in RECORDS}
    for (name, machine), (_, _, lost) in deviations().items():
        assert name in names
        assert machine in SETS
        assert not lost or machine == "nothing"
