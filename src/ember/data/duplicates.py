"""Near-duplicates among theorems: found by MinHash, confirmed exactly. Names, layout and brackets do not count.

Two rows are near-duplicates when they have the same numerals and nearly the same short runs of words in statement
and proof together. Rows with nearly the same *statement* are one cluster, whatever their proofs: a split by cluster
holds them out together. Numerals always count, since whole families differ in nothing else.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from pydantic import Field

from ember.core.config import Config
from ember.data.buckets import Buckets
from ember.data.canonical import canonical
from ember.data.sketches import Sketch, sketches
from ember.data.stage import CHUNK, Chunk, Row, chunks
from ember.data.tokens import words


class DuplicatesConfig(Config):
    jaccard: float = Field(default=0.9, gt=0.6, le=1)
    """Share of the union of their short runs that two rows must have in common."""


class Near:
    """First of its kind, or which row came before: an index of texts in about a kilobyte each."""

    def __init__(self, jaccard: float) -> None:
        self._jaccard = jaccard
        self._bands = Buckets()
        self._hashes = array("I")
        """Hashes of the short runs of all texts in the index, one text behind the other, each text's sorted."""
        self._ends = array("Q", [0])
        self._labels: list[str] = []

    def first(self, text: Sketch, label: str) -> str | None:
        """The label of the first text that this one nearly is; None, and it is kept, where there is none."""
        for row in sorted({row for key in text.keys for row in self._bands.rows(key)}):
            if _jaccard(text.hashes, self._kept(row)) >= self._jaccard:
                return self._labels[row]
        for key in text.keys:
            self._bands.add(key, len(self._labels))
        self._hashes.frombytes(text.hashes.tobytes())
        self._ends.append(len(self._hashes))
        self._labels.append(label)
        return None

    def _kept(self, row: int) -> Any:
        return np.array(self._hashes[self._ends[row] : self._ends[row + 1]], dtype=np.uint32)


def marked(rows: Iterable[Row], config: DuplicatesConfig) -> Iterator[Row]:
    """The rows with `cluster` (the first row whose statement is nearly theirs) and `duplicate_of`."""
    statements, wholes = Near(config.jaccard), Near(config.jaccard)
    for chunk in chunks(rows, CHUNK):
        found = [canonical(row["statement"], row["theorem"]) for row in chunk]
        nameless = [one.nameless for one in found]
        proofs = [words(row["proof"] or "") for row in chunk]
        stated = sketches((text, one.numbers) for text, one in zip(nameless, found, strict=True))
        proved = sketches(
            ([*text, "⊢", *proof], [*one.numbers, *(word for word in proof if word.isdigit())])
            for text, one, proof in zip(nameless, found, proofs, strict=True)
        )
        for row, statement, whole in zip(chunk, stated, proved, strict=True):
            cluster = statements.first(statement, row["id"])
            yield {**row, "cluster": cluster or row["id"], "duplicate_of": wholes.first(whole, row["id"])}


async def without_duplicates(rows: list[Row]) -> Chunk:
    """Work of the stage `duplicates`: marked rows in, the first of each kind out."""
    chunk = Chunk()
    for row in rows:
        first = row.pop("duplicate_of")
        if first is None:
            chunk.add("theorems", row)
        else:
            chunk.aside(row, "near-duplicate", f"statement and proof are nearly those of {first}")
    return chunk


def _jaccard(one: Any, other: Any) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / (len(one) + len(other) - shared)
