"""Rates and their bounds: false discovery rate of a table, exact interval of a fraction, interval of a mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ember.dynamics.geometry import Floats


def benjamini_hochberg(p: Sequence[float] | Floats) -> Floats:
    """q of each p: the smallest false discovery rate at which it would be called."""
    p = np.asarray(p, dtype=np.float64)
    count = len(p)
    order = np.argsort(p, kind="stable")
    scaled = p[order] * count / np.arange(1, count + 1)
    q = np.empty(count)
    q[order] = np.minimum.accumulate(scaled[::-1])[::-1].clip(max=1.0)
    return q


def clopper_pearson(hits: int, trials: int, level: float = 0.95) -> tuple[float, float]:
    """The exact interval of a fraction: 5 of 5 is no more than "at least 48 %"."""
    from scipy import stats  # pyright: ignore[reportMissingTypeStubs]

    beta: Any = stats.beta
    tail = (1 - level) / 2
    low = float(beta.ppf(tail, hits, trials - hits + 1)) if hits else 0.0
    high = float(beta.ppf(1 - tail, hits + 1, trials - hits)) if hits < trials else 1.0
    return low, high


def student_interval(values: Sequence[float] | Floats, level: float = 0.95) -> tuple[float, float, float]:
    """Mean, lower and upper bound."""
    from scipy import stats  # pyright: ignore[reportMissingTypeStubs]

    given = np.asarray(values, dtype=np.float64)
    mean = float(given.mean())
    if len(given) < 2:
        return mean, -np.inf, np.inf
    law: Any = stats.t
    half = float(law.ppf((1 + level) / 2, len(given) - 1) * given.std(ddof=1) / np.sqrt(len(given)))
    return mean, mean - half, mean + half
