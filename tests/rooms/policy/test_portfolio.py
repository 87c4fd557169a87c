"""The portfolio: reads goals, suggests moves that can be said, is deterministic, knows what the library has."""

from __future__ import annotations

import asyncio
import math
import os

import pytest

from ember.core.goals import Goal, ProofState
from ember.core.outcomes import Proved
from ember.core.ports import StepLimits
from ember.lean import toolchain as toolchains
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain
from ember.policy import lemmas, shape
from ember.policy.portfolio import Portfolio, learned
from ember.search.best_first import SearchOptions, search
from ember.search.budget import Budget

PRIME = "p a b : ℕ\nhp : Nat.Prime p\nh : p ∣ a * b\nh✝ : a = b\n⊢ p ∣ a ∨ p ∣ b"


def state(text: str) -> ProofState:
    return ProofState(0, (Goal(text),), text)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("p ∧ q → q", "implies"),
        ("∀ x, x = x ∧ p", "forall"),
        ("p ∧ ∀ x, x = x → q", "and"),
        ("∑ i ∈ range n, f i = n", "eq"),
        ("¬7 ∣ 2 ^ n + 1", "not"),
        ("(a ∨ b)", "or"),
        ("∃ n, f n ≠ n", "exists"),
        ("(∃ n, P n) ∨ q", "or"),
        ("s ⊆ t", "subset"),
        ("Nat.Prime p", "atom"),
        ("False", "false"),
    ],
)
def test_outermost_connective(text: str, head: str) -> None:
    assert shape.connective(text) == head


def test_hypotheses_are_read_and_unspeakable_names_left_out() -> None:
    goal = shape.read(PRIME)
    assert [each.name for each in goal.hypotheses] == ["p", "a", "b", "hp", "h"]
    assert [each.name for each in goal.facts] == ["hp", "h"]
    assert goal.of_type("ℕ") == ["p", "a", "b"]
    assert goal.fresh("h", "x") == ["h1", "x"]


def test_leading_binders_bind_proofs_too() -> None:
    assert shape.leading_binders("∀ n ≥ 5, x n = 1") == ([("n", ""), ("", "n ≥ 5")], "x n = 1")
    assert shape.leading_binders("∀ (a b : ℕ), a = b") == ([("a", "ℕ"), ("b", "ℕ")], "a = b")


def test_proposals_are_distinct_likeliest_first_and_normalised() -> None:
    (proposals,) = asyncio.run(Portfolio().propose([state(PRIME)], 1000, 0))
    tactics = [proposal.tactic for proposal in proposals]
    log_probs = [proposal.log_prob for proposal in proposals]
    assert len(set(tactics)) == len(tactics) > 30
    assert log_probs == sorted(log_probs, reverse=True)
    assert math.isclose(sum(map(math.exp, log_probs)), 1.0, rel_tol=1e-9)
    assert asyncio.run(Portfolio().propose([state(PRIME)], 1000, 1)) == [proposals]


def test_no_tactic_says_a_name_that_lean_made_up() -> None:
    (proposals,) = asyncio.run(Portfolio().propose([state(PRIME)], 1000, 0))
    assert not [proposal.tactic for proposal in proposals if "✝" in proposal.tactic]


def test_moves_on_functions_name_what_the_context_has() -> None:
    goal = "f : α → β\nhf : Surjective f\ng₁ g₂ : β → γ\nh : g₁ ∘ f = g₂ ∘ f\ny : β\n⊢ g₁ y = g₂ y"
    tactics = {proposal.tactic for proposal in Portfolio().proposals(state(goal), 1000)}
    assert {"obtain ⟨x, rfl⟩ := hf y", "exact congrFun h y"} <= tactics
    constant = "f : α → β\nh : ∀ x y, f x = f y\na : α\n⊢ ∃ c, ∀ x, f x = c"
    assert "use (f a)" in {proposal.tactic for proposal in Portfolio().proposals(state(constant), 1000)}


def test_priors_are_counts_of_kinds_that_exist() -> None:
    for heads in learned().values():
        assert all(0 <= used <= tried > 0 and spent >= 0 for tried, used, spent in heads.values())
    counts = {"omega": {"eq": (100, 90, 300)}, "rfl": {"eq": (100, 1, 300)}}
    (proposals,) = asyncio.run(Portfolio(priors=counts).propose([state("n : ℕ\n⊢ n = n")], 1000, 0))
    assert proposals[0].tactic == "omega"
    assert proposals[-1].log_prob < proposals[0].log_prob - 2


