"""Rows in other words are true: Lean does to the new state what it did to the old one."""

from __future__ import annotations

import random

import pytest

from corpus_rows import follow, proofs
from ember.core.outcomes import Advanced, Proved
from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.models.prompt import PromptConfig
from ember.train.examples import Example, recitations, scarce
from ember.train.rewording import bound, hypotheses, reworded, reworded_rows, shuffled

WITNESS = (
    ("⊢ ∃ f, f 0 = 1 ∧ ∀ (n : ℕ), f (n + 1) = 2 * f n", "exact ⟨fun n => 2 ^ n, by norm_num, by intro n; ring⟩"),
    ("x : ℤ\nh : ∃ k, x = 5 * k + 1\n⊢ ∃ q, x ^ 2 = 5 * q + 1", "obtain ⟨k, hk⟩ := h"),
    ("l : List ℕ\nm : ℕ\nh : m ∈ l\n⊢ l ≠ []", "intro e"),
    ("p q r : Prop\nh : p ∧ q\ng : q → r\n⊢ r", "exact g h.2"),
)


@pytest.mark.parametrize(("state", "tactic"), WITNESS, ids=[text for _, text in WITNESS])
def test_names_are_new_and_used_alike(state: str, tactic: str) -> None:
    dice = random.Random(3)
    texts = {reworded(state, tactic, dice) for _ in range(20)}
    assert len(texts) > 15
    for new, _ in texts:
        assert new.count("⊢") == 1
        assert new.splitlines()[-1].startswith("⊢"), "the goal stays last"


def test_what_a_hypothesis_speaks_of_stays_before_it() -> None:
    state = "x : ℤ\nhx : 0 < x\ny : ℤ\nhy : x < y\n⊢ 0 < y"
    for seed in range(30):
        lines = shuffled(state, random.Random(seed)).split("\n")
        assert lines.index("x : ℤ") < lines.index("hx : 0 < x")
        assert max(lines.index("x : ℤ"), lines.index("y : ℤ")) < lines.index("hy : x < y")


def test_what_lean_named_by_itself_is_left_alone() -> None:
    state = "a✝ : ℕ\nthis : a✝ = 1\n⊢ a✝ < 2"
    assert hypotheses(state) == []
    assert bound("intro this") == []
    assert reworded(state, "omega", random.Random(1)) == (state, "omega")


def test_repairs_and_holes_are_not_touched() -> None:
    plain = Example("t", "[GOAL]x : ℕ\n⊢ x = x[PROOFSTEP]", "rfl", "x : ℕ\n⊢ x = x")
    repair = Example("t", "[GOAL]x : ℕ\n⊢ x = x[PROOFSTEP]simp\n-- error: no\n-- instead:\n", "rfl", "x : ℕ\n⊢ x = x")
    made = reworded_rows([plain, repair, Example("t", "a hole", "rfl")], 3, PromptConfig(format="proofstep"), 0)
    assert made
    assert all("error" not in row.prompt and row.state in row.prompt for row in made)


async def test_lean_accepts_the_reworded_rows(toolchain: Toolchain) -> None:
    """Each state of written proofs becomes a statement of its own; its tactic goes where it went."""
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        rows = [row for proof in proofs("pqrs")[:8] for row in await follow(pool, proof)]
        dice, tried = random.Random(5), 0
        for row in rows[:30]:
            if "case " in row["state"] or "✝" in row["state"] or row["state"].count("⊢") != 1:
                continue
            state, tactic = reworded(row["state"], row["tactic"], dice)
            *given, goal = state.split("\n⊢ ")
            binders = " ".join(f"({line})" for line in given[0].split("\n")) if given else ""
            statement = Statement("again", f"theorem again {binders} : {goal.removeprefix('⊢ ')}")
            session = await pool.start(statement)
            try:
                outcome = await session.step(session.root, tactic)
            finally:
                await session.close()
            assert isinstance(outcome, Advanced | Proved), (state, tactic, outcome)
            assert isinstance(outcome, Proved) == (not row["next_states"])
            tried += 1
    assert tried > 15


def test_a_common_tactic_counts_less_and_goals_are_repeated() -> None:
    rows = [
        Example(f"t{n}", f"[GOAL]⊢ {n} = {n}[PROOFSTEP]", "rfl" if n % 3 else f"exact {n}", f"⊢ {n} = {n}")
        for n in range(30)
    ]
    kept = scarce(rows, 5)
    assert sum(row.completion == "rfl" for row in kept) == 5
    assert sum(row.completion != "rfl" for row in kept) == 10, "what is rare is kept"
    assert scarce(rows, None) == rows
    repeated = recitations(rows, 8)
    assert len(repeated) == 8
    assert all(f"⊢ {row.completion}[" in row.prompt and not row.prompt.startswith("[GOAL]") for row in repeated)
