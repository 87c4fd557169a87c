"""The portfolio: tactics that a goal's shape suggests, no model involved."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ember.core.goals import ProofState
from ember.core.ports import Proposal
from ember.lean.automation import candidates


class Portfolio:
    name = "portfolio"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [self._for(state)[:count] for state in states]

    def _for(self, state: ProofState) -> list[Proposal]:
        tactics = list(dict.fromkeys(candidates(state.goals[0])))
        total = sum(1 / (rank + 1) for rank in range(len(tactics)))
        return [Proposal(tactic, math.log(1 / (rank + 1) / total)) for rank, tactic in enumerate(tactics)]
