import Ember
/-! ℂ: field, imaginary unit, parts, norm. -/

theorem cplx_i_squared : Complex.I ^ 2 = -1 := by simp

theorem cplx_i_fourth : Complex.I ^ 4 = 1 := by
  linear_combination (Complex.I ^ 2 - 1) * Complex.I_sq

theorem cplx_product : (1 + Complex.I) * (1 - Complex.I) = 2 := by
  linear_combination -Complex.I_sq

theorem cplx_square (z w : ℂ) : (z + w) ^ 2 = z ^ 2 + 2 * z * w + w ^ 2 := by ring

theorem cplx_ext {z w : ℂ} (h : z.re = w.re) (k : z.im = w.im) : z = w := Complex.ext h k

theorem cplx_re_product (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := by simp

theorem cplx_inverse {z : ℂ} (h : z ≠ 0) : z * z⁻¹ = 1 := mul_inv_cancel₀ h

theorem cplx_linear (z : ℂ) (h : 2 * z + 3 = 7) : z = 2 := by linear_combination h / 2

theorem cplx_no_order_needed (z : ℂ) : z - z = 0 := by simp

theorem cplx_cast (a b : ℝ) : ((a + b : ℝ) : ℂ) = a + b := by push_cast; rfl

theorem cplx_norm_product (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := Complex.norm_mul z w

theorem cplx_triangle (z w : ℂ) : ‖z + w‖ ≤ ‖z‖ + ‖w‖ := Complex.norm_add_le z w

theorem cplx_roots (z : ℂ) (h : z * (z - 3) = 0) : z = 0 ∨ z = 3 :=
  (mul_eq_zero.1 h).imp id sub_eq_zero.1

theorem cplx_numerals : (3 : ℂ) / 4 + 1 / 4 = 1 ∧ (2 : ℂ) ≠ 3 := by norm_num
