import Ember.Complex.Trigonometric
import Ember.Real.Exp
/-! Sine, cosine and tangent on ℝ under Mathlib's names: addition theorems, double and triple angles, sums as products, bounds. -/
namespace Real
private theorem exp_I_add (x y : ℝ) : Complex.exp ⟨0, x + y⟩ = Complex.exp ⟨0, x⟩ * Complex.exp ⟨0, y⟩ := by
  rw [← Complex.exp_add]; exact congrArg Complex.exp (Complex.ext (add_zero 0).symm rfl)
variable (x y : ℝ)
theorem cos_add : cos (x + y) = cos x * cos y - sin x * sin y := by
  have := congrArg Complex.re (exp_I_add x y)
  rwa [Complex.mul_re, Ember.exp_I_re, Ember.exp_I_re, Ember.exp_I_re, Ember.exp_I_im, Ember.exp_I_im] at this
theorem sin_add : sin (x + y) = sin x * cos y + cos x * sin y := by
  have := congrArg Complex.im (exp_I_add x y)
  rw [Complex.mul_im, Ember.exp_I_re, Ember.exp_I_re, Ember.exp_I_im, Ember.exp_I_im, Ember.exp_I_im] at this
  rw [this]; ring
@[simp] theorem cos_zero : cos 0 = 1 := congrArg Complex.re Complex.cos_zero
@[simp] theorem sin_zero : sin 0 = 0 := congrArg Complex.re Complex.sin_zero
@[simp] theorem cos_neg : cos (-x) = cos x := by
  have := (Ember.exp_bar 0 x).1; rwa [Ember.exp_I_re, Ember.exp_I_re] at this
@[simp] theorem sin_neg : sin (-x) = -sin x := by
  have := (Ember.exp_bar 0 x).2; rwa [Ember.exp_I_im, Ember.exp_I_im] at this
@[simp] theorem cos_abs : cos |x| = cos x := by rcases abs_choice x with h | h <;> rw [h]; exact cos_neg x
theorem cos_sub : cos (x - y) = cos x * cos y + sin x * sin y := by rw [sub_eq_add_neg, cos_add, cos_neg, sin_neg]; ring
theorem sin_sub : sin (x - y) = sin x * cos y - cos x * sin y := by rw [sub_eq_add_neg, sin_add, cos_neg, sin_neg]; ring
@[simp] theorem cos_sq_add_sin_sq : cos x ^ 2 + sin x ^ 2 = 1 := by
  have := cos_sub x x
  rw [sub_self, cos_zero] at this; linarith
@[simp] theorem sin_sq_add_cos_sq : sin x ^ 2 + cos x ^ 2 = 1 := by rw [add_comm, cos_sq_add_sin_sq]
theorem sin_sq_le_one : sin x ^ 2 ≤ 1 := by have := sin_sq_add_cos_sq x; have := sq_nonneg (cos x); linarith
theorem cos_sq_le_one : cos x ^ 2 ≤ 1 := by have := sin_sq_add_cos_sq x; have := sq_nonneg (sin x); linarith
theorem abs_sin_le_one : |sin x| ≤ 1 := abs_le_of_sq_le_sq (by rw [one_pow]; exact sin_sq_le_one x) zero_le_one
theorem abs_cos_le_one : |cos x| ≤ 1 := abs_le_of_sq_le_sq (by rw [one_pow]; exact cos_sq_le_one x) zero_le_one
theorem sin_le_one : sin x ≤ 1 := (abs_le.1 (abs_sin_le_one x)).2
theorem cos_le_one : cos x ≤ 1 := (abs_le.1 (abs_cos_le_one x)).2
theorem neg_one_le_sin : -1 ≤ sin x := (abs_le.1 (abs_sin_le_one x)).1
theorem neg_one_le_cos : -1 ≤ cos x := (abs_le.1 (abs_cos_le_one x)).1
theorem cos_two_mul : cos (2 * x) = 2 * cos x ^ 2 - 1 := by rw [two_mul, cos_add]; have := sin_sq_add_cos_sq x; linarith
theorem cos_two_mul' : cos (2 * x) = cos x ^ 2 - sin x ^ 2 := by rw [two_mul, cos_add]; ring
theorem cos_two_mul_eq_one_sub : cos (2 * x) = 1 - 2 * sin x ^ 2 := by rw [two_mul, cos_add]; have := sin_sq_add_cos_sq x; linarith
theorem sin_two_mul : sin (2 * x) = 2 * sin x * cos x := by rw [two_mul, sin_add]; ring
theorem cos_sq : cos x ^ 2 = 1 / 2 + cos (2 * x) / 2 := by rw [cos_two_mul]; ring
theorem cos_sq' : cos x ^ 2 = 1 - sin x ^ 2 := by have := sin_sq_add_cos_sq x; linarith
theorem sin_sq : sin x ^ 2 = 1 - cos x ^ 2 := by have := sin_sq_add_cos_sq x; linarith
theorem sin_sq_eq_half_sub : sin x ^ 2 = 1 / 2 - cos (2 * x) / 2 := by rw [cos_two_mul_eq_one_sub]; ring
theorem cos_three_mul : cos (3 * x) = 4 * cos x ^ 3 - 3 * cos x := by
  rw [show 3 * x = 2 * x + x by ring, cos_add, cos_two_mul, sin_two_mul]
  linear_combination -2 * cos x * sin_sq_add_cos_sq x
