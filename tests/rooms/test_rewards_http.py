"""The verdict over HTTP, from a real verifier on a real socket: as a judge, and as other trainers call a reward."""

from __future__ import annotations

import pytest

from ember.core.errors import ModelError
from ember.core.outcomes import Tier
from ember.core.statement import Statement
from ember.lean.http.api import ServerOptions, make_app
from ember.lean.toolchain import Toolchain
from ember.models.endpoint import Endpoint, EndpointOptions
from ember.rewards import HttpJudge, lean_reward, scorer
from loopback import served

SWAP = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"


async def test_a_verifier_elsewhere_rewards(toolchain: Toolchain) -> None:
    async with served(make_app(toolchain, ServerOptions(workers=1))) as url, Endpoint(EndpointOptions(url)) as endpoint:
        judge = HttpJudge(endpoint)
        verdict = await judge.certify(Statement("swap", SWAP), "by exact h")
        assert verdict.status == "rejected"
        assert verdict.messages[0].position is not None
        compute_score = scorer(judge)
        right = await compute_score("ember", "```lean4\nexact ⟨h.2, h.1⟩\n```", SWAP)
        assert right == {"score": 1.0, "judged": True, "reason": ""}
        assert (await compute_score("ember", "sorry", SWAP))["score"] == 0.0
        hole = {"before": "⟨h.2, ", "after": "⟩"}
        assert (await compute_score("ember", "h.1", SWAP, hole))["score"] == 1.0
        reward = lean_reward(lambda: judge, Tier.ELABORATED)
        assert await reward(completions=["exact ⟨h.2, h.1⟩", "simp"], statement=[SWAP, SWAP]) == [1.0, 0.0]


async def test_a_verifier_that_is_not_there_is_no_wrong_proof() -> None:
    async with Endpoint(EndpointOptions("http://127.0.0.1:9", attempts=1)) as endpoint:
        with pytest.raises(ModelError):
            await HttpJudge(endpoint).certify(Statement("swap", SWAP), "by simp")
        found = await scorer(HttpJudge(endpoint))("ember", "simp", SWAP)
    assert (found["score"], found["judged"]) == (0.0, False), "the trainer is told to drop it"
