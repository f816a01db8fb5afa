"""`descent autograde`: what `nbgrader autograde` does for an assignment, in as many processes as one likes.

nbgrader's own converter does the work, with the settings of the folder; only the students are parted among processes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from nbgrader.apps import AutogradeApp
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException

from graders.exits import DONE, FAILED


class AutogradeShare(Autograde):  # type: ignore[misc]
    """Autogrades every so-manieth student."""

    share, shares = 0, 1
    assignments: Any  # nbgrader's: the notebooks of each submission, by its folder

    def init_notebooks(self) -> None:
        """Find the submissions, and keep those of this share."""
        super().init_notebooks()
        self.assignments = dict(sorted(self.assignments.items())[self.share :: self.shares])


def autograde(folder: Path, assignment: str, jobs: int, force: bool) -> int:
    """Autograde an assignment of the nbgrader course in a folder; the exit code says whether all could be graded."""
    command = [sys.executable, "-P", "-m", "graders.notebooks.autograding", assignment, str(jobs)]
    last = ["--force"] if force else []
    processes = [subprocess.Popen([*command, str(share), *last], cwd=folder) for share in range(jobs)]
    try:
        codes = [process.wait() for process in processes]
    except BaseException:
        for process in processes:
            process.terminate()
        raise
    return max(codes)


def main() -> int:
    """Autograde one share: ASSIGNMENT SHARES SHARE [--force]."""
    assignment, shares, share, *force = sys.argv[1:]
    app = AutogradeApp.instance()
    app.initialize(force)
    app.coursedir.assignment_id = assignment
    converter = AutogradeShare(coursedir=app.coursedir, parent=app)
    converter.share, converter.shares = int(share), int(shares)
    try:
        converter.start()
    except NbGraderException as error:
        app.log.error("%s", error)
        return FAILED
    return DONE


if __name__ == "__main__":
    sys.exit(main())
