"""Events of a table: the joint test's answers as records that say how sure they are and what else they may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from ember.core.provenance import content_hash
from ember.dynamics.geometry import group_of
from ember.dynamics.joint import Joint, JointConfig, joint_test
from ember.dynamics.panel import Panel, Series
from ember.dynamics.spikes import Interval
from ember.dynamics.tables import CONSENSUS_VERSION, now

ESCAPE = 0.1
"""Steps in the first tenth of a run are the escape from initialisation, whatever the metric."""
COINCIDENT = 2
"""Captures around a point of the schedule, or a spike of the loss, in which a step is that point's."""
SPIKE = "spike_coincident"

EVENTS: dict[str, Any] = {
    "test_id": pl.String,
    "analysis_id": pl.String,
    "schema_version": pl.String,
    "created_at_utc": pl.Datetime("us", "UTC"),
    "consensus_event_id": pl.String,
    "layer": pl.Int32,
    "metric": pl.String,
    "group": pl.String,
    "verdict": pl.String,
    "kind": pl.String,
    "capture": pl.Int32,
    "mean_step": pl.Float64,
    "start_step": pl.Int64,
    "end_step": pl.Int64,
    "width_captures": pl.Int32,
    "direction": pl.String,
    "mean_effect": pl.Float64,
    "effects": pl.List(pl.Float64),
    "own_steps": pl.List(pl.Int64),
    "relative_size": pl.Float64,
    "statistic": pl.Float64,
    "p_null": pl.Float64,
    "q_bh": pl.Float64,
    "p_family": pl.Float64,
    "gate_p": pl.Float64,
    "spline_df": pl.Int32,
    "null_id": pl.String,
    "power": pl.Float64,
    "minimal_detectable_size": pl.Float64,
    "seed_count": pl.Int32,
    "seed_fraction": pl.Float64,
    "constituent_run_ids": pl.List(pl.String),
}
"""One row a series, found or not: a table of findings alone would not say what was looked at."""


@dataclass(frozen=True)
class Tested:
    panel: Panel
    answer: Joint
    config: JointConfig
    schedule: tuple[int, ...] = ()
    """Steps at which the schedule of the runs changes."""
    spikes: tuple[Interval, ...] = ()
    """Spells in which the training loss of the runs spikes."""

    def verdict(self, index: int) -> str:
        if not self.answer.told[index]:
            return "cannot tell"
        return "event" if self.answer.called(self.config)[index] else "none"

    def kind(self, index: int) -> str:
        """What a step at this place is, before anybody explains it."""
        return self.known(int(self.answer.place[index]), int(self.answer.width[index])) or "structural"

    def known(self, place: int, width: int = 1) -> str | None:
        """What is known to happen at this capture."""
        if place - width // 2 < ESCAPE * len(self.panel.steps):
            return "escape"
        if any(self._near(place, (step, step)) for step in self.schedule):
            return "schedule_coincident"
        return SPIKE if any(self._near(place, spike) for spike in self.spikes) else None

    def _near(self, place: int, known: Interval) -> bool:
        first, last = (int(np.searchsorted(self.panel.steps, step)) for step in known)
        return first - COINCIDENT <= place <= last + COINCIDENT

    @property
    def found(self) -> list[int]:
        return [index for index in range(len(self.panel.series)) if self.verdict(index) == "event"]


def examine(panel: Panel, config: JointConfig, schedule: Sequence[int] = (), spikes: Sequence[Interval] = ()) -> Tested:
    answer = joint_test(panel.values, config, panel.steps)
    return Tested(panel, answer, config, tuple(sorted(set(schedule))), tuple(spikes))


def event_rows(tested: Tested, test_id: str, analysis_id: str) -> list[dict[str, Any]]:
    made = now()
    null = content_hash({"null": "sign-flip and roll", **tested.config.dump()})
    return [
        {**_row(tested, index), "test_id": test_id, "analysis_id": analysis_id, "null_id": null, "created_at_utc": made}
        for index in range(len(tested.panel.series))
    ]


def _row(tested: Tested, index: int) -> dict[str, Any]:
    answer, panel = tested.answer, tested.panel
    series: Series = panel.series[index]
    effects = answer.effects[index]
    place, width = int(answer.place[index]), int(answer.width[index])
    mean = float(effects.mean())
    agreeing = [run for run, effect in zip(panel.runs, effects, strict=True) if effect * mean > 0]
    first, last = max(0, place - 1 - width // 2), min(len(panel.steps) - 1, place + width // 2)
    return {
        "schema_version": CONSENSUS_VERSION,
        "consensus_event_id": content_hash([series.layer, series.metric, place, list(panel.runs)]),
        "layer": series.layer,
        "metric": series.metric,
        "group": group_of(series.metric),
        "verdict": tested.verdict(index),
        "kind": tested.kind(index),
        "capture": place,
        "mean_step": float(panel.steps[place]),
        "start_step": int(panel.steps[first]),
        "end_step": int(panel.steps[last]),
        "width_captures": width,
        "direction": "up" if mean > 0 else "down",
        "mean_effect": mean,
        "effects": [float(effect) for effect in effects],
        "own_steps": [int(panel.steps[own]) for own in answer.places[index]],
        "relative_size": float(answer.relative_size[index]),
        "statistic": float(answer.statistic[index]),
        "p_null": float(answer.p[index]),
        "q_bh": float(answer.q[index]),
        "p_family": float(answer.p_family[index]),
        "gate_p": float(answer.gate_p[index]),
        "spline_df": int(answer.knots[index]),
        "power": float(answer.power[index]),
        "minimal_detectable_size": float(answer.minimal_size[index]),
        "seed_count": len(agreeing),
        "seed_fraction": len(agreeing) / len(panel.runs),
        "constituent_run_ids": agreeing,
    }


def structural(tested: Tested) -> list[int]:
    """Events that are neither the escape from initialisation nor at a point of the schedule or a spike of the loss."""
    return [index for index in tested.found if tested.kind(index) == "structural"]
