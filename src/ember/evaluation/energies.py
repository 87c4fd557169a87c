"""Does a value rank states as proofs would? Figures of energies among siblings, each with an interval and chance.

Lower is nearer to a proof. Siblings are the children of one goal; a contest is a goal with children of both labels.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ember.core.config import Config
from ember.evaluation.grouped import Measure, Numbers, Places, groups_of, interval, rate, ratio, recomputed
from ember.evaluation.vectors import VectorTable

BINS = 10


class EnergyMetricsConfig(Config):
    """The defaults are the plan's."""

    margin: float = 1.0
    """A pair whose energies lie less apart still has something to learn."""
    hard_ratio: float = 0.6
    """Weight of pairs of siblings among all pairs; the others are pairs of one theorem."""
    bands: tuple[tuple[str, int, int], ...] = (("d0_1", 0, 1), ("d2_3", 2, 3), ("d4+", 4, 1_000_000))
    seed: int = 0


@dataclass(frozen=True)
class Contest:
    group: int
    depth: int
    positive: Numbers
    negative: Numbers

    @property
    def first(self) -> float:
        """Chance that the lowest energy is that of a state on a proof; of equals, any may be first."""
        lowest = min(self.positive.min(), self.negative.min())
        right, wrong = int((self.positive == lowest).sum()), int((self.negative == lowest).sum())
        return right / (right + wrong)

    @property
    def told_apart(self) -> float:
        """Whether every state on a proof lies below every other sibling: stricter than rank-1, equals are wrong."""
        return float(self.positive.max() < self.negative.min())

    @property
    def chance(self) -> float:
        return len(self.positive) / (len(self.positive) + len(self.negative))

    @property
    def chance_apart(self) -> float:
        return 1 / math.comb(len(self.positive) + len(self.negative), len(self.positive))


def contests(rows: pl.DataFrame, groups: Places) -> list[Contest]:
    """Of all goals with children of both labels; children without an energy do not take part."""
    numbered = rows.with_columns(group=pl.Series(groups)).filter(
        pl.col("parent").is_not_null() & pl.col("energy").is_not_null()
    )
    found: list[Contest] = []
    for _, family in numbered.group_by(["theorem_id", "parent"], maintain_order=True):
        labels, energies = family["positive"].to_numpy(), family["energy"].to_numpy()
        if labels.any() and not labels.all():
            depth, group = int(family["depth"][0]), int(family["group"][0])
            found.append(Contest(group, depth, energies[labels], energies[~labels]))
    return found


def measure(rows: pl.DataFrame, config: EnergyMetricsConfig | None = None) -> list[Measure]:
    """All figures; None where the rows hold no energies."""
    config = config or EnergyMetricsConfig()
    groups = groups_of(rows["theorem_id"].to_list())
    found = contests(rows, groups)
    measures = [_ranked("rank1_accuracy", found)]
    measures += [
        _ranked(f"rank1_{name}", [one for one in found if low <= one.depth <= high]) for name, low, high in config.bands
    ]
    apart = np.array([one.told_apart for one in found])
    owners = np.array([one.group for one in found], dtype=np.int64)
    chance = float(np.mean([one.chance_apart for one in found])) if found else None
    measures.append(rate("sibling_discrimination", apart, owners, chance, _why(found)))
    scored = rows.with_columns(group=pl.Series(groups)).filter(pl.col("energy").is_not_null())
    measures += _gap(scored)
    measures += _active(found, scored, config)
    return [*measures, *_calibration(scored)]


def _why(found: Sequence[Contest]) -> str:
    return "" if found else "no goal has children of both labels with energies"


def _ranked(name: str, found: Sequence[Contest]) -> Measure:
    hits, chance = np.array([one.first for one in found]), [one.chance for one in found]
    owners = np.array([one.group for one in found], dtype=np.int64)
    return rate(name, hits, owners, float(np.mean(chance)) if found else None, _why(found))


def _gap(scored: pl.DataFrame) -> list[Measure]:
    """Mean energy off proofs less that on proofs, with the spread of each. Chance: none."""
    energy, on = scored["energy"].to_numpy(), scored["positive"].to_numpy()
    groups = scored["group"].to_numpy().astype(np.int64)
    if not on.any() or on.all():
        return [Measure("energy_gap", None, baseline=0.0, note="states of both labels are needed")]

    def gap(kept: NDArray[np.bool_]) -> float:
        if not (kept & on).any() or not (kept & ~on).any():
            return math.nan
        return float(energy[kept & ~on].mean() - energy[kept & on].mean())

    spreads = [
        Measure(f"energy_std_{name}", float(energy[chosen].std()), of=int(chosen.sum()))
        for name, chosen in (("pos", on), ("neg", ~on))
    ]
    return [recomputed("energy_gap", gap, groups, 0.0), *spreads]


