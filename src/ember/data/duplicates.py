"""Near-duplicates among theorems: found by MinHash, confirmed exactly. Names, layout and brackets do not count.

Two rows are near-duplicates when they have the same numerals and nearly the same short runs of words in statement
and proof together. Rows with nearly the same *statement* are one cluster, whatever their proofs: a split by cluster
holds them out together. Numerals always count, since whole families differ in nothing else.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from pydantic import Field

from ember.core.config import Config
from ember.data.buckets import Buckets
from ember.data.canonical import canonical
from ember.data.stage import Chunk, Row
from ember.data.tokens import words

SHINGLE = 3
BANDS, ROWS = 8, 4
"""Of 32 hashes: two sets that share nine tenths of their union meet in some band with probability 0.9999."""


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
        self._numbers = array("q")

    def first(self, text: Sequence[str], numbers: Sequence[str], label: str) -> str | None:
        """The label of the first text that this one nearly is; None, and it is kept, where there is none."""
        hashes = _shingles(text)
        keys = _band_keys(hashes)
        numeral = hash(tuple(sorted(numbers)))
        for row in sorted({row for key in keys for row in self._bands.rows(key)}):
            if self._numbers[row] == numeral and _jaccard(hashes, self._kept(row)) >= self._jaccard:
                return self._labels[row]
        for key in keys:
            self._bands.add(key, len(self._labels))
        self._hashes.frombytes(hashes.tobytes())
        self._ends.append(len(self._hashes))
        self._labels.append(label)
        self._numbers.append(numeral)
        return None

    def _kept(self, row: int) -> Any:
        return np.array(self._hashes[self._ends[row] : self._ends[row + 1]], dtype=np.uint32)


def marked(rows: Iterable[Row], config: DuplicatesConfig) -> Iterator[Row]:
    """The rows with `cluster` (the first row whose statement is nearly theirs) and `duplicate_of`."""
    statements, wholes = Near(config.jaccard), Near(config.jaccard)
    for row in rows:
        found = canonical(row["statement"], row["theorem"])
        proof = words(row["proof"] or "")
        cluster = statements.first(found.nameless, found.numbers, row["id"])
        numbers = [*found.numbers, *(word for word in proof if word.isdigit())]
        duplicate = wholes.first([*found.nameless, "⊢", *proof], numbers, row["id"])
        yield {**row, "cluster": cluster or row["id"], "duplicate_of": duplicate}


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


def _shingles(text: Sequence[str]) -> Any:
    runs = {" ".join(text[at : at + SHINGLE]) for at in range(max(1, len(text) - SHINGLE + 1))}
    return np.unique(
        np.fromiter((_hash(run.encode("utf-8", "surrogatepass"), 4) for run in runs), np.uint32, len(runs))
    )


def _hash(content: bytes, size: int) -> int:
    return int.from_bytes(hashlib.blake2b(content, digest_size=size).digest(), "big")


def _band_keys(hashes: Any) -> list[int]:
    """A key a band; the band's number is in it, so that one table holds all of them."""
    from datasketch import MinHash  # pyright: ignore[reportMissingTypeStubs]

    made: Any = MinHash(num_perm=BANDS * ROWS, hashfunc=int)
    made.update_batch(hashes.tolist())
    bands = (made.hashvalues[band * ROWS : (band + 1) * ROWS].tobytes() for band in range(BANDS))
    return [_hash(bytes([number]) + band, 8) for number, band in enumerate(bands)]


def _jaccard(one: Any, other: Any) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / (len(one) + len(other) - shared)
