"""Claims that a machine can check: each is a sentence with what it means, evaluated from geometry tables alone.

The same type is a prediction before the runs and a claim after them, so a registration and a bundle can be compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

import polars as pl
from pydantic import Field, model_validator

from ember.core.config import Config
from ember.core.errors import InputError
from ember.dynamics.findings import Tested, structural
from ember.dynamics.geometry import Array
from ember.dynamics.outcomes import OUTCOMES, Recorded, beside_shifts, changes
from ember.dynamics.panel import Panel, Series
from ember.dynamics.rates import student_interval

TRANSFER_P = 0.05
"""Share of other captures at which an outcome may move as much, for a transfer to hold."""
Label = Literal["observation", "hypothesis"]


class Claim(Config):
    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")
    label: Label = "hypothesis"
    text: str = Field(min_length=10)
    """What it says, for people."""
    arm: str = "main"
    kind: Literal["event", "no_event", "events_at_least", "change", "outcome", "transfer"]
    """`event`: this series has one, between `after` and `before`; `no_event`: no series of the arm has a structural
    one; `events_at_least`: that many structural ones; `change`: the mean over seeds moves this way, its interval
    without 0; `outcome`: so does an outcome; `transfer`: if this series has an event, the outcome moves this way there,
    more than elsewhere."""
    outcome: str | None = None
    """What the model can do, or a loss: one_step_validity, solve_rate, probe_b_loss, …"""
    layer: int | None = None
    metric: str | None = None
    after: int | None = None
    """Steps; events and changes count from here …"""
    before: int | None = None
    """… to here, both included."""
    least: int = Field(default=1, ge=1)
    direction: Literal["up", "down"] | None = None

    @model_validator(mode="after")
    def _complete(self) -> Claim:
        if self.kind in ("event", "change", "transfer") and (self.layer is None or self.metric is None):
            raise ValueError(f"claim {self.id}: kind {self.kind} needs layer and metric")
        if self.kind in ("change", "outcome", "transfer") and self.direction is None:
            raise ValueError(f"claim {self.id}: kind {self.kind} needs a direction")
        if (self.kind in ("outcome", "transfer")) != (self.outcome is not None):
            raise ValueError(f"claim {self.id}: an outcome belongs to the kinds outcome and transfer, and they need it")
        if self.outcome not in (None, *OUTCOMES):
            raise ValueError(f"claim {self.id}: outcomes are {', '.join(OUTCOMES)}")
        return self

    def names(self, series: Series) -> bool:
        return self.layer in (None, series.layer) and self.metric in (None, series.metric)

    def covers(self, step: float) -> bool:
        return (self.after is None or step >= self.after) and (self.before is None or step <= self.before)


@dataclass(frozen=True)
class Ruling:
    id: str
    verdict: Literal["holds", "does not hold", "cannot tell"]
    evidence: str
    """The figures that decide, in one line."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


Known = Mapping[str, Mapping[str, Recorded]]
"""Outcomes by arm and name."""


def rule(claim: Claim, tests: Mapping[str, Tested], outcomes: Known | None = None) -> Ruling:
    tested = tests.get(claim.arm)
    if tested is None:
        raise InputError(f"claim {claim.id} is about the arm {claim.arm!r}; there are {', '.join(tests)}")
    if claim.outcome is not None:
        known = (outcomes or {}).get(claim.arm, {}).get(claim.outcome)
        if known is None:
            return Ruling(claim.id, "cannot tell", f"{claim.outcome} is not on record in all runs")
        if claim.kind == "outcome":
            return _moved(claim, tested.panel, known.values)
        return _rule_transfer(claim, tested, known.values)
    if not any(claim.names(series) for series in tested.panel.series):
        return Ruling(claim.id, "cannot tell", "no such series was captured in all runs")
    if claim.kind == "change":
        return _rule_change(claim, tested.panel)
    return _rule_events(claim, tested)


def _rule_events(claim: Claim, tested: Tested) -> Ruling:
    named = [index for index, series in enumerate(tested.panel.series) if claim.names(series)]
    kept = {index for index in tested.found if _counts(claim, tested.kind(index))}
    steps = {index: float(tested.panel.steps[int(tested.answer.place[index])]) for index in named}
    hits = [index for index in named if index in kept and claim.covers(steps[index]) and _agrees(claim, tested, index)]
    blind = [index for index in named if not tested.answer.told[index]]
    panel = tested.panel
    shown = [
        f"{panel.series[i]} at {panel.moment(int(tested.answer.place[i]))} (q {tested.answer.q[i]:.3g})"
        for i in hits[:5]
    ]
    told = f"{len(hits)} of {len(named)} series: " + ("; ".join(shown) or "no event")
    if blind:
        told += f"; {len(blind)} cannot be told"
    if tested.answer.why:
        return Ruling(claim.id, "cannot tell", tested.answer.why)
    if claim.kind == "no_event":
        verdict = "does not hold" if hits else "cannot tell" if len(blind) == len(named) else "holds"
        return Ruling(claim.id, verdict, told)
    least = claim.least if claim.kind == "events_at_least" else 1
    missing = "cannot tell" if len(hits) + len(blind) >= least and blind else "does not hold"
    return Ruling(claim.id, "holds" if len(hits) >= least else missing, told)


