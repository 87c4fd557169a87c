"""Candidates of one run: windows in which a metric moves more than usual. Never evidence of replication.

Single-metric candidates and composites (`__composite__`): windows that peaks of several metrics share. The quorum of a
composite counts groups of metrics, since metrics of one spectrum move together by construction. All distances are in
captures. Every peak is accounted for: selected + suppressed + overflow + capped before warm-up = candidates.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from pydantic import Field

from ember.core.config import Config
from ember.core.provenance import canonical_json, content_hash
from ember.dynamics.geometry import Array, group_of
from ember.dynamics.panel import Panel
from ember.dynamics.scoring import Baseline, Breakdown, breakdown, usual, z_of
from ember.dynamics.tables import EVENTS_VERSION, now

COMPOSITE = "__composite__"


class CandidateConfig(Config):
    threshold: float = Field(default=2.5, gt=0)
    """Median + so many MAD of the baseline's |increments|."""
    least: float = Field(default=0.01, ge=0)
    """No smaller increment is a candidate."""
    radius: int = Field(default=2, ge=1)
    """Captures around a peak in which smaller ones are suppressed."""
    most: int = Field(default=5, ge=1)
    """Peaks kept of a series …"""
    before_warmup: int = 1
    """… and of these before the end of the warm-up."""
    warmup: float = Field(default=0.1, ge=0, lt=1)
    quorum: int = Field(default=2, ge=2)
    """Independent groups of metrics that a composite needs."""


@dataclass(frozen=True)
class Accounting:
    """What became of the peaks of one series."""

    layer: int
    metric: str
    candidates: int
    selected: int
    suppressed: int
    overflow: int
    capped: int

    def __post_init__(self) -> None:
        if self.selected + self.suppressed + self.overflow + self.capped != self.candidates:
            raise AssertionError(f"peaks of layer {self.layer} {self.metric} are not accounted for: {self}")


@dataclass(frozen=True)
class Peak:
    layer: int
    metric: str
    place: int
    size: float
    delta: float
    z: float
    ratio: float
    """Volatility in the window over the baseline's."""
    p: float
    rank: int


@dataclass(frozen=True)
class Candidates:
    rows: list[dict[str, Any]]
    accounting: list[Accounting]


def candidates_of(panel: Panel, run: int, config: CandidateConfig, baseline: Baseline, analysis_id: str) -> Candidates:
    peaks: list[Peak] = []
    accounts: list[Accounting] = []
    for index, series in enumerate(panel.series):
        found, account = _peaks(panel.values[index, run], series.layer, series.metric, config, baseline)
        peaks += found
        accounts.append(account)
    made = _Rows(panel, panel.runs[run], config, baseline, analysis_id)
    return Candidates([*(made.single(peak) for peak in peaks), *made.composites(peaks)], accounts)


def _peaks(
    values: Array, layer: int, metric: str, config: CandidateConfig, baseline: Baseline
) -> tuple[list[Peak], Accounting]:
    deltas = np.diff(values)
    moved = np.abs(deltas)
    known = baseline.metrics.get(metric) or usual(moved)
    bound = max(known.median + config.threshold * known.mad, config.least)
    order = [int(place) for place in np.argsort(-moved, kind="stable") if moved[place] > bound]
    kept: list[int] = []
    suppressed = overflow = capped = early = 0
    for place in order:
        before = place + 1 < config.warmup * len(values)
        if any(abs(place - other) <= config.radius for other in kept):
            suppressed += 1
        elif before and early >= config.before_warmup:
            capped += 1
        elif len(kept) >= config.most:
            overflow += 1
        else:
            kept.append(place)
            early += before
    peaks: list[Peak] = []
    for rank, place in enumerate(kept):
        window = moved[max(0, place - config.radius) : place + config.radius + 1]
        ratio = float(np.median(window)) / (known.volatility + 1e-8)
        size = float(moved[place])
        p = (1 + int((moved >= size).sum())) / (1 + len(moved))
        peaks.append(Peak(layer, metric, place + 1, size, float(deltas[place]), z_of(size, known), ratio, p, rank + 1))
    return peaks, Accounting(layer, metric, len(order), len(kept), suppressed, overflow, capped)


