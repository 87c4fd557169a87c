"""Figures of vectors and energies against numpy, scikit-learn and scipy, by brute force; intervals by simulation."""

from __future__ import annotations

import itertools
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from numpy.typing import NDArray
from scipy.spatial.distance import pdist
from scipy.stats import spearmanr
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import silhouette_score
from sklearn.model_selection import PredefinedSplit, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from ember.core.errors import InputError
from ember.evaluation import embeddings, energies, maps, spectrum, value_report
from ember.evaluation.embeddings import EmbeddingConfig
from ember.evaluation.grouped import GROUPS, Measure, groups_of, rate, ratio
from ember.evaluation.spectrum import noise
from ember.evaluation.vectors import SCHEMA, VectorTable, open_table
from ember.lean.toolchain import Toolchain
from ember.models.config import Pooling
from ember.recipes import search, value_metrics
from ember.recipes.search_recipe import SearchRecipe
from ember.recipes.value_metrics import MetricsConfig

THEOREMS, FAMILIES, CHILDREN, WIDTH = 12, 6, 4, 10


def made_up(seed: int = 0, signal: float = 1.0) -> tuple[pl.DataFrame, NDArray[np.float32]]:
    """Theorems with families of siblings, one of each on the proof, moved along the first axis."""
    dice = np.random.default_rng(seed)
    rows: list[dict[str, Any]] = []
    for theorem, family, child in itertools.product(range(THEOREMS), range(FAMILIES), range(CHILDREN)):
        rows.append(
            {
                "theorem_id": f"t{theorem}",
                "state": f"s{dice.integers(200)}",
                "parent": None if family == 0 and child == 0 else f"p{theorem}-{family}",
                "depth": family,
                "positive": child == 0,
                "remaining": FAMILIES - family if child == 0 else None,
                "energy": float(dice.normal() + (FAMILIES - family if child == 0 else 5)),
            }
        )
    table = pl.DataFrame(rows, schema=SCHEMA)
    vectors = dice.normal(size=(len(rows), WIDTH)) * np.linspace(2, 0.3, WIDTH)
    vectors[:, 0] += signal * table["positive"].to_numpy()
    return table, vectors.astype(np.float32)


@pytest.fixture(scope="module")
def table() -> VectorTable:
    return VectorTable(*made_up())


CONFIG = EmbeddingConfig(fewest=20)


@pytest.fixture(scope="module")
def measured(table: VectorTable) -> dict[str, Measure]:
    return {one.name: one for one in embeddings.measure(table, CONFIG).measures}


def test_centroids_and_norms(table: VectorTable, measured: dict[str, Measure]) -> None:
    on, off = table.vectors[table.positive], table.vectors[~table.positive]
    assert measured["centroid_l2"].value == pytest.approx(np.linalg.norm(on.mean(0) - off.mean(0)), rel=1e-5)
    norms = np.linalg.norm(on, axis=1).mean() - np.linalg.norm(off, axis=1).mean()
    assert measured["norm_gap"].value == pytest.approx(norms, rel=1e-4)
    assert measured["centroid_l2"].low is not None
    assert measured["centroid_l2"].low > (measured["centroid_l2"].baseline or 0), "the signal is seen above chance"


def test_without_a_signal_chance_lies_in_the_interval() -> None:
    found = {one.name: one for one in embeddings.measure(VectorTable(*made_up(3, signal=0.0)), CONFIG).measures}
    for name in ("norm_gap", "linear_probe_acc"):
        low, high, chance = found[name].low, found[name].high, found[name].baseline
        assert low is not None
        assert high is not None
        assert chance is not None
        assert low - 0.05 < chance < high + 0.05


def test_the_probe_is_scikit_learns(table: VectorTable, measured: dict[str, Measure]) -> None:
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    by_theorem = PredefinedSplit(table.groups % 5)
    theirs = cross_val_score(model, table.vectors, table.positive, cv=by_theorem)
    sizes = [len(tried) for _, tried in by_theorem.split()]
    assert measured["linear_probe_acc"].value == pytest.approx(np.average(theirs, weights=sizes), abs=0.005)
    assert measured["linear_probe_acc"].baseline == pytest.approx(0.75)


