"""How many directions a cloud of vectors uses: its variance spectrum, effective dimension and RankMe.

The second moments are summed block by block, in a few groups of theorems, so that each figure can be computed without
each group. The baseline is isotropic noise of the same number of rows and columns.
"""

from __future__ import annotations

import importlib
import math
from typing import Any

import numpy as np

from ember.evaluation.grouped import Measure, Numbers, Places, interval
from ember.evaluation.vectors import VectorTable

GROUPS = 5
"""Each holds a square matrix of the vectors' width; few, so that memory stays bounded."""
LARGEST = 10
DENSE = 512
"""Up to this width all eigenvalues are found at once."""


class Moments:
    """Counts, sums and sums of outer products, in groups."""

    def __init__(self, table: VectorTable) -> None:
        groups: Places = table.groups % GROUPS
        width, count = table.width, int(groups.max()) + 1
        self.counts = np.bincount(groups, minlength=count).astype(np.float64)
        self.sums = np.zeros((count, width))
        self.products = np.zeros((count, width, width))
        for part, block in table.blocks():
            for group in np.unique(groups[part]):
                mine = block[groups[part] == group].astype(np.float64)
                self.sums[group] += mine.sum(axis=0)
                self.products[group] += mine.T @ mine

    def second(self, without: int | None = None) -> tuple[Numbers, Numbers]:
        """Second moments and covariance of all rows, or of all but a group's."""
        kept = [group for group in range(len(self.counts)) if group != without]
        count, total = self.counts[kept].sum(), self.sums[kept].sum(axis=0)
        second = self.products[kept].sum(axis=0)
        return second, (second - np.outer(total, total) / count) / max(1.0, count - 1)

    def figures(self, without: int | None = None) -> dict[str, float]:
        """Squares and the trace give the effective dimension, a few steps of Lanczos the largest variances; only RankMe
        needs a whole decomposition, which is what takes time at a width of thousands."""
        second, covariance = self.second(without)
        whole = float(np.trace(covariance))
        if whole <= 0:
            return dict.fromkeys(NAMES, math.nan)
        largest = leading(covariance, LARGEST)
        return {
            "top1_variance_ratio": float(largest[0] / whole),
            "top10_variance_ratio": float(largest.sum() / whole),
            "effective_dimension": whole**2 / float(np.vdot(covariance, covariance)),
            "rankme": rankme(np.sqrt(eigenvalues(second))),
        }


def eigenvalues(matrix: Numbers) -> Numbers:
    """Of a symmetric matrix without negative ones, largest first."""
    return np.clip(np.linalg.eigvalsh(matrix)[::-1], 0.0, None).astype(np.float64)


def leading(matrix: Numbers, count: int) -> Numbers:
    """The largest eigenvalues, largest first; always found from the same start."""
    width = len(matrix)
    if width <= DENSE:
        return eigenvalues(matrix)[:count]
    linear: Any = importlib.import_module("scipy.sparse.linalg")
    start = np.random.default_rng(0).normal(size=width)
    found = linear.eigsh(matrix, count, which="LA", return_eigenvectors=False, v0=start, ncv=4 * count)
    return np.sort(np.clip(found, 0.0, None))[::-1].astype(np.float64)


NAMES = ("top1_variance_ratio", "top10_variance_ratio", "effective_dimension", "rankme")


def rankme(singular: Numbers) -> float:
    """exp of the entropy of the singular values' shares (Garrido et al. 2023); they are those of the vectors as they
    are, not centred."""
    shares = singular / singular.sum() + 1e-7
    return float(np.exp(-(shares * np.log(shares)).sum()))


def measure(table: VectorTable) -> tuple[list[Measure], Numbers]:
    """The figures, and the variance spectrum."""
    moments = Moments(table)
    found, variances = moments.figures(), eigenvalues(moments.second()[1])
    several = len(moments.counts) > 1
    without = [moments.figures(group) for group in range(len(moments.counts))] if several else []
    chance = noise(len(table), table.width)
    measures: list[Measure] = []
    for name in NAMES:
        if not math.isfinite(found[name]):
            measures.append(Measure(name, None, of=len(table), note="the vectors do not differ"))
            continue
        left = np.array([each[name] for each in without])
        low, high = interval(found[name], left)
        measures.append(Measure(name, found[name], low, high, chance[name], len(table), without=left))
    return measures, variances


def noise(rows: int, width: int) -> dict[str, float]:
    """The same figures of isotropic noise, by the law of Marchenko and Pastur."""
    count, shape = min(rows, width), min(rows, width) / max(rows, width)
    low, high = (1 - math.sqrt(shape)) ** 2, (1 + math.sqrt(shape)) ** 2
    middle = np.linspace(0, math.pi, 20_001)[1:-1]
    place = (low + high) / 2 - (high - low) / 2 * np.cos(middle)
    with np.errstate(invalid="ignore", divide="ignore"):
        density = (high - low) ** 2 / 4 * np.sin(middle) ** 2 / (2 * math.pi * shape * place)
    weights = np.where(place > 0, density, 0.0)
    weights /= weights.sum()
    singular = np.sqrt(place)
    mean = float((weights * singular).sum())
    entropy = math.log(count * mean) - float((weights * singular * np.log(singular)).sum()) / mean
    ordered = place[::-1]
    share = np.minimum(np.cumsum(weights[::-1]), 10 / count)
    top = float((np.diff(share, prepend=0.0) * ordered).sum())
    return {
        "top1_variance_ratio": high / count,
        "top10_variance_ratio": min(1.0, top),
        "effective_dimension": rows * width / (rows + width + 1),
        "rankme": math.exp(entropy),
    }
