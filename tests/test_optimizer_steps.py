"""Optimizers by hand: each reference is torch's own optimizer, and what the rollout sees of an answer is true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy
import pytest
import torch
from torch import Tensor

from graders.compare import distance
from graders.model import Case, Setting
from graders.rollouts.optimizer_steps import optimizer_steps
from graders.secrets import Secret
from graders.trajectory import Row, Trajectory
from reference.sealed import Source, draw
from tests.course import NAMES, authored_exercise

BY_HAND = [name for name in NAMES if authored_exercise(name).exercise.rollout == "optimizer_steps"]
CLASSES: dict[str, Any] = {name.lower(): found for name, found in vars(torch.optim).items() if isinstance(found, type)}
CLOSER_THAN = 0.1
"""A reference and torch's own optimizer may differ by this part of the tolerance."""
SMALL: dict[str, Any] = {"params": [[1.0, -2.0]], "steps": 2, "gradients": [[[3.0, 4.0]], [[0.5, -1.0]]]}

Answer = Callable[..., Any]


def torchs_own(name: str) -> Answer:
    """An answer that lets torch's class do the work and shows its state."""
    kind = CLASSES[name.removesuffix("_step")]

    def answer(param: Tensor, grad: Tensor, state: dict[str, Any], **hyper: Any) -> None:
        optimizer = state.setdefault("optimizer", kind([param], foreach=False, **hyper))
        optimizer.param_groups[0].update(hyper)
        param.grad = grad
        optimizer.step()
        param.grad = None
        state.update(optimizer.state[param])

    return answer


def reference_of(name: str) -> Answer:
    """The authored answer itself."""
    module: dict[str, Any] = {}
    exec(authored_exercise(name).answer, module)  # noqa: S102 (our own answer, in a test)
    answer: Answer = module[name]
    return answer


def driven(answer: Answer, settings: dict[str, Any]) -> Trajectory:
    return Trajectory(tuple(optimizer_steps(answer, **settings)))


def cases() -> Iterator[tuple[str, Case]]:
    """Every designed case of every optimizer by hand, and some drawn ones."""
    for name in BY_HAND:
        authored = authored_exercise(name)
        drawn = [draw(authored, Source(Secret(b"of the tests")), number) for number in range(8)]
        fair = [case for case in drawn if not is_chaotic(name, case)]
        assert len(fair) > len(drawn) / 2
        yield from ((name, case) for case in (*authored.exercise.cases, *fair))


def is_chaotic(name: str, case: Case) -> bool:
    """Whether a difference in the last digit of the parameters grows as far as that of another way to compute.

    Of the candidates that a secret draws some are; they are not kept.
    """
    params: Any = case.settings["params"]
    nudged = dict(case.settings) | {"params": nudge(params)}
    one, other = (driven(reference_of(name), settings) for settings in (dict(case.settings), nudged))
    return distance(authored_exercise(name).exercise, one, other) > 1


def nudge(values: Any) -> Any:
    """Numbers, or lists of them, one part in ten million larger."""
    return [nudge(value) for value in values] if isinstance(values, list) else values * (1 + 1e-7)


@pytest.mark.parametrize(("name", "case"), list(cases()), ids=lambda part: getattr(part, "name", part))
def test_the_reference_is_what_torchs_own_optimizer_does(name: str, case: Case) -> None:
    exercise = authored_exercise(name).exercise
    reference, own = driven(reference_of(name), dict(case.settings)), driven(torchs_own(name), dict(case.settings))

    def both_tell(quantity: str) -> bool:
        return exercise.graded(quantity) and quantity in reference.scales

    assert len(reference.rows) == case.settings["steps"]
    assert distance(exercise, reference, own, both_tell) <= CLOSER_THAN


@pytest.mark.parametrize("name", BY_HAND)
def test_cases_show_every_edge(name: str) -> None:
    """Without these inputs some mistakes of every optimizer stay out of sight."""
    settings = [case.settings for case in authored_exercise(name).exercise.cases]
    hypers: list[dict[str, Any]] = [dict(s["hyper"]) for s in settings if isinstance(s["hyper"], dict)]
    assert any(s.get("change") for s in settings)
    assert any(s.get("reuse_gradient") for s in settings)
    assert any(s.get("dtype") == "float64" for s in settings)
    assert any(s.get("gradient_scale") == 1e-4 for s in settings)
    assert any(hyper == {} for hyper in hypers)
    assert any(hyper.get("weight_decay") for hyper in hypers)
    assert name == "sgd_step" or any(hyper.get("eps", 0) >= 0.01 for hyper in hypers)


