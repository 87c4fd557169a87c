"""Read a run, finished or not, through polars or DuckDB."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import duckdb
import polars as pl

from ember.core.errors import InputError

Table = Literal["edges", "theorems", "states"]
_PART = {"edges": "edges", "theorems": "theorem", "states": "states"}


def files(run: Path, table: Table) -> list[Path]:
    """The files that hold the table: one when the run is finished, a shard a theorem before."""
    merged = run / f"{table}.parquet"
    shards = sorted((run / "shards").glob(f"*.{_PART[table]}.parquet"))
    found = shards if shards else [merged]
    if not found or not all(path.exists() for path in found):
        if table == "states" and (run / "edges.parquet").exists():
            raise InputError(f"{run} kept no states: search again with --set search.keep_states=true")
        raise InputError(f"{run} holds no {table}: is it a run's folder?")
    return found


def scan(run: Path, table: Table) -> pl.LazyFrame:
    """The table as a lazy polars frame."""
    return pl.scan_parquet(files(run, table))


def read(run: Path, table: Table) -> pl.DataFrame:
    """The whole table; theorems in the order of the statements."""
    frame = scan(run, table).collect()
    return frame.sort("position") if table == "theorems" else frame


def query(run: Path, sql: str) -> pl.DataFrame:
    """Ask in SQL; the tables are called `edges` and `theorems`."""
    with duckdb.connect() as connection:
        for table in ("edges", "theorems"):
            connection.read_parquet([str(path) for path in files(run, table)]).create_view(table)
        answer = connection.sql(sql)
        return pl.DataFrame(answer.fetchall(), schema=answer.columns, orient="row")
