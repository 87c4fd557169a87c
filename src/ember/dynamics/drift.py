"""How far two captures of the same inputs are apart: three measures, because they disagree.

Procrustes and CKA compare whole clouds, principal angles compare the leading subspaces. An angle means nothing
where the spectrum has no gap behind the subspace, so the gap is told with it.
"""

from __future__ import annotations

import numpy as np

from ember.dynamics.geometry import Array, Spectrum, spectrum


def _hsic(k: Array, other: Array) -> float:
    """The unbiased estimator of HSIC (Song et al.): diagonals left out."""
    n = len(k)
    k = k - np.diag(np.diag(k))
    other = other - np.diag(np.diag(other))
    cross = float((k * other).sum())
    sums = float(k.sum() * other.sum() / ((n - 1) * (n - 2)))
    rows = float(2.0 / (n - 2) * (k.sum(axis=0) @ other.sum(axis=0)))
    return (cross + sums - rows) / (n * (n - 3))


def debiased_cka(x: Array, y: Array) -> float:
    """Linear CKA from unbiased HSIC: about 0 for unrelated clouds however wide they are, 1 for rotated copies."""
    x, y = (np.asarray(part, dtype=np.float64) for part in (x, y))
    first, second = x @ x.T, y @ y.T
    scale = _hsic(first, first) * _hsic(second, second)
    return _hsic(first, second) / float(np.sqrt(scale)) if scale > 0 else 0.0


def procrustes(x: Array, y: Array) -> float:
    """Squared distance after the best rotation, of centred clouds with unit Frobenius norm: 0 to 2."""
    first, second = (_unit(part) for part in (x, y))
    nuclear = np.linalg.svd(first.T @ second, compute_uv=False).sum()
    return float(max(0.0, 2.0 - 2.0 * nuclear))


def _unit(x: Array) -> Array:
    centred = np.asarray(x, dtype=np.float64) - x.mean(axis=0)
    norm = float(np.linalg.norm(centred))
    return centred / norm if norm > 0 else centred


def principal_angles(x: Spectrum, y: Spectrum, k: int) -> Array:
    """Angles (radians, smallest first) between the two leading subspaces of dimension k.

    By sines, which stay exact for small angles: a cosine of 1 - 1e-16 would already read as an angle of 1e-8.
    """
    first, second = x.directions[:, :k], y.directions[:, :k]
    sines = np.linalg.svd(second - first @ (first.T @ second), compute_uv=False)
    return np.sort(np.arcsin(np.clip(sines, 0.0, 1.0)))


def leading(found: Spectrum, share: float = 0.9, most: int = 32) -> int:
    """How many directions carry this share of the variance."""
    squares = found.values**2
    total = squares.sum()
    if total <= 0:
        return 1
    return int(min(np.searchsorted(np.cumsum(squares) / total, share) + 1, most, len(squares)))


def gap(found: Spectrum, k: int) -> float:
    """λ_k / λ_{k+1}: near 1 the subspace of dimension k is not determined."""
    squares = found.values**2
    return float(squares[k - 1] / max(squares[k], 1e-12)) if k < len(squares) else float("inf")


def describe_drift(x: Array, earlier: Array, k: int, cka_rows: int = 512) -> dict[str, float]:
    """From an earlier capture of the same inputs to this one; CKA on the first rows only, it costs rows²."""
    now, then = spectrum(x), spectrum(earlier)
    return {
        "cka_distance": 1.0 - debiased_cka(x[:cka_rows], earlier[:cka_rows]),
        "procrustes_distance": procrustes(x, earlier),
        "principal_angle": float(principal_angles(then, now, k).mean()),
        "subspace_gap": float(min(gap(now, k), 1e6)),
    }
