import Ember.Complex.Exp
/-! Sine, cosine and tangent, circular and hyperbolic, on ℂ and ℝ: defined by the exponential, with the laws that follow from
`exp (z + w) = exp z * exp w`. -/
namespace Complex
/-- The sine. -/
noncomputable def sin (z : ℂ) : ℂ := (exp (-z * I) - exp (z * I)) * I / 2
/-- The cosine. -/
noncomputable def cos (z : ℂ) : ℂ := (exp (z * I) + exp (-z * I)) / 2
/-- The tangent. -/
noncomputable def tan (z : ℂ) : ℂ := sin z / cos z
/-- The cotangent. -/
noncomputable def cot (z : ℂ) : ℂ := cos z / sin z
/-- The hyperbolic sine. -/
noncomputable def sinh (z : ℂ) : ℂ := (exp z - exp (-z)) / 2
/-- The hyperbolic cosine. -/
noncomputable def cosh (z : ℂ) : ℂ := (exp z + exp (-z)) / 2
/-- The hyperbolic tangent. -/
noncomputable def tanh (z : ℂ) : ℂ := sinh z / cosh z
end Complex

namespace Real
/-- The sine. -/
noncomputable def sin (x : ℝ) : ℝ := (Complex.sin x).re
/-- The cosine. -/
noncomputable def cos (x : ℝ) : ℝ := (Complex.cos x).re
/-- The tangent. -/
noncomputable def tan (x : ℝ) : ℝ := (Complex.tan x).re
/-- The cotangent. -/
noncomputable def cot (x : ℝ) : ℝ := (Complex.cot x).re
/-- The hyperbolic sine. -/
noncomputable def sinh (x : ℝ) : ℝ := (Complex.sinh x).re
/-- The hyperbolic cosine. -/
noncomputable def cosh (x : ℝ) : ℝ := (Complex.cosh x).re
/-- The hyperbolic tangent. -/
noncomputable def tanh (x : ℝ) : ℝ := (Complex.tanh x).re
end Real

namespace Complex
/-! ### The real line -/
theorem div_ofReal_re (z : ℂ) (x : ℝ) : (z / x).re = z.re / x := by
  show (z * ⟨x / normSq x, -0 / normSq x⟩).re = _
  have : x / normSq x = x⁻¹ := by
    rw [normSq_apply, ofReal_re, ofReal_im, mul_zero, add_zero]
    rcases Classical.em (x = 0) with h | h
    · rw [h, zero_div, inv_zero]
    · rw [div_eq_iff (mul_ne_zero h h), ← mul_assoc, inv_mul_cancel₀ h, one_mul]
  rw [mul_re, this, neg_zero, zero_div, mul_zero, sub_zero, div_eq_mul_inv]
theorem div_ofReal_im (z : ℂ) (x : ℝ) : (z / x).im = z.im / x := by
  show (z * ⟨x / normSq x, -0 / normSq x⟩).im = _
  have : x / normSq x = x⁻¹ := by
    rw [normSq_apply, ofReal_re, ofReal_im, mul_zero, add_zero]
    rcases Classical.em (x = 0) with h | h
    · rw [h, zero_div, inv_zero]
    · rw [div_eq_iff (mul_ne_zero h h), ← mul_assoc, inv_mul_cancel₀ h, one_mul]
  rw [mul_im, this, neg_zero, zero_div, mul_zero, zero_add, div_eq_mul_inv]
@[simp, norm_cast] theorem ofReal_div (r s : ℝ) : ((r / s : ℝ) : ℂ) = r / s :=
  ext (by rw [div_ofReal_re, ofReal_re, ofReal_re]) (by rw [div_ofReal_im, ofReal_im, ofReal_im, zero_div])
@[simp, norm_cast] theorem ofReal_inv (r : ℝ) : ((r⁻¹ : ℝ) : ℂ) = (r : ℂ)⁻¹ := by
  rw [← one_div, ofReal_div, ofReal_one, one_div]
@[simp, norm_cast] theorem ofReal_pow (r : ℝ) (n : ℕ) : ((r ^ n : ℝ) : ℂ) = (r : ℂ) ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, ofReal_one]
  | succ n ih => rw [pow_succ, pow_succ, ofReal_mul, ih]