def test_siblings_are_compared_with_each_other_alone(table: VectorTable, measured: dict[str, Measure]) -> None:
    distances: list[float] = []
    for _, family in table.rows.with_row_index("i").filter(pl.col("parent").is_not_null()).group_by("parent"):
        distances += list(pdist(table.vectors[family["i"].to_numpy()].astype(float)))
    assert measured["sibling_l2_mean"].value == pytest.approx(np.mean(distances))
    assert measured["sibling_l2_median"].value == pytest.approx(np.median(distances))
    assert measured["sibling_collision_rate"].value == pytest.approx(np.mean(np.array(distances) < 1.0))


def test_the_spectrum(table: VectorTable, measured: dict[str, Measure]) -> None:
    wide = table.vectors.astype(float)
    values = np.linalg.eigvalsh(np.cov(wide.T))[::-1]
    assert measured["top1_variance_ratio"].value == pytest.approx(values[0] / values.sum())
    assert measured["effective_dimension"].value == pytest.approx(values.sum() ** 2 / (values**2).sum())
    singular = np.linalg.svd(wide, compute_uv=False)
    shares = singular / singular.sum() + 1e-7
    assert measured["rankme"].value == pytest.approx(np.exp(-(shares * np.log(shares)).sum()), rel=1e-6)


@pytest.mark.parametrize(("rows", "width"), [(2_000, 40), (300, 300), (60, 400)])
def test_noise_looks_as_the_law_says(rows: int, width: int) -> None:
    drawn = np.random.default_rng(1).normal(size=(rows, width))
    chance = noise(rows, width)
    values = np.clip(np.linalg.eigvalsh(np.cov(drawn.T)), 0, None)[::-1]
    assert chance["effective_dimension"] == pytest.approx(values.sum() ** 2 / (values**2).sum(), rel=0.03)
    assert chance["top1_variance_ratio"] == pytest.approx(values[0] / values.sum(), rel=0.15)
    assert chance["top10_variance_ratio"] == pytest.approx(values[:10].sum() / values.sum(), rel=0.1)
    shares = np.linalg.svd(drawn, compute_uv=False)
    shares = shares / shares.sum()
    assert chance["rankme"] == pytest.approx(np.exp(-(shares * np.log(shares)).sum()), rel=0.03)


def test_silhouettes_by_depth(table: VectorTable, measured: dict[str, Measure]) -> None:
    for band, low, high in CONFIG.bands:
        chosen = (table.depth >= low) & (table.depth <= high)
        theirs = silhouette_score(table.vectors[chosen], table.positive[chosen])
        assert measured[f"silhouette_{band}"].value == pytest.approx(float(theirs), abs=1e-5)
    few = {one.name: one for one in embeddings.measure(table, EmbeddingConfig(fewest=1_000)).measures}
    assert few["silhouette_deep"].value is None
    assert "more than 1000" in few["silhouette_deep"].note


def test_texts_with_both_labels(table: VectorTable, measured: dict[str, Measure]) -> None:
    seen: dict[str, set[bool]] = {}
    for text, label in table.rows.select("state", "positive").iter_rows():
        seen.setdefault(text, set()).add(label)
    assert measured["dual_label_rate"].value == pytest.approx(sum(len(s) > 1 for s in seen.values()) / len(seen))


def test_energies_by_brute_force(table: VectorTable) -> None:
    found = {one.name: one for one in energies.measure(table.rows)}
    first, apart, active, pairs, deep = list[bool](), list[bool](), 0, 0, list[bool]()
    for _, family in table.rows.filter(pl.col("parent").is_not_null()).group_by("parent"):
        good = family.filter("positive")["energy"].to_list()
        bad = family.filter(~pl.col("positive"))["energy"].to_list()
        if good and bad:
            first.append(min(good) < min(bad))
            apart.append(max(good) < min(bad))
            active += sum(b - g < 1.0 for g in good for b in bad)
            pairs += len(good) * len(bad)
            deep += [first[-1]] if family["depth"][0] >= 4 else []
    assert found["rank1_accuracy"].value == pytest.approx(np.mean(first))
    assert found["rank1_accuracy"].baseline == pytest.approx(0.25)
    assert found["rank1_d4+"].value == pytest.approx(np.mean(deep))
    assert found["sibling_discrimination"].value == pytest.approx(np.mean(apart))
    assert found["active_ratio_siblings"].value == pytest.approx(active / pairs)
    easy = hits = 0
    for _, theorem in table.rows.group_by("theorem_id"):
        for good, bad in itertools.product(
            theorem.filter("positive")["energy"], theorem.filter(~pl.col("positive"))["energy"]
        ):
            easy, hits = easy + 1, hits + (bad - good < 1.0)
    assert found["active_ratio"].value == pytest.approx(0.6 * active / pairs + 0.4 * hits / easy)
    known = table.rows.filter("positive")
    theirs: Any = spearmanr(known["energy"], known["remaining"])
    assert found["remaining_spearman"].value == pytest.approx(theirs.statistic)
    gap = table.rows.filter(~pl.col("positive"))["energy"].mean() - known["energy"].mean()  # pyright: ignore[reportOperatorIssue, reportOptionalOperand]
    assert found["energy_gap"].value == pytest.approx(gap)


