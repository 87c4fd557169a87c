"""The joint test over seeds: is there a step that a smooth curve, the same for all runs, does not explain?

Each run of a series is a smooth spline plus a step at capture k, or a capture earlier or later. The step's
coefficient in each run, over its spread between runs, is T(k); the statistic is the largest |T|. What the largest |T|
is without a step is found by drawing: the runs' residuals, the step taken out, are rolled along the axis and their
signs flipped, and everything is computed again. The same draws serve all series, so that their largest value over
the table is also known.

A spline that cannot follow the common trend would make a step of it. So its degrees of freedom rise until the
residuals have no more in common between runs than the draws have (the gate), and where they do at every number,
the verdict is "cannot tell".
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from ember.core.config import Config
from ember.dynamics.design import Design, design_of, times
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.rates import benjamini_hochberg

MIN_RUNS = 3
BLOCK = 100_000
"""Numbers of a series table that are tested together: few enough for a processor's cache."""


class JointConfig(Config):
    knots: tuple[int, ...] = (8, 10, 12, 16)
    """Degrees of freedom of the spline that are tried, in this order."""
    widths: tuple[int, ...] = (1, 3)
    """A step may take so many captures (odd numbers)."""
    slack: int = Field(default=1, ge=0, le=3)
    """A run may have its step so many captures early or late."""
    draws: int = Field(default=499, ge=99)
    raise_at: float = 0.2
    """Gate: more degrees of freedom are tried while its p is at most this."""
    refuse_at: float = 0.02
    """Gate: "cannot tell" if the best p over all of them is at most this."""
    prior: float = 40.0
    """Degrees of freedom lent to a coefficient's variance between runs by the other captures."""
    edge: int = 3
    """Captures at either end where no step is looked for."""
    rate: float = Field(default=0.1, gt=0, lt=1)
    """False discovery rate of the table, and level of the headline."""
    stand_out: float = 2.0
    """An event's step must be so many times what the mean curve changes over as many captures round about."""
    power_size: float = 4.0
    """`power` is told for a step of so many standard deviations of the residuals."""
    seed: int = 0


@dataclass(frozen=True)
class Joint:
    """One array an answer, one entry a series; `place` is an index into the captures."""

    statistic: Floats
    p: Floats
    q: Floats
    p_family: Floats
    """Of the largest statistic over all series (the headline's)."""
    place: NDArray[np.int64]
    width: NDArray[np.int64]
    effects: Floats
    """Series × runs: the height of the step in each run …"""
    places: NDArray[np.int64]
    """… and its place there, at most `slack` from `place`."""
    knots: NDArray[np.int64]
    gate_p: Floats
    told: NDArray[np.bool_]
    """False: cannot tell."""
    relative_size: Floats
    """Height of the step over the mean curve's usual change round about, in as many captures."""
    minimal_size: Floats
    """The smallest step that would be found four times in five at level 0.05, in the series' own unit."""
    power: Floats
    """Of finding a step of the asked-for size at level 0.05."""
    why: str = ""
    """Why nothing could be told about any series."""

    def called(self, config: JointConfig) -> NDArray[np.bool_]:
        """Which series have an event: significant in the table, and larger than the curve's own change."""
        return self.told & (self.q <= config.rate) & (self.relative_size >= config.stand_out)


@dataclass(frozen=True)
class _Fit:
    statistic: Array
    """Largest |T| of each series."""
    chosen: NDArray[np.int64]
    own: NDArray[np.int64]
    """Series × runs: the step of each run, near the chosen one."""
    coefficients: Array
    """Of the runs' own steps."""
    spread: Array
    """Standard error of their mean."""
    cleaned: Array
    """Residuals without the runs' steps."""
    misfit: Array
    """How much the cleaned residuals have in common between runs; about 1 when nothing."""


