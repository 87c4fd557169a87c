"""Rates and differences with their intervals: pass@k, Wilson, paired bootstrap, few seeds by Student's t.

`coverage` tells by simulation how often an interval holds the truth; its table stands in docs/concepts/evaluation.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from ember.trajectories.views import mcnemar, wilson

__all__ = ["Difference", "mean_over_seeds", "paired_difference", "pass_at_k", "wilson"]

Numbers = NDArray[np.float64]
RESAMPLES = 10_000
LEVEL = 0.95


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
    """The 95 % bootstrap-t interval of a mean; where all values are equal, Wilson's width for such a sample.

    The plain percentile interval is too narrow for few values: resampled means have the spread of the sample, not of
    the estimate. Dividing each by its own standard error mends most of that.
    """
    count, mean = len(values), float(values.mean())
    spread = float(values.std(ddof=1)) if count > 1 else 0.0
    if spread == 0.0:
        half = wilson(0, count)[1]
        return max(-1.0, mean - half), min(1.0, mean + half)
    dice = np.random.default_rng(seed)
    drawn = values[dice.integers(0, count, size=(resamples, count))]
    errors = drawn.std(axis=1, ddof=1)
    usable = errors > 0
    pivots = (drawn.mean(axis=1)[usable] - mean) / (errors[usable] / math.sqrt(count))
    tail = (1 - LEVEL) / 2
    upper, lower = np.quantile(pivots, [1 - tail, tail])
    scale = spread / math.sqrt(count)
    return mean - float(upper) * scale, mean - float(lower) * scale


def mean_over_seeds(values: Sequence[float]) -> tuple[float, float, float]:
    """Mean and its 95 % interval over seeds, by Student's t; one seed says nothing about the spread."""
    mean = float(np.mean(values))
    if len(values) < 2:
        return mean, -math.inf, math.inf
    half = float(stats.t.ppf((1 + LEVEL) / 2, len(values) - 1)) * float(stats.sem(values))
    return mean, mean - half, mean + half
