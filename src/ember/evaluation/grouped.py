"""A figure with its interval, where rows of one theorem belong together: the delete-a-group jackknife.

Theorems are put into at most `GROUPS` groups; the figure is computed without each; how much it moves gives its error,
and Student's t with one degree of freedom less than groups the width. It is the same at every call, so that it can be
recomputed to the last digit.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ember.trajectories.views import wilson

GROUPS = 256
Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Measure:
    """A figure, its 95 % interval, and what chance gives. None: it cannot be said of these rows."""

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None
    baseline: float | None = None
    of: int = 0
    """How many rows, pairs or parents it was computed from."""
    note: str = ""
    without: Numbers | None = field(default=None, compare=False, repr=False)
    """The value without each group, by the group's number; not finite where that cannot be said."""

    def dump(self) -> dict[str, Any]:
        return {key: value for key, value in asdict(self).items() if key != "without"}


def groups_of(theorems: Sequence[str], most: int = GROUPS) -> Places:
    """A number for each row; theorems share a group where there are more of them than groups. Groups are alike in size:
    the theorems are dealt out in the order of their rows."""
    order = {name: number for number, name in enumerate(dict.fromkeys(theorems))}
    return np.array([order[name] % most for name in theorems], dtype=np.int64)


def interval(value: float, without: Numbers) -> tuple[float | None, float | None]:
    """From the values without each group."""
    usable = without[np.isfinite(without)]
    count = len(usable)
    if count < 2 or not math.isfinite(value):
        return None, None
    error = math.sqrt((count - 1) / count * float(((usable - usable.mean()) ** 2).sum()))
    half = student(count - 1) * error
    return value - half, value + half


def student(freedom: int) -> float:
    distribution: Any = importlib.import_module("scipy.stats").t  # which has no types
    return float(distribution.ppf(0.975, freedom))


def rate(name: str, hits: Numbers, groups: Places, baseline: float | None = None, note: str = "") -> Measure:
    """The mean of values between 0 and 1. Where no group differs, the interval has the width of Wilson's for so many
    groups: equal values are no certainty."""
    found = ratio(name, hits, np.ones(len(hits)), groups, baseline, note)
    if found.value is None or found.low is None or found.high is None:
        return found
    low, high = found.low, found.high
    if low == high:
        count = len(np.unique(groups))
        low, high = wilson(round(found.value * count), count)
    return replace(found, low=max(0.0, min(low, found.value)), high=min(1.0, max(high, found.value)))


def ratio(
    name: str, above: Numbers, below: Numbers, groups: Places, baseline: float | None = None, note: str = ""
) -> Measure:
    """Σ above / Σ below, with rows that belong to groups: a mean where `below` is ones."""
    if not len(above) or below.sum() == 0:
        return Measure(name, None, baseline=baseline, note=note or "no rows to compute it from")
    tops, bottoms = sums(above, groups), sums(below, groups)
    value = float(tops.sum() / bottoms.sum())
    with np.errstate(invalid="ignore", divide="ignore"):
        without = np.where(bottoms > 0, (tops.sum() - tops) / (bottoms.sum() - bottoms), np.nan)
    low, high = interval(value, without)
    return Measure(name, value, low, high, baseline, int(np.count_nonzero(below)), note, without)


def sums(values: Numbers, groups: Places) -> Numbers:
    return np.bincount(groups, weights=values, minlength=int(groups.max()) + 1).astype(np.float64)


def recomputed(
    name: str, compute: Callable[[NDArray[np.bool_]], float], groups: Places, baseline: float | None = None
) -> Measure:
    """A figure of any kind, computed anew without each group."""
    everything = np.ones(len(groups), dtype=bool)
    if not len(groups):
        return Measure(name, None, baseline=baseline, note="no rows to compute it from")
    value = compute(everything)
    if not math.isfinite(value):
        return Measure(name, None, baseline=baseline, of=len(groups), note="the rows do not differ")
    without = np.full(int(groups.max()) + 1, np.nan)
    for group in np.unique(groups):
        without[group] = compute(groups != group)
    low, high = interval(value, without)
    return Measure(name, value, low, high, baseline, len(groups), without=without)


def difference(name: str, base: Measure, new: Measure) -> Measure:
    """New minus base where both are of the same rows: each group is left out of both at once."""
    if base.value is None or new.value is None:
        return Measure(name, None, note=base.note or new.note)
    value = new.value - base.value
    if base.without is None or new.without is None:
        return Measure(name, value, of=new.of)
    most = max(len(base.without), len(new.without))
    left: Numbers = _padded(new.without, most) - _padded(base.without, most)
    low, high = interval(value, left)
    return Measure(name, value, low, high, 0.0, new.of, without=left)


def _padded(values: Numbers, length: int) -> Numbers:
    found = np.full(length, np.nan)
    found[: len(values)] = values
    return found
