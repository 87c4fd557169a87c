"""One evaluation's rows: an attempt of an arm on a theorem, what came of it and what it cost. All else is derived.

<run>/arms/<arm>-<seed>/         a search run, with every tactic that was tried
<run>/arms/<arm>-<seed>-alone/   the theorems of it that ran out of time, searched again one at a time
<run>/arms/<arm>-twins-<seed>/   the same for rewritten statements, where the recipe asks for them
<run>/attempts.parquet           one row an attempt
<run>/manifest.json              written last: what was asked, what was made of what, the rows' hash
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance, status
from ember.core.errors import InputError
from ember.evaluation.cost import COUNTED
from ember.trajectories import reader
from ember.trajectories.schema import THEOREMS

KIND = "evaluation"
VERSION = 3
TWINS = "-twins"
"""Ends the name of the arm that an arm's attempts on rewritten statements make up."""
COSTS = (
    "seconds", "lean_s", "model_s", "energy_s", "certify_s", "nodes", "tactics", "tokens", "tokens_in", "states_scored",
    "flops",
)  # fmt: skip
"""What may be spent; `tokens` are those written, `tokens_in` those read."""
KEPT = (
    "theorem_id", "theorem", "proved", "proof", "proof_steps", "axioms", "reason", "nodes", "tactics", "tokens",
    "model_calls", "energy_calls", "seconds", "lean_s", "model_s", "energy_s", "certify_s",
)  # fmt: skip
"""Columns that a search's table of theorems has, too, and with the same meaning."""
SCHEMA = pl.Schema(
    {
        "arm": pl.String(),
        "seed": pl.Int32(),
        "status": pl.String(),
        "asked_again": pl.Boolean(),
        **{name: THEOREMS[name] for name in KEPT},
        **{name: COUNTED[name] for name in COUNTED if name != "theorem_id"},
        "twin_of": pl.String(),
        "twin_kind": pl.String(),
        "same_truth": pl.Boolean(),
    }
)
"""The last three are null but for rewritten statements."""


def attempts(arm: str, seed: int, run: Path, counted: pl.DataFrame | None = None, again: bool = False) -> pl.DataFrame:
    """The rows of one arm's search run, with what was counted of its costs afterwards."""
    theorems = reader.read(run, "theorems")
    if counted is not None:
        theorems = theorems.join(counted, on="theorem_id", how="left", maintain_order="left")
    rows = [
        {
            **{name: row.get(name) for name in SCHEMA},
            "arm": arm,
            "seed": seed,
            "status": status.of_search(row["ended"], row["proved"]).value,
            "asked_again": again,
            "proof": row["proof"] if row["proved"] else None,
        }
        for row in theorems.iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


def as_twins(table: pl.DataFrame, told: Mapping[str, tuple[str, str, bool]]) -> pl.DataFrame:
    """The rows of an arm on rewritten statements; `told`: of each, what it was made of, how, and whether Lean certified
    that both say the same."""
    found = [told[theorem] for theorem in table["theorem_id"]]
    columns = zip(("twin_of", "twin_kind", "same_truth"), zip(*found, strict=True), strict=True)
    return table.with_columns(
        pl.concat_str("arm", pl.lit(TWINS)).alias("arm"),
        *(pl.Series(name, values, SCHEMA[name]) for name, values in columns),
    )


def out_of_time(run: Path) -> list[str]:
    """Theorems of a search run of which a clock or the machine decided, not Lean: asked alone, they may come out
    otherwise."""
    theorems = reader.read(run, "theorems")
    decided = ["seconds", "out_of_time", "infrastructure", "proved"]  # out_of_time: while the statement was elaborated
    late = pl.col("ended").is_in(decided) & ~pl.col("proved")
    return theorems.filter(late)["theorem_id"].to_list()


def replaced(first: pl.DataFrame, again: pl.DataFrame) -> pl.DataFrame:
    """The rows with those that were asked again in place of the first ones."""
    return pl.concat([first.filter(~pl.col("theorem_id").is_in(again["theorem_id"].to_list())), again])


def write(run: Path, parts: Iterable[pl.DataFrame], manifest: dict[str, Any]) -> None:
    """Keep the rows, then the manifest that says their hash."""
    table = pl.concat(list(parts)).sort("arm", "seed", "theorem_id")
    partial = run / ".attempts.parquet.partial"
    table.write_parquet(partial, compression="zstd")
    partial.replace(run / "attempts.parquet")
    provenance.finish(
        run, {"kind": KIND, "version": VERSION, **manifest, "rows": len(table), "rows_hash": rows_hash(table)}
    )


def read(run: Path) -> tuple[pl.DataFrame, dict[str, Any]]:
    """Rows and manifest of a complete evaluation."""
    manifest = provenance.read_manifest(run)
    if manifest is None or manifest.get("kind") != KIND:
        raise InputError(f"{run} is not a complete evaluation: make one with `ember eval run RECIPE --out {run}`")
    if manifest.get("version") != VERSION:
        raise InputError(f"{run} was written by another release of Ember, with other columns: run its recipe again")
    return pl.read_parquet(run / "attempts.parquet"), manifest


def rows_hash(table: pl.DataFrame) -> str:
    """Of every value of every row, whatever file format and compression they came in."""
    digest = hashlib.sha256()
    for row in table.sort("arm", "seed", "theorem_id").iter_rows():
        digest.update(json.dumps(row, ensure_ascii=False).encode())
    return digest.hexdigest()
