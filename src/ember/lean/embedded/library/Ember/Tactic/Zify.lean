import Ember.OrderedArithmetic
/-! `zify [h, …] (at l)`: turn `=`, `≠`, `≤`, `<`, `∣` over ℕ into ℤ and push the casts inwards. Subtraction on ℕ needs its `h : b ≤ a` among the
given facts. `push_cast`, `norm_cast`, `exact_mod_cast` are native. -/
namespace Ember.Zify
theorem eq_iff (a b : ℕ) : (a = b) = ((a : ℤ) = (b : ℤ)) := propext ⟨fun h => by rw [h], fun h => by omega⟩
theorem ne_iff (a b : ℕ) : (a ≠ b) = ((a : ℤ) ≠ (b : ℤ)) := propext ⟨fun h => by omega, fun h => by omega⟩
theorem le_iff (a b : ℕ) : (a ≤ b) = ((a : ℤ) ≤ (b : ℤ)) := propext ⟨fun h => by omega, fun h => by omega⟩
theorem lt_iff (a b : ℕ) : (a < b) = ((a : ℤ) < (b : ℤ)) := propext ⟨fun h => by omega, fun h => by omega⟩
theorem cast_add (a b : ℕ) : ((a + b : ℕ) : ℤ) = (a : ℤ) + (b : ℤ) := rfl
theorem cast_mul (a b : ℕ) : ((a * b : ℕ) : ℤ) = (a : ℤ) * (b : ℤ) := rfl
theorem cast_zero : ((0 : ℕ) : ℤ) = 0 := rfl
theorem cast_one : ((1 : ℕ) : ℤ) = 1 := rfl
theorem cast_ofNat (n : ℕ) : ((OfNat.ofNat n : ℕ) : ℤ) = OfNat.ofNat n := rfl
theorem cast_sub {a b : ℕ} (h : b ≤ a) : ((a - b : ℕ) : ℤ) = (a : ℤ) - (b : ℤ) := by omega
theorem cast_pow (a n : ℕ) : ((a ^ n : ℕ) : ℤ) = (a : ℤ) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [pow_succ, pow_succ, cast_mul, ih]
end Ember.Zify
syntax (name := zify) "zify" (" [" Lean.Parser.Tactic.simpLemma,* "]")? (Lean.Parser.Tactic.location)? : tactic
open Ember.Zify in
macro_rules
  | `(tactic| zify $[$l:location]?) => `(tactic| zify [] $[$l:location]?)
  | `(tactic| zify [$ls,*] $[$l:location]?) => `(tactic| (set_option linter.unusedSimpArgs false in
      simp only [eq_iff, ne_iff, le_iff, lt_iff, cast_add, cast_mul, cast_zero, cast_one, cast_ofNat, cast_sub, cast_pow, $(⟨ls.elemsAndSeps⟩),*] $[$l:location]?))
