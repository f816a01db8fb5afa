"""`pytest graders/`: starts the worker while pytest collects, grades what was selected, ends with a scoreboard.

The option `--submission` is in `graders.options`.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, nullcontext

import pytest

from graders.grading import grade_submission
from graders.keys import CourseError, find_course, read_keys
from graders.model import AnswerKey
from graders.printable import one_line
from graders.progress import Advance, has_bar, progress
from graders.report import Report, next_of
from graders.stopping import stop_on_signals
from graders.submission import Submission, SubmissionError, read_submission
from graders.terminal import draw, unicode_fits
from graders.worker import GraderError, Worker

WORKER = pytest.StashKey[Worker]()
KEYS = pytest.StashKey[list[AnswerKey]]()
SUBMISSION = pytest.StashKey[Submission]()
REPORTS = pytest.StashKey[dict[str, Report]]()


def pytest_configure(config: pytest.Config) -> None:
    """Read the answer keys and the submission; what is wrong with them is said before anything else happens.

    Meanwhile torch is being loaded, in a process of its own.
    """
    config.stash[REPORTS] = {}
    if not config.option.collectonly:
        stop_on_signals()
        try:
            config.stash[WORKER] = Worker()
        except OSError as error:
            raise pytest.UsageError(f"descent: the worker cannot be started ({error})") from None
    try:
        course = find_course()
        keys = read_keys(course.trajectories)
        folder = config.getoption("submission", None) or course.exercises
        config.stash[SUBMISSION] = read_submission(folder, [key.exercise.name for key in keys])
    except (CourseError, SubmissionError) as error:
        raise pytest.UsageError(f"descent: {one_line(str(error))}") from None
    except OSError as error:
        raise pytest.UsageError(f"descent: the answers cannot be read ({error.strerror})") from None
    config.stash[KEYS] = keys


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the worker."""
    worker = config.stash.get(WORKER, None)
    if worker is not None:
        worker.close()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The table of the one test: every answer key."""
    if "key" in metafunc.fixturenames:
        keys = metafunc.config.stash[KEYS]
        metafunc.parametrize("key", keys, ids=[key.exercise.name for key in keys])


@pytest.fixture(scope="session")
def reports(request: pytest.FixtureRequest) -> dict[str, Report]:
    """The reports of all selected exercises, graded together."""
    stash = request.config.stash
    tables = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    keys = [table["key"] for table in tables if isinstance(table.get("key"), AnswerKey)]
    try:
        with bar(request.config, len(keys)) as advance:
            graded = grade_submission(stash[WORKER], keys, stash[SUBMISSION], advance=advance)
    except (GraderError, OSError) as error:
        pytest.exit(f"descent: {one_line(str(error))}", returncode=pytest.ExitCode.INTERNAL_ERROR)
    except KeyboardInterrupt:
        pytest.exit("descent: stopped", returncode=pytest.ExitCode.INTERRUPTED)
    stash[REPORTS] = {report.name: report for report in graded}
    return stash[REPORTS]


@contextmanager
def bar(config: pytest.Config, total: int) -> Iterator[Advance]:
    """Show how far grading is, past pytest's capturing, in the line below the one that pytest is writing."""
    capturing = config.pluginmanager.getplugin("capturemanager")
    with capturing.global_and_fixture_disabled() if capturing else nullcontext():
        below = has_bar(total) and sys.stdout.isatty()
        if below:
            sys.stderr.write("\n")
        with progress("grading", total) as advance:
            yield advance
        if below:
            sys.stderr.write(f"\x1b[1A\x1b[{config.get_terminal_writer().width_of_current_line}C")
            sys.stderr.flush()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember each exercise's status in its test's report."""
    report = yield
    graded = item.config.stash[REPORTS].get(getattr(getattr(item, "callspec", None), "id", ""))
    if report.when == "call" and graded is not None:
        report.user_properties.append(("status", graded.status))
    return report


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, tuple[str, Mapping[str, bool]]] | None:
    """Say done, wrong and not started instead of passed and failed; the exit code stays pytest's."""
    status = dict(report.user_properties).get("status")
    fancy = unicode_fits(getattr(sys.__stdout__, "encoding", None))
    if status == "passed":
        return "done", "✓" if fancy else "+", ("DONE", {"green": True})
    if status in ("not_started", "missing"):
        return "not started", "○" if fancy else "o", ("NOT STARTED", {"yellow": True})
    if status == "grader_error":
        return "grader failed", "!", ("GRADER FAILED", {"red": True})
    return ("wrong", "✗" if fancy else "x", ("WRONG", {"red": True})) if status else None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The scoreboard and the next thing to do."""
    reports = list(config.stash[REPORTS].values())
    if not reports:
        return
    told = next_of(reports)
    colour = config.get_terminal_writer().hasmarkup
    width = shutil.get_terminal_size().columns
    encoding = getattr(sys.__stdout__, "encoding", None)
    terminalreporter.write("\n\n")
    terminalreporter.write(draw(reports, [told] if told else [], width, colour, encoding) + "\n")
    if told is None:
        terminalreporter.write("Every case you can see is right. Your points count on further ones too.\n\n")
