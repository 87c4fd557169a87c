import Ember.Real.Log
import Ember.Complex.Trigonometric
/-! Hyperbolic functions on ℝ: in terms of the exponential, addition theorems, squares, signs. -/
namespace Real
variable (x y : ℝ)
private theorem half_re (z : ℂ) : (z / 2).re = z.re / 2 := Complex.div_ofReal_re z 2
theorem sinh_eq : sinh x = (exp x - exp (-x)) / 2 := by
  show ((Complex.exp x - Complex.exp (-x)) / 2).re = _
  rw [half_re, ← Complex.ofReal_neg, Complex.sub_re, Complex.exp_ofReal_re, Complex.exp_ofReal_re]
theorem cosh_eq : cosh x = (exp x + exp (-x)) / 2 := by
  show ((Complex.exp x + Complex.exp (-x)) / 2).re = _
  rw [half_re, ← Complex.ofReal_neg, Complex.add_re, Complex.exp_ofReal_re, Complex.exp_ofReal_re]
theorem tanh_eq_sinh_div_cosh : tanh x = sinh x / cosh x := by
  show ((Complex.exp x - Complex.exp (-x)) / 2 / ((Complex.exp x + Complex.exp (-x)) / 2)).re = _
  have e : (2 : ℂ) = ((2 : ℝ) : ℂ) := rfl
  rw [e, ← Complex.ofReal_neg, ← Complex.ofReal_exp, ← Complex.ofReal_exp, ← Complex.ofReal_sub, ← Complex.ofReal_add, ← Complex.ofReal_div,
    ← Complex.ofReal_div, ← Complex.ofReal_div, Complex.ofReal_re, sinh_eq, cosh_eq]
private theorem product : exp x * exp (-x) = 1 := by rw [← exp_add, add_neg_cancel, exp_zero]
@[simp] theorem sinh_zero : sinh 0 = 0 := by rw [sinh_eq, neg_zero]; norm_num
@[simp] theorem cosh_zero : cosh 0 = 1 := by rw [cosh_eq, neg_zero]; norm_num
@[simp] theorem tanh_zero : tanh 0 = 0 := by rw [tanh_eq_sinh_div_cosh, sinh_zero, zero_div]
@[simp] theorem sinh_neg : sinh (-x) = -sinh x := by rw [sinh_eq, sinh_eq, neg_neg]; ring
@[simp] theorem cosh_neg : cosh (-x) = cosh x := by rw [cosh_eq, cosh_eq, neg_neg]; ring
@[simp] theorem tanh_neg : tanh (-x) = -tanh x := by rw [tanh_eq_sinh_div_cosh, tanh_eq_sinh_div_cosh, sinh_neg, cosh_neg, neg_div]
@[simp] theorem cosh_add_sinh : cosh x + sinh x = exp x := by rw [cosh_eq, sinh_eq]; ring
@[simp] theorem sinh_add_cosh : sinh x + cosh x = exp x := by rw [add_comm, cosh_add_sinh]
@[simp] theorem cosh_sub_sinh : cosh x - sinh x = exp (-x) := by rw [cosh_eq, sinh_eq]; ring
theorem sinh_add : sinh (x + y) = sinh x * cosh y + cosh x * sinh y := by
  simp only [sinh_eq, cosh_eq, neg_add, exp_add]; ring
theorem cosh_add : cosh (x + y) = cosh x * cosh y + sinh x * sinh y := by
  simp only [sinh_eq, cosh_eq, neg_add, exp_add]; ring
theorem sinh_sub : sinh (x - y) = sinh x * cosh y - cosh x * sinh y := by rw [sub_eq_add_neg, sinh_add, sinh_neg, cosh_neg]; ring
theorem cosh_sub : cosh (x - y) = cosh x * cosh y - sinh x * sinh y := by rw [sub_eq_add_neg, cosh_add, sinh_neg, cosh_neg]; ring
@[simp] theorem cosh_sq_sub_sinh_sq : cosh x ^ 2 - sinh x ^ 2 = 1 := by
  rw [sinh_eq, cosh_eq]; linear_combination product x
theorem cosh_sq : cosh x ^ 2 = sinh x ^ 2 + 1 := by have := cosh_sq_sub_sinh_sq x; linarith
theorem cosh_sq' : cosh x ^ 2 = 1 + sinh x ^ 2 := by have := cosh_sq_sub_sinh_sq x; linarith
theorem sinh_sq : sinh x ^ 2 = cosh x ^ 2 - 1 := by have := cosh_sq_sub_sinh_sq x; linarith
theorem cosh_two_mul : cosh (2 * x) = cosh x ^ 2 + sinh x ^ 2 := by rw [two_mul, cosh_add]; ring
theorem sinh_two_mul : sinh (2 * x) = 2 * sinh x * cosh x := by rw [two_mul, sinh_add]; ring
theorem cosh_pos : 0 < cosh x := by rw [cosh_eq]; have := exp_pos x; have := exp_pos (-x); linarith
theorem one_le_cosh : 1 ≤ cosh x := by have := cosh_sq x; have := cosh_pos x; have := sq_nonneg (sinh x); nlinarith
theorem sinh_lt_cosh : sinh x < cosh x := by rw [sinh_eq, cosh_eq]; have := exp_pos (-x); linarith
theorem sinh_strictMono : StrictMono sinh := fun a b h => by
  rw [sinh_eq, sinh_eq]; have := exp_lt_exp.2 h; have := exp_lt_exp.2 (neg_lt_neg h); linarith
section
variable {x y}
@[simp] theorem sinh_lt_sinh : sinh x < sinh y ↔ x < y := sinh_strictMono.lt_iff_lt
@[simp] theorem sinh_pos_iff : 0 < sinh x ↔ 0 < x := by rw [← sinh_zero, sinh_lt_sinh, sinh_zero]
theorem sinh_injective : Function.Injective sinh := sinh_strictMono.injective
theorem cosh_log (hx : 0 < x) : cosh (log x) = (x + x⁻¹) / 2 := by rw [cosh_eq, exp_neg, exp_log hx]
theorem sinh_log (hx : 0 < x) : sinh (log x) = (x - x⁻¹) / 2 := by rw [sinh_eq, exp_neg, exp_log hx]
end
end Real
