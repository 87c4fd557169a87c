"""Training curves with and without events: what a method's false rate and power are measured on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ember.dynamics.geometry import Array

Trend = Literal["flat", "mild", "steep"]
Noise = Literal["ar", "heavy", "walk"]
TRENDS: tuple[Trend, ...] = ("flat", "mild", "steep")
NOISES: tuple[Noise, ...] = ("ar", "heavy", "walk")
SPREAD = 0.375
"""Standard deviation of the noise; of the random walk, three times that of an increment."""
STEP = 1.5
"""Four standard deviations of the noise."""


@dataclass(frozen=True)
class Simulated:
    values: Array
    """series × runs × captures."""
    place: NDArray[np.int64]
    """The capture of each series' step; -1 where there is none."""


def simulate(
    generator: np.random.Generator,
    *,
    series: int = 72,
    runs: int = 5,
    captures: int = 38,
    trend: Trend = "mild",
    noise: Noise = "ar",
    steps: int = 0,
    jitter: int = 1,
) -> Simulated:
    """All runs of a series share its smooth trend; the first `steps` series have a step, too, `jitter` captures early
    or late."""
    values = _trend(trend, series, captures, generator)[:, None] + _noise(noise, (series, runs, captures), generator)
    place = np.full(series, -1, dtype=np.int64)
    for index in range(steps):
        place[index] = generator.integers(6, captures - 5)
        sign = generator.choice([-1.0, 1.0])
        for run in range(runs):
            values[index, run, place[index] + generator.integers(-jitter, jitter + 1) :] += sign * STEP
    return Simulated(values, place)


def _trend(kind: Trend, series: int, captures: int, generator: np.random.Generator) -> Array:
    """Infinitely smooth: a logarithm, or a logistic curve that takes a third to a half of the run."""
    x = np.linspace(0, 1, captures)[None]
    height = (generator.uniform(2, 5, series) * generator.choice([-1.0, 1.0], series))[:, None]
    if kind == "flat":
        return np.zeros((series, captures))
    if kind == "mild":
        return height * np.log1p(generator.uniform(3, 15, series)[:, None] * x) / np.log(10)
    centre = generator.uniform(0.2, 0.8, series)[:, None]
    width = generator.uniform(0.07, 0.12, series)[:, None]
    return 2 * height / (1 + np.exp(-(x - centre) / width))


def _noise(kind: Noise, shape: tuple[int, int, int], generator: np.random.Generator) -> Array:
    if kind == "heavy":
        return generator.standard_t(3, shape) * SPREAD / np.sqrt(3)
    fresh = generator.standard_normal(shape)
    if kind == "walk":
        return np.cumsum(fresh, axis=-1) * SPREAD / 3
    values = fresh.copy()
    for index in range(1, shape[-1]):
        values[..., index] = 0.5 * values[..., index - 1] + np.sqrt(0.75) * fresh[..., index]
    return values * SPREAD
