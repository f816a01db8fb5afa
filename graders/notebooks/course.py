"""An nbgrader course of this course: where everything of nbgrader's lies, and who autogrades."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from graders.files import PlaceError, write_whole

CONFIG = '''\
"""nbgrader's settings for this course; everything that nbgrader makes lies in build/."""

from pathlib import Path

from graders.notebooks.course import configure

c = get_config()  # noqa: F821 (nbgrader defines it)
configure(c, Path(__file__).resolve().parent)
'''
STEPS = ("source", "source_with_tests", "release", "submitted", "autograded", "feedback", "solution")
SANITIZERS = [
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "graders.notebooks.restoring.RestoreCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
AUTOGRADERS = [
    "graders.notebooks.trusted.TrustedAutograder",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "graders.notebooks.trusted.SaveTrustedGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
"""As nbgrader has them, but for who restores cells, who executes and who saves."""


def configure(config: Any, root: Path) -> None:
    """Set nbgrader up for a course in a folder.

    Args:
        config: nbgrader's, as `get_config()` in an `nbgrader_config.py` gives it.
        root: the folder of that file.
    """
    build, exchange = root / "build" / "nbgrader", root / "build" / "exchange"
    for folder in (build, exchange):
        folder.mkdir(parents=True, exist_ok=True)
    exchange.chmod(0o777)  # every student writes there
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.course_id = "descent"
    for step in STEPS:
        setattr(config.CourseDirectory, f"{step}_directory", str(Path("build", "nbgrader", step)))
    config.CourseDirectory.db_url = f"sqlite:///{build / 'gradebook.db'}"
    config.Exchange.root = str(exchange)
    config.NbGrader.logfile = str(build / "nbgrader.log")
    config.Autograde.autograde_preprocessors = AUTOGRADERS
    config.Autograde.sanitize_preprocessors = SANITIZERS
    config.Autograde.exporter_class = "graders.notebooks.restoring.ForgivingExporter"
    # nbgrader starts `alembic` by name, which an environment that is not activated does not find.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])


def set_up(folder: Path) -> Path:
    """Make a folder an nbgrader course, and return its settings' file.

    Raises:
        PlaceError: when there are other settings already, or the folder cannot be made.
    """
    path = folder / "nbgrader_config.py"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.read_text(encoding="utf-8") != CONFIG:
            raise PlaceError(f"{path} is there and says something else; move it away, or choose another folder")
    except OSError as error:
        raise PlaceError(f"{folder} cannot be used ({error.strerror}); choose another folder") from None
    write_whole(path, CONFIG.encode("utf-8"))
    return path
