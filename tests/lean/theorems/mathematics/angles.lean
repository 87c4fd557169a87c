import Ember
/-! Sine, cosine, tangent, and their inverses. -/
set_option linter.unusedVariables false
open Real

theorem ang_pythagoras (x : ℝ) : sin x ^ 2 + cos x ^ 2 = 1 := sin_sq_add_cos_sq x

theorem ang_cos_sq (x : ℝ) : cos x ^ 2 = 1 - sin x ^ 2 := cos_sq' x

theorem ang_sin_sq (x : ℝ) : sin x ^ 2 = 1 - cos x ^ 2 := sin_sq x

theorem ang_zero : sin 0 = 0 ∧ cos 0 = 1 := ⟨sin_zero, cos_zero⟩

theorem ang_pi : sin π = 0 ∧ cos π = -1 := by simp

theorem ang_half_pi : sin (π / 2) = 1 ∧ cos (π / 2) = 0 := by simp

theorem ang_sixth : sin (π / 6) = 1 / 2 := sin_pi_div_six

theorem ang_third : cos (π / 3) = 1 / 2 := cos_pi_div_three

theorem ang_fourth : cos (π / 4) = √2 / 2 := cos_pi_div_four

theorem ang_tan_fourth : tan (π / 4) = 1 := tan_pi_div_four

theorem ang_sin_add (x y : ℝ) : sin (x + y) = sin x * cos y + cos x * sin y := sin_add x y

theorem ang_cos_sub (x y : ℝ) : cos (x - y) = cos x * cos y + sin x * sin y := cos_sub x y

theorem ang_double_sin (x : ℝ) : sin (2 * x) = 2 * sin x * cos x := sin_two_mul x

theorem ang_double_cos (x : ℝ) : cos (2 * x) = 1 - 2 * sin x ^ 2 := by
  rw [cos_two_mul]
  linarith [sin_sq_add_cos_sq x]

theorem ang_triple_sin (x : ℝ) : sin (3 * x) = 3 * sin x - 4 * sin x ^ 3 := sin_three_mul x

theorem ang_triple_cos (x : ℝ) : cos (3 * x) = 4 * cos x ^ 3 - 3 * cos x := cos_three_mul x

theorem ang_neg (x : ℝ) : sin (-x) = -sin x ∧ cos (-x) = cos x := by simp

theorem ang_shift_pi (x : ℝ) : sin (x + π) = -sin x := sin_add_pi x

theorem ang_shift_two_pi (x : ℝ) : cos (x + 2 * π) = cos x := cos_add_two_pi x

theorem ang_complement (x : ℝ) : sin (π / 2 - x) = cos x := sin_pi_div_two_sub x

theorem ang_supplement (x : ℝ) : sin (π - x) = sin x := sin_pi_sub x

theorem ang_sum_to_product (x y : ℝ) : sin (x + y) + sin (x - y) = 2 * sin x * cos y := by
  rw [sin_add, sin_sub]
  ring

theorem ang_product_to_sum (x y : ℝ) : cos (x + y) + cos (x - y) = 2 * cos x * cos y := by
  rw [cos_add, cos_sub]
  ring

theorem ang_difference (x y : ℝ) : sin (x + y) * sin (x - y) = sin x ^ 2 - sin y ^ 2 := by
  rw [sin_add, sin_sub]
  nlinarith [sin_sq_add_cos_sq x, sin_sq_add_cos_sq y]

theorem ang_tan_def (x : ℝ) : tan x = sin x / cos x := tan_eq_sin_div_cos x

theorem ang_tan_sq {x : ℝ} (h : cos x ≠ 0) : 1 + tan x ^ 2 = 1 / cos x ^ 2 := by
  rw [tan_eq_sin_div_cos]
  field_simp
  linarith [sin_sq_add_cos_sq x]

theorem ang_cot_tan {x : ℝ} (h : sin x ≠ 0) (k : cos x ≠ 0) : tan x + cos x / sin x = 1 / (sin x * cos x) := by
  rw [tan_eq_sin_div_cos, div_add_div _ _ k h, ← sq, ← sq, sin_sq_add_cos_sq, mul_comm]

theorem ang_bounds (x : ℝ) : -1 ≤ sin x ∧ sin x ≤ 1 := ⟨neg_one_le_sin x, sin_le_one x⟩

theorem ang_abs_bound (x : ℝ) : |cos x| ≤ 1 := abs_cos_le_one x

theorem ang_sin_le_self {x : ℝ} (h : 0 ≤ x) : sin x ≤ x := sin_le h

theorem ang_sin_lt_self {x : ℝ} (h : 0 < x) : sin x < x := sin_lt h

theorem ang_linear_form (x : ℝ) : (sin x + cos x) ^ 2 = 1 + sin (2 * x) := by
  rw [sin_two_mul]
  linear_combination sin_sq_add_cos_sq x

