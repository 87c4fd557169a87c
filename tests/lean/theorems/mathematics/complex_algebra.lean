import Ember
/-! Complex numbers: parts, conjugates, norms, powers of `I`, equations. -/
set_option linter.unusedVariables false
open Complex

theorem cxa_i_mul_i : I * I = -1 := I_mul_I

theorem cxa_i_cubed : I ^ 3 = -I := by
  rw [pow_succ, I_sq]
  ring

theorem cxa_i_power (n : ℕ) : I ^ (4 * n) = 1 := by
  rw [pow_mul, show I ^ 4 = 1 by rw [show (4 : ℕ) = 2 * 2 by norm_num, pow_mul, I_sq]; norm_num, one_pow]

theorem cxa_inv_i : I⁻¹ = -I := inv_I

theorem cxa_i_nonzero : I ≠ 0 := I_ne_zero

theorem cxa_square_one_plus_i : (1 + I) ^ 2 = 2 * I := by linear_combination I_sq

theorem cxa_fourth_one_plus_i : (1 + I) ^ 4 = -4 := by linear_combination (I ^ 2 + 4 * I + 5) * I_sq

theorem cxa_product : (2 + 3 * I) * (1 - I) = 5 + I := by linear_combination -3 * I_sq

theorem cxa_quotient : (1 + I) / (1 - I) = I := by
  have h : (1 : ℂ) - I ≠ 0 := by
    intro h
    have := congrArg re h
    simp at this
  rw [div_eq_iff h]
  linear_combination I_sq

theorem cxa_parts : (3 + 4 * I).re = 3 ∧ (3 + 4 * I).im = 4 := by simp

theorem cxa_re_mul (z w : ℂ) : (z * w).re = z.re * w.re - z.im * w.im := mul_re z w

theorem cxa_im_mul (z w : ℂ) : (z * w).im = z.re * w.im + z.im * w.re := mul_im z w

theorem cxa_re_add (z w : ℂ) : (z + w).re = z.re + w.re := add_re z w

theorem cxa_ext_iff (z w : ℂ) : z = w ↔ z.re = w.re ∧ z.im = w.im := Complex.ext_iff

theorem cxa_eta (z : ℂ) : (z.re : ℂ) + z.im * I = z := re_add_im z

theorem cxa_of_parts {z : ℂ} (h : z.re = 2) (k : z.im = -1) : z = 2 - I := by
  apply Complex.ext <;> simp [h, k]

theorem cxa_conj_parts (z : ℂ) : (starRingEnd ℂ z).re = z.re ∧ (starRingEnd ℂ z).im = -z.im := by simp

theorem cxa_conj_mul (z w : ℂ) : starRingEnd ℂ (z * w) = starRingEnd ℂ z * starRingEnd ℂ w := map_mul _ z w

theorem cxa_conj_i : starRingEnd ℂ I = -I := conj_I

theorem cxa_conj_conj (z : ℂ) : starRingEnd ℂ (starRingEnd ℂ z) = z := conj_conj z

theorem cxa_mul_conj (z : ℂ) : z * starRingEnd ℂ z = normSq z := mul_conj z

theorem cxa_norm_sq (z : ℂ) : normSq z = z.re * z.re + z.im * z.im := normSq_apply z

theorem cxa_norm_sq_mul (z w : ℂ) : normSq (z * w) = normSq z * normSq w := normSq_mul z w

theorem cxa_norm_sq_nonneg (z : ℂ) : 0 ≤ normSq z := normSq_nonneg z

theorem cxa_sq_norm (z : ℂ) : ‖z‖ ^ 2 = normSq z := sq_norm z

theorem cxa_norm_i : ‖I‖ = 1 := norm_I

theorem cxa_norm_product (z w : ℂ) : ‖z * w‖ = ‖z‖ * ‖w‖ := norm_mul z w

theorem cxa_norm_quotient (z w : ℂ) : ‖z / w‖ = ‖z‖ / ‖w‖ := norm_div z w

theorem cxa_norm_power (z : ℂ) (n : ℕ) : ‖z ^ n‖ = ‖z‖ ^ n := norm_pow z n

theorem cxa_norm_zero (z : ℂ) : ‖z‖ = 0 ↔ z = 0 := norm_eq_zero

theorem cxa_norm_neg (z : ℂ) : ‖-z‖ = ‖z‖ := norm_neg z

theorem cxa_norm_sub (z w : ℂ) : ‖z - w‖ = ‖w - z‖ := norm_sub_rev z w

theorem cxa_triangle (z w : ℂ) : ‖z - w‖ ≤ ‖z‖ + ‖w‖ := norm_sub_le z w

