"""What a model can do beside its geometry: jumps at events, runs that are ahead, and claims about both."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from pydantic import ValidationError

from ember.dynamics import findings
from ember.dynamics.claims import Claim, rule
from ember.dynamics.joint import JointConfig
from ember.dynamics.outcomes import Recorded, jumps, together
from ember.dynamics.panel import Panel, Series
from ember.dynamics.simulate import simulate

AT = 19
"""The capture at which the first series steps."""


@pytest.fixture(scope="module")
def tested() -> findings.Tested:
    values = simulate(np.random.default_rng(1), series=6).values
    values[0, :, AT:] += 3.0
    series = tuple(Series(k, "rankme") for k in range(6))
    return findings.examine(Panel(series, tuple("abcde"), np.arange(38) * 10, values), JointConfig(draws=199))


def curve(jump_at: int, size: float, seed: int = 0) -> Any:
    noise = np.random.default_rng(seed).standard_normal((5, 38)) * 0.02
    return np.where(np.arange(38) >= jump_at, size, 0.0) + np.linspace(0, 0.3, 38) + noise


def test_jumps_beside_events_are_told_from_jumps_elsewhere(tested: findings.Tested) -> None:
    beside = jumps(tested, "solve_rate", curve(AT, 0.5))
    assert (beside.places, beside.near > 3 * beside.elsewhere) == (1, True)
    assert beside.p <= 4 / 38
    assert jumps(tested, "solve_rate", curve(8, 0.5)).p > 0.1


def test_a_run_that_is_ahead_is_found_beyond_the_common_curve(tested: findings.Tested) -> None:
    """The outcome follows series 3 of each run; all other series only share the trend with it."""
    outcome = 0.4 * tested.panel.values[3] + curve(AT, 2.0)
    first, *others = together(tested, "solve_rate", outcome, range(0, 38, 4))
    assert first.series == "layer 3 rankme"
    assert first.p == pytest.approx(1 / 120)
    assert first.correlation > 0.9
    assert all(abs(one.correlation) < 0.7 for one in others)
    assert min(one.p for one in together(tested, "solve_rate", curve(AT, 2.0), range(0, 38, 4))) > 1 / 120


def claim(**more: Any) -> Claim:
    row = {"id": "c", "text": "Where it steps, the solve rate rises.", "outcome": "solve_rate", "direction": "up"}
    return Claim.model_validate({**row, **more})


@pytest.mark.parametrize(
    ("made", "layer", "verdict"),
    [
        (curve(AT, 0.5), 0, "holds"),
        (curve(AT, -0.5), 0, "does not hold"),
        (curve(8, 0.5), 0, "cannot tell"),
        (curve(AT, 0.5), 2, "cannot tell"),
    ],
)
def test_a_transfer_holds_only_where_its_event_appears(
    tested: findings.Tested, made: Any, layer: int, verdict: str
) -> None:
    outcomes = {"main": {"solve_rate": Recorded(made, list(range(38)))}}
    found = rule(claim(kind="transfer", layer=layer, metric="rankme"), {"main": tested}, outcomes)
    assert found.verdict == verdict, found.evidence


def test_an_outcome_is_claimed_like_a_series(tested: findings.Tested) -> None:
    outcomes = {"main": {"solve_rate": Recorded(curve(AT, 0.5), [0, 37])}}
    assert rule(claim(kind="outcome"), {"main": tested}, outcomes).verdict == "holds"
    assert rule(claim(kind="outcome", direction="down"), {"main": tested}, outcomes).verdict == "does not hold"
    assert rule(claim(kind="outcome"), {"main": tested}).verdict == "cannot tell"
    for wrong in ({"kind": "outcome", "outcome": "beauty"}, {"kind": "change", "layer": 0, "metric": "rankme"}):
        with pytest.raises(ValidationError, match="outcome"):
            claim(**wrong)
