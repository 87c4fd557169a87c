"""Time put in step between runs by a signal that is not tested: each run's milestone is the same place for all.

Runs that learn the same thing at different times share no capture of it. The milestone (a step at which the holdout's
accuracy crosses a level, say) is taken from another signal than the series that are tested; warping by the series
themselves would find events in anything. Placebo milestones, drawn at random, show what alignment alone brings.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ember.core.config import Config
from ember.core.errors import InputError
from ember.dynamics.findings import Tested, examine
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.joint import MIN_RUNS, JointConfig, untold
from ember.dynamics.panel import Panel, Series
from ember.dynamics.spikes import Interval, shared_spikes

MILESTONE = 1000
"""The milestone itself on an aligned panel, which counts in thousandths of it."""


class AlignmentConfig(Config):
    """A further test of an arm's runs, each run's time counted in shares of its own milestone."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$")
    """Claims name it as they name an arm."""
    arm: str = "main"
    signal: str = "probe_b_accuracy"
    """The scalar whose first crossing of `level` is the milestone. It is not among the series that are tested."""
    level: float = 0.5
    captures: int = Field(default=40, ge=20)
    before: float = Field(default=0.25, gt=0, lt=1)
    after: float = Field(default=1.5, gt=1)
    scaled: bool = False
    """Each run's series in units of its own spread: for runs of several configurations, which have other scales."""


@dataclass(frozen=True)
class Track:
    """One run's captures: steps, and series × captures."""

    run: str
    steps: Floats
    values: Array
    milestone: float | None = None
    """The step of it; None where the run never gets there."""
    schedule: tuple[int, ...] = ()
    spikes: tuple[Interval, ...] = ()


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
    return Panel(
        tuple(series), tuple(track.run for track in tracks), _grid(shares), np.stack(values, axis=1), unit=UNIT
    )


UNIT = "thousandths of the milestone"


def _grid(shares: Floats) -> NDArray[np.int64]:
    return np.array([round(MILESTONE * float(share)) for share in shares], dtype=np.int64)


def examine_aligned(
    tracks: Sequence[Track], series: Sequence[Series], asked: AlignmentConfig, config: JointConfig
) -> Tested:
    """The joint test on runs put in step. Runs without a milestone, or too short for the window, are left out and
    named; with fewer than three nothing can be told."""
    kept, left_out = fitting(tracks, asked)
    if len(kept) < MIN_RUNS:
        shares: Floats = np.geomspace(asked.before, asked.after, asked.captures)
        nothing = np.zeros((len(series), len(kept), asked.captures))
        panel = Panel(tuple(series), tuple(track.run for track in kept), _grid(shares), nothing, tuple(left_out), UNIT)
        why = f"{len(kept)} of {len(tracks)} runs can be aligned, {MIN_RUNS} are needed: {'; '.join(left_out)}"
        return Tested(panel, untold(len(series), len(kept), why), config)
    at = {track.run: track.milestone or 0.0 for track in kept}
    panel = align(kept, series, at, captures=asked.captures, before=asked.before, after=asked.after)
    panel = replace(panel, left_out=tuple(left_out))
    if asked.scaled:
        spread = panel.values.std(axis=2, keepdims=True)
        panel = replace(panel, values=panel.values / np.where(spread > 0, spread, 1.0))
    points = [MILESTONE * step / at[track.run] for track in kept for step in track.schedule]
    inside = [round(point) for point in points if panel.steps[0] <= point <= panel.steps[-1]]
    spells = [[(_share(a, at[t.run]), _share(b, at[t.run])) for a, b in t.spikes] for t in kept]
    return examine(panel, config, inside, shared_spikes(spells, panel.steps))


def fitting(tracks: Sequence[Track], asked: AlignmentConfig) -> tuple[list[Track], list[str]]:
    """Those that can be aligned, and why the others cannot."""
    problems = {track.run: _outside(track, asked) for track in tracks}
    kept = [track for track in tracks if not problems[track.run]]
    return kept, [problem for problem in problems.values() if problem]


def _share(step: float, milestone: float) -> float:
    return MILESTONE * step / milestone


def _outside(track: Track, asked: AlignmentConfig) -> str:
    """Why a run cannot be aligned; empty where it can."""
    if track.milestone is None:
        return f"{track.run} never reaches {asked.signal} {asked.level:g}"
    first, last = asked.before * track.milestone, asked.after * track.milestone
    if last > track.steps[-1] or first < track.steps[0]:
        return f"{track.run} ends at step {track.steps[-1]:.0f}, its window at {last:.0f}"
    return ""


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
