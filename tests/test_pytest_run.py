"""`pytest graders/` as a student meets it, and as a hostile submission does."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from graders.keys import find_course, read_keys
from tests.copies import students_copy
from tests.course import COURSE, NAMES, Run, authored_exercise, interruptible, shell

MOST = sum(key.exercise.points for key in read_keys(find_course().trajectories))
OURS = re.compile(r"Traceback|graders/(?!test_exercises\.py)\w+|site-packages|INTERNALERROR")
"""What a student must never see: a traceback, or a path of the engine's."""


def run_pytest(*words: object, cwd: Path = COURSE, **environment: str) -> Run:
    return shell("-m", "pytest", "-p", "no:cacheprovider", *words, cwd=cwd, **environment)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return students_copy(tmp_path_factory.mktemp("student"))


@pytest.fixture(scope="module")
def wrong_answers(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    """A file with a known misconception for each exercise, and the misconception's name."""
    folder = tmp_path_factory.mktemp("wrong")
    found = {}
    for name in NAMES:
        authored = authored_exercise(name)
        wrong = next(wrong for wrong in authored.exercise.misconceptions if wrong.hints)
        path = folder / f"{name}.py"
        path.write_text(wrong.applied_to(authored.answer), encoding="utf-8")
        found[path] = wrong.name
    return found


def test_untouched_stubs_are_not_started(copy: Path) -> None:
    run = run_pytest(cwd=copy)
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    assert run.stdout.count("not started") == len(NAMES) + 1
    assert f"0/{MOST} points, 0 of {len(NAMES)} exercises done" in run.stdout
    assert f"Hint: descent hint {NAMES[0]}" in run.stdout
    assert f"rootdir: {copy}\nconfigfile: pyproject.toml\n" in run.stdout
    assert "plugins:" not in run.stdout
    assert not OURS.search(run.stdout + run.stderr)
    assert "failed" not in run.stdout


def test_right_answers_are_done(copy: Path, right_answers: Path) -> None:
    run = run_pytest("graders/", "--submission", right_answers, cwd=copy)
    assert run.returncode == pytest.ExitCode.OK
    assert f"{MOST}/{MOST} points" in run.stdout
    assert "Hint" not in run.stdout


def test_wrong_answers_are_named_and_only_the_next_is_told(copy: Path, wrong_answers: dict[Path, str]) -> None:
    run = run_pytest("graders/", "-v", "--submission", next(iter(wrong_answers)).parent, cwd=copy)
    assert run.returncode == pytest.ExitCode.TESTS_FAILED
    for path, wrong in wrong_answers.items():
        assert re.search(rf"^✗|◐  {path.stem} .*\b{wrong}\b", run.stdout, re.MULTILINE), path.stem
        assert f"test_exercise[{path.stem}] WRONG" in run.stdout
    assert run.stdout.count("Hint: ") == 1
    assert not OURS.search(run.stdout + run.stderr)


def test_one_exercise_can_be_chosen_and_the_working_directory_does_not_matter(
    copy: Path, right_answers: Path, tmp_path: Path
) -> None:
    words = (copy / "graders", "-k", NAMES[1], "--submission", right_answers)
    run = run_pytest(*words, cwd=tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert run.returncode == pytest.ExitCode.OK
    assert f"+  {NAMES[1]}" in run.stdout
    assert NAMES[0] not in run.stdout
    assert f"rootdir: {copy}\nconfigfile: pyproject.toml" in run.stdout


def test_colour_is_there_only_where_it_is_wanted(copy: Path, tmp_path: Path) -> None:
    words = ("graders/", "--submission", tmp_path, "-k", NAMES[0])
    assert "\x1b[2m○\x1b[0m" in run_pytest(*words, "--color=yes", cwd=copy).stdout
    assert "\x1b[2m○\x1b[0m" in run_pytest(*words, cwd=copy, FORCE_COLOR="1").stdout
    assert "\x1b" not in run_pytest(*words, cwd=copy, FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A submission with everything that pytest or Python would run by itself; each leaves a mark."""
    folder = tmp_path / "submission"
    folder.mkdir()
    mark = f"open({str(tmp_path / 'RAN')!r}, 'a').write(__file__)\n"
    for name in ("conftest.py", "sitecustomize.py", "usercustomize.py", "evil.py", "test_evil.py", "setup.py"):
        (folder / name).write_text(mark, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = -p evil\npythonpath = .\n", encoding="utf-8")
    for name in NAMES:
        (folder / f"{name}.py").write_text(authored_exercise(name).answer, encoding="utf-8")
    return folder


ORDERS = {
    "after the folder": ("graders/", "--submission", "DIR"),
    "after the folder, with an equals sign": ("graders/", "--submission=DIR"),
    "before the folder, with an equals sign": ("--submission=DIR", "graders/"),
    "alone, with an equals sign": ("--submission=DIR",),
    "after -k": ("graders/", "-k", NAMES[0], "--submission", "DIR"),
}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_nothing_of_a_submission_is_run_by_pytest(order: tuple[str, ...], hostile: Path, copy: Path) -> None:
    words = [word.replace("DIR", str(hostile)) for word in order]
    run = run_pytest(*words, "--collect-only", "-q", "-v", cwd=copy)
    assert run.returncode == pytest.ExitCode.OK
    assert f"rootdir: {copy}\nconfigfile: pyproject.toml" in run.stdout
    assert f"test_exercise[{NAMES[0]}]" in run.stdout
    assert not (hostile.parent / "RAN").exists()


def test_a_hostile_submission_is_graded_and_runs_nowhere_else(hostile: Path, copy: Path) -> None:
    run = run_pytest("graders/", "--submission", hostile, "-k", NAMES[0], cwd=copy)
    assert run.returncode == pytest.ExitCode.OK
    assert not (hostile.parent / "RAN").exists()


def test_before_the_folder_only_a_foreign_ini_misleads_pytest_and_then_nothing_is_graded(
    hostile: Path, copy: Path
) -> None:
    words = ("--submission", hostile, "graders/")
    (hostile / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    run = run_pytest(*words, cwd=copy)
    assert run.returncode == pytest.ExitCode.USAGE_ERROR
    (hostile / "pytest.ini").unlink()
    (hostile.parent / "RAN").unlink(missing_ok=True)
    run = run_pytest(*words, "--collect-only", cwd=copy)
    assert (run.returncode, (hostile.parent / "RAN").exists()) == (pytest.ExitCode.OK, False)


def one_error(run: Run) -> str:
    """The one sentence of a run that was refused."""
    assert run.returncode == pytest.ExitCode.USAGE_ERROR
    (line,) = [line for line in run.stderr.splitlines() if line]
    assert not OURS.search(line.replace("reference/", ""))
    return line


def test_what_is_wrong_with_the_course_or_the_submission_is_said_in_one_sentence(tmp_path: Path, copy: Path) -> None:
    missing = run_pytest("graders/", "--submission", tmp_path / "nope", cwd=copy)
    assert "nope does not exist; name the folder that holds the answers" in one_error(missing)
    (tmp_path / "file").touch()
    assert "is not a folder" in one_error(run_pytest("graders/", "--submission", tmp_path / "file", cwd=copy))
    assert "no answer keys in" in one_error(run_pytest("graders/", cwd=copy, DESCENT_COURSE=str(tmp_path)))
    keys = tmp_path / "reference" / "trajectories"
    keys.mkdir(parents=True)
    (keys / f"{NAMES[0]}.jsonl").write_text("{}\n", encoding="ascii")
    damaged = run_pytest("graders/", cwd=copy, DESCENT_COURSE=str(tmp_path))
    assert f"{NAMES[0]}.jsonl cannot be used (not an answer key" in one_error(damaged)


def test_a_key_without_its_reference_is_refused_before_anything_runs(tmp_path: Path, copy: Path) -> None:
    keys = tmp_path / "reference" / "trajectories"
    keys.mkdir(parents=True)
    head = (copy / "reference" / "trajectories" / f"{NAMES[0]}.jsonl").read_text(encoding="ascii").splitlines()[0]
    (keys / f"{NAMES[0]}.jsonl").write_text(head, encoding="ascii")
    assert json.loads(head)["exercise"]["name"] == NAMES[0]
    assert "cannot be used (its trajectories are not those of its cases)" in one_error(
        run_pytest("graders/", cwd=copy, DESCENT_COURSE=str(tmp_path))
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_stopped_run_leaves_nothing(number: signal.Signals, copy: Path, tmp_path: Path) -> None:
    answers, folder = tmp_path / "answers", tmp_path / "tmp"
    answers.mkdir()
    folder.mkdir()
    (answers / f"{NAMES[0]}.py").write_text("while True: pass\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "graders/", f"--submission={answers}"]
    with subprocess.Popen(
        command,
        cwd=copy,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={"TMPDIR": str(folder)},
        preexec_fn=interruptible,
    ) as run:
        assert run.stdout is not None
        begun = ""
        while "test_exercises.py" not in begun:
            begun += run.stdout.read(1)
        run.send_signal(number)
        said = run.stdout.read()
        assert run.wait(60) == pytest.ExitCode.INTERRUPTED
    assert "Traceback" not in said
    assert not list(folder.iterdir())


def test_help_names_the_option_and_the_other_tests_are_not_disturbed() -> None:
    assert "--submission=DIR" in run_pytest("--help").stdout
    run = run_pytest("tests/test_keys.py", "--collect-only", "-q")
    assert run.returncode == pytest.ExitCode.OK
