"""Short runs of words as numbers, and MinHash of them, for many texts at once.

Two texts are compared only where some key of theirs is equal: a key holds a band of minima and the text's numerals,
so that texts that differ in a numeral never meet. That matters: in generated sets thousands differ in nothing else,
and comparing each with each would take forever.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

RUN = 3
BANDS, ROWS = 6, 3
"""Of 18 minima: two sets that share nine tenths of their union meet in some band with probability 0.9996, those that
share half of it with 0.55."""
_HALF = np.uint64(32)


def _hash(text: str) -> int:
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def _odd(name: str, *shape: int) -> Any:
    """Odd factors, as good as drawn, and the same everywhere."""
    return np.array([_hash(f"{name} {place}") | 1 for place in range(math.prod(shape))], np.uint64).reshape(shape)


_OF_RUN, _OF_MINIMUM, _SHIFT = _odd("run", RUN), _odd("minimum", BANDS * ROWS), _odd("shift", BANDS * ROWS)
_OF_BAND, _BAND, _NUMERALS = _odd("of band", BANDS, ROWS), _odd("band", BANDS), _odd("numerals", BANDS)


class Sketch(NamedTuple):
    hashes: Any
    """Of the text's runs: 32 bits each, sorted, each once."""
    keys: list[int]
    """A key a band: 64 bits."""


def sketches(texts: Iterable[tuple[Sequence[str], Sequence[str]]]) -> list[Sketch]:
    """Of words and numerals of each text. Numerals count in whatever order they stand."""
    both = list(texts)
    if not both:
        return []
    runs, owners = _runs([words for words, _ in both])
    every = np.unique((owners << _HALF) | runs)
    starts = np.searchsorted(every, np.arange(len(both), dtype=np.uint64) << _HALF)
    hashes = every & np.uint64(0xFFFFFFFF)
    minima = np.minimum.reduceat((hashes[:, None] * _OF_MINIMUM + _SHIFT) >> _HALF, starts, axis=0)
    numerals = np.fromiter((_hash(" ".join(sorted(numbers))) for _, numbers in both), np.uint64, len(both))
    bands = (minima.reshape(len(both), BANDS, ROWS) * _OF_BAND).sum(axis=2, dtype=np.uint64)
    keys = _mixed(bands + _BAND + numerals[:, None] * _NUMERALS)
    parts = np.split(hashes.astype(np.uint32), starts[1:])
    return [Sketch(part, row) for part, row in zip(parts, keys.tolist(), strict=True)]


def _runs(texts: Sequence[Sequence[str]]) -> tuple[Any, Any]:
    """Hashes of all runs of all texts, 32 bits each, and the number of the text that each stands in. A shorter text is
    one run."""
    lengths = np.fromiter((max(RUN, len(words)) for words in texts), np.int64, len(texts))
    ends = np.cumsum(lengths)
    total = int(ends[-1])
    flat = np.zeros(total + RUN - 1, dtype=np.uint64)
    for words, start in zip(texts, (ends - lengths).tolist(), strict=True):
        flat[start : start + len(words)] = [_word(word) for word in words]
    runs: Any = sum(flat[place : place + total] * factor for place, factor in enumerate(_OF_RUN)) >> _HALF
    whole = np.ones(total, dtype=np.bool_)
    for last in range(1, RUN):
        whole[ends - last] = False
    return runs[whole], np.repeat(np.arange(len(texts), dtype=np.uint64), lengths)[whole]


def _mixed(keys: Any) -> Any:
    """Every bit of a key depends on all: a table reads only the first of them."""
    keys = (keys ^ (keys >> np.uint64(33))) * np.uint64(0xFF51AFD7ED558CCD)
    return keys ^ (keys >> np.uint64(29))


_word = lru_cache(maxsize=1 << 16)(_hash)