def _active(found: Sequence[Contest], scored: pl.DataFrame, config: EnergyMetricsConfig) -> list[Measure]:
    """Share of pairs that lie within the margin: of siblings, and of siblings and other pairs of a theorem mixed."""
    hard = [(one.group, *_within(one.positive, one.negative, config.margin)) for one in found]
    if not hard:
        return [Measure(name, None, note=_why(found)) for name in ("active_ratio_siblings", "active_ratio")]
    easy: list[tuple[int, int, int]] = []
    for _, theorem in scored.group_by("theorem_id", maintain_order=True):
        labels, energy = theorem["positive"].to_numpy(), theorem["energy"].to_numpy()
        if labels.any() and not labels.all():
            easy.append((int(theorem["group"][0]), *_within(energy[labels], energy[~labels], config.margin)))
    shuffled = np.random.default_rng(config.seed).permutation(scored["energy"].to_numpy())
    half = len(shuffled) // 2
    active, pairs = _within(shuffled[:half], shuffled[half : 2 * half], config.margin) if half else (0, 1)
    siblings = ratio("active_ratio_siblings", *_columns(hard), active / pairs)
    return [siblings, _mixed(hard, easy, config.hard_ratio, active / pairs)]


def _mixed(
    hard: Sequence[tuple[int, int, int]], easy: Sequence[tuple[int, int, int]], share: float, baseline: float
) -> Measure:
    """Both shares, weighted, with both computed anew without each group."""

    def mixed(without: int | None) -> float:
        parts = [
            (sum(row[1] for row in rows if row[0] != without), sum(row[2] for row in rows if row[0] != without))
            for rows in (hard, easy)
        ]
        if not all(pairs for _, pairs in parts):
            return math.nan
        (one, of), (other, of_other) = parts
        return share * one / of + (1 - share) * other / of_other

    value, taking_part = mixed(None), {group for group, _, _ in (*hard, *easy)}
    without = np.array([mixed(group) if group in taking_part else math.nan for group in range(max(taking_part) + 1)])
    low, high = interval(value, without)
    return Measure("active_ratio", value, low, high, baseline, sum(row[2] for row in (*hard, *easy)), without=without)


def _within(positive: Numbers, negative: Numbers, margin: float) -> tuple[int, int]:
    """Pairs with a difference below the margin, and all pairs; without making them all."""
    ordered = np.sort(negative)
    return int(np.searchsorted(ordered, positive + margin, side="left").sum()), len(positive) * len(negative)


def _columns(rows: Sequence[tuple[int, int, int]]) -> tuple[Numbers, Numbers, Places]:
    table = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return table[:, 1].astype(np.float64), table[:, 2].astype(np.float64), table[:, 0]


def _calibration(scored: pl.DataFrame) -> list[Measure]:
    """Spearman's correlation of the energy with the steps that truly remain, on states of known proofs."""
    known = scored.filter(pl.col("remaining").is_not_null())
    if len(known) < 3:
        return [
            Measure("remaining_spearman", None, baseline=0.0, note="fewer than three states of proofs have energies")
        ]
    energy, remaining = known["energy"].to_numpy(), known["remaining"].to_numpy().astype(np.float64)

    def correlation(kept: NDArray[np.bool_]) -> float:
        one, other = energy[kept], remaining[kept]
        if len(one) < 3 or np.ptp(one) == 0 or np.ptp(other) == 0:
            return math.nan
        return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])

    return [recomputed("remaining_spearman", correlation, known["group"].to_numpy().astype(np.int64), 0.0)]


def _ranks(values: Numbers) -> Numbers:
    stats: Any = importlib.import_module("scipy.stats")
    return np.asarray(stats.rankdata(values), dtype=np.float64)


def calibration_bins(rows: pl.DataFrame) -> list[dict[str, Any]]:
    """States of known proofs in ten bins of equal size by their energy: mean energy and mean steps that remain."""
    known = rows.filter(pl.col("remaining").is_not_null() & pl.col("energy").is_not_null()).sort("energy")
    energy, remaining = known["energy"].to_numpy(), known["remaining"].to_numpy()
    parts = np.array_split(np.arange(len(known)), min(BINS, len(known))) if len(known) else []
    return [
        {"energy": float(energy[part].mean()), "remaining": float(remaining[part].mean()), "states": len(part)}
        for part in parts
    ]


def of_table(table: VectorTable, config: EnergyMetricsConfig | None = None) -> list[Measure]:
    return measure(table.rows, config) if table.rows["energy"].null_count() < len(table) else []
