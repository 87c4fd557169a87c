"""Witnesses that the equations, bounds and remainders of a goal give."""

from __future__ import annotations

import pytest

from ember.core.outcomes import Proved
from ember.core.ports import StepLimits
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.text.source import parse_statement
from ember.lean.toolchain import Toolchain
from ember.policy import polynomial, shape, witnesses


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a + 2 * b - a", "2 * b"),
        ("(x + 1) ^ 2", "x * x + 2 * x + 1"),
        ("-(x - y) * 3", "3 * y - 3 * x"),
        ("f (n + 1) * 2", "2 * (f (n + 1))"),
        ("n / 2 + n % 2", "(n / 2) + (n % 2)"),
        ("2 ^ n + ↑m", "(2 ^ n) + ↑m"),
        ("0", "0"),
    ],
)
def test_polynomials_are_read_from_terms(text: str, read: str) -> None:
    assert str(polynomial.read(text)) == read


@pytest.mark.parametrize(
    "text", ["", "a +", "a ∣ b", "∑ i ∈ s, i", "(a, b)", "fun x => x", "a ∨ b", "(a", "a + " * 100 + "a"]
)
def test_what_is_no_polynomial_is_none(text: str) -> None:
    assert polynomial.read(text) is None


def test_deep_brackets_and_many_unknowns_cost_little() -> None:
    assert str(polynomial.read("(" * 140 + "a" + ")" * 140)) == "a"
    assert polynomial.read("(a - " * 45 + "b" + ")" * 45) is not None
    names = [f"x{index}" for index in range(30)]
    goal = f"n : ℕ\n⊢ ∃ {' '.join(names)}, {' ∧ '.join(f'n < {name}' for name in names)}"
    solved = [tactic for kind, tactic in witnesses.moves(shape.read(goal)) if kind == "solved"]
    assert 0 < len(solved) <= witnesses.MAX_SOLVED


@pytest.mark.parametrize(
    ("goal", "witness"),
    [
        ("a b : ℕ\nh : a < b\n⊢ ∃ k, a + k = b ∧ 0 < k", "b - a"),
        ("a b c : ℤ\nh : b = a * c\n⊢ ∃ k, b * b = a * k", "a * c * c"),
        ("a m n : ℤ\nh : a = 2 * m + 1\n⊢ ∃ k, a * a = 2 * k + 1", "2 * m * m + 2 * m"),
        ("x y : ℝ\nh : x < y\n⊢ ∃ z, x < z ∧ z < y", "(x + y) / 2"),
        ("s d : ℚ\n⊢ ∃ x y, x + y = s ∧ x - y = d", "(s + d) / 2, (s - d) / 2"),
        ("n : ℤ\n⊢ ∃ m > n, m % 2 = 0", "n + 3 - ((n + 1) % 2)"),
        ("n : ℕ\n⊢ ∃ m, 3 ∣ m ∧ n ≤ m", "n + 3 - (n % 3)"),
        ("a b : ℝ\nh : a ≠ 0\n⊢ ∃ x, a * x + b = 0", "(-b) / a"),
    ],
)
def test_conditions_are_solved(goal: str, witness: str) -> None:
    tactics = [tactic for kind, tactic in witnesses.moves(shape.read(goal)) if kind == "solved"]
    assert f"refine ⟨{witness}, ?_⟩" in tactics


@pytest.mark.parametrize("goal", ["⊢ ∃ k, k * k = 49", "⊢ ∃ x, x = 1 → x = 2", "⊢ ∃! x, x = 3", "f : ℕ → ℕ\n⊢ ∃ n"])
def test_what_says_nothing_of_a_term_is_left_to_guesses(goal: str) -> None:
    assert not [tactic for kind, tactic in witnesses.moves(shape.read(goal)) if kind.startswith("solved")]


async def test_lean_accepts_what_was_solved(toolchain: Toolchain) -> None:
    statements = [
        "theorem a (a b : ℕ) (h : a < b) : ∃ k, a + k = b ∧ 0 < k",
        "theorem b (a b : ℤ) (h : a = b + 1) : ∃ k, a * b = 2 * k",
        "theorem c (a : ℝ) (h : a ≠ 0) (b : ℝ) : ∃ x, a * x + b = 0",
        "theorem d (s d : ℚ) : ∃ x y, x + y = s ∧ x - y = d",
    ]
    async with Pool(toolchain, PoolOptions(size=1)) as pool:
        for text in statements:
            async with await pool.start(parse_statement(text, "import Mathlib")) as session:
                goal = shape.read(session.root.goals[0].text)
                solved = [tactic for kind, tactic in witnesses.moves(goal) if kind.startswith("solved")]
                outcomes = await session.batch(session.root, solved, StepLimits(wall_s=10.0))
                assert any(isinstance(outcome, Proved) for outcome in outcomes), text