def test_equal_energies_are_chance_and_tell_nothing_apart() -> None:
    rows, _ = made_up()
    found = {one.name: one for one in energies.measure(rows.with_columns(energy=pl.lit(1.0)))}
    assert found["rank1_accuracy"].value == pytest.approx(found["rank1_accuracy"].baseline)
    assert found["sibling_discrimination"].value == 0.0
    assert found["remaining_spearman"].value is None


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    """60 theorems of unlike size, hits that lean together inside a theorem; 600 simulated tables."""
    dice, hits = np.random.default_rng(5), 0
    truth = float(np.clip(np.random.default_rng(0).normal(0.4, 0.2, 400_000), 0, 1).mean())
    for _ in range(600):
        sizes = dice.integers(1, 8, 60)
        groups = np.repeat(np.arange(60), sizes)
        rates = np.clip(dice.normal(0.4, 0.2, 60), 0, 1)
        values = (dice.random(len(groups)) < rates[groups]).astype(float)
        found = ratio("rate", values, np.ones(len(values)), groups)
        hits += found.low is not None and found.high is not None and found.low <= truth <= found.high
    assert hits / 600 == pytest.approx(0.95, abs=0.03)


def test_equal_hits_are_no_certainty() -> None:
    found = rate("rate", np.ones(12), np.repeat(np.arange(6), 2))
    assert (found.value, found.high) == (1.0, 1.0)
    assert found.low == pytest.approx(0.6097, abs=1e-4), "Wilson's for six of six"


def test_theorems_share_groups_where_there_are_many() -> None:
    assert len(set(groups_of([f"t{number}" for number in range(1_000)]))) == GROUPS
    assert list(groups_of(["a", "b", "a"])) == [0, 1, 0]


def folder_of(folder: Path, rows: pl.DataFrame, vectors: Any) -> Path:
    folder.mkdir(exist_ok=True)
    rows.write_parquet(folder / "states.parquet")
    np.save(folder / "vectors.npy", vectors)
    return folder


def test_a_folder_of_vectors_becomes_a_report(tmp_path: Path) -> None:
    rows, vectors = made_up()
    source = folder_of(tmp_path / "vectors", rows.with_columns(pl.lit("<script>").alias("state")), vectors)
    measures = value_metrics.measure(source, tmp_path / "out", MetricsConfig(map=100))
    facts = json.loads((tmp_path / "out" / value_report.JSON).read_text())
    kept = pl.read_parquet(tmp_path / "out" / value_report.PARQUET)
    assert kept["value"].to_list() == [one["value"] for one in facts["measures"]] == [one.value for one in measures]
    assert facts["constants"]["embedding"]["collision"] == 1.0
    page = (tmp_path / "out" / value_report.PAGE).read_text()
    assert "Map of 100 states by label" in page
    assert "<script" not in page
    assert maps.searched_by(tmp_path / "out") == []
    mapped = pl.read_parquet(tmp_path / "out" / maps.MAP)
    assert (len(mapped), mapped.null_count()["tsne_x"].item()) == (100, 0)
    centred = vectors[embeddings.sample(len(rows), 100, 0)].astype(float)
    centred -= centred.mean(axis=0)
    singular = np.linalg.svd(centred, compute_uv=False)
    spread = [np.linalg.norm(mapped[f"pca_{axis}"].to_numpy()) for axis in "xy"]
    assert spread == pytest.approx(singular[:2], rel=1e-3)
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "manifest.json").write_text('{"kind": "search"}')
    with pytest.raises(InputError, match="a run of its own"):
        value_metrics.measure(source, tmp_path / "taken", MetricsConfig())


