"""More than the loss, gradients' figures, and what watching and training cost."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.dynamics.beyond_loss import at_captures, beyond_loss, placebo_p, prediction_gain, unexplained
from ember.dynamics.findings import examine
from ember.dynamics.gradients import critical_sharpness, gradient_noise
from ember.dynamics.joint import JointConfig
from ember.dynamics.panel import Panel, Series
from ember.recipes import dynamics_training
from ember.recipes.dynamics import Study
from ember.recipes.dynamics_recipe import StudyRecipe

runner = CliRunner()
RECIPES = Path(__file__).resolve().parents[3] / "recipes"
RUNS, CAPTURES = 5, 38


def noise(seed: int, size: float = 0.1) -> np.ndarray:
    return size * np.random.default_rng(seed).standard_normal((RUNS, CAPTURES))


def test_what_the_loss_explains_is_no_event_any_more() -> None:
    """One series is a function of a loss that jumps; another jumps where the loss does nothing."""
    index = np.arange(CAPTURES)
    loss = np.exp(-index / 30 - 1.5 * (index >= 20))[None] * np.exp(noise(1, 0.02))
    values = np.stack([np.log(loss) + noise(2, 0.05), (index >= 12) * 1.0 + noise(3), noise(4)])
    panel = Panel((Series(0, "rankme"), Series(0, "anisotropy"), Series(0, "mean_norm")), tuple("abcde"), index, values)
    tested = examine(panel, JointConfig(draws=199))
    outcome = np.cumsum(np.roll(values[1], 3, axis=1) - 0.5, axis=1) + noise(5, 0.05)
    found = {one.series: one for one in beyond_loss(tested, loss[..., None], outcome)}
    assert set(found) == {"layer 0 rankme", "layer 0 anisotropy"}
    assert not found["layer 0 rankme"].stays
    assert found["layer 0 rankme"].explained > 0.9
    assert found["layer 0 anisotropy"].stays
    with pytest.raises(InputError, match="every capture"):
        beyond_loss(tested, loss[:, :-1, None], outcome)


def test_a_series_that_leads_predicts_a_run_left_out() -> None:
    leading = np.cumsum(noise(6, 1.0), axis=1)
    outcome = np.roll(leading, 3, axis=1) + noise(7, 0.1)
    loss = noise(8, 1.0)
    assert (prediction_gain(leading, loss, outcome) > 0.5).all()
    assert prediction_gain(noise(9), loss, outcome).mean() < 0.1


def test_placebo_captures() -> None:
    jumps = np.where(np.arange(CAPTURES) >= 20, 1.0, 0.0)[None] + noise(10, 0.01)
    assert placebo_p(jumps, 18) <= 3 / 36
    assert placebo_p(jumps, 5) > 0.1
    assert at_captures(np.array([1, 2, 5]), np.array([9.0, 8.0, 7.0]), [0, 2, 4, 9]).tolist() == [9, 8, 8, 7]


def test_a_covariate_that_never_moves_explains_nothing() -> None:
    panel = Panel((Series(0, "rankme"),), tuple("abcde"), np.arange(CAPTURES), noise(11)[None])
    left, share = unexplained(panel, np.ones((RUNS, CAPTURES, 2)))
    assert share[0] == pytest.approx(0, abs=1e-9)
    assert np.allclose(left.values.mean(axis=2), 0)


def test_gradient_noise_of_a_known_problem() -> None:
    """Mean of squares: the gradient of one example is 2(w - x), so signal and noise are known."""
    generator = torch.Generator().manual_seed(0)
    model = torch.nn.Linear(4, 1, bias=False)
    with torch.no_grad():
        model.weight.fill_(1.0)
    data = torch.randn((400, 16, 4), generator=generator)
    found = gradient_noise(model, [lambda x=x: (model.weight - x).square().sum(dim=1).mean() for x in data], 16)
    assert found.signal == pytest.approx(16, rel=0.1)  # |2w|², four weights of 1
    assert found.noise == pytest.approx(16, rel=0.1)  # trace of 4I, four weights
    assert found.scale == pytest.approx(1, rel=0.2)
    with pytest.raises(InputError, match="two batches"):
        gradient_noise(model, [lambda: model.weight.sum()], 1)


def test_critical_sharpness_of_a_parabola() -> None:
    """Along the gradient of ½h·w² the loss rises again beyond a step of 2/h: the critical sharpness is h."""
    model = torch.nn.Linear(3, 1, bias=False)
    before = model.weight.detach().clone()
    for curvature in (0.5, 30.0):
        found = critical_sharpness(model, lambda h=curvature: 0.5 * h * model.weight.square().sum())
        assert found == pytest.approx(curvature, rel=0.02)
    assert torch.equal(model.weight, before)
    assert critical_sharpness(model, lambda: model.weight.sum()) == 0.0


def test_overhead_is_what_captures_took_beside_training() -> None:
    settings = ["--set", "task.steps=20", "--repetitions", "1", "--json"]
    answer = runner.invoke(app, ["dynamics", "overhead", str(RECIPES / "smoke" / "dynamics.toml"), *settings])
    assert answer.exit_code == 0, answer.output
    row = json.loads(answer.stdout)
    assert (row["steps"], row["captures"]) == (20, 5)
    assert row["training_s"] > 0 < row["captures_s"]
    assert row["ratio"] == pytest.approx(row["captures_s"] / row["training_s"])
    assert row["steps_apart_for_a_tenth"] >= row["capture_in_steps"] / 0.1
    assert row["expected_in_steps"] == pytest.approx(row["probe_tokens"] / (3 * row["step_tokens"]))


def test_a_large_study_is_timed() -> None:
    answer = runner.invoke(app, ["dynamics", "bench", "--rows", "8000", "--set", "draws=199", "--json"])
    assert answer.exit_code == 0, answer.output
    row = json.loads(answer.stdout)
    assert (row["rows"], row["draws"]) == (8000, 199)
    assert 1 <= row["events"] <= 2  # one of eight series has a step
    assert row["cpu_s"] == pytest.approx(row["tested_cpu_s"] + row["reported_cpu_s"])


@pytest.mark.parametrize(("name", "parameters"), [("350m", 3.6e8), ("1.3b", 1.26e9)])
def test_large_recipes_are_worked_out(name: str, parameters: float) -> None:
    answer = runner.invoke(app, ["dynamics", "cost", str(RECIPES / "paper" / f"dynamics-{name}.toml"), "--json"])
    assert answer.exit_code == 0, answer.output
    row = json.loads(answer.stdout)
    assert row["parameters"] == pytest.approx(parameters, rel=0.05)
    assert row["flops"] > 6 * row["parameters"] * row["tokens"]
    assert 5 < row["memory_gib"] < 200
    dry = runner.invoke(app, ["dynamics", "run", str(RECIPES / "paper" / f"dynamics-{name}.toml"), "--dry-run"])
    assert json.loads(dry.stdout)["cost"] == row
    assert runner.invoke(app, ["dynamics", "cost", str(RECIPES / "smoke" / "dynamics.toml")]).exit_code == 2


def test_the_350m_recipe_passes_twenty_steps_at_reduced_size(tmp_path: Path) -> None:
    for split, start in (("train", 0), ("val", 100)):
        rows = [
            {"theorem": f"p{k}", "prompt": f"What is {k} + {k}?", "completion": str(2 * k)}
            for k in range(start, start + 30)
        ]
        (tmp_path / f"{split}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    small = [
        *(f"sft.learner.tiny.{name}" for name in ("width=16", "layers=2", "heads=2", "vocabulary=300", "context=64")),
        *(f'sft.{split}="{tmp_path / split}.jsonl"' for split in ("train", "val")),
        *("sft.loop.steps=20", "sft.loop.warmup=4", "sft.sft.batch=4", "sft.sft.pack_length=64", "seeds.init=[0]"),
        *("sft.dynamics.cadence.dense_every=5", "sft.dynamics.cadence.every=10"),
        "predictions=[]",
    ]
    recipe = StudyRecipe.load(RECIPES / "paper" / "dynamics-350m.toml", small)
    [run_id] = asyncio.run(dynamics_training.capture(recipe, tmp_path / "study"))
    assert (tmp_path / "study" / "runs" / "geometry_state" / f"{run_id}.parquet").exists()


def test_events_of_a_study_are_asked(smoke: Study) -> None:
    answer = runner.invoke(app, ["dynamics", "beyond-loss", str(smoke.folder), "--json", "--set", "draws=99"])
    assert answer.exit_code == 0, answer.output
    assert isinstance(json.loads(answer.stdout), list)
    assert runner.invoke(app, ["dynamics", "beyond-loss", str(smoke.folder), "--arm", "nobody"]).exit_code == 2
