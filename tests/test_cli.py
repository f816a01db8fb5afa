"""`descent`: what it says, its exit codes, and that nothing makes it hang, lose a file or show a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.copies import instructors_copy, students_copy
from tests.course import COURSE, NAMES, Run, authored_exercise, descent, in_shell, interruptible, shell

NAME = NAMES[0]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A student's copy."""
    return students_copy(tmp_path_factory.mktemp("student"))


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instructor's copy."""
    return instructors_copy(tmp_path_factory.mktemp("instructor"))


@pytest.fixture
def stub(copy: Path) -> Iterator[Path]:
    """An exercise's file in the student's copy; put back afterwards, whatever stands there then."""
    path = copy / "exercises" / f"{NAME}.py"
    published = path.read_bytes()
    yield path
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
    path.write_bytes(published)


def sentence(run: Run) -> str:
    """What a refused command says: one sentence, on standard error alone, with exit code 2."""
    assert (run.returncode, run.stdout) == (2, ""), run
    (line,) = run.stderr.splitlines()
    assert line.startswith("descent: ")
    return line.removeprefix("descent: ")


REFUSED = {
    "frob": "argument VERB: invalid choice: 'frob'",
    "grade": "the following arguments are required: SUBMISSIONS; see: descent grade --help",
    "grade nope": "nope does not exist; name the folder that holds the answers",
    "grade pyproject.toml": "pyproject.toml is not a folder",
    "grade exercises --only nope": "there is no exercise 'nope'; descent by itself shows them all",
    f"grade exercises --only {NAME[:-2]}": f"there is no exercise '{NAME[:-2]}'; did you mean {NAME}?",
    "grade exercises --json nope/result.json": "nope is not a folder; create it",
    "grade exercises --json pyproject.toml/result.json": "pyproject.toml is not a folder",
    "grade exercises --json exercises": "exercises is there and is not an ordinary file",
    f"grade exercises --json {'a' * 256}": "cannot be written (File name too long)",
    "hint": "the following arguments are required: NAME; see: descent hint --help",
    "hint nope": "there is no exercise 'nope'",
    f"hint exercises/{NAME}.py": f"there is no exercise 'exercises/{NAME}.py'; did you mean {NAME}?",
    f"hint {NAME} 4": "argument LEVEL: invalid choice: 4 (choose from 1, 2, 3); see: descent hint --help",
    f"hint {NAME} -1": "argument LEVEL: invalid choice: -1",
    f"hint {NAME} much": "argument LEVEL: invalid int value: 'much'",
    "reset ../x": "there is no exercise '../x'",
    "reset no\x1b[31m\nsuch": "there is no exercise 'no\\x1b[31m\\nsuch'",
    "publish": "publish needs the instructor's files (reference/), and this copy has none",
    "new": "new needs the instructor's files",
}


@pytest.mark.parametrize(("words", "says"), REFUSED.items(), ids=[words[:50] for words in REFUSED])
def test_what_cannot_be_done_is_said_in_one_sentence(words: str, says: str, copy: Path) -> None:
    assert says in sentence(descent(*words.split(" ") if words else (), cwd=copy))


def test_a_course_that_is_not_there_or_damaged_is_said_in_one_sentence(tmp_path: Path) -> None:
    assert "no answer keys in" in sentence(descent("hint", NAME, DESCENT_COURSE=str(tmp_path)))
    keys = tmp_path / "reference" / "trajectories"
    keys.mkdir(parents=True)
    (keys / f"{NAME}.jsonl").write_text("[" * 100_000, encoding="ascii")
    assert "cannot be used (not an answer key" in sentence(descent("hint", NAME, DESCENT_COURSE=str(tmp_path)))


def test_help_is_for_strangers() -> None:
    whole = descent("--help").stdout
    for verb in ("grade", "watch", "hint", "reset", "publish", "new", "audit", "wrong"):
        assert f"\n    {verb} " in whole
        run = descent(verb, "--help")
        assert (run.returncode, run.stderr) == (0, ""), verb
        assert run.stdout.startswith(f"usage: descent {verb} "), verb
        assert not {"NAME", "FOLDER"}.isdisjoint(run.stdout.split()), verb
        assert whole.isascii()
        assert run.stdout.isascii()
    assert "NAME is an exercise: a file of exercises/ without its .py" in whole
    assert "from 1 to 3" in descent("hint", "--help").stdout
    assert descent("--version").stdout.startswith("descent ")


