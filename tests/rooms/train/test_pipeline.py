"""Corpus → policy → search → energy → search with both, by the command, on real Lean."""

from __future__ import annotations

import asyncio
import json
import math
import os
import sys
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from corpus_rows import write_corpus
from ember.core.goals import Goal, ProofState
from ember.energy.head import HeadScorer
from ember.evaluation import maps
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.models.backbone import load
from ember.models.config import BackboneConfig
from ember.recipes import pipeline_study
from ember.recipes.pipeline_recipe import PipelineRecipe
from ember.train.events import read_metrics
from ember.trajectories import reader

ROOT = Path(__file__).resolve().parents[3]


async def ember(*arguments: str) -> tuple[int | None, str]:
    program = [sys.executable, "-W", "error", "-c", "from ember.cli.main import app; app()", *arguments]
    environment = {**os.environ, "COLUMNS": "200"}
    process = await asyncio.create_subprocess_exec(
        *program, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, env=environment, cwd=ROOT
    )
    try:
        output, _ = await asyncio.wait_for(process.communicate(), 1800)
    finally:
        if process.returncode is None:
            process.kill()
    return process.returncode, output.decode()


async def test_from_a_corpus_to_a_prover_with_a_value(tmp_path: Path, toolchain: Toolchain) -> None:
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        corpus = await write_corpus(tmp_path / "corpus", pool)
    files = {"train": "train.jsonl", "val": "val.jsonl"}
    files |= {"trajectories.statements": "searched.lean", "test.statements": "test.lean"}
    settings = [f"--set={key}={corpus / name}" for key, name in files.items()]
    run = tmp_path / "run"
    command = ["train", "pipeline", "recipes/smoke/laptop.toml", "--out", str(run), *settings]
    code, output = await ember(*command, "--until", "trajectories")
    assert code == 0, output
    assert not (run / "energy").exists()
    assert not (run / "report.json").exists()
    code, output = await ember(*command)
    assert code == 0, output
    assert "learn the corpus" not in output, "what is complete is not made again"
    report: dict[str, Any] = json.loads((run / "report.json").read_text())

    learned = read_metrics(run / "sft")
    assert learned[0]["loss"] > 4 > 1 > learned[-1]["loss"], "it says the tactics that it was taught"
    assert report["searches"]["trajectories"]["proved"] >= 3, "and proves with them, certified"
    compared = report["tests"]["test"]
    assert {"policy", "policy-energy"} <= set(compared)
    assert all(arm["all"]["of"] == 6 for arm in compared.values())
    assert (run / "proved.png").stat().st_size > 1000
    energies = read_metrics(run / "energy")
    assert energies[0]["loss"] == pytest.approx(math.log(4), abs=0.2), "energies begin by knowing nothing"
    assert sum(row["loss"] for row in energies[-5:]) / 5 < 1.2, "and learn something"
    assert 0 < report["trainings"]["energy"]["chance"] < 1

    kept = reader.read(run / "trajectories", "states")
    edges = reader.read(run / "trajectories", "edges")
    children = {child for row in edges["child_hashes"].drop_nulls() for child in row}
    assert children <= set(kept["state_hash"]), "every goal that Lean led to has its text"
    assert kept.filter(expanded=False)["state"].str.contains("⊢").all()
    scored = reader.read(run / "tests" / "test" / "arms" / "policy-energy-0", "edges")["energy"]
    assert scored.null_count() == 0
    assert scored.n_unique() > 10

    points = pl.read_parquet(run / "energy" / "map" / maps.MAP)
    assert points["energy"].null_count() == 0
    assert set(points["positive"]) == {True, False}
    assert points.select("pca_x", "pca_y").n_unique() > 5
    assert maps.searched_by(run / "energy" / "map") == [run / "trajectories"]

    model = load(BackboneConfig(path=str(run / "sft" / "model")))
    scorer = HeadScorer(run / "energy" / "head", model)
    states = [ProofState(0, (Goal(text),), text) for text in kept["state"].head(8)]
    one, other = await scorer.score(states, states[0]), await scorer.score(states, states[1])
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) > 1e-4, "the energy is that of state and goal"
    alone = [(await scorer.score([state], states[0]))[0] for state in states]
    assert alone == pytest.approx(one, abs=1e-4), "equal in any company"

    _studied(run, report, tmp_path / "study")
    code, output = await ember("train", "show", str(run / "sft"))
    assert code == 0, output
    assert "ended after" in output


def _studied(run: Path, report: dict[str, Any], study: Path) -> None:
    """Two seeds that are the same run: the mean is its rate, and nothing differs but by arm."""
    study.mkdir()
    for seed in (0, 1):
        (study / f"seed-{seed}").symlink_to(run)
    found = pipeline_study.write(study, (0, 1))["tests"]["test"]
    policy = report["tests"]["test"]["policy"]["all"]
    rate = policy["proved"] / policy["of"]
    assert found["rates"]["policy"]["all"] == {
        "mean": rate,
        "interval": [rate, rate],
        "each": [rate] * 2,
        "theorems": 6,
    }
    beside = found["beside"]["policy-energy"]
    assert beside["base"] == pytest.approx(rate)
    assert beside["theorems"] == 6
    assert (study / "curves-test.png").stat().st_size > 5000
    assert "| policy-energy |" in (study / "study.md").read_text()


def test_a_study_changes_the_seed_everywhere_but_in_the_corpus(tmp_path: Path) -> None:
    recipe = PipelineRecipe.load(ROOT / "recipes/small/laptop.toml", [])
    first, second = (
        pipeline_study.of_seed(recipe, seed, tmp_path / "corpus", references=seed == 0).dump() for seed in (0, 1)
    )
    assert first["corpus"] == second["corpus"] == str(tmp_path / "corpus")
    assert second["data"] is None
    assert second["references"] is None
    assert first["references"] is not None
    for stage in ("joint", "grpo", "repair"):
        assert second[stage]["loop"]["seed"] == 1
    for stage in ("sft_loop", "energy_loop"):
        assert second[stage]["seed"] == 1
    assert second["learner"]["tiny"]["seed"] == 1
    assert second["seeds"] == [1]
