"""Series of several runs on one grid of captures: what every test of this package looks at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ember.core.errors import InputError
from ember.dynamics.geometry import Array

STEP = "step"


@dataclass(frozen=True, order=True)
class Series:
    layer: int
    metric: str

    def __str__(self) -> str:
        return f"layer {self.layer} {self.metric}" if self.layer >= 0 else self.metric


@dataclass(frozen=True)
class Panel:
    """`values[series, run, capture]`, all finite."""

    series: tuple[Series, ...]
    runs: tuple[str, ...]
    steps: NDArray[np.int64]
    values: Array
    left_out: tuple[str, ...] = ()
    """Series that not every run has at every common capture, with why."""
    unit: str = STEP
    """What `steps` counts."""

    def moment(self, place: int) -> str:
        """A capture's time in words."""
        return f"step {self.steps[place]}" if self.unit == STEP else f"{self.steps[place]} {self.unit}"


def panel_of(geometry: pl.DataFrame) -> Panel:
    """The captures that all runs share; a metric that starts one capture late (drift) shortens nobody's series
    but its own, which begins with its first value repeated."""
    runs = tuple(sorted(geometry["run_id"].unique().to_list()))
    common = geometry.group_by("step").agg(pl.col("run_id").n_unique().alias("n")).filter(pl.col("n") == len(runs))
    steps = np.array(sorted(common["step"].to_list()), dtype=np.int64)
    if len(steps) < 2:
        raise InputError(f"the {len(runs)} runs share {len(steps)} captures: capture them at the same steps")
    kept = geometry.filter(pl.col("step").is_in(steps.tolist()))
    series: list[Series] = []
    values: list[Array] = []
    left_out: list[str] = []
    for (layer, metric), part in sorted(kept.group_by("layer", "metric"), key=lambda item: item[0]):
        grid = _grid(part, runs, steps)
        problem = _problem(grid)
        name = Series(int(str(layer)), str(metric))
        if problem:
            left_out.append(f"{name}: {problem}")
            continue
        series.append(name)
        values.append(_filled(grid))
    if not series:
        raise InputError("no series is complete in all runs: " + "; ".join(left_out[:3]))
    return Panel(tuple(series), runs, steps, np.stack(values), tuple(left_out))


def _grid(part: pl.DataFrame, runs: tuple[str, ...], steps: NDArray[np.int64]) -> Array:
    grid = np.full((len(runs), len(steps)), np.nan)
    place = {run: index for index, run in enumerate(runs)}
    rows = np.array([place[run] for run in part["run_id"].to_list()])
    grid[rows, np.searchsorted(steps, part["step"].to_numpy())] = part["value"].to_numpy()
    return grid


def _problem(grid: Array) -> str | None:
    """Why the series cannot be tested, or None."""
    later = grid[:, 1:]
    if np.isnan(later).any():
        return "missing in some run or capture"
    if not np.isfinite(later).all():
        return "not finite"
    return None


def _filled(grid: Array) -> Array:
    return np.where(np.isfinite(grid), grid, grid[:, 1:2])
