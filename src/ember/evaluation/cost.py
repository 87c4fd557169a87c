"""What an arm's attempts really cost beyond what the search counts itself: tokens read, states scored, FLOPs.

Tokens are counted on the texts that the run kept, with the model's own tokenizer; FLOPs follow from the size of the
model, not from limits. `Meter` counts the same while a search runs, where its budget has a limit on them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from ember.core.goals import ProofState
from ember.core.ports import Proposal
from ember.models.size import Size
from ember.trajectories import reader

Count = Callable[[str], int]
"""Tokens of a text."""
COUNTED = pl.Schema(
    {"theorem_id": pl.String(), "tokens_in": pl.Int64(), "states_scored": pl.Int32(), "flops": pl.Float64()}
)


@dataclass(frozen=True)
class Reader:
    """Who reads texts: a tokenizer, the model's size, and what stands around a state."""

    count: Count
    size: Size | None
    prompt: Callable[[str], str] = lambda text: text


@dataclass(frozen=True)
class Meter:
    """Counts the FLOPs of a search as it goes. A part that is None costs nothing: there is no model."""

    policy: tuple[Reader, Size] | None = None
    value: tuple[Reader, Size] | None = None
    head: tuple[int, ...] = ()
    """Widths of the value's own layers, from input to output."""

    def proposing(self, state: ProofState, proposals: Sequence[Proposal]) -> float:
        if self.policy is None:
            return 0.0
        reader, size = self.policy
        return _policy(size, [reader.count(reader.prompt(state.text))], sum(one.tokens for one in proposals))

    def scoring(self, states: Sequence[ProofState]) -> float:
        if self.value is None:
            return 0.0
        reader, size = self.value
        return _scorer(size, [reader.count(state.text) for state in states], self.head)


def counted(run: Path, policy: Reader | None, scorer: Reader | None, head: Sequence[int] = ()) -> pl.DataFrame:
    """A row for each theorem of a search run. `head`: widths of the value's own layers, from input to output.

    FLOPs are null where a model took part whose size is not known.
    """
    theorems = reader.read(run, "theorems")
    states = _states(run) if policy or scorer else {}
    rows: list[dict[str, Any]] = []
    for row in theorems.iter_rows(named=True):
        mine = states.get(row["theorem_id"], [])
        asked = [policy.count(policy.prompt(text)) for text, expanded, _ in mine if expanded] if policy else []
        scored = [scorer.count(text) for text, _, energy in mine if energy is not None] if scorer else []
        flops: float | None = 0.0
        if policy is not None:
            flops = None if policy.size is None else _policy(policy.size, asked, row["tokens"] or 0)
        if scorer is not None and flops is not None:
            flops = None if scorer.size is None else flops + _scorer(scorer.size, scored, head)
        found = {"theorem_id": row["theorem_id"], "tokens_in": sum(asked), "states_scored": len(scored)}
        rows.append({**found, "flops": flops})
    return pl.DataFrame(rows, schema=COUNTED)


def _states(run: Path) -> dict[str, list[tuple[str, bool, float | None]]]:
    """Per theorem: each goal's text, whether tactics were asked for it, its energy. Without the table of all goals,
    those that tactics were tried on."""
    if (run / "states.parquet").exists():
        table = reader.read(run, "states").select("theorem_id", "state", "expanded", "energy")
    else:
        edges = reader.read(run, "edges").unique(["theorem_id", "node"], keep="first", maintain_order=True)
        table = edges.select("theorem_id", "state", pl.lit(True).alias("expanded"), "energy")
    found: dict[str, list[tuple[str, bool, float | None]]] = {}
    for theorem, text, expanded, energy in table.iter_rows():
        found.setdefault(theorem, []).append((text, expanded, energy))
    return found


def _policy(size: Size, asked: Sequence[int], written: int) -> float:
    context = sum(asked) / len(asked) if asked else 0.0
    return sum(size.read(tokens, 1) for tokens in asked) + size.written(written, context)


def _scorer(size: Size, scored: Sequence[int], head: Sequence[int]) -> float:
    layers = 2.0 * sum(one * other for one, other in itertools.pairwise(head))
    return sum(size.read(tokens) + layers for tokens in scored)
