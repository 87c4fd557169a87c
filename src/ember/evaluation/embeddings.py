"""Does the space of states keep what a value needs? Figures of vectors, each with an interval and what chance gives.

Distances between states on proofs and others, what a linear probe can tell, whether siblings are told apart, how many
directions are used. Intervals: theorems are what varies (`grouped`). Chance: the same with labels dealt out anew, or
noise of the same size.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ember.core.config import Config
from ember.evaluation import spectrum
from ember.evaluation.grouped import Measure, Numbers, Places, interval, rate, ratio
from ember.evaluation.intervals import wilson
from ember.evaluation.vectors import VectorTable

PERMUTATIONS = 20
SIBLINGS = 64
"""Of one parent, at most so many are compared with each other."""


class EmbeddingConfig(Config):
    """The defaults are the plan's."""

    collision: float = 1.0
    """Two siblings nearer than this cannot be told apart."""
    bands: tuple[tuple[str, int, int], ...] = (("shallow", 0, 1), ("mid", 2, 3), ("deep", 4, 1_000_000))
    """Name, least and largest depth."""
    silhouette: int = 2_000
    """States that a silhouette is computed on."""
    fewest: int = 100
    """A band with fewer states has no silhouette."""
    probe: int = 20_000
    """States that the linear probe learns from and is tried on."""
    folds: int = 5
    seed: int = 0


@dataclass(frozen=True)
class Embedded:
    measures: list[Measure]
    pictures: dict[str, Any]
    """Numbers behind the pictures: variances, distances between siblings, separation by depth."""


def measure(table: VectorTable, config: EmbeddingConfig | None = None) -> Embedded:
    config = config or EmbeddingConfig()
    measures, by_depth = _centroids(table, config)
    measures += _probe(table, config)
    found, distances = siblings(table, config)
    measures += found
    spread, variances = spectrum.measure(table)
    measures += spread
    measures += _silhouettes(table, config)
    measures += dual_labels(table.rows, config)
    pictures = {"variances": variances, "sibling_distances": distances, "separation": by_depth}
    return Embedded(measures, pictures)


class _Sums:
    """Of vectors and norms by group, band of depth and label, as they are and with labels dealt out anew."""

    def __init__(self, table: VectorTable, config: EmbeddingConfig) -> None:
        self.groups, self.positive = table.groups, table.positive
        self.bands = band_of(table.depth, config)
        self.width, count = table.width, int(self.groups.max()) + 1
        self.counts = np.zeros((count, len(config.bands), 2))
        self.vectors = np.zeros((count, len(config.bands), 2, table.width), dtype=np.float64)
        self.norms = np.zeros((count, 2))
        dice = np.random.default_rng(config.seed)
        shuffled = np.stack([dice.permutation(self.positive) for _ in range(PERMUTATIONS)])
        self.shuffled = np.zeros((PERMUTATIONS, table.width))
        self.shuffled_norms = np.zeros(PERMUTATIONS)
        self.total, self.total_norm = np.zeros(table.width), 0.0
        for part, block in table.blocks():
            wide = block.astype(np.float64)
            norms = np.linalg.norm(wide, axis=1)
            self.total += wide.sum(axis=0)
            self.total_norm += norms.sum()
            self.shuffled += shuffled[:, part].astype(np.float64) @ wide
            self.shuffled_norms += shuffled[:, part] @ norms
            self._add(part, wide, norms)

    def _add(self, part: slice, wide: Numbers, norms: Numbers) -> None:
        groups, bands, labels = self.groups[part], self.bands[part], self.positive[part].astype(np.int64)
        keys = (groups * self.counts.shape[1] + bands) * 2 + labels
        for key in np.unique(keys):
            mine = keys == key
            group, band, label = (
                int(key) // 2 // self.counts.shape[1],
                int(key) // 2 % self.counts.shape[1],
                int(key) % 2,
            )
            self.counts[group, band, label] += mine.sum()
            self.vectors[group, band, label] += wide[mine].sum(axis=0)
            self.norms[group, label] += norms[mine].sum()


