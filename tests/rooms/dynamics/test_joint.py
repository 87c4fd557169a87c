"""The joint test: its rate on smooth curves, its power, what it refuses, and that nothing but the numbers counts."""

from __future__ import annotations

import numpy as np
import pytest

from ember.dynamics.calibrate import JOINT, Cell, calibrate, score
from ember.dynamics.design import design_of
from ember.dynamics.joint import JointConfig, joint_test
from ember.dynamics.panel import Panel, Series
from ember.dynamics.rates import benjamini_hochberg, clopper_pearson
from ember.dynamics.rivals import original, pelt, shared_places
from ember.dynamics.simulate import simulate

FAST = JointConfig(draws=199)


def test_steps_are_found_and_their_size_is_told() -> None:
    made = simulate(np.random.default_rng(0), steps=20)
    found = joint_test(made.values, FAST)
    called = np.flatnonzero(found.called(FAST))
    right = [i for i in called if made.place[i] >= 0 and abs(found.place[i] - made.place[i]) <= 2]
    assert len(right) >= 12
    assert len(called) - len(right) <= 4
    heights = np.abs(found.effects[right].mean(axis=1))
    assert np.median(heights) == pytest.approx(1.5, rel=0.35)
    assert (np.abs(found.places - found.place[:, None]) <= FAST.slack).all()


def test_smooth_curves_have_few_events() -> None:
    """A small version of the study that `ember dynamics calibrate` makes."""
    for trend in ("mild", "steep"):
        [made] = score(Cell(trend, "ar", 0), 2, FAST, [JOINT])
        assert made.false.mean() <= 2
        assert made.open_gate.mean() >= 0.9


def test_the_same_without_a_step_that_the_rivals_call_one() -> None:
    """What the comparison is about: on steep smooth curves matching finds what is not there."""
    scores = {made.method: made for made in score(Cell("steep", "ar", 0), 1, FAST, [JOINT, "original"])}
    assert scores["original"].false.mean() > 10 * max(scores[JOINT].false.mean(), 0.5)


def test_a_curve_with_a_kink_in_captures_is_smooth_in_steps() -> None:
    """Dense early, sparse later: along the captures there is a kink, along the steps none."""
    steps = np.array([*range(0, 60, 5), *range(60, 360, 10)], dtype=np.float64)
    generator = np.random.default_rng(1)
    smooth = np.exp(-steps / 120)[None, None]
    values = smooth + 1e-4 * generator.standard_normal((6, 5, len(steps)))
    found = joint_test(values, FAST, steps)
    assert not found.called(FAST).any()


def test_runs_too_few_captures_too_few() -> None:
    values = np.random.default_rng(2).standard_normal((3, 2, 40))
    assert "at least 3" in joint_test(values).why
    short = joint_test(values[:, [0, 1, 0, 1]][:, :, :12])
    assert "captures" in short.why
    assert not short.told.any()
    assert (short.p == 1).all()


def test_series_that_never_move_have_no_event_and_do_not_disturb() -> None:
    made = simulate(np.random.default_rng(3), series=4, steps=1).values
    still = np.concatenate([made, np.full((1, 5, 38), 7.0), np.full((1, 5, 38), 1e12)])
    found = joint_test(still, FAST)
    assert found.p[-2:].tolist() == [1.0, 1.0]
    assert found.told[-2:].all()
    assert np.array_equal(found.p[:4], joint_test(made, FAST).p)


def test_units_and_order_of_series_change_nothing() -> None:
    values = simulate(np.random.default_rng(4), series=10, steps=3).values
    found = joint_test(values, FAST)
    scaled = joint_test(values[::-1] * 1e6 + 3e7, FAST)
    assert np.allclose(scaled.p[::-1], found.p, atol=0.006)
    assert np.array_equal(scaled.place[::-1], found.place)
    assert np.array_equal(joint_test(values, FAST).statistic, found.statistic)


def test_p_is_never_zero_and_q_at_least_p() -> None:
    found = joint_test(simulate(np.random.default_rng(5), steps=20).values, FAST)
    assert found.p.min() >= 1 / (FAST.draws + 1)
    assert (found.q >= found.p - 1e-12).all()
    assert (found.p_family >= found.p - 1e-12).all()


def test_power_and_smallest_size_are_true() -> None:
    """Steps of the size that is said to be found four times in five are found about as often."""
    quiet = simulate(np.random.default_rng(6), series=40, trend="flat").values
    told = joint_test(quiet, FAST)
    stepped = quiet.copy()
    stepped[:, :, 19:] += told.minimal_size[:, None, None]
    found = joint_test(stepped, FAST)
    share = float((found.p <= 0.05).mean())
    assert 0.5 <= share <= 1.0


def test_the_basis_is_orthonormal_and_holds_cubics() -> None:
    axis = np.array([0.0, 1, 2, 4, 8, 9, 12, 20, 21, 30, 31, 40, 55, 60, 70, 90, 91, 95, 99, 100])
    design = design_of(axis, 8, (1, 3), 3)
    assert design.basis.T @ design.basis == pytest.approx(np.eye(8), abs=1e-9)
    cubic = (axis / 100) ** 3 - axis / 50
    assert design.residual(cubic) == pytest.approx(np.zeros(20), abs=1e-6)
    values = np.random.default_rng(7).standard_normal(20)
    assert design.coefficients(design.residual(values)) == pytest.approx(design.units @ values, abs=1e-9)


def test_benjamini_hochberg_against_statsmodels() -> None:
    from statsmodels.stats.multitest import multipletests

    p = np.random.default_rng(8).uniform(size=50) ** 2
    assert benjamini_hochberg(p) == pytest.approx(multipletests(p, method="fdr_bh")[1])


def test_exact_intervals_of_all_seeds() -> None:
    assert clopper_pearson(3, 3)[0] == pytest.approx(0.292, abs=1e-3)
    assert clopper_pearson(5, 5)[0] == pytest.approx(0.478, abs=1e-3)
    assert clopper_pearson(0, 5)[0] == 0.0


def test_matching_does_not_depend_on_the_order_of_runs() -> None:
    runs = [[3, 10], [4, 11], [5, 30], [12]]
    assert shared_places(runs, 3) == [4, 11]
    assert shared_places(runs[::-1], 3) == [4, 11]
    assert shared_places([[7], [7]], 3) == []


def test_rivals_see_a_plain_step() -> None:
    generator = np.random.default_rng(9)
    series = np.r_[np.zeros(20), np.full(20, 5.0)] + 0.1 * generator.standard_normal(40)
    assert 20 in original(series, generator)
    assert pelt(series, generator) == [20]


def test_nulls_like_given_runs_have_no_events() -> None:
    """Runs with real steps: the nulls that are made of them have none, and few are called."""
    made = simulate(np.random.default_rng(10), series=12, steps=12)
    names = tuple(Series(layer, "rankme") for layer in range(12))
    panel = Panel(names, ("a", "b", "c", "d", "e"), np.arange(38) * 10, made.values)
    [rate] = calibrate(panel, FAST, 4, [JOINT])
    assert rate.events_a_table <= 1.0
    assert rate.cannot_tell is not None
    assert rate.cannot_tell <= 0.2
