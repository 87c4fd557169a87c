"""The usage ledger of an experiment: which item was trained on by which probe, when first and last, and how often.

Draws follow from family, budget and seed alone, so the ledger is computed anew, not written down on the way.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl
import torch

from ember.dynamics.probes import Family, ProbeConfig, drawn

LEDGER: dict[str, Any] = {
    "item_id": pl.String,
    "run_id": pl.String,
    "family_id": pl.String,
    "seed": pl.Int64,
    "split": pl.String,
    "first_step": pl.Int32,
    "last_step": pl.Int32,
    "exposure_count": pl.Int32,
    "tokens": pl.Int32,
}
"""One row an item and probe; items that a probe did not draw have none."""


def item_ids(family: Family) -> list[str]:
    """Of each row: the hash of its real tokens, so that one text has one id wherever it stands."""
    sizes = [int(size) for size in family.sizes]
    rows = (family.tokens[place, :size].contiguous() for place, size in enumerate(sizes))
    return [hashlib.sha256(row.numpy().tobytes()).hexdigest()[:16] for row in rows]


def exposures(family: Family, config: ProbeConfig, seed: int, run_id: str) -> Iterator[dict[str, Any]]:
    """The rows of one probe."""
    ids, generator = item_ids(family), torch.Generator().manual_seed(seed)
    steps: dict[int, list[int]] = {}
    for step in range(config.steps):
        for place in drawn(family, config, generator):
            steps.setdefault(int(place), []).append(step)
    for place, seen in sorted(steps.items()):
        yield {
            "item_id": ids[place],
            "run_id": run_id,
            "family_id": family.id,
            "seed": seed,
            "split": "train",
            "first_step": seen[0],
            "last_step": seen[-1],
            "exposure_count": len(seen),
            "tokens": int(family.sizes[place]) * len(seen),
        }


def ledger_frame(rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=LEDGER)
