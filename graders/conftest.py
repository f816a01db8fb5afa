"""`pytest graders/`: starts the worker while pytest collects, grades what was selected, ends with a scoreboard."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graders.grading import grade_submission
from graders.keys import Course, CourseError, find_course, read_keys
from graders.model import AnswerKey
from graders.report import Report
from graders.submission import SubmissionError, read_submission
from graders.terminal import draw, unicode_fits
from graders.worker import Worker

WORKER = pytest.StashKey[Worker]()
COURSE = pytest.StashKey[Course]()
REPORTS = pytest.StashKey[dict[str, Report]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let another folder be graded."""
    parser.addoption("--submission", metavar="DIR", type=Path, help="grade the answers in DIR instead of exercises/")


def pytest_configure(config: pytest.Config) -> None:
    """Find the course, and begin to load torch in its own process while pytest is still collecting."""
    try:
        config.stash[COURSE] = find_course()
    except CourseError as error:
        raise pytest.UsageError(str(error)) from None
    config.stash[REPORTS] = {}
    if not config.option.collectonly:
        config.stash[WORKER] = Worker()
    config.option.tbstyle = "no"
    config.option.reportchars = ""


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the worker."""
    worker = config.stash.get(WORKER, None)
    if worker is not None:
        worker.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The table of the one test: every answer key."""
    if "key" in metafunc.fixturenames:
        try:
            keys = read_keys(metafunc.config.stash[COURSE].trajectories)
        except CourseError as error:
            raise pytest.UsageError(str(error)) from None
        metafunc.parametrize("key", keys, ids=[key.exercise.name for key in keys])


@pytest.fixture(scope="session")
def reports(request: pytest.FixtureRequest) -> dict[str, Report]:
    """The reports of all selected exercises, graded together."""
    config = request.config
    keys = [item.callspec.params["key"] for item in request.session.items if isinstance(item, pytest.Function)]
    keys = [key for key in keys if isinstance(key, AnswerKey)]
    folder = config.option.submission or config.stash[COURSE].exercises
    try:
        submission = read_submission(folder, [key.exercise.name for key in keys])
    except SubmissionError as error:
        pytest.exit(f"descent: {error}", returncode=pytest.ExitCode.USAGE_ERROR)
    graded = grade_submission(config.stash[WORKER], keys, submission)
    config.stash[REPORTS] = {report.name: report for report in graded}
    return config.stash[REPORTS]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember each exercise's status in its test's report."""
    report = yield  # type: ignore[misc]
    graded = item.config.stash[REPORTS].get(getattr(getattr(item, "callspec", None), "id", ""))
    if report.when == "call" and graded is not None:
        report.user_properties.append(("status", graded.status))
    return report  # type: ignore[return-value]


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """Say done, wrong and not started instead of passed and failed; the exit code stays pytest's."""
    status = dict(report.user_properties).get("status")
    fancy = unicode_fits(getattr(sys.__stdout__, "encoding", None))
    if status == "passed":
        return "done", "✓" if fancy else "+", "DONE"
    if status in ("not_started", "missing"):
        return "not started", "○" if fancy else "o", "NOT STARTED"
    return ("wrong", "✗" if fancy else "x", "WRONG") if status else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The scoreboard and the next thing to do."""
    reports = list(config.stash[REPORTS].values())
    if not reports:
        return
    told = next((report for report in reports if not report.passed), None)
    colour = terminalreporter.isatty and "NO_COLOR" not in os.environ and config.option.color != "no"
    width = shutil.get_terminal_size().columns
    encoding = getattr(sys.__stdout__, "encoding", None)
    terminalreporter.write("\n\n")
    terminalreporter.write(draw(reports, [told] if told else [], width, colour, encoding) + "\n")