def plain(param: Tensor, grad: Tensor, _state: dict[str, Any], lr: float = 0.1) -> None:
    param.data -= lr * grad


def rows(answer: Answer, **settings: Any) -> list[Row]:
    return list(optimizer_steps(answer, **(SMALL | settings)))


def test_a_right_answer_breaks_no_promise() -> None:
    row = rows(plain)[0]
    assert row == {
        "returned": "None",
        "gradient_kept": True,
        "leaf": True,
        "own_state": True,
        "state_alike": True,
        "detached": True,
        "grad_mode": True,
        "param.1": pytest.approx((0.7, -2.4)),
    }


def returns(param: Tensor, _grad: Tensor, _state: dict[str, Any]) -> Tensor:
    return param


def writes_into_gradient(_param: Tensor, grad: Tensor, _state: dict[str, Any]) -> None:
    grad.mul_(2)


def gives_gradient_another_dtype(_param: Tensor, grad: Tensor, _state: dict[str, Any]) -> None:
    grad.data = grad.double()


def loses_requires_grad(param: Tensor, _grad: Tensor, _state: dict[str, Any]) -> None:
    param.requires_grad_(False)


def changes_dtype(param: Tensor, _grad: Tensor, _state: dict[str, Any]) -> None:
    param.data = param.data.double()


def keeps_gradient(_param: Tensor, grad: Tensor, state: dict[str, Any]) -> None:
    state["momentum_buffer"] = grad


def keeps_view_of_gradient(_param: Tensor, grad: Tensor, state: dict[str, Any]) -> None:
    state["momentum_buffer"] = grad[:]


def keeps_parameter(param: Tensor, _grad: Tensor, state: dict[str, Any]) -> None:
    state["sum"] = param.detach()


def keeps_another_shape(_param: Tensor, grad: Tensor, state: dict[str, Any]) -> None:
    state["exp_avg"] = grad.clone().unsqueeze(0)


def keeps_ragged_lists(_param: Tensor, _grad: Tensor, state: dict[str, Any]) -> None:
    state |= {"step": 1, "sum": [[1.0], []]}


def keeps_a_leaf(_param: Tensor, grad: Tensor, state: dict[str, Any]) -> None:
    state["sum"] = grad.clone().requires_grad_()


def keeps_graph(param: Tensor, grad: Tensor, state: dict[str, Any]) -> None:
    state["sum"] = grad + 0.1 * param


def leaves_grad_mode_off(_param: Tensor, _grad: Tensor, _state: dict[str, Any]) -> None:
    torch.set_grad_enabled(False)


@pytest.mark.parametrize(
    ("answer", "quantity", "fact"),
    [
        (returns, "returned", "Tensor"),
        (writes_into_gradient, "gradient_kept", False),
        (gives_gradient_another_dtype, "gradient_kept", False),
        (loses_requires_grad, "leaf", False),
        (changes_dtype, "leaf", False),
        (keeps_gradient, "own_state", False),
        (keeps_view_of_gradient, "own_state", False),
        (keeps_parameter, "own_state", False),
        (keeps_another_shape, "state_alike", False),
        (keeps_ragged_lists, "state_alike", False),
        (keeps_a_leaf, "detached", False),
        (keeps_graph, "detached", False),
        (leaves_grad_mode_off, "grad_mode", False),
    ],
)
def test_a_broken_promise_is_seen(answer: Answer, quantity: str, fact: object) -> None:
    with torch.set_grad_enabled(True):
        seen = rows(answer)[0]
    whole = rows(plain)[0]
    assert seen[quantity] == fact
    assert {name for name in whole if isinstance(whole[name], bool | str) and seen[name] != whole[name]} == {quantity}


def test_a_gradient_that_is_no_number_counts_as_kept() -> None:
    row = rows(plain, gradients=[[[float("nan"), float("inf")]]] * 2)[0]
    assert row["gradient_kept"] is True