def test_of_equal_chances_the_cheaper_comes_first() -> None:
    counts = {"omega": {"eq": (100, 50, 40_000)}, "simp": {"eq": (100, 50, 200)}, "ring": {"eq": (100, 10, 200)}}
    (proposals,) = asyncio.run(Portfolio(priors=counts).propose([state("n : ℕ\n⊢ n = n")], 1000, 0))
    assert [proposal.tactic for proposal in proposals[:3]] == ["simp", "ring", "omega"]
    assert [proposal.wall_s for proposal in proposals[:3]] == [1.0, 1.0, 4.0]
    assert proposals[3].wall_s is None


def test_what_is_left_out_has_little_chance_however_cheap_it_is() -> None:
    counts = {"omega": {"eq": (100, 50, 40_000)}, "simp": {"eq": (100, 50, 200)}, "ring": {"eq": (100, 40, 10)}}
    (proposals,) = asyncio.run(Portfolio(priors=counts).propose([state("n : ℕ\n⊢ n = n")], 2, 0))
    assert [proposal.tactic for proposal in proposals] == ["simp", "omega"]


def test_the_index_finds_what_concludes_rewrites_and_follows(toolchain: Toolchain) -> None:
    index = lemmas.load(toolchain.library, toolchains.cache_root(os.environ))
    assert len(index.lemmas) > 3000
    assert "Nat.Prime.two_le" in {lemma.name for lemma in index.follow("Prime", frozenset({"≤"}), 12)}
    union = lemmas.tokens("s ⊆ u") | lemmas.types("s u : Set α")
    assert "Set.Subset.trans" in {lemma.name for lemma in index.conclude(union, 12)}
    total = lemmas.tokens("∑ i ∈ range (n + 1), i = m") | {"Nat"}
    assert "Finset.sum_range_succ" in {lemma.name for lemma in index.rewrite(total, 12)}
    assert not [lemma.name for lemma in index.lemmas if lemma.name.startswith(("Lean.", "Ember."))]
    goal = shape.read("n : ℕ\n⊢ triple (n + 1) = List.length l")
    assert lemmas.local_names(goal, index) == ["triple"]


async def test_searches_find_proofs_of_several_steps(toolchain: Toolchain) -> None:
    statements = [
        "theorem a (n : ℕ) : 3 ∣ 2 ^ (2 * n + 1) + 1",
        "theorem b (P Q : ℕ → Prop) (h : ∀ n, P n → Q n) (g : ∃ n, P n) : ∃ n, Q n",
        "theorem c (z : ℤ) : z ^ 2 % 3 = 0 ∨ z ^ 2 % 3 = 1",
        "theorem d : ¬Function.Injective (fun n : ℤ => n ^ 4)",
        "theorem e : Function.Surjective (fun n : ℤ => n + 5)",
        "theorem f (i : Fin 3) : i.val ≤ 2",
        "theorem g (u : ℕ → ℕ) (h₀ : u 0 = 1) (h₁ : u 1 = 2) (h : ∀ n, u (n + 2) = u n + 2) (n : ℕ) : u n = n + 1",
    ]
    portfolio = Portfolio(lemmas.load(toolchain.library, toolchains.cache_root(os.environ)))
    options = SearchOptions(120, wave=1, budget=Budget(nodes=6, seconds=None), limits=StepLimits(20_000, 4.0))
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        for text in statements:
            async with await pool.start(parse_statement(text, "import Mathlib")) as session:
                result = await search(session, portfolio, options)
                assert result.ended == "proved", text


async def test_a_tactic_that_ends_lean_is_refused_and_the_search_goes_on(toolchain: Toolchain) -> None:
    """An exponent that Lean's runtime refuses ends the process, each time: that is an answer, not a fault."""
    statement = parse_statement("theorem t : 2 ^ (2 ^ 70) % 10 = 6", "import Mathlib")
    async with Pool(toolchain, PoolOptions(size=1)) as pool, await pool.start(statement) as session:
        outcomes = await session.batch(session.root, ["decide +kernel", "skip", "rfl"], StepLimits(20_000, 4.0))
        assert len(outcomes) == 3
        assert not [outcome for outcome in outcomes if isinstance(outcome, Proved)]
