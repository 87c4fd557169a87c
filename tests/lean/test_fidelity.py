"""`scripts/fidelity.py` states names with their types, in a form that reads as it prints."""

from __future__ import annotations

import importlib.util
from types import ModuleType

import pytest

from ember.lean.toolchain import Toolchain
from lean_files import ROOT

FIB_TWO = "Nat.fib (2 : ℕ) = (1 : ℕ)"
NAMES = ["Nat.fib_two", "Nat.fib_add", "Nat.Prime.two_le", "Finset.card_le_card", "Nat.log_pow", "add_comm", "Nat.log"]

MATHLIB = """
example {n : ℤ} (h : 0 ≤ n) : (0 : ℝ) ≤ n := Int.cast_nonneg h
example {n : ℤ} : (0 : ℝ) ≤ n ↔ 0 ≤ n := Int.cast_nonneg_iff
example : Monotone (Int.floor : ℝ → ℤ) := Int.floor_mono
example : Monotone (Int.ceil : ℝ → ℤ) := Int.ceil_mono
example {b : ℕ} : Monotone (Nat.log b) := Nat.log_monotone
example {b n m : ℕ} (h : n ≤ m) : Nat.log b n ≤ Nat.log b m := Nat.log_mono_right h
example {a b : ℤ} (h : a ∣ b) (g : Even a) : Even b := h.even g
example (n : ℕ) : Xor (Even n) (Odd n) := Nat.even_xor_odd n
example (p : ℕ) [Fact p.Prime] : Fact (1 < p) := Nat.Prime.one_lt' p
example {p p' : Prop} {q q' : p → Prop} (h : ∀ x, q x ↔ q' x) (e : p ↔ p') : (∀ x, q x) = ∀ x : p', q' (e.2 x) :=
  forall_prop_congr' h e
example {a b : ℝ} : a + b ≤ b ↔ a ≤ 0 := add_le_iff_nonpos_left
example {a : ℕ} : 0 ≤ a := zero_le
example (s : Finset ℝ) (H : s.Nonempty) : IsGreatest (↑s : Set ℝ) (s.max' H) := s.isGreatest_max' H
example {s : Finset ℕ} (f g : ℕ → ℤ) (h : ∀ i ∈ s, f i ∣ g i) : ∏ i ∈ s, f i ∣ ∏ i ∈ s, g i :=
  Finset.prod_dvd_prod_of_dvd f g h
example (s : Set ℕ) [Fintype s] : (↑s.toFinset : Set ℕ) = s := Set.coe_toFinset s
example {α : Type} {r : α → α → Prop} (h : WellFounded r) : Std.Irrefl r := h.irrefl
example (l : List ℕ) : l.filter (fun _ => true) = l := List.filter_true l
example {α : Type} {r : Setoid α} {x y : α} : Quotient.mk r x = Quotient.mk r y ↔ r.r x y := Quotient.eq
"""
"""Statements of ours that were once others than Mathlib's under the same name."""


@pytest.fixture(scope="module")
def fidelity() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fidelity", ROOT / "scripts/fidelity.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_statements_elaborate_again_and_a_wrong_one_does_not(fidelity: ModuleType, toolchain: Toolchain) -> None:
    stated, left_out = fidelity.comparable(toolchain, NAMES)
    assert stated["Nat.fib_two"] == FIB_TWO
    assert set(stated) == set(NAMES) - {"add_comm"}, left_out
    assert "Ember." in left_out["add_comm"]
    page = fidelity.document("import Ember", stated, left_out)
    assert fidelity.run(toolchain, page) == []
    wrong = page.replace(FIB_TWO, "Nat.fib (2 : ℕ) = (2 : ℕ)")
    assert [message["severity"] for message in fidelity.run(toolchain, wrong)] == ["error"]


def test_names_of_our_own_are_not_listed(fidelity: ModuleType, toolchain: Toolchain) -> None:
    names = fidelity.shared_names(toolchain.library)
    assert {"Nat.fib_add", "mul_eq_one", "Finset.card_union_of_disjoint"} <= set(names)
    assert not [name for name in names if name.startswith(("Ember.", "Lean."))]


def test_these_statements_are_mathlib_s(fidelity: ModuleType, toolchain: Toolchain) -> None:
    assert fidelity.run(toolchain, f"import Ember\n{MATHLIB}") == []
    taken = ["Finset.induction_on'", "Real.mk", "InvImage.trans", "Finset.card_mono"]
    assert not set(taken) & set(fidelity.shared_names(toolchain.library)), "names of Mathlib's for something else"
