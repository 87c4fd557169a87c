"""A, A-prime, B and C on a tiny model for real: trained, searched, measured, reported; `verify` finds what was changed.
And decisions against the plan's table."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from test_value_metrics import folder_of, made_up

from corpus_rows import follow, write
from ember.core.errors import InputError
from ember.core.statement import Proof
from ember.evaluation import attribution, attribution_text, decisions, log, maps, report
from ember.evaluation.attribution import ARMS, VALUED
from ember.evaluation.decisions import ABSOLUTE, RELATIVE
from ember.evaluation.embeddings import EmbeddingConfig, measure
from ember.evaluation.energies import EnergyMetricsConfig, of_table
from ember.evaluation.recount import recount, tolerance
from ember.evaluation.vectors import VectorTable
from ember.evaluation.verify import verify
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import theorems
from ember.lean.toolchain import Toolchain
from ember.recipes import attribution as recipes
from ember.recipes.attribution import AttributionRecipe

ROOT = Path(__file__).resolve().parents[3]
TAUGHT = """
theorem a (p q r s : Prop) (h : p ∧ q) : q ∨ r := by
  left
  exact h.2

theorem b (p q r s : Prop) (h : p ∧ q) : r ∨ q := by
  right
  exact h.2

theorem c (p q r s : Prop) (h : p ∧ q) : (q ∨ r) ∧ p := by
  constructor
  · left
    exact h.2
  · exact h.1

theorem d (p q r s : Prop) (h : p ∧ q) : r ∨ (s ∨ p) := by
  right
  right
  exact h.1

theorem e (p q r s : Prop) (h : p ∧ q) : (r ∨ p) ∧ (q ∨ s) := by
  constructor
  · right
    exact h.1
  · left
    exact h.2

theorem f (p q r s : Prop) (h : p ∧ q) : (s ∨ q) ∨ r := by
  left
  right
  exact h.2

theorem g (p q r s : Prop) (h : p ∧ q) : r ∨ (q ∧ p) := by
  right
  constructor
  · exact h.2
  · exact h.1
"""
KEPT_OUT = """
theorem v (p q r s : Prop) (h : p ∧ q) : s ∨ p := by
  right
  exact h.1

theorem w (p q r s : Prop) (h : p ∧ q) : (p ∨ r) ∧ q := by
  constructor
  · left
    exact h.1
  · exact h.2
