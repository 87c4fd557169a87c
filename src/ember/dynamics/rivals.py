"""Other ways to find events that runs share, for the same table: each detects in one run, then matches places.

The original's detector is written from its documentation (median + 2.5 MAD of the increments, at least 0.01; peaks
apart; at most five a run). PELT is the ruptures library's. All are given the same tolerance when runs are matched.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ember.core.errors import InputError
from ember.dynamics.design import Design, design_of
from ember.dynamics.geometry import Array

Detector = Callable[[Array, np.random.Generator], list[int]]
"""One run's series to the captures of its events."""
TOLERANCE = 1
"""Captures around the middle within which runs count as agreeing."""


def original(
    series: Array, _generator: np.random.Generator, most: int = 5, apart: int = 2, warmup: float = 0.1
) -> list[int]:
    """Peaks of |increment| above median + 2.5 MAD; the largest first, none within `apart` captures of another."""
    moved = np.abs(np.diff(series))
    middle = float(np.median(moved))
    bound = max(middle + 2.5 * float(np.median(np.abs(moved - middle))), 0.01)
    kept: list[int] = []
    early = 0
    for place in np.argsort(-moved, kind="stable"):
        if moved[place] <= bound or len(kept) == most:
            break
        at = int(place) + 1
        before = at < warmup * len(series)
        if all(abs(at - other) > apart for other in kept) and not (before and early):
            kept.append(at)
            early += before
    return sorted(kept)


def pelt(series: Array, _generator: np.random.Generator, strength: float = 3.0) -> list[int]:
    """PELT with the cost l2, every capture a candidate, penalty strength · σ² · ln T; σ from the increments."""
    try:
        import ruptures  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        raise InputError("PELT needs the package ruptures: pip install ruptures") from error
    moved = np.diff(series)
    sigma = float(np.median(np.abs(moved - np.median(moved)))) / 0.6745 / np.sqrt(2)
    if sigma == 0.0:
        return []
    search: Any = ruptures.Pelt(model="l2", jump=1, min_size=2)
    found: list[int] = search.fit(series).predict(pen=strength * sigma**2 * np.log(len(series)))
    return [int(place) for place in found[:-1]]


def one_run(series: Array, generator: np.random.Generator, freedom: int = 8, draws: int = 99) -> list[int]:
    """The joint test's step with a single run: the largest coefficient against those of rolled residuals."""
    design = _design(len(series), freedom)
    residual = design.residual(series[None, None])
    found = np.abs(design.coefficients(residual))[0, 0]
    best = int(found.argmax())
    size = float(found[best])
    step = design.coefficients(residual)[0, 0, best] * design.units[best]
    shifts = generator.integers(0, len(series), draws)
    rolled = design.residual(np.stack([np.roll(residual[0, 0] - step, int(shift)) for shift in shifts])[:, None])
    over = int((np.abs(design.coefficients(rolled)).max(axis=(1, 2)) >= size).sum())
    return [int(design.places[best])] if (1 + over) / (1 + draws) <= 0.05 else []


@functools.cache
def _design(length: int, freedom: int) -> Design:
    return design_of(np.arange(length, dtype=np.float64), freedom, (1,), 3)


DETECTORS: dict[str, Detector] = {"original": original, "pelt": pelt, "one run at a time": one_run}


def shared_places(per_run: Sequence[Sequence[int]], needed: int, tolerance: int = TOLERANCE) -> list[int]:
    """Places where at least `needed` runs have an event within the tolerance; each event of a run counts once.

    The densest place goes first, so that the answer does not depend on the order of runs or events.
    """
    left = [set(places) for places in per_run]
    found: list[int] = []
    while True:
        candidates = sorted({place for places in left for place in places})
        scored = [(sum(any(abs(p - c) <= tolerance for p in places) for places in left), -c) for c in candidates]
        if not scored or max(scored)[0] < needed:
            return sorted(found)
        centre = -max(scored)[1]
        found.append(centre)
        for places in left:
            near = [place for place in places if abs(place - centre) <= tolerance]
            if near:
                places.discard(min(near, key=lambda place: (abs(place - centre), place)))


def detect(
    values: Array, detector: Detector, generator: np.random.Generator, share: float = 0.6
) -> list[tuple[int, int]]:
    """(series, place) of every event that this share of the runs has, at least two."""
    needed = max(2, int(np.ceil(share * values.shape[1])))
    return [
        (index, place)
        for index, runs in enumerate(values)
        for place in shared_places([detector(run, generator) for run in runs], needed)
    ]
