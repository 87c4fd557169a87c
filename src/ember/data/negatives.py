"""Contrastive rows: the state that a proof went to, against states that Lean accepted and the proof did not need.

    hard     a sibling: another tactic led there from the same goal
    medium   of the same theorem, at most two tactics nearer to or farther from the root
    easy     of the same theorem but farther off, or of another theorem

Where a kind runs out, the next easier one fills its place, and a harder one only where there is no easier one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import Field

from ember.core.config import Config
from ember.core.provenance import content_hash
from ember.data.forks import Fork

NEAR = 2
"""Tactics between depths that still count as near."""
KINDS = ("hard", "medium", "easy")
Row = dict[str, Any]
Negative = tuple[str, str, str | None]
"""Kind, text, and the tactic that led there, where that is known."""


class NegativesConfig(Config):
    per_positive: int = Field(default=3, ge=1)
    """K: negatives of each state of a proof."""
    hard_ratio: float = Field(default=0.6, ge=0, le=1)
    medium_ratio: float = Field(default=0.3, ge=0, le=1)
    """Of the rest after hard and medium ones, all are easy."""
    min_steps: int = Field(default=1, ge=1)
    """Theorems whose proofs have fewer tactics are left out."""
    seed: int = 0


def negatives(forks: Sequence[Fork], config: NegativesConfig) -> Iterator[Row]:
    """The rows of these forks, in their order; the same for the same forks and configuration."""
    taken = [fork for fork in forks if fork.steps >= config.min_steps]
    elsewhere = sorted({(fork.theorem, fork.positive) for fork in taken})
    for fork in taken:
        identity = content_hash([fork.theorem, fork.parent, fork.positive])
        dice = random.Random(f"{config.seed} {identity}")
        shared = {
            "theorem_id": fork.theorem,
            "goal": fork.goal,
            "parent": fork.parent,
            "positive": fork.positive,
            "depth": fork.depth,
            "remaining": fork.remaining,
        }
        for number, (kind, text, tactic) in enumerate(_drawn(fork, elsewhere, config, dice)):
            yield {"id": f"{identity}:{number}", **shared, "negative": text, "kind": kind, "negative_tactic": tactic}


def _drawn(
    fork: Fork, elsewhere: Sequence[tuple[str, str]], config: NegativesConfig, dice: random.Random
) -> Iterator[Negative]:
    """None comes twice."""
    tactics = fork.tactics or (None,) * len(fork.siblings)
    depths = fork.depths or (fork.depth,) * len(fork.others)
    others = list(zip(fork.others, depths, strict=True))
    stores: dict[str, list[tuple[str, str | None]]] = {
        "hard": list(zip(fork.siblings, tactics, strict=True)),
        "medium": [(text, None) for text, depth in others if abs(depth - fork.depth) <= NEAR],
        "easy": [(text, None) for text, depth in others if abs(depth - fork.depth) > NEAR],
    }
    for store in stores.values():
        dice.shuffle(store)
    seen = {fork.positive}
    for _ in range(config.per_positive):
        chance = dice.random()
        wanted = 0 if chance < config.hard_ratio else 1 if chance < config.hard_ratio + config.medium_ratio else 2
        easier = [one for kind in KINDS[wanted:] for one in _fresh(kind, stores[kind], seen)]
        if not easier:
            easier = _of_another(fork, elsewhere, seen, dice)
        if not easier:
            easier = [one for kind in reversed(KINDS[:wanted]) for one in _fresh(kind, stores[kind], seen)]
        if not easier:
            return
        seen.add(easier[0][1])
        yield easier[0]


def _fresh(kind: str, store: list[tuple[str, str | None]], seen: set[str]) -> list[Negative]:
    return [(kind, text, tactic) for text, tactic in store if text not in seen]


def _of_another(
    fork: Fork, elsewhere: Sequence[tuple[str, str]], seen: set[str], dice: random.Random
) -> list[Negative]:
    for _ in range(20):
        theorem, text = dice.choice(elsewhere)
        if theorem != fork.theorem and text not in seen:
            return [("easy", text, None)]
    return []
