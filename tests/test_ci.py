"""Containers, GitHub and GitLab: what the instructor's verbs write, run on a checkout as the platform does it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from tests.course import COURSE
from tests.platforms import (
    FIRST,
    LOUD,
    POINTS,
    SECOND,
    WORTH,
    answers,
    commands_in,
    commit,
    made,
    plain_environment,
    python_with,
    right,
    run,
    write,
    wrong,
)

pytestmark = pytest.mark.xdist_group("platforms")


@pytest.fixture(scope="module")
def handed(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What each verb writes, by its name."""
    folder = tmp_path_factory.mktemp("handed")
    for verb in ("github", "gitlab", "docker"):
        told = made(repository, verb, folder / verb)
        assert told.returncode == 0, told.stderr
    return {verb: folder / verb for verb in ("github", "gitlab", "docker")}


@pytest.fixture(scope="module")
def python(handed: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A Python that has the course of one of them installed."""
    return str(python_with(tmp_path_factory.mktemp("python") / "venv", handed["github"] / "course"))


def loaded(path: Path) -> Any:
    """What a workflow says."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(workflow: Any) -> list[Any]:
    """The steps of its only job."""
    (job,) = workflow["jobs"].values()
    found: list[Any] = job.get("steps", [])
    return found


def test_github_grades_a_checkout_and_says_so_in_the_log_and_the_summary(
    handed: dict[str, Path], python: str, tmp_path: Path
) -> None:
    submission = answers(tmp_path / "submission", {FIRST: LOUD, SECOND: right(SECOND)})
    summary = tmp_path / "summary.md"
    write(summary, "of an earlier step\n")
    told = run(
        "sh", handed["github"] / "grade.sh", "submission", tmp_path / "out", "github", "html",
        cwd=tmp_path, DESCENT_PYTHON=python, GITHUB_STEP_SUMMARY=str(summary), PYTHONPATH=str(submission),
        PYTHONSTARTUP=str(submission / "sitecustomize.py"),
    )  # fmt: skip
    assert (told.returncode, told.stderr) == (0, "")
    document = json.loads((tmp_path / "out" / "result.json").read_text())
    assert (document["score"], document["max_score"]) == (POINTS[SECOND], WORTH)
    notice, error = commands_in(told.stdout)
    assert notice.startswith(f"::notice title=Points::{POINTS[SECOND]} of {WORTH} points")
    assert error.startswith(f"::error file=exercises/{FIRST}.py,line=")
    assert "printed" not in error
    written = summary.read_text(encoding="utf-8")
    assert written.startswith("of an earlier step\n")
    assert f"{POINTS[SECOND]} of {WORTH} points" in written
    assert not commands_in(written)
    assert (tmp_path / "out" / "report.html").exists()


def test_without_sealed_cases_every_exercise_counts_on_the_visible_ones(
    handed: dict[str, Path], python: str, tmp_path: Path
) -> None:
    answers(tmp_path / "submission", {FIRST: right(FIRST)})
    told = run(
        "sh", handed["github"] / "grade.sh", "submission", "out",
        cwd=tmp_path, DESCENT_PYTHON=python, DESCENT_SEALED="none",
    )  # fmt: skip
    assert told.returncode == 0
    assert "visible cases only" in told.stdout
    document = json.loads((tmp_path / "out" / "result.json").read_text())
    assert document["score"] == POINTS[FIRST]
    assert document["max_score"] > WORTH


@pytest.mark.parametrize("sealed", ["absent", "damaged"])
def test_without_the_sealed_cases_that_should_count_nothing_is_graded(
    handed: dict[str, Path], python: str, tmp_path: Path, sealed: str
) -> None:
    answers(tmp_path / "submission", {FIRST: right(FIRST)})
    write(tmp_path / "damaged", "not a bundle")
    told = run(
        "sh", handed["github"] / "grade.sh", "submission", "out", "github",
        cwd=tmp_path, DESCENT_PYTHON=python, DESCENT_SEALED=str(tmp_path / sealed),
    )  # fmt: skip
    assert told.returncode == 2
    assert "Nothing was graded" in told.stderr
    assert not (tmp_path / "out" / "result.json").exists()
    assert not commands_in(told.stdout)


def test_gitlab_s_job_makes_what_it_says_whatever_stands_in_the_checkout(
    handed: dict[str, Path], python: str, tmp_path: Path
) -> None:
    job = loaded(handed["gitlab"] / "descent.gitlab-ci.yml")["descent"]
    checkout = answers(tmp_path / "checkout", {FIRST: right(FIRST), SECOND: wrong(SECOND)})
    (elsewhere := tmp_path / "elsewhere").mkdir()
    write(elsewhere / "kept", "as it is")
    (checkout / "descent-results").symlink_to(elsewhere)
    script = "\n".join(["set -e", *job["script"]]).replace("/opt/descent/", f"{handed['gitlab']}/")
    told = run("sh", "-c", script, cwd=checkout, CI_PROJECT_DIR=str(checkout), DESCENT_PYTHON=python)
    assert told.returncode == 0, told.stderr
    suites = ElementTree.fromstring((checkout / job["artifacts"]["reports"]["junit"]).read_bytes())  # noqa: S314
    assert (suites.get("tests"), suites.get("failures"), suites.get("errors")) == ("2", "1", "0")
    assert all((checkout / path).is_file() for path in job["artifacts"]["paths"])
    assert [path.name for path in elsewhere.iterdir()] == ["kept"]
    assert job["variables"]["DESCENT_SEALED"] == "/opt/descent/sealed.bundle"


def test_the_image_is_built_of_what_is_there_and_runs_as_nobody_in_particular(handed: dict[str, Path]) -> None:
    for verb in ("docker", "gitlab"):
        lines = (handed[verb] / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        words = [shlex.split(line) for line in lines if line and not line.startswith("#")]
        copied = [name for word, *names in words if word == "COPY" for name in names[:-1]]
        assert copied == ["course", "grade.sh", "sealed.bundl[e]"]
        assert all(list(handed[verb].glob(name)) for name in copied)
        assert [rest[-1] for word, *rest in words if word == "FROM"] == ["root", "root"]
        assert [rest for word, *rest in words if word == "USER"] == [["descent"]]
        assert words[-1] == ["ENTRYPOINT", "[/opt/descent/grade.sh]"]


def test_workflows_may_only_read_and_run_nothing_of_a_student_s(handed: dict[str, Path], tmp_path: Path) -> None:
    workflows = handed["github"] / ".github" / "workflows"
    ours = sorted((COURSE / ".github" / "workflows").glob("*.yml"))
    for path in [*workflows.iterdir(), handed["github"] / "student.yml", *ours]:
        workflow = loaded(path)
        assert workflow["permissions"] == {"contents": "read"}, path
        for step in steps(workflow):
            if step.get("uses", "").startswith("actions/checkout"):
                assert step["with"]["persist-credentials"] is False, path
            script = step.get("run", "")
            assert "${{" not in script, "an expression in a script is text that a shell obeys"
            told = run("sh", "-n", "-c", script, cwd=tmp_path)
            assert told.returncode == 0, told.stderr
    (job,) = loaded(handed["github"] / "student.yml")["jobs"].values()
    assert job["uses"].partition("@")[0].removeprefix("OWNER/GRADING/") == ".github/workflows/grade.yml"
    called = loaded(workflows / "grade.yml")[True]["workflow_call"]  # YAML takes the word `on` for a yes
    assert set(job["with"]) <= set(called["inputs"])


def test_a_class_s_repositories_are_fetched_as_they_were_and_nobody_drops_out(
    handed: dict[str, Path], tmp_path: Path
) -> None:
    for name, text in (("ann", right(FIRST)), ("ben", wrong(FIRST))):
        folder = answers(tmp_path / "git" / "org" / name, {FIRST: text})
        (folder / "exercises" / f"{SECOND}.py").symlink_to("/etc/passwd")
        commit(folder)
    late = plain_environment(GIT_COMMITTER_DATE="2040-01-01T00:00:00Z")
    write(tmp_path / "git" / "org" / "ben" / "exercises" / f"{FIRST}.py", right(FIRST))
    commit(tmp_path / "git" / "org" / "ben", environment=late)
    write(
        tmp_path / "students.csv",
        "student,repository\nann,org/ann\nben,org/ben\ncid,org/cid\neve,../../etc\nfay,--upload-pack=x",
    )
    told = run(
        "sh", handed["github"] / "fetch.sh", "students.csv", "fetched", "2039-01-01T00:00:00Z",
        cwd=tmp_path, DESCENT_GIT=str(tmp_path / "git"),
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert "cid: org/cid could not be fetched" in told.stderr
    listed = (tmp_path / "fetched" / "list.csv").read_text().splitlines()
    assert listed == ["student,path", "ann,1", "ben,2", "cid,3", "eve,4", "fay,5"]
    fetched = [tmp_path / "fetched" / str(number) for number in range(1, 6)]
    assert (fetched[0] / "exercises" / f"{FIRST}.py").read_text() == right(FIRST)
    assert (fetched[1] / "exercises" / f"{FIRST}.py").read_text() == wrong(FIRST)
    assert not (fetched[0] / "exercises" / f"{SECOND}.py").is_symlink()
    assert [list(folder.iterdir()) for folder in fetched[2:]] == [[], [], []]


def test_a_folder_that_is_not_empty_is_left_alone(repository: Path, tmp_path: Path) -> None:
    write(tmp_path / "mine", "as it is")
    told = made(repository, "docker", tmp_path)
    assert (told.returncode, told.stdout) == (2, "")
    assert "not an empty folder" in told.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_what_is_not_committed_is_not_handed_out(repository: Path, tmp_path: Path) -> None:
    judging = repository / "graders" / "compare.py"
    before = judging.read_bytes()
    judging.write_bytes(before + b"# another tolerance\n")
    try:
        told = made(repository, "classroom50", tmp_path / "out")
    finally:
        judging.write_bytes(before)
    assert told.returncode == 2
    assert "graders/compare.py is not committed" in told.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "path", sorted((COURSE / "reference" / "platforms").rglob("*")), ids=lambda path: path.name
)  # fmt: skip
def test_scripts_are_posix_shell(path: Path, tmp_path: Path) -> None:
    if path.is_file() and path.read_bytes().startswith(b"#!/bin/sh\n"):
        told = run("sh", "-n", path, cwd=tmp_path)
        assert (told.returncode, told.stderr) == (0, "")
        assert path.stat().st_mode & 0o100