def _counts(claim: Claim, kind: str) -> bool:
    """What is known beforehand is no finding; a claim about one series, or with a beginning of its own, says itself
    whether the first tenth counts."""
    if claim.kind == "event":
        return True
    return kind == "structural" or (kind == "escape" and claim.after is not None)


def _agrees(claim: Claim, tested: Tested, index: int) -> bool:
    return claim.direction is None or (tested.answer.effects[index].mean() > 0) == (claim.direction == "up")


def _rule_change(claim: Claim, panel: Panel) -> Ruling:
    index = next(place for place, series in enumerate(panel.series) if claim.names(series))
    return _moved(claim, panel, panel.values[index])


def _moved(claim: Claim, panel: Panel, values: Array) -> Ruling:
    """From the first to the last capture inside the window; Student's interval over runs."""
    inside = [place for place, step in enumerate(panel.steps) if claim.covers(float(step))]
    if len(inside) < 2 or len(panel.runs) < 2:
        return Ruling(
            claim.id, "cannot tell", f"{len(inside)} captures, {len(panel.runs)} runs: two of each are needed"
        )
    moved = values[:, inside[-1]] - values[:, inside[0]]
    mean, low, high = student_interval(moved)
    wanted, against = (low > 0, high < 0) if claim.direction == "up" else (high < 0, low > 0)
    told = (
        f"mean change {mean:.4g} (95 % interval {low:.4g} to {high:.4g}, {len(moved)} runs), "
        f"steps {panel.steps[inside[0]]} to {panel.steps[inside[-1]]}"
    )
    return Ruling(claim.id, "holds" if wanted else "does not hold" if against else "cannot tell", told)


def _rule_transfer(claim: Claim, tested: Tested, outcome: Array) -> Ruling:
    """Only where the event appears does anything follow."""
    panel = tested.panel
    index = next((place for place, series in enumerate(panel.series) if claim.names(series)), None)
    place = 0 if index is None else int(tested.answer.place[index])
    if index is None or index not in tested.found or not claim.covers(float(panel.steps[place])):
        return Ruling(claim.id, "cannot tell", "the event did not appear, so nothing follows from it")
    around = changes(outcome) * (1 if claim.direction == "up" else -1)
    mean, low, high = student_interval(around[:, place])
    _, p = beside_shifts([place], around.mean(axis=0))
    told = (
        f"event at {panel.moment(place)}; {claim.outcome} there moves {claim.direction} by {mean:.3g} "
        f"(95 % interval {low:.3g} to {high:.3g}, {len(outcome)} runs), p {p:.3g} among other captures"
    )
    holds = low > 0 and p <= TRANSFER_P
    return Ruling(claim.id, "holds" if holds else "does not hold" if mean <= 0 or high < 0 else "cannot tell", told)


def observations(tests: Mapping[str, Tested], most: int = 20) -> list[Claim]:
    """What the tests found, as claims with ids: one a structural event, strongest first, and one an arm without any."""
    made: list[Claim] = []
    for arm, tested in tests.items():
        found = sorted(structural(tested), key=lambda i: (tested.answer.q[i], -tested.answer.statistic[i]))
        made += [_observed(arm, tested, index) for index in found[:most]]
        if not found and not tested.answer.why:
            text = f"No series of arm {arm} has a structural event at a false discovery rate of {tested.config.rate:g}."
            made.append(Claim(id=f"seen-{arm}-none", label="observation", text=text, arm=arm, kind="no_event"))
    return made


def _observed(arm: str, tested: Tested, index: int) -> Claim:
    panel, answer = tested.panel, tested.answer
    place, half = int(answer.place[index]), int(answer.width[index]) // 2
    first = int(panel.steps[max(0, place - half)])
    last = int(panel.steps[min(len(panel.steps) - 1, place + half)])
    series = panel.series[index]
    up = answer.effects[index].mean() > 0
    moves = "up" if up else "down"
    text = f"{str(series).capitalize()} steps {moves} at {panel.moment(place)} in arm {arm}."
    return Claim(
        id=f"seen-{arm}-{'model' if series.layer < 0 else series.layer}-{series.metric}",
        label="observation",
        text=text,
        arm=arm,
        kind="event",
        layer=series.layer,
        metric=series.metric,
        after=first,
        before=last,
        direction="up" if up else "down",
    )


def claims_frame(claims: list[Claim], rulings: list[Ruling]) -> pl.DataFrame:
    """One row a claim, for the bundle's reader."""
    rows = [
        {"id": c.id, "label": c.label, "arm": c.arm, "text": c.text, "verdict": r.verdict, "evidence": r.evidence}
        for c, r in zip(claims, rulings, strict=True)
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(("id", "label", "arm", "text", "verdict", "evidence"), pl.String))
