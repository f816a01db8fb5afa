"""What one more submission costs, against graders that start afresh for each: pytest, otter, gradescope-utils."""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import nbformat

from benchmarks.batch import Bare, hand_in, measured, own_seconds, visible_course
from benchmarks.timing import in_turns, ratio
from graders.keys import read_keys
from graders.model import AnswerKey
from reference.authored import Authored, read_all

SIZES = (20, 60)
"""Submissions of two classes of ours: one more costs what they differ by, each. The start is in neither."""
OURS = "descent grade, one more in a class"

OTTER_TEST = """
from benchmarks.alone import points as points_of
from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = {points}


@test_case()
def test_points({functions}):
    assert points_of({functions}) == {points}
"""
UNITTESTS = """
import unittest

from benchmarks.alone import points
from gradescope_utils.autograder_utils.decorators import weight
from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner


class TestPoints(unittest.TestCase):
    {methods}


with open("results.json", "w") as results:
    JSONTestRunner(stream=results).run(unittest.defaultTestLoader.loadTestsFromTestCase(TestPoints))
"""
UNITTEST = """
    @weight({points})
    def test_{name}(self):
        from {name} import {functions}

        self.assertEqual(points({functions}), {points})
"""


class Rivals:
    """The ways to grade right answers of the core, each time of another text, on the visible cases.

    All compare in the same way. What is not ours runs an answer in the process that grades it.
    """

    def __init__(self, folder: Path, core: Sequence[Authored]) -> None:
        self.folder, self.core = folder, core
        self.course = visible_course(folder / "course", core)
        self.keys = read_keys(self.course / "reference" / "trajectories")
        self.numbers = itertools.count()
        self.full = sum(key.exercise.points for key in self.keys)
        self.tests = folder / "autograder.zip"
        with zipfile.ZipFile(self.tests, "w") as zipped:
            for key in self.keys:
                zipped.writestr(f"tests/{key.exercise.name}.py", filled(OTTER_TEST, key))

    def submission(self, place: Path) -> Path:
        """A submission that nobody has handed in yet."""
        number = next(self.numbers)
        handed = place / f"student{number:05}"
        hand_in(handed, {found.exercise.name: f"{found.answer}\n# {number}\n" for found in self.core})
        return handed

    def descent(self) -> float:
        """Processor seconds of one more submission in a class of ours."""
        used = []
        for size in SIZES:
            place = self.folder / f"class{next(self.numbers)}"
            for _ in range(size):
                self.submission(place)
            words = [sys.executable, "-m", "graders", "grade", str(place), "--out", f"{place}-out"]
            used.append(measured(words, self.course).cpu)
        return (used[1] - used[0]) / (SIZES[1] - SIZES[0])

    def pytest(self) -> float:
        """Processor seconds of a submission under `pytest graders/`."""
        handed = self.submission(self.folder)
        return measured([sys.executable, "-m", "pytest", "graders/", "-q", f"--submission={handed}"], self.course).cpu

    def otter(self) -> float:
        """Processor seconds of a submission, a notebook of as many cells as exercises, under `otter run`."""
        handed = self.submission(self.folder)
        cells = [nbformat.v4.new_code_cell(path.read_text(encoding="utf-8")) for path in sorted(handed.iterdir())]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), handed / "answers.ipynb")
        otter = Path(sys.executable).with_name("otter")
        used = measured(
            [str(otter), "run", "-a", str(self.tests), "-o", str(handed), str(handed / "answers.ipynb")], self.course
        )
        return self.checked(used.cpu, handed)

    def unit_tests(self) -> float:
        """Processor seconds of a submission under unit tests with the decorators that Gradescope offers."""
        handed = self.submission(self.folder)
        methods = "".join(filled(UNITTEST, key) for key in self.keys)
        (handed / "run_tests.py").write_text(UNITTESTS.format(methods=methods), encoding="utf-8")
        return self.checked(measured([sys.executable, "run_tests.py"], self.course, handed).cpu, handed)

    def checked(self, seconds: float, handed: Path) -> float:
        """The seconds, if what stands in the results is full marks."""
        told = json.loads((handed / "results.json").read_text(encoding="utf-8"))
        score = told.get("score", sum(test.get("score", 0) for test in told["tests"]))
        assert score == self.full, f"right answers get {score} of {self.full}"
        return seconds


def filled(text: str, key: AnswerKey) -> str:
    """A test for an exercise."""
    exercise = key.exercise
    return text.format(name=exercise.name, points=exercise.points, functions=", ".join(key.functions))


def one_by_one(runs: int, bare: Bare) -> None:
    """Print the processor time of a submission on each way, in turns."""
    core = [found for found in read_all() if found.exercise.part == "core"]
    with tempfile.TemporaryDirectory() as folder:
        rivals = Rivals(Path(folder), core)
        own = own_seconds(core, bare)
        ways = {
            OURS: rivals.descent,
            "a fresh pytest graders/": rivals.pytest,
            "otter run": rivals.otter,
            "gradescope-utils": rivals.unit_tests,
        }
        seconds = in_turns(ways, runs)
    ours = seconds[OURS]
    print(f"\n{'a submission of right answers':44}{'CPU s':>9}{'beyond own':>12}{'÷ ours':>9}{'÷ beyond':>10}")
    for way, taken in seconds.items():
        times = ratio(taken, ours)
        beyond = ratio([cpu - own for cpu in taken], [cpu - own for cpu in ours])
        print(f"{way:44}{min(taken):9.2f}{min(taken) - own:12.2f}{times:9.1f}{beyond:10.1f}")
