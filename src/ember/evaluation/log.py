"""One evaluation's rows: an attempt of an arm on a theorem, what came of it and what it cost. All else is derived.

<run>/arms/<arm>-<seed>/   a search run, with every tactic that was tried
<run>/attempts.parquet     one row an attempt
<run>/manifest.json        written last: what was asked, what was made of what, the rows' hash
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polars as pl

from ember.core import provenance
from ember.core.errors import InputError
from ember.core.status import Status
from ember.trajectories import reader
from ember.trajectories.schema import THEOREMS

KIND = "evaluation"
COSTS = ("seconds", "lean_s", "model_s", "energy_s", "certify_s", "nodes", "tactics", "tokens")
KEPT = (
    "theorem_id", "theorem", "proved", "proof", "proof_steps", "axioms", "reason", "nodes", "tactics", "tokens",
    "model_calls", "energy_calls", "seconds", "lean_s", "model_s", "energy_s", "certify_s",
)  # fmt: skip
"""Columns that a search's table of theorems has, too, and with the same meaning."""
SCHEMA = pl.Schema(
    {"arm": pl.String(), "seed": pl.Int32(), "status": pl.String(), **{name: THEOREMS[name] for name in KEPT}}
)
_WORDS = {
    "proved": Status.PROVED,
    "exhausted": Status.NOT_FOUND,
    "invalid": Status.INVALID,
    "infrastructure": Status.COULD_NOT_RUN,
    "interrupted": Status.COULD_NOT_RUN,
}


def status_of(ended: str, proved: bool, reason: str | None) -> Status:
    """The word for a search's end; a found proof that the certifier did not accept is refused."""
    if proved:
        return Status.PROVED
    if ended == "proved":
        return Status.REFUSED
    if ended == "invalid" and reason and "embedded library" in reason:
        return Status.UNSUPPORTED
    return _WORDS.get(ended, Status.OUT_OF_TIME)


def attempts(arm: str, seed: int, run: Path) -> pl.DataFrame:
    """The rows of one arm's search run."""
    theorems = reader.read(run, "theorems")
    rows = [
        {
            **{name: row.get(name) for name in SCHEMA},
            "arm": arm,
            "seed": seed,
            "status": status_of(row["ended"], row["proved"], row["reason"]).value,
            "proof": row["proof"] if row["proved"] else None,
        }
        for row in theorems.iter_rows(named=True)
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


def write(run: Path, parts: Iterable[pl.DataFrame], manifest: dict[str, Any]) -> None:
    """Keep the rows, then the manifest that says their hash."""
    table = pl.concat(list(parts)).sort("arm", "seed", "theorem_id")
    partial = run / ".attempts.parquet.partial"
    table.write_parquet(partial, compression="zstd")
    partial.replace(run / "attempts.parquet")
    provenance.finish(run, {"kind": KIND, **manifest, "rows": len(table), "rows_hash": rows_hash(table)})


def read(run: Path) -> tuple[pl.DataFrame, dict[str, Any]]:
    """Rows and manifest of a complete evaluation."""
    manifest = provenance.read_manifest(run)
    if manifest is None or manifest.get("kind") != KIND:
        raise InputError(f"{run} is not a complete evaluation: make one with `ember eval run RECIPE --out {run}`")
    return pl.read_parquet(run / "attempts.parquet"), manifest


def rows_hash(table: pl.DataFrame) -> str:
    """Of every value of every row, whatever file format and compression they came in."""
    digest = hashlib.sha256()
    for row in table.sort("arm", "seed", "theorem_id").iter_rows():
        digest.update(json.dumps(row, ensure_ascii=False).encode())
    return digest.hexdigest()
