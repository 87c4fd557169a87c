"""How far two captures of the same inputs are apart: three measures, because they disagree.

Procrustes and CKA compare whole clouds, principal angles compare the leading subspaces. An angle means nothing
where the spectrum has no gap behind the subspace, so the gap is told with it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ember.dynamics.geometry import Array, Spectrum, spectrum


@dataclass(frozen=True)
class Cloud:
    """The vectors of one capture with what it takes to compare them to another: worked out once, used twice."""

    centred: Array
    spectrum: Spectrum

    @classmethod
    def of(cls, x: Array) -> Cloud:
        return cls(x - x.mean(axis=0, dtype=np.float64), spectrum(x))

    @property
    def squares(self) -> Array:
        """Of each vector's length: the diagonal of its Gram matrix."""
        return np.square(self.centred).sum(axis=1)

    @property
    def norm(self) -> float:
        return float(np.linalg.norm(self.spectrum.values))


def _hsic(product: float, first: Array, second: Array) -> float:
    """The unbiased estimator of HSIC (Song et al.), diagonals left out, from tr(KL) and the diagonals of K and L.

    Clouds are centred, which changes nothing, so each row of a whole Gram matrix adds up to 0 and its diagonal is all
    that is needed: no matrix of rows × rows is made where vectors are shorter than that.
    """
    n, both = len(first), float(first @ second)
    sums = float(first.sum() * second.sum()) / ((n - 1) * (n - 2))
    return (product - both + sums - 2.0 / (n - 2) * both) / (n * (n - 3))


def _cross(x: Cloud, y: Cloud) -> Array:
    """A matrix as small as may be with the singular values of XᵀY."""
    first, second = x.centred.T, y.centred.T
    if len(x.centred) < min(len(first), len(second)):
        first, second = (np.asarray(np.linalg.qr(part, mode="r")) for part in (first, second))
    product: Array = first @ second.T
    return product


def debiased_cka(x: Cloud, y: Cloud, cross: Array | None = None) -> float:
    """Linear CKA from unbiased HSIC: about 0 for unrelated clouds however wide they are, 1 for rotated copies."""
    product = float(np.square(_cross(x, y) if cross is None else cross).sum())
    own = [_hsic(float((one.spectrum.values**4).sum()), one.squares, one.squares) for one in (x, y)]
    scale = own[0] * own[1]
    return _hsic(product, x.squares, y.squares) / float(np.sqrt(scale)) if scale > 0 else 0.0


def procrustes(x: Cloud, y: Cloud, cross: Array | None = None) -> float:
    """Squared distance after the best rotation, of centred clouds with unit Frobenius norm: 0 to 2."""
    sizes = x.norm * y.norm
    if sizes <= 0:
        return 2.0
    nuclear = np.linalg.svd(_cross(x, y) if cross is None else cross, compute_uv=False).sum() / sizes
    return float(max(0.0, 2.0 - 2.0 * nuclear))


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


def describe_drift(now: Cloud, then: Cloud, k: int) -> dict[str, float]:
    """From an earlier capture of the same inputs to this one."""
    cross = _cross(now, then)
    return {
        "cka_distance": 1.0 - debiased_cka(now, then, cross),
        "procrustes_distance": procrustes(now, then, cross),
        "principal_angle": float(principal_angles(then.spectrum, now.spectrum, k).mean()),
        "subspace_gap": float(min(gap(now.spectrum, k), 1e6)),
    }
