"""Rows for training and rows held out, divided by groups that must not be torn apart.

A group is a statement, a theorem's name, a cluster of nearly equal statements, a template, or a combination of
features. Within each source the same share of groups is held out: those with the smallest hashes, so that more rows
move no group by chance.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from ember.core.config import Config
from ember.data.stage import Chunk, Row

By = Literal["statement", "theorem", "cluster", "template", "combination"]
_COLUMN = {"statement": "statement_id"}


class SplitConfig(Config):
    by: By = "statement"
    """What is held out as a whole."""
    val: float = 0.05
    """Share of the groups of each source that is held out; at least one where a source has two."""
    seed: int = 0


class Split:
    """Work of the stage `split`: rows go to `train` or `val`."""

    def __init__(self, config: SplitConfig, rows: Iterable[Row]) -> None:
        self._config = config
        groups: dict[str, set[bytes]] = defaultdict(set)
        for row in rows:
            groups[row["source"]].add(self._group(row))
        self._held: set[bytes] = set()
        for found in groups.values():
            count = max(round(config.val * len(found)), 1 if config.val > 0 and len(found) > 1 else 0)
            self._held.update(sorted(found)[:count])

    def _group(self, row: Row) -> bytes:
        column = _COLUMN.get(self._config.by, self._config.by)
        name = row.get(column) or row["statement_id"]
        return hashlib.sha256(f"{self._config.seed}|{name}".encode()).digest()[:12]

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row in rows:
            chunk.add("val" if self._group(row) in self._held else "train", row)
        return chunk