def test_leading_variances_of_wide_vectors_are_the_largest(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = np.random.default_rng(2).normal(size=(80, 60))
    matrix = drawn.T @ drawn
    monkeypatch.setattr(spectrum, "DENSE", 50)
    assert spectrum.leading(matrix, 10) == pytest.approx(np.linalg.eigvalsh(matrix)[::-1][:10])


def test_broken_vectors_are_named(tmp_path: Path) -> None:
    rows, vectors = made_up()
    vectors[17, 2] = math.nan
    source = folder_of(tmp_path / "nan", rows, vectors)
    with pytest.raises(InputError, match="row 17: the vector is not finite"):
        embeddings.measure(open_table(source))
    cases: list[tuple[str, pl.DataFrame, Any, str]] = [
        ("short", rows, vectors[:5], "shape"),
        ("whole", rows, np.zeros(vectors.shape, dtype=np.int64), "int64"),
        ("columns", rows.drop("depth"), vectors, "no column depth"),
        ("null", rows.with_columns(depth=pl.lit(None, pl.Int32)), vectors, "depth is null"),
        ("objects", rows, np.array([{}], dtype=object), "holds no vectors"),
    ]
    for name, table, array, complaint in cases:
        with np.errstate(invalid="ignore"), pytest.raises(InputError, match=complaint):
            open_table(folder_of(tmp_path / name, table, array))
    with pytest.raises(InputError, match="holds no vectors"):
        open_table(tmp_path)


def test_one_theorem_and_one_label_say_what_is_missing() -> None:
    rows, vectors = made_up()
    one = VectorTable(rows.with_columns(theorem_id=pl.lit("t"), positive=pl.lit(False)), vectors)
    found = {each.name: each for each in embeddings.measure(one).measures}
    assert found["centroid_l2"].value is None
    assert found["linear_probe_acc"].value is None
    assert found["effective_dimension"].low is None, "one theorem says nothing of how theorems vary"
    assert energies.measure(one.rows)[0].note


@pytest.mark.parametrize("pooling", ["last", "last+surprise"])
async def test_a_search_run_becomes_vectors_and_energies(
    tmp_path: Path, toolchain: Toolchain, pooling: Pooling
) -> None:
    import torch

    from ember.models.checkpoint import save_head
    from ember.models.encode import EmbeddingExtractor
    from ember.models.energies import Energies
    from ember.models.energy_head import HeadConfig, make_head
    from ember.train.vectors import Vectors
    from search_rows import keep, made_up
    from tiny_models import tiny

    statements = tmp_path / "statements.lean"
    statements.write_text("theorem both (p q r : Prop) (h : p ∧ q ∧ r) : r ∧ q ∧ p := by sorry\n")
    proposer = {"kind": "elementary"}
    raw: dict[str, Any] = {"name": "run", "statements": str(statements), "proposer": proposer, "workers": 1}
    recipe = SearchRecipe.resolve({**raw, "search": {"keep_states": True}, "budget": {"nodes": 30}})
    await search.run(recipe, tmp_path / "run", toolchain=toolchain)
    backbone = tiny(tmp_path / "model")
    torch.manual_seed(0)
    extractor = EmbeddingExtractor(backbone, pooling)
    config = HeadConfig(hidden=(8,), first_scale=1.0, surprise=pooling == "last+surprise")
    head = make_head(extractor.width, config).eval()
    save_head(tmp_path / "head", head, config, extractor, backbone.fingerprint)
    asked = MetricsConfig.resolve(
        {"model": {"path": str(tmp_path / "model"), "device": "cpu"}, "head": str(tmp_path / "head"), "map": 12}
    )
    measures = {one.name: one for one in value_metrics.measure(tmp_path / "run", tmp_path / "out", asked)}
    assert measures["centroid_l2"].value
    assert maps.searched_by(tmp_path / "out") == [tmp_path / "run"]
    table = open_table(tmp_path / "out" / "vectors")
    root = table.rows.filter(depth=0)["state"][0]
    theirs = Energies(tmp_path / "head", backbone).of(table.rows["state"].to_list(), root)
    assert table.rows["energy"].to_list() == pytest.approx(theirs, abs=1e-4)
    assert table.rows.filter(pl.col("depth") > 0)["parent"].null_count() == 0
    with pytest.raises(InputError, match="--model"):
        value_metrics.measure(tmp_path / "run", tmp_path / "again", MetricsConfig())
    vectors = Vectors(extractor, [extractor.asked(state, root) for state in table.rows["state"]])
    runs = [keep(tmp_path / "unproved", made_up(5, 20)), tmp_path / "run"]
    value_metrics.map_learned(tmp_path / "map", runs, vectors, head, 12)
    assert pl.read_parquet(tmp_path / "map" / maps.MAP)["energy"].null_count() == 0
