"""What it costs to grade a class: beyond the answers' own time, against a fresh pytest for each, and as it grows."""

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

from benchmarks.timing import ROOT
from graders.batch.derived import Derivation
from graders.batch.folder import Results
from graders.keys import find_course, read_keys
from graders.model import AnswerKey
from reference.authored import Authored, read_all

SIZES = (25, 100, 200)
FRESH = 10
"""Submissions that a fresh pytest grades each: it takes seconds for one."""
ROWS = 100_000
HOSTILE = ("import os\nos._exit(3)\n", "raise SystemExit\n", "def (:\n", "x = 1\n", "print('x' * 1_000_000)\n")
"""Answers that are none and end at once; what waits for a time limit is counted apart, and not here."""

Bare = Callable[[AnswerKey, str], None]


def grading(bare: Bare) -> None:
    """Print all of it. Both sides grade the core's exercises on their visible cases; every text is another one."""
    core = [authored for authored in read_all() if authored.exercise.part == "core"]
    with tempfile.TemporaryDirectory() as folder:
        visible = _visible(Path(folder, "course"), core)
        for number in range(max(SIZES)):
            _hand_in(Path(folder, "all", f"student{number:05}"), _texts(core, number))
        _growing(Path(folder), visible, core, bare)
        _rows(Path(folder))


def _visible(root: Path, core: Sequence[Authored]) -> Path:
    """A course of some exercises, as a student has it."""
    keys = root / "reference" / "trajectories"
    keys.mkdir(parents=True)
    for authored in core:
        shutil.copy(find_course().trajectories / f"{authored.exercise.name}.jsonl", keys)
    return root


def _texts(core: Sequence[Authored], number: int) -> dict[str, str]:
    """One submission: two in three answers right, most others wrong in a known way, one in ten none at all."""
    draw, answers = random.Random(number), {}  # noqa: S311
    for authored in core:
        kind, text = draw.random(), authored.answer
        if kind < 0.1:
            text = draw.choice(HOSTILE)
        elif kind < 0.33:
            text = draw.choice(authored.exercise.misconceptions).applied_to(text)
        answers[authored.exercise.name] = f"{text}\n# {number}\n"
    return answers


def _hand_in(folder: Path, answers: Mapping[str, str]) -> None:
    folder.mkdir(parents=True)
    for name, text in answers.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")


def _own_seconds(core: Sequence[Authored], bare: Bare) -> float:
    """Processor time of right answers in a process that has torch, the second time, when all is loaded."""
    keys = {key.exercise.name: key for key in read_keys(find_course().trajectories)}
    for _ in range(2):
        begun = time.process_time()
        for authored in core:
            bare(keys[authored.exercise.name], authored.answer)
    return time.process_time() - begun


def _growing(folder: Path, visible: Path, core: Sequence[Authored], bare: Bare) -> None:
    own = _own_seconds(core, bare)
    head = f"{'submissions':>12}{'CPU s each':>12}{'beyond own':>12}{'wall s':>9}{'a second':>10}{'peak MB':>9}"
    print(f"\na class, core exercises, visible cases; right answers' own time {own:.3f} s\n{head}")
    each = 0.0
    for size in SIZES:
        some = folder / f"class{size}"
        some.mkdir()
        for student in sorted((folder / "all").iterdir())[:size]:
            shutil.copytree(student, some / student.name)
        seconds, cpu, peak = _measured(
            [sys.executable, "-m", "graders", "grade", str(some), "--out", str(folder / f"out{size}")], visible
        )
        each = cpu / size
        row = f"{size:12}{each:12.3f}{each - own:12.3f}{seconds:9.1f}{size / seconds:10.1f}{peak:9}"
        print(row, flush=True)
    fresh = 0.0
    for student in sorted((folder / "all").iterdir())[:FRESH]:
        command = [sys.executable, "-m", "pytest", "graders/", "-q", f"--submission={student}"]
        fresh += _measured(command, visible)[1] / FRESH
    beyond = (fresh - own) / max(each - own, 1e-9)
    less = fresh / each
    print(f"a fresh pytest for each: {fresh:.2f} CPU s, {less:.1f} times as much, {beyond:.1f} times beyond own time")


def _measured(command: Sequence[str], visible: Path) -> tuple[float, float, int]:
    """Wall and processor seconds of a command and all that it started, and its own peak of memory in MB."""
    timed = [sys.executable, "-c", MEASURE, *command]
    environment = os.environ | {"DESCENT_COURSE": str(visible)}
    done = subprocess.run(timed, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    wall, cpu, peak = done.stderr.splitlines()[-1].split()
    return float(wall), float(cpu), int(peak)


MEASURE = """
import os, resource, sys, time
begun = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, _, used = os.wait4(child, 0)
print("", time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss >> 10, file=sys.stderr)
"""


def _rows(folder: Path) -> None:
    """The journal with many rows: how long it takes to open, and to derive everything from it."""
    source = folder / f"out{max(SIZES)}"
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
