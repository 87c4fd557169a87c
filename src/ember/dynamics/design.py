"""The curves that the joint test fits: a spline along the steps, and beside it a step at any capture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ember.dynamics.geometry import Array, Floats


@dataclass(frozen=True)
class Design:
    """The spline's orthonormal basis, and the steps that may be found beside it."""

    basis: Floats
    places: NDArray[np.int64]
    widths: tuple[int, ...]
    norms: Floats
    """Of each step once the spline is taken out, places of the first width first."""
    units: Floats
    """Each step, the spline taken out, of unit length."""
    finer: Floats
    """What a spline with more knots could follow, this one taken out: where the gate looks."""

    def single(self) -> Design:
        """The same in single precision."""
        rounded = {name: getattr(self, name).astype(np.float32) for name in ("basis", "norms", "units", "finer")}
        return replace(self, **rounded)

    def residual(self, values: Array) -> Array:
        return values - times(times(values, self.basis), self.basis.T)

    def coefficients(self, residual: Array) -> Array:
        """Along every step, of unit length: the residual is orthogonal to the spline, so sums from the right do."""
        sums = np.cumsum(residual[..., ::-1], axis=-1)[..., ::-1]
        parts = [_window(sums, self.places, width) for width in self.widths]
        return np.concatenate(parts, axis=-1) / self.norms


def times(series: Array, matrix: Array) -> Array:
    """The product along the last axis, as one of two matrices: many small ones make the threads of BLAS wait for each
    other, on a busy machine for minutes."""
    flat = series.reshape(-1, series.shape[-1]) @ matrix
    return flat.reshape(*series.shape[:-1], matrix.shape[-1])


def _window(sums: Array, places: NDArray[np.int64], width: int) -> Array:
    half = width // 2
    return sum(sums[..., places + shift] for shift in range(-half, half + 1)) / width  # pyright: ignore[reportReturnType]


def step_at(length: int, place: int, width: int) -> Floats:
    """0 before, 1 after; a ramp over `width` captures around `place`."""
    half = width // 2
    index = np.arange(length)
    return np.mean([(index >= place + shift) for shift in range(-half, half + 1)], axis=0)


def spline_basis(axis: Array, freedom: int) -> Floats:
    """An orthonormal basis of the cubic splines along the axis, with as many captures between any two knots."""
    from scipy import interpolate  # pyright: ignore[reportMissingTypeStubs]

    splines: Any = interpolate.BSpline
    x = np.clip((axis - axis[0]) / (axis[-1] - axis[0]), 0, 1 - 1e-9)
    inner = [float(x[round(place)]) for place in np.linspace(0, len(x) - 1, freedom - 2)]
    knots = [*[0.0] * 3, *inner[:-1], *[1.0] * 4]
    dense = splines.design_matrix(x, knots, 3).toarray()
    return np.linalg.qr(dense)[0]


def design_of(axis: Array, freedom: int, widths: tuple[int, ...], edge: int) -> Design:
    length = len(axis)
    basis = spline_basis(axis, freedom)
    edge = max(edge, max(widths) // 2 + 1)
    places = np.arange(edge, length - edge + 1)
    raw = np.stack([step_at(length, int(place), width) for width in widths for place in places])
    rest = raw - (raw @ basis) @ basis.T
    norms = np.maximum(np.linalg.norm(rest, axis=1), 1e-9)
    finer = spline_basis(axis, min(freedom + 6, length - 4))
    finer = finer - basis @ (basis.T @ finer)
    left, strengths, _ = np.linalg.svd(finer, full_matrices=False)
    return Design(basis, places, widths, norms, rest / norms[:, None], left[:, strengths > 1e-6])
