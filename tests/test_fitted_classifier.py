"""How an answer that trains a classifier on digits is driven, and what is seen of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy
import pytest
import torch
from torch import Tensor, nn

from graders.rollouts import ROLLOUTS
from graders.rollouts.digits import TRAINING, digits, unseen_digits
from graders.trajectory import Row

SETTINGS: dict[str, Any] = {"rows": (10, 30), "epochs": 2, "lr": 0.1, "seed": 3}


def rows(answer: Any, **settings: Any) -> list[Row]:
    return list(ROLLOUTS["fitted_classifier"](answer, **{**SETTINGS, **settings}))


def returning(returned: Any) -> Any:
    return lambda *_: returned


def constant(images: Tensor) -> Tensor:
    """A model that always says 2."""
    return torch.eye(10)[torch.full((len(images),), 2)]


class Endless(list[float]):
    """A list that never ends."""

    def __iter__(self) -> Iterator[float]:
        while True:
            yield 1.0


def test_the_digits_are_those_of_scikit_learn() -> None:
    images, classes = digits()
    assert (images.shape, images.dtype, classes.shape, classes.dtype) == (
        (1797, 64),
        torch.float32,
        (1797,),
        torch.int64,
    )
    assert (images.min().item(), images.max().item()) == (0.0, 1.0)
    assert classes[:10].tolist() == list(range(10))
    assert images[0, :8].mul(16).tolist() == [0, 0, 5, 13, 9, 1, 0, 0]
    assert len(unseen_digits()[0]) == 1797 - TRAINING


def test_an_answer_gets_rows_of_its_own_each_time() -> None:
    given: list[tuple[Any, ...]] = []

    def answer(*arguments: Any) -> Any:
        given.append(arguments)
        arguments[0].zero_()
        return [1.0, 2.0], constant

    first, _ = rows(answer, calls=2)
    assert first["unchanged"] is False
    (images, classes, *rest), (again, *_) = given
    assert images is not again
    assert torch.equal(classes, digits()[1][10:30])
    assert rest == [2, 0.1, 3]
    assert digits()[0][10:30].any()


def test_the_first_row_says_what_came_back_and_the_last_what_the_model_does() -> None:
    first, last = rows(returning(([3.5, 2], constant)))
    assert first == {
        "returned": "losses, model",
        "losses": "list",
        "unchanged": True,
        "grad_mode": True,
        "loss_type": "float",
        "loss": 3.5,
    }
    share = float((unseen_digits()[1] == 2).double().mean())
    logits = tuple(float(place == 2) for place in range(10))
    assert last == {
        "loss_type": "float",
        "loss": 2.0,
        "puts_out": "10 logits a row",
        "accuracy": share,
        "logits": logits * 3,
    }


@pytest.mark.parametrize(
    ("returned", "facts"),
    [
        (None, {"returned": "None", "losses": "None"}),
        ((1, 2, 3), {"returned": "tuple", "losses": "None"}),
        ([[1.0], constant], {"returned": "losses, model", "losses": "list", "loss": 1.0}),
        (((1.0,), constant), {"returned": "losses, model", "losses": "list", "loss": 1.0}),
        ((torch.ones(1), constant), {"returned": "losses, model", "losses": "Tensor", "loss": 1.0}),
        ((numpy.ones(1), constant), {"returned": "losses, model", "losses": "ndarray", "loss": 1.0}),
        ((1.0, constant), {"returned": "losses, model", "losses": "float"}),
        (([], constant), {"returned": "losses, model", "losses": "list"}),
        ((["1"], constant), {"loss_type": "str"}),
        ((constant, [1.0]), {"returned": "tuple", "losses": "function"}),
        (([1.0], nn.Linear(64, 3)), {"puts_out": "float32 (397, 3)", "loss": 1.0}),
        (([1.0], lambda _images: None), {"puts_out": "None", "loss": 1.0}),
        (([1.0], 5), {"returned": "tuple", "loss": 1.0}),
    ],
)
def test_whatever_comes_back_is_told(returned: Any, facts: dict[str, Any]) -> None:
    (row,) = rows(returning(returned))
    assert {name: row.get(name) for name in facts} == facts
    assert ("loss" in row) == ("loss" in facts)
    assert ("accuracy" in row) == (isinstance(returned, tuple | list) and returned[1] is constant)


def test_losses_without_end_are_read_only_so_far() -> None:
    seen = rows(returning((Endless(), constant)))
    assert len(seen) > 1000