def _centroids(table: VectorTable, config: EmbeddingConfig) -> tuple[list[Measure], list[dict[str, Any]]]:
    """Distance of the centroids, gap of the norms, and the distance in each band of depth."""
    sums = _Sums(table, config)
    on = int(sums.positive.sum())
    off = len(table) - on
    if not on or not off:
        none = "states of both labels are needed"
        return [Measure(name, None, note=none) for name in ("centroid_l2", "norm_gap")], []
    counts, vectors = sums.counts.sum(axis=1), sums.vectors.sum(axis=1)
    apart = sums.shuffled / on - (sums.total - sums.shuffled) / off
    baseline = float(np.sqrt((apart**2).sum(axis=1)).mean())
    gap = float(np.mean(sums.shuffled_norms / on - (sums.total_norm - sums.shuffled_norms) / off))
    measures = [
        _distance("centroid_l2", counts, vectors, baseline),
        _gap(counts, sums.norms, gap),
    ]
    by_depth: list[dict[str, Any]] = []
    for place, (name, low, high) in enumerate(config.bands):
        found = _distance(f"centroid_l2_{name}", sums.counts[:, place], sums.vectors[:, place], None)
        by_depth.append({"band": name, "from": low, "to": high, **found.dump()})
    return measures, by_depth


def _distance(name: str, counts: Numbers, vectors: Numbers, baseline: float | None) -> Measure:
    """Of the centroids of both labels; counts and sums by group and label."""

    def between(count: Numbers, total: Numbers) -> float:
        return float(np.linalg.norm(total[1] / count[1] - total[0] / count[0])) if count.min() > 0 else math.nan

    whole, all_vectors = counts.sum(axis=0), vectors.sum(axis=0)
    value = between(whole, all_vectors)
    if not math.isfinite(value):
        return Measure(name, None, baseline=baseline, note="states of both labels are needed")
    without = np.array(
        [
            between(whole - count, all_vectors - vector) if count.sum() else math.nan
            for count, vector in zip(counts, vectors, strict=True)
        ]
    )
    low, high = interval(value, without)
    least = max(0.0, low) if low is not None else None
    return Measure(name, value, least, high, baseline, int(whole.sum()), without=without)


def _gap(counts: Numbers, norms: Numbers, baseline: float) -> Measure:
    """Mean norm of the states on proofs, less that of the others."""
    whole, total = counts.sum(axis=0), norms.sum(axis=0)
    value = float(total[1] / whole[1] - total[0] / whole[0])
    left, rest = whole - counts, total - norms
    with np.errstate(invalid="ignore", divide="ignore"):
        without = rest[:, 1] / left[:, 1] - rest[:, 0] / left[:, 0]
    without = np.where(counts.sum(axis=1) > 0, without, np.nan)
    low, high = interval(value, without)
    return Measure("norm_gap", value, low, high, baseline, int(whole.sum()), without=without)


def _probe(table: VectorTable, config: EmbeddingConfig) -> list[Measure]:
    """Share of states whose label a logistic regression tells that never saw their theorem; chance is the larger
    label's share."""
    places = sample(len(table), config.probe, config.seed)
    labels, groups = table.positive[places], table.groups[places]
    usable = min(config.folds, len(np.unique(groups)))
    if usable < 2 or labels.all() or not labels.any():
        return [Measure("linear_probe_acc", None, note="theorems and labels do not suffice for two folds")]
    hits = probe_hits(table.at(places), labels, groups, usable)
    known = np.isfinite(hits)
    if not known.any():
        return [Measure("linear_probe_acc", None, note="no fold has states of both labels to learn from")]
    share = float(labels[known].mean())
    return [rate("linear_probe_acc", hits[known], groups[known], max(share, 1 - share))]


def probe_hits(vectors: NDArray[np.float32], labels: NDArray[np.bool_], groups: Places, folds: int) -> Numbers:
    """1 where the label of a state left out was told; NaN where its fold had one label to learn from. Groups are dealt
    to the folds in turn."""
    linear: Any = importlib.import_module("sklearn.linear_model")
    hits = np.full(len(labels), np.nan)
    fold_of = np.unique(groups, return_inverse=True)[1] % folds
    for fold in range(folds):
        learned, tried = fold_of != fold, fold_of == fold
        if labels[learned].all() or not labels[learned].any():
            continue
        mean, spread = vectors[learned].mean(axis=0), vectors[learned].std(axis=0)
        spread[spread == 0] = 1.0
        model = linear.LogisticRegression(max_iter=1000)
        model.fit((vectors[learned] - mean) / spread, labels[learned])
        hits[tried] = model.predict((vectors[tried] - mean) / spread) == labels[tried]
    return hits