def _fit(residual: Array, design: Design, config: JointConfig) -> _Fit:
    found = design.coefficients(residual)
    lent = np.median(_moments(found)[1] / (found.shape[1] - 1), axis=1, keepdims=True)
    highest, lowest = _around(found, design, config.slack)
    up, up_spread = _t(highest, lent, config.prior)
    down, down_spread = _t(lowest, lent, config.prior)
    rises = up >= -down
    t = np.maximum(np.where(rises, up, -down), 0.0)
    chosen = t.argmax(axis=1)
    each = np.arange(len(t))
    risen = rises[each, chosen]
    own = _own(found, design, chosen, risen, config.slack)
    coefficients = np.take_along_axis(found, own[:, :, None], axis=2)[:, :, 0]
    cleaned = residual - coefficients[:, :, None] * design.units[own]
    spread = np.where(risen, up_spread[each, chosen], down_spread[each, chosen])
    return _Fit(t[each, chosen], chosen, own, coefficients, spread, cleaned, _misfit(cleaned, design))


def _around(found: Array, design: Design, slack: int) -> tuple[Array, Array]:
    """The largest and the smallest coefficient at most `slack` captures from each step, of steps of its width."""
    count = len(design.places)
    blocks = found.reshape(*found.shape[:-1], len(design.widths), count)
    highest, lowest = blocks.copy(), blocks.copy()
    for shift in range(1, slack + 1):
        np.maximum(highest[..., shift:], blocks[..., :-shift], out=highest[..., shift:])
        np.maximum(highest[..., :-shift], blocks[..., shift:], out=highest[..., :-shift])
        np.minimum(lowest[..., shift:], blocks[..., :-shift], out=lowest[..., shift:])
        np.minimum(lowest[..., :-shift], blocks[..., shift:], out=lowest[..., :-shift])
    return highest.reshape(found.shape), lowest.reshape(found.shape)


def _own(found: Array, design: Design, chosen: NDArray[np.int64], risen: Array, slack: int) -> NDArray[np.int64]:
    """Series × runs: which step near the chosen one is the run's own."""
    count = len(design.places)
    block, place = chosen // count, chosen % count
    near = block[:, None] * count + np.clip(place[:, None] + np.arange(-slack, slack + 1)[None], 0, count - 1)
    there = np.take_along_axis(found, near[:, None, :], axis=2) * np.where(risen, 1, -1)[:, None, None]
    return near[np.arange(len(near))[:, None], there.argmax(axis=2)]


def _t(coefficients: Array, lent: Array, prior: float) -> tuple[Array, Array]:
    """Mean over runs in units of its error; the variance between runs is moderated by what the other places lend."""
    runs = coefficients.shape[1]
    mean, about = _moments(coefficients)
    spread = np.sqrt((about + prior * lent) / (runs - 1 + prior) / runs)
    return np.divide(mean, spread, out=np.zeros_like(mean), where=spread > 0), spread


def _moments(coefficients: Array) -> tuple[Array, Array]:
    """Mean over runs and squares about it, run by run: half of a test's time went into copies of all runs."""
    by_run = np.moveaxis(coefficients, 1, 0)
    mean = sum(by_run) / len(by_run)
    return mean, sum(np.square(one - mean) for one in by_run)  # pyright: ignore[reportReturnType]


def _misfit(cleaned: Array, design: Design) -> Array:
    runs = cleaned.shape[1]
    seen = times(cleaned, design.finer)
    own = np.square(seen).sum(axis=(1, 2)) / runs
    shared = runs * np.square(seen.mean(axis=1)).sum(axis=1)
    return np.divide(shared, own, out=np.zeros_like(own), where=own > 0)


@dataclass(frozen=True)
class _Draws:
    signs: Floats
    shifts: NDArray[np.int64]

    def apply(self, residual: Array, index: int) -> Array:
        """The runs' residuals rolled and with their signs flipped, the same way in every series."""
        length = int(residual.shape[2])
        order = (np.arange(length, dtype=np.int64)[None] - self.shifts[index][:, None]) % length
        return self.signs[index][None, :, None].astype(residual.dtype) * np.take_along_axis(
            residual, order[None], axis=2
        )


