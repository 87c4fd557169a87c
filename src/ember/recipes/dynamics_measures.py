"""Measures around a study: what watching costs, what a run would cost, and whether events say more than the loss."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ember.core.errors import InputError
from ember.dynamics.beyond_loss import Beyond, at_captures, beyond_loss
from ember.dynamics.capture import Moment, Watcher, last_position_probe
from ember.dynamics.cost import Cost, Shape, cost_of
from ember.dynamics.joint import JointConfig
from ember.dynamics.layout import Layout
from ember.dynamics.modular import Seeds, task, train
from ember.dynamics.study import arms_of, examine_arms, scalars_of, signal_of
from ember.recipes.dynamics_recipe import StudyRecipe

COVARIATES = ("train_loss", "learning_rate", "gradient_norm")


@dataclass(frozen=True)
class Overhead:
    steps: int
    captures: int
    plain_s: float
    """CPU time of the run unwatched …"""
    watched_s: float
    """… and watched; each the smallest of the repetitions."""
    ratio: float
    """What watching adds, as a share of the unwatched run."""
    capture_in_steps: float
    """What one capture costs, in steps of training."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def overhead(recipe: StudyRecipe, repetitions: int = 3) -> Overhead:
    """The recipe's main run with and without a watcher, one after the other, by CPU time."""
    data = task(recipe.task)
    probes = [
        last_position_probe("probe_a", data.train_x, data.train_y),
        last_position_probe("probe_b", data.holdout_x, data.holdout_y),
    ]
    plain, watched = list[float](), list[float]()
    for _ in range(repetitions):
        plain.append(_timed(recipe, _nobody))
        watched.append(_timed(recipe, Watcher(probes, recipe.cadence)))
    captures = sum(recipe.cadence.wants(step) for step in range(recipe.task.steps + 1))
    added = min(watched) - min(plain)
    each = added / captures / (min(plain) / recipe.task.steps)
    return Overhead(recipe.task.steps, captures, min(plain), min(watched), added / min(plain), each)


def _nobody(moment: Moment) -> None:
    """Watches nothing."""


def _timed(recipe: StudyRecipe, watch: Any) -> float:
    start = time.process_time()
    train(recipe.task, Seeds(recipe.seeds.init[0], recipe.seeds.order[0]), watch)
    return time.process_time() - start


def cost(recipe: StudyRecipe, teraflops: float) -> Cost:
    """Of all runs of a study of fine-tuning; rows are counted as long as they may be."""
    if recipe.sft is None or recipe.sft.learner.tiny is None:
        raise InputError("the cost is worked out for a study with [sft.learner.tiny]")
    tiny, sft, loop = recipe.sft.learner.tiny, recipe.sft.sft, recipe.sft.loop
    if not loop.steps:
        raise InputError("the cost needs loop.steps; epochs depend on the rows")
    longest = min(tiny.context, sft.max_length or tiny.context)
    shape = Shape(tiny.width, tiny.layers, tiny.heads, longest, tiny.vocabulary, 3 * tiny.width)
    runs = len(recipe.seeds.pairs()) * len(recipe.arm_names())
    tokens = loop.steps * sft.batch * longest
    return cost_of(shape, tokens, sft.piece * max(longest, sft.pack_length), teraflops=teraflops, runs=runs)


def beyond(folder: Path, arm: str, config: JointConfig, outcome: str = "probe_b_loss") -> list[Beyond]:
    """The structural events of an arm of a study, each asked whether it is more than the loss."""
    layout = Layout(folder)
    arms = {one.name: one for one in arms_of(layout)}
    if arm not in arms:
        raise InputError(f"{folder} has no arm {arm}; it has {', '.join(arms)}")
    tested = examine_arms(layout, config, [arms[arm]])[arm]
    scalars = scalars_of(layout, arms[arm])
    steps = tested.panel.steps

    def of(run: str, name: str) -> Any:
        at, values = signal_of(scalars, run, name)
        if not len(at):
            raise InputError(f"run {run} has no {name} on record")
        return at_captures(at, values, steps)

    covariates = np.array([np.stack([of(run, name) for name in COVARIATES], axis=-1) for run in tested.panel.runs])
    return beyond_loss(tested, covariates, np.array([of(run, outcome) for run in tested.panel.runs]))
