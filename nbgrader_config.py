"""nbgrader's settings for this course; everything that nbgrader makes lies in build/."""

from pathlib import Path

from graders.notebooks.course import configure

c = get_config()  # noqa: F821 (nbgrader defines it)
configure(c, Path(__file__).resolve().parent)
