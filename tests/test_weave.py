"""The notebooks are woven from the authored files and nothing else, and nbgrader takes them as they are."""

from __future__ import annotations

import ast
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode
from nbgrader.preprocessors import CheckCellMetadata, ClearSolutions

from graders.notebooks import CHECK
from reference.authored import Authored, read_all
from reference.weave import names_of, parted, weave, write_notebooks
from tests.course import COURSE, descent

pytestmark = pytest.mark.xdist_group("weave")

EVERYTHING = read_all()
NAMES = names_of(EVERYTHING)
DRAWING = COURSE / "exercises" / "live_plot.py"


def marked(notebook: NotebookNode) -> dict[str, NotebookNode]:
    """The cells that nbgrader knows, by their grade id."""
    return {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}


@pytest.fixture(scope="module")
def released() -> dict[str, NotebookNode]:
    """All of nbgrader's cells of all notebooks, with the solutions cleared as nbgrader does it."""
    cells: dict[str, NotebookNode] = {}
    for name in NAMES:
        notebook, _ = ClearSolutions().preprocess(weave(name, EVERYTHING), {})
        cells |= marked(notebook)
    return cells


@pytest.mark.parametrize("authored", EVERYTHING, ids=[authored.exercise.name for authored in EVERYTHING])
def test_what_nbgrader_strips_is_the_stub(authored: Authored, released: dict[str, NotebookNode]) -> None:
    exercise = authored.exercise
    stub = (COURSE / "exercises" / f"{exercise.name}.py").read_text(encoding="utf-8")
    assert released[exercise.name].source.split() == parted(stub)[1].split()
    assert ast.dump(ast.parse(released[exercise.name].source)) == ast.dump(ast.parse(parted(stub)[1]))
    assert released[f"{CHECK}{exercise.name}"].metadata.nbgrader.points == exercise.points


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_in_order_and_woven_the_same_again(name: str) -> None:
    notebook = weave(name, EVERYTHING)
    CheckCellMetadata().preprocess(notebook, {})
    nbformat.validate(notebook)
    ids = [cell.id for cell in notebook.cells]
    assert len(ids) == len(set(ids))
    assert nbformat.writes(notebook) == nbformat.writes(weave(name, EVERYTHING))
    assert not any("SOLUTION" in cell.source for cell in notebook.cells if not cell.metadata.get("nbgrader"))


def test_every_exercise_is_in_one_notebook_and_the_core_asks_for_words(released: dict[str, NotebookNode]) -> None:
    checks = [name for name in released if name.startswith(CHECK)]
    assert sorted(checks) == sorted(f"{CHECK}{authored.exercise.name}" for authored in EVERYTHING)
    asked = [cell for name, cell in released.items() if name.startswith("question-")]
    assert asked
    assert all(cell.cell_type == "markdown" and cell.metadata.nbgrader.solution for cell in asked)


def test_a_first_cell_installs_the_course_from_where_the_instructor_says() -> None:
    address = "git+https://example.org/course.git@v1"
    cell = marked(weave("core", EVERYTHING, address))["install"]
    assert f"\n    %pip install --quiet {address}\n" in cell.source
    assert cell.metadata.nbgrader.locked
    assert "install" not in marked(weave("core", EVERYTHING))


@pytest.mark.parametrize("address", ["", "a b", "x; rm -rf /", "$HOME", "{x}", "`x`", "x\n!ls", "'x'", "x|y"])
def test_an_address_that_a_shell_would_obey_is_refused(address: str, tmp_path: Path) -> None:
    run = descent("notebook", "--out", str(tmp_path), "--from", address)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "cannot stand in a command" in run.stderr


def test_what_a_notebook_draws_with_lies_beside_it(tmp_path: Path) -> None:
    for path in write_notebooks(tmp_path, EVERYTHING):
        draws = "from live_plot import" in path.read_text(encoding="utf-8")
        assert {other.name for other in path.parent.iterdir()} == {path.name} | ({DRAWING.name} if draws else set())
    assert (tmp_path / "core" / DRAWING.name).read_bytes() == DRAWING.read_bytes()


@pytest.mark.parametrize("source", [None, "nowhere"], ids=["beside its file", "installed, as on Colab"])
def test_the_notebook_of_the_core_runs_in_a_kernel(source: str | None, tmp_path: Path) -> None:
    notebook = weave("core", EVERYTHING, source)
    if source is None:
        write_notebooks(tmp_path, EVERYTHING)
    place = {"metadata": {"path": tmp_path / ("core" if source is None else "")}}
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources=place).execute()
    for name, cell in marked(notebook).items():
        outputs = cell.get("outputs", [])
        assert not [output for output in outputs if output.output_type in ("stream", "error")], name
        if name.startswith(CHECK):
            assert float(outputs[-1].data["text/plain"]) == cell.metadata.nbgrader.points
    shown = [cell for cell in notebook.cells if cell.id.endswith("-play")]
    assert all(
        "data:image/svg+xml" in cell.outputs[0].data["text/html"]
        or "Nothing in it" in cell.outputs[0].data["text/html"]
        for cell in shown
    )
    drawn = [cell for cell in notebook.cells if "from live_plot import" in cell.source]
    assert len(drawn) == 6
    for cell in drawn:
        assert cell.outputs[0].data["text/html"].startswith("<iframe")
        assert cell.outputs[0].data["image/png"]