theorem ang_form_bound (x : ℝ) : sin x + cos x ≤ √2 := by
  apply le_sqrt_of_sq_le
  nlinarith [sin_sq_add_cos_sq x, sq_nonneg (sin x - cos x)]

theorem ang_fourth_powers (x : ℝ) : sin x ^ 4 + cos x ^ 4 = 1 - 2 * (sin x * cos x) ^ 2 := by
  linear_combination (sin x ^ 2 + cos x ^ 2 + 1) * sin_sq_add_cos_sq x

theorem ang_sixth_powers (x : ℝ) : sin x ^ 6 + cos x ^ 6 = 1 - 3 * sin x ^ 2 * cos x ^ 2 := by
  have h : cos x ^ 2 = 1 - sin x ^ 2 := cos_sq' x
  rw [show cos x ^ 6 = (cos x ^ 2) ^ 3 by ring, h]
  ring

theorem ang_positive {x : ℝ} (h : 0 < x) (k : x < π) : 0 < sin x := sin_pos_of_pos_of_lt_pi h k

theorem ang_cos_positive {x : ℝ} (h : x ∈ Set.Ioo (-(π / 2)) (π / 2)) : 0 < cos x := cos_pos_of_mem_Ioo h

theorem ang_cos_zero_quadratic {x : ℝ} (h : cos x ^ 2 = cos x) : cos x = 0 ∨ cos x = 1 := by
  have : cos x * (cos x - 1) = 0 := by linarith
  rcases mul_eq_zero.1 this with h | h
  · exact .inl h
  · exact .inr (by linarith)

theorem ang_sin_of_cos {x : ℝ} (h : 0 ≤ sin x) (k : cos x = 3 / 5) : sin x = 4 / 5 := by
  nlinarith [sin_sq_add_cos_sq x]

theorem ang_sin_pi_nat (n : ℕ) : sin (n * π) = 0 := sin_nat_mul_pi n

theorem ang_cos_pi_int (n : ℤ) : cos (n * (2 * π)) = 1 := cos_int_mul_two_pi n

theorem ang_sin_twelfth : sin (π / 12) = (√6 - √2) / 4 := by
  have e : √6 = √2 * √3 := by
    rw [← sqrt_mul (by norm_num)]
    norm_num
  rw [show π / 12 = π / 3 - π / 4 by ring, sin_sub, sin_pi_div_three, cos_pi_div_three, sin_pi_div_four, cos_pi_div_four, e]
  ring

theorem ang_pi_positive : 0 < π ∧ 3 < π := ⟨pi_pos, pi_gt_three⟩

theorem ang_pi_bound : π < 3.15 := pi_lt_d2

theorem ang_pi_positivity {r : ℝ} (h : 0 < r) : 0 < π * r ^ 2 := by positivity

theorem ang_arcsin_one : arcsin 1 = π / 2 := arcsin_one

theorem ang_arcsin_inverse {x : ℝ} (h : -1 ≤ x) (k : x ≤ 1) : sin (arcsin x) = x := sin_arcsin h k

theorem ang_arccos_inverse {x : ℝ} (h : -1 ≤ x) (k : x ≤ 1) : cos (arccos x) = x := cos_arccos h k

theorem ang_arctan_inverse (x : ℝ) : tan (arctan x) = x := tan_arctan x

theorem ang_arctan_zero : arctan 0 = 0 := arctan_zero

theorem ang_arctan_one : arctan 1 = π / 4 := arctan_one

theorem ang_arcsin_arccos (x : ℝ) : arccos x = π / 2 - arcsin x := rfl

theorem ang_sinh_cosh (x : ℝ) : cosh x ^ 2 - sinh x ^ 2 = 1 := cosh_sq_sub_sinh_sq x

theorem ang_cosh_positive (x : ℝ) : 0 < cosh x := cosh_pos x

theorem ang_sinh_double (x : ℝ) : sinh (2 * x) = 2 * sinh x * cosh x := sinh_two_mul x

theorem ang_cos_injective {x y : ℝ} (hx : 0 ≤ x) (hx' : x ≤ π) (hy : 0 ≤ y) (hy' : y ≤ π) (h : cos x = cos y) : x = y :=
  injOn_cos ⟨hx, hx'⟩ ⟨hy, hy'⟩ h

theorem ang_sin_monotone {x y : ℝ} (h₁ : -(π / 2) ≤ x) (h₂ : y ≤ π / 2) (h : x < y) : sin x < sin y :=
  sin_lt_sin_of_lt_of_le_pi_div_two h₁ h₂ h

theorem ang_cos_decreasing {x y : ℝ} (h₁ : 0 ≤ x) (h₂ : y ≤ π) (h : x < y) : cos y < cos x := cos_lt_cos_of_nonneg_of_le_pi h₁ h₂ h