theorem cxa_norm_real (x : ℝ) : ‖(x : ℂ)‖ = |x| := norm_real x

theorem cxa_re_le_norm (z : ℂ) : |z.re| ≤ ‖z‖ := abs_re_le_norm z

theorem cxa_im_le_norm (z : ℂ) : |z.im| ≤ ‖z‖ := abs_im_le_norm z

theorem cxa_norm_three_four : ‖(3 + 4 * I : ℂ)‖ = 5 := by
  rw [← sq_eq_sq₀ (norm_nonneg _) (by norm_num), sq_norm, normSq_apply]
  norm_num

theorem cxa_norm_positive {z : ℂ} (h : z ≠ 0) : 0 < ‖z‖ := norm_pos_iff.2 h

theorem cxa_linear (z : ℂ) (h : (1 + I) * z = 2) : z = 1 - I := by
  linear_combination (1 - I) / 2 * h + z / 2 * I_sq

theorem cxa_quadratic (z : ℂ) (h : z ^ 2 = -1) : z = I ∨ z = -I := by
  have : (z - I) * (z + I) = 0 := by linear_combination h - I_sq
  rcases mul_eq_zero.1 this with h | h
  · exact .inl (sub_eq_zero.1 h)
  · exact .inr (eq_neg_of_add_eq_zero_left h)

theorem cxa_cube_root (z : ℂ) (h : z ^ 3 = 1) (k : z ≠ 1) : z ^ 2 + z + 1 = 0 := by
  have : (z - 1) * (z ^ 2 + z + 1) = 0 := by linear_combination h
  exact (mul_eq_zero.1 this).resolve_left (sub_ne_zero.2 k)

theorem cxa_root_powers (z : ℂ) (h : z ^ 2 + z + 1 = 0) : z ^ 3 = 1 := by linear_combination (z - 1) * h

theorem cxa_root_sum (z : ℂ) (h : z ^ 2 + z + 1 = 0) : z ^ 4 + z ^ 2 + 1 = 0 := by linear_combination (z ^ 2 - z + 1) * h

theorem cxa_sum_conj (z : ℂ) : z + starRingEnd ℂ z = (2 * z.re : ℝ) := by
  apply Complex.ext <;> simp
  ring

theorem cxa_real_iff (z : ℂ) : starRingEnd ℂ z = z ↔ z.im = 0 := conj_eq_iff_im

theorem cxa_cast_product (x y : ℝ) : ((x * y : ℝ) : ℂ) = x * y := ofReal_mul x y

theorem cxa_cast_inj (x y : ℝ) : (x : ℂ) = y ↔ x = y := ofReal_inj

theorem cxa_cast_norm_cast (x : ℝ) (h : (x : ℂ) = 3) : x = 3 := by exact_mod_cast h

theorem cxa_cast_numerals (n : ℕ) : ((n : ℝ) : ℂ) = n := by norm_cast

theorem cxa_field_simp (z : ℂ) (h : z ≠ 0) : (z + 1) / z = 1 + 1 / z := by field_simp

theorem cxa_geometric (z : ℂ) (h : z ≠ 1) : 1 + z + z ^ 2 = (z ^ 3 - 1) / (z - 1) := by
  rw [eq_div_iff (sub_ne_zero.2 h)]
  ring

theorem cxa_parallelogram (z w : ℂ) : ‖z + w‖ ^ 2 + ‖z - w‖ ^ 2 = 2 * (‖z‖ ^ 2 + ‖w‖ ^ 2) := by
  simp only [sq_norm, normSq_apply, add_re, add_im, sub_re, sub_im]
  ring

theorem cxa_exp_pi : exp (Real.pi * I) = -1 := exp_pi_mul_I

theorem cxa_exp_sum (z w : ℂ) : exp (z + w) = exp z * exp w := exp_add z w

theorem cxa_exp_nonzero (z : ℂ) : exp z ≠ 0 := exp_ne_zero z

theorem cxa_euler (x : ℝ) : exp (x * I) = cos x + sin x * I := exp_mul_I x

theorem cxa_norm_exp_i (x : ℝ) : ‖exp (x * I)‖ = 1 := norm_exp_ofReal_mul_I x

theorem cxa_de_moivre (x : ℝ) (n : ℕ) : (exp (x * I)) ^ n = exp (n * (x * I)) := (exp_nat_mul _ n).symm

theorem cxa_sin_sq_cos_sq (z : ℂ) : sin z ^ 2 + cos z ^ 2 = 1 := sin_sq_add_cos_sq z

theorem cxa_abs_cases (z : ℂ) (h : z ^ 2 = z) : z = 0 ∨ z = 1 := by
  have : z * (z - 1) = 0 := by linear_combination h
  simpa [sub_eq_zero] using this
