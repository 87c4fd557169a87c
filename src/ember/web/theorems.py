"""The theorems of a search run, complete or growing: filtered, sorted, with a sentence on why each ended."""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.core.status import Status, of_search
from ember.trajectories.schema import THEOREMS
from ember.web.runs import Run, as_table
from ember.web.wire import TheoremRow, Theorems

COSTS = ("seconds", "lean_s", "model_s", "energy_s", "nodes", "tactics", "tokens")
SORTED_BY = {
    "position": "position",
    "name": "theorem",
    "status": "status",
    "depth": "max_depth",
    "steps": "proof_steps",
    **{cost: cost for cost in COSTS},
}
NEEDED = ("theorem_id", "ended", "proved")
LONGEST_PAGE = 500
KEPT = 8
"""Runs whose tables are held in memory."""


@dataclass(frozen=True)
class Asked:
    """Which theorems, in which order."""

    text: str = ""
    status: str = ""
    sort: str = "position"
    descending: bool = False
    offset: int = 0
    limit: int = 100


class TheoremTables:
    """Tables of theorems by run. A shard that was read is not read again while a run grows."""

    def __init__(self) -> None:
        self._complete: OrderedDict[tuple[Path, int], pl.DataFrame] = OrderedDict()
        self._shards: OrderedDict[Path, dict[str, pl.DataFrame]] = OrderedDict()

    def of(self, run: Run) -> pl.DataFrame:
        """`InputError` where the run's files are damaged."""
        try:
            return self._read(run)
        except (OSError, pl.exceptions.PolarsError) as error:
            raise InputError(f"the theorems of {run.id} cannot be read: {error}") from error

    def _read(self, run: Run) -> pl.DataFrame:
        merged = run.folder / "theorems.parquet"
        shards = run.folder / "shards"
        if not shards.is_dir() and merged.exists():
            key = (merged, merged.stat().st_mtime_ns)
            if key not in self._complete:
                _put(self._complete, key, _finished(pl.read_parquet(merged), run))
            return self._complete[key]
        return _finished(self._growing(run.folder, shards), run)

    def _growing(self, folder: Path, shards: Path) -> pl.DataFrame:
        known = self._shards.get(folder, {})
        try:
            names = {path.name: path.stat().st_mtime_ns for path in shards.glob("*.theorem.parquet")}
        except OSError:
            names = {}
        parts: dict[str, pl.DataFrame] = {}
        for name, changed in names.items():
            key = f"{name} {changed}"
            with contextlib.suppress(OSError, pl.exceptions.PolarsError):  # a damaged shard harms no other theorem
                parts[key] = known[key] if key in known else pl.read_parquet(shards / name)
        _put(self._shards, folder, parts)
        return pl.concat(parts.values(), how="diagonal_relaxed") if parts else pl.DataFrame(schema=THEOREMS)