@dataclass(frozen=True)
class _Rows:
    panel: Panel
    run_id: str
    config: CandidateConfig
    baseline: Baseline
    analysis_id: str

    def _base(self, layer: int, metric: str, place: int, score: Breakdown) -> dict[str, Any]:
        steps, radius = self.panel.steps, self.config.radius
        progress = place / max(len(steps) - 1, 1)
        return {
            "run_id": self.run_id,
            "analysis_id": self.analysis_id,
            "schema_version": EVENTS_VERSION,
            "created_at_utc": now(),
            "event_id": content_hash([self.run_id, self.analysis_id, layer, metric, place]),
            "layer": layer,
            "metric": metric,
            "step": int(steps[place]),
            "start_step": int(steps[max(0, place - radius)]),
            "end_step": int(steps[min(len(steps) - 1, place + radius)]),
            "series_id": f"{self.run_id}:{layer}:{metric}",
            "event_phase": "shaping" if progress < 0.3 else "transition" if progress <= 0.7 else "locking",
            "phase_progress": progress,
            "baseline_id": self.baseline.id,
            **score.dump(),
        }

    def single(self, peak: Peak) -> dict[str, Any]:
        known = self.baseline.metrics.get(peak.metric)
        return {
            **self._base(peak.layer, peak.metric, peak.place, breakdown(peak.z, peak.ratio)),
            "event_type": "change_point",
            "metric_size": peak.size,
            "metric_z": peak.z,
            "baseline_median": known.median if known else None,
            "baseline_mad": known.mad if known else None,
            "volatility_ratio": peak.ratio,
            "polarity": "up" if peak.delta > 0 else "down",
            "delta": peak.delta,
            "event_rank_in_series": peak.rank,
            "p_null": peak.p,
            "null_id": "rank among the series' own increments",
        }

    def composites(self, peaks: Sequence[Peak]) -> list[dict[str, Any]]:
        """Windows of a layer in which peaks of enough groups overlap, each peak in one composite."""
        rows: list[dict[str, Any]] = []
        for layer in sorted({peak.layer for peak in peaks}):
            rest = sorted((p for p in peaks if p.layer == layer), key=lambda p: (p.place, p.metric))
            while rest:
                first = rest[0].place
                window = [peak for peak in rest if peak.place - first <= self.config.radius]
                rest = rest[len(window) :]
                groups = {group_of(peak.metric) for peak in window}
                if len(groups) >= self.config.quorum:
                    rows.append(self._composite(layer, window, len(groups)))
        return rows

    def _composite(self, layer: int, window: Sequence[Peak], groups: int) -> dict[str, Any]:
        places = np.array([peak.place for peak in window])
        centre = round(float(np.median(places)))
        by_group: dict[str, float] = {}
        for peak in window:
            by_group[group_of(peak.metric)] = max(by_group.get(group_of(peak.metric), 0.0), peak.z)
        score = breakdown(float(np.mean(list(by_group.values()))), float(np.median([peak.ratio for peak in window])))
        return {
            **self._base(layer, COMPOSITE, centre, score),
            "event_type": "change_point_composite",
            "metric_sizes_json": _map(window, "size"),
            "metric_z_json": _map(window, "z"),
            "volatility_ratio_json": _map(window, "ratio"),
            "composite_start_step": int(self.panel.steps[places.min()]),
            "composite_end_step": int(self.panel.steps[places.max()]),
            "composite_n_metrics": len({peak.metric for peak in window}),
            "composite_n_groups": groups,
            "composite_alignment_std": float(places.std()),
        }


def _map(window: Sequence[Peak], name: str) -> str:
    """One figure of each metric, of its strongest peak."""
    strongest: dict[str, float] = {}
    for peak in sorted(window, key=lambda peak: peak.z):
        strongest[peak.metric] = float(getattr(peak, name))
    return canonical_json(strongest)


CANDIDATES: Mapping[str, Any] = {
    "run_id": pl.String, "analysis_id": pl.String, "schema_version": pl.String,
    "created_at_utc": pl.Datetime("us", "UTC"), "event_id": pl.String, "layer": pl.Int32, "metric": pl.String,
    "step": pl.Int64, "start_step": pl.Int64, "end_step": pl.Int64, "event_type": pl.String, "score": pl.Float64,
    "magnitude": pl.Float64, "structure_modifier": pl.Float64, "magnitude_eff": pl.Float64, "coherence": pl.Float64,
    "novelty": pl.Float64, "metric_size": pl.Float64, "metric_z": pl.Float64, "baseline_median": pl.Float64,
    "baseline_mad": pl.Float64, "volatility_ratio": pl.Float64, "polarity": pl.String, "delta": pl.Float64,
    "event_rank_in_series": pl.Int32, "series_id": pl.String, "event_phase": pl.String, "phase_progress": pl.Float64,
    "baseline_id": pl.String, "p_null": pl.Float64, "null_id": pl.String, "metric_sizes_json": pl.String,
    "metric_z_json": pl.String, "volatility_ratio_json": pl.String, "composite_start_step": pl.Int64,
    "composite_end_step": pl.Int64, "composite_n_metrics": pl.Int32, "composite_n_groups": pl.Int32,
    "composite_alignment_std": pl.Float64,
}  # fmt: skip
ACCOUNTS: Mapping[str, Any] = {
    "run_id": pl.String, "analysis_id": pl.String, "layer": pl.Int32, "metric": pl.String, "candidates": pl.Int32,
    "selected": pl.Int32, "suppressed": pl.Int32, "overflow": pl.Int32, "capped": pl.Int32,
}  # fmt: skip
