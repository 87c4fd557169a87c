"""Numbers of rows under 64-bit keys, many rows to a key, in a few dozen bytes an entry.

A dictionary of lists takes ten times as much, which is too much for millions of rows. This is an open table of
two arrays: an entry lies at its home, or at the next free place after it, so that what has the same key is met on
the way from the home to the first free place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

_FREE = -1
_FULL = 0.5
"""Share of the places that is taken at most: beyond that, ways grow long."""
_TAIL = 1 << 10
"""Places behind the last home, so that nothing has to begin again at the front."""


class Buckets:
    def __init__(self) -> None:
        self._bits = 10
        self._used = 0
        self._keys, self._rows = _empty(self._bits)

    def add(self, key: int, row: int) -> None:
        place = self._home(key)
        while place < len(self._rows) and self._rows[place] != _FREE:
            place += 1
        if place == len(self._rows) or self._used >= _FULL * (1 << self._bits):
            self._grow()
            self.add(key, row)
            return
        self._keys[place], self._rows[place] = key, row
        self._used += 1

    def rows(self, key: int) -> Iterator[int]:
        place = self._home(key)
        while place < len(self._rows) and self._rows[place] != _FREE:
            if self._keys[place] == key:
                yield int(self._rows[place])
            place += 1

    def _home(self, key: int) -> int:
        return key >> (64 - self._bits)

    def _grow(self) -> None:
        """Twice the places. In the order of their homes, each entry lies at its home or right behind the one before."""
        taken = self._rows != _FREE
        keys, rows = self._keys[taken], self._rows[taken]
        self._bits += 1
        order = np.argsort(keys, kind="stable")
        keys, rows = keys[order], rows[order]
        homes = (keys >> np.uint64(64 - self._bits)).astype(np.int64)
        steps = np.arange(len(homes))
        places = np.maximum.accumulate(homes - steps) + steps
        last = int(places[-1]) + 1 if len(places) else 0
        self._keys, self._rows = _empty(self._bits, last)
        self._keys[places], self._rows[places] = keys, rows


def _empty(bits: int, least: int = 0) -> tuple[Any, Any]:
    size = max((1 << bits) + _TAIL, least + _TAIL)
    return np.zeros(size, dtype=np.uint64), np.full(size, _FREE, dtype=np.int32)
