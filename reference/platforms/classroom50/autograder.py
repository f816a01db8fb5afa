"""Classroom 50's autograder: runs in a student's checkout, and writes result.json and release-body.md there.

The graders are the instructor's, which came along with this file; of the checkout only exercises/NAME.py is read, as
text. Students can read what Classroom 50 publishes, this folder too, so it holds the cases that they can see anyway;
with a sealed.bundle beside this file those of it count as well.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECKOUT = Path.cwd()
SEALED = HERE / "sealed.bundle"
CPU = "https://download.pytorch.org/whl/cpu"
"""PyTorch without the parts for graphics cards, which are ten times as large."""
TOLD = (
    "CLASSROOM", "ASSIGNMENT", "ASSIGNMENT_TYPE", "OWNER", "USERNAME", "SUBMISSION_TAG",
    "COMMIT_URL", "RELEASE_URL", "REVIEW_URL",
)  # fmt: skip
"""What the runner says about a submission, for result.json."""
KEPT = ("PATH", "LD_LIBRARY_PATH", "TMPDIR")


def main() -> int:
    """Grade the checkout; 0 when that was done, whatever the points."""
    python = os.environ.get("DESCENT_PYTHON") or _installed()
    with tempfile.TemporaryDirectory(prefix="descent-") as folder:
        result = Path(folder) / "result.json"
        sealed = ["--sealed", SEALED] if SEALED.exists() else []
        screen = _run(python, "grade", CHECKOUT, *sealed, "--json", result)
        _log(screen.stdout)
        if not result.exists():
            return screen.returncode or 1
        made = Path(folder) / "classroom50.json"
        told = _run(python, "report", result, "--format", "classroom50", "--out", made)
        body = Path(folder) / "body.md"
        _run(python, "report", result, "--format", "markdown", "--out", body)
        for source, name in ((made, "result.json"), (body, "release-body.md")):
            if not source.exists():
                _log(told.stdout)
                return 1
            _put(source, CHECKOUT / name)
    return told.returncode


def _log(text: str) -> None:
    """Write into the job's log, in which no student's text is a command: at the beginning of a line, or `##[`."""
    inert = re.sub(r"##(?=\w*\[)", "## ", text)
    sys.stdout.write("".join(f"| {line}\n" for line in inert.splitlines()))


def _put(source: Path, place: Path) -> None:
    """Write a file into the checkout; what a student put in its place, a link as well, is replaced, not followed."""
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    with beside.open("xb") as file:
        file.write(source.read_bytes())
    beside.replace(place)


def _run(python: str, *words: object) -> subprocess.CompletedProcess[str]:
    """Run `descent` in / with an environment made anew, isolated from what stands in the checkout."""
    environment = {name: os.environ[name] for name in (*KEPT, *TOLD) if name in os.environ}
    command = [python, "-I", "-m", "graders", *map(str, words)]
    return subprocess.run(
        command, cwd="/", env=environment | {"LANG": "C.UTF-8", "COLUMNS": "100"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip


def _installed() -> str:
    """The Python of an environment with the course in it, which is made now: PyTorch takes a minute."""
    venv = Path(os.environ.get("RUNNER_TEMP") or tempfile.mkdtemp()) / "descent-venv"
    python = venv / "bin" / "python"
    environment = os.environ | {"PIP_EXTRA_INDEX_URL": os.environ.get("PIP_EXTRA_INDEX_URL", CPU)}
    if not python.exists():
        subprocess.run([sys.executable, "-I", "-m", "venv", venv], cwd="/", check=True)
    install: list[str | Path] = [python, "-I", "-m", "pip", "install", "--quiet"]
    course = HERE / "course"
    subprocess.run([*install, "-c", course / "constraints.txt", course], cwd="/", env=environment, check=True)
    return str(python)


if __name__ == "__main__":
    sys.exit(main())
