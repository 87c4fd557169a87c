"""Arguments that a found tactic did not need are dropped, and the script still proves."""

from __future__ import annotations

import pytest

from ember.core.statement import Statement
from ember.lean.steps.pool import Pool, PoolOptions
from ember.lean.toolchain import Toolchain
from ember.search import replay
from ember.search.arguments import arguments, drop_unused, joined

CASES = [
    ("theorem t (n : ℕ) : n + 0 = n", ["simp [Nat.add_comm, Nat.mul_comm, pow_succ]"], ["simp"]),
    (
        "theorem t (a b : ℤ) (h : a = b) : a * 1 = b",
        ["simp only [add_zero, mul_one, h]"],
        ["simp only [mul_one, h]"],
    ),
    (
        "theorem t (a b : ℕ) (h : a = b) : a + 0 = b ∧ b * 1 = a",
        ["constructor", "· simp [h, pow_two]", "· simp [pow_two, h, mul_comm]"],
        ["constructor", "· simp [h]", "· simp [h]"],
    ),
    ("theorem t (a b : ℕ) (h : a = b) : b = a", ["rw [h]"], ["rw [h]"]),
    ("theorem t (a b : ℕ) (h : a = b) : b + 0 = a", ["grind [pow_succ, Nat.mul_comm]"], ["grind"]),
    (
        "theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b ∧ b ≠ 0",
        ["constructor", "· skip <;> omega", "· skip <;> omega <;> simp"],
        ["constructor", "· omega", "· omega"],
    ),
    (
        "theorem t (n : ℕ) : 3 ∣ 4 ^ n - 1",
        ["induction n <;> simp_all [pow_succ, mul_add] <;> omega"],
        ["induction n <;> omega"],
    ),
]


@pytest.mark.parametrize(("statement", "script", "shorter"), CASES)
async def test_what_is_not_needed_is_dropped(
    statement: str, script: list[str], shorter: list[str], toolchain: Toolchain
) -> None:
    stated = Statement("t", statement, "import Mathlib")
    async with Pool(toolchain, PoolOptions(size=1), weak_sandbox=True) as pool, await pool.start(stated) as proof:
        assert await replay.proves(proof, script)
        assert await drop_unused(proof, script) == shorter


def test_a_line_is_cut_where_no_bracket_is_open() -> None:
    assert joined("  · a [b <;> c] <;> (d <;> e) <;> f") == ["  · a [b <;> c]", "(d <;> e)", "f"]
    assert joined("omega") == ["omega"]


def test_arguments_are_found_whatever_brackets_are_in_them() -> None:
    (found,) = arguments(["  nlinarith [sq_nonneg (a - b), h.1 ⟨x, y⟩, f [1, 2]] <;> omega"])
    assert found.items == ("sq_nonneg (a - b)", "h.1 ⟨x, y⟩", "f [1, 2]")
    assert list(arguments(["rw [a, b]", "simp", "simp [unclosed"])) == []
