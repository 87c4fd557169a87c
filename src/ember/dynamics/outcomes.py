"""Geometry and what a model can do: do they move together, beyond that everything moves while a model learns?

Two questions, each with its null. Are changes of an outcome larger where events are than where the same events,
shifted along the run, would be? And at the same step: is a run that has more of a metric than the other runs also ahead
of them in the outcome (the common curve is taken away, and runs are given each other's outcomes for the null)?
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ember.dynamics.beyond_loss import at_captures
from ember.dynamics.findings import Tested, structural
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.layout import Layout
from ember.dynamics.panel import Panel
from ember.dynamics.rates import benjamini_hochberg
from ember.dynamics.study import Arm, scalars_of, signal_of

WINDOW = 2
"""Captures before and after an event over which an outcome's change is taken."""
MOST_ORDERS = 2000
SKILLS = ("one_step_validity", "solve_rate", "val_pass@1", "probe_b_accuracy")
"""What a model can do, where a run says it."""
OUTCOMES = (*SKILLS, "reward", "probe_b_loss", "probe_a_loss", "train_loss")


@dataclass(frozen=True)
class Jumps:
    """Changes of an outcome beside the events of an arm."""

    outcome: str
    places: int
    """Distinct captures with structural events."""
    near: float
    """Mean size of the outcome's change there, over runs …"""
    elsewhere: float
    """… and over all captures."""
    p: float
    """Share of shifts of the events along the run that lie at changes as large."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Together:
    """One series beside an outcome, at the same steps, over what each run differs from the others."""

    series: str
    outcome: str
    correlation: float
    p: float
    """Among all ways of giving the runs each other's outcomes (two-sided)."""
    q: float

    def dump(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class Outcomes:
    """Of one arm."""

    jumps: list[Jumps]
    together: list[Together]
    """The strongest series of each skill."""


def outcomes_of(layout: Layout, arm: Arm, tested: Tested, most: int = 3) -> Outcomes:
    """Of every outcome that all runs of the arm have on record."""
    known = recorded(layout, arm, tested.panel)
    beside = [jumps(tested, name, one.values) for name, one in known.items()]
    moving = [
        row
        for name, one in known.items()
        if name in SKILLS
        for row in together(tested, name, one.values, one.measured)[:most]
    ]
    return Outcomes(beside, moving)


@dataclass(frozen=True)
class Recorded:
    values: Floats
    """Of each run at each capture: the last one on record."""
    measured: list[int]
    """Captures at which it was measured in all runs."""


def recorded(layout: Layout, arm: Arm, panel: Panel) -> dict[str, Recorded]:
    """Outcomes that all runs of the arm have more than once."""
    scalars, found = scalars_of(layout, arm), dict[str, Recorded]()
    for name in OUTCOMES:
        signals = [signal_of(scalars, run, name) for run in panel.runs]
        if all(len(at) > 1 for at, _ in signals):
            values = np.array([at_captures(at, told, panel.steps) for at, told in signals])
            found[name] = Recorded(
                values, [k for k, step in enumerate(panel.steps) if all(step in at for at, _ in signals)]
            )
    return found


def jumps(tested: Tested, name: str, outcome: Array) -> Jumps:
    """`outcome[run, capture]`."""
    places = sorted({int(tested.answer.place[index]) for index in structural(tested)})
    sizes = np.abs(changes(outcome).mean(axis=0))
    near, p = beside_shifts(places, sizes)
    return Jumps(name, len(places), near, float(sizes.mean()), p)


def changes(outcome: Array) -> Floats:
    """Of each run around each capture; at the ends what there is of it."""
    last = outcome.shape[1] - 1
    after, before = ([min(max(at + by, 0), last) for at in range(last + 1)] for by in (WINDOW, -WINDOW))
    return outcome[:, after] - outcome[:, before]


def beside_shifts(places: Sequence[int], sizes: Floats) -> tuple[float, float]:
    """Mean size at these captures, and the share of their shifts along the run where it is as large; shifts by less
    than two windows would look at the same change again."""
    least = 2 * WINDOW
    if not places or len(sizes) <= 2 * least:
        return 0.0, 1.0
    near = float(sizes[list(places)].mean())
    shifts = range(least, len(sizes) - least + 1)
    shifted = np.array([sizes[(np.array(places) + by) % len(sizes)].mean() for by in shifts])
    return near, float((1 + (shifted >= near - 1e-12).sum()) / (1 + len(shifted)))


def together(tested: Tested, name: str, outcome: Array, at: Sequence[int]) -> list[Together]:
    """Every series against an outcome that was measured at these captures; the strongest first."""
    values = tested.panel.values[:, :, list(at)]
    own = outcome[:, list(at)]
    if len(at) < 2 or own.shape[0] < 3:
        return []
    values, own = (part - part.mean(axis=-2, keepdims=True) for part in (values, own))
    orders = _orders(own.shape[0])
    found = np.array([_correlations(values, own[order]) for order in orders])
    p = (np.abs(found) >= np.abs(found[0]) - 1e-12).mean(axis=0)
    q = benjamini_hochberg(p)
    rows = [
        Together(str(series), name, float(found[0][i]), float(p[i]), float(q[i]))
        for i, series in enumerate(tested.panel.series)
    ]
    return sorted(rows, key=lambda row: (row.p, -abs(row.correlation)))


def _orders(runs: int) -> list[list[int]]:
    """All orders of the runs, the runs' own first; of many runs a fixed sample."""
    if runs <= 6:
        return [list(order) for order in itertools.permutations(range(runs))]
    dice = np.random.default_rng(0)
    return [list(range(runs)), *(dice.permutation(runs).tolist() for _ in range(MOST_ORDERS - 1))]


def _correlations(values: Array, own: Array) -> Floats:
    """Over runs and captures; 0 where nothing varies."""
    flat, other = values.reshape(len(values), -1), own.ravel()
    size = np.linalg.norm(flat, axis=1) * np.linalg.norm(other)
    return np.divide(flat @ other, size, out=np.zeros(len(flat)), where=size > 1e-12)
