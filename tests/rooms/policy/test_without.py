"""A policy without some of its tactics: neither they nor what uses them; nothing else is lost."""

from __future__ import annotations

from collections.abc import Sequence

from ember.core.goals import ProofState
from ember.core.ports import Proposal, Proposer
from ember.policy.config import ProposerConfig, open_proposer
from tiny_models import state

TACTICS = ["simp", "exact?", "simp_all", "intro h; simp [h]", "exact simple h.simp", "rw [h] <;> omega", "intro h", "a"]


class Fixed:
    name = "fixed"

    async def propose(self, states: Sequence[ProofState], count: int, seed: int) -> list[list[Proposal]]:
        return [[Proposal(tactic, -float(place)) for place, tactic in enumerate(TACTICS[:count])] for _ in states]


def fixed() -> Proposer:
    return Fixed()


async def test_neither_they_nor_what_uses_them() -> None:
    config = ProposerConfig(without=("simp", "omega", "exact?"))
    async with open_proposer(config, fixed) as proposer:
        (found,) = await proposer.propose([state("⊢ a")], 3, 0)
        assert [one.tactic for one in found] == ["simp_all", "exact simple h.simp", "intro h"]
        assert proposer.name == "fixed without exact?, omega, simp"
    async with open_proposer(ProposerConfig(), fixed) as proposer:
        assert (await proposer.propose([state("⊢ a")], 9, 0))[0][0].tactic == "simp"
