"""Provers that learn nothing: the nearest rows of a corpus, and small witnesses in turn."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ember.core.errors import InputError
from ember.core.goals import Goal, ProofState
from ember.core.outcomes import Proved
from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.policy.config import ProposerConfig
from ember.policy.enumeration import Enumeration
from ember.policy.identity import identify
from ember.policy.retrieval import Retrieval

ROWS = (
    ("⊢ ∃ g, ∀ (x : ℚ), g (x + 7) = x", "refine ⟨fun y => y - 7, ?_⟩"),
    ("⊢ ∃ g, ∀ (x : ℚ), g (12 - x) = x", "refine ⟨fun y => 12 - y, ?_⟩"),
    ("p q : Prop\nh : p ∧ q\n⊢ q", "exact h.2"),
)


def shown(text: str) -> ProofState:
    return ProofState(0, (Goal(text),), text)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "train.jsonl"
    path.write_text("".join(json.dumps({"state": state, "tactic": tactic}) + "\n" for state, tactic in ROWS))
    return path


async def test_the_nearest_row_comes_first_with_the_new_numbers(corpus: Path) -> None:
    ((first, second, *_),) = await Retrieval(corpus).propose([shown("⊢ ∃ g, ∀ (x : ℚ), g (31 - x) = x")], 8, 0)
    assert first.tactic == "refine ⟨fun y => 31 - y, ?_⟩"
    assert second.tactic == "refine ⟨fun y => 12 - y, ?_⟩"
    assert first.log_prob >= second.log_prob
    assert await Retrieval(corpus).propose([shown("")], 8, 0) == [[]]


async def test_rows_that_are_none_are_refused(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"state": 3}\n')
    with pytest.raises(InputError, match="holds no rows with state and tactic"):
        Retrieval(tmp_path / "rows.jsonl")
    with pytest.raises(InputError, match="cannot read"):
        await identify(ProposerConfig(kind="retrieval", rows=tmp_path / "none.jsonl"))


@pytest.mark.parametrize(
    "text",
    [
        ": ∃ f : ℕ → ℤ, f 0 = 3 ∧ ∀ n, f (n + 1) = f n",
        "(x : ℤ) : ∃ q : ℤ, x + x = 2 * q",
        ": ∃ l : List ℕ, l.length = 1 ∧ ∀ x ∈ l, x = 4",
    ],
)
async def test_small_witnesses_are_found_by_guessing(text: str, toolchain: Toolchain) -> None:
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        session = await pool.start(Statement("t", f"theorem t {text}", "import Mathlib"))
        try:
            (proposals,) = await Enumeration().propose([session.root], 60, 0)
            outcomes = [await session.step(session.root, proposal.tactic) for proposal in proposals]
        finally:
            await session.close()
    assert any(isinstance(outcome, Proved) for outcome in outcomes)