def siblings(table: VectorTable, config: EmbeddingConfig) -> tuple[list[Measure], Numbers]:
    """Distances between the children of one parent: mean, median, and the share nearer than the collision distance.
    Chance: as many pairs of states drawn from the whole table."""
    distances, owners = list[Numbers](), list[int]()
    groups = table.groups
    for places in families(table.rows):
        block = table.at(places[:SIBLINGS]).astype(np.float64)
        found = pairwise(block)
        distances.append(found)
        owners += [int(groups[places[0]])] * len(found)
    if not distances:
        note = "no state has a sibling"
        return [Measure(name, None, note=note) for name in ("sibling_l2_mean", "sibling_collision_rate")], np.array([])
    every, owner = np.concatenate(distances), np.array(owners)
    ones = np.ones(len(every))
    random = _random_pairs(table, min(len(every), 10_000), config.seed)
    near = (every < config.collision).astype(np.float64)
    median = Measure("sibling_l2_median", float(np.median(every)), None, None, float(np.median(random)), len(every))
    return [
        ratio("sibling_l2_mean", every, ones, owner, float(random.mean())),
        median,
        rate("sibling_collision_rate", near, owner, float((random < config.collision).mean())),
    ], every


def families(rows: pl.DataFrame) -> Iterator[Places]:
    """Places of the children of each parent that has several."""
    numbered = rows.select("theorem_id", "parent").with_row_index("place").filter(pl.col("parent").is_not_null())
    for _, family in numbered.group_by(["theorem_id", "parent"], maintain_order=True):
        if len(family) > 1:
            yield family["place"].to_numpy().astype(np.int64)


def pairwise(block: Numbers) -> Numbers:
    """Distances of all pairs of rows."""
    distance: Any = importlib.import_module("scipy.spatial.distance")
    return np.asarray(distance.pdist(block), dtype=np.float64)


def _random_pairs(table: VectorTable, count: int, seed: int) -> Numbers:
    dice = np.random.default_rng(seed + 1)
    one = dice.integers(0, len(table), count)
    other = (one + dice.integers(1, max(2, len(table)), count)) % len(table)
    found = np.empty(count)
    for start in range(0, count, 1_000):
        part = slice(start, start + 1_000)
        found[part] = np.linalg.norm(table.at(one[part]).astype(np.float64) - table.at(other[part]), axis=1)
    return found


def _silhouettes(table: VectorTable, config: EmbeddingConfig) -> list[Measure]:
    """How much nearer states lie to those of their own label, in each band of depth, on a sample."""
    metrics: Any = importlib.import_module("sklearn.metrics")
    found: list[Measure] = []
    bands = band_of(table.depth, config)
    for number, (band, _, _) in enumerate(config.bands):
        name, places = f"silhouette_{band}", np.flatnonzero(bands == number)
        labels = table.positive[places]
        if len(places) <= config.fewest or labels.all() or not labels.any():
            found.append(
                Measure(name, None, of=len(places), note=f"needs more than {config.fewest} states, both labels")
            )
            continue
        chosen = places[sample(len(places), config.silhouette, config.seed)]
        vectors, labels = table.at(chosen), table.positive[chosen]
        if labels.all() or not labels.any():
            found.append(Measure(name, None, of=len(chosen), note="the sample has one label"))
            continue
        values = np.asarray(metrics.silhouette_samples(vectors, labels), dtype=np.float64)
        shuffled = np.random.default_rng(config.seed).permutation(labels)
        chance = float(metrics.silhouette_score(vectors, shuffled))
        found.append(ratio(name, values, np.ones(len(values)), table.groups[chosen], chance))
    return found


def dual_labels(rows: pl.DataFrame, config: EmbeddingConfig) -> list[Measure]:
    """Share of texts that are on a proof in one place and off in another. Chance: labels dealt out anew."""

    def share(labels: NDArray[np.bool_]) -> tuple[int, int]:
        seen = (
            rows.select("state").with_columns(label=pl.Series(labels)).group_by("state").agg(pl.col("label").n_unique())
        )
        return int((seen["label"] > 1).sum()), len(seen)

    labels = rows["positive"].to_numpy()
    dual, states = share(labels)
    low, high = wilson(dual, states)
    chance, _ = share(np.random.default_rng(config.seed).permutation(labels))
    return [Measure("dual_label_rate", dual / states, low, high, chance / states, states)]


def band_of(depth: Places, config: EmbeddingConfig) -> Places:
    """The number of each state's band."""
    found = np.zeros(len(depth), dtype=np.int64)
    for number, (_, low, high) in enumerate(config.bands):
        found[(depth >= low) & (depth <= high)] = number
    return found


def sample(count: int, most: int, seed: int) -> Places:
    """Places of at most so many rows, in order."""
    if count <= most:
        return np.arange(count)
    return np.sort(np.random.default_rng(seed).choice(count, most, replace=False))
