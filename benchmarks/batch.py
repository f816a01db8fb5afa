"""What it costs to grade a class: beyond the answers' own time, and as it grows."""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.timing import ROOT
from graders.batch.derived import Derivation
from graders.batch.folder import Results
from graders.keys import find_course, read_keys
from graders.model import AnswerKey
from reference.authored import Authored, read_all

SIZES = (25, 100, 200)
MANY = (100, 1_000, 10_000)
FEW = ("manual_gd_step", "loss_l1")
"""Exercises of which a submission is small enough for many."""
ROWS = 100_000
HOSTILE = ("import os\nos._exit(3)\n", "raise SystemExit\n", "def (:\n", "x = 1\n", "print('x' * 1_000_000)\n")
"""Answers that are none and end at once; what waits for a time limit is counted apart, and not here."""

Bare = Callable[[AnswerKey, str], None]


class Used(NamedTuple):
    """What a command and all that it started used: wall and processor seconds, and its own peak of memory in MB."""

    wall: float
    cpu: float
    peak: int


def grading(bare: Bare) -> None:
    """Print what classes of different sizes cost on the visible cases, in which every text is another one."""
    core = [authored for authored in read_all() if authored.exercise.part == "core"]
    few = [authored for authored in core if authored.exercise.name in FEW]
    with tempfile.TemporaryDirectory() as folder:
        _growing(Path(folder, "core"), core, SIZES, bare)
        _rows(Path(folder), Path(folder, "core", f"out{max(SIZES)}"))
        _growing(Path(folder, "few"), few, MANY, bare)


def visible_course(root: Path, exercises: Sequence[Authored]) -> Path:
    """A course of some exercises, as a student has it."""
    keys = root / "reference" / "trajectories"
    keys.mkdir(parents=True)
    for authored in exercises:
        shutil.copy(find_course().trajectories / f"{authored.exercise.name}.jsonl", keys)
    return root


def _texts(exercises: Sequence[Authored], number: int) -> dict[str, str]:
    """One submission: two in three answers right, most others wrong in a known way, one in ten none at all."""
    draw, answers = random.Random(number), {}  # noqa: S311
    for authored in exercises:
        kind, text = draw.random(), authored.answer
        if kind < 0.1:
            text = draw.choice(HOSTILE)
        elif kind < 0.33:
            text = draw.choice(authored.exercise.misconceptions).applied_to(text)
        answers[authored.exercise.name] = f"{text}\n# {number}\n"
    return answers


def hand_in(folder: Path, answers: Mapping[str, str]) -> None:
    """Write a submission."""
    folder.mkdir(parents=True)
    for name, text in answers.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")


def own_seconds(exercises: Sequence[Authored], bare: Bare) -> float:
    """Processor time of right answers in a process that has torch, the second time, when all is loaded."""
    keys = {key.exercise.name: key for key in read_keys(find_course().trajectories)}
    for _ in range(2):
        begun = time.process_time()
        for authored in exercises:
            bare(keys[authored.exercise.name], authored.answer)
    return time.process_time() - begun


def _growing(folder: Path, exercises: Sequence[Authored], sizes: Sequence[int], bare: Bare) -> None:
    own, course = own_seconds(exercises, bare), visible_course(folder / "course", exercises)
    head = f"{'submissions':>12}{'CPU s each':>12}{'beyond own':>12}{'wall s':>9}{'a second':>10}{'peak MB':>9}"
    print(f"\na class, {len(exercises)} exercises, visible cases; right answers' own time {own:.3f} s\n{head}")
    for size in sizes:
        some = folder / f"class{size}"
        for number in range(size):
            hand_in(some / f"student{number:05}", _texts(exercises, number))
        words = [sys.executable, "-m", "graders", "grade", str(some), "--out", str(folder / f"out{size}")]
        used = measured(words, course)
        each = used.cpu / size
        row = f"{size:12}{each:12.3f}{each - own:12.3f}{used.wall:9.1f}{size / used.wall:10.1f}{used.peak:9}"
        print(row, flush=True)


def measured(command: Sequence[str], course: Path, folder: Path = ROOT) -> Used:
    """What a command used that grades by a course's keys, run in a folder."""
    timed = [sys.executable, "-c", MEASURE, *command]
    environment = os.environ | {"DESCENT_COURSE": str(course), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(timed, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    wall, cpu, peak = done.stderr.splitlines()[-1].split()
    return Used(float(wall), float(cpu), int(peak))


MEASURE = """
import os, resource, sys, time
begun = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, _, used = os.wait4(child, 0)
print("", time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss >> 10, file=sys.stderr)
"""


def _rows(folder: Path, source: Path) -> None:
    """A class's journal with many rows: how long it takes to open, and to derive everything from it."""
    many = folder / "many"
    many.mkdir()
    shutil.copy(source / "run.json", many)
    lines = (source / "results.jsonl").read_bytes().splitlines(keepends=True)
    students = (source / "submissions.jsonl").read_text(encoding="ascii").splitlines(keepends=True)
    with (many / "results.jsonl").open("wb") as rows, (many / "submissions.jsonl").open("w") as handed:
        written = copy = 0
        while written < ROWS:
            mark = f"{copy:08x}"
            rows.writelines(line[:8] + mark.encode() + line[16:] for line in lines)
            handed.writelines(_renamed(line, mark) for line in students)
            written, copy = written + len(lines), copy + 1
    begun = time.process_time()
    journal = Results(many).opened()
    opened = time.process_time() - begun
    Derivation(Results(many), journal, {}).write()
    derived = time.process_time() - begun - opened
    journal.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"a journal of {written} rows: opened in {opened:.2f} CPU s, all derived in {derived:.1f}; peak {peak} MB")


def _renamed(line: str, mark: str) -> str:
    """A line of `submissions.jsonl` as another student's, with answers of its own."""
    told = json.loads(line)
    answers = {name: mark + key[8:] for name, key in told["answers"].items()}
    return json.dumps(told | {"student": f"{told['student']}-{mark}", "answers": answers}) + "\n"
