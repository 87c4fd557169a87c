"""What an arm's attempts really cost beyond what the search counts itself: tokens read, states scored, FLOPs.

Tokens are counted on the texts that the run kept, with the model's own tokenizer; FLOPs follow from the shapes of the
model, not from limits:

- two for each weight of the layers and each token that passes them,
- two for each weight of the output matrix, once a prompt and once a token written,
- four, times the layers and the width of attention, for each pair of a token and one that it looks at. A token that is
  written looks at its prompt; what was written before it in the same tactic is left out (tens of tokens).
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from ember.trajectories import reader

Count = Callable[[str], int]
"""Tokens of a text."""
COUNTED = pl.Schema(
    {"theorem_id": pl.String(), "tokens_in": pl.Int64(), "states_scored": pl.Int32(), "flops": pl.Float64()}
)


@dataclass(frozen=True)
class Shape:
    """A decoder of today's form (gated feed-forward, grouped queries), as its `config.json` says."""

    layers: int
    width: int
    attention: int
    """Width of all queries together."""
    keys: int
    """Width of all keys together."""
    inner: int
    vocabulary: int

    @classmethod
    def of(cls, config: dict[str, Any]) -> Shape | None:
        """None where the file does not say what is needed, or where not all weights are used for a token."""
        if any("expert" in key for key in config):
            return None
        try:
            width, heads = int(config["hidden_size"]), int(config["num_attention_heads"])
            head = int(config.get("head_dim") or width // heads)
            keys = int(config.get("num_key_value_heads") or heads) * head
            inner, layers = int(config["intermediate_size"]), int(config["num_hidden_layers"])
            return cls(layers, width, heads * head, keys, inner, int(config["vocab_size"]))
        except (KeyError, TypeError, ValueError):
            return None

    @property
    def weights(self) -> int:
        """Of the layers' matrices."""
        attention = 2 * self.width * self.attention + 2 * self.width * self.keys
        return self.layers * (attention + 3 * self.width * self.inner)

    def read(self, tokens: int, outputs: int = 0) -> float:
        """FLOPs of reading a text; `outputs`: places at which the next token's logits are wanted."""
        pairs = tokens * (tokens + 1) / 2
        return 2.0 * self.weights * tokens + 4.0 * self.layers * self.attention * pairs + self._logits(outputs)

    def written(self, tokens: float, context: float) -> float:
        """FLOPs of writing tokens that each look at so many."""
        looked = 4.0 * self.layers * self.attention * tokens * (context + 1)
        return 2.0 * self.weights * tokens + looked + self._logits(tokens)

    def _logits(self, places: float) -> float:
        return 2.0 * self.width * self.vocabulary * places


@dataclass(frozen=True)
class Reader:
    """Who reads texts: a tokenizer, the model's shape, and what stands around a state."""

    count: Count
    shape: Shape | None
    prompt: Callable[[str], str] = lambda text: text


def counted(run: Path, policy: Reader | None, scorer: Reader | None, head: Sequence[int] = ()) -> pl.DataFrame:
    """A row for each theorem of a search run. `head`: widths of the value's own layers, from input to output.

    FLOPs are null where a model took part whose shape is not known.
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
            flops = _policy(policy.shape, asked, row["tokens"] or 0)
        if scorer is not None and flops is not None:
            flops = None if scorer.shape is None else flops + _scorer(scorer.shape, scored, head)
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


def _policy(shape: Shape | None, asked: Sequence[int], written: int) -> float | None:
    if shape is None:
        return None
    context = sum(asked) / len(asked) if asked else 0.0
    return sum(shape.read(tokens, 1) for tokens in asked) + shape.written(written, context)


def _scorer(shape: Shape, scored: Sequence[int], head: Sequence[int]) -> float:
    layers = 2.0 * sum(one * other for one, other in itertools.pairwise(head))
    return sum(shape.read(tokens) + layers for tokens in scored)


def read_shape(folder: Path) -> Shape | None:
    """Of a model in a folder."""
    try:
        return Shape.of(json.loads((folder / "config.json").read_text()))
    except (OSError, ValueError):
        return None
