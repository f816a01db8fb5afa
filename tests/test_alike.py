"""Answers that are alike are found whatever their names and layout, and what many have is no sign of anything."""

from __future__ import annotations

import pytest

from graders.batch.alike import IDENTICAL, NEAR, Alike
from graders.trajectory import Ending
from graders.worker.likeness import KEPT, likeness
from graders.worker.loading import compile_answer
from tests.course import NAMES, authored_exercise

ANSWER = """
def step(params, grads, state, lr=0.1, momentum=0.9):
    for place, (param, grad) in enumerate(zip(params, grads)):
        buffer = state.get(place)
        buffer = grad.clone() if buffer is None else momentum * buffer + grad
        state[place] = buffer
        param -= lr * buffer
    return params
"""
SAME = {
    "other names": ANSWER.replace("buffer", "v").replace("place", "i"),
    "a docstring and comments": ANSWER.replace("    for", '    """Step."""\n    # here we go\n    for', 1),
    "other blanks and lines": ANSWER.replace(" * ", "*").replace("(zip(params, grads))", "(zip(\n  params, grads))"),
    "imports": "import math\nfrom torch import nn\n" + ANSWER,
}
OTHER = {
    "another number": ANSWER.replace("0.9", "0.8"),
    "another method": ANSWER.replace("clone", "detach"),
    "another order": ANSWER.replace("momentum * buffer + grad", "grad + momentum * buffer"),
}


def numbers_of(text: str) -> list[int]:
    compiled = compile_answer(text.encode(), "step.py")
    return [] if isinstance(compiled, Ending) or compiled.tree is None else likeness(compiled.tree)


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_the_same_answer_has_the_same_numbers(text: str) -> None:
    assert numbers_of(text) == numbers_of(ANSWER)


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_an_answer_changed_in_one_place_is_another_one_that_shares_most(text: str) -> None:
    one, other = numbers_of(ANSWER), numbers_of(text)
    assert one[0] != other[0]
    assert len(set(one[1:]) & set(other[1:])) > KEPT / 3


@pytest.mark.parametrize("text", ["", "def f(:", "x = 1\n" * 20_000, "(" * 500, "\0"])
def test_what_is_no_answer_has_no_numbers(text: str) -> None:
    assert numbers_of(text) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_right_answer_has_numbers(name: str) -> None:
    numbers = numbers_of(authored_exercise(name).answer)
    assert numbers
    assert len(numbers) <= KEPT + 1


def pairs(**answers: str) -> list[tuple[str, str, dict[str, str]]]:
    alike = Alike()
    for student, text in answers.items():
        alike.add(student, "step", numbers_of(text))
    return [(pair.student, pair.other, pair.exercises) for pair in alike.pairs()]


def test_identical_and_nearly_identical_answers_are_paired() -> None:
    other = "def step(params, grads, state):\n    return [p - 0.1 * g for p, g in zip(params, grads)]" + "\n# no" * 9
    found = pairs(ada=ANSWER, bob=SAME["other names"], cy=OTHER["another number"], dan=other)
    assert ("ada", "bob", {"step": IDENTICAL}) in found
    assert ("ada", "cy", {"step": NEAR}) in found
    assert not any("dan" in pair[:2] for pair in found)


def test_what_many_have_is_no_sign_of_anything() -> None:
    assert pairs(**{f"student{number}": ANSWER for number in range(20)}) == []


def test_those_who_share_what_is_rarest_come_first() -> None:
    alike = Alike()
    for number in range(12):
        alike.add(f"student{number}", "one", numbers_of(ANSWER.replace("0.9", f"0.{number // 4 + 1}")))
        alike.add(f"student{number}", "two", numbers_of(ANSWER.replace("0.1", f"{number // 2 + 1}.5")))
    first, *_, last = alike.pairs()
    assert len(first.exercises) == 2
    assert len(last.exercises) < 2 or first.weight >= last.weight
