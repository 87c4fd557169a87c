"""Rates and differences with their intervals: pass@k, Wilson, paired bootstrap, few seeds by Student's t.

How often they hold the truth is tested by simulation (tests/rooms/evaluation/test_intervals.py).
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ember.trajectories.views import mcnemar, wilson

__all__ = ["Difference", "mean_over_seeds", "paired_difference", "pass_at_k", "wilson"]
Numbers = NDArray[np.float64]
RESAMPLES = 10_000
LEVEL = 0.95
ENOUGH = 50
"""Values from which the bootstrap is trusted."""


def pass_at_k(attempts: int, successes: int, k: int) -> float:
    """The chance that one of `k` attempts drawn from these, without putting back, succeeds: unbiased."""
    if not 1 <= k <= attempts:
        raise ValueError(f"pass@{k} needs at least {k} attempts; there are {attempts}")
    if not 0 <= successes <= attempts:
        raise ValueError(f"{successes} successes in {attempts} attempts")
    return 1.0 - math.comb(attempts - successes, k) / math.comb(attempts, k)


@dataclass(frozen=True)
class Difference:
    """New minus base, paired by theorem."""

    theorems: int
    base: float
    new: float
    difference: float
    low: float
    high: float
    gains: int
    """Theorems that only the new arm proved, in every seed of it and in none of the base's."""
    losses: int
    mcnemar_p: float | None
    """Exact, on the discordant theorems; None where there is more than one seed."""


def paired_difference(base: Sequence[Sequence[bool]], new: Sequence[Sequence[bool]], seed: int = 0) -> Difference:
    """Per theorem, the successes over seeds of each arm. The bootstrap draws theorems, and keeps their seeds."""
    if len(base) != len(new) or not base:
        raise ValueError("the arms must hold the same theorems, at least one")
    before, after = (np.array([np.mean(row) for row in arm], dtype=np.float64) for arm in (base, new))
    low, high = bootstrap_mean(after - before, seed)
    gains, losses = int(((after == 1) & (before == 0)).sum()), int(((after == 0) & (before == 1)).sum())
    single = all(len(row) == 1 for row in (*base, *new))
    return Difference(
        len(before),
        float(before.mean()),
        float(after.mean()),
        float((after - before).mean()),
        low,
        high,
        gains,
        losses,
        mcnemar(gains, losses) if single else None,
    )


def bootstrap_mean(values: Numbers, seed: int = 0, resamples: int = RESAMPLES) -> tuple[float, float]:
    """The 95 % interval of a mean of values in [-1, 1]: bootstrap-t, or Student's t where the values are few.

    The plain percentile interval is too narrow: resampled means have the spread of the sample, not of the estimate.
    Dividing each by its own standard error mends that. Where all values are equal, the width is Wilson's.
    """
    count, mean = len(values), float(values.mean())
    spread = float(values.std(ddof=1)) if count > 1 else 0.0
    if spread == 0.0:
        half = wilson(0, count)[1]
        return max(-1.0, mean - half), min(1.0, mean + half)
    error, tail = spread / math.sqrt(count), (1 - LEVEL) / 2
    if count < ENOUGH:
        half = _student(count - 1) * error
        return max(-1.0, mean - half), min(1.0, mean + half)
    dice = np.random.default_rng(seed)
    drawn = values[dice.integers(0, count, size=(resamples, count))]
    errors = drawn.std(axis=1, ddof=1) / math.sqrt(count)
    usable = errors > 0
    pivots = (drawn.mean(axis=1)[usable] - mean) / errors[usable]
    upper, lower = np.quantile(pivots, [1 - tail, tail])
    return max(-1.0, mean - float(upper) * error), min(1.0, mean - float(lower) * error)


def _student(freedom: int) -> float:
    student: Any = importlib.import_module("scipy.stats").t  # which has no types
    return float(student.ppf((1 + LEVEL) / 2, freedom))


def mean_over_seeds(values: Sequence[float]) -> tuple[float, float, float]:
    """Mean and its 95 % interval over seeds, by Student's t; one seed says nothing about the spread."""
    mean = float(np.mean(values))
    if len(values) < 2:
        return mean, -math.inf, math.inf
    half = _student(len(values) - 1) * float(np.std(values, ddof=1)) / math.sqrt(len(values))
    return mean, mean - half, mean + half