def test_a_hint_fits_the_answer_as_it_stands(copy: Path, stub: Path) -> None:
    exercise = authored_exercise(NAME).exercise
    assert descent("hint", NAME, cwd=copy).stdout == f"{exercise.hints[0]}\nMore: descent hint {NAME} 2\n"
    wrong = next(wrong for wrong in exercise.misconceptions if wrong.hints)
    stub.write_text(wrong.applied_to(authored_exercise(NAME).answer), encoding="utf-8")
    assert descent("hint", NAME, "3", cwd=copy).stdout == f"{wrong.hints[2]}\n"
    stub.write_text(authored_exercise(NAME).answer, encoding="utf-8")
    assert descent("hint", NAME, cwd=copy).stdout == f"{NAME} is done; there is nothing to hint at.\n"


def test_an_alphabet_of_ascii_is_no_error(copy: Path, stub: Path) -> None:
    stub.write_text("“x\n", encoding="utf-8")
    run = descent("hint", NAME, cwd=copy, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (run.returncode, run.stderr) == (0, "")
    assert "SyntaxError" in run.stdout
    assert run.stdout.isascii()


# ---- reset


def test_reset_asks_and_keeps_unless_it_is_told_to_throw_away(copy: Path, stub: Path) -> None:
    published = stub.read_bytes()
    assert "nothing to reset" in descent("reset", NAME, cwd=copy).stdout
    stub.write_text("mine\n", encoding="utf-8")
    assert "there is nobody to ask; add --yes" in sentence(descent("reset", NAME, cwd=copy))
    closed = in_shell(f"$DESCENT reset {NAME} <&-", copy)
    assert "there is nobody to ask; add --yes" in sentence(closed)
    assert stub.read_text(encoding="utf-8") == "mine\n"
    assert "is a stub again" in descent("reset", NAME, "--yes", cwd=copy).stdout
    stub.unlink()
    assert descent("reset", NAME, cwd=copy).returncode == 0
    assert stub.read_bytes() == published
    assert {path.name for path in stub.parent.iterdir()} == {path.name for path in (COURSE / "exercises").glob("*.py")}


@pytest.mark.parametrize(("typed", "kept"), [(b"n\n", True), (b"\x04", True), (b"\xff\n", True), (b"y\n", False)])
def test_reset_asks_on_a_terminal(typed: bytes, kept: bool, copy: Path, stub: Path) -> None:
    stub.write_text("mine\n", encoding="utf-8")
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "graders", "reset", NAME], cwd=copy, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs
    ) as run:
        os.write(ours, typed)
        assert run.stdout is not None
        said = run.stdout.read().decode()
        assert run.wait() == 0
    os.close(ours)
    os.close(theirs)
    assert "Throw away your answer" in said
    assert ("Kept." in said) == kept
    assert (stub.read_text(encoding="utf-8") == "mine\n") == kept


