"""Is an event more than the loss seen otherwise? Three questions, each answered with figures.

1. Does it stay when the series has been explained by a flexible function of loss, learning rate and gradient norm, the
   same function for all runs?
2. Does the series' recent change predict what the holdout does next, in a run that was not looked at, better than the
   loss alone does?
3. Does the holdout move more after the event than after captures chosen at random?
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ember.core.errors import InputError
from ember.dynamics.findings import Tested, examine, structural
from ember.dynamics.geometry import Array, Floats
from ember.dynamics.panel import Panel
from ember.dynamics.rates import student_interval

WINDOW = 3
"""Captures over which changes are taken, before and after."""


@dataclass(frozen=True)
class Beyond:
    """One structural event."""

    series: str
    at: int
    stays: bool
    """Also an event, within two captures, of what loss, learning rate and gradient norm leave unexplained."""
    q_left: float
    explained: float
    """Share of the series' variance that they explain."""
    gain: float
    """Log score a capture of predicting the holdout's next change, beyond the loss; mean over runs left out …"""
    gain_low: float
    gain_high: float
    """… and its 95 % interval over them."""
    p_placebo: float
    """Share of other captures after which the holdout moved as much."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def beyond_loss(tested: Tested, covariates: Array, outcome: Array) -> list[Beyond]:
    """`covariates[run, capture, which]`, the loss first, none negative; `outcome[run, capture]`: of the holdout."""
    panel = tested.panel
    shape = (len(panel.runs), len(panel.steps))
    if covariates.shape[:2] != shape or outcome.shape != shape:
        raise InputError("covariates and outcome must be known at every capture of every run")
    left, explained = unexplained(panel, covariates)
    again = examine(left, tested.config, tested.schedule, tested.spikes)
    return [
        _beyond(tested, again, index, float(explained[index]), np.log(covariates[..., 0] + 1e-12), outcome)
        for index in structural(tested)
    ]


def _beyond(tested: Tested, again: Tested, index: int, explained: float, loss: Array, outcome: Array) -> Beyond:
    place = int(tested.answer.place[index])
    stays = again.verdict(index) == "event" and abs(int(again.answer.place[index]) - place) <= 2
    mean, low, high = student_interval(prediction_gain(tested.panel.values[index], loss, outcome))
    return Beyond(
        str(tested.panel.series[index]), int(tested.panel.steps[place]), stays, float(again.answer.q[index]), explained,
        mean, low, high, placebo_p(outcome, place),
    )  # fmt: skip


def unexplained(panel: Panel, covariates: Array, degree: int = 4) -> tuple[Panel, Floats]:
    """The series without what a common polynomial in the log of each covariate and a level of each run explain."""
    columns = [np.kron(np.eye(len(panel.runs)), np.ones((len(panel.steps), 1)))]
    for which in range(covariates.shape[2]):
        flat = np.log(covariates[..., which].ravel() + 1e-12)
        width = float(np.ptp(flat))
        if width > 1e-9:
            scaled = np.clip(2 * (flat - flat.min()) / width - 1, -1, 1)
            columns.append(np.stack([np.cos(k * np.arccos(scaled)) for k in range(1, degree + 1)], axis=1))
    design = np.concatenate(columns, axis=1)
    left, strengths, _ = np.linalg.svd(design, full_matrices=False)
    span = left[:, strengths > 1e-8 * strengths[0]]
    flat_values = panel.values.reshape(len(panel.series), -1)
    rest = flat_values - (flat_values @ span) @ span.T
    level = panel.values - panel.values.mean(axis=2, keepdims=True)
    total = np.square(level).sum(axis=(1, 2))
    share = 1 - np.divide(np.square(rest).sum(axis=1), total, out=np.zeros(len(total)), where=total > 0)
    return replace(panel, values=rest.reshape(panel.values.shape)), share


def prediction_gain(series: Array, loss: Array, outcome: Array, window: int = WINDOW) -> Floats:
    """For each run left out: mean log score of the next change of the outcome, with the series minus without."""
    now: NDArray[np.int64] = np.arange(window, int(outcome.shape[1]) - window, dtype=np.int64)
    target = outcome[:, now + window] - outcome[:, now]
    past = outcome[:, now] - outcome[:, now - window]
    plain = np.stack([np.ones_like(target), loss[:, now], loss[:, now] - loss[:, now - window], past], axis=-1)
    change = series[:, now] - series[:, now - window]
    fuller = np.concatenate([plain, change[..., None], np.abs(change)[..., None]], axis=-1)
    gains = [_log_score(fuller, target, run) - _log_score(plain, target, run) for run in range(outcome.shape[0])]
    return np.array(gains)


def _log_score(inputs: Array, target: Array, held_out: int, ridge: float = 1e-3) -> float:
    """Of a Gaussian linear prediction that was fitted on the other runs."""
    others = [run for run in range(len(target)) if run != held_out]
    x, y = inputs[others].reshape(-1, inputs.shape[-1]), target[others].ravel()
    scale = np.maximum(x.std(axis=0), 1e-12)
    scale[0] = 1.0
    x = x / scale
    penalty = ridge * len(x) * np.diag([0.0, *[1.0] * (x.shape[1] - 1)])
    algebra: Any = np.linalg
    weights: Floats = algebra.solve(x.T @ x + penalty, x.T @ y)
    spread = max(float(np.square(y - x @ weights).mean()), 1e-12)
    missed: Floats = np.square(target[held_out] - (inputs[held_out] / scale) @ weights)
    return -0.5 * float(np.log(2 * np.pi * spread)) - 0.5 * float(missed.mean()) / spread


def placebo_p(outcome: Array, place: int, window: int = WINDOW) -> float:
    """Of the mean change over runs after the event among those after every other capture."""
    mean = outcome.mean(axis=0)
    sizes = np.abs(mean[window:] - mean[:-window])
    own = sizes[min(place, len(sizes) - 1)]
    others = np.delete(sizes, min(place, len(sizes) - 1))
    return float((1 + (others >= own).sum()) / (1 + len(others)))


def at_captures(steps: Array, values: Array, captures: Sequence[int] | Array) -> Floats:
    """The last recorded value at each capture; the first one before anything was recorded."""
    place = np.clip(np.searchsorted(steps, captures, side="right") - 1, 0, len(steps) - 1)
    return np.asarray(values, dtype=np.float64)[place]
