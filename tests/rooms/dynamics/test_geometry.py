"""Every formula against a closed form, or against the same quantity computed another way."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ember.dynamics import drift, geometry
from ember.dynamics.drift import Cloud
from ember.dynamics.geometry import Array, spectrum


def with_singular_values(values: list[float], rows: int = 400, seed: int = 0) -> Array:
    """Centred vectors that have these singular values."""
    generator = np.random.default_rng(seed)
    width = len(values)
    left = generator.standard_normal((rows, width))
    left, _ = np.linalg.qr(left - left.mean(axis=0))
    right, _ = np.linalg.qr(generator.standard_normal((width, width)))
    return left @ np.diag(values) @ right.T


def test_spectrum_is_that_of_the_svd_both_ways() -> None:
    generator = np.random.default_rng(1)
    for shape in ((60, 8), (8, 60)):
        x = generator.standard_normal(shape) + 5
        expected = np.linalg.svd(x - x.mean(axis=0), compute_uv=False)
        found = spectrum(x)
        assert found.values[: min(shape)] == pytest.approx(expected, abs=1e-6)


def test_ranks_of_a_flat_spectrum_are_its_dimension() -> None:
    found = spectrum(with_singular_values([2.0] * 6))
    for rank in (
        geometry.effective_rank,
        geometry.rankme,
        geometry.participation_ratio,
        geometry.nuclear_participation,
    ):
        assert rank(found) == pytest.approx(6.0)
    assert geometry.singular_entropy(found) == pytest.approx(1.0)
    assert geometry.top_mass(found, 2) == pytest.approx(1 / 3)


def test_ranks_of_two_directions_have_closed_forms() -> None:
    found = spectrum(with_singular_values([3.0, 1.0]))
    assert geometry.nuclear_participation(found) == pytest.approx((3 + 1) ** 2 / (9 + 1))
    assert geometry.participation_ratio(found) == pytest.approx((9 + 1) ** 2 / (81 + 1))
    assert geometry.rankme(found) == pytest.approx(math.exp(-(0.75 * math.log(0.75) + 0.25 * math.log(0.25))))
    assert geometry.effective_rank(found) == pytest.approx(math.exp(-(0.9 * math.log(0.9) + 0.1 * math.log(0.1))))


def test_the_halves_undo_the_bias_of_few_rows() -> None:
    """White noise has d dimensions; with n = d rows the plain ratio says half of that."""
    plain, halves = [], []
    for seed in range(40):
        x = np.random.default_rng(seed).standard_normal((64, 32))
        plain.append(geometry.participation_ratio(spectrum(x)))
        halves.append(geometry.participation_ratio_halves(x))
    assert np.mean(plain) < 24
    assert abs(np.mean(halves) - 32) < 4 * np.std(halves) / np.sqrt(len(halves)) + 1


def test_alpha_is_the_exponent_of_a_power_law() -> None:
    values = [float(i) ** (-1.3 / 2) for i in range(1, 61)]
    assert geometry.alpha_req(spectrum(with_singular_values(values))) == pytest.approx(1.3, abs=1e-6)


def test_anisotropy_is_the_mean_cosine_of_pairs() -> None:
    x = np.random.default_rng(3).standard_normal((12, 5)) + 0.7
    unit = x / np.linalg.norm(x, axis=1, keepdims=True)
    pairs = [unit[i] @ unit[j] for i in range(12) for j in range(12) if i != j]
    assert geometry.anisotropy(x) == pytest.approx(np.mean(pairs))
    assert geometry.anisotropy(np.ones((4, 3))) == pytest.approx(1.0)


def test_sparsity_of_one_hot_and_of_constant_vectors() -> None:
    assert geometry.sparsity(np.eye(5)) == pytest.approx(1.0)
    assert geometry.sparsity(np.ones((3, 5))) == pytest.approx(0.0)


def test_figures_do_not_change_with_rotation_and_repeat_bit_for_bit() -> None:
    x = with_singular_values([5.0, 3.0, 2.0, 1.0, 0.5, 0.2]) + 1.0
    turn, _ = np.linalg.qr(np.random.default_rng(9).standard_normal((6, 6)))
    first, turned = geometry.describe(x), geometry.describe(x @ turn)
    assert geometry.describe(x) == first
    for name in first.keys() - {"sparsity"}:
        assert turned[name] == pytest.approx(first[name], rel=1e-6), name


@pytest.mark.parametrize("x", [np.zeros((40, 4)), np.ones((40, 4)), np.full((40, 4), 1e-300)])
def test_degenerate_vectors_give_numbers(x: Array) -> None:
    assert all(math.isfinite(value) for value in geometry.describe(x).values())


def test_cka_by_the_definition_with_sums_over_indices() -> None:
    """HSIC's unbiased estimator as a U-statistic over distinct indices, for a few rows."""
    from itertools import permutations

    generator = np.random.default_rng(4)
    x, y = generator.standard_normal((7, 3)), generator.standard_normal((7, 4))

    def hsic(k: Array, other: Array) -> float:
        rows = list(permutations(range(7), 4))
        total = sum(k[i, j] * (other[i, j] + other[q, r] - 2 * other[i, q]) for i, j, q, r in rows)
        return total / len(rows)

    k, other = x @ x.T, y @ y.T
    expected = hsic(k, other) / math.sqrt(hsic(k, k) * hsic(other, other))
    assert drift.debiased_cka(Cloud.of(x), Cloud.of(y)) == pytest.approx(expected, rel=1e-9)


