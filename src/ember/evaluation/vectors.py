"""Vectors of states in a folder: `vectors.npy` (float32, a row a state) and `states.parquet`, which says what each is.

theorem_id   rows of one theorem belong together
state        the goal's text
parent       hash of the goal that it came from; null at the root
depth        tactics from the root
positive     whether a proof of it was found
remaining    tactics to the end of that proof; null where there is none
energy       of a value; null without one

The vectors are never in memory as a whole: they are read in blocks from the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from ember.core.errors import InputError
from ember.evaluation.grouped import Places, groups_of

VECTORS, STATES = "vectors.npy", "states.parquet"
SCHEMA = pl.Schema(
    {
        "theorem_id": pl.String(),
        "state": pl.String(),
        "parent": pl.String(),
        "depth": pl.Int32(),
        "positive": pl.Boolean(),
        "remaining": pl.Int32(),
        "energy": pl.Float64(),
    }
)
BLOCK_BYTES = 64 << 20
Block = NDArray[np.float32]


@dataclass(frozen=True)
class VectorTable:
    rows: pl.DataFrame
    vectors: Any
    """Mapped from the file; None where there are rows alone."""

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def width(self) -> int:
        return 0 if self.vectors is None else int(self.vectors.shape[1])

    @property
    def positive(self) -> NDArray[np.bool_]:
        return self.rows["positive"].to_numpy()

    @property
    def depth(self) -> Places:
        return self.rows["depth"].to_numpy().astype(np.int64)

    @property
    def groups(self) -> Places:
        return groups_of(self.rows["theorem_id"].to_list())

    def blocks(self) -> Iterator[tuple[slice, Block]]:
        """All vectors, about 64 MB at a time, checked: `InputError` names the first that is not finite."""
        size = max(1, BLOCK_BYTES // (4 * self.width))
        for start in range(0, len(self), size):
            part = slice(start, min(start + size, len(self)))
            block = np.asarray(self.vectors[part], dtype=np.float32)
            broken = ~np.isfinite(block).all(axis=1)
            if broken.any():
                raise InputError(f"{VECTORS}, row {start + int(broken.argmax())}: the vector is not finite")
            yield part, block

    def at(self, places: Places) -> Block:
        """Some of them, in this order; read in the order of the file."""
        order = np.argsort(places, kind="stable")
        found = np.empty((len(places), self.width), dtype=np.float32)
        found[order] = self.vectors[places[order]]
        return found


def open_table(folder: Path) -> VectorTable:
    """The vectors of a folder; `InputError` says what is wrong with it."""
    try:
        rows = pl.read_parquet(folder / STATES)
        vectors = np.load(folder / VECTORS, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError, pl.exceptions.PolarsError) as error:
        raise InputError(f"{folder} holds no vectors ({VECTORS}, {STATES}): {error}") from error
    return checked(folder, rows, vectors)


def checked(folder: Path, rows: pl.DataFrame, vectors: Any) -> VectorTable:
    missing = [name for name in SCHEMA if name not in rows.columns]
    if missing:
        raise InputError(f"{folder / STATES} has no column {', '.join(missing)}")
    try:
        rows = rows.select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    except pl.exceptions.PolarsError as error:
        raise InputError(f"{folder / STATES} has columns of other types: {error}") from error
    for name in ("theorem_id", "state", "depth", "positive"):
        if rows[name].null_count():
            raise InputError(f"{folder / STATES}: {name} is null in some rows")
    if not len(rows):
        raise InputError(f"{folder / STATES} has no row")
    if vectors is not None and (vectors.ndim != 2 or vectors.shape[0] != len(rows) or vectors.shape[1] == 0):
        raise InputError(f"{folder}: {VECTORS} has the shape {vectors.shape}, {STATES} has {len(rows)} rows")
    if vectors is not None and vectors.dtype.kind != "f":
        raise InputError(f"{folder / VECTORS} holds {vectors.dtype}, not numbers with a fraction")
    return VectorTable(rows, vectors)
