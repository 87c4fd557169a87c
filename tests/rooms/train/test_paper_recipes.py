"""The recipes named for papers carry the values of the plans, written here as the plans have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ember.core.config import Config
from ember.models.lora import PROJECTIONS
from ember.recipes.methods import GrpoRecipe, JointRecipe
from ember.recipes.training import EnergyRecipe, SftRecipe

PAPER = Path(__file__).resolve().parents[3] / "recipes" / "paper"
ALL_PROJECTIONS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]

PLANS: list[tuple[str, type[Config], dict[str, Any]]] = [
    (
        "burn-qed-iter0",
        SftRecipe,
        {
            "learner.lora.rank": 32,
            "learner.lora.alpha": 64,
            "learner.lora.modules": ALL_PROJECTIONS,
            "loop.learning_rate": 3e-5,
            "loop.warmup": 0.05,
            "loop.evaluate_every": 500,
            "sft.batch": 2 * 8,
            "sft.piece": 2,
            "sft.prompt_weight": 0.0,
            "sft.prompt.format": "deepseek",
        },
    ),
    (
        "burn-qed-decoupled",
        EnergyRecipe,
        {
            "energy.head.hidden": [2048, 1024, 512],
            "energy.head.dropout": 0.15,
            "energy.head.power_iterations": 5,
            "energy.head.first_scale": 0.1,
            "energy.negatives": 3,
            "energy.hard_ratio": 0.6,
            "energy.pooling": "last",
            "energy.deep_from": 4,
            "energy.deep_share": 0.2,
            "loop.learning_rate": 3e-5,
            "loop.weight_decay": 0.01,
            "loop.epochs": 20,
        },
    ),
    (
        "burn-qed-joint",
        JointRecipe,
        {
            "learner.lora.rank": 64,
            "learner.lora.alpha": 128,
            "learner.lora.dropout": 0.05,
            "learner.lora.modules": ALL_PROJECTIONS,
            "joint.weight": 0.1,
            "joint.head_rate": 3e-5,
            "joint.sft.batch": 2,
            "joint.accumulate": 8,
            "joint.energy.negatives": 3,
            "joint.energy.hard_ratio": 0.6,
            "joint.energy.head.hidden": [2048, 1024, 512],
            "joint.monitors.separation_floor": 3.0,
            "joint.monitors.loss_ceiling": 0.5,
            "joint.monitors.patience": 2000,
            "joint.monitors.clamped": 500,
            "joint.monitors.more_weight": 0.3,
            "joint.monitors.less_weight": 0.03,
            "loop.steps": 6000,
            "loop.learning_rate": 2e-5,
            "loop.warmup": 300,
            "loop.evaluate_every": 500,
            "loop.save_every": 1000,
            "loop.log_every": 50,
        },
    ),
    ("fim-rlvr", GrpoRecipe, {"grpo.group": 4, "grpo.prompt.format": "deepseek", "curriculum.share": 0.2}),
]


@pytest.mark.parametrize(("name", "kind", "wanted"), PLANS, ids=[name for name, _, _ in PLANS])
def test_a_recipe_says_what_its_plan_says(name: str, kind: type[Config], wanted: dict[str, Any]) -> None:
    found = kind.load(PAPER / f"{name}.toml").dump()

    def value(path: str) -> Any:
        inner: Any = found
        for part in path.split("."):
            inner = inner[part]
        return inner

    assert {path: value(path) for path in wanted} == wanted


def test_every_paper_recipe_of_training_is_in_the_table() -> None:
    others = {"burn-qed-data", "burn-qed-attribution"}
    mine = ("burn-qed", "fim-rlvr")
    names = {path.stem for path in PAPER.glob("*.toml") if path.stem.startswith(mine)} - others
    assert names == {name for name, _, _ in PLANS}
    assert list(PROJECTIONS) == ALL_PROJECTIONS
