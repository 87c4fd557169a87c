"""How many tactics a proof needs: those that can go, go, as long as the judge accepts what is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ember.core.ports import Judge
from ember.core.statement import Proof
from ember.data.blocks import Block, parse, walk
from ember.trajectories.views import wilson

MOST = 200
"""Proofs that are tried of one theorem."""


@dataclass(frozen=True)
class Minimal:
    text: str
    before: int
    after: int
    """Tactics, those inside of others included."""


def tactics(proof: str) -> int:
    return sum(block.size for block in parse(proof))


async def minimise(judge: Judge, proof: Proof, deadline_s: float = 30.0) -> Minimal | None:
    """The proof without the tactics that it does not need; None where the judge does not accept it as it is."""
    if not (await judge.certify(proof.statement, proof.text, deadline_s=deadline_s)).accepted:
        return None
    kept, tried, again = proof.text, 0, True
    while again and tried < MOST:
        again = False
        for shorter in _shorter(kept):
            tried += 1
            if (await judge.certify(proof.statement, shorter, deadline_s=deadline_s)).accepted:
                kept, again = shorter, True
                break
            if tried == MOST:
                break
    return Minimal(kept, tactics(proof.text), tactics(kept))


def _shorter(proof: str) -> Iterator[str]:
    """The proof without one block, whole or with its last inner script put in its place, the largest first."""
    blocks = sorted(walk(parse(proof)), key=_size, reverse=True)
    for block in blocks:
        start = proof.rfind("\n", 0, block.start) + 1
        if proof[start : block.start].strip():
            continue  # it shares its line with what opens it
        rest = f"{proof[:start]}{proof[block.end :].lstrip(' ;').removeprefix(chr(10))}"
        if parse(rest):
            yield rest


def _size(block: Block) -> int:
    return block.size


def share_of(lengths: list[int], least: int) -> tuple[float, float, float]:
    """The share of proofs of at least so many tactics, with its Wilson interval."""
    total, hits = len(lengths), sum(length >= least for length in lengths)
    return hits / total, *wilson(hits, total)
