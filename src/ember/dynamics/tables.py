"""Parquet tables of a study: their schemas, which are the original's with additions, and readers that check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError

GEOMETRY_VERSION = "geometry_state@2.0"
EVENTS_VERSION = "events_candidates@2.0"
CONSENSUS_VERSION = "events@2.0"

_SPINE: dict[str, Any] = {
    "run_id": pl.String,
    "analysis_id": pl.String,
    "schema_version": pl.String,
    "created_at_utc": pl.Datetime("us", "UTC"),
}
GEOMETRY: dict[str, Any] = {
    **_SPINE,
    "step": pl.Int64,
    "layer": pl.Int32,
    "metric": pl.String,
    "value": pl.Float64,
}
SCALARS: dict[str, Any] = {
    "run_id": pl.String,
    "schema_version": pl.String,
    "created_at_utc": pl.Datetime("us", "UTC"),
    "step": pl.Int64,
    "metric": pl.String,
    "value": pl.Float64,
}
_NEEDED = ("run_id", "step", "layer", "metric", "value")


def now() -> datetime:
    return datetime.now(UTC)


def geometry_frame(run_id: str, rows: Sequence[tuple[int, int, str, float]], analysis_id: str) -> pl.DataFrame:
    """Long form, sorted, so that two equal runs give equal tables."""
    frame = pl.DataFrame(
        rows, schema={"step": pl.Int64, "layer": pl.Int32, "metric": pl.String, "value": pl.Float64}, orient="row"
    )
    return frame.with_columns(
        pl.lit(run_id).alias("run_id"),
        pl.lit(analysis_id).alias("analysis_id"),
        pl.lit(GEOMETRY_VERSION).alias("schema_version"),
        pl.lit(now()).cast(GEOMETRY["created_at_utc"]).alias("created_at_utc"),
    ).select(list(GEOMETRY)).sort("step", "layer", "metric")  # fmt: skip


def scalar_frame(run_id: str, rows: Sequence[tuple[int, str, float]]) -> pl.DataFrame:
    frame = pl.DataFrame(rows, schema={"step": pl.Int64, "metric": pl.String, "value": pl.Float64}, orient="row")
    return frame.with_columns(
        pl.lit(run_id).alias("run_id"),
        pl.lit("metrics_scalar@2.0").alias("schema_version"),
        pl.lit(now()).cast(SCALARS["created_at_utc"]).alias("created_at_utc"),
    ).select(list(SCALARS)).sort("step", "metric")  # fmt: skip


def rows_frame(rows: Sequence[Mapping[str, Any]], schema: Mapping[str, Any]) -> pl.DataFrame:
    """Rows in a schema's columns and types; a row may not have others."""
    for row in rows:
        unknown = set(row) - set(schema)
        if unknown:
            raise ValueError(f"columns without a type: {sorted(unknown)}")
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=dict(schema), orient="row")


def write_table(frame: pl.DataFrame, path: Path, *, replace: bool = False) -> None:
    """All of it or nothing. What a finished run or analysis wrote is not written over."""
    if path.exists() and not replace:
        raise InputError(f"{path} is there already and is never written over: use another run or analysis id")
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    frame.write_parquet(partial, compression="zstd")
    partial.replace(path)


def read_table(path: Path, needed: Sequence[str]) -> pl.DataFrame:
    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise InputError(f"cannot read the table {path}: {error}") from error
    missing = [name for name in needed if name not in frame.columns]
    if missing:
        raise InputError(f"{path} lacks the columns {', '.join(missing)}")
    return frame


def read_geometry(paths: Sequence[Path]) -> pl.DataFrame:
    """Geometry of several runs, ours or the original's, in one long table; a value counts once."""
    frames: list[pl.DataFrame] = []
    for path in paths:
        frame = read_table(path, _NEEDED)
        try:
            frames.append(frame.select(pl.col(name).cast(GEOMETRY[name]) for name in _NEEDED))
        except pl.exceptions.PolarsError as error:
            raise InputError(f"{path} is not a geometry table: {error}") from error
    if not frames:
        raise InputError("no geometry tables were given")
    joined = pl.concat(frames)
    key = ["run_id", "layer", "metric", "step"]
    if joined.select(key).is_duplicated().any():
        twice = joined.filter(joined.select(key).is_duplicated()).row(0, named=True)
        raise InputError(
            f"run {twice['run_id']}, layer {twice['layer']}, {twice['metric']}, step {twice['step']} has two values: "
            "give each run's table once"
        )
    return joined
