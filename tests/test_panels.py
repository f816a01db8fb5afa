"""Panels that show no run: a loss over one input, facts in a table, a leaderboard; and what each is made from."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from graders.pictures.figure import drawn
from graders.pictures.side_by_side import DIFFERS, MOST_BARS
from graders.picturing import asked_for, name_of, others
from graders.plotting import about, longest
from graders.shown import trajectory_document
from graders.worker import Worker
from tests.test_plotting import RUNS, asked_about, key_of, lines_of

pytestmark = pytest.mark.xdist_group("plotting")

END_OF_TWO_SOFTMAXES = math.log(1 + 3 / math.e)
"""Where the loss of four classes stays when softmax is taken twice, however sure the model is."""


@pytest.mark.parametrize(("wrong", "end"), [("double_softmax", END_OF_TWO_SOFTMAXES), ("nll_on_probabilities", -1.0)])
def test_a_loss_is_drawn_as_a_curve_over_one_input(wrong: str, end: float, worker: Worker) -> None:
    asked = asked_about("make_loss", worker, wrong)
    ((called, places),) = asked["settings"]["along"].items()
    figure, _ = drawn(asked)
    lines = lines_of(figure, 0)
    assert asked["panels"] == [["against", "value"]]
    assert figure.axes[0].get_xlabel() == called
    for run in ("yours", "expected", f"with {wrong}"):
        assert list(lines[run][:, 0]) == places
    scores = np.array([[place, 0.5, -0.5, 1.0] for place in places])
    right = np.log(np.exp(scores).sum(axis=1)) - scores[:, 0]
    assert np.allclose(lines["expected"][:, 1], right, rtol=1e-5)
    assert lines["yours"][-1, 1] == pytest.approx(end, abs=0.01)
    assert figure.axes[0].get_title("left") == f"the first difference is at {places[0]:g}"


def test_a_curve_that_leaves_the_picture_is_said_to(worker: Worker) -> None:
    figure, _ = drawn(asked_about("loss_bce", worker, "arguments_swapped"))
    assert "yours leaves the picture at 0.02" in figure.axes[0].get_title("left")


def test_a_table_marks_what_differs_with_a_sign(worker: Worker) -> None:
    figure, _ = drawn(asked_about("build_optimizer", worker, "sgd_momentum_0_9_by_default"))
    (table,) = figure.axes[0].tables
    cells: dict[tuple[int, int], Any] = table.get_celld()
    rows = [[cells[row, column].get_text().get_text() for column in range(4)] for row in range(len(cells) // 4)]
    assert rows[0][1:3] == ["expected", "yours"]
    assert ["the optimizer's class", "SGD", "SGD", ""] in rows
    assert [row for row in rows[1:] if row[3]] == [["hyper-parameter momentum", "0", "0.9", DIFFERS]]


def test_a_table_shows_also_what_was_not_refused(worker: Worker) -> None:
    asked = asked_about("build_optimizer", worker, "unknown_name_returns_none", "no optimizer: Sgdd")
    assert [(row["expected"], row["yours"]) for row in asked["table"]] == [("yes", "no"), ("an exception", "None")]


def test_a_leaderboard_ranks_yours_among_what_wrong_ideas_come_to(worker: Worker) -> None:
    name = "fit_digits"
    asked = asked_about(name, worker, "one_layer")
    figure, _ = drawn(asked)
    axes: Any = figure.axes[0]
    names = [tick.get_text() for tick in axes.get_yticklabels()]
    bars = {whose: patch.get_width() for whose, patch in zip(names, axes.patches, strict=True)}
    case = longest(RUNS[name, "one_layer"][1]).name
    (*_, expected) = key_of(name).reference(case).columns["accuracy"]
    assert bars["expected"] == expected
    assert bars["yours"] == asked["board"]["yours"] == pytest.approx(bars["with one_layer"])
    assert list(bars.values()) == sorted(bars.values())
    assert len(bars) == MOST_BARS


def test_what_one_kind_of_panel_shows_is_worked_out_for_it_alone(worker: Worker) -> None:
    name = "run_with_optimizer"
    asked_about(name, worker)
    key, report, runs = RUNS[name, None]
    case = next(case for case in key.exercise.cases if others(key, case))
    document = trajectory_document(about(report, case, runs[case.name]))
    assert document is not None
    elsewhere = replace(key, exercise=replace(key.exercise, panels=("steps x",)))
    assert asked_for(key, case, document, runs[case.name])["others"]
    assert asked_for(elsewhere, case, document, runs[case.name])["others"] == {}


def test_a_series_is_called_by_its_quantity_and_place_whatever_its_words_are(worker: Worker) -> None:
    asked = asked_about("loss_mse", worker, case="eight numbers")
    assert {one["name"] for one in asked["series"]} >= {"value", "gradient[0]", "gradient[7]"}
    assert name_of({"quantity": "x", "at": None, "words": "an x [of mine]"}) == "x"
