"""Old uses of lemmas whose arguments changed, or that are equivalences now: Lean's message says where, Lean decides."""

from __future__ import annotations

import pytest

from ember.data.migrate.heal import Healer, MigrateConfig
from ember.data.migrate.signatures import fitted
from ember.lean.judge.certify import Certifier
from ember.lean.toolchain import Toolchain

CASES = [  # chosen before the rule was written; all are real changes or slips of the same kinds
    ("(n : ℕ) : 1 ≤ 2 ^ n", "exact Nat.one_le_two_pow n", "exact Nat.one_le_two_pow"),
    ("(n : ℕ) : n < 3 ^ n", "exact Nat.lt_pow_self (by norm_num) n", "exact Nat.lt_pow_self (by norm_num)"),
    ("(a b c : ℕ) (h : b ≤ a) (ha : c ∣ a) (hb : c ∣ b) : c ∣ a - b", "exact Nat.dvd_sub h ha hb",
     "exact Nat.dvd_sub ha hb"),
    ("(l : List ℕ) (f : ℕ → ℕ) : (l.map f).length = l.length", "exact List.length_map l f", "exact List.length_map f"),
    ("(f : ℕ → ℕ) (l m : List ℕ) : (l ++ m).map f = l.map f ++ m.map f", "exact List.map_append f l m",
     "exact List.map_append"),
    ("(a b c : ℤ) (h : a ∣ b) : a ∣ b * c", "exact Dvd.dvd.mul_right a h c", "exact Dvd.dvd.mul_right h c"),
    ("(m n : ℕ) (h : m < n + 1) : m ≤ n", "have := Nat.le_of_lt_succ m n h\n  exact this",
     "have := Nat.le_of_lt_succ h\n  exact this"),
    ("(a b : ℝ) (h : 0 ≤ a - b) : b ≤ a", "exact sub_nonneg h", "exact sub_nonneg.mp h"),
    ("(a b : ℝ) (h : b ≤ a) : 0 ≤ a - b", "have := sub_nonneg h\n  exact this",
     "have := sub_nonneg.mpr h\n  exact this"),
    ("(m n : ℕ) (h : m < n + 1) : m ≤ n ∧ True", "exact ⟨Nat.le_of_lt_succ m h, trivial⟩",
     "exact ⟨Nat.le_of_lt_succ h, trivial⟩"),
    ("(a b : ℝ) (ha : 0 < a) (hb : 0 < b) : 0 < a * b + 1", "have h := mul_pos a b ha hb\n  linarith",
     "have h := mul_pos ha hb\n  linarith"),
    ("(a : ℝ) (h : 0 < a) : 0 < a ^ 3", "exact pow_pos h", "exact pow_pos h _"),
    ("(a b : ℕ) (h : 0 < b) (g : a ∣ b) : a ≤ b", "exact Nat.le_of_dvd a b h g", "exact Nat.le_of_dvd h g"),
    ("(n : ℕ) (l : List ℕ) (f : ℕ → ℕ) : 1 ≤ 2 ^ n ∧ (l.map f).length = l.length",
     "exact ⟨Nat.one_le_two_pow n, List.length_map l f⟩", "exact ⟨Nat.one_le_two_pow, List.length_map f⟩"),
    ("(p : ℕ) (h : p.Prime) : 2 ≤ p", "exact Nat.Prime.two_le p h", "exact Nat.Prime.two_le h"),
    ("(a b : ℝ) : 2 * a * b ≤ a ^ 2 + b ^ 2", "nlinarith [sq_nonneg a b]", None),
    ("(a b : ℕ) (h : a = b + 1) : a = b", "exact Nat.le_of_lt_succ a h", None),
]  # fmt: skip


async def test_arguments_that_do_not_fit(toolchain: Toolchain) -> None:
    wrong: list[object] = []
    async with Certifier(toolchain) as judge:
        heal = Healer(judge, MigrateConfig())
        for statement, old, new in CASES:
            row = {"theorem": "t", "header": "import Mathlib", "context": "", "statement": f"theorem t {statement}"}
            found = await heal({**row, "proof": f"by\n  {old}"})
            wanted = ("fails", (), f"by\n  {old}") if new is None else ("healed", ("signatures",), f"by\n  {new}")
            if (found.status, found.rules, found.found.proof) != wanted:
                wrong.append((old, found))
            assert found.found.text == row["statement"], "a statement stays as it is"
    assert wrong == []


NO_FUNCTION = "Function expected at\n  Nat.foo ?m.1\nbut this term has type\n  1 ≤ 2\n\nNote: … the argument\n  b"


@pytest.mark.parametrize(
    ("proof", "tried"),
    [
        ("exact Nat.foo a b", ["exact Nat.foo b", "exact Nat.foo a"]),
        ("exact foo a (b + c) d", ["exact foo (b + c) d", "exact foo a d"]),
        ("exact bar a b", []),
        ("exact Nat.foo a", []),
        ('-- Nat.foo a b\nexact h "Nat.foo a b"', []),
        ("exact ⟨foo a b.1, foo c d⟩", ["exact ⟨foo b.1, foo c d⟩", "exact ⟨foo a, foo c d⟩",
                                        "exact ⟨foo a b.1, foo d⟩", "exact ⟨foo a b.1, foo c⟩"]),
    ],
)  # fmt: skip
def test_only_the_application_that_lean_names_changes(proof: str, tried: list[str]) -> None:
    assert list(fitted(proof, NO_FUNCTION)) == tried
    assert list(fitted(proof, "linarith failed")) == []
