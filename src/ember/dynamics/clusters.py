"""Impact clusters: families that move a model's geometry the same way, each under the one with the highest score."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import polars as pl

from ember.core.errors import InputError
from ember.dynamics.geometry import Array

ALIKE = 0.8
"""Cosine of two families' changes from which they count as one cluster."""


@dataclass(frozen=True)
class Cluster:
    centre: str
    score: float
    """The centre's DIS."""
    neighbours: tuple[str, ...]
    """Families that move the model alike, the most alike first."""

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def clusters_of(summaries: pl.DataFrame, alike: float = ALIKE) -> list[Cluster]:
    """By falling score: a family that is in no cluster yet begins one, and takes those that are alike and free.

    `summaries` is the table of a probe experiment. Changes are means over seeds, from the middle of all families and in
    units of their spread, so that what training does whatever the family counts for nothing.
    """
    rows = summaries.group_by("family_id", maintain_order=True).agg(pl.col("DIS").mean(), pl.col("signature_vector"))
    names = rows["family_id"].to_list()
    if len(names) < 2:
        raise InputError(f"{len(names)} families were probed: clusters need two at least")
    scores = dict(zip(names, rows["DIS"].to_list(), strict=True))
    cosines = _cosines(np.array([np.mean(many, axis=0) for many in rows["signature_vector"].to_list()]))
    free = sorted(range(len(names)), key=lambda k: (-scores[names[k]], names[k]))
    made: list[Cluster] = []
    while free:
        centre, *others = free
        near = sorted((k for k in others if cosines[centre, k] >= alike), key=lambda k: -cosines[centre, k])
        made.append(Cluster(names[centre], float(scores[names[centre]]), tuple(names[k] for k in near)))
        free = [k for k in others if k not in near]
    return made


def _cosines(changes: Array) -> Array:
    spread = changes.std(axis=0)
    units = (changes - changes.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    sizes = np.linalg.norm(units, axis=1, keepdims=True)
    units = units / np.where(sizes > 0, sizes, 1.0)
    return units @ units.T
