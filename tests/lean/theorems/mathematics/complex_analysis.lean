import Ember
/-! ℂ with its exponential and trigonometric functions, norms, and real functions seen from ℂ. -/
open Complex

theorem cx_exp_product (z w : ℂ) : exp (z + w) * exp (-w) = exp z := by
  rw [← exp_add]
  congr 1
  ring

theorem cx_exp_power (z : ℂ) : exp (3 * z) = exp z ^ 3 := by
  have := exp_nat_mul z 3
  push_cast at this
  exact this

theorem cx_exp_norm (x : ℝ) : ‖exp (x * I)‖ = 1 := by
  rw [norm_exp]
  simp

theorem cx_exp_parts (x y : ℝ) : (exp (x + y * I)).re = Real.exp x * Real.cos y := by
  rw [exp_re]
  simp

theorem cx_sine_odd (z : ℂ) : sin (-z) + sin z = 0 := by
  rw [sin_neg]
  ring

theorem cx_pythagoras (z : ℂ) : 1 - cos z ^ 2 = sin z ^ 2 := by linear_combination -sin_sq_add_cos_sq z

theorem cx_double (z : ℂ) : sin (2 * z) ^ 2 = 4 * sin z ^ 2 * (1 - sin z ^ 2) := by
  rw [sin_two_mul]
  linear_combination 4 * sin z ^ 2 * sin_sq_add_cos_sq z

theorem cx_real_sine (x : ℝ) : sin (x : ℂ) = (Real.sin x : ℂ) := by push_cast; rfl

theorem cx_unit_cube : (-1 / 2 + √3 / 2 * I : ℂ) ^ 3 = 1 := by
  have h : ((√3 : ℝ) : ℂ) ^ 2 = 3 := by
    rw [← ofReal_pow, Real.sq_sqrt (by norm_num)]
    rfl
  have i := I_sq
  linear_combination (3 / 8 - (√3 : ℂ) * I / 8) * h + ((√3 : ℂ) ^ 3 * I / 8 - 3 / 8 * (√3 : ℂ) ^ 2) * i

theorem cx_norm_product (z w : ℂ) : ‖z * w * z‖ = ‖z‖ ^ 2 * ‖w‖ := by
  rw [norm_mul, norm_mul]
  ring

theorem cx_triangle (z w : ℂ) : ‖z - w‖ ≤ ‖z‖ + ‖w‖ := by
  have := norm_add_le z (-w)
  rwa [norm_neg, ← sub_eq_add_neg] at this

theorem cx_log_real : log (3 : ℝ) = (Real.log 3 : ℂ) := (ofReal_log (by norm_num)).symm

theorem cx_log_i : log I = Real.pi / 2 * I := log_I

theorem cx_arg_bounds (z : ℂ) : -Real.pi < arg z ∧ arg z ≤ Real.pi := ⟨neg_pi_lt_arg z, arg_le_pi z⟩

theorem cx_power_inverse (z a : ℂ) : z ^ (-a) = (z ^ a)⁻¹ := cpow_neg z a

theorem cx_power_natural (z : ℂ) (n : ℕ) : z ^ (n : ℂ) = z ^ n := by simp

theorem cx_hyperbolic (x : ℝ) : Real.cosh x + Real.sinh x = Real.exp x := by simp

theorem cx_norm_value : ‖(3 + 4 * I : ℂ)‖ = 5 := by
  rw [norm_def]
  simp [normSq]
  norm_num

theorem cx_half_part (z : ℂ) : (z / 2).re + (z / 2).re = z.re := by
  rw [div_ofNat_re]
  ring
