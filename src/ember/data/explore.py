"""What a run's rows look like, in one pass: lengths, depths, tactics, structure, imports; and gates, each with its
threshold and consequence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ember.core.config import Config
from ember.data.geometry import over, prompt_text, summary
from ember.data.stage import Row

DEEP = 3
"""Tactics on the longest way through a proof, from which a theorem is one for contrastive training."""
_IMPORT = re.compile(r"^\s*import\s+(\S+)", re.MULTILINE)


class ExploreConfig(Config):
    tokenizers: tuple[str, ...] = ()
    """Folders with a tokenizer.json, or such files. The first one's tokens are the unit of the gates on lengths;
    without any it is characters."""


class GatesConfig(Config):
    """Thresholds of this recipe; None leaves a gate out."""

    least_rows: int | None = 100
    replayed: float | None = 0.98
    traced: float | None = 0.80
    survival: float | None = None
    """Share of old proofs that check here, as they are or healed."""
    clean: float | None = None
    """Share of traced theorems that have lost no pair on the way to the rows."""
    length_p95: int | None = None
    truncated: float | None = 0.02
    longest: int = 6000
    """In the unit of lengths; longer examples count for `truncated`."""
    deep: float | None = None
    """Share of states at depth 4 or more."""
    pool: int | None = None
    """Theorems whose proofs are at least three tactics deep."""


@dataclass(frozen=True)
class Gate:
    name: str
    value: float
    threshold: float
    passes: bool
    consequence: str


@dataclass(frozen=True)
class Exploration:
    rows: int
    theorems: int
    lengths: dict[str, dict[str, int]]
    """In characters."""
    truncated: int
    depths: dict[int, int]
    tactics: list[tuple[str, int]]
    """The commonest."""
    vocabulary: int
    """Different tactics."""
    concentration: dict[str, float]
    """Share of all pairs that the commonest 1, 5 and 10 have."""
    inside: dict[str, int]
    """Pairs by the innermost block of the proof that they stand in."""
    sources: dict[str, int]

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def explore(rows: Iterable[Row], longest: int = 6000) -> Exploration:
    """Of the rows of a stage `sft` or `split`; only counts are kept."""
    lengths: dict[str, Counter[int]] = {name: Counter() for name in ("state", "tactic", "example")}
    depths, tactics, sources, inside = Counter[int](), Counter[str](), Counter[str](), Counter[str]()
    theorems = set[str]()
    for row in rows:
        lengths["state"][len(row["state"])] += 1
        lengths["tactic"][len(row["tactic"])] += 1
        lengths["example"][len(prompt_text(row)) + len(row["completion"])] += 1
        if row["depth"] is not None:
            depths[row["depth"]] += 1
        tactics[row["kind"]] += 1
        sources[row["source"]] += 1
        inside[row["place"].rpartition("/")[2].partition(" ")[0] or "top level"] += 1
        theorems.add(row["statement_id"])
    total = sum(sources.values())
    counts = [count for _, count in tactics.most_common()]
    return Exploration(
        total,
        len(theorems),
        {name: summary(found) for name, found in lengths.items()},
        over(lengths["example"], longest),
        dict(sorted(depths.items())),
        tactics.most_common(30),
        len(tactics),
        {f"top {n}": sum(counts[:n]) / max(1, total) for n in (1, 5, 10)},
        dict(inside.most_common(12)),
        dict(sources),
    )


def structure(traces: Iterable[Row]) -> dict[str, Any]:
    """Of the rows of the table `traces`: steps and depths of proofs, the pool for contrastive training, imports."""
    steps, depths, imports = Counter[int](), Counter[int](), Counter[str]()
    clean = 0
    for row in traces:
        steps[len(row["steps"])] += 1
        depths[1 + max(state["depth"] for state in row["states"])] += 1
        imports.update(set(_IMPORT.findall(row["header"])))
        clean += all(step["replayed"] for step in row["steps"])
    buckets = {"1-2": 0, "3-4": 0, "5+": 0}
    for depth, count in depths.items():
        buckets["1-2" if depth < 3 else "3-4" if depth < 5 else "5+"] += count
    return {
        "proofs": sum(steps.values()),
        "clean": clean,
        "steps": dict(sorted(steps.items())),
        "depth_buckets": buckets,
        "contrastive_pool": sum(count for depth, count in depths.items() if depth >= DEEP),
        "imports": dict(imports.most_common(30)),
    }


def gates(
    found: Exploration,
    whole: dict[str, Any],
    stages: dict[str, Any],
    config: GatesConfig,
    tokens: dict[str, Any] | None = None,
) -> list[Gate]:
    """Every gate of the recipe; `stages` is what the run's manifest says of its stages, `tokens` the geometry of the
    first tokenizer."""
    trace = stages.get("trace", {"counts": {}, "rows_in": 0, "tables": {}})
    pairs, replayed = (trace["counts"].get(name, 0) for name in ("pairs", "replayed"))
    traced = trace["tables"].get("traces.jsonl", {"rows": 0})["rows"]
    migrated: dict[str, int] = stages.get("migrate", {"counts": {}})["counts"]
    survived = migrated.get("survives", 0) + migrated.get("healed", 0)
    deep = sum(n for depth, n in found.depths.items() if depth >= 4)
    rows = max(1, found.rows)
    lengths = tokens["lengths"] if tokens else found.lengths
    truncated = tokens["longer"]["share"] if tokens else found.truncated / rows
    asked: Sequence[tuple[str, float, float | None, bool, str]] = (
        ("rows", found.rows, config.least_rows, True, "too few rows to train on"),
        (
            "survival",
            survived / max(1, sum(migrated.values())),
            config.survival,
            True,
            "migrate further before tracing",
        ),
        ("replayed", replayed / max(1, pairs), config.replayed, True, "pairs are not trusted"),
        ("traced", traced / max(1, trace["rows_in"]), config.traced, True, "look at status.jsonl before going on"),
        (
            "clean pool",
            whole["clean"] / max(1, whole["proofs"]),
            config.clean,
            True,
            "go back to migration and tracing",
        ),
        ("example p95", lengths["example"].get("p95", 0), config.length_p95, False, "raise the length"),
        ("truncated", truncated, config.truncated, False, "tactics would be lost"),
        ("deep states", deep / rows, config.deep, True, "too shallow for an energy"),
        ("contrastive pool", whole["contrastive_pool"], config.pool, True, "ask for two tactics, or for more theorems"),
    )
    return [
        Gate(name, value, limit, value >= limit if least else value <= limit, consequence)
        for name, value, limit, least, consequence in asked
        if limit is not None
    ]