def test_reset_touches_nothing_but_an_ordinary_file(copy: Path, stub: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.py"
    elsewhere.write_text("theirs\n", encoding="utf-8")
    in_place: tuple[Callable[[], object], ...] = (
        lambda: os.mkfifo(stub), stub.mkdir, lambda: stub.symlink_to(elsewhere), lambda: stub.symlink_to("nowhere")
    )  # fmt: skip
    for put in in_place:
        stub.rmdir() if stub.is_dir() and not stub.is_symlink() else stub.unlink()
        put()
        assert "is not an ordinary file; remove it yourself" in sentence(descent("reset", NAME, "--yes", cwd=copy))
    assert elsewhere.read_text(encoding="utf-8") == "theirs\n"


# ---- the streams, the folder and the signals a command starts with


def test_a_result_is_written_though_nobody_reads_the_screen(copy: Path, tmp_path: Path) -> None:
    result = tmp_path / "result.json"
    grade = f"$DESCENT grade exercises --only {NAME} --student ann --json {result}"
    assert in_shell(f"{grade} <&- >&- 2>&-", copy).returncode == 0
    assert json.loads(result.read_text(encoding="ascii"))["student"] == "ann"
    result.unlink()
    run = in_shell(f"{grade} > /dev/full", copy)
    assert "descent: standard output: No space left on device\n" in run.stderr
    assert (run.returncode, "Traceback" in run.stderr) == (2, False)
    assert [path.name for path in tmp_path.iterdir()] == ["result.json"]


@pytest.mark.parametrize("line", [f"$DESCENT reset {NAME}", "$DESCENT --help", "$DESCENT hint --help"])
def test_a_standard_output_that_is_closed_or_no_longer_read_is_no_error(line: str, copy: Path) -> None:
    for how in (f"{line} >&-", f"{line} | head -c 0; exit ${{PIPESTATUS[0]}}", f"{line} 2>&-", f"{line} >&- 2>&-"):
        run = in_shell(how, copy)
        assert (run.returncode, run.stderr) == (0, ""), how
    assert in_shell("$DESCENT frob 2>&-", copy).returncode == 2
    assert in_shell("$DESCENT frob 2>/dev/full", copy).returncode == 2


def test_a_working_folder_that_is_gone_is_named(copy: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    line = f"mkdir {gone}; cd {gone}; rmdir {gone}; $DESCENT grade {copy}"
    assert sentence(in_shell(line, copy, PYTHONPATH=str(copy))) == (
        f"the folder {gone} does not exist any more; change to another one"
    )


def test_a_submission_is_no_place_to_import_from(room: Path, tmp_path: Path) -> None:
    mark = tmp_path / "RAN"
    for name in ("argparse", "json", "rich", "reference", "graders/cli", "reference/__main__"):
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"open({str(mark)!r}, 'a').write(__name__)\n", encoding="utf-8")
    environment = {"PYTHONPATH": str(room)}
    for words in (("grade", "nope"), ("publish", "nope")):
        sentence(shell("-P", "-m", "graders", *words, cwd=tmp_path, **environment))
    assert not mark.exists()


STOPS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


@pytest.mark.parametrize("whole_group", [True, False], ids=["group", "one"])
@pytest.mark.parametrize("number", STOPS, ids=lambda number: number.name)
@pytest.mark.parametrize("verb", ["grade", "audit"])
def test_a_stopped_command_says_so_once_and_leaves_nothing(
    verb: str, number: signal.Signals, whole_group: bool, copy: Path, room: Path, tmp_path: Path
) -> None:  # fmt: skip
    folder = tmp_path / "tmp"
    folder.mkdir()
    words = ("grade", copy / "exercises") if verb == "grade" else ("audit", NAME)
    command = [sys.executable, "-m", "graders", *map(str, words)]
    environment = {"PATH": os.environ["PATH"], "TMPDIR": str(folder)}
    with subprocess.Popen(
        command,
        cwd=copy if verb == "grade" else room,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=interruptible,
    ) as run:
        while not list(folder.glob("descent-*")) and run.poll() is None:
            pass  # the worker's folder is the first thing of ours that is there to be left
        (os.killpg if whole_group else os.kill)(run.pid, number)
        out, said = run.communicate(timeout=60)
    assert (run.returncode, out) == (130, "")
    assert said.removeprefix(f"descent: auditing {NAME} …\n") == "descent: stopped\n"
    assert not list(folder.glob("descent-*"))


# ---- the instructor's verbs


def test_a_new_exercise_can_be_published_audited_and_graded_as_it_is(room: Path, tmp_path: Path) -> None:
    name = "walk_to_the_left"
    for bad, says in (
        ("Walk", "cannot be a function's name"),
        ("class", "cannot be a function's name"),
        ("torch", "is the name of a module"),
        ("json", "is the name of a module"),
        (NAME, "is there already"),
        ("sealed", "is there already"),
    ):
        assert says in sentence(descent("new", bad, cwd=room))
    assert f"then run: descent publish {name}" in descent("new", name, cwd=room).stdout
    published = descent("publish", name, cwd=room)
    assert published.stdout == f"{name}: wrote exercises/{name}.py, reference/trajectories/{name}.jsonl\n"
    assert descent("publish", name, cwd=room).stdout == f"{name}: nothing changed\n"
    audited = descent("audit", name, cwd=room)
    assert audited.returncode == 0, audited.stdout
    assert f"\n{name} " in audited.stdout
    assert descent("wrong", tmp_path / "wrong", cwd=room).returncode == 0
    graded = descent("grade", tmp_path / "wrong", "--only", name, "--json", tmp_path / "result.json", cwd=room)
    assert graded.returncode == 0, graded.stderr
    (exercise,) = json.loads((tmp_path / "result.json").read_text(encoding="ascii"))["exercises"]
    assert (exercise["status"], [found["name"] for found in exercise["diagnosis"]]) == ("partial", ["returns_x"])
