"""Loss spikes that runs share: the optimiser's instabilities, which all seeds can have at the same step.

A change of geometry at such a spike is real, and has nothing to do with what the data teach. Spikes are found in the
recorded training loss, never in the geometry that is tested.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ember.dynamics.geometry import Array, Floats

RISE = 2.0
"""A spike is at least so many times the usual loss before it …"""
BEYOND = 6.0
"""… and so many deviations of the log loss away, as its changes from one record to the next have them."""
LATELY = 5
"""Recorded losses whose median is the usual one …"""
BEFORE = 20
"""… and those from which the deviation is taken; a spike lasts as many at most."""
SHARE = 0.5
"""Of the runs, two at least, that have a spike at a place which counts as shared."""

Interval = tuple[float, float]
"""First and last step, both included."""


def spikes(steps: Sequence[float] | Array, losses: Sequence[float] | Array) -> list[Interval]:
    """Where the loss stands far above what it just was, until half of that is gone. A slow rise is none, and
    neither is the rest of the way back."""
    steps = np.asarray(steps, dtype=np.float64)
    values = np.asarray(losses, dtype=np.float64)
    logs: Floats = np.log(np.clip(np.where(np.isfinite(values), values, np.inf), 1e-30, 1e30))
    found: list[Interval] = []
    place = 3
    while place < len(logs):
        past = logs[max(0, place - BEFORE) : place]
        usual = float(np.median(past[-LATELY:]))
        bound = max(float(np.log(RISE)), BEYOND * 1.05 * float(np.median(np.abs(np.diff(past)))))
        if logs[place] - usual < bound or logs[place] <= logs[place - 1]:
            place += 1
            continue
        end = place + _half_gone(logs[place : place + BEFORE] - usual)
        found.append((float(steps[place]), float(steps[end])))
        place = end + 1
    return found


def _half_gone(rise: Floats) -> int:
    """The record at which half of the rise is gone. The rest may take hundreds of steps where the loss was falling: a
    spell until then would cover most of a run that spikes again and again, and an event anywhere would be a spike's."""
    gone = np.flatnonzero(rise < np.maximum.accumulate(rise) / 2)
    return int(gone[0]) if len(gone) else len(rise) - 1


def shared_spikes(runs: Sequence[Sequence[Interval]], captures: Sequence[float] | Array) -> tuple[Interval, ...]:
    """Spells of captures in whose neighbourhood (one capture to either side) half of the runs have a spike."""
    captures = np.asarray(captures, dtype=np.float64)
    needed = max(2, int(np.ceil(SHARE * len(runs))))
    last = len(captures) - 1
    made: list[Interval] = []
    open_from: float | None = None
    for index, step in enumerate(captures):
        low, high = captures[max(0, index - 1)], captures[min(last, index + 1)]
        common = sum(any(first <= high and end >= low for first, end in run) for run in runs) >= needed
        if common and open_from is None:
            open_from = float(step)
        if open_from is not None and (not common or index == last):
            made.append((open_from, float(step if common else captures[index - 1])))
            open_from = None
    return tuple(made)
