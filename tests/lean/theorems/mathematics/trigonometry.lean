import Ember
/-! Sine, cosine, tangent and π on ℝ, the exponential on ℂ, and the tactics on them. -/
open Real

theorem trig_pythagoras (x : ℝ) : 1 - sin x ^ 2 = cos x ^ 2 := by linarith [sin_sq_add_cos_sq x]

theorem trig_fourth_powers (x : ℝ) : sin x ^ 4 - cos x ^ 4 = sin x ^ 2 - cos x ^ 2 := by
  linear_combination (sin x ^ 2 - cos x ^ 2) * sin_sq_add_cos_sq x

theorem trig_amplitude (x : ℝ) : sin x + cos x ≤ √2 := by
  apply le_sqrt_of_sq_le
  nlinarith [sq_nonneg (sin x - cos x), sin_sq_add_cos_sq x]

theorem trig_double (x : ℝ) : (sin x + cos x) ^ 2 = 1 + sin (2 * x) := by
  rw [sin_two_mul]
  linear_combination sin_sq_add_cos_sq x

theorem trig_half_product (x : ℝ) : sin x * cos x ≤ 1 / 2 := by nlinarith [sq_nonneg (sin x - cos x), sin_sq_add_cos_sq x]

theorem trig_triple (x : ℝ) (h : cos x = 1 / 2) : cos (3 * x) = -1 := by
  rw [cos_three_mul, h]
  norm_num

theorem trig_product (x y : ℝ) : sin (x + y) * sin (x - y) = sin x ^ 2 - sin y ^ 2 := by
  rw [sin_add, sin_sub]
  linear_combination sin x ^ 2 * sin_sq_add_cos_sq y - sin y ^ 2 * sin_sq_add_cos_sq x

theorem trig_sum_of_three (x : ℝ) : sin x + sin (x + 2 * π / 3) + sin (x + 4 * π / 3) = 0 := by
  rw [show x + 2 * π / 3 = x + π - π / 3 by ring, show x + 4 * π / 3 = x + π + π / 3 by ring]
  rw [sin_sub, sin_add (x + π), sin_add_pi, cos_add_pi, cos_pi_div_three]
  ring

theorem trig_known : sin (π / 6) + cos (π / 3) + tan (π / 4) = 2 := by norm_num

theorem trig_seventy_five : sin (5 * π / 12) = (√2 + √6) / 4 := by
  rw [show 5 * π / 12 = π / 4 + π / 6 by ring, sin_add]
  simp
  rw [show (6 : ℝ) = 2 * 3 by norm_num, sqrt_mul (by norm_num)]
  ring

theorem trig_periodic (x : ℝ) : cos (x + 4 * π) = cos x := by
  rw [show x + 4 * π = x + 2 * π + 2 * π by ring]
  simp

theorem trig_shift (x : ℝ) : sin (x + π / 2) = cos x := sin_add_pi_div_two x

theorem trig_zero_of_sine (n : ℤ) : sin (n * π) = 0 := by simp

theorem trig_positive (x : ℝ) (h : 0 < x) (k : x < π) : 0 < sin x := sin_pos_of_pos_of_lt_pi h k

theorem trig_solution {x : ℝ} (h₀ : 0 ≤ x) (h₁ : x ≤ π) (h : cos x = 1 / 2) : x = π / 3 := by
  have := pi_pos
  apply injOn_cos ⟨h₀, h₁⟩ ⟨by positivity, by linarith⟩
  rw [h, cos_pi_div_three]

theorem trig_sine_below (x : ℝ) (h : 0 < x) : sin x < x := sin_lt h

theorem trig_tangent {x : ℝ} (h : cos x ≠ 0) : 1 + tan x ^ 2 = 1 / cos x ^ 2 := by
  rw [eq_div_iff (by positivity), one_add_tan_sq_mul_cos_sq_eq_one h]

theorem trig_range (x : ℝ) : 3 * sin x - 4 ≤ 0 := by linarith [sin_le_one x]

theorem trig_no_solution (x : ℝ) : 2 * cos x ≠ 3 := by
  intro h
  linarith [cos_le_one x]

theorem trig_decreasing {x y : ℝ} (hx : 0 ≤ x) (hy : y ≤ π) (h : x < y) : cos y < cos x := cos_lt_cos_of_nonneg_of_le_pi hx hy h

theorem trig_euler (x : ℝ) : Complex.exp (x * Complex.I) = Complex.cos x + Complex.sin x * Complex.I := Complex.exp_mul_I x

theorem trig_euler_real_part (x : ℝ) : (Complex.exp (x * Complex.I)).re = cos x := by
  rw [Complex.exp_mul_I, ← Complex.ofReal_cos, ← Complex.ofReal_sin]
  simp

theorem trig_euler_identity : Complex.exp (π * Complex.I) = -1 := by
  rw [Complex.exp_mul_I, ← Complex.ofReal_cos, ← Complex.ofReal_sin, cos_pi, sin_pi]
  simp

theorem trig_de_moivre (z : ℂ) (n : ℕ) : (Complex.cos z + Complex.sin z * Complex.I) ^ n =
    Complex.cos (n * z) + Complex.sin (n * z) * Complex.I := Complex.cos_add_sin_mul_I_pow n z

theorem trig_complex_square (z : ℂ) : Complex.cos (2 * z) = 1 - 2 * Complex.sin z ^ 2 := by
  rw [Complex.cos_two_mul]
  linear_combination 2 * Complex.cos_sq_add_sin_sq z
