"""What a grade depends on: all that judges is in the fingerprint, and what does not judge is left out."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import grimp
import pytest

from graders import judging
from graders.judging import NOT_JUDGING, fingerprint, judging_files
from tests.copies import NOT_COPIED
from tests.course import COURSE, shell

JUDGES = ("graders.grading", "graders.result", "graders.report", "graders.worker", "graders.rollouts")
"""Files and rooms that make a grade of an answer."""


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph("graders")


def judges(imports: grimp.ImportGraph) -> set[str]:
    """The modules that judge, with all that they import, directly or not."""
    those = {module for judge in JUDGES for module in (judge, *imports.find_descendants(judge))}
    return those.union(*(imports.find_upstream_modules(module) for module in those))


def test_nothing_that_judges_imports_what_is_said_not_to(imports: grimp.ImportGraph) -> None:
    assert {
        module for module in judges(imports) if module.split(".")[1:2] and module.split(".")[1] in NOT_JUDGING
    } == set()


def test_all_that_judges_is_in_the_fingerprint(imports: grimp.ImportGraph) -> None:
    hashed = {".".join(path.relative_to(COURSE).with_suffix("").parts) for path in judging_files()}
    assert judges(imports) <= {module.removesuffix(".__init__") for module in hashed}


def test_what_is_left_out_is_there() -> None:
    found = {path.name.removesuffix(".py") for path in (COURSE / "graders").iterdir()}
    assert found >= NOT_JUDGING - {"course"}  # that is in a wheel only


CHANGES = {
    "compare.py": True,
    "worker/jobs.py": True,
    "words.py": True,
    "terminal.py": False,
    "batch/journal.py": False,
}


def test_a_change_of_what_judges_is_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "graders"
    shutil.copytree(COURSE / "graders", copy, ignore=NOT_COPIED)
    monkeypatch.setattr(judging, "HERE", copy)
    assert fingerprint.__wrapped__() == fingerprint(), "the same text elsewhere"
    for path, matters in CHANGES.items():
        text = (copy / path).read_bytes()
        (copy / path).write_bytes(text + b"\n")
        assert (fingerprint.__wrapped__() != fingerprint()) == matters, path
        (copy / path).write_bytes(text)
    (copy / "compare.py").rename(copy / "compares.py")
    assert fingerprint.__wrapped__() != fingerprint(), "a name"


def test_the_installed_torch_is_known_without_loading_it() -> None:
    told = "import sys; from graders.judging import torch_version; print(torch_version(), 'torch' in sys.modules)"
    found = find_spec("torch")
    assert found is not None
    assert found.origin is not None
    written = Path(found.origin).with_name("version.py").read_text(encoding="utf-8")
    version, loaded = shell("-c", told).stdout.split()
    assert f"'{version}'" in written
    assert loaded == "False"
