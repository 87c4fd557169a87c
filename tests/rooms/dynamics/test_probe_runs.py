"""Probes as an experiment: adapters, controls, files, and rankings against what training was worth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
import torch
from pydantic import ValidationError
from typer.testing import CliRunner

from ember.cli.main import app
from ember.core.errors import InputError
from ember.dynamics import influence
from ember.dynamics.adapters import AdapterConfig, Example, open_adapter
from ember.dynamics.clusters import clusters_of
from ember.dynamics.probes import Family, ProbeConfig, Trainer, run_probe, weights_hash
from ember.dynamics.summary import read_summary
from ember.models.config import BackboneConfig
from ember.models.lora import LoraConfig
from ember.models.tiny import TinyConfig, create
from ember.recipes import dynamics_probes
from ember.recipes.dynamics_probes import FamiliesConfig, Probed, ProbeRecipe, examples_of

runner = CliRunner()
SMOKE = Path(__file__).resolve().parents[3] / "recipes" / "smoke" / "probes.toml"


@pytest.fixture(scope="module")
def probed(tmp_path_factory: pytest.TempPathFactory) -> Probed:
    return dynamics_probes.run(ProbeRecipe.load(SMOKE), tmp_path_factory.mktemp("probes") / "experiment")


def test_summaries_and_tables_agree(probed: Probed) -> None:
    paths = sorted((probed.folder / "summaries").glob("*.json"))
    assert len(paths) == 8
    table = pl.read_parquet(probed.folder / "aggregated" / "probe_summaries.parquet")
    for path in paths:
        one = read_summary(path)
        row = table.row(by_predicate=pl.col("run_id") == one.capture_ref.run_id, named=True)
        assert path.stem == f"{row['family_id']}__seed{row['seed']}"
        assert row["DIS"] == pytest.approx(one.ranking.total, abs=1e-6)
        assert row["DIS"] == pytest.approx(row["magnitude"] * row["coherence"] * row["novelty"], abs=1e-6)
        assert one.layer_A_state.metrics.effective_rank.delta[0] != 0
    assert table.select("run_id", "family_id", "seed").is_unique().all()


def test_the_manifest_names_what_is_there(probed: Probed) -> None:
    from ember.dynamics.evidence import file_hash

    manifest = json.loads((probed.folder / "aggregated" / "_manifest.json").read_text())
    for name, entry in manifest["files"].items():
        path = probed.folder / "aggregated" / entry["path"]
        assert file_hash(path) == entry["sha256"]
        assert pl.read_parquet(path).height == entry["rows"], name
    assert manifest["files"]["probe_events_candidates"]["rows"] == 0


def test_every_ranking_is_told_with_its_interval(probed: Probed) -> None:
    rows = {one.score: one for one in probed.agreements}
    assert {"DIS", "BM25", "loss drop", "gradient norm", "gradient cosine (LESS-like)", "random"} <= set(rows)
    assert all(one.low <= one.high and -1 <= one.correlation <= 1 for one in rows.values())
    assert rows["BM25"].over_bm25 == 0


def test_the_first_clusters_are_expanded(probed: Probed, tmp_path: Path) -> None:
    told: list[dict[str, Any]] = []
    for name in ("a", "b"):
        asked = ["--problems", "20", "--clusters", "2", "--neighbours", "0", "--out", str(tmp_path / name), "--json"]
        answer = runner.invoke(app, ["dynamics", "expand", str(probed.folder), *asked])
        assert answer.exit_code == 0, answer.output
        told.append(json.loads(answer.stdout))
    assert told[0]["sha256"] == told[1]["sha256"]
    scores = {one.family: one.score for one in probed.impacts}
    centres = [one["centre"] for one in told[0]["clusters"]]
    assert centres[0] == max(scores, key=lambda name: scores[name])
    assert set(told[0]["families"]) == set(centres)
    train, holdout = examples_of(FamiliesConfig(rows=tmp_path / "a" / "problems.jsonl"))
    before, held = examples_of(ProbeRecipe.load(SMOKE).families)
    assert len({one.prompt for one in train}) == told[0]["problems"] == 20
    assert not {one.prompt for one in train} & {one.prompt for one in (*before, *held)}
    assert holdout == held


def test_only_a_complete_experiment_is_expanded(probed: Probed, tmp_path: Path) -> None:
    for folder in (tmp_path, probed.folder / "aggregated"):
        answer = runner.invoke(app, ["dynamics", "expand", str(folder), "--out", str(tmp_path / "x")])
        assert answer.exit_code == 2
        assert "is no complete probe experiment" in answer.output


def test_families_that_move_a_model_alike_are_one_cluster() -> None:
    moves = {
        "a": [1.0, 0.0, 0.1],
        "b": [0.0, 1.0, 0.0],
        "c": [1.1, 0.0, 0.1],
        "d": [0.1, 1.0, 0.0],
        "e": [-2.0, -2.0, 3.0],
    }
    rows = [
        {"family_id": name, "DIS": score, "signature_vector": [seed + value for value in moves[name]]}
        for name, score in zip("abcde", (0.1, 0.5, 0.3, 0.2, 0.0), strict=True)
        for seed in (0.0, 0.2)
    ]
    found = clusters_of(pl.DataFrame(rows))
    assert [(one.centre, one.neighbours) for one in found] == [("b", ("d",)), ("c", ("a",)), ("e", ())]


def test_the_ledger_says_what_each_probe_was_trained_on(probed: Probed) -> None:
    ledger = pl.read_parquet(probed.folder / "aggregated" / "usage_ledger.parquet")
    spent = dict(ledger.group_by("run_id").agg(pl.col("tokens").sum()).rows())
    kept = [json.loads(path.read_text()) for part in ("measured", "gains") for path in (probed.folder / part).iterdir()]
    assert spent == {row["probe_id"]: row["tokens"] for row in kept}
    assert (ledger["first_step"] <= ledger["last_step"]).all()
    own = ledger.filter(pl.col("family_id") == "euclid")["item_id"].unique()
    mixture = ledger.filter(pl.col("family_id") == "__mixed__")["item_id"].unique()
    assert len(own) == 8
    assert set(own) & set(mixture)


def test_chosen_families_stand_beside_random_ones(probed: Probed) -> None:
    rows = {one.ranking: one for one in probed.curated}
    assert {"random", "DIS", "BM25"} <= set(rows)
    assert all(len(one.gains) == 2 for one in rows.values())
    assert len(rows["DIS"].families) == 2
    assert rows["DIS"].low <= rows["DIS"].over_random <= rows["DIS"].high
    assert rows["DIS"].over_random == pytest.approx(rows["DIS"].mean - rows["random"].mean)
    with pytest.raises(ValidationError, match="curated needs gain_steps"):
        ProbeRecipe(name="x", curated=2)


def test_a_complete_experiment_is_kept_and_an_interrupted_one_goes_on(probed: Probed, tmp_path: Path) -> None:
    recipe = ProbeRecipe.load(SMOKE)
    with pytest.raises(InputError, match="complete experiment"):
        dynamics_probes.run(recipe, probed.folder)
    folder = tmp_path / "half"
    folder.mkdir()
    for part in ("measured", "tiny"):
        (folder / part).symlink_to(probed.folder / part)
    told: list[str] = []
    again = dynamics_probes.run(recipe, folder, lambda what, done, total: told.append(what))
    assert [one.score for one in again.impacts] == [one.score for one in probed.impacts]
    assert len(told) == 26  # 8 probes, 4 of the mixture, 4 gains, 5 random choices, 5 rankings


EXAMPLES = [
    Example(f"f{k % 2}", f"n + {k} = {k} + n := by\n", "exact Nat.add_comm _ _" * (1 + k % 2)) for k in range(16)
]
QUICK = ProbeConfig(steps=3, captures=2, batch=4, batch_tokens=128)


def test_a_new_adapter_for_every_probe(tmp_path: Path) -> None:
    """LoRA on a model of the transformers library: the base is untouched, and the order of families changes nothing."""
    create(tmp_path / "m", [one.prompt for one in EXAMPLES], TinyConfig(width=32, layers=2, heads=2, vocabulary=300))
    model = BackboneConfig(path=str(tmp_path / "m"), device="cpu")
    lora = LoraConfig(rank=2, alpha=4, modules=("q_proj", "v_proj"))
    adapter = open_adapter(AdapterConfig(kind="model", model=model, lora=lora), tmp_path, EXAMPLES, 64)
    before = weights_hash(adapter.base)
    families = adapter.families(EXAMPLES, 64)
    probe = adapter.batch("p", EXAMPLES, 64)

    def measure(order: list[Family]) -> dict[str, float]:
        done = [run_probe(adapter.base, one, probe, probe, QUICK, 0, adapter.prepare) for one in order]
        return {one.family: float(one.states[-1].sum()) for one in done}

    assert measure(families) == measure(families[::-1])
    assert weights_hash(adapter.base) == before
    assert not any("lora" in name for name, _ in adapter.base.named_modules())
    still = QUICK.model_copy(update={"learning_rate": 0.0})
    one = run_probe(adapter.base, families[0], probe, probe, still, 0, adapter.prepare)
    assert (one.states[-1] == one.states[0]).all()
    assert one.loss_before == one.loss_after


def test_families_of_long_and_of_short_texts_get_as_many_tokens(tmp_path: Path) -> None:
    adapter = open_adapter(AdapterConfig(kind="dummy"), tmp_path, EXAMPLES, 64)
    short, long = adapter.families([*EXAMPLES, *EXAMPLES], 64)
    config = ProbeConfig(batch=16, batch_tokens=300)
    trained: list[int] = []
    for family in (short, long):
        trainer = Trainer(torch.nn.Sequential(*[adapter.base]), family, config, 0)
        trainer.step()
        trained.append(trainer.tokens)
    assert max(trained) <= 300
    assert min(trained) >= 300 - 64


def test_only_completions_are_asked_and_pads_are_no_tokens(tmp_path: Path) -> None:
    adapter = open_adapter(AdapterConfig(kind="dummy"), tmp_path, EXAMPLES, 64)
    tokens, targets, lengths = adapter.rows([Example("a", "xy", "z"), Example("a", "x", "yzzz")], 64)
    assert targets.tolist() == [[-100, 122, 256, -100, -100, -100], [121, 122, 122, 122, 256, -100]]
    assert tokens[0].tolist() == [120, 121, 122, 256, 256, 256]
    assert lengths.tolist() == [4, 6]
    with pytest.raises(InputError, match="no completion"):
        adapter.rows([Example("a", "x" * 50, "y")], 20)


def test_bm25_knows_rare_words() -> None:
    texts = {"a": "prime divides prime", "b": "walk path path", "c": "sum of a sum"}
    scores = influence.bm25(texts, ["which prime divides n", "the prime"])
    assert max(scores, key=lambda name: scores[name]) == "a"


def test_agreement_of_rankings() -> None:
    generator = np.random.default_rng(0)
    gain = {f"f{k}": float(k) for k in range(40)}
    noise = {name: float(generator.standard_normal()) for name in gain}
    scores = {"good": gain, "BM25": noise, "loss drop": {name: -value for name, value in noise.items()}}
    good, lexical, _ = influence.agreements(scores, gain, draws=200)
    assert good.correlation == pytest.approx(1)
    assert good.over_low > 0
    assert good.top_gain == pytest.approx(15)
    assert lexical.low < 0 < lexical.high
    assert influence.ranks(np.array([3.0, 1.0, 3.0])).tolist() == [2.5, 1.0, 2.5]


def test_rows_of_ones_own_and_what_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    rows = [{"family": "a", "prompt": "p", "completion": "c", "split": "train"}]
    path.write_text("\n".join(map(json.dumps, [*rows, {**rows[0], "split": "holdout"}])))
    with pytest.raises(InputError, match="holdout is locked"):
        dynamics_probes.examples_of(FamiliesConfig(rows=path))
    for text in ('{"family": "../x", "prompt": "p", "completion": "c", "split": "train"}', "[", '{"family": "a"}'):
        path.write_text(text)
        with pytest.raises(InputError):
            dynamics_probes.examples_of(FamiliesConfig(rows=path))


def test_the_command_says_what_it_would_do() -> None:
    answer = runner.invoke(app, ["dynamics", "probe", str(SMOKE), "--dry-run"])
    assert answer.exit_code == 0, answer.output
    assert json.loads(answer.stdout)["recipe"]["gain_steps"] == 6
    assert runner.invoke(app, ["dynamics", "probe", "missing.toml"]).exit_code == 2
