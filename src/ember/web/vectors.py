"""The value side of a run: figures of its vectors and energies, and maps of its states in the plane."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.evaluation.maps import LAYOUTS, MAP
from ember.evaluation.vectors import SCHEMA
from ember.web.runs import Run, read_table
from ember.web.wire import Layout, Map, Measured

DEEPEST = 4
"""Folders below a run that are looked into."""
MOST = 50_000
"""Points that are sent; a map with more is cut."""
FIGURES = "metrics.json"
COLUMNS = ("theorem_id", "state", "depth", "positive", "remaining", "energy")


def figures(run: Run) -> Measured:
    told = read_table(run.folder / FIGURES)
    if told is None:
        raise InputError(f"{run.id} has no {FIGURES} that can be read")
    return Measured.model_validate({key: told.get(key) for key in Measured.model_fields})


def names(run: Run) -> list[str]:
    """Folders with a map, by their paths in the run; `.` for the run itself."""
    found: list[str] = []
    pending = [(run.folder, 0)]
    while pending:
        folder, depth = pending.pop()
        if (folder / MAP).is_file():
            found.append(folder.relative_to(run.folder).as_posix())
        if depth < DEEPEST:
            pending += [(inner, depth + 1) for inner in _folders(folder)]
    return sorted(found)


def _folders(folder: Path) -> list[Path]:
    try:
        with os.scandir(folder) as entries:
            return [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []


def rows(run: Run, name: str) -> pl.DataFrame:
    """The rows of a map; `InputError` where there is none of that name, or it is damaged."""
    if name not in names(run):
        raise InputError(f"{run.id} has no map {name!r}")
    wanted = [pl.col(name).cast(SCHEMA[name]) for name in COLUMNS]
    wanted += [pl.col(f"{layout}_{axis}").cast(pl.Float64()) for layout in LAYOUTS for axis in "xy"]
    try:
        return pl.scan_parquet(run.folder / name / MAP).select(wanted).head(MOST).collect()
    except (OSError, pl.exceptions.PolarsError) as error:
        raise InputError(f"the map {name} of {run.id} cannot be read: {error}") from error


def points(run: Run, name: str) -> Map:
    """All points of a map, without the texts of the states."""
    table = rows(run, name)
    theorems = table.group_by("theorem_id").len().sort("len", "theorem_id", descending=[True, False])["theorem_id"]
    number = {theorem: place for place, theorem in enumerate(theorems)}
    return Map(
        name=name,
        layouts=[
            Layout(name=layout, x=_rounded(table[f"{layout}_x"]), y=_rounded(table[f"{layout}_y"]))
            for layout in LAYOUTS
            if table[f"{layout}_x"].null_count() == 0
        ],
        theorems=theorems.to_list(),
        theorem=[number[theorem] for theorem in table["theorem_id"]],
        depth=table["depth"].to_list(),
        positive=table["positive"].to_list(),
        energy=[value if value is not None and math.isfinite(value) else None for value in table["energy"]],
    )


def _rounded(values: pl.Series) -> list[float]:
    return [round(value, 4) if value is not None and math.isfinite(value) else 0.0 for value in values]


def state(run: Run, name: str, place: int) -> dict[str, Any]:
    """One row of a map."""
    table = rows(run, name)
    if place >= len(table):
        raise InputError(f"the map {name} has {len(table)} states, none with the number {place}")
    return table.row(place, named=True)
