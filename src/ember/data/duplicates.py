"""Near-duplicates among theorems: found by MinHash, confirmed exactly. Names, layout and brackets do not count.

Two rows are near-duplicates when they have the same numerals and nearly the same short runs of words in statement
and proof together. Rows with nearly the same *statement* are one cluster, whatever their proofs: a split by cluster
holds them out together. Numerals always count, since whole families differ in nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from pydantic import Field

from ember.core.config import Config
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
    """First of its kind, or which row came before: an index that takes about 4 kB a text."""

    def __init__(self, jaccard: float) -> None:
        self._jaccard = jaccard
        self._bands: list[dict[bytes, list[int]]] = [{} for _ in range(BANDS)]
        self._sets: list[Any] = []
        """Hashes of the short runs of each text that is in the index, sorted."""
        self._labels: list[str] = []
        self._numbers: list[int] = []

    def first(self, text: Sequence[str], numbers: Sequence[str], label: str) -> str | None:
        """The label of the first text that this one nearly is; None, and it is kept, where there is none."""
        hashes = _shingles(text)
        keys = _band_keys(hashes)
        numeral = hash(tuple(sorted(numbers)))
        for number in sorted({other for band, key in enumerate(keys) for other in self._bands[band].get(key, ())}):
            if self._numbers[number] == numeral and _jaccard(hashes, self._sets[number]) >= self._jaccard:
                return self._labels[number]
        for band, key in enumerate(keys):
            self._bands[band].setdefault(key, []).append(len(self._sets))
        self._sets.append(hashes)
        self._labels.append(label)
        self._numbers.append(numeral)
        return None


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
    return np.unique(np.fromiter((_hash(run) for run in runs), dtype=np.uint64, count=len(runs)))


def _hash(run: str) -> int:
    return int.from_bytes(hashlib.blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _band_keys(hashes: Any) -> list[bytes]:
    from datasketch import MinHash  # pyright: ignore[reportMissingTypeStubs]

    made: Any = MinHash(num_perm=BANDS * ROWS, hashfunc=int)
    made.update_batch((hashes & 0xFFFFFFFF).tolist())
    return [made.hashvalues[band * ROWS : (band + 1) * ROWS].tobytes() for band in range(BANDS)]


def _jaccard(one: Any, other: Any) -> float:
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / (len(one) + len(other) - shared)
