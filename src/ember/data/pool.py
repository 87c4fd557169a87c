"""Theorems to search for contrastive training: depth before breadth, harder sources first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from pydantic import Field

from ember.core.config import Config
from ember.core.provenance import content_hash
from ember.data.stage import Row
from ember.lean.text.source import THEOREMS, commands


class PoolConfig(Config):
    count: int = Field(default=2000, ge=1)
    """Theorems to select."""
    min_steps: int = Field(default=3, ge=1)
    """Proofs of fewer tactics are too easy to learn from."""
    fewer_below: int = 0
    """Where fewer theorems than this are deep enough, one tactic less is asked for."""
    prefer: tuple[str, ...] = ()
    """Sources in the order in which they are taken; then the others, those with the longest proofs first."""
    seed: int = 0


@dataclass(frozen=True)
class Pool:
    entries: list[Row]
    """All theorems that are deep enough, in the order of the table `traces`."""
    selected: list[Row]
    stats: dict[str, Any]


def pool(traces: Iterable[Row], config: PoolConfig) -> Pool:
    """Of the rows of a table `traces`; each statement once, with its shortest traced proof."""
    found: dict[str, Row] = {}
    with_lemmas = 0
    for row in traces:
        if any(command.keyword in THEOREMS for command in commands(row["context"])):
            with_lemmas += 1  # what is searched is one theorem; its lemmas would have to be proved, too
            continue
        entry = _entry(row)
        before = found.get(entry["statement_id"])
        if before is None or entry["steps"] < before["steps"]:
            found[entry["statement_id"]] = entry
    least = config.min_steps
    entries = [entry for entry in found.values() if entry["steps"] >= least]
    if len(entries) < config.fewer_below and least > 1:
        least -= 1
        entries = [entry for entry in found.values() if entry["steps"] >= least]
    selected = _ordered(entries, config)[: config.count]
    stats = {
        "theorems": len(found),
        "with_lemmas": with_lemmas,
        "pool": len(entries),
        "min_steps": least,
        "selected": len(selected),
        "sources": {name: sum(entry["source"] == name for entry in selected) for name in _sources(entries, config)},
        "steps": _histogram(entry["steps"] for entry in selected),
        "depths": _histogram(entry["depth"] for entry in selected),
    }
    return Pool(entries, selected, stats)


def _entry(row: Row) -> Row:
    return {
        "name": row["theorem"],
        "statement_id": row["statement_id"],
        "source": row["source"],
        "header": row["header"],
        "formal_statement": f"{row['context']}\n\n{row['statement']} := by sorry".lstrip(),
        "steps": len(row["steps"]),
        "depth": 1 + max(state["depth"] for state in row["states"]),
    }


def _ordered(entries: list[Row], config: PoolConfig) -> list[Row]:
    """By source, then the deepest and longest first; of equals, by a hash, so that more rows move none by chance."""
    rank = {name: place for place, name in enumerate(_sources(entries, config))}
    return sorted(
        entries,
        key=lambda entry: (
            rank[entry["source"]],
            -entry["depth"],
            -entry["steps"],
            content_hash([config.seed, entry["statement_id"]]),
        ),
    )


def _sources(entries: list[Row], config: PoolConfig) -> list[str]:
    steps: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        steps[entry["source"]].append(entry["steps"])
    named = [name for name in config.prefer if name in steps]
    return named + sorted((name for name in steps if name not in named), key=lambda name: (-fmean(steps[name]), name))


def _histogram(values: Iterable[int]) -> dict[str, int]:
    counts: dict[int, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    return {str(value): counts[value] for value in sorted(counts)}
