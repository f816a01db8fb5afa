"""The formats that a result can be written in: the file's name, what reads it, and what makes it.

They are data, and a maker is loaded when it is asked for: the command line names them all at every start.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True)
class Format:
    """One format."""

    file: str
    """What it is called in build/: what its reader looks for, where it looks for a name."""
    about: str
    made_by: str
    """A module of this room, and its function."""
    several: bool = False
    """Whether it is of many results, or of one."""

    @property
    def maker(self) -> Callable[..., Any]:
        """The function that makes it."""
        module, _, function = self.made_by.partition(".")
        made: Callable[..., Any] = getattr(import_module(f"graders.emit.{module}"), function)
        return made


FORMATS: Mapping[str, Format] = {
    "html": Format("report.html", "a page to be read, with the runs to be moved through", "student_page.student_page"),
    "markdown": Format("report.md", "the same in short, for a comment or a wiki", "markdown.markdown"),
    "json": Format("report.json", "descent/result/v1 itself, checked, its names in order", "normal.normal"),
    "junit": Format("junit.xml", "JUnit's XML: Jenkins, GitHub's actions, editors", "junit.junit"),
    "gitlab": Format("gitlab.xml", "the same as GitLab reads it (artifacts: reports: junit)", "junit.gitlab"),
    "github": Format("summary.md", "GitHub Actions: the summary of a step, and annotations", "github.summary"),
    "classroom50": Format("result.json", "Classroom 50", "classroom50.classroom50"),
    "classroom": Format("classroom.txt", "GitHub Classroom's old reporter: an output of a step", "classroom.classroom"),
    "gradescope": Format("results.json", "Gradescope", "gradescope.gradescope"),
    "prairielearn": Format("results.json", "PrairieLearn", "prairielearn.prairielearn"),
    "canvas-csv": Format("canvas.csv", "Canvas: one column of its gradebook filled", "canvas.canvas", several=True),
    "csv": Format("results.csv", "a spreadsheet, a line for each exercise", "results_csv.results_csv", several=True),
}
