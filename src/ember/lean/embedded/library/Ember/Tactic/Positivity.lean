import Ember.Abs
import Ember.Factorial
import Ember.OrderedArithmetic
import Ember.Tactic.NormNum
/-! `positivity`: goals `0 ≤ e`, `0 < e`, `e ≠ 0` over ℕ and ℤ, by the shape of `e`: sums, products, powers, casts, factorials, `%`, numerals;
a variable is positive, nonnegative or nonzero when a hypothesis says just that.
Weaker than Mathlib's: no extensions for min, max, sums over sets or division on ℤ. -/
namespace Ember.Positivity
theorem even_pow_nonneg (a : ℤ) (n : ℕ) (h : n % 2 = 0) : 0 ≤ a ^ n := by
  obtain ⟨k, rfl⟩ : ∃ k, n = 2 * k := ⟨n / 2, by omega⟩
  rw [pow_mul]; exact pow_nonneg (sq_nonneg a) k
theorem even_pow_pos (a : ℤ) (n : ℕ) (h : n % 2 = 0) (ha : a ≠ 0) : 0 < a ^ n :=
  lt_of_le_of_ne (even_pow_nonneg a n h) (Ne.symm (pow_ne_zero n ha))
theorem cast_pos (n : ℕ) (h : 0 < n) : 0 < (n : ℤ) := by omega
theorem nat_pos (n : ℕ) (h : n ≠ 0) : 0 < n := by omega
end Ember.Positivity
syntax (name := positivityCore) "positivity_core" : tactic
macro_rules
  | `(tactic| positivity_core) => `(tactic| with_reducible first
      | assumption
      | exact Nat.zero_le _
      | exact Nat.succ_pos _
      | exact Int.ofNat_nonneg _
      | exact sq_nonneg _
      | exact mul_self_nonneg _
      | exact Nat.factorial_pos _
      | exact abs_nonneg _
      | norm_num_ground
      | exact le_of_lt (by assumption)
      | exact ne_of_gt (by assumption)
      | exact Ember.Positivity.nat_pos _ (by assumption)
      | (refine Ember.Positivity.cast_pos _ ?_; positivity_core)
      | (refine mul_pos ?_ ?_ <;> positivity_core)
      | (refine mul_nonneg ?_ ?_ <;> positivity_core)
      | (refine mul_ne_zero ?_ ?_ <;> positivity_core)
      | (refine Ember.Positivity.even_pow_nonneg _ _ ?_; norm_num_ground)
      | (refine Ember.Positivity.even_pow_pos _ _ ?_ ?_ <;> first | norm_num_ground | positivity_core)
      | (refine pow_pos ?_ _; positivity_core)
      | (refine pow_nonneg ?_ _; positivity_core)
      | (refine pow_ne_zero _ ?_; positivity_core)
      | (refine add_pos ?_ ?_ <;> positivity_core)
      | (refine add_pos_of_pos_of_nonneg ?_ ?_ <;> positivity_core)
      | (refine add_pos_of_nonneg_of_pos ?_ ?_ <;> positivity_core)
      | (refine add_nonneg ?_ ?_ <;> positivity_core)
      | (refine Int.emod_nonneg _ ?_; positivity_core)
      | (refine ne_of_gt ?_; (refine add_pos ?_ ?_ <;> positivity_core))
      | (refine ne_of_gt ?_; (refine add_pos_of_pos_of_nonneg ?_ ?_ <;> positivity_core))
      | (refine ne_of_gt ?_; (refine add_pos_of_nonneg_of_pos ?_ ?_ <;> positivity_core)))
macro "positivity" : tactic => `(tactic| first
  | positivity_core
  | fail "positivity: failed to prove positivity, nonnegativity or nonzeroness")
