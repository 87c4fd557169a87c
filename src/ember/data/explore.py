"""What rows look like, in one pass: lengths, depths, tactics; and gates, each with its threshold and consequence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ember.core.config import Config
from ember.data.stage import Row

PERCENTILES = (50, 75, 90, 95, 99)
Count = Callable[[str], int]
"""How long a text is: tokens of some tokenizer, or characters."""


class GatesConfig(Config):
    """Thresholds of this recipe; None leaves a gate out."""

    least_rows: int | None = 100
    replayed: float | None = 0.98
    traced: float | None = 0.80
    length_p95: int | None = None
    truncated: float | None = 0.02
    longest: int = 6000
    """Characters; longer examples count for `truncated`."""
    deep: float | None = None
    """Share of states at depth 4 or more."""


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
    truncated: int
    depths: dict[int, int]
    tactics: list[tuple[str, int]]
    concentration: float
    """Share of the commonest tactic."""
    sources: dict[str, int]

    def dump(self) -> dict[str, Any]:
        return asdict(self)


def explore(rows: Iterable[Row], count: Count = len, longest: int = 6000) -> Exploration:
    """Of the rows of a stage `sft` or `split`; only counts are kept."""
    lengths: dict[str, Counter[int]] = {name: Counter() for name in ("state", "tactic", "example")}
    depths, tactics, sources, theorems = Counter[int](), Counter[str](), Counter[str](), set[str]()
    total = 0
    for row in rows:
        total += 1
        prompt = row["prompt"] if isinstance(row["prompt"], str) else "".join(m["content"] for m in row["prompt"])
        lengths["state"][count(row["state"])] += 1
        lengths["tactic"][count(row["tactic"])] += 1
        lengths["example"][count(prompt + row["completion"])] += 1
        depths[row["depth"]] += 1
        tactics[row["kind"]] += 1
        sources[row["source"]] += 1
        theorems.add(row["statement_id"])
    common = tactics.most_common(30)
    return Exploration(
        total,
        len(theorems),
        {name: _percentiles(counts) for name, counts in lengths.items()},
        sum(n for length, n in lengths["example"].items() if length > longest),
        dict(sorted(depths.items())),
        common,
        common[0][1] / total if common else 0.0,
        dict(sources),
    )


def _percentiles(counts: Counter[int]) -> dict[str, int]:
    total, seen, found = sum(counts.values()), 0, dict[str, int]()
    wanted = list(PERCENTILES)
    for length in sorted(counts):
        seen += counts[length]
        while wanted and seen * 100 >= wanted[0] * total:
            found[f"p{wanted.pop(0)}"] = length
    return found


def gates(found: Exploration, stages: dict[str, Any], config: GatesConfig) -> list[Gate]:
    """Every gate of the recipe; `stages` is what the run's manifest says of its stages."""
    trace = stages.get("trace", {"counts": {}, "rows_in": 0, "tables": {}})
    pairs, replayed = (trace["counts"].get(name, 0) for name in ("pairs", "replayed"))
    traced = trace["tables"].get("traces.jsonl", {"rows": 0})["rows"]
    deep = sum(n for depth, n in found.depths.items() if depth >= 4)
    rows = max(1, found.rows)
    asked: Sequence[tuple[str, float, float | None, bool, str]] = (
        ("rows", found.rows, config.least_rows, True, "too few rows to train on"),
        ("replayed", replayed / max(1, pairs), config.replayed, True, "pairs are not trusted"),
        ("traced", traced / max(1, trace["rows_in"]), config.traced, True, "look at status.jsonl before going on"),
        ("example p95", found.lengths["example"].get("p95", 0), config.length_p95, False, "raise the length"),
        ("truncated", found.truncated / rows, config.truncated, False, "tactics would be lost"),
        ("deep states", deep / rows, config.deep, True, "too shallow for an energy"),
    )
    return [
        Gate(name, value, limit, value >= limit if least else value <= limit, consequence)
        for name, value, limit, least, consequence in asked
        if limit is not None
    ]