def _draws(config: JointConfig, runs: int, length: int) -> _Draws:
    generator = np.random.default_rng(config.seed)
    return _Draws(
        generator.choice(np.array([-1.0, 1.0]), size=(config.draws, runs)),
        generator.integers(0, length, size=(config.draws, runs)),
    )


def joint_test(values: Array, config: JointConfig | None = None, axis: Array | None = None) -> Joint:
    """`values[series, run, capture]`, finite, on a common grid; `axis`: the captures' steps, increasing.

    What is smooth in steps is not smooth in captures where the cadence changes, so the spline runs along the steps.
    """
    config = config or JointConfig()
    count, runs, length = values.shape
    ladder = [freedom for freedom in config.knots if freedom <= length // 2 - 2]
    if runs < MIN_RUNS:
        return untold(count, runs, f"{runs} runs: at least {MIN_RUNS} are needed")
    if not ladder:
        return untold(count, runs, f"{length} captures: at least {2 * (config.knots[0] + 2)} are needed")
    scaled, unit, moving = _standardised(values)
    answer = untold(count, runs, "")
    nulls = np.zeros((count, config.draws))
    best = np.full(count, -1.0)
    draws = _draws(config, runs, length)
    axis = np.arange(length, dtype=np.float64) if axis is None else np.asarray(axis, dtype=np.float64)
    todo = np.flatnonzero(moving)
    for freedom in ladder:
        design = design_of(axis, freedom, config.widths, config.edge)
        gate = _at(scaled, todo, design, draws, config, answer, nulls, best, freedom)
        todo = todo[gate <= config.raise_at]
        if not len(todo):
            break
    quantile = np.quantile(nulls, 0.95, axis=1)
    _finish(answer, nulls, quantile, best, moving, unit, values.mean(axis=1), config)
    return answer


def _standardised(values: Array) -> tuple[Array, Floats, NDArray[np.bool_]]:
    """Each series over its own spread, so that one bound on rounding serves all; series that never move are told."""
    centred = np.asarray(values, dtype=np.float64) - values.mean(axis=2, keepdims=True)
    unit = np.sqrt(np.square(centred).mean(axis=(1, 2)))
    size = np.abs(values).max(axis=(1, 2))
    moving = (unit > 1e-9 * np.maximum(size, 1e-300)) & (unit > 0)
    return centred / np.where(moving, unit, 1.0)[:, None, None], unit, moving


def _single(residual: Array) -> tuple[Array, Floats]:
    """Over each series' own spread and in single precision: a test is thousands of passes over these numbers."""
    scale = np.sqrt(np.square(residual).mean(axis=(1, 2)))
    scale = np.where(scale > 1e-10, scale, 1.0)
    return (residual / scale[:, None, None]).astype(np.float32), scale


def untold(count: int, runs: int, why: str) -> Joint:
    """The answer where nothing can be told."""
    ones = np.ones(count)
    return Joint(
        np.zeros(count), ones.copy(), ones.copy(), ones.copy(), np.zeros(count, np.int64), np.ones(count, np.int64),
        np.zeros((count, runs)), np.zeros((count, runs), np.int64), np.zeros(count, np.int64), ones.copy(),
        np.zeros(count, np.bool_), np.zeros(count), np.full(count, np.inf), np.zeros(count), why,
    )  # fmt: skip


def _at(
    scaled: Array,
    todo: NDArray[np.int64],
    design: Design,
    draws: _Draws,
    config: JointConfig,
    answer: Joint,
    nulls: Floats,
    best: Floats,
    freedom: int,
) -> Floats:
    """Test these series with one spline; keep the answer where the gate is better than before; the gate's p."""
    gate = np.ones(len(todo))
    exact, design = design, design.single()
    block = max(1, BLOCK // (scaled.shape[1] * scaled.shape[2]))
    for start in range(0, len(todo), block):
        part = todo[start : start + block]
        residual, scale = _single(exact.residual(scaled[part]))
        fit = _fit(residual, design, config)
        drawn = np.zeros((len(part), config.draws))
        common = np.zeros(len(part))
        for index in range(config.draws):
            again = _fit(design.residual(draws.apply(fit.cleaned, index)), design, config)
            drawn[:, index] = again.statistic
            common += again.misfit >= fit.misfit
        gate[start : start + block] = (1 + common) / (1 + config.draws)
        better = gate[start : start + block] > best[part]
        _keep(answer, fit, design, part, better, freedom, scale, config)
        nulls[part[better]] = drawn[better]
        best[part[better]] = gate[start : start + block][better]
    return gate


def _keep(
    answer: Joint,
    fit: _Fit,
    design: Design,
    part: NDArray[np.int64],
    better: NDArray[np.bool_],
    freedom: int,
    scale: Floats,
    config: JointConfig,
) -> None:
    rows, chosen = part[better], fit.chosen[better]
    norms = design.norms[chosen]
    answer.statistic[rows] = fit.statistic[better]
    answer.place[rows] = design.places[chosen % len(design.places)]
    answer.width[rows] = np.array(design.widths)[chosen // len(design.places)]
    own = fit.own[better]
    answer.effects[rows] = fit.coefficients[better] / design.norms[own] * scale[better][:, None]
    answer.places[rows] = design.places[own % len(design.places)]
    answer.knots[rows] = freedom
    answer.minimal_size[rows] = fit.spread[better] / norms * scale[better]
    noise = fit.cleaned[better].std(axis=(1, 2))
    answer.power[rows] = config.power_size * noise * norms / np.maximum(fit.spread[better], 1e-300)


def _finish(
    answer: Joint,
    nulls: Floats,
    quantile: Floats,
    best: Floats,
    moving: NDArray[np.bool_],
    unit: Floats,
    curves: Array,
    config: JointConfig,
) -> None:
    """From statistics and draws to p, q, power and sizes; what cannot be told is p = 1."""
    normal = NormalDist()
    answer.gate_p[:] = np.where(moving, best, 1.0)
    answer.told[:] = ~moving | (best > config.refuse_at)
    told = answer.told & moving
    over = (nulls >= answer.statistic[:, None]).sum(axis=1)
    answer.p[:] = np.where(told, (1 + over) / (1 + config.draws), 1.0)
    largest = nulls[told].max(axis=0) if told.any() else np.full(config.draws, np.inf)
    family = (largest[None] >= answer.statistic[:, None]).sum(axis=1)
    answer.p_family[:] = np.where(told, (1 + family) / (1 + config.draws), 1.0)
    answer.q[:] = benjamini_hochberg(answer.p)
    answer.power[told] = [normal.cdf(float(z)) for z in (answer.power - quantile)[told]]
    answer.power[~told] = 0.0
    answer.minimal_size[told] *= ((quantile + normal.inv_cdf(0.8)) * unit)[told]
    answer.minimal_size[~told] = np.inf
    answer.effects[:] *= np.where(moving, unit, 0.0)[:, None]
    answer.relative_size[:] = np.where(told, _relative_sizes(curves, answer, config.slack), 0.0)


def _relative_sizes(curves: Array, answer: Joint, slack: int, reach: int = 8) -> Floats:
    """A step of a curve that is smooth all along is no larger than the curve's change beside it."""
    length = curves.shape[1]
    sizes = np.zeros(len(curves))
    for index, curve in enumerate(curves):
        place, width = int(answer.place[index]), int(answer.width[index])
        away = width // 2 + slack + 1
        before = range(max(0, place - reach - away), max(0, place - away - width))
        after = range(min(length, place + away), min(length, place + reach + away) - width)
        starts = np.array([*before, *after], dtype=np.int64)
        usual = np.median(np.abs(curve[starts + width] - curve[starts])) if len(starts) else 0.0
        sizes[index] = abs(answer.effects[index].mean()) / max(float(usual), 1e-300)
    return sizes