"""
"""Five tactics prove all of it, and wrong turns at each `∨` are accepted: what a value has to tell apart."""


async def corpus(folder: Path, toolchain: Toolchain) -> Path:
    """Theorems that a small model can learn in a minute."""
    await asyncio.to_thread(folder.mkdir)
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        for name, text in (("train", TAUGHT), ("val", KEPT_OUT)):
            proofs = [Proof(statement, proof) for statement, proof in theorems(f"import Mathlib\n{text}")]
            rows = [row for proof in proofs for row in await follow(pool, proof)]
            await asyncio.to_thread(write, folder / f"{name}.jsonl", rows)
            if name == "train":
                texts = [f"{proof.statement.text} := by sorry\n" for proof in proofs]
                await asyncio.to_thread((folder / "searched.lean").write_text, "import Mathlib\n\n" + "\n".join(texts))
    return folder


def recipe(rows: Path) -> AttributionRecipe:
    loop = {"learning_rate": 5e-3, "evaluate_every": 1_000, "log_every": 50, "save_every": 1_000}
    head = {"hidden": [16], "first_scale": 1.0}
    searched = {
        "statements": str(rows / "searched.lean"),
        "search": {"candidates": 12, "wave": 2},
        "budget": {"nodes": 10, "seconds": 60.0},
    }
    return AttributionRecipe.resolve(
        {
            "name": "tiny",
            "train": str(rows / "train.jsonl"),
            "val": str(rows / "val.jsonl"),
            "learner": {
                "threads": 1,
                "tiny": {"width": 64, "layers": 1, "heads": 2, "context": 256, "vocabulary": 320},
            },
            "sft": {"batch": 8},
            "sft_loop": {**loop, "steps": 80},
            "sampling": {"temperature": 1.0, "max_tokens": 12},
            "trajectories": searched,
            "energy": {"batch": 8, "head": head},
            "energy_loop": {**loop, "steps": 20},
            "joint": {"accumulate": 2, "head_rate": 1e-3, "sft": {"batch": 4}, "energy": {"batch": 2, "head": head}},
            "joint_loop": {**loop, "steps": 50},
            "test": searched,
            "past": [{"name": "older", "proved": 1, "theorems": 50}],
            "embedding": {"fewest": 10},
            "workers": 1,
        }
    )


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Path:
    folder = tmp_path_factory.mktemp("attribution")
    rows = asyncio.run(corpus(folder / "rows", toolchain))
    said: list[str] = []
    run = folder / "run"
    asyncio.run(recipes.run(recipe(rows), run, said.append, weak_sandbox=True))
    assert "seed 0: policy and value together, iteration 1" in said
    report.write(run, run / "report")
    return run


def test_every_way_is_searched_measured_and_reported(complete: Path) -> None:
    table, manifest = log.read(complete)
    assert set(table["arm"]) == set(ARMS)
    assert table.filter(arm="policy-0")["proved"].sum() >= 3, "the policy learned its few tactics"
    assert table.filter(arm="C")["states_scored"].sum() > 0
    assert (table["flops"] > 0).all()
    facts = json.loads((complete / "report" / attribution_text.FACTS).read_text())
    ids = {claim["id"] for claim in facts["values"]}
    assert {f"{arm}-centroid_l2" for arm in VALUED} <= ids
    assert {"B-minus-A-rank1_accuracy", "A-prime-minus-A-linear_probe_acc", "iteration-1-sft_val_loss"} <= ids
    models = {entry["vectors.npy"] for entry in manifest["attribution"]["files"]}
    assert len(models) == 3, "B and C see the same vectors, A and A-prime others"
    assert maps.searched_by(complete / "seed-0" / "vectors" / "A") == [complete / "seed-0" / "test-policy-0"]
    text = (complete / "report" / attribution_text.COMPARISON).read_text()
    for question in ("competition data", "protect embeddings", "goal conditioning", "End-to-end"):
        assert question in text
    assert "| older | 1 of 50 |" in text
    assert "Baseline of tiny" in (complete / "report" / attribution_text.BASELINE).read_text()
    assert "<script" not in (complete / "report" / attribution_text.PAGE).read_text()
    assert verify(complete, complete / "report") == []


def test_both_policies_are_taught_the_prompts_that_are_searched(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the same prompts"):
        recipe(tmp_path).resolve(recipe(tmp_path).dump(), ["joint.sft.prompt.format=deepseek"])


def test_a_complete_attribution_is_not_made_again(complete: Path) -> None:
    asked = AttributionRecipe.resolve(log.read(complete)[1]["recipe"])
    with pytest.raises(InputError, match="is complete"):
        asyncio.run(recipes.run(asked, complete, print))


def _facts(change: Callable[[dict[str, Any]], None]) -> Callable[[Path], None]:
    def apply(run: Path) -> None:
        path = run / "report" / attribution_text.FACTS
        facts = json.loads(path.read_text())
        change(facts)
        path.write_text(json.dumps(facts))
        for name, text in attribution_text.written(facts).items():  # a forger would write the reports anew
            (run / "report" / name).write_text(text)

    return apply


def _number(facts: dict[str, Any]) -> None:
    next(claim for claim in facts["values"] if claim["id"] == "C-centroid_l2")["value"] += 0.5


def _gain(facts: dict[str, Any]) -> None:
    next(claim for claim in facts["values"] if claim["kind"] == "measure_difference")["value"] = 0.9


def _interval(facts: dict[str, Any]) -> None:
    next(claim for claim in facts["values"] if claim["id"] == "A-linear_probe_acc")["low"] = 0.0


def _drop(facts: dict[str, Any]) -> None:
    facts["values"] = [claim for claim in facts["values"] if claim["id"] != "B-sibling_collision_rate"]


def _decision(facts: dict[str, Any]) -> None:
    facts["decided"]["tree"][0]["applies"] = "yes, surely"


def _vector(run: Path) -> None:
    path = run / "seed-0" / "vectors" / "C" / "vectors.npy"
    vectors = np.load(path)
    vectors[0] += 1
    np.save(path, vectors)


def _states(change: Callable[[pl.DataFrame], pl.DataFrame]) -> Callable[[Path], None]:
    def apply(run: Path) -> None:
        path = run / "seed-0" / "vectors" / "B" / "states.parquet"
        change(pl.read_parquet(path)).write_parquet(path)

    return apply


def _theorem(run: Path) -> None:
    path = run / "attempts.parquet"
    table = pl.read_parquet(path)
    table.filter(pl.col("theorem_id") != table["theorem_id"][0]).write_parquet(path)


def _text(run: Path) -> None:
    path = run / "report" / attribution_text.COMPARISON
    path.write_text(path.read_text().replace("0.", "1.", 1))


CHANGES: dict[str, Callable[[Path], None]] = {
    "a figure": _facts(_number),
    "a difference": _facts(_gain),
    "an interval": _facts(_interval),
    "a claim dropped": _facts(_drop),
    "the decision": _facts(_decision),
    "a vector": _vector,
    "an energy": _states(lambda rows: rows.with_columns(energy=pl.col("energy") * 0.5)),
    "a theorem deleted": _theorem,
    "the text": _text,
    "vectors gone": lambda run: (run / "seed-0" / "vectors" / "A" / "vectors.npy").unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_changed_in_an_attribution_is_found(complete: Path, tmp_path: Path, change: str) -> None:
    copy = tmp_path / "run"
    shutil.copytree(complete, copy, ignore=shutil.ignore_patterns("checkpoints", "model", "base", "edges.parquet"))
    CHANGES[change](copy)
    assert verify(copy, copy / "report")


@pytest.mark.parametrize("seed", [0, 1])
def test_the_recount_agrees_with_what_it_checks(tmp_path: Path, seed: int) -> None:
    rows, vectors = made_up(seed)
    folder = folder_of(tmp_path / "vectors", rows, vectors)
    table = VectorTable(rows, vectors)
    embedding, energy = EmbeddingConfig(fewest=10, probe=150, silhouette=60), EnergyMetricsConfig()
    counted = recount(folder, embedding.dump(), energy.dump())
    every = [*measure(table, embedding).measures, *of_table(table, energy)]
    assert {one.name for one in every if one.value is not None} == set(counted)
    for one in every:
        assert one.value == pytest.approx(counted[one.name], abs=tolerance(one.name, one.of)), one.name


def test_the_plans_table_is_the_paper_recipes() -> None:
    paper = AttributionRecipe.load(ROOT / "recipes/paper/burn-qed-attribution.toml")
    assert paper.rules == "plan"
    assert [(rule.metric, rule.target_0, rule.target_1, rule.red) for rule in ABSOLUTE] == [
        ("policy_rate", 0.35, 0.35, 0.25),
        ("energy_rate", 0.40, 0.45, 0.35),
        ("centroid_l2", 5.0, None, 3.0),
        ("linear_probe_acc", 0.75, None, 0.65),
        ("rank1_d4+", 0.30, 0.40, 0.25),
        ("sibling_discrimination", 0.12, 0.15, 0.10),
        ("sft_val_loss", 0.50, 0.50, 0.65),
    ]
    assert (paper.learner.lora, paper.joint_learner) != (None, None)
    assert paper.learner.lora is not None
    assert paper.joint_learner is not None
    assert paper.joint_learner.lora is not None
    assert (paper.learner.lora.rank, paper.joint_learner.lora.rank) == (32, 64)
    assert paper.control(0).loop == paper.iteration_1(Path("x"), 0).loop, "the control has the joint run's steps"
    assert paper.control(0).sft.batch == 16


GOOD: dict[str, float | None] = {
    "policy_rate": 0.36,
    "energy_rate": 0.41,
    "centroid_l2": 5.5,
    "linear_probe_acc": 0.8,
    "rank1_d4+": 0.31,
    "sibling_discrimination": 0.13,
    "sft_val_loss": 0.45,
}


def test_targets_and_red_lines() -> None:
    first = {row["metric"]: row for row in decisions.judge(ABSOLUTE, False, 0, GOOD, GOOD, {})}
    assert {row["met"] for row in first.values()} == {"yes"}
    assert {row["crossed"] for row in first.values()} == {"no"}
    bad = GOOD.copy()
    for name in bad:
        bad[name] = 0.7 if name == "sft_val_loss" else 0.01
    second = {row["metric"]: row for row in decisions.judge(ABSOLUTE, False, 1, bad, GOOD, {})}
    assert {row["crossed"] for row in second.values()} == {"yes"}
    assert second["centroid_l2"]["target"] == 5.5, "iteration 1 must hold what iteration 0 has"
    unknown = decisions.judge(ABSOLUTE, False, 1, {}, {}, {})
    assert {row["met"] for row in unknown} == {row["crossed"] for row in unknown} == {"unknown"}
    chance: dict[str, float | None] = {"centroid_l2": 6.0}
    relative = {row["metric"]: row for row in decisions.judge(RELATIVE, True, 0, GOOD, GOOD, chance)}
    assert relative["centroid_l2"]["met"] == "no", "it is less than labels dealt out anew give"


@pytest.mark.parametrize(
    ("better", "past", "held", "collapsed", "branch"),
    [
        ("above", "above", "yes", "no", "joint training works"),
        ("open", "above", "yes", "no", "data was the bottleneck"),
        ("open", "open", "yes", "no", "data was not the bottleneck"),
        ("below", "above", "no", "yes", "joint training failed"),
        ("open", None, "yes", "no", None),
    ],
)
def test_the_tree_takes_the_plans_branches(
    better: str, past: str | None, held: Any, collapsed: Any, branch: str | None
) -> None:
    taken = [row["branch"] for row in decisions.decide(better, past, held, collapsed) if row["applies"] == "yes"]
    assert taken == ([branch] if branch else [])


def test_intervals_over_seeds_and_over_theorems() -> None:
    one = attribution._over_seeds  # pyright: ignore[reportPrivateUsage]
    from ember.evaluation.grouped import Measure

    parts = [Measure("m", value, value - 1, value + 1, 0.1, 5) for value in (1.0, 2.0, 3.0)]
    assert (one(parts[:1])["low"], one(parts[:1])["note"]) == (0.0, "interval over theorems")
    assert one(parts)["low"] == pytest.approx(2 - 4.302653 / 3**0.5, abs=1e-5)
    assert one([*parts, Measure("m", None, note="nothing")])["note"] == "nothing"
