"""A proposer that keeps off some tactics: what is left of a policy without its automation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ember.core.goals import ProofState
from ember.core.ports import Proposal, Proposer

ASKED = 4
"""Times as many as wanted are asked for, so that enough are left."""
_WORDS = re.compile(r"[\w.]+[?!]?")


class Without:
    def __init__(self, whole: Proposer, tactics: Sequence[str]) -> None:
        self._whole, self._tactics = whole, frozenset(tactics)

    @property
    def name(self) -> str:
        return f"{self._whole.name} without {', '.join(sorted(self._tactics))}"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        found = await self._whole.propose(states, ASKED * count, seed)
        return [[one for one in some if self._tactics.isdisjoint(_WORDS.findall(one.tactic))][:count] for some in found]
