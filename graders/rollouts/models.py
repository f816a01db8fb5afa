"""What training is about, in the smallest size and by name: models, batches, losses, optimizers, schedulers.

All numbers are fixed by a seed and come from Python's generator, whose values no version of torch changes. torch's own
generator, which an answer sees, is left as it was.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler

from graders.rollouts.returned_rates import FACTORS

Batch = tuple[Tensor, Tensor]

LARGEST_WEIGHT = 0.9
LARGEST_INPUT = 1.5
LARGEST_TARGET = 2.0


class Pair(nn.Module):
    """Two numbers for the body and two for the head: small enough for paper."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Linear(1, 1)
        self.head = nn.Linear(1, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Put out one number per row."""
        return self.head(self.body(x))  # type: ignore[no-any-return]


class Layered(nn.Module):
    """A body, a norm and a head."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Linear(3, 4)
        self.norm = nn.LayerNorm(4)
        self.head = nn.Linear(4, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Put out two numbers per row, each row by itself."""
        return self.head(torch.tanh(self.norm(self.body(x))))  # type: ignore[no-any-return]


class Assorted(nn.Module):
    """Parameters of many kinds: a norm whose name holds "head", a vector that is no bias, a table called one."""

    def __init__(self) -> None:
        super().__init__()
        self.embed = nn.Linear(3, 4)
        self.body = nn.Sequential(OrderedDict(first=nn.Linear(4, 4), head_norm=nn.LayerNorm(4)))
        self.gain = nn.Parameter(torch.ones(4))
        self.bias_table = nn.Parameter(torch.zeros(2, 1, 4))
        self.head = nn.Sequential(OrderedDict(norm=nn.LayerNorm(4), out=nn.Linear(4, 2)))

    def forward(self, x: Tensor) -> Tensor:
        """Put out two numbers per row, each row by itself."""
        hidden = self.body(torch.tanh(self.embed(x)))
        return self.head(torch.tanh(hidden * self.gain + self.bias_table.sum(0)))  # type: ignore[no-any-return]


class Normed(nn.Module):
    """A batch norm inside: training mode and evaluation mode put out different numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Linear(3, 4, bias=False)
        self.norm = nn.BatchNorm1d(4)
        self.head = nn.Linear(4, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Put out two numbers per row; in training mode the rows of a batch depend on each other."""
        return self.head(torch.tanh(self.norm(self.body(x))))  # type: ignore[no-any-return]


class Tempered(nn.Module):
    """One parameter has no dimension at all."""

    def __init__(self) -> None:
        super().__init__()
        self.temperature = nn.Parameter(torch.tensor(1.0))
        self.body = nn.Linear(3, 3)
        self.head = nn.Linear(3, 2)

    def forward(self, x: Tensor) -> Tensor:
        """Put out two numbers per row, each row by itself."""
        return self.head(torch.tanh(self.body(x) * self.temperature))  # type: ignore[no-any-return]


class Branched(Tempered):
    """One parameter has no dimension, and one has a name that begins with "head" though it is not in the head."""

    def __init__(self) -> None:
        super().__init__()
        self.head_scale = nn.Parameter(torch.ones(3))

    def forward(self, x: Tensor) -> Tensor:
        """Put out two numbers per row, each row by itself."""
        return super().forward(x * self.head_scale)


@dataclass
class ModeWatch:
    """Whether a model was in training mode whenever it was called. A copy of the model has a watch of its own."""

    always_training: bool = True

    @classmethod
    def of(cls, model: nn.Module) -> ModeWatch:
        """A watch over every call of the model from now on."""
        watch = cls()
        model.register_forward_pre_hook(watch)
        return watch

    def __call__(self, model: nn.Module, _: object) -> None:
        """Look at the model's mode; torch calls this before each forward."""
        self.always_training = self.always_training and model.training


@dataclass(frozen=True)
class Kind:
    """How a model is made, and how many numbers it takes and puts out per row."""

    make: Callable[[], nn.Module]
    inputs: int
    outputs: int


KINDS: Mapping[str, Kind] = {
    "slope": Kind(lambda: nn.Linear(1, 1, bias=False), 1, 1),
    "affine": Kind(lambda: nn.Linear(3, 2), 3, 2),
    "pair": Kind(Pair, 1, 1),
    "layered": Kind(Layered, 3, 2),
    "assorted": Kind(Assorted, 3, 2),
    "normed": Kind(Normed, 3, 2),
    "tempered": Kind(Tempered, 3, 2),
    "branched": Kind(Branched, 3, 2),
}

LOSSES: Mapping[str, Callable[[], nn.Module]] = {"mse": nn.MSELoss, "cross_entropy": nn.CrossEntropyLoss}


def tiny_model(
    kind: str, *, seed: int = 0, start: float | None = None, frozen: Sequence[str] = (), dtype: str = "float32"
) -> nn.Module:
    """A model of a kind in training mode, its parameters drawn with the seed, or all at `start`.

    A parameter whose name begins with one of `frozen` does not require grad.
    """
    with torch.random.fork_rng(devices=()):
        model = KINDS[kind].make().to(getattr(torch, dtype))
    rng = Random(f"model {seed}")  # noqa: S311 (fixed on purpose)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            drawn = _drawn(rng, LARGEST_WEIGHT, *parameter.shape)
            parameter.copy_(torch.as_tensor(drawn) if start is None else torch.full_like(parameter, start))
            parameter.requires_grad_(not is_frozen(name, frozen))
    return model


def is_frozen(name: str, frozen: Sequence[str]) -> bool:
    """Whether a parameter of that name does not require grad."""
    return name.startswith(tuple(frozen))


def still_frozen(model: nn.Module, frozen: Sequence[str]) -> bool:
    """Whether exactly the frozen parameters do not require grad, and have none."""
    return all(
        not p.requires_grad and p.grad is None if is_frozen(name, frozen) else p.requires_grad
        for name, p in model.named_parameters()
    )


def tiny_batches(
    kind: str, sizes: Sequence[int], *, seed: int = 0, loss: str = "mse", scale: float = 1.0, dtype: str = "float32"
) -> list[Batch]:
    """One batch (inputs, targets) per size, for a model of the kind; a classifier's targets are classes.

    Targets that are numbers are `scale` times the drawn ones, so that gradients can be made large.
    """
    rng, made = Random(f"batches {seed}"), KINDS[kind]  # noqa: S311 (fixed on purpose)
    floating = getattr(torch, dtype)
    batches = []
    for size in sizes:
        inputs = torch.tensor(_drawn(rng, LARGEST_INPUT, size, made.inputs), dtype=floating)
        if loss == "cross_entropy":
            targets = torch.tensor([rng.randrange(made.outputs) for _ in range(size)])
        else:
            targets = scale * torch.tensor(_drawn(rng, LARGEST_TARGET, size, made.outputs), dtype=floating)
        batches.append((inputs, targets))
    return batches


def given_batches(numbers: Iterable[Sequence[Any]]) -> list[Batch]:
    """The batches that a case writes out, each as [inputs, targets]."""
    return [(torch.tensor(inputs), torch.tensor(targets)) for inputs, targets in numbers]


def tiny_optimizer(params: Iterable[Any], options: Mapping[str, Any]) -> Optimizer:
    """The optimizer that `options["name"]` names, with the other options; a list among them is a tuple for torch."""
    keywords = {key: tuple(v) if isinstance(v, list) else v for key, v in options.items() if key != "name"}
    made: Optimizer = getattr(torch.optim, options["name"])(list(params), **keywords)
    return made


def tiny_scheduler(optimizer: Optimizer, options: Mapping[str, Any]) -> LRScheduler:
    """The scheduler that `options["name"]` names, with the other options; `fn` names one of FACTORS, for a LambdaLR."""
    keywords = {key: value for key, value in options.items() if key not in ("name", "fn")}
    factors = [FACTORS[options["fn"]]] if "fn" in options else []
    made: LRScheduler = getattr(torch.optim.lr_scheduler, options["name"])(optimizer, *factors, **keywords)
    return made


def numbers_in(tensor: Tensor) -> tuple[float, ...]:
    """A tensor's numbers in a row."""
    return tuple(map(float, tensor.detach().flatten().to(torch.float64).tolist()))


def parameters_of(model: nn.Module) -> dict[str, tuple[float, ...]]:
    """Every parameter's numbers, each a quantity of its own: large ones must not hide small ones."""
    return {f"param.{name}": numbers_in(parameter) for name, parameter in model.named_parameters()}


def _drawn(rng: Random, largest: float, *shape: int) -> Any:
    """Numbers of at most three digits, nested in that shape."""
    if not shape:
        return round(rng.uniform(-largest, largest), 3)
    return [_drawn(rng, largest, *shape[1:]) for _ in range(shape[0])]
