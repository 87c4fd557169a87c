"""Is there anything sudden at the milestone? Where each run's series changes most, there and at placebo milestones.

No test over seeds can find what single runs do not have. So this asks of each run and series by itself where, beside a
smooth curve, its largest step and its sharpest bend lie, and how often that is at the milestone; and the same with
milestones drawn at random in the same runs, which have the same noise, trends and spikes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ember.dynamics.aligned import AlignmentConfig, Track, fitting, placebo
from ember.dynamics.design import spline_basis, step_at
from ember.dynamics.geometry import Array, Floats

FREEDOM = 8
"""Degrees of freedom of the smooth curve: the fewest that the joint test tries."""
EDGE = 3
"""Captures at either end where nothing is looked for."""
DRAWS = 199

Shape = Literal["step", "bend"]


@dataclass(frozen=True)
class Sudden:
    shape: Shape
    near: int
    """Series of runs whose largest change of this shape lies near the milestone …"""
    of: int
    """… of so many."""
    placebo: float
    """The share that lies near placebo milestones."""
    p: float
    """How often placebo milestones have as many near."""


def sudden(tracks: Sequence[Track], asked: AlignmentConfig, tolerance: int, seed: int = 0) -> list[Sudden]:
    """One answer a shape, of the runs that can be aligned and have room for another window; none without such."""
    tracks = [track for track in fitting(tracks, asked)[0] if _has_room(track, asked)]
    if not tracks:
        return []
    shares: Floats = np.geomspace(asked.before, asked.after, asked.captures)
    at = {track.run: track.milestone or 0.0 for track in tracks}
    generator = np.random.default_rng(seed)
    drawn = [placebo(tracks, generator, before=asked.before, after=asked.after) for _ in range(DRAWS)]
    found: list[Sudden] = []
    for shape, units in _shapes(shares).items():
        own = _near(tracks, at, shares, units, tolerance)
        others = [_near(tracks, one, shares, units, tolerance) for one in drawn]
        of = sum(len(track.values) for track in tracks)
        p = (1 + sum(other >= own for other in others)) / (1 + DRAWS)
        found.append(Sudden(shape, own, of, float(np.mean(others)) / of, p))
    return found


def _has_room(track: Track, asked: AlignmentConfig) -> bool:
    return bool(track.steps[1] / asked.before < track.steps[-1] / asked.after)


def _shapes(shares: Floats) -> dict[Shape, Array]:
    """For each place a curve of unit length, what a spline follows taken out; along log time, as the captures lie."""
    length = len(shares)
    axis = np.arange(length, dtype=np.float64)
    basis = spline_basis(axis, FREEDOM)
    places = range(EDGE, length - EDGE)
    raw: dict[Shape, Array] = {
        "step": np.stack([step_at(length, place, 1) for place in places]),
        "bend": np.stack([np.maximum(0.0, axis - place) for place in places]),
    }
    return {shape: _unlike(basis, curves) for shape, curves in raw.items()}


def _unlike(basis: Floats, curves: Array) -> Array:
    rest = curves - (curves @ basis) @ basis.T
    return rest / np.linalg.norm(rest, axis=1, keepdims=True)


def _near(tracks: Sequence[Track], at: Mapping[str, float], shares: Floats, units: Array, tolerance: int) -> int:
    """In how many series the largest change is near. What a spline follows is no part of the units."""
    middle = int(np.searchsorted(shares, 1.0))
    count = 0
    for track in tracks:
        rows: list[Array] = [np.interp(shares * at[track.run], track.steps, one) for one in track.values]
        values: Array = np.stack(rows)
        largest = np.abs(values @ units.T).argmax(axis=1) + EDGE
        count += int((np.abs(largest - middle) <= tolerance).sum())
    return count
