"""The audit finds each kind of broken promise, and says which."""

from __future__ import annotations

from dataclasses import replace
from textwrap import indent

import pytest

from graders.model import REFERENCE, AnswerKey
from graders.worker import Worker
from reference.audit import EMPTY_ANSWERS, audit
from reference.authored import Authored
from tests.course import authored_exercise

NAME = "lr_exponential"
SHARED = pytest.param(NAME, marks=pytest.mark.xdist_group(NAME))


def passing_for_right(key: AnswerKey, label: str) -> AnswerKey:
    """The key in which a mistake does on every case what the reference does."""
    trajectories = {case: {**by_label, label: by_label[REFERENCE]} for case, by_label in key.trajectories.items()}
    return replace(key, trajectories=trajectories)


@pytest.mark.parametrize("record", [SHARED], indirect=True)
def test_what_the_key_breaks_is_said(record: AnswerKey, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Authored, "variants", {})
    authored = authored_exercise(NAME)
    one = authored.exercise.misconceptions[0].name
    assert audit(worker, authored, record).broken == []
    caught, named, margin = audit(worker, authored, passing_for_right(record, one)).broken
    assert (caught, named) == (f"{one} is not caught", f"{one} is not named, but nothing")
    assert margin == f"{one} is only 0 tolerances away, 100 are promised"


@pytest.mark.parametrize("record", [SHARED], indirect=True)
def test_what_an_answer_breaks_is_said(record: AnswerKey, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    authored = authored_exercise(NAME)
    points = record.exercise.points
    wrong = authored.exercise.misconceptions[0]
    monkeypatch.setattr(Authored, "variants", {"one": wrong.applied_to(authored.answer)})
    monkeypatch.setitem(EMPTY_ANSWERS, "all of it", indent(authored.solutions[0], "    ").lstrip())
    variant, empty = audit(worker, authored, record).broken
    assert variant.startswith("the correct variant one earns ")
    assert f" of {points}: case " in variant
    assert empty == f"an empty answer (all of it) earns {points}"
