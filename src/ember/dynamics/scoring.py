"""A candidate's score: Magnitude × Coherence × Novelty, each in [0, 1]; it ranks for attention and proves nothing.

The original's operational form with two mends: without any change the magnitude is 0 (the plain sigmoid begins at one
half), and what counts as usual is a baseline frozen in a file, not the increments that are being judged.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ember.core.errors import InputError
from ember.core.provenance import content_hash, write_atomically
from ember.dynamics.geometry import Array
from ember.dynamics.panel import Panel

BASELINE_VERSION = "scoring_baseline@0.2"


@dataclass(frozen=True)
class Usual:
    """What a metric's |increment| usually is: median, median absolute deviation, volatility."""

    median: float
    mad: float
    volatility: float


@dataclass(frozen=True)
class Baseline:
    source: str
    """The run or arm whose increments these are; another one than the run that is scored."""
    metrics: Mapping[str, Usual]
    detector: Mapping[str, Any]

    @property
    def id(self) -> str:
        return content_hash(self.dump())

    def dump(self) -> dict[str, Any]:
        return {
            "schema_version": BASELINE_VERSION,
            "source_run_id": self.source,
            "detector": dict(self.detector),
            "metric_baselines": {name: {"median": u.median, "mad": u.mad} for name, u in self.metrics.items()},
            "volatility_baseline": {name: u.volatility for name, u in self.metrics.items()},
        }


def baseline_of(panel: Panel, run: int, detector: Mapping[str, Any]) -> Baseline:
    """From one run's increments, every metric over all its layers."""
    moved: dict[str, list[Array]] = {}
    for index, series in enumerate(panel.series):
        moved.setdefault(series.metric, []).append(np.abs(np.diff(panel.values[index, run])))
    return Baseline(panel.runs[run], {name: usual(np.concatenate(parts)) for name, parts in moved.items()}, detector)


def usual(moved: Array) -> Usual:
    middle = float(np.median(moved))
    return Usual(middle, float(np.median(np.abs(moved - middle))), middle)


def keep_baseline(baseline: Baseline, path: Path) -> None:
    """Written once: scores that were computed with it stay comparable."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps({"baseline_id": baseline.id, **baseline.dump()}, indent=2, sort_keys=True) + "\n")


def read_baseline(path: Path) -> Baseline:
    """Ours or the original's."""
    try:
        raw = json.loads(path.read_text())
        volatility = raw["volatility_baseline"]
        metrics = {
            str(name): Usual(float(part["median"]), float(part["mad"]), float(volatility[name]))
            for name, part in raw["metric_baselines"].items()
        }
        return Baseline(str(raw["source_run_id"]), metrics, dict(raw.get("detector", {})))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path} is not a scoring baseline: {error!r}") from error


@dataclass(frozen=True)
class Breakdown:
    magnitude: float
    structure_modifier: float
    magnitude_eff: float
    coherence: float
    novelty: float
    score: float

    def dump(self) -> dict[str, float]:
        return asdict(self)


def z_of(size: float, known: Usual) -> float:
    return float(np.clip((size - known.median) / (known.mad + 1e-8), 0.0, 6.0))


def breakdown(z: float, volatility_ratio: float, coherence: float = 1.0, novelty: float = 1.0) -> Breakdown:
    """`z`: weighted mean of the metrics'; what is not known of coherence and novelty counts as 1."""
    magnitude = math.tanh(max(z, 0.0) / 2)
    modifier = math.exp(-0.7 * max(0.0, volatility_ratio - 1.0))
    effective = magnitude * modifier
    coherence, novelty = (min(max(part, 0.0), 1.0) for part in (coherence, novelty))
    return Breakdown(magnitude, modifier, effective, coherence, novelty, effective * coherence * novelty)
