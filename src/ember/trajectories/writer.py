"""Write a run's rows so that a kill at any moment loses no finished theorem and doubles none.

    <run>/shards/<theorem_id>.edges.parquet      one theorem's rows, renamed into place when complete
    <run>/shards/<theorem_id>.states.parquet     the goals that were found, where the recipe keeps them
    <run>/shards/<theorem_id>.theorem.parquet    … its last sign of life: present means the theorem is done
    <run>/shards/<theorem_id>.broken-off         its rows are to be looked at, but it is searched again
    <run>/edges.parquet, theorems.parquet, …     the same rows in the order of the statements, at the end
    <run>/manifest.json                          written last

A theorem is the unit: it is searched again when its last shard is missing, never when it is there.
Memory holds one theorem while writing, one row group while merging.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance
from ember.trajectories.schema import EDGES, STATES, THEOREMS, VERSION, VERSION_KEY

Row = Mapping[str, Any]
SCHEMAS = {"edges": EDGES, "states": STATES, "theorem": THEOREMS}
"""Of the shards, in the order in which they are written: the last one says that the theorem is done."""
COMPRESSION = "zstd"
METADATA = {VERSION_KEY: str(VERSION)}


class RunWriter:
    """The one writer of a run's folder."""

    def __init__(self, run: Path) -> None:
        self.run = run
        self._shards = run / "shards"
        self._shards.mkdir(parents=True, exist_ok=True)
        for partial in self._shards.glob("*.partial"):
            partial.unlink()  # left by a kill; its theorem is searched again
        for mark in self._shards.glob("*.broken-off"):
            for part in reversed(SCHEMAS):
                (self._shards / f"{mark.stem}.{part}.parquet").unlink(missing_ok=True)
            mark.unlink()

    def done(self) -> set[str]:
        """Ids of the theorems whose rows are safe."""
        return {path.name.removesuffix(".theorem.parquet") for path in self._shards.glob("*.theorem.parquet")}

    def theorems(self) -> list[dict[str, Any]]:
        """Their rows."""
        parts = sorted(self._shards.glob("*.theorem.parquet"))
        return pl.read_parquet(parts).to_dicts() if parts else []

    def add(self, theorem: Row, edges: Sequence[Row], states: Sequence[Row] | None = None) -> None:
        """Keep one finished theorem."""
        for part, rows in (("edges", edges), ("states", states), ("theorem", [theorem])):
            if rows is not None:
                self._put(theorem["theorem_id"], part, rows)

    def add_broken_off(self, theorem: Row, edges: Sequence[Row], states: Sequence[Row] | None = None) -> None:
        """Keep what there is of a theorem whose search was interrupted, until the run goes on."""
        (self._shards / f"{theorem['theorem_id']}.broken-off").touch()
        self.add(theorem, edges, states)

    def _put(self, identity: str, part: str, rows: Sequence[Row]) -> None:
        name = f"{identity}.{part}.parquet"
        table, partial = pl.DataFrame(list(rows), schema=SCHEMAS[part]), self._shards / f"{name}.partial"
        try:
            table.write_parquet(partial, compression=COMPRESSION, metadata=METADATA)
        except KeyboardInterrupt:
            # polars takes Ctrl-C for itself, in the middle of a task; the event loop's handler hears of it, too, and
            # ends the run in order. Without a loop Python raises it once more, right here.
            table.write_parquet(partial, compression=COMPRESSION, metadata=METADATA)
        partial.replace(self._shards / name)

    def finish(self, order: Iterable[str], manifest: Mapping[str, Any]) -> None:
        """Merge the shards in the order of the statements, then write the manifest."""
        ids = [identity for identity in dict.fromkeys(order) if (self._shards / f"{identity}.theorem.parquet").exists()]
        for table, part in (("edges", "edges"), ("states", "states"), ("theorems", "theorem")):
            shards = [path for i in ids if (path := self._shards / f"{i}.{part}.parquet").exists()]
            if shards or part != "states":
                self._merge(self.run / f"{table}.parquet", shards, SCHEMAS[part])
        provenance.finish(self.run, manifest)
        shutil.rmtree(self._shards)

    @staticmethod
    def _merge(target: Path, parts: list[Path], schema: pl.Schema) -> None:
        partial = target.with_name(f"{target.name}.partial")
        frame = pl.scan_parquet(parts) if parts else pl.LazyFrame(schema=schema)
        frame.sink_parquet(partial, compression=COMPRESSION, metadata=METADATA, maintain_order=True)
        partial.replace(target)
