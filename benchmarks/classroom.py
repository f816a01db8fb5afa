"""A class of notebooks autograded by nbgrader as it comes, and by nbgrader with the worker in the kernel's place."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat

from benchmarks.timing import ratio
from graders.keys import Course, find_course, read_keys
from graders.model import AnswerKey
from graders.notebooks.course import CONFIG
from reference.authored import read_all
from reference.weave import weave

STUDENTS = 20
NOTEBOOK = "core"
EMPTY = "nbgrader that runs no answer"
AS_IT_COMES = """
from nbgrader.converters import Autograde

c.Autograde.sanitize_preprocessors = Autograde().sanitize_preprocessors
c.Autograde.autograde_preprocessors = Autograde().autograde_preprocessors
"""
"""nbgrader's own preprocessors again, below the settings that hold for both."""
NOTHING_RUN = """
c.Autograde.autograde_preprocessors = c.Autograde.autograde_preprocessors[1:]
"""
"""Without the one that runs answers, which is the first: what is left is nbgrader's own conversion and gradebook."""


def autograding(runs: int, bare: Callable[[AnswerKey, str], object]) -> None:
    """Print the processor time of a notebook on both ways, on the same (visible) cases, in turns, and of no grading.

    The start of nbgrader is told apart; that of the worker's server is shared by the notebooks.
    """
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder, "course")
        (course / "reference").mkdir(parents=True)
        (course / "reference" / "trajectories").symlink_to(find_course().trajectories)
        ways = {
            "nbgrader as it comes": CONFIG + AS_IT_COMES,
            "nbgrader with the worker": CONFIG,
            EMPTY: CONFIG + NOTHING_RUN,
        }
        folders = {way: prepared(Path(folder, str(place)), text) for place, (way, text) in enumerate(ways.items())}
        seconds: dict[str, list[float]] = {way: [] for way in ways}
        starts: list[float] = []
        for _ in range(runs):
            for way, where in folders.items():
                shutil.rmtree(where / "build" / "nbgrader" / "autograded", ignore_errors=True)
                whole, start = (used(lambda where=where: nbgrader(where, course, "autograde", NOTEBOOK)) for _ in "ab")  # type: ignore[misc]
                seconds[way].append((whole - start) / STUDENTS)  # the second time there was nothing left to do
                starts.append(start)
        own = own_seconds(Course(course), bare)
    print(
        f"\n{f'{STUDENTS} notebooks autograded':44}{'CPU s each':>11}{'beyond own':>11}{'times less':>11}{'beyond':>8}"
    )
    first = seconds["nbgrader as it comes"]
    for way, taken in seconds.items():
        apart = 0.0 if way == EMPTY else own
        beyond = [cpu - apart for cpu in taken]
        less, less_beyond = ratio(first, taken), ratio([cpu - own for cpu in first], beyond)
        print(f"{way:44}{min(taken):11.2f}{min(beyond):11.2f}{less:11.1f}{less_beyond:8.1f}")
    print(f"{'the answers by themselves':44}{own:11.2f}")
    print(f"{'the start of nbgrader, once for all':44}{min(starts):11.2f}")


def prepared(folder: Path, config: str) -> Path:
    """An nbgrader course in which everybody has handed in right answers, each of a different text."""
    folder.mkdir()
    (folder / "nbgrader_config.py").write_text(config, encoding="utf-8")
    build = folder / "build" / "nbgrader"
    source = build / "source" / NOTEBOOK / f"{NOTEBOOK}.ipynb"
    source.parent.mkdir(parents=True)
    notebook = weave(NOTEBOOK, read_all())
    nbformat.write(notebook, source)
    nbgrader(folder, find_course().root, "generate_assignment", NOTEBOOK)
    for number in range(STUDENTS):
        handed = build / "submitted" / f"student{number}" / NOTEBOOK / f"{NOTEBOOK}.ipynb"
        handed.parent.mkdir(parents=True)
        notebook.cells[0].source += " "
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("solution") and cell.cell_type == "code":
                cell.source += f"\n# {number}"
        nbformat.write(notebook, handed)
    return folder


def nbgrader(folder: Path, course: Path, *words: str) -> None:
    """Run a command of nbgrader's to its end."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "DESCENT_COURSE": str(course)}
    command = [sys.executable, "-m", "nbgrader", *words]
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)


def used(call: Callable[[], object]) -> float:
    """The processor seconds of all processes that a call starts and waits for."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    call()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def own_seconds(course: Course, bare: Callable[[AnswerKey, str], object]) -> float:
    """The processor seconds of all answers of a notebook by themselves, where torch is loaded already."""
    authored = {found.exercise.name: found.answer for found in read_all() if found.exercise.part == NOTEBOOK}
    keys = read_keys(course.trajectories, authored)
    taken = 0.0
    for again in (False, True):
        begun = time.process_time()
        for key in keys:
            bare(key, authored[key.exercise.name])
        taken = time.process_time() - begun if again else 0.0
    return taken
