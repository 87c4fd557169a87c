"""Time put in step between runs by a signal that is not tested: each run's milestone is the same place for all.

Runs that learn the same thing at different times share no capture of it. The milestone (a step at which the holdout's
accuracy crosses a level, say) is taken from another signal than the series that are tested; warping by the series
themselves would find events in anything. Placebo milestones, drawn at random, show what alignment alone brings.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ember.core.errors import InputError
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.panel import Panel, Series


@dataclass(frozen=True)
class Track:
    """One run's captures: steps, and series × captures."""

    run: str
    steps: Floats
    values: Array


def crossing(steps: Sequence[float] | Floats, values: Sequence[float] | Floats, level: float) -> float | None:
    """The first step at which the signal is at the level or above; None where it never is."""
    over = np.flatnonzero(np.asarray(values) >= level)
    return float(np.asarray(steps)[over[0]]) if len(over) else None


def align(
    tracks: Sequence[Track],
    series: Sequence[Series],
    milestones: Mapping[str, float],
    *,
    captures: int = 40,
    before: float = 0.25,
    after: float = 1.5,
) -> Panel:
    """Captures at equal shares of each run's own milestone, evenly in log time, from `before` to `after` of it.

    The panel's steps count thousandths of the milestone: 1000 is the milestone itself.
    """
    shares: Floats = np.geomspace(before, after, captures)
    values: list[Array] = []
    for track in tracks:
        if track.run not in milestones:
            raise InputError(f"run {track.run} has no milestone: leave it out or test it by itself")
        wanted = shares * milestones[track.run]
        if wanted[-1] > track.steps[-1] or wanted[0] < track.steps[0]:
            raise InputError(f"run {track.run} ends at step {track.steps[-1]:.0f}, its window at {wanted[-1]:.0f}")
        taken: list[Array] = [np.interp(wanted, track.steps, one) for one in track.values]
        values.append(np.stack(taken))
    steps = np.array([round(1000 * float(share)) for share in shares], dtype=np.int64)
    return Panel(tuple(series), tuple(track.run for track in tracks), steps, np.stack(values, axis=1))


def placebo(
    tracks: Sequence[Track], generator: np.random.Generator, *, before: float = 0.25, after: float = 1.5
) -> dict[str, float]:
    """Milestones where nothing is known to happen: anywhere that the window still fits."""
    drawn: dict[str, float] = {}
    for track in tracks:
        least, most = max(track.steps[1], track.steps[0]) / before, track.steps[-1] / after
        if least >= most:
            raise InputError(f"run {track.run} is too short for a placebo window")
        drawn[track.run] = math.exp(generator.uniform(math.log(least), math.log(most)))
    return drawn
