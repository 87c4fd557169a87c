"""What a run would have proved with fewer expansions, read off its rows.

A search depends on its node budget in one way only: when it stops. Up to there it expands the same
goals in the same order (the last wave of a smaller budget is the beginning of a whole one), so one
run at the largest budget holds every smaller one: a theorem is proved within `n` nodes when its root
was proved after at most `n` expansions. The other limits are those of the run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.trajectories import reader
from ember.trajectories.graph import SearchGraph
from ember.trajectories.views import wilson

CHUNK = 100
"""Theorems whose rows are in memory at once."""


def curve(run: Path, budgets: Sequence[int]) -> list[dict[str, Any]]:
    """Solve rate, its Wilson interval and the expansions spent, for each node budget."""
    theorems = reader.read(run, "theorems")
    _check(run, theorems, max(budgets))
    needed = dict(_needed(run, theorems.filter("proved")))
    spent = [(row["nodes"] or 0, needed.get(row["theorem_id"])) for row in theorems.iter_rows(named=True)]
    return [_at(budget, spent) for budget in sorted(set(budgets))]


def _at(budget: int, spent: list[tuple[int, int | None]]) -> dict[str, Any]:
    proved = sum(need is not None and need <= budget for _, need in spent)
    low, high = wilson(proved, len(spent))
    return {
        "nodes": budget,
        "theorems": len(spent),
        "proved": proved,
        "rate": proved / max(1, len(spent)),
        "interval": [low, high],
        "expanded": sum(min(budget, nodes if need is None else need) for nodes, need in spent),
    }


def _check(run: Path, theorems: pl.DataFrame, largest: int) -> None:
    cut = theorems.filter((pl.col("ended") == "nodes") & (pl.col("nodes") < largest))
    if not cut.is_empty():
        given = cut["nodes"].min()
        raise InputError(f"{run} stopped searches after {given} nodes: it says nothing about {largest}")


def _needed(run: Path, proved: pl.DataFrame) -> Iterator[tuple[str, int]]:
    """For each proved theorem, the expansions after which its root was proved."""
    ids = proved.select("theorem_id", "nodes").rows()
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        wanted = [identity for identity, _ in chunk]
        rows = (
            reader.scan(run, "edges")
            .filter(pl.col("theorem_id").is_in(wanted))
            .with_columns(state=pl.lit(None, pl.String), message=pl.lit(None, pl.String))
            .sort("theorem_id", "order")
            .collect()
        )
        parts = {str(key[0]): part for key, part in rows.partition_by("theorem_id", as_dict=True).items()}
        for identity, nodes in chunk:
            graph = SearchGraph.from_rows(parts[identity].to_dicts() if identity in parts else [])
            # A goal for which nothing was proposed leaves no row, but was paid for: count it before the proof.
            unseen = nodes - graph.expansions
            yield identity, nodes if graph.proved_after is None else graph.proved_after + unseen
