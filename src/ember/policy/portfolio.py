"""The portfolio: a proposer without a model.

Closers, moves that the shape of the goal and of its hypotheses suggests, and lemmas that an index finds;
how promising each kind of move is on each shape of goal, and how dear, was measured (`priors.json`), not guessed.
The moves with the best chance of being of use are kept; of these, weighed by chance over cost, the cheap are tried
before the dear.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from ember.core.goals import ProofState
from ember.core.ports import Proposal
from ember.policy import lemmas, shape
from ember.policy.arithmetic import Move
from ember.policy.moves import CLOSERS, moves

Counts = Mapping[str, Mapping[str, tuple[int, int, int]]]
"""kind → shape of the goal → how often tried, how often of use, milliseconds of Lean altogether."""
PRIORS = Path(__file__).with_name("priors.json")
PRIOR_USE, PRIOR_TRIES, SHAPE_TRIES = 0.2, 20.0, 20.0
PATIENCE, LEAST_WALL_S = 10.0, 1.0
"""A move may run for so many times its mean cost, and at least for so long."""
PRIOR_MS, LEAST_MS = 10.0, 5.0
"""What an unknown move costs; what even the cheapest does: below, the chance of being of use alone decides."""


class Portfolio:
    name = "portfolio"

    def __init__(self, index: lemmas.Index | None = None, priors: Counts | Literal["uniform"] | None = None) -> None:
        """`priors` default to those that come with the package; with uniform ones the closers come first,
        and the order of the rest is drawn, so that nobody is always cut off."""
        self._index = index
        self._priors: Counts | None = None if priors == "uniform" else (priors if priors is not None else learned())

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [self.proposals(state, count) for state in states]

    def proposals(self, state: ProofState, count: int) -> list[Proposal]:
        goal = shape.read(state.goals[0].text)
        suggested = dict[str, str]()
        for kind, tactic in self.suggest(goal):
            suggested.setdefault(tactic, kind)
        chances = {tactic: self._chance(kind, goal.head) for tactic, kind in suggested.items()}
        if self._priors is None:
            chances = dict.fromkeys(sorted(chances, key=lambda tactic: _drawn(suggested[tactic], tactic)), 1.0)
        kept = sorted(chances, key=lambda tactic: -chances[tactic])[:count]
        weights = {tactic: chances[tactic] / self._cost(suggested[tactic]) for tactic in kept}
        order = sorted(weights, key=lambda tactic: -weights[tactic])
        total = sum(weights[tactic] for tactic in order)
        return [
            Proposal(tactic, math.log(weights[tactic] / total), wall_s=self._patience(suggested[tactic]))
            for tactic in order
        ]

    def kinds(self, state: ProofState) -> dict[str, str]:
        """The kind of every tactic that would be suggested."""
        return {tactic: kind for kind, tactic in reversed(self.suggest(shape.read(state.goals[0].text)))}

    def suggest(self, goal: shape.Shape) -> list[Move]:
        """All moves, in the order in which they are thought of."""
        found = list(moves(goal, lemmas.local_names(goal, self._index)))
        return found + (list(lemmas.moves(goal, self._index)) if self._index else [])

    def _chance(self, kind: str, head: str) -> float:
        """The smoothed share of tries that were of use: of the kind on this shape, backed by the kind overall."""
        if self._priors is None:
            return 1.0
        tried, used, _ = self._overall(kind)
        overall = (used + PRIOR_USE) / (tried + PRIOR_TRIES)
        tries, uses, _ = self._priors.get(kind, {}).get(head, (0, 0, 0))
        return (uses + SHAPE_TRIES * overall) / (tries + SHAPE_TRIES)

    def _cost(self, kind: str) -> float:
        """Milliseconds of a try, smoothed; the same for all where nothing is known."""
        tried, _, spent = self._overall(kind)
        return LEAST_MS + (spent + PRIOR_MS * PRIOR_TRIES) / (tried + PRIOR_TRIES)

    def _overall(self, kind: str) -> tuple[int, int, int]:
        """Tries, uses and milliseconds of the kind on whatever shape."""
        counted = list(self._priors.get(kind, {}).values()) if self._priors else []
        return (
            sum(tries for tries, _, _ in counted),
            sum(uses for _, uses, _ in counted),
            sum(ms for *_, ms in counted),
        )

    def _patience(self, kind: str) -> float | None:
        """How long a move of this kind may run; None where too little is known of it."""
        tried, _, spent = self._overall(kind)
        return max(LEAST_WALL_S, PATIENCE * spent / tried / 1000) if tried >= PRIOR_TRIES else None


def _drawn(kind: str, tactic: str) -> str:
    """A place in the order: closers first, in their own order, then everything as a hash falls."""
    if kind in CLOSERS:
        return f"{CLOSERS.index(kind):03d}"
    return f"x{hashlib.sha256(tactic.encode()).hexdigest()}"


def learned() -> Counts:
    return json.loads(PRIORS.read_text()) if PRIORS.exists() else {}
