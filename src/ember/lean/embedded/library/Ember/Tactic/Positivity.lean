import Ember.Abs
import Ember.Factorial
import Ember.Real.Sqrt
import Ember.OrderedArithmetic
import Ember.Tactic.PositivityBound
import Ember.Tactic.NormNum
/-! `positivity`: goals `0 ≤ e`, `0 < e`, `e ≠ 0` over ℕ, ℤ and ordered fields, by the shape of `e`: sums, products, quotients,
powers, roots, casts, factorials, `%`, absolute values, numerals;
minima, maxima; a term is positive, nonnegative or nonzero when a hypothesis says just that, or bounds it by a numeral.
Weaker than Mathlib's: no extension for division on ℤ. -/
universe u
namespace Ember.Positivity
section
variable {R : Type u} [Add R] [Mul R] [Neg R] [Sub R] [Pow R ℕ] [Dvd R] [OfNat R 0] [OfNat R 1] [OfNat R 2] [LE R] [LT R] [Ember.OrderedRing R]
theorem even_pow_nonneg (a : R) (n : ℕ) (h : n % 2 = 0) : 0 ≤ a ^ n := by
  obtain ⟨k, rfl⟩ : ∃ k, n = 2 * k := ⟨n / 2, by omega⟩
  rw [pow_mul]; exact pow_nonneg (sq_nonneg a) k
theorem even_pow_pos (a : R) (n : ℕ) (h : n % 2 = 0) (ha : a ≠ 0) : 0 < a ^ n :=
  lt_of_le_of_ne (even_pow_nonneg a n h) (Ne.symm (pow_ne_zero n ha))
end
section
variable {K : Type u} [Field K] [_root_.LinearOrder K] [IsStrictOrderedRing K] {a b : K}
theorem field_cast_pos (n : ℕ) (h : 0 < n) : 0 < (n : K) := Nat.cast_pos.2 h
theorem zpow_pos (h : 0 < a) (n : ℤ) : 0 < a ^ n := by
  cases n with
  | ofNat n => exact lt_of_lt_of_le (pow_pos h n) (ge_of_eq (zpow_natCast a n))
  | negSucc n => rw [zpow_negSucc]; exact inv_pos.2 (pow_pos h _)
end
theorem cast_pos (n : ℕ) (h : 0 < n) : 0 < (n : ℤ) := by omega
theorem nat_pos (n : ℕ) (h : n ≠ 0) : 0 < n := by omega
end Ember.Positivity
syntax (name := positivityCore) "positivity_core" : tactic
macro_rules
  | `(tactic| positivity_core) => `(tactic| with_reducible_and_instances first
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
      | positivity_bound
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
      | exact Nat.cast_nonneg _
      | exact Real.sqrt_nonneg _
      | (refine ne_of_gt ?_; (refine add_pos ?_ ?_ <;> positivity_core))
      | (refine ne_of_gt ?_; (refine add_pos_of_pos_of_nonneg ?_ ?_ <;> positivity_core))
      | (refine ne_of_gt ?_; (refine add_pos_of_nonneg_of_pos ?_ ?_ <;> positivity_core))
      | (simp only [gt_iff_lt, ge_iff_le, Ember.NormNum.field_lt, Ember.NormNum.field_le, Ember.NormNum.field_eq, ne_eq, not_false_eq_true]; done)
      | (refine div_pos ?_ ?_ <;> positivity_core)
      | (refine div_nonneg ?_ ?_ <;> positivity_core)
      | (refine div_ne_zero ?_ ?_ <;> positivity_core)
      | (refine inv_pos.2 ?_; positivity_core)
      | (refine inv_nonneg.2 ?_; positivity_core)
      | (refine inv_ne_zero ?_; positivity_core)
      | (refine Real.sqrt_pos.2 ?_; positivity_core)
      | (refine ne_of_gt (Real.sqrt_pos.2 ?_); positivity_core)
      | (refine Ember.Positivity.field_cast_pos _ ?_; positivity_core)
      | (refine Nat.cast_ne_zero.2 ?_; positivity_core)
      | (refine abs_pos.2 ?_; positivity_core)
      | (refine Ember.Positivity.zpow_pos ?_ _; positivity_core)
      | exact Nat.pos_of_ne_zero (by assumption)
      | (refine lt_min ?_ ?_ <;> positivity_core)
      | (refine le_min ?_ ?_ <;> positivity_core)
      | (refine lt_of_lt_of_le ?_ (le_max_left _ _); positivity_core)
      | (refine lt_of_lt_of_le ?_ (le_max_right _ _); positivity_core)
      | (refine le_max_of_le_left ?_; positivity_core)
      | (refine le_max_of_le_right ?_; positivity_core)
      | exact Nat.succ_ne_zero _)
macro "positivity" : tactic => `(tactic| first
  | positivity_core
  | fail "positivity: failed to prove positivity, nonnegativity or nonzeroness")
