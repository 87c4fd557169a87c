"""Help on a state of a proof that somebody does by hand: what works here, and a search for the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from ember.core import status as words
from ember.core.goals import ProofState
from ember.core.outcomes import Advanced, Proved
from ember.core.ports import Session, StepLimits
from ember.lean.steps.session import ProofHandle
from ember.recipes.prover import Prover, default_options
from ember.search import replay
from ember.search.best_first import search

HINTS = 8
TRIED = 64
HINT_LIMITS = StepLimits(heartbeats=20_000, wall_s=2.0)


@dataclass(frozen=True)
class NotClosed:
    """A search that found nothing."""

    word: str
    why: str


class Assistant:
    """The portfolio, for one proof."""

    def __init__(self, prover: Prover, proof: ProofHandle) -> None:
        self._prover, self._proof = prover, proof

    async def hints(self, state: ProofState) -> list[tuple[str, Advanced | Proved]]:
        """Tactics that work on the first goal: those that close it first, one for each state that they lead to."""
        proposals = (await self._prover.proposer.propose([state], TRIED, 0))[0]
        tactics = [proposal.tactic for proposal in proposals]
        outcomes = await self._proof.batch(state, tactics, HINT_LIMITS)
        found: dict[str, tuple[str, Advanced | Proved]] = {}
        for tactic, outcome in zip(tactics, outcomes, strict=False):
            if isinstance(outcome, Proved) or (isinstance(outcome, Advanced) and outcome.state.hash != state.hash):
                found.setdefault("" if isinstance(outcome, Proved) else outcome.state.hash, (tactic, outcome))
        return sorted(found.values(), key=lambda each: not isinstance(each[1], Proved))[:HINTS]

    async def close_first_goal(self, state: ProofState, seconds: float) -> str | NotClosed:
        """A tactic block that closes it, found by a search."""
        focused = await self._proof.focus(state, 0)
        session = cast(Session, _From(self._proof, focused))
        result = await search(session, self._prover.proposer, default_options(seconds))
        if not result.tree.proved:
            spent = result.spending
            word = words.of_search(result.ended, False).value.replace("_", " ")
            return NotClosed(word, words.why_not(result.ended, result.fault, spent.nodes, spent.tactics))
        lines = await replay.minimise(session, replay.script(result.tree))
        if len(state.goals) == 1:
            return "\n".join(lines)
        first, *rest = lines
        return "\n".join([f"· {first}", *(replay.INDENT + line for line in rest)])


class _From:
    """A session whose root is another state of it."""

    def __init__(self, session: ProofHandle, root: ProofState) -> None:
        self._session, self.root = session, root

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)