def test_a_state_may_hold_whatever_the_answer_likes_beside_what_is_asked_for() -> None:
    def answer(param: Tensor, grad: Tensor, state: dict[str, Any]) -> None:
        state |= {"step": 1, "square_avg": grad, "param": param, "graph": 2 * param, "sum": None, "seven": 7}

    asked = rows(answer, remembers=["step"])[0]
    assert [name for name in asked if name.startswith("state.")] == ["state.step.1"]
    assert (asked["own_state"], asked["detached"]) == (True, True)
    assert rows(answer)[0]["own_state"] is False


@pytest.mark.parametrize(
    ("key", "kept", "seen"),
    [
        ("step", 3, 3.0),
        ("step", 3.0, 3.0),
        ("step", torch.tensor(3.0), 3.0),
        ("step", torch.tensor([3]), 3.0),
        ("step", numpy.int64(3), 3.0),
        ("step", "three", "str"),
        ("step", torch.zeros(2), "Tensor"),
        ("step", torch.empty(1, device="meta"), "Tensor"),
        ("sum", torch.tensor([[1.0, 2.0]]), (1.0, 2.0)),
        ("sum", torch.tensor([1, 2]), (1.0, 2.0)),
        ("sum", torch.nn.Parameter(torch.tensor([1.0, 2.0])), (1.0, 2.0)),
        ("sum", numpy.array([1.0, 2.0]), (1.0, 2.0)),
        ("sum", [1.0, 2.0], (1.0, 2.0)),
        ("sum", torch.tensor(2.0), (2.0,)),
        ("sum", 2.0, (2.0,)),
        ("sum", torch.zeros(2, dtype=torch.complex64), "Tensor"),
        ("sum", torch.eye(2).to_sparse(), "Tensor"),
        ("sum", torch.empty(2, device="meta"), "Tensor"),
        ("sum", torch.zeros(1001), "Tensor of 1001 numbers"),
        ("sum", {"a": 1}, "dict"),
        ("sum", ["a"], "list"),
        ("sum", numpy.array([None]), "ndarray"),
    ],
)
def test_what_is_in_a_state_is_read_or_said(key: str, kept: object, seen: object) -> None:
    def answer(_param: Tensor, _grad: Tensor, state: dict[str, Any]) -> None:
        state[key] = kept

    assert rows(answer)[0][f"state.{key}.1"] == seen


def test_a_parameter_of_another_shape_ends_the_drive() -> None:
    def answer(param: Tensor, _grad: Tensor, _state: dict[str, Any]) -> None:
        param.data = torch.zeros(3)

    (row,) = rows(answer)
    assert (row["leaf"], row["param.1"]) == (False, (0.0, 0.0, 0.0))


@pytest.mark.parametrize("reuse", [True, False])
def test_a_gradient_comes_in_the_same_tensor_or_in_a_new_one(reuse: bool) -> None:
    seen: list[Tensor] = []

    def answer(_param: Tensor, grad: Tensor, _state: dict[str, Any]) -> None:
        seen.append(grad.requires_grad_())

    rows(answer, reuse_gradient=reuse)
    assert (seen[0] is seen[1]) == reuse
    assert seen[1].tolist() == [0.5, -1.0]


def test_the_rate_changes_in_mid_run_and_states_are_the_parameters_own() -> None:
    seen: list[tuple[float, int]] = []

    def answer(_param: Tensor, _grad: Tensor, state: dict[str, Any], lr: float = 0.0, betas: Any = None) -> None:
        state["step"] = state.get("step", 0) + 1
        seen.append((lr, state["step"]))
        assert betas == (0.5, 0.9)

    change: dict[str, Setting] = {"at": 1, "lr": 0.2}
    list(optimizer_steps(answer, params=[[1.0], [2.0]], hyper={"lr": 0.1, "betas": [0.5, 0.9]}, steps=2, change=change))
    assert seen == [(0.1, 1), (0.1, 1), (0.2, 2), (0.2, 2)]


def test_all_gradients_are_made_before_any_parameter_moves() -> None:
    seen: list[list[float]] = []

    def answer(param: Tensor, grad: Tensor, _state: dict[str, Any]) -> None:
        seen.append(grad.tolist())
        param.data += 100

    list(optimizer_steps(answer, params=[[1.0], [3.0]], steps=1, gradient_scale=2.0, dtype="float64"))
    # slope * (value - centre of the bowl) + pull * (mean - mean of the means), twice
    assert seen == [[pytest.approx(2 * (0.6 * 1.0 - 0.35))], [pytest.approx(2 * (0.6 * 2.5 + 0.35))]]
