import Ember.Complex.Exp
import Ember.Real.Intermediate
/-! The real exponential under Mathlib's names: `Real.exp_add`, `Real.add_one_le_exp`, `Real.exp_lt_exp`, …; it takes every positive value. -/
namespace Real
variable {x y : ℝ}
@[simp] theorem exp_zero : exp 0 = 1 := congrArg Complex.re Complex.exp_zero
theorem exp_add (x y : ℝ) : exp (x + y) = exp x * exp y := by
  have h := congrArg Complex.re (Complex.exp_add x y)
  rw [← Complex.ofReal_add, Complex.mul_re, Complex.exp_ofReal_im, zero_mul, sub_zero] at h
  exact h
@[simp] theorem exp_ne_zero (x : ℝ) : exp x ≠ 0 := fun h => by
  have := exp_add x (-x)
  rw [add_neg_cancel, exp_zero, h, zero_mul] at this
  exact one_ne_zero this
theorem exp_pos (x : ℝ) : 0 < exp x := by
  refine lt_of_le_of_ne ?_ (exp_ne_zero x).symm
  have := exp_add (x / 2) (x / 2)
  rw [show x / 2 + x / 2 = x by ring] at this
  rw [this]; exact mul_self_nonneg _
theorem exp_nonneg (x : ℝ) : 0 ≤ exp x := le_of_lt (exp_pos x)
@[simp] theorem abs_exp (x : ℝ) : |exp x| = exp x := abs_of_pos (exp_pos x)
theorem exp_neg (x : ℝ) : exp (-x) = (exp x)⁻¹ := eq_inv_of_mul_eq_one_right (by rw [← exp_add, add_neg_cancel, exp_zero])
theorem exp_sub (x y : ℝ) : exp (x - y) = exp x / exp y := by rw [sub_eq_add_neg, exp_add, exp_neg, div_eq_mul_inv]
theorem exp_nat_mul (x : ℝ) (n : ℕ) : exp (n * x) = exp x ^ n := by
  induction n with
  | zero => rw [Nat.cast_zero, zero_mul, exp_zero, pow_zero]
  | succ n ih => rw [Nat.cast_add_one, add_mul, one_mul, exp_add, ih, pow_succ]
theorem exp_half (x : ℝ) : exp (x / 2) = √(exp x) := by
  refine ((sqrt_eq_iff_mul_self_eq (exp_nonneg x) (exp_nonneg _)).2 ?_).symm
  rw [← exp_add]; exact congrArg exp (by ring)

/-! ### Growth -/
theorem add_one_le_exp (x : ℝ) : x + 1 ≤ exp x := by
  rcases le_or_gt (-1) x with h | h
  · obtain ⟨B, hB⟩ := Ember.exp_near x
    refine Ember.ExpLimit.le_of_forall (B := B) fun k => ?_
    have h₁ := Ember.ExpLimit.add_one_le k h
    have h₂ := le_trans (Complex.abs_re_le_norm _) (hB k)
    rw [Ember.ExpLimit.term_ofReal, Complex.sub_re, Complex.exp_ofReal_re, Complex.ofReal_re] at h₂
    have := (abs_le.1 h₂).1
    linarith
  · have := exp_pos x; linarith
theorem add_one_lt_exp (hx : x ≠ 0) : x + 1 < exp x := by
  rcases le_or_gt x (-1) with h | h
  · have := exp_pos x; linarith
  · have e := exp_add (x / 2) (x / 2)
    rw [show x / 2 + x / 2 = x by ring] at e
    have := add_one_le_exp (x / 2)
    have := sq_pos_of_ne_zero hx
    nlinarith
theorem one_sub_le_exp_neg (x : ℝ) : 1 - x ≤ exp (-x) := by have := add_one_le_exp (-x); linarith
theorem exp_strictMono : StrictMono exp := fun x y h => by
  have := add_one_lt_exp (x := y - x) (by linarith)
  have := mul_lt_mul_of_pos_left (show 1 < exp (y - x) by linarith) (exp_pos x)
  rwa [mul_one, ← exp_add, add_sub_cancel] at this
