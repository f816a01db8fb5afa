"""What several tests need: a warm worker, and the keys of record."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graders.keys import read_key, write_key
from graders.model import AnswerKey
from graders.secrets import Secret
from graders.worker import Worker
from reference import sealed
from tests.course import NAMES, authored_exercise
from tests.imitated import WorkerOn
from tests.platforms import instructors_repository
from tests.watched import Piped, Watched, course_in

SOURCE = sealed.Source(Secret(b"the secret of a course that is not given"))
KEYS: dict[str, AnswerKey] = {}
pytest_plugins = ["pytest_mpl.plugin"]


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """A picture is held against the one on file in every run, without a flag."""
    config.option.mpl = True


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell xdist's processes what pytest-mpl wants to know, which looks for xdist by another name than -p gives it."""
    from pytest_mpl.plugin import XdistPlugin

    XdistPlugin().pytest_configure_node(node)


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """One warm worker for all tests of a process."""
    with Worker() as running:
        yield running


@pytest.fixture(scope="session")
def bare_worker() -> Iterator[Worker]:
    """One on a machine that has no layer but a process of its own: what a worker does without their help."""
    with WorkerOn("nothing") as running:
        yield running


@pytest.fixture
def record(request: pytest.FixtureRequest, worker: Worker, tmp_path_factory: pytest.TempPathFactory) -> AnswerKey:
    """The key of record (visible, sealed and drawn cases) of the exercise that the test's parameter names.

    It takes long to make, so the processes that share the tests share it: one makes it, the others wait for the lock.
    """
    name: str = request.param
    if name not in KEYS:
        shared = tmp_path_factory.getbasetemp()
        path = (shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared) / f"{name}.jsonl"
        with path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                write_key(path, sealed.full_key(worker, authored_exercise(name), SOURCE))
        KEYS[name] = read_key(path)
    return KEYS[name]


@pytest.fixture(scope="session")
def right_answers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the reference answer to every exercise."""
    folder = tmp_path_factory.mktemp("right")
    for name in NAMES:
        (folder / f"{name}.py").write_text(authored_exercise(name).answer, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instructor's repository, which remembers the sealed cases that were made in it; for tests of one group."""
    return instructors_repository(tmp_path_factory.mktemp("instructor"))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return course_in(tmp_path)


@pytest.fixture
def start(course: Path) -> Iterator[Callable[..., Watched]]:
    """Starts the command on a terminal of its own."""
    started: list[Watched] = []

    def begin(*words: str, size: tuple[int, int] = (100, 60), **more: str) -> Watched:
        started.append(Watched(course, *words, size=size, more=more))
        return started[-1]

    yield begin
    for watched in started:
        watched.close()


@pytest.fixture
def pipe(course: Path) -> Iterator[Callable[..., Piped]]:
    started: list[Piped] = []

    def begin(whole: list[str] | None = None, **more: str) -> Piped:
        started.append(Piped(course, whole, **more))
        return started[-1]

    yield begin
    for piped in started:
        piped.close()
