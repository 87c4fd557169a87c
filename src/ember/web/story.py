"""One theorem's search as data for the explorer: every goal, every tactic tried, what Lean said, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.errors import InputError
from ember.trajectories import reader
from ember.trajectories.graph import Attempt, Goal, SearchGraph
from ember.trajectories.schema import EDGES
from ember.web.runs import Run
from ember.web.theorems import row_of

LONGEST_MESSAGE = 2000
READ = ("order", "state_hash", "state", "rank", "tactic", "log_prob", "energy", "priority", "outcome", "message",
        "child_hashes", "on_proof_path", "remaining_steps", "lean_s")  # fmt: skip
"""Columns of a search's rows that the page shows; reading the others of a large search takes as long again."""
NEEDED = ("order", "state_hash", "rank", "tactic", "outcome")
"""Those that every row has."""


def shard(run: Run, identity: str, part: str) -> Path | None:
    """A growing run's own file of a theorem, where there is one; an id is a name, never a path."""
    if "/" in identity or "\0" in identity:
        return None
    file = run.folder / "shards" / f"{identity}.{part}.parquet"
    return file if file.is_file() else None


def changed(run: Run, identity: str) -> int:
    """When the files that hold the search were written, in nanoseconds; 0 where there is none."""
    files = (shard(run, identity, "edges"), run.folder / "edges.parquet")
    return max((file.stat().st_mtime_ns for file in files if file is not None and file.is_file()), default=0)


def rows_of(run: Run, identity: str) -> list[dict[str, Any]]:
    """The tactics tried on one theorem; of a growing run only its own shard is read."""
    own = shard(run, identity, "edges")
    try:
        if own is not None:
            rows = pl.scan_parquet(own)
        else:
            rows = reader.scan(run.folder, "edges").filter(pl.col("theorem_id") == identity)
        table = rows.select(pl.col(name).cast(EDGES[name]) for name in READ).sort("order").collect()
    except (OSError, pl.exceptions.PolarsError) as error:
        raise InputError(f"{run.id}: the rows of {identity} cannot be read: {error}") from error
    if lacking := [name for name in NEEDED if table[name].null_count()]:
        raise InputError(f"{run.id}: the rows of {identity} cannot be read: {', '.join(lacking)} is missing in some")
    return table.to_dicts()


def texts_of(run: Run, identity: str) -> dict[str, dict[str, Any]]:
    """Texts and energies of goals that were found and not expanded, where the run kept them: by hash."""
    merged = run.folder / "states.parquet"
    found = merged if merged.is_file() else shard(run, identity, "states")
    if found is None:
        return {}
    try:
        chosen = pl.scan_parquet(found).filter(pl.col("theorem_id") == identity).collect()
    except (OSError, pl.exceptions.PolarsError):
        return {}
    return {row["state_hash"]: row for row in chosen.iter_rows(named=True)}


def load(run: Run, theorem: dict[str, Any]) -> dict[str, Any]:
    """`theorem`: its row in the run's table."""
    identity = theorem["theorem_id"]
    return story(run.id, theorem, SearchGraph.from_rows(rows_of(run, identity)), texts_of(run, identity))


def story(
    run: str, theorem: dict[str, Any], graph: SearchGraph, kept: dict[str, dict[str, Any]] | None = None
) -> dict[str, Any]:
    """In the shape of `wire.Tree`; plain dictionaries, because a tree may have ten thousand goals."""
    goals = list(graph.goals.values())
    attempts = sorted(_attempts(goals), key=lambda one: one.row["order"])
    place = {id(attempt): number for number, attempt in enumerate(attempts)}
    turns: dict[int, int] = {}
    for attempt in attempts:
        turns.setdefault(attempt.goal.number, len(turns))
    return {
        "run": run,
        "theorem": row_of(theorem).model_dump(),
        "proof": theorem.get("proof"),
        "tier": theorem.get("certified"),
        "axioms": theorem.get("axioms"),
        "goals": [_goal(goal, place, turns, (kept or {}).get(goal.hash, {})) for goal in goals],
        "attempts": [_attempt(attempt) for attempt in attempts],
    }


def _attempts(goals: Iterable[Goal]) -> list[Attempt]:
    return [attempt for goal in goals for attempt in goal.attempts]


def _goal(goal: Goal, place: dict[int, int], turns: dict[int, int], kept: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": goal.text if goal.text is not None else kept.get("state"),
        "status": goal.status,
        "expanded": turns.get(goal.number),
        "depth": goal.depth,
        "energy": _finite(goal.energy if goal.energy is not None else kept.get("energy")),
        "priority": _finite(goal.priority),
        "remaining": goal.remaining,
        "by": place[id(goal.found_by)] if goal.found_by is not None else None,
    }


def _attempt(attempt: Attempt) -> dict[str, Any]:
    row = attempt.row
    message = row["message"]
    return {
        "goal": attempt.goal.number,
        "tactic": attempt.tactic,
        "log_prob": _finite(row["log_prob"]) or 0.0,
        "rank": row["rank"],
        "outcome": row["outcome"],
        "message": message if message is None or len(message) <= LONGEST_MESSAGE else message[:LONGEST_MESSAGE] + "…",
        "seconds": _finite(row["lean_s"]) or 0.0,
        "to": None if attempt.children is None else [goal.number for goal in attempt.children],
        "proof": attempt.on_proof_path,
    }


def _finite(value: float | None) -> float | None:
    """JSON has no infinity."""
    return value if value is not None and abs(value) < float("inf") else None