@[simp] theorem ofReal_eq_zero {r : ℝ} : (r : ℂ) = 0 ↔ r = 0 := ofReal_inj
theorem ofReal_ne_zero {r : ℝ} : (r : ℂ) ≠ 0 ↔ r ≠ 0 := not_congr ofReal_eq_zero
private theorem mul_I (x : ℝ) : (x : ℂ) * I = ⟨0, x⟩ := ext
  (by rw [mul_re, I_re, I_im, ofReal_re, ofReal_im]; ring) (by rw [mul_im, I_re, I_im, ofReal_re, ofReal_im]; ring)
private theorem neg_mul_I (x : ℝ) : -(x : ℂ) * I = ⟨0, -x⟩ := by rw [← ofReal_neg, mul_I]
private theorem two : (2 : ℂ) = ((2 : ℝ) : ℂ) := rfl
private theorem cos_of (x : ℝ) : cos x = ((exp ⟨0, x⟩).re : ℝ) := by
  have h := Ember.exp_bar 0 x
  rw [cos, mul_I, neg_mul_I, two]
  refine ext ?_ ?_
  · rw [div_ofReal_re, add_re, h.1, ofReal_re]; ring
  · rw [div_ofReal_im, add_im, h.2, ofReal_im]; ring
private theorem sin_of (x : ℝ) : sin x = ((exp ⟨0, x⟩).im : ℝ) := by
  have h := Ember.exp_bar 0 x
  rw [sin, mul_I, neg_mul_I, two]
  refine ext ?_ ?_
  · rw [div_ofReal_re, mul_re, I_re, I_im, sub_im, h.2, ofReal_re]; ring
  · rw [div_ofReal_im, mul_im, I_re, I_im, sub_re, h.1, ofReal_im]; ring
/-- Euler's formula, by parts. -/
theorem _root_.Ember.exp_I_re (x : ℝ) : (exp ⟨0, x⟩).re = Real.cos x := (congrArg re (cos_of x)).symm
theorem _root_.Ember.exp_I_im (x : ℝ) : (exp ⟨0, x⟩).im = Real.sin x := (congrArg re (sin_of x)).symm
@[simp, norm_cast] theorem ofReal_cos (x : ℝ) : (Real.cos x : ℂ) = cos x := by rw [cos_of, Ember.exp_I_re]
@[simp, norm_cast] theorem ofReal_sin (x : ℝ) : (Real.sin x : ℂ) = sin x := by rw [sin_of, Ember.exp_I_im]
@[simp, norm_cast] theorem ofReal_tan (x : ℝ) : (Real.tan x : ℂ) = tan x := by
  refine ext rfl ?_
  rw [ofReal_im, tan, ← ofReal_sin, ← ofReal_cos, ← ofReal_div, ofReal_im]
@[simp] theorem sin_ofReal_re (x : ℝ) : (sin x).re = Real.sin x := rfl
@[simp] theorem cos_ofReal_re (x : ℝ) : (cos x).re = Real.cos x := rfl
@[simp] theorem sin_ofReal_im (x : ℝ) : (sin x).im = 0 := by rw [← ofReal_sin, ofReal_im]
@[simp] theorem cos_ofReal_im (x : ℝ) : (cos x).im = 0 := by rw [← ofReal_cos, ofReal_im]

/-! ### Laws on ℂ -/
theorem exp_mul_I (z : ℂ) : exp (z * I) = cos z + sin z * I := by
  unfold cos sin
  rw [div_mul_eq_mul_div, mul_assoc, I_mul_I, div_add_div_same, eq_div_iff (by norm_num)]; ring
theorem cos_add_sin_I (z : ℂ) : cos z + sin z * I = exp (z * I) := (exp_mul_I z).symm
theorem cos_sub_sin_I (z : ℂ) : cos z - sin z * I = exp (-z * I) := by
  unfold cos sin
  rw [div_mul_eq_mul_div, mul_assoc, I_mul_I, div_sub_div_same, div_eq_iff (by norm_num)]; ring
@[simp] theorem sin_zero : sin 0 = 0 := by rw [sin, neg_zero, sub_self, zero_mul, zero_div]
@[simp] theorem cos_zero : cos 0 = 1 := by rw [cos, neg_zero, zero_mul, exp_zero, one_add_one, div_self (by norm_num)]
where one_add_one : (1 : ℂ) + 1 = 2 := by norm_num
@[simp] theorem sin_neg (z : ℂ) : sin (-z) = -sin z := by
  unfold sin; rw [neg_neg, ← neg_div]; exact congrArg (· / (2 : ℂ)) (by ring)
