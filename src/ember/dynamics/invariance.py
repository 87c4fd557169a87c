"""Which events runs have in common: optimal one-to-one matching, groups over all runs, who stands apart, and chance.

Places are captures. Two runs are matched by the assignment that pairs as many events as possible, at the least total
distance. Groups join such pairs, closest first, at most one event a run; nothing depends on the order of the runs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, cast

import numpy as np

from ember.core.errors import InputError
from ember.core.provenance import content_hash
from ember.dynamics.geometry import Array
from ember.dynamics.rates import clopper_pearson

Places = Mapping[str, Sequence[int]]
"""Run → captures of its events."""


def match(first: Sequence[int], second: Sequence[int], tolerance: int) -> list[tuple[int, int]]:
    """Pairs of indices, one to one, none farther apart than the tolerance."""
    import scipy.optimize  # pyright: ignore[reportMissingTypeStubs]

    if not first or not second:
        return []
    apart = np.abs(np.array(first)[:, None] - np.array(second)[None])
    cost: Array = np.where(apart <= tolerance, apart, 1e6 + apart)
    solve = cast(Any, scipy.optimize).linear_sum_assignment
    rows, columns = solve(cost)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if apart[i, j] <= tolerance]


def agreement(first: Sequence[int], second: Sequence[int], tolerance: int) -> float:
    """F1 of the matching, a pair counting the more the closer it is; two runs without events agree."""
    if not first and not second:
        return 1.0
    pairs = match(first, second, tolerance)
    near = sum(1 - abs(first[i] - second[j]) / (tolerance + 1) for i, j in pairs)
    return 2 * near / (len(first) + len(second))


@dataclass(frozen=True)
class Group:
    """One event that several runs have."""

    id: str
    places: tuple[tuple[str, int], ...]
    """(run, capture), by run."""
    fraction: float
    low: float
    high: float
    """Exact 95 % interval of the fraction of runs."""

    @property
    def centre(self) -> float:
        return float(np.median([place for _, place in self.places]))

    @property
    def spread(self) -> int:
        found = [place for _, place in self.places]
        return max(found) - min(found)


def groups_of(places: Places, tolerance: int, least: int = 2) -> list[Group]:
    runs = sorted(places)
    pairs: list[tuple[int, int, int, str, str]] = []
    for a, b in combinations(runs, 2):
        ours, theirs = sorted(places[a]), sorted(places[b])
        pairs += [(abs(ours[i] - theirs[j]), ours[i], theirs[j], a, b) for i, j in match(ours, theirs, tolerance)]
    member: dict[tuple[str, int], frozenset[tuple[str, int]]] = {}
    for _, p, q, a, b in sorted(pairs):
        left = member.get((a, p), frozenset({(a, p)}))
        right = member.get((b, q), frozenset({(b, q)}))
        joined = left | right
        found = [place for _, place in joined]
        if len({run for run, _ in joined}) == len(joined) and max(found) - min(found) <= 2 * tolerance:
            member.update(dict.fromkeys(joined, joined))
    return sorted(
        (_group(group, len(runs)) for group in set(member.values()) if len(group) >= least),
        key=lambda group: (group.centre, group.id),
    )


def _group(members: frozenset[tuple[str, int]], runs: int) -> Group:
    ordered = tuple(sorted(members))
    low, high = clopper_pearson(len(ordered), runs)
    return Group(content_hash([list(item) for item in ordered]), ordered, len(ordered) / runs, low, high)


def apart(places: Places, tolerance: int, gap: float = 0.15) -> list[str]:
    """Runs whose mean agreement with the others is that far below the median run's."""
    runs = sorted(places)
    if len(runs) < 3:
        raise InputError(f"{len(runs)} runs: who stands apart can be said of three at least")
    means = {
        run: float(np.mean([agreement(places[run], places[other], tolerance) for other in runs if other != run]))
        for run in runs
    }
    middle = float(np.median(list(means.values())))
    return [run for run in runs if means[run] < middle - gap]


@dataclass(frozen=True)
class Chance:
    observed: int
    """Groups that all runs have."""
    expected: float
    """Mean of the same where each run's whole train of events is rolled by itself."""
    p: float


def chance(places: Places, captures: int, tolerance: int, draws: int = 999, seed: int = 0) -> Chance:
    """Rolling a whole train keeps its spacing; moving each event by itself would not, and would flatter the result."""
    runs = sorted(places)
    generator = np.random.default_rng(seed)

    def common(trains: Places) -> int:
        return sum(len(group.places) == len(runs) for group in groups_of(trains, tolerance))

    observed = common(places)
    drawn: list[int] = []
    for _ in range(draws):
        shifts = generator.integers(0, captures, len(runs))
        rolled = {run: [(p + int(s)) % captures for p in places[run]] for run, s in zip(runs, shifts, strict=True)}
        drawn.append(common(rolled))
    over = sum(count >= observed for count in drawn)
    return Chance(observed, float(np.mean(drawn)), (1 + over) / (1 + draws))


def tolerance_in_captures(steps: int, cadence: Sequence[int]) -> int:
    """A tolerance given in steps, as captures; refused where it would mean the very same capture."""
    widest = int(np.diff(np.array(cadence)).max())
    if steps < widest:
        raise InputError(f"a tolerance of {steps} steps is less than the {widest} steps between captures: give more")
    return int(steps // widest)
