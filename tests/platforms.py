"""Platforms made by hand: what the instructor's verbs write, a Python that has it installed, and submissions."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import tomllib
import venv
from collections.abc import Mapping
from pathlib import Path

from tests.copies import NOT_COPIED, instructors_copy
from tests.course import COURSE, Run, authored_exercise, shell

FIRST, SECOND = "manual_gd_step", "lr_step"
POINTS = {name: authored_exercise(name).exercise.points for name in (FIRST, SECOND)}
WORTH = sum(POINTS.values())

PLANTED = {
    "conftest.py": "raise SystemExit('conftest was loaded')\n",
    "sitecustomize.py": "raise SystemExit('sitecustomize was loaded')\n",
    "usercustomize.py": "raise SystemExit('usercustomize was loaded')\n",
    "json.py": "raise SystemExit('json was shadowed')\n",
    "pytest.ini": "[pytest]\naddopts = --nonsense\n",
    "pyproject.toml": "[tool.pytest.ini_options]\naddopts = '--nonsense'\n",
    ".env": "PYTHONPATH=.\n",
    "graders/__init__.py": "raise SystemExit('the graders are mine')\n",
    "graders/__main__.py": "raise SystemExit('the graders are mine')\n",
    "reference/trajectories/manual_gd_step.jsonl": "{}\n",
    "exercises/extra_credit.py": "def extra_credit():\n    return 1000\n",
}
"""What a student might put beside the answers to change the grader."""

LOUD = """
import torch
print("::error file=x,line=1::printed")
print("##[error]printed")

def manual_gd_step(f, x, lr):
    raise ValueError("\\n::error::raised\\n::set-output name=result::100")
"""
"""An answer that talks to what reads a job's log."""


PROJECT = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
INSTALLED: Mapping[str, str] = {name: name for name in WHEEL["packages"]} | WHEEL["force-include"]
"""What goes where when the course is installed."""


def instructors_repository(folder: Path) -> Path:
    """An instructor's copy of the course in a repository of its own, all of it committed."""
    instructors_copy(folder)
    shutil.copytree(COURSE / "reference" / "platforms", folder / "reference" / "platforms", ignore=NOT_COPIED)
    for name in (".gitattributes", ".gitignore", "constraints.txt", "README.md", "LICENSE"):
        shutil.copy(COURSE / name, folder)
    commit(folder)
    return folder


def commit(folder: Path, environment: Mapping[str, str] | None = None) -> None:
    """Make a repository of a folder, if it is none yet, and commit all that is in it."""
    who = ["-c", "user.name=someone", "-c", "user.email=someone@example.org"]
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], [*who, "commit", "-q", "-m", "as it is"]):
        subprocess.run(["git", *words], cwd=folder, env=environment or plain_environment(), check=True)  # noqa: S607


def made(repository: Path, verb: str, out: Path, *words: object) -> Run:
    """Run an instructor's verb for two cheap exercises."""
    return shell("-m", "graders", verb, out, "--only", FIRST, "--only", SECOND, *words, cwd=repository)


def python_with(folder: Path, course: Path, also: str = "") -> Path:
    """A Python that has a course installed, the packages of this one, and nothing else of this project.

    Args:
        folder: where to make it.
        course: the folder that has `graders`.
        also: a module of further code that runs whenever that Python starts.
    """
    venv.create(folder, with_pip=False, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    lines: list[str] = []
    for path in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if path.suffix != ".pth" and path.name not in INSTALLED:
            (packages / path.name).symlink_to(path)
    for source, place in INSTALLED.items():
        shutil.copytree(course / source, packages / place, ignore=NOT_COPIED)
    if also:
        (packages / "sabotage.py").write_text(also, encoding="utf-8")
        lines.append("import sabotage")
    (packages / "installed.pth").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder / "bin" / "python"


def answers(folder: Path, texts: Mapping[str, str], planted: bool = True) -> Path:
    """A submission of some answers, by name, and of what should not be looked at."""
    for name, text in {f"exercises/{name}.py": text for name, text in texts.items()}.items():
        write(folder / name, text)
    for name, text in PLANTED.items() if planted else ():
        write(folder / name, text)
    return folder


def right(name: str) -> str:
    """The right answer."""
    return authored_exercise(name).answer


def wrong(name: str) -> str:
    """An answer with a mistake that is on file."""
    authored = authored_exercise(name)
    return authored.exercise.misconceptions[0].applied_to(authored.answer)


def write(path: Path, text: str) -> None:
    """A file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def plain_environment(**more: str) -> dict[str, str]:
    """An environment as a platform has it, with what a student would like to have in it."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "TMPDIR") if name in os.environ}
    return kept | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"} | more


def run(*command: object, cwd: Path, **environment: str) -> Run:
    """Run a platform's program as the platform does, in a student's folder if it does that."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=plain_environment(**environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=200,
        check=False,
    )


def commands_in(log: str) -> list[str]:
    """The lines of a job's log that a runner obeys."""
    return [line for line in log.splitlines() if line.lstrip().startswith("::") or "##[" in line]
