"""How an answer is driven and watched: one generator per kind of exercise, found by its name.

A rollout takes the answer and a case's settings and yields one row of named values per step. What you want graded,
yield.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from graders.rollouts.built_optimizer import built_optimizer
from graders.rollouts.gd_steps import gd_steps
from graders.rollouts.loss_values import loss_value, made_loss
from graders.rollouts.optimizer_steps import optimizer_steps
from graders.rollouts.returned_rates import returned_rates
from graders.rollouts.returned_rows import optimizer_rows, scheduler_rows
from graders.trajectory import Row

Rollout = Callable[..., Iterator[Row]]

ROLLOUTS: Mapping[str, Rollout] = MappingProxyType(
    {
        rollout.__name__: rollout
        for rollout in (
            gd_steps,
            built_optimizer,
            optimizer_rows,
            scheduler_rows,
            loss_value,
            made_loss,
            optimizer_steps,
            returned_rates,
        )
    }
)
