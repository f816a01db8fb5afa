"""`check` and `look`: practice in the student's own kernel, on the cases that may be seen, with words and a picture.

What is said, drawn and returned is what the grader of record makes of these cases. It runs where the student's notebook
runs, with all that stands in it; nothing is on stderr, which nbgrader would take for a failure.
"""

from __future__ import annotations

import contextlib
import io
import linecache
import random
import warnings
from collections.abc import Callable, Iterator
from html import escape
from types import CodeType
from typing import Any, TextIO

from graders.keys import find_course, published_names, read_keys
from graders.model import AnswerKey, Setting
from graders.notebooks.drawing import image, sketch
from graders.notebooks.telling import as_html, as_text
from graders.report import grade
from graders.trajectory import COMPLETED, Ending, Trajectory
from graders.worker import Limits

Function = Callable[..., Any]


def check(*functions: Function) -> float:
    """Grade an exercise's function on the visible cases, say what is to be said, and return the points.

    Args:
        functions: the exercise's function; where it asks for several, all of them in their order.

    Returns:
        The points that its visible cases are worth, a plain float. The points that count come from further cases.

    Raises:
        ValueError: when no exercise asks for a function of that name.
    """
    key = _key_of(functions)
    with _undisturbed() as printed:
        runs, said = {}, {}
        for case in key.exercise.cases:
            runs[case.name] = _run(key, functions, case.settings)
            said[case.name] = printed.getvalue()
            printed.seek(0)
            printed.truncate()
        report = grade(key, runs, said, notebook=True)
    _display(as_html(report), as_text(report))
    return float(report.score)


def look(*functions: Function, **settings: Setting) -> None:
    """Draw what an exercise's function does with settings of your own.

    Args:
        functions: the exercise's function; where it asks for several, all of them in their order.
        settings: what to change of the first case's settings, by name.

    Raises:
        ValueError: when no exercise asks for a function of that name, or it has no such setting.
    """
    key = _key_of(functions)
    usual = key.exercise.cases[0].settings
    if unknown := sorted(settings.keys() - usual.keys()):
        raise ValueError(f"{key.exercise.name} has no setting {unknown[0]!r}; there are {', '.join(usual)}")
    chosen = {**usual, **settings}
    with _undisturbed():
        run = _run(key, functions, chosen)
    words = ", ".join(f"{name}={value!r}" for name, value in chosen.items())
    if not run.ending.completed:
        print(f"It ends with {run.ending.error}: {run.ending.message}")
    title = f"{key.exercise.name}: {words}"
    seen = image(sketch(run, title, key.exercise.counted)) or "<p>Nothing in it makes a curve.</p>"
    _display(f"{seen}<p>{escape(title)}</p>", f"{len(run.rows)} rows\n")


def _key_of(functions: tuple[Function, ...]) -> AnswerKey:
    """The key of the exercise that asks for functions of these names.

    Raises:
        ValueError: when there is none.
    """
    names = tuple(getattr(function, "__name__", repr(function)) for function in functions)
    course = find_course()
    known = published_names(course.trajectories)
    for name in (names[0],) if names and names[0] in known else known:
        (key,) = read_keys(course.trajectories, [name])
        if tuple(key.functions) == names:
            return key
    raise ValueError(f"no exercise asks for {', '.join(names) or 'nothing'}; give check your function, by its own name")


def _run(key: AnswerKey, functions: tuple[Function, ...], settings: Any) -> Trajectory:
    """What the functions do on one case, in this very process."""
    from graders.worker.driving import Drive
    from graders.worker.raised import ended_by
    from graders.worker.surroundings import seed

    exercise, limits, drive = key.exercise, Limits(), Drive()
    ending: Ending = COMPLETED
    seed()
    try:
        drive.go(functions, exercise.rollout, settings, exercise.by_hand, limits.rows, limits.result_bytes)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 (a student's code may raise anything)
        code = getattr(functions[0], "__code__", None)
        filename = code.co_filename if isinstance(code, CodeType) else ""
        ending = ended_by(error, filename, [line.rstrip("\n") for line in linecache.getlines(filename)])
    return Trajectory(tuple(drive.rows), ending, drive.calls, drive.route)


@contextlib.contextmanager
def _undisturbed() -> Iterator[io.StringIO]:
    """Let a rollout find torch as a fresh process has it, and leave it as the notebook had it; what is printed."""
    import torch

    from graders.worker.surroundings import USUAL_WARNINGS

    grad, dtype = torch.is_grad_enabled(), torch.get_default_dtype()
    state, drawn = random.getstate(), torch.random.get_rng_state()
    printed = io.StringIO()
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)
    try:
        with warnings.catch_warnings(), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            warnings.filters[:] = USUAL_WARNINGS  # type: ignore[index]
            warnings.simplefilter("default", append=True)
            warnings.showwarning = _shown  # to where printing goes, whoever listens otherwise
            yield printed
    finally:
        torch.set_grad_enabled(grad)
        torch.set_default_dtype(dtype)
        random.setstate(state)
        torch.random.set_rng_state(drawn)


def _shown(
    message: Warning | str, category: type[Warning], filename: str, lineno: int, file: TextIO | None = None,
    line: str | None = None,
) -> None:  # fmt: skip
    print(warnings.formatwarning(message, category, filename, lineno, line), end="", file=file)


def _display(page: str, text: str) -> None:
    """Show a page where there is a notebook, its text elsewhere."""
    try:
        from IPython.core.getipython import get_ipython
        from IPython.display import publish_display_data
    except ImportError:
        print(text, end="")
        return
    if get_ipython() is None:
        print(text, end="")
    else:
        publish_display_data({"text/html": page, "text/plain": text})