def test_cka_of_copies_and_of_strangers() -> None:
    x = np.random.default_rng(5).standard_normal((200, 150))
    turn, _ = np.linalg.qr(np.random.default_rng(6).standard_normal((150, 150)))
    assert drift.debiased_cka(Cloud.of(x), Cloud.of(3 * x @ turn)) == pytest.approx(1.0)
    strangers = [
        drift.debiased_cka(Cloud.of(x), Cloud.of(np.random.default_rng(seed).standard_normal((200, 150))))
        for seed in range(7, 17)
    ]
    assert abs(np.mean(strangers)) < 0.02


def test_procrustes_against_the_best_of_scipy() -> None:
    from scipy.linalg import orthogonal_procrustes

    generator = np.random.default_rng(8)
    x, y = generator.standard_normal((50, 6)), generator.standard_normal((50, 6))
    first, second = (part - part.mean(axis=0) for part in (x, y))
    first, second = first / np.linalg.norm(first), second / np.linalg.norm(second)
    turn, _ = orthogonal_procrustes(first, second)
    assert drift.procrustes(Cloud.of(x), Cloud.of(y)) == pytest.approx(np.linalg.norm(first @ turn - second) ** 2)
    assert drift.procrustes(Cloud.of(x), Cloud.of(2 * x[:, ::-1] + 4)) == pytest.approx(0.0, abs=1e-9)


def test_rows_fewer_than_columns_give_the_same_figures() -> None:
    """Wide clouds go through a smaller matrix; with columns of zeros they become tall ones' equals."""
    generator = np.random.default_rng(11)
    x, y = generator.standard_normal((20, 12)), generator.standard_normal((20, 12))
    wide = [Cloud.of(np.hstack([part, np.zeros((20, 30))])) for part in (x, y)]
    tall = [Cloud.of(part) for part in (x, y)]
    assert drift.procrustes(wide[0], wide[1]) == pytest.approx(drift.procrustes(tall[0], tall[1]))
    assert drift.debiased_cka(wide[0], wide[1]) == pytest.approx(drift.debiased_cka(tall[0], tall[1]))


def test_principal_angles_against_scipy_and_for_a_known_turn() -> None:
    from scipy.linalg import subspace_angles

    generator = np.random.default_rng(2)
    first, second = (spectrum(generator.standard_normal((80, 9))) for _ in range(2))
    expected = np.sort(subspace_angles(first.directions[:, :3], second.directions[:, :3]))
    assert drift.principal_angles(first, second, 3) == pytest.approx(expected)
    line = np.linspace(-1, 1, 30)[:, None]
    turned = spectrum(line * np.array([[math.cos(1e-7), math.sin(1e-7), 0.0]]))
    assert drift.principal_angles(spectrum(line * np.array([[1.0, 0.0, 0.0]])), turned, 1) == pytest.approx(
        [1e-7], rel=1e-3
    )


def test_the_gap_and_the_share_of_variance() -> None:
    found = spectrum(with_singular_values([3.0, 1.0, 0.5]))
    assert drift.gap(found, 1) == pytest.approx(9.0)
    assert drift.leading(found, share=0.85) == 1
    assert drift.leading(found, share=0.9) == 2
