"""Measures around a study: what watching costs, what a run would cost, and whether events say more than the loss."""

from __future__ import annotations

import math
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ember.core.errors import InputError
from ember.dynamics.beyond_loss import Beyond, at_captures, beyond_loss
from ember.dynamics.capture import Watcher
from ember.dynamics.cost import Cost, Shape, cost_of
from ember.dynamics.joint import JointConfig
from ember.dynamics.layout import Layout
from ember.dynamics.modular import Seeds, probes_of, task, train
from ember.dynamics.outcomes import Outcomes, outcomes_of
from ember.dynamics.study import Arm, arms_of, examine_arms, read_meta, scalars_of, signal_of
from ember.recipes import dynamics_training, training, watched
from ember.recipes.dynamics_recipe import StudyRecipe

COVARIATES = ("train_loss", "learning_rate", "gradient_norm")


AIM = 0.1
"""The share of training's time that watching should stay below."""
Spent = dict[str, Any]
"""What a run's description says of watching: `Watcher.spent`."""


@dataclass(frozen=True)
class Overhead:
    steps: int
    captures: int
    training_s: float
    """Processor time of training …"""
    captures_s: float
    """… and of captures in the same run: the smallest of the repetitions, each."""
    ratio: float
    """What watching adds, as a share of training."""
    capture_in_steps: float
    """What one capture costs, in steps of training …"""
    expected_in_steps: float
    """… and what it should cost: tokens of the probes, pads and all, over three times …"""
    probe_tokens: int
    step_tokens: int
    """… what a step learns from."""
    steps_apart_for_a_tenth: int
    """Captures so many steps apart add a tenth at most."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


async def overhead(recipe: StudyRecipe, repetitions: int = 3) -> Overhead:
    """The recipe's main run, watched: processor time inside and outside of captures.

    Both come from one run, because two runs on a busy machine differ by more than captures cost.
    """
    kept = [await _watched_once(recipe) for _ in range(repetitions)]
    steps, captures = kept[0][:2]
    training, spent = (min(told[name] for *_, told in kept) for name in ("training_s", "captures_s"))
    each, told = spent / captures / (training / steps), kept[0][2]
    return Overhead(
        steps, captures, training, spent, spent / training, each, told["expected_capture_in_steps"],
        told["probe_tokens"], told["step_tokens"], math.ceil(each / AIM),
    )  # fmt: skip


async def _watched_once(recipe: StudyRecipe) -> tuple[int, int, Spent]:
    """Steps, captures, and what they took."""
    if recipe.sft is None:
        data = task(recipe.task)
        watcher = Watcher(probes_of(recipe.task, data), recipe.cadence, data.step_tokens(recipe.task.batch))
        train(recipe.task, Seeds(recipe.seeds.init[0], recipe.seeds.order[0]), watcher)
        captures = sum(recipe.cadence.wants(step) for step in range(recipe.task.steps + 1))
        return recipe.task.steps, captures, watcher.spent()
    import polars as pl

    with tempfile.TemporaryDirectory() as place:
        arm = dynamics_training.arms_of(recipe)["main"]
        await training.sft(dynamics_training.seeded(arm, recipe.seeds.pairs()[0]), Path(place) / "run")
        layout = Layout(Path(place) / "run" / watched.STUDY)
        [run_id] = layout.run_ids()
        steps = pl.read_parquet(layout.table("geometry_state", run_id))["step"]
        return int(steps.to_numpy().max()), steps.n_unique(), read_meta(layout, run_id)["watching"]


def has_cost(recipe: StudyRecipe) -> bool:
    """Whether the recipe says all that `cost` asks for."""
    return recipe.sft is not None and recipe.sft.learner.tiny is not None and bool(recipe.sft.loop.steps)


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


def outcomes(folder: Path, arm: str, config: JointConfig, most: int) -> Outcomes:
    """What the model could do beside the geometry of an arm of a study."""
    layout, one = _arm(folder, arm)
    return outcomes_of(layout, one, examine_arms(layout, config, [one])[arm], most)


def _arm(folder: Path, arm: str) -> tuple[Layout, Arm]:
    layout = Layout(folder)
    arms = {one.name: one for one in arms_of(layout)}
    if arm not in arms:
        raise InputError(f"{folder} has no arm {arm}; it has {', '.join(arms)}")
    return layout, arms[arm]


def beyond(folder: Path, arm: str, config: JointConfig, outcome: str = "probe_b_loss") -> list[Beyond]:
    """The structural events of an arm of a study, each asked whether it is more than the loss."""
    layout, one = _arm(folder, arm)
    tested = examine_arms(layout, config, [one])[arm]
    scalars = scalars_of(layout, one)
    steps = tested.panel.steps

    def of(run: str, name: str) -> Any:
        at, values = signal_of(scalars, run, name)
        if not len(at):
            raise InputError(f"run {run} has no {name} on record")
        return at_captures(at, values, steps)

    covariates = np.array([np.stack([of(run, name) for name in COVARIATES], axis=-1) for run in tested.panel.runs])
    return beyond_loss(tested, covariates, np.array([of(run, outcome) for run in tested.panel.runs]))
