"""Fill-in-the-middle rows: a proof with a hole that is cut on the borders of its blocks, never inside a token.

    tactic   one tactic        steps   several tactics in a row
    body     what `have … := by` encloses, or a bullet
    term     what a pair of brackets encloses inside a tactic

Prefix, hole and suffix are the text again, byte by byte. All rows of one hole have one `group`, however they are
written for a model, so that a group baseline never mixes holes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from ember.core.config import Config
from ember.core.provenance import content_hash
from ember.core.statement import Statement
from ember.data.blocks import Block, parse
from ember.data.stage import Chunk, Row
from ember.data.tokens import Token, tokens

Kind = Literal["tactic", "steps", "body", "term"]
Dialect = Literal["qwen", "deepseek", "starcoder", "chat"]
Order = Literal["psm", "spm"]

_MARKS = {
    "qwen": ("<|fim_prefix|>", "<|fim_suffix|>", "<|fim_middle|>"),
    "starcoder": ("<fim_prefix>", "<fim_suffix>", "<fim_middle>"),
    "deepseek": ("<｜fim▁begin｜>", "<｜fim▁hole｜>", "<｜fim▁end｜>"),
}
MISSING = "[MISSING_BLOCK]"
_ASK = f"Fill in {MISSING} so that this Lean 4 file checks. Answer with the missing text only.\n\n```lean4\n"
_PAIRS = {"(": ")", "[": "]", "⟨": "⟩"}


class HolesConfig(Config):
    kinds: tuple[Kind, ...] = ("tactic", "steps", "body", "term")
    longest: int = Field(default=4, ge=2)
    """Tactics in a hole of several."""
    least_chars: int = 5
    """Shorter holes are dropped: one word that every prover tries is no lesson."""
    least_blocks: int = 2
    """Proofs of fewer tactics are left out."""
    each: int = Field(default=8, ge=1)
    """Holes for each theorem: so many, spread over their sizes."""
    dialects: tuple[Dialect, ...] = ("qwen",)
    orders: tuple[Order, ...] = ("psm",)
    seed: int = 0
    checked: float = Field(default=0.0, ge=0, le=1)
    """Share of the holes that the certifier is asked about, as they are and corrupted."""


@dataclass(frozen=True)
class Hole:
    kind: Kind
    start: int
    end: int
    tactics: int


def holes(proof: str, config: HolesConfig) -> list[Hole]:
    """All holes of a proof, as offsets in it; equal places once."""
    blocks = parse(proof)
    if not proof.lstrip().startswith("by") or sum(block.size for block in blocks) < config.least_blocks:
        return []
    found: dict[tuple[int, int], Hole] = {}
    for hole in _of(blocks, proof, config):
        text = proof[hole.start : hole.end]
        if hole.kind in config.kinds and len(text.strip()) >= config.least_chars:
            found.setdefault((hole.start, hole.end), hole)
    return sorted(found.values(), key=lambda hole: (hole.start, hole.end))


def _of(blocks: Sequence[Block], proof: str, config: HolesConfig) -> Iterator[Hole]:
    for number, block in enumerate(blocks):
        yield Hole("tactic", block.start, block.end, max(1, block.size))
        for count in range(2, config.longest + 1):
            run = blocks[number : number + count]
            if len(run) == count:
                yield Hole("steps", run[0].start, run[-1].end, sum(max(1, one.size) for one in run))
        if not block.inner:
            yield from _terms(proof, block)
        for inner in block.inner:
            if inner.blocks:
                size = sum(max(1, one.size) for one in inner.blocks)
                yield Hole("body", inner.blocks[0].start, inner.blocks[-1].end, size)
            yield from _of(inner.blocks, proof, config)


def _terms(proof: str, block: Block) -> Iterator[Hole]:
    """What brackets enclose; brackets in strings and comments are none."""
    open_at: list[Token] = []
    for token in tokens(proof[block.start : block.end]):
        if token.kind == "symbol" and token.text in _PAIRS:
            open_at.append(token)
        elif token.kind == "symbol" and open_at and token.text == _PAIRS[open_at[-1].text]:
            yield Hole("term", block.start + open_at.pop().end, block.start + token.start, 1)


class HoleRows:
    """Work of the stage `holes`: traced theorems in, rows with holes out."""

    def __init__(self, config: HolesConfig) -> None:
        self._config = config

    async def __call__(self, rows: list[Row]) -> Chunk:
        chunk = Chunk()
        for row in rows:
            found = self._chosen(row)
            chunk.counts["holes"] += len(found)
            chunk.counts["theorems without a hole"] += not found
            for hole in found:
                for made in self._rows(row, hole):
                    chunk.add("holes", made)
        return chunk

    def _chosen(self, row: Row) -> list[Hole]:
        """At most `each`, of every size, decided by the theorem alone."""
        found = holes(row["proof"], self._config)
        order = sorted(found, key=lambda hole: content_hash([self._config.seed, row["id"], hole.start, hole.end]))
        sizes: dict[int, list[Hole]] = {}
        for hole in order:
            sizes.setdefault(self._level(row["proof"], hole), []).append(hole)
        chosen: list[Hole] = []
        while len(chosen) < self._config.each and any(sizes.values()):
            for level in sorted(sizes):
                if sizes[level] and len(chosen) < self._config.each:
                    chosen.append(sizes[level].pop())
        return sorted(chosen, key=lambda hole: (hole.start, hole.end))

    @staticmethod
    def _level(proof: str, hole: Hole) -> int:
        """1 to 4, by the share of the proof that is missing."""
        return 1 + min(3, int(4 * (hole.end - hole.start) / max(1, len(proof))))

    def _rows(self, row: Row, hole: Hole) -> Iterator[Row]:
        statement = Statement(row["theorem"], row["statement"], row["header"], row["context"])
        text = statement.with_proof(row["proof"])
        offset = text.rindex(row["proof"])
        start, end = offset + hole.start, offset + hole.end
        prefix, middle, suffix = text[:start], text[start:end], text[end:]
        assert (prefix + middle + suffix).encode() == text.encode()
        state = next((step["state"] for step in row.get("steps", ()) if step["start"] == hole.start), None)
        group = content_hash([text, start, end])
        for dialect in self._config.dialects:
            for order in self._config.orders if dialect != "chat" else ("psm",):
                yield {
                    "id": f"{group}:{dialect}:{order}",
                    "group": group,
                    "theorem": row["theorem"],
                    "statement_id": row["statement_id"],
                    "source": row["source"],
                    "kind": hole.kind,
                    "tactics": hole.tactics,
                    "ratio": round((end - start) / len(row["proof"]), 4),
                    "level": self._level(row["proof"], hole),
                    "prefix": prefix,
                    "middle": middle,
                    "suffix": suffix,
                    "state": None if state is None else row["states"][state]["text"],
                    "dialect": dialect,
                    "order": order,
                    "prompt": prompt(prefix, suffix, dialect, order),
                    "completion": middle,
                    **{key: row[key] for key in ("family", "template", "combination") if key in row},
                }


def prompt(prefix: str, suffix: str, dialect: Dialect, order: Order) -> str | list[dict[str, Any]]:
    """The row as a model of that dialect is asked; `spm` puts the suffix first."""
    if dialect == "chat":
        return [{"role": "user", "content": f"{_ASK}{prefix}{MISSING}{suffix}\n```"}]
    before, after, middle = _MARKS[dialect]
    if order == "psm":
        return f"{before}{prefix}{after}{suffix}{middle}"
    return f"{before}{after}{suffix}{middle}{prefix}"
