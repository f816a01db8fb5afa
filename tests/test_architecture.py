"""What can be seen from outside: who imports whom, how things are called, how large a file may be.

The arrows inside the engine are import contracts in pyproject.toml; here are those that no package graph shows.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from tests.course import COURSE, NAMES, shell

EXERCISES = sorted((COURSE / "exercises").glob("*.py"))
OURS = sorted(
    path for room in ("graders", "reference", "tests", "benchmarks") for path in (COURSE / room).glob("**/*.py")
)
WRITTEN = [path for path in OURS if not {"hostile", "variants", "wrong"} & set(path.parts)]
TOOLS = [path for path in WRITTEN if path.stem not in NAMES]
FORBIDDEN = re.compile(r"util|helper|manager|handler|(?<![a-z])(info|data|base|misc|common)(?![a-z])", re.IGNORECASE)
LONGEST_TOOL = 300
BROUGHT = {"live_plot": {"numpy", "PIL", "mpl_toolkits", "imageio_ffmpeg"}}
"""What comes with matplotlib, and is drawn with; and where it finds an ffmpeg, if there is one."""


def imported(path: Path) -> set[str]:
    """The top-level packages that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("path", EXERCISES, ids=lambda path: path.stem)
def test_an_exercise_imports_nothing_of_ours(path: Path) -> None:
    assert imported(path) <= {"torch", "matplotlib", *BROUGHT.get(path.stem, ())} | set(sys.stdlib_module_names)


@pytest.mark.parametrize("name", NAMES)
def test_an_instructors_part_imports_the_nouns_and_nothing_else(name: str) -> None:
    text = (COURSE / "reference" / f"{name}.py").read_text(encoding="utf-8")
    instructor = ast.parse(text.partition("# %% instructor")[2])
    modules = {node.module for node in ast.walk(instructor) if isinstance(node, ast.ImportFrom)}
    assert modules <= {"graders.model", "random", "math"}
    assert not any(isinstance(node, ast.Import) for node in ast.walk(instructor))


def test_the_process_that_holds_the_answers_never_loads_torch(right_answers: Path) -> None:
    grading = f"""
import sys
from pathlib import Path
from graders.grading import grade_submission
from graders.keys import find_course, read_keys
from graders.submission import read_submission
from graders.worker import Worker
keys = read_keys(find_course().trajectories)
with Worker() as worker:
    names = [key.exercise.name for key in keys]
    reports = grade_submission(worker, keys, read_submission(Path({str(right_answers)!r}), names))
assert all(report.passed for report in reports)
print(sorted(name for name in ("torch", "numpy", "matplotlib") if name in sys.modules))
"""
    ran = shell("-c", grading)
    assert (ran.stdout, ran.stderr) == ("[]\n", "")


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(COURSE)))
def test_names_say_what_things_are(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    defined = [n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef)]
    assert [name for name in (path.stem, *defined) if FORBIDDEN.search(name)] == []


@pytest.mark.parametrize("path", TOOLS, ids=lambda path: str(path.relative_to(COURSE)))
def test_files_stay_small_enough_to_hold_in_the_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_TOOL


@pytest.mark.parametrize("path", TOOLS, ids=lambda path: str(path.relative_to(COURSE)))
def test_the_engine_knows_no_exercise_by_name(path: Path) -> None:
    if path.parent.name in ("tests", "benchmarks"):
        return
    text = path.read_text(encoding="utf-8")
    assert [name for name in NAMES if re.search(rf"\b{name}\b", text)] == []
