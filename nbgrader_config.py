"""nbgrader's settings for this course; everything that nbgrader makes lies in build/."""

from pathlib import Path

from graders.notebooks.course import configure

configure(get_config(), Path(__file__).resolve().parent)  # noqa: F821 (nbgrader defines it)
