"""What a cloud of token vectors looks like: one function an estimator, each named for what it computes.

X holds n token vectors of width d, pads already left out. `describe` gives every figure of one capture.
Rank estimators disagree by design: the effective rank and the participation ratio look at variances (squared
singular values), RankMe and the nuclear participation at singular values.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Floats = NDArray[np.float64]
TOP_K = 8
"""Directions whose share of the singular values is told."""
_TINY = 1e-12


@dataclass(frozen=True)
class Spectrum:
    """Singular values of the centred vectors, largest first, and the directions that they belong to."""

    values: Array
    directions: Array
    """d × r, one direction a column."""
    rows: int

    @property
    def variances(self) -> Array:
        return self.values**2 / max(self.rows - 1, 1)


def spectrum(x: Array) -> Spectrum:
    """By the smaller of the two Gram matrices, in double precision: exact enough, and repeatable bit for bit."""
    x = np.asarray(x, dtype=np.float64)
    centred = x - x.mean(axis=0)
    rows, width = centred.shape
    if rows >= width:
        squares, directions = np.linalg.eigh(centred.T @ centred)
    else:
        _, singular, transposed = np.linalg.svd(centred, full_matrices=False)
        squares, directions = (singular**2)[::-1], transposed.T[:, ::-1]
    return Spectrum(np.sqrt(np.clip(squares[::-1], 0.0, None)), directions[:, ::-1], rows)


def _shares(weights: Array) -> Array:
    total = weights.sum()
    return weights / total if total > _TINY else np.full(len(weights), 1.0 / len(weights))


def entropy(shares: Array) -> float:
    positive = shares[shares > 0]
    return float(-(positive * np.log(positive)).sum())


def effective_rank(found: Spectrum) -> float:
    """exp of the entropy of the shares of variance (Roy and Vetterli's entropy, on eigenvalues)."""
    return float(np.exp(entropy(_shares(found.values**2))))


def rankme(found: Spectrum) -> float:
    """exp of the entropy of the shares of the singular values."""
    return float(np.exp(entropy(_shares(found.values))))


def singular_entropy(found: Spectrum) -> float:
    """Entropy of the shares of the singular values, over its largest possible value: 1 is flat."""
    return entropy(_shares(found.values)) / float(np.log(max(len(found.values), 2)))


def top_mass(found: Spectrum, k: int = TOP_K) -> float:
    """Share of the k largest singular values in their sum."""
    return float(_shares(found.values)[:k].sum())


def participation_ratio(found: Spectrum) -> float:
    """(Σλ)² / Σλ² on variances; biased down when there are few rows."""
    squares = found.values**2
    return float(squares.sum() ** 2 / max((squares**2).sum(), _TINY))


def nuclear_participation(found: Spectrum) -> float:
    """(Σs)² / Σs² on singular values: what the original calls its effective rank."""
    return float(found.values.sum() ** 2 / max((found.values**2).sum(), _TINY))


def participation_ratio_halves(x: Array) -> float:
    """tr C₁ · tr C₂ / tr(C₁C₂) over even and odd rows: numerator and denominator are unbiased."""
    x = np.asarray(x, dtype=np.float64)
    first, second = (_covariance(x[start::2]) for start in (0, 1))
    return float(np.trace(first) * np.trace(second) / max(float((first * second).sum()), _TINY))


def _covariance(x: Array) -> Array:
    centred = x - x.mean(axis=0)
    return centred.T @ centred / max(len(x) - 1, 1)


def mean_norm(x: Array) -> float:
    return float(np.linalg.norm(x, axis=1).mean())


def anisotropy(x: Array) -> float:
    """Mean cosine between two different vectors, uncentred: 0 in all directions alike, 1 all the same way."""
    norms = np.linalg.norm(x, axis=1, keepdims=True)
    unit = np.asarray(x, dtype=np.float64) / np.maximum(norms, _TINY)
    count = len(unit)
    return float((np.square(unit.sum(axis=0)).sum() - np.square(unit).sum()) / max(count * (count - 1), 1))


def alpha_req(found: Spectrum, first: int = 3, last: int | None = None) -> float:
    """Minus the slope of log λᵢ on log i, over i from `first` to `last` (default: a third of the spectrum)."""
    last = last or max(first + 5, len(found.values) // 3)
    index = np.arange(1, len(found.values) + 1, dtype=np.float64)
    kept = (index >= first) & (index <= last) & (found.variances > found.variances[0] * 1e-10 + _TINY)
    if kept.sum() < 3:
        return 0.0
    return -float(np.polyfit(np.log(index[kept]), np.log(found.variances[kept]), 1)[0])


def sparsity(x: Array) -> float:
    """Hoyer's measure, mean over vectors: 0 when all coordinates are alike, 1 when a single one is not 0."""
    width = x.shape[1]
    ratio = np.abs(x).sum(axis=1) / np.maximum(np.linalg.norm(x, axis=1), _TINY)
    return float(((np.sqrt(width) - ratio) / max(np.sqrt(width) - 1, _TINY)).mean())


def two_nn(x: Array, most: int = 512) -> float:
    """Intrinsic dimension by the distances to the two nearest neighbours (Facco et al.): n / Σ ln(r₂ / r₁) over the
    first rows that are distinct; 0 where there are fewer than three."""
    size = float(np.abs(x).max())
    distinct = np.unique(np.round(np.asarray(x[:most], dtype=np.float64) / max(size, _TINY), 6), axis=0)
    if len(distinct) < 3:
        return 0.0
    squares = np.square(distinct).sum(axis=1)
    apart = squares[:, None] + squares - 2 * distinct @ distinct.T
    np.fill_diagonal(apart, np.inf)
    first, second = np.partition(np.maximum(apart, _TINY), 1, axis=1)[:, :2].T
    total = float(0.5 * np.log(second / first).sum())
    return len(distinct) / total if total > 0 else 0.0


def describe(x: Array, found: Spectrum | None = None) -> dict[str, float]:
    """Every figure of one capture, by the name that it has in a table."""
    found = found or spectrum(x)
    return {
        "effective_rank": effective_rank(found),
        "rankme": rankme(found),
        "sv_entropy": singular_entropy(found),
        f"topk_mass_k{TOP_K}": top_mass(found),
        "participation_ratio": participation_ratio(found),
        "participation_ratio_cv": participation_ratio_halves(x),
        "nuclear_participation": nuclear_participation(found),
        "mean_norm": mean_norm(x),
        "anisotropy": anisotropy(x),
        "alpha_req": alpha_req(found),
        "sparsity": sparsity(x),
    }


GROUPS: dict[str, str] = {
    "effective_rank": "spectrum",
    "rankme": "spectrum",
    "sv_entropy": "spectrum",
    f"topk_mass_k{TOP_K}": "spectrum",
    "participation_ratio": "spectrum",
    "participation_ratio_cv": "spectrum",
    "nuclear_participation": "spectrum",
    "alpha_req": "spectrum",
    "mean_norm": "norm",
    "anisotropy": "direction",
    "sparsity": "coordinates",
    "cka_distance": "drift",
    "procrustes_distance": "drift",
    "principal_angle": "subspace",
    "subspace_gap": "subspace",
    "two_nn": "dimension",
    "critical_sharpness": "gradients",
    "gradient_signal": "gradients",
    "gradient_noise": "gradients",
    "llc": "degeneracy",
    "llc_spread": "degeneracy",
    "llc_acceptance": "degeneracy",
    "weight_norm": "weights",
    "update_norm": "weights",
}
"""Metrics of one group are functions of the same thing: their agreement is one piece of evidence, not many."""


def group_of(metric: str) -> str:
    """The group of a metric; a module's metric (`mlp.rankme`) is in its estimator's group."""
    return GROUPS.get(metric.rpartition(".")[2], metric)