@[simp] theorem cos_neg (z : ℂ) : cos (-z) = cos z := by unfold cos; rw [neg_neg, add_comm]
theorem cos_sq_add_sin_sq (z : ℂ) : cos z ^ 2 + sin z ^ 2 = 1 := by
  have h : (cos z + sin z * I) * (cos z - sin z * I) = 1 := by
    rw [cos_add_sin_I, cos_sub_sin_I, ← exp_add, ← add_mul, add_neg_cancel, zero_mul, exp_zero]
  linear_combination h + sin z ^ 2 * I_mul_I
theorem sin_sq_add_cos_sq (z : ℂ) : sin z ^ 2 + cos z ^ 2 = 1 := by rw [add_comm, cos_sq_add_sin_sq]
private theorem parts (z w : ℂ) :
    cos (z + w) + sin (z + w) * I = (cos z + sin z * I) * (cos w + sin w * I) ∧
    cos (z + w) - sin (z + w) * I = (cos z - sin z * I) * (cos w - sin w * I) := by
  simp only [cos_add_sin_I, cos_sub_sin_I, ← exp_add]
  exact ⟨congrArg exp (by ring), congrArg exp (by ring)⟩
private theorem cancel_two {z w : ℂ} (h : z * 2 = w * 2) : z = w := mul_right_cancel₀ (show (2 : ℂ) ≠ 0 by norm_num) h
theorem cos_add (z w : ℂ) : cos (z + w) = cos z * cos w - sin z * sin w := by
  obtain ⟨h, k⟩ := parts z w
  refine cancel_two ?_
  linear_combination h + k + 2 * sin z * sin w * I_mul_I
theorem sin_add (z w : ℂ) : sin (z + w) = sin z * cos w + cos z * sin w := by
  obtain ⟨h, k⟩ := parts z w
  refine mul_right_cancel₀ I_ne_zero (cancel_two ?_)
  linear_combination h - k
theorem cos_sub (z w : ℂ) : cos (z - w) = cos z * cos w + sin z * sin w := by rw [sub_eq_add_neg, cos_add, cos_neg, sin_neg]; ring
theorem sin_sub (z w : ℂ) : sin (z - w) = sin z * cos w - cos z * sin w := by rw [sub_eq_add_neg, sin_add, cos_neg, sin_neg]; ring
theorem cos_two_mul (z : ℂ) : cos (2 * z) = 2 * cos z ^ 2 - 1 := by
  rw [two_mul, cos_add]; linear_combination -cos_sq_add_sin_sq z
theorem sin_two_mul (z : ℂ) : sin (2 * z) = 2 * sin z * cos z := by rw [two_mul, sin_add]; ring
theorem exp_eq_exp_re_mul_sin_add_cos (z : ℂ) : exp z = exp z.re * (cos z.im + sin z.im * I) := by
  rw [← exp_mul_I, ← exp_add, re_add_im]
theorem exp_re (z : ℂ) : (exp z).re = Real.exp z.re * Real.cos z.im := by
  rw [exp_eq_exp_re_mul_sin_add_cos, ← ofReal_exp, ← ofReal_cos, ← ofReal_sin, mul_re, add_re, mul_re, ofReal_re, ofReal_im, ofReal_re,
    ofReal_re, ofReal_im, I_re, I_im]; ring
theorem exp_im (z : ℂ) : (exp z).im = Real.exp z.re * Real.sin z.im := by
  rw [exp_eq_exp_re_mul_sin_add_cos, ← ofReal_exp, ← ofReal_cos, ← ofReal_sin, mul_im, add_im, mul_im, ofReal_re, ofReal_im, ofReal_re,
    ofReal_im, ofReal_im, I_re, I_im]; ring
theorem cos_add_sin_mul_I_pow (n : ℕ) (z : ℂ) : (cos z + sin z * I) ^ n = cos (n * z) + sin (n * z) * I := by
  rw [← exp_mul_I, ← exp_mul_I, ← exp_nat_mul, mul_assoc]
theorem exp_int_mul (z : ℂ) (n : ℤ) : exp (n * z) = exp z ^ n := by
  cases n with
  | ofNat n => exact (congrArg (fun t => exp (t * z)) (Int.cast_natCast n)).trans ((exp_nat_mul z n).trans (zpow_natCast _ n).symm)
  | negSucc n => rw [zpow_negSucc, Int.cast_negSucc, neg_mul, exp_neg, exp_nat_mul]
end Complex
