"""Rates and intervals against published values, brute force, another library and simulation."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
import pytest
from scipy.stats import binom, multinomial
from scipy.stats import t as student
from statsmodels.stats.contingency_tables import mcnemar as their_mcnemar
from statsmodels.stats.proportion import proportion_confint

from ember.evaluation.intervals import bootstrap_mean, mean_over_seeds, paired_difference, pass_at_k, wilson


@pytest.mark.parametrize(
    ("attempts", "successes", "k"), [(5, 2, 1), (5, 2, 3), (8, 0, 4), (8, 8, 4), (7, 1, 7), (10, 3, 8)]
)
def test_pass_at_k_is_the_share_of_draws_with_a_success(attempts: int, successes: int, k: int) -> None:
    outcomes = [True] * successes + [False] * (attempts - successes)
    draws = list(itertools.combinations(outcomes, k))
    assert pass_at_k(attempts, successes, k) == pytest.approx(sum(any(draw) for draw in draws) / len(draws))


def test_pass_at_k_refuses_what_makes_no_sense() -> None:
    with pytest.raises(ValueError, match="needs at least"):
        pass_at_k(3, 1, 4)
    with pytest.raises(ValueError, match="successes"):
        pass_at_k(3, 4, 1)


@pytest.mark.parametrize(("successes", "trials"), [(0, 10), (1, 10), (5, 10), (10, 10), (81, 263), (3, 244)])
def test_wilson_is_theirs(successes: int, trials: int) -> None:
    assert wilson(successes, trials) == pytest.approx(proportion_confint(successes, trials, method="wilson"))


def test_wilson_of_a_published_example() -> None:
    """Newcombe (1998), table I: 81 of 263 and 15 of 148."""
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)


def test_a_paired_difference_counts_gains_and_losses() -> None:
    base = [[True]] * 10 + [[False]] * 30
    new = [[True]] * 8 + [[False]] * 2 + [[True]] * 9 + [[False]] * 21
    found = paired_difference(base, new)
    assert (found.gains, found.losses) == (9, 2)
    assert found.difference == pytest.approx(7 / 40)
    theirs: Any = their_mcnemar([[8, 2], [9, 21]], exact=True)
    assert found.mcnemar_p == pytest.approx(theirs.pvalue)
    assert found.low < found.difference < found.high


def test_with_several_seeds_there_is_no_mcnemar() -> None:
    found = paired_difference([[True, False]] * 5, [[True, True]] * 5)
    assert found.mcnemar_p is None
    assert found.difference == pytest.approx(0.5)


def test_seeds_go_by_students_t() -> None:
    """Three values, 2 degrees of freedom: t = 4.302653."""
    mean, low, high = mean_over_seeds([0.2, 0.3, 0.4])
    half = 4.302653 * 0.1 / math.sqrt(3)
    assert (mean, low, high) == pytest.approx((0.3, 0.3 - half, 0.3 + half), abs=1e-6)
    assert mean_over_seeds([0.2])[1:] == (-math.inf, math.inf)


RATES = (0.1, 0.3, 0.5, 0.7, 0.9)


@pytest.mark.parametrize("count", [50, 60, 100, 244, 1000])
def test_the_interval_of_a_rate_holds_the_truth_as_often_as_it_says(count: int) -> None:
    """Exactly, from the chance of every number of successes: 95 ± 2 % (a rate of 0.1 among 50: 97.03 %)."""
    held = [wilson(successes, count) for successes in range(count + 1)]
    for rate in np.arange(1, 10) / 10:
        chances = binom.pmf(np.arange(count + 1), count, rate)
        covered = sum(chance for chance, (low, high) in zip(chances, held, strict=True) if low <= rate <= high)
        assert covered == pytest.approx(0.95, abs=0.0205), rate


def test_the_interval_of_a_difference_holds_the_truth_as_often_as_it_says() -> None:
    """50 theorems paired, exactly: the interval of every pair of counts, weighted by its chance; 95 ± 2 %."""
    count = 50
    held: dict[tuple[int, int], tuple[float, float]] = {}
    for gains in range(count + 1):
        for losses in range(gains, count + 1 - gains):
            values = np.repeat([1.0, -1.0, 0.0], [gains, losses, count - gains - losses])
            low, high = bootstrap_mean(values, resamples=1500)
            held[gains, losses], held[losses, gains] = (low, high), (-high, -low)
    outcomes = np.array([(gains, losses, count - gains - losses) for gains, losses in held])
    for base, new in itertools.combinations_with_replacement(RATES, 2):
        gain, loss = new * (1 - base), base * (1 - new)
        chances = multinomial.pmf(outcomes, count, [gain, loss, 1 - gain - loss])
        inside = np.array([low <= new - base <= high for low, high in held.values()])
        assert chances[inside].sum() == pytest.approx(0.95, abs=0.02), (base, new)


@pytest.mark.parametrize(("seeds", "least"), [(2, 0.89), (3, 0.93), (5, 0.93)])
def test_few_seeds_hold_the_truth_as_often_as_they_say(seeds: int, least: float) -> None:
    """Rates of 60 theorems; 2,000 simulated evaluations each. Two seeds that agree by chance say too much."""
    dice = np.random.default_rng(3)
    quantile = float(student.ppf(0.975, seeds - 1))
    for rate in RATES:
        drawn = dice.binomial(60, rate, size=(2000, seeds)) / 60
        _, low, high = mean_over_seeds(list(drawn[0]))
        half = quantile * drawn.std(axis=1, ddof=1) / math.sqrt(seeds)
        assert (low, high) == pytest.approx((drawn[0].mean() - half[0], drawn[0].mean() + half[0]))
        assert np.mean(np.abs(drawn.mean(axis=1) - rate) <= half + 1e-12) >= least, rate


@pytest.mark.parametrize("count", [1, 2, 5, 49, 50])
def test_equal_values_are_no_certainty(count: int) -> None:
    low, high = bootstrap_mean(np.zeros(count))
    assert low < 0 < high
    assert low >= -1
