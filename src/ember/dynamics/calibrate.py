"""How often a method finds events where there are none: on simulated curves, and on curves like the user's own.

A null that is like given runs: the steps of their events are taken out, the smooth parts stay, the residuals are rolled
and have their signs flipped. Whatever is found there is false.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ember.core.errors import InputError
from ember.dynamics.design import design_of, step_at
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.joint import Joint, JointConfig, joint_test
from ember.dynamics.panel import Panel
from ember.dynamics.rates import student_interval
from ember.dynamics.rivals import DETECTORS, detect
from ember.dynamics.simulate import NOISES, TRENDS, Noise, Simulated, Trend, simulate

JOINT = "joint"
NEAR = 2
"""Captures from the true place within which a hit is one."""
Progress = Callable[[int, int], None]


def events_of(method: str, values: Array, config: JointConfig, axis: Array | None, seed: int) -> list[tuple[int, int]]:
    """(series, capture) of every event that a method calls."""
    if method != JOINT:
        return detect(values, DETECTORS[method], np.random.default_rng(seed))
    return _places(joint_test(values, config.model_copy(update={"seed": seed}), axis), config)


def _places(answer: Joint, config: JointConfig) -> list[tuple[int, int]]:
    return [(int(index), int(answer.place[index])) for index in np.flatnonzero(answer.called(config))]


def without_events(panel: Panel, config: JointConfig) -> Array:
    """The curves with the steps of the events that the joint test calls taken out, each run's own."""
    answer = joint_test(panel.values, config, panel.steps)
    values = panel.values.copy()
    for index in np.flatnonzero(answer.called(config)):
        for run, place in enumerate(answer.places[index]):
            values[index, run] -= answer.effects[index, run] * step_at(
                len(panel.steps), int(place), int(answer.width[index])
            )
    return values


def null_like(values: Array, axis: Array, generator: np.random.Generator, freedom: int = 16) -> Array:
    """Curves with the smooth parts and the noise of these, which have no event."""
    _, count, length = values.shape
    design = design_of(axis, min(freedom, length // 2 - 2), (1,), 3)
    residual = design.residual(values)
    spread = np.sqrt(length / (length - design.basis.shape[1]))
    shifts = [generator.integers(0, int(length)).item() for _ in range(count)]
    signs = generator.choice(np.array([-1.0, 1.0]), count)
    rolled = np.stack([signs[k] * np.roll(residual[:, k], shifts[k], axis=-1) for k in range(count)], axis=1)
    return values - residual + spread * rolled


@dataclass(frozen=True)
class Rate:
    method: str
    tables: int
    events_a_table: float
    low: float
    high: float
    """95 % interval of the mean, over tables."""
    tables_with_any: float
    series_rate: float | None
    """Of p ≤ 0.05 among all series; a method that gives no p has none."""
    cannot_tell: float | None

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def calibrate(
    panel: Panel,
    config: JointConfig,
    replicates: int = 20,
    methods: Sequence[str] = (JOINT, *DETECTORS),
    progress: Progress | None = None,
) -> list[Rate]:
    """False events a table on nulls like these runs, for each method."""
    axis = panel.steps.astype(np.float64)
    curves = without_events(panel, config)
    counts: dict[str, list[int]] = {method: [] for method in methods}
    small: list[float] = []
    blind: list[float] = []
    for replicate in range(replicates):
        values = null_like(curves, axis, np.random.default_rng([config.seed, replicate]))
        for method in methods:
            if method == JOINT:
                answer = joint_test(values, config.model_copy(update={"seed": replicate}), axis)
                counts[method].append(int(answer.called(config).sum()))
                small.append(float((answer.p <= 0.05).mean()))
                blind.append(float((~answer.told).mean()))
            else:
                counts[method].append(len(events_of(method, values, config, axis, replicate)))
        if progress:
            progress(replicate + 1, replicates)
    return [_rate(m, counts[m], small if m == JOINT else None, blind if m == JOINT else None) for m in methods]


def _rate(method: str, counts: list[int], small: list[float] | None, blind: list[float] | None) -> Rate:
    mean, low, high = student_interval(counts)
    any_share = sum(count > 0 for count in counts) / len(counts)
    return Rate(
        method, len(counts), mean, max(0.0, low), high, any_share,
        float(np.mean(small)) if small else None, float(np.mean(blind)) if blind else None,
    )  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """One kind of curve, many replicates."""

    trend: Trend
    noise: Noise
    steps: int
    runs: int = 5
    captures: int = 38

    @property
    def name(self) -> str:
        return f"{self.trend}-{self.noise}-{self.steps}"


@dataclass(frozen=True)
class Score:
    cell: Cell
    method: str
    hits: Floats
    false: Floats
    open_gate: Floats
    """Share of series about which something can be told."""

    def dump(self) -> dict[str, Any]:
        called = np.maximum(self.hits + self.false, 1)
        rate, low, high = student_interval(self.false / called)
        return {
            **asdict(self.cell),
            "method": self.method,
            "replicates": len(self.hits),
            "found": float(self.hits.mean()),
            "false": float(self.false.mean()),
            "false_discovery_rate": rate,
            "rate_low": max(0.0, low),
            "rate_high": min(1.0, high),
            "gate_open": float(self.open_gate.mean()),
        }


CELLS = [
    *(Cell(trend, noise, 0) for trend in TRENDS for noise in NOISES),
    *(Cell("mild", noise, 20) for noise in NOISES),
]


def cells_named(names: Sequence[str] | None) -> list[Cell]:
    """All of them where no name is given."""
    known = {cell.name: cell for cell in CELLS}
    unknown = [name for name in names or () if name not in known]
    if unknown:
        raise InputError(f"no cell is named {', '.join(unknown)}; there are {', '.join(known)}")
    return [known[name] for name in names or known]


def score(
    cell: Cell, replicates: int, config: JointConfig, methods: Sequence[str] = (JOINT, *DETECTORS)
) -> list[Score]:
    """What each method finds, and what it finds wrongly, on the same curves."""
    hits = {method: np.zeros(replicates) for method in methods}
    false = {method: np.zeros(replicates) for method in methods}
    gate = np.ones(replicates)
    for replicate in range(replicates):
        generator = np.random.default_rng([replicate, *cell.trend.encode(), *cell.noise.encode(), cell.steps])
        made = simulate(
            generator, runs=cell.runs, captures=cell.captures, trend=cell.trend, noise=cell.noise, steps=cell.steps
        )
        for method in methods:
            if method == JOINT:
                answer = joint_test(made.values, config.model_copy(update={"seed": replicate}))
                events = _places(answer, config)
                gate[replicate] = answer.told.mean()
            else:
                events = events_of(method, made.values, config, None, replicate)
            hits[method][replicate], false[method][replicate] = count_hits(made, events)
    whole = np.ones(replicates)
    return [Score(cell, m, hits[m], false[m], gate if m == JOINT else whole) for m in methods]


def count_hits(made: Simulated, events: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """One hit a true step at most; every other event is false."""
    hit = {series for series, place in events if made.place[series] >= 0 and abs(made.place[series] - place) <= NEAR}
    return len(hit), len(events) - len(hit)
