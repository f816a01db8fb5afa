"""How an answer is driven and watched: one generator per kind of exercise, found by its name.

A rollout takes the answer and a case's settings and yields one row of named values per step. What you want graded,
yield.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from graders.rollouts.accumulated_steps import accumulated_steps
from graders.rollouts.built_optimizer import built_optimizer
from graders.rollouts.built_scheduler import built_scheduler
from graders.rollouts.clipped_steps import clipped_steps
from graders.rollouts.fitted_classifier import fitted_classifier
from graders.rollouts.gd_steps import gd_steps
from graders.rollouts.landscape import landscape
from graders.rollouts.loss_values import loss_value, made_loss
from graders.rollouts.optimizer_steps import optimizer_steps
from graders.rollouts.param_groups import param_groups
from graders.rollouts.resumed_training import resumed_training
from graders.rollouts.returned_rates import returned_rates
from graders.rollouts.returned_rows import (
    curve_points,
    descent_points,
    optimizer_rows,
    scheduler_rows,
    surface_points,
)
from graders.rollouts.returned_vectors import vector_rows
from graders.rollouts.trained_epochs import trained_epochs
from graders.trajectory import Row

Rollout = Callable[..., Iterator[Row]]

ROLLOUTS: Mapping[str, Rollout] = MappingProxyType(
    {
        rollout.__name__: rollout
        for rollout in (
            gd_steps,
            built_optimizer,
            built_scheduler,
            optimizer_rows,
            scheduler_rows,
            curve_points,
            surface_points,
            descent_points,
            vector_rows,
            loss_value,
            made_loss,
            optimizer_steps,
            returned_rates,
            clipped_steps,
            accumulated_steps,
            param_groups,
            trained_epochs,
            resumed_training,
            fitted_classifier,
            landscape,
        )
    }
)
