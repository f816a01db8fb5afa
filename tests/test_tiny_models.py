"""Tiny models and batches: fixed by their seed, and quiet about it."""

from __future__ import annotations

import pytest
import torch

from graders.rollouts.models import (
    KINDS,
    LOSSES,
    is_frozen,
    numbers_in,
    parameters_of,
    still_frozen,
    tiny_batches,
    tiny_model,
    tiny_optimizer,
    tiny_scheduler,
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("loss", LOSSES)
def test_a_tiny_model_and_its_batches_are_fixed_by_their_seed_and_leave_torchs_generator_alone(
    kind: str, loss: str
) -> None:
    before = torch.get_rng_state()
    model, batches = tiny_model(kind, seed=3), tiny_batches(kind, [2, 5], seed=3, loss=loss)
    torch.manual_seed(7)
    again, batches_again = tiny_model(kind, seed=3), tiny_batches(kind, [2, 5], seed=3, loss=loss)
    torch.set_rng_state(before)
    other = tiny_model(kind, seed=4)
    assert torch.equal(before, torch.get_rng_state())
    assert parameters_of(model) == parameters_of(again) != parameters_of(other)
    assert all(map(torch.equal, sum(batches, ()), sum(batches_again, ())))
    assert [len(x) for x, _ in batches] == [len(y) for _, y in batches] == [2, 5]
    assert model.training
    for x, y in batches:
        value = LOSSES[loss]()(model(x), y)
        value.backward()
        assert bool(torch.isfinite(value))
    assert all(p.grad is not None for p in model.parameters())


def test_a_tiny_models_numbers_are_the_same_for_good() -> None:
    model, ((x, y),) = tiny_model("pair", seed=1), tiny_batches("pair", [1], seed=1)
    assert [round(n, 3) for n in sum(parameters_of(model).values(), ())] == [0.23, -0.13, 0.486, -0.79]
    assert [round(float(n), 3) for n in (x, y)] == [1.432, -0.308]


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_model_can_start_anywhere_in_any_dtype_and_partly_frozen(dtype: str) -> None:
    model = tiny_model("layered", start=0.25, frozen=("body.", "norm.bias"), dtype=dtype)
    for name, parameter in model.named_parameters():
        assert parameter.dtype == getattr(torch, dtype)
        assert set(numbers_in(parameter)) == {0.25}
        assert parameter.requires_grad != (name in ("body.weight", "body.bias", "norm.bias"))
    assert still_frozen(model, ("body.", "norm.bias"))
    assert not still_frozen(model, ("body.",))
    assert not any(is_frozen(name, ()) for name, _ in model.named_parameters())


def test_a_batch_norm_tells_training_from_evaluation() -> None:
    model, ((x, _),) = tiny_model("normed", seed=2), tiny_batches("normed", [4], seed=2)
    trained = model(x)
    assert not torch.allclose(trained, model.eval()(x))


def test_options_of_optimizers_and_schedulers_come_as_torch_wants_them() -> None:
    optimizer = tiny_optimizer(tiny_model("slope").parameters(), {"name": "Adam", "lr": 0.5, "betas": [0.8, 0.9]})
    scheduler = tiny_scheduler(optimizer, {"name": "LambdaLR", "fn": "inverse_time"})
    assert optimizer.param_groups[0]["betas"] == (0.8, 0.9)
    optimizer.step()
    scheduler.step()
    assert optimizer.param_groups[0]["lr"] == 0.5 / 1.5
