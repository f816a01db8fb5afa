"""What an author may write, what is refused, and with which sentence."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from graders.model import REFERENCE, Case, Check, Exercise, Misconception, ModelError, Setting
from graders.secrets import Secret
from graders.worker import Worker
from reference.authored import AuthoringError, read_authored
from reference.freeze import editions, freeze
from reference.sealed import Source, draw, drawn_cases
from tests.course import NAMES, authored_exercise

AUTHORED = '''"""A walk."""


def walk(x, lr, f):
    """Walk."""
    ### BEGIN SOLUTION
    return f(x).item()
    ### END SOLUTION


# %% instructor
from graders.model import Case, Check, Exercise, Misconception

EXERCISE = Exercise(
    name="walk",
    title="A walk",
    number=1,
    rollout="gd_steps",
    checks=(Check("value", 1, ("y",)),),
    cases=(Case("cube", {"f": "cube", "x0": 2.0, "lr": 0.1, "steps": 2}),),
    hints=("a", "b", "c"),
    misconceptions=(
        Misconception("squares", "You square.", old="f(x)", new="f(x)**2", hints=("a", "b", "c")),
        Misconception("returns_none", "No value.", old="return ", new="", also=(("return ", "1 + "),)),
    ),
)
'''


def written(folder: Path, text: str) -> Path:
    path = folder / "walk.py"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_authored_file_becomes_a_stub_and_editions(tmp_path: Path) -> None:
    authored = read_authored(written(tmp_path, AUTHORED))
    assert authored.stub.endswith('    """Walk."""\n    # YOUR CODE HERE\n    raise NotImplementedError()\n')
    assert "SOLUTION" not in authored.stub
    assert authored.functions == {"walk": ("x", "lr", "f")}
    assert authored.solutions == ["return f(x).item()"]
    labels = {edition.label: edition.source for edition in editions(authored)}
    assert list(labels) == [REFERENCE, "squares", "returns_none", "returns_none~2"]
    assert "return f(x)**2.item()" in labels["squares"]


@pytest.mark.parametrize(
    ("what", "old", "new", "sentence"),
    [
        ("no divider", "# %% instructor", "", "write the line '# %% instructor' once"),
        ("no end marker", "### END SOLUTION", "", "write the line '### END SOLUTION' once"),
        ("no region for a second function", "rollout=", 'functions=("walk", "run"), rollout=', "SOLUTION' 2 times"),
        ("an end first", "### BEGIN SOLUTION", "### END SOLUTION\n    ### BEGIN SOLUTION", "END SOLUTION' once"),
        ("a misspelled field", "title=", "titel=", "fails: TypeError"),
        ("another name", 'name="walk"', 'name="run"', "set EXERCISE = Exercise(name='walk'"),
        ("two misconceptions of one name", '"returns_none"', '"squares"', "misconception 'squares' is there twice"),
        ("a misconception called like the reference", '"squares"', '"reference"', "has a name of letters"),
        ("no such limit", "rollout=", 'limits={"secs": 3}, rollout=', "there is no limit 'secs'"),
        ("a check beside nothing", '("y",))', '("y",), beside=("x",))', "stands beside a check that is not there"),
    ],
)
def test_what_is_not_in_order_is_refused_with_a_sentence(
    tmp_path: Path, what: str, old: str, new: str, sentence: str
) -> None:
    with pytest.raises(AuthoringError) as refused:
        read_authored(written(tmp_path, AUTHORED.replace(old, new, 1)))
    assert sentence in str(refused.value), what
    assert "walk.py" in str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("not there", "x", "stands 0 times"),
        ("x", "y", "stands 2 times"),
        ("f(x)", "f(x)", "changes nothing"),
        ("", "y", "stands 0 times"),
    ],
)
def test_an_edit_applies_exactly_once(old: str, new: str, sentence: str) -> None:
    with pytest.raises(ModelError, match=sentence):
        Misconception("wrong", "Wrong.", old=old, new=new).applied_to("return f(x) + x")


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("return f(x).items()", "raised AttributeError"),
        ("raise NotImplementedError()", "ended as not_started"),
        ("return f(x", "line 7: '\\(' was never closed"),
        ("while True: pass", "ended as timed_out"),
    ],
)
def test_what_does_not_run_to_its_end_is_never_frozen_as_right(
    tmp_path: Path, worker: Worker, answer: str, sentence: str
) -> None:
    authored = read_authored(written(tmp_path, AUTHORED.replace("return f(x).item()", answer, 1)))
    exercise = replace(authored.exercise, misconceptions=(), limits={"seconds": 0.5})
    authored = replace(authored, exercise=exercise)
    with pytest.raises(AuthoringError, match=sentence):
        freeze(worker, authored, authored.exercise.cases)


def test_what_is_frozen_holds_no_line_of_an_answer(tmp_path: Path, worker: Worker) -> None:
    text = AUTHORED.replace('new="f(x)**2"', 'new="f(x).no_such_method()"')
    authored = read_authored(written(tmp_path, text))
    key = freeze(worker, authored, authored.exercise.cases)
    ending = key.trajectories["cube"]["squares"].ending
    assert (ending.how, ending.error, ending.source, ending.line) == ("raised", "AttributeError", "", None)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawn_case_is_a_pure_function_of_the_secret(name: str) -> None:
    authored = authored_exercise(name)
    one = Secret(b"one")
    assert draw(authored, Source(one), 3) == draw(authored, Source(one), 3)
    others = (Source(Secret(b"another")), Source(Secret(b"one", "next term")), Source(one, "anna"), Source(one, "ben"))
    drawn = [draw(authored, source, 3) for source in (Source(one), *others)]
    drawn.append(draw(authored, Source(one), 4))
    assert all(a.settings != b.settings for a, b in combinations(drawn, 2))


def test_draws_that_are_never_fair_are_refused_with_a_sentence(tmp_path: Path, worker: Worker) -> None:
    authored = read_authored(written(tmp_path, AUTHORED))

    def at_rest(_rng: Random) -> dict[str, Setting]:
        return {"f": "line", "x0": 2.0, "lr": 0.1, "steps": 2}

    exercise = replace(authored.exercise, draw=at_rest, misconceptions=())
    with pytest.raises(AuthoringError, match="only 0 are fair"):
        drawn_cases(worker, replace(authored, exercise=exercise), Source(Secret(b"secret")))


def test_a_published_exercise_has_no_edit_no_draw_and_no_sealed_case() -> None:
    exercise = Exercise(
        name="walk",
        title="A walk",
        number=1,
        rollout="gd_steps",
        checks=(Check("value", 1, ("y",)),),
        cases=(Case("shown", {}), Case("kept", {}, sealed=True)),
        hints=("a", "b", "c"),
        misconceptions=(Misconception("wrong", "Wrong.", old="a", new="b", also=(("c", "d"),)),),
        draw=lambda rng: {"x0": rng.random()},
    )
    published = exercise.published()
    assert [case.name for case in published.cases] == ["shown"]
    assert published.draw is None
    assert published.misconceptions == (Misconception("wrong", "Wrong."),)