def _put(kept: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > KEPT:
        kept.popitem(last=False)


def _finished(table: pl.DataFrame, run: Run) -> pl.DataFrame:
    """With columns that an older run lacks, a word of the one vocabulary, and a sentence; each theorem once."""
    if lacking := [name for name in NEEDED if name not in table.columns or table[name].null_count()]:
        raise InputError(f"the theorems of {run.id} cannot be read: {', '.join(lacking)} is missing")
    table = table.select(
        pl.col(name).cast(kind) if name in table.columns else pl.lit(None, dtype=kind).alias(name)
        for name, kind in THEOREMS.items()
    ).unique("theorem_id", keep="first", maintain_order=True)
    numbers = pl.col(pl.Float64)
    table = table.with_columns(pl.when(numbers.is_finite()).then(numbers))
    budget = as_table(run.recipe.get("budget"))
    told = [describe(row, budget) for row in table.select("ended", "proved", "reason", "nodes", "tactics").to_dicts()]
    words = {key: pl.Series(key, [row[key] for row in told], pl.String()) for key in ("status", "why")}
    return table.with_columns(**words).sort("position", maintain_order=True)


def describe(row: dict[str, Any], budget: dict[str, Any]) -> dict[str, Any]:
    """A theorem's row with its status, and with why its search ended."""
    status = of_search(row["ended"], bool(row["proved"])).value
    return {**row, "status": status, "why": why_ended(status, row, budget)}


def why_ended(status: str, row: dict[str, Any], budget: dict[str, Any]) -> str:
    """Why the search of a theorem ended, in one sentence."""
    ended, reason = row["ended"], row["reason"]
    limits = {
        "seconds": f"time limit of {_number(budget.get('seconds'))} s reached",
        "lean_seconds": f"limit of {_number(budget.get('lean_seconds'))} s of Lean reached",
        "nodes": f"limit of {_number(budget.get('nodes'))} goals reached",
        "tactics": f"limit of {_number(budget.get('tactics'))} tactics reached",
        "tokens": f"limit of {_number(budget.get('tokens'))} tokens reached",
        "flops": f"limit of {_number(budget.get('flops'))} FLOPs reached",
    }
    tried = f"after {_counted(row['nodes'], 'goal')} and {_counted(row['tactics'], 'tactic')}"
    if status == Status.PROVED:
        return "proved and certified"
    if status == Status.REFUSED:
        return f"a proof was found, and the certifier refused it: {reason}"
    if ended in limits:
        return f"not proved: {limits[ended]} {tried}"
    sentences = {
        "exhausted": f"not proved: nothing was left to try {tried}",
        "interrupted": f"the run was interrupted {tried}",
        "infrastructure": f"infrastructure error, Lean or the model failed to run: {reason}",
        "invalid": f"the statement is not accepted: {reason}",
        "unsupported": f"this Lean cannot state it: {reason}",
        "refuted": f"the statement is false: {reason}",
    }
    return sentences.get(ended, f"ended: {ended}")


def _counted(number: int | None, word: str) -> str:
    return f"{number or 0} {word}{'' if number == 1 else 's'}"


def _number(value: Any) -> str:
    return f"{value:g}" if isinstance(value, int | float) else "?"


def page(table: pl.DataFrame, asked: Asked) -> Theorems:
    """One page of the table, with counts of the whole."""
    if asked.sort not in SORTED_BY:
        raise InputError(f"theorems cannot be sorted by {asked.sort!r}; by {', '.join(SORTED_BY)}")
    chosen = table
    if asked.status:
        chosen = chosen.filter(pl.col("status") == asked.status)
    if asked.text:
        wanted = asked.text.lower()
        inside = [
            pl.col(name).str.to_lowercase().str.contains(wanted, literal=True) for name in ("theorem", "statement")
        ]
        chosen = chosen.filter(inside[0] | inside[1])
    chosen = chosen.sort(SORTED_BY[asked.sort], descending=asked.descending, nulls_last=True, maintain_order=True)
    shown = chosen.slice(max(0, asked.offset), min(LONGEST_PAGE, max(1, asked.limit)))
    return Theorems(
        total=len(chosen),
        rows=[row_of(row) for row in shown.iter_rows(named=True)],
        statuses=dict(sorted(table.group_by("status").len().rows())),
        cost=costs(table),
    )


def costs(table: pl.DataFrame) -> dict[str, float]:
    return {name: float(table[name].sum() or 0) for name in COSTS}


def row_of(row: dict[str, Any]) -> TheoremRow:
    return TheoremRow(
        id=row["theorem_id"],
        name=row["theorem"] or "",
        statement=row["statement"] or "",
        status=row["status"],
        why=row["why"],
        depth=row.get("max_depth"),
        steps=row.get("proof_steps"),
        **{cost: row.get(cost) for cost in COSTS},
    )


def find(table: pl.DataFrame, theorem: str) -> dict[str, Any]:
    """A theorem's row by its id or name."""
    found = table.filter((pl.col("theorem_id") == theorem) | (pl.col("theorem") == theorem))
    if found.is_empty():
        raise InputError(f"the run holds no theorem {theorem!r}")
    return found.row(0, named=True)
