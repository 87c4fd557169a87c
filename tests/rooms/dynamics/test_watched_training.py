"""Fine-tuning that is watched: the same weights as unwatched, an interrupted run goes on, seeds become a study."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import polars as pl
import pytest

from ember.core.errors import InputError
from ember.core.provenance import read_manifest
from ember.dynamics.capture import CadenceConfig
from ember.dynamics.layout import Layout
from ember.models.backbone import load
from ember.models.config import BackboneConfig
from ember.models.fingerprint import fingerprint
from ember.models.prompt import PromptConfig
from ember.models.tiny import TinyConfig
from ember.recipes import dynamics, dynamics_training, training
from ember.recipes.dynamics_recipe import SeedsConfig, StudyRecipe
from ember.recipes.training import LearnerConfig, SftRecipe
from ember.recipes.watched import Watch, WatchConfig, probes_of
from ember.train.examples import read_examples
from ember.train.loop import LoopConfig
from ember.train.sft import SftConfig

TINY = TinyConfig(width=16, layers=2, heads=2, context=128, vocabulary=300)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rows")
    for split, start in (("train", 0), ("val", 100)):
        lines = [
            json.dumps({"theorem": f"t{k}", "prompt": f"n + {k} = {k} + n", "completion": "omega"})
            for k in range(start, start + 24)
        ]
        (folder / f"{split}.jsonl").write_text("\n".join(lines))
    return folder


def recipe_of(rows: Path, steps: int = 8, watch: bool = True) -> SftRecipe:
    cadence = CadenceConfig(dense_every=1, dense_until=steps, every=1, vectors=128)
    return SftRecipe(
        name="tiny",
        train=rows / "train.jsonl",
        val=rows / "val.jsonl",
        learner=LearnerConfig(tiny=TINY, threads=1),
        sft=SftConfig(batch=4, pack_length=64),
        loop=LoopConfig(steps=steps, learning_rate=1e-2, warmup=2, evaluate_every=4, save_every=4, log_every=1),
        dynamics=WatchConfig(cadence=cadence, rows=8, longest=64) if watch else None,
    )


def geometry(folder: Path) -> pl.DataFrame:
    layout = Layout(folder / "dynamics")
    [run_id] = layout.run_ids()
    return pl.read_parquet(layout.table("geometry_state", run_id)).select("step", "layer", "metric", "value")


def weights(folder: Path) -> str | None:
    return fingerprint(BackboneConfig(path=str(folder / "model")))


@pytest.fixture(scope="module")
def watched_run(rows: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs") / "watched"
    asyncio.run(training.sft(recipe_of(rows), folder))
    return folder


def test_watching_changes_no_weight(rows: Path, watched_run: Path, tmp_path: Path) -> None:
    asyncio.run(training.sft(recipe_of(rows, watch=False), tmp_path / "plain"))
    assert weights(tmp_path / "plain") == weights(watched_run)
    assert not (tmp_path / "plain" / "dynamics").exists()
    assert not (watched_run / "watched").exists()
    assert set(geometry(watched_run)["step"]) == set(range(9))


def test_losses_and_schedule_are_kept(watched_run: Path) -> None:
    layout = Layout(watched_run / "dynamics")
    [run_id] = layout.run_ids()
    scalars = pl.read_parquet(layout.table("metrics_scalar", run_id))
    assert scalars.filter(pl.col("metric") == "train_loss")["step"].to_list() == list(range(1, 9))
    assert {"probe_a_loss", "probe_b_accuracy", "val_loss"} <= set(scalars["metric"])
    assert "seconds" not in set(scalars["metric"])
    meta = json.loads(layout.meta(run_id).read_text())
    assert meta["schedule"] == [{"step": 2, "what": "warmup_end"}]


def test_probes_are_no_larger_than_a_step(rows: Path, watched_run: Path) -> None:
    """By default, so that a capture costs less than a step; what the recipe says stands."""
    backbone, prompting = load(BackboneConfig(path=str(watched_run / "model"))), PromptConfig(format="proofstep")
    learned, kept_out = (read_examples(rows / f"{side}.jsonl", prompting) for side in ("train", "val"))
    counts: list[int] = []
    for batch in (6, 12, 1000):
        watch = Watch(WatchConfig(longest=64), backbone, learned, kept_out, prompting, batch)
        probes, step_tokens = probes_of(watch)
        assert sum(probe.tokens.numel() for probe in probes) <= 2 * step_tokens
        counts.append(len(probes[0].tokens))
    assert 4 <= counts[0] < counts[1] < counts[2] == 24
    asked = Watch(WatchConfig(longest=64, rows=8), backbone, learned, kept_out, prompting, 1)
    assert [len(probe.tokens) for probe in probes_of(asked)[0]] == [8, 8]


def test_the_description_says_what_a_capture_should_cost(watched_run: Path) -> None:
    layout = Layout(watched_run / "dynamics")
    [run_id] = layout.run_ids()
    told = json.loads(layout.meta(run_id).read_text())["watching"]
    assert told["expected_capture_in_steps"] == pytest.approx(told["probe_tokens"] / (3 * told["step_tokens"]))


def test_an_interrupted_run_goes_on_being_watched(rows: Path, watched_run: Path, tmp_path: Path) -> None:
    """Killed after step 6, so that it goes on from the checkpoint of step 4."""

    class Killed(BaseException):
        pass

    def kill(step: int, figures: dict[str, float]) -> None:
        if step == 6:
            raise Killed

    with pytest.raises(Killed):
        asyncio.run(training.sft(recipe_of(rows), tmp_path / "run", [kill]))
    asyncio.run(training.sft(recipe_of(rows), tmp_path / "run"))
    assert geometry(tmp_path / "run").equals(geometry(watched_run))
    assert weights(tmp_path / "run") == weights(watched_run)


def test_seeds_become_a_study(rows: Path, tmp_path: Path) -> None:
    recipe = StudyRecipe(name="seeds", sft=recipe_of(rows, 6), seeds=SeedsConfig(init=(0, 1, 2)))
    ids = asyncio.run(dynamics_training.capture(recipe, tmp_path / "study"))
    assert len(set(ids)) == 3
    study = dynamics.run(recipe, tmp_path / "study")
    assert study.verification.sound
    assert study.tests["main"].panel.runs == tuple(sorted(ids))
    assert study.tests["main"].answer.why.startswith("7 captures")
    assert (read_manifest(tmp_path / "study") or {})["kind"] == "dynamics"
    first, second = (pl.read_parquet(Layout(study.folder).table("geometry_state", name)) for name in sorted(ids)[:2])
    assert not first["value"].equals(second["value"])


def test_a_model_that_is_there_has_no_seeds(rows: Path) -> None:
    plain = recipe_of(rows).model_copy(update={"learner": LearnerConfig(model=BackboneConfig(path="somewhere"))})
    with pytest.raises(InputError, match="begin from nothing"):
        dynamics_training.arms_of(StudyRecipe(name="x", sft=plain))
    changed = StudyRecipe(name="x", sft=recipe_of(rows), arms={"slow": {"loop.learning_rate": 1e-4}})
    assert dynamics_training.arms_of(changed)["slow"].loop.learning_rate == 1e-4
