"""Fine-tuning and then rewards by Lean, watched from the same models, with what the models can do asked of Lean."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from pydantic import ValidationError
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.dynamics.capture import CadenceConfig
from ember.dynamics.layout import Layout
from ember.dynamics.study import arms_of, scalars_of
from ember.models.completion import SamplingConfig
from ember.models.tiny import TinyConfig
from ember.recipes import dynamics, dynamics_training
from ember.recipes.dynamics import Study
from ember.recipes.dynamics_recipe import RewardedConfig, SeedsConfig, StudyRecipe
from ember.recipes.skill import SkillConfig, chosen
from ember.recipes.training import LearnerConfig, SftRecipe
from ember.recipes.watched import WatchConfig
from ember.train.grpo import GrpoConfig
from ember.train.loop import LoopConfig
from ember.train.sft import SftConfig

TINY = TinyConfig(width=32, layers=1, heads=2, context=96, vocabulary=300)


def trace(number: int) -> dict[str, Any]:
    state = {"text": f"n : ℕ\n⊢ n + {number} = {number} + n", "hash": f"h{number}"}
    step = {"state": 0, "start": 5, "end": 10, "tactic": "omega", "next": [], "replayed": True}
    statement = f"theorem t{number} (n : ℕ) : n + {number} = {number} + n"
    return {"theorem": f"t{number}", "statement": statement, "proof": "by\n  omega", "states": [state], "steps": [step]}


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rows")
    traces = [trace(number) for number in range(30)]
    (folder / "traces.jsonl").write_text("\n".join(map(json.dumps, traces)))
    for split, part in (("train", traces[:24]), ("val", traces[24:])):
        lines = [
            json.dumps({"theorem": row["theorem"], "state": row["states"][0]["text"], "tactic": "omega"})
            for row in part
        ]
        (folder / f"{split}.jsonl").write_text("\n".join(lines))
    return folder


def recipe_of(rows: Path) -> StudyRecipe:
    skill = SkillConfig(traces=rows / "traces.jsonl", theorems=2, samples=2, nodes=2, max_tokens=12)
    cadence = CadenceConfig(dense_every=1, dense_until=100, every=1, vectors=64)
    watch = WatchConfig(cadence=cadence, rows=6, longest=64, skill=skill)
    loop = LoopConfig(steps=30, learning_rate=1e-2, warmup=2, evaluate_every=30, save_every=30)
    sft = SftRecipe(
        name="sft",
        train=rows / "train.jsonl",
        val=rows / "val.jsonl",
        learner=LearnerConfig(tiny=TINY, threads=1),
        sft=SftConfig(batch=8, pack_length=64),
        loop=loop,
        dynamics=watch,
    )
    rewarded = RewardedConfig(
        traces=rows / "traces.jsonl",
        val_theorems=2,
        grpo=GrpoConfig(group=2, tasks=2, draws=1, canaries=1, passes=2, sampling=SamplingConfig(max_tokens=12)),
        loop=LoopConfig(steps=2, learning_rate=1e-4, evaluate_every=2, save_every=2),
        dynamics=watch,
    )
    return StudyRecipe(name="skills", sft=sft, rewarded=rewarded, seeds=SeedsConfig(init=(0, 1)))


@pytest.fixture(scope="module")
def study(rows: Path, tmp_path_factory: pytest.TempPathFactory) -> Study:
    recipe, folder = recipe_of(rows), tmp_path_factory.mktemp("runs") / "study"
    asyncio.run(dynamics_training.capture(recipe, folder, weak_sandbox=True))
    return dynamics.run(recipe, folder)


def skill_of(study: Study, arm: str, metric: str) -> dict[int, float]:
    """Mean over runs, by step."""
    one = next(arm_ for arm_ in arms_of(Layout(study.folder)) if arm_.name == arm)
    found = scalars_of(Layout(study.folder), one).filter(pl.col("metric") == metric)
    return dict(found.group_by("step").agg(pl.col("value").mean()).sort("step").rows())


def test_what_a_model_can_do_is_asked_of_lean(study: Study) -> None:
    validity = skill_of(study, "main", "one_step_validity")
    assert list(validity) == [0, 30]
    assert validity[0] == 0 < validity[30]
    assert skill_of(study, "main", "solve_rate")[0] == 0


def test_rewards_go_on_from_the_same_models(study: Study) -> None:
    assert study.verification.sound
    assert set(study.tests) == {"main", "rewarded"}
    assert list(study.tests["rewarded"].panel.steps) == [0, 1, 2]
    for metric in ("one_step_validity", "solve_rate"):  # the same random numbers, so the same figures
        assert skill_of(study, "rewarded", metric)[0] == skill_of(study, "main", metric)[30]
    layout = Layout(study.folder)
    end, start = (
        pl.read_parquet([layout.table("geometry_state", run) for run in study.tests[arm].panel.runs]).filter(
            (pl.col("step") == step) & (pl.col("metric") == "effective_rank")
        )["value"]
        for arm, step in (("main", 30), ("rewarded", 0))
    )
    assert np.allclose(end, start)
    assert {"reward", "val_pass@1"} <= set(scalars_of(layout, arms_of(layout)[1])["metric"])


def test_the_report_and_the_command_tell_outcomes(study: Study) -> None:
    told = (study.folder / "report.md").read_text()
    assert "| one_step_validity | 0 |" in told
    answer = CliRunner().invoke(app, ["dynamics", "outcomes", str(study.folder), "--arm", "rewarded", "--json"])
    assert answer.exit_code == 0, answer.output
    assert {row["outcome"] for row in json.loads(answer.stdout)["jumps"]} >= {"solve_rate", "reward"}


def test_theorems_that_are_asked_are_kept_out(rows: Path) -> None:
    config = SkillConfig(traces=rows / "traces.jsonl", theorems=3)
    kept_out = {f"t{number}" for number in range(24, 30)}
    assert {row["theorem"] for row in chosen(config, kept_out)} < kept_out
    with pytest.raises(InputError, match="no theorem whose rows are kept out"):
        chosen(config, {"somebody"})
    with pytest.raises(ValidationError, match="goes on from"):
        StudyRecipe(name="x", rewarded=recipe_of(rows).rewarded)