theorem exp_monotone : Monotone exp := exp_strictMono.monotone
theorem exp_lt_exp_of_lt (h : x < y) : exp x < exp y := exp_strictMono h
theorem exp_le_exp_of_le (h : x ≤ y) : exp x ≤ exp y := exp_monotone h
@[simp] theorem exp_lt_exp : exp x < exp y ↔ x < y := exp_strictMono.lt_iff_lt
@[simp] theorem exp_le_exp : exp x ≤ exp y ↔ x ≤ y := exp_strictMono.le_iff_le
theorem exp_injective : Function.Injective exp := exp_strictMono.injective
@[simp] theorem exp_eq_exp : exp x = exp y ↔ x = y := ⟨fun h => exp_injective h, fun h => by rw [h]⟩
@[simp] theorem exp_eq_one_iff (x : ℝ) : exp x = 1 ↔ x = 0 := by rw [← exp_zero, exp_eq_exp]
@[simp] theorem one_lt_exp_iff : 1 < exp x ↔ 0 < x := by rw [← exp_zero, exp_lt_exp]
@[simp] theorem exp_lt_one_iff : exp x < 1 ↔ x < 0 := by rw [← exp_zero, exp_lt_exp]
@[simp] theorem exp_le_one_iff : exp x ≤ 1 ↔ x ≤ 0 := by rw [← exp_zero, exp_le_exp]
@[simp] theorem one_le_exp_iff : 1 ≤ exp x ↔ 0 ≤ x := by rw [← exp_zero, exp_le_exp]
theorem one_lt_exp_of_pos (h : 0 < x) : 1 < exp x := one_lt_exp_iff.2 h
theorem one_le_exp (h : 0 ≤ x) : 1 ≤ exp x := one_le_exp_iff.2 h
theorem exp_lt_one (h : x < 0) : exp x < 1 := exp_lt_one_iff.2 h

/-! ### Every positive value is taken -/
private theorem steady_exp : Ember.Steady exp := fun x ε hε => by
  have hx := exp_pos x
  have small : 0 < ε / (2 * exp x) := div_pos hε (by linarith)
  have e : ε / (2 * exp x) * (2 * exp x) = ε := div_mul_cancel₀ ε (by linarith)
  refine ⟨min (1 / 2) (ε / (2 * exp x)), lt_min (by norm_num) small, fun y hy => ?_⟩
  have h₁ := lt_of_lt_of_le hy (min_le_left _ _); have h₂ := lt_of_lt_of_le hy (min_le_right _ _)
  obtain ⟨d, rfl⟩ : ∃ d, y = x + d := ⟨y - x, by ring⟩
  rw [add_sub_cancel_left] at h₁ h₂
  have low := add_one_le_exp d
  have high := mul_le_mul_of_nonneg_left (one_sub_le_exp_neg d) (exp_nonneg d)
  rw [← exp_add, add_neg_cancel, exp_zero] at high
  rw [exp_add, show exp x * exp d - exp x = exp x * (exp d - 1) by ring, abs_mul, abs_of_pos hx]
  have hd : |exp d - 1| ≤ 2 * |d| := by
    have := abs_lt.1 h₁
    rcases le_or_gt 0 d with k | k
    · rw [abs_of_nonneg (show 0 ≤ exp d - 1 by linarith), abs_of_nonneg k]; nlinarith
    · have := exp_lt_one k
      rw [abs_of_neg (show exp d - 1 < 0 by linarith), abs_of_neg k]; linarith
  have := mul_le_mul_of_nonneg_left hd (le_of_lt hx)
  have := mul_lt_mul_of_pos_left h₂ (show 0 < 2 * exp x by linarith)
  linarith
theorem _root_.Ember.exists_exp_eq (hx : 0 < x) : ∃ y, exp y = x := by
  have low : exp (-x⁻¹) ≤ x := by
    have := add_one_le_exp x⁻¹
    rw [exp_neg]
    have h : 0 < x⁻¹ := inv_pos.2 hx
    have := (inv_le_inv₀ (exp_pos x⁻¹) h).2 (by linarith)
    rwa [inv_inv] at this
  have high : x ≤ exp x := by have := add_one_le_exp x; linarith
  have h : 0 < x⁻¹ := inv_pos.2 hx
  obtain ⟨c, _, _, e⟩ := steady_exp.exists_value (a := -x⁻¹) (b := x) (v := x) (by linarith) low high
  exact ⟨c, e⟩
end Real
