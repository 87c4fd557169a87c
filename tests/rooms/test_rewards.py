"""Ember's verdict in TRL's own trainer, on a tiny model, with real Lean."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from ember.core.outcomes import Tier, Verdict
from ember.core.statement import Statement
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain
from ember.rewards import lean_reward, written
from tiny_models import tiny

STATEMENT = "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"


class Late:
    """A judge that is always too late."""

    async def certify(
        self, statement: Statement, proof: str, tier: Tier = Tier.REPLAYED, deadline_s: float = 60.0
    ) -> Verdict:
        return Verdict("timed_out", Tier.NOTHING)


async def test_proofs_earn_one_and_what_is_unknown_nothing(toolchain: Toolchain) -> None:
    async with Certifier(toolchain) as judge:
        reward = lean_reward(lambda: judge)
        completions = ["exact ⟨h.2, h.1⟩", "sorry", [{"role": "assistant", "content": "```lean4\nexact h.symm\n```"}]]
        found = await reward(prompts=[""] * 3, completions=completions, statement=[STATEMENT] * 3)
        assert found == [1.0, 0.0, 1.0]
        hole = await reward(completions=["h.1"], statement=[STATEMENT], before=["⟨h.2, "], after=["⟩"])
        assert hole == [1.0]
    late = lean_reward(Late)
    assert await late(completions=["exact ⟨h.2, h.1⟩"], statement=[STATEMENT]) == [None]


def test_a_fence_is_no_part_of_a_proof() -> None:
    assert written("simp  \n") == "simp"
    assert written("Here:\n```lean4\nintro h\nexact h\n```\nDone.") == "intro h\nexact h"


def test_trl_trains_with_it(tmp_path: Path, toolchain: Toolchain) -> None:
    from datasets import Dataset

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from trl.trainer.grpo_config import GRPOConfig
        from trl.trainer.grpo_trainer import GRPOTrainer

        backbone = tiny(tmp_path / "tiny")
        rows = Dataset.from_dict({"prompt": ["⊢ q ∧ p"] * 4, "statement": [STATEMENT] * 4})
        options = GRPOConfig(
            output_dir=str(tmp_path / "out"), max_steps=2, per_device_train_batch_size=4, num_generations=4,
            max_completion_length=6, use_cpu=True, bf16=False, report_to=[], logging_steps=1, save_strategy="no",
            activation_checkpointing=False,
        )  # fmt: skip
        reward: Any = lean_reward(lambda: Certifier(toolchain))
        trainer = GRPOTrainer(
            model=backbone.model, processing_class=backbone.tokenizer, args=options, train_dataset=rows,
            reward_funcs=[reward],
        )  # fmt: skip
        trainer.train()
    logged = [entry for entry in trainer.state.log_history if "rewards/lean/mean" in entry]
    assert len(logged) == 2
    assert all(entry["rewards/lean/mean"] == 0 for entry in logged), (
        "an untrained model proves nothing, and earns nothing"
    )