theorem sin_three_mul : sin (3 * x) = 3 * sin x - 4 * sin x ^ 3 := by
  rw [show 3 * x = 2 * x + x by ring, sin_add, cos_two_mul_eq_one_sub, sin_two_mul]
  linear_combination 2 * sin x * sin_sq_add_cos_sq x
theorem abs_sin_eq_sqrt_one_sub_cos_sq : |sin x| = √(1 - cos x ^ 2) := by rw [← sin_sq, sqrt_sq_eq_abs]
theorem abs_cos_eq_sqrt_one_sub_sin_sq : |cos x| = √(1 - sin x ^ 2) := by rw [← cos_sq', sqrt_sq_eq_abs]

/-! ### Sums and products -/
private theorem split : x = (x + y) / 2 + (x - y) / 2 ∧ y = (x + y) / 2 - (x - y) / 2 := ⟨by ring, by ring⟩
theorem sin_add_sin : sin x + sin y = 2 * sin ((x + y) / 2) * cos ((x - y) / 2) := by
  have h := sin_add ((x + y) / 2) ((x - y) / 2); have k := sin_sub ((x + y) / 2) ((x - y) / 2)
  rw [← (split x y).1] at h; rw [← (split x y).2] at k; linarith
theorem sin_sub_sin : sin x - sin y = 2 * sin ((x - y) / 2) * cos ((x + y) / 2) := by
  have h := sin_add ((x + y) / 2) ((x - y) / 2); have k := sin_sub ((x + y) / 2) ((x - y) / 2)
  rw [← (split x y).1] at h; rw [← (split x y).2] at k; linarith
theorem cos_add_cos : cos x + cos y = 2 * cos ((x + y) / 2) * cos ((x - y) / 2) := by
  have h := cos_add ((x + y) / 2) ((x - y) / 2); have k := cos_sub ((x + y) / 2) ((x - y) / 2)
  rw [← (split x y).1] at h; rw [← (split x y).2] at k; linarith
theorem cos_sub_cos : cos x - cos y = -2 * sin ((x + y) / 2) * sin ((x - y) / 2) := by
  have h := cos_add ((x + y) / 2) ((x - y) / 2); have k := cos_sub ((x + y) / 2) ((x - y) / 2)
  rw [← (split x y).1] at h; rw [← (split x y).2] at k; linarith
theorem two_mul_sin_mul_sin : 2 * sin x * sin y = cos (x - y) - cos (x + y) := by rw [cos_add, cos_sub]; ring
theorem two_mul_cos_mul_cos : 2 * cos x * cos y = cos (x - y) + cos (x + y) := by rw [cos_add, cos_sub]; ring
theorem two_mul_sin_mul_cos : 2 * sin x * cos y = sin (x - y) + sin (x + y) := by rw [sin_add, sin_sub]; ring

/-! ### Tangent and cotangent -/
theorem tan_eq_sin_div_cos : tan x = sin x / cos x := by
  show (Complex.sin x / Complex.cos x).re = _
  rw [← Complex.ofReal_sin, ← Complex.ofReal_cos, ← Complex.ofReal_div, Complex.ofReal_re]
theorem cot_eq_cos_div_sin : cot x = cos x / sin x := by
  show (Complex.cos x / Complex.sin x).re = _
  rw [← Complex.ofReal_sin, ← Complex.ofReal_cos, ← Complex.ofReal_div, Complex.ofReal_re]
@[simp] theorem tan_inv_eq_cot : (tan x)⁻¹ = cot x := by rw [tan_eq_sin_div_cos, cot_eq_cos_div_sin, inv_div]
@[simp] theorem cot_inv_eq_tan : (cot x)⁻¹ = tan x := by rw [tan_eq_sin_div_cos, cot_eq_cos_div_sin, inv_div]
@[simp] theorem tan_zero : tan 0 = 0 := by rw [tan_eq_sin_div_cos, sin_zero, zero_div]
@[simp] theorem tan_neg : tan (-x) = -tan x := by rw [tan_eq_sin_div_cos, tan_eq_sin_div_cos, sin_neg, cos_neg, neg_div]
section
variable {x y : ℝ}
theorem tan_mul_cos (hx : cos x ≠ 0) : tan x * cos x = sin x := by rw [tan_eq_sin_div_cos, div_mul_cancel₀ _ hx]
theorem one_add_tan_sq_mul_cos_sq_eq_one (h : cos x ≠ 0) : (1 + tan x ^ 2) * cos x ^ 2 = 1 := by
  have := tan_mul_cos h
  linear_combination sin_sq_add_cos_sq x + (tan x * cos x + sin x) * this
theorem inv_one_add_tan_sq (hx : cos x ≠ 0) : (1 + tan x ^ 2)⁻¹ = cos x ^ 2 :=
  inv_eq_of_mul_eq_one_right (one_add_tan_sq_mul_cos_sq_eq_one hx)
theorem tan_sq_div_one_add_tan_sq (hx : cos x ≠ 0) : tan x ^ 2 / (1 + tan x ^ 2) = sin x ^ 2 := by
  rw [div_eq_mul_inv, inv_one_add_tan_sq hx, ← mul_pow, tan_mul_cos hx]
/-- The addition theorem where both cosines and that of the sum differ from 0. -/
theorem _root_.Ember.tan_add_of_cos_ne_zero (hx : cos x ≠ 0) (hy : cos y ≠ 0) : tan (x + y) = (tan x + tan y) / (1 - tan x * tan y) := by
  have h : cos x * cos y ≠ 0 := mul_ne_zero hx hy
  rw [tan_eq_sin_div_cos (x + y), sin_add, cos_add, ← mul_div_mul_right (tan x + tan y) _ h]
  have ex := tan_mul_cos hx; have ey := tan_mul_cos hy
  congr 1
  · linear_combination -cos y * ex - cos x * ey
  · linear_combination tan y * cos y * ex + sin x * ey
end

/-! ### Bounds near 0 -/
variable {x y}
private theorem near (h : |x| ≤ 1 / 2) : |cos x - 1| ≤ x ^ 2 ∧ |sin x - x| ≤ x ^ 2 := by
  have e : ‖(⟨0, x⟩ : ℂ)‖ = |x| := by
    rw [Complex.norm_def, Complex.normSq_apply]; show √(0 * 0 + x * x) = |x|; rw [mul_zero, zero_add, sqrt_mul_self_eq_abs]
  have h := Ember.exp_sub_le (z := ⟨0, x⟩) (by rw [e]; exact h)
  rw [e, sq_abs, Ember.exp_I_re, Ember.exp_I_im] at h
  have e : (1 : ℝ) + (⟨0, x⟩ : ℂ).re = 1 := add_zero 1
  rw [e] at h
  exact h
theorem _root_.Ember.half_le_sin_of_le (h0 : 0 ≤ x) (h : x ≤ 1 / 2) : x / 2 ≤ sin x := by
  have := (abs_le.1 (near (abs_le.2 ⟨by linarith, h⟩)).2).1
  nlinarith
theorem _root_.Ember.sub_sq_le_sin (h0 : 0 ≤ x) (h : x ≤ 1 / 2) : x - x ^ 2 ≤ sin x := by
  have := (abs_le.1 (near (abs_le.2 ⟨by linarith, h⟩)).2).1
  linarith
private theorem abs_sin_half : |sin x| ≤ 2 * |sin (x / 2)| := by
  have e := sin_two_mul (x / 2)
  rw [show 2 * (x / 2) = x by ring] at e
  rw [e, show 2 * sin (x / 2) * cos (x / 2) = 2 * (sin (x / 2) * cos (x / 2)) by ring, abs_mul, abs_mul, abs_of_pos two_pos]
  have := mul_le_mul_of_nonneg_left (abs_cos_le_one (x / 2)) (abs_nonneg (sin (x / 2)))
  linarith
theorem _root_.Ember.abs_sin_le_abs (x : ℝ) : |sin x| ≤ |x| := by
  have abs_half (x : ℝ) : |x / 2| = |x| / 2 := by
    have := abs_mul (x / 2) 2; rw [div_mul_cancel₀ x two_ne_zero, abs_of_pos two_pos] at this; linarith
  have key : ∀ k : ℕ, ∀ x : ℝ, |x| ≤ 1 / 2 → |sin x| ≤ |x| + x ^ 2 / 2 ^ k := fun k => by
    induction k with
    | zero =>
      intro x h
      have e := (near h).2
      have := abs_add_le (sin x - x) x
      rw [sub_add_cancel] at this
      rw [pow_zero, div_one]; linarith
    | succ k ih =>
      intro x h
      have := ih (x / 2) (by rw [abs_half]; linarith [abs_nonneg x])
      have := abs_sin_half (x := x)
      rw [abs_half] at *
      rw [pow_succ (2 : ℝ) k, ← div_div]
      have : (x / 2) ^ 2 / 2 ^ k = x ^ 2 / 2 ^ k / 4 := by ring
      linarith
  have small (x : ℝ) (h : |x| ≤ 1 / 2) : |sin x| ≤ |x| := Ember.ExpLimit.le_of_forall fun k => key k x h
  rcases le_or_gt |x| 1 with h | h
  · have := small (x / 2) (by rw [abs_half]; linarith)
    have := abs_sin_half (x := x); have := abs_half x
    linarith
  · exact le_trans (abs_sin_le_one x) (le_of_lt h)
theorem sin_le (h : 0 ≤ x) : sin x ≤ x := by
  have := Ember.abs_sin_le_abs x; rw [abs_of_nonneg h] at this; exact le_trans (le_abs_self _) this
theorem one_sub_sq_div_two_le_cos : 1 - x ^ 2 / 2 ≤ cos x := by
  have e := cos_two_mul_eq_one_sub (x / 2)
  rw [show 2 * (x / 2) = x by ring] at e
  have := sq_le_sq.2 (Ember.abs_sin_le_abs (x / 2))
  linarith
/-- The cosine is Lipschitz with constant 1. -/
theorem _root_.Ember.abs_cos_sub_cos_le (x y : ℝ) : |cos y - cos x| ≤ |y - x| := by
  rw [cos_sub_cos, show -2 * sin ((y + x) / 2) * sin ((y - x) / 2) = -(2 * sin ((y - x) / 2) * sin ((y + x) / 2)) by ring, abs_neg,
    abs_mul, abs_mul, abs_of_pos two_pos]
  have h := Ember.abs_sin_le_abs ((y - x) / 2)
  have e := abs_mul ((y - x) / 2) 2
  rw [div_mul_cancel₀ _ two_ne_zero, abs_of_pos two_pos] at e
  have := mul_le_mul_of_nonneg_left (abs_sin_le_one ((y + x) / 2)) (show 0 ≤ 2 * |sin ((y - x) / 2)| by have := abs_nonneg (sin ((y - x) / 2)); linarith)
  linarith
end Real
