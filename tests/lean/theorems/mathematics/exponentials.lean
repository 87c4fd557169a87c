import Ember
/-! Exponentials, logarithms and real powers: their laws, and the tactics on them. -/
open Real

theorem exp_of_sum (x y z : ℝ) : exp (x + y + z) = exp x * exp y * exp z := by rw [exp_add, exp_add]

theorem exp_cancels (x : ℝ) : exp x * exp (-x) = 1 := by rw [← exp_add]; simp

theorem exp_above_tangent (x : ℝ) : exp x - x ≥ 1 := by linarith [add_one_le_exp x]

theorem exp_double (x : ℝ) : exp (2 * x) = exp x ^ 2 := by
  rw [two_mul, exp_add, sq]

theorem exp_mean (x y : ℝ) : exp ((x + y) / 2) ≤ (exp x + exp y) / 2 := by
  have hx : exp x = exp (x / 2) ^ 2 := by rw [← exp_double]; ring_nf
  have hy : exp y = exp (y / 2) ^ 2 := by rw [← exp_double]; ring_nf
  rw [add_div, exp_add, hx, hy]
  nlinarith [sq_nonneg (exp (x / 2) - exp (y / 2))]

theorem exp_injective_use {x y : ℝ} (h : exp (2 * x) = exp (x + y)) : x = y := by
  rw [exp_eq_exp] at h
  linarith

theorem exp_one_solution (x : ℝ) (h : exp (x - 3) = 1) : x = 3 := by
  rw [exp_eq_one_iff] at h
  linarith

theorem exp_grows (x y : ℝ) (h : x < y) : exp x + x < exp y + y := by
  have : exp x < exp y := by gcongr
  linarith

theorem exp_positive (x y : ℝ) : 0 < exp x * exp y + x ^ 2 := by positivity

theorem log_product {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : log (x * y ^ 2) = log x + 2 * log y := by
  rw [log_mul (by positivity) (by positivity), log_pow]
  norm_num

theorem log_quotient {x : ℝ} (hx : 0 < x) : log (x / exp 1) = log x - 1 := by
  rw [log_div (by positivity) (by positivity), log_exp]

theorem log_eight : log 8 = 3 * log 2 := by
  rw [show (8 : ℝ) = 2 ^ 3 by norm_num, log_pow]
  norm_num

theorem log_below (x : ℝ) (h : 0 < x) : log x ≤ x - 1 := log_le_sub_one_of_pos h

theorem log_equation {x : ℝ} (hx : 0 < x) (h : log x = 2) : x = exp 2 := by
  rw [← h, exp_log hx]

theorem log_grows {x : ℝ} (h : 3 < x) : log 3 < log x := by gcongr

theorem log_root {x : ℝ} (h : 0 ≤ x) : 2 * log (√x) = log x := by rw [log_sqrt h]; ring

theorem log_of_negative : log (-5) = log 5 := by simp

theorem log_two_positive : 0 < log 2 + log 3 := by positivity

theorem log_to_zero {x : ℝ} (h : 0 < x) (k : log x = 0) : x = 1 := by
  rcases log_eq_zero.1 k with e | e | e <;> linarith

theorem logb_two_eight : logb 2 8 = 3 := by
  rw [show (8 : ℝ) = 2 ^ (3 : ℝ) by norm_num, logb_rpow] <;> norm_num

theorem logb_chain : logb 2 3 * logb 3 4 = 2 := by
  rw [mul_logb (by norm_num) (by norm_num) (by norm_num), show (4 : ℝ) = 2 ^ 2 by norm_num, logb_pow, logb_self_eq_one (by norm_num)]
  norm_num

theorem logb_bound {x : ℝ} (h : 0 < x) (k : logb 2 x ≤ 5) : x ≤ 32 := by
  rw [logb_le_iff_le_rpow (by norm_num) h] at k
  norm_num at k
  exact k

theorem logb_swap (a b : ℝ) : (logb a b)⁻¹ = logb b a := inv_logb a b

theorem rpow_cube_root : (8 : ℝ) ^ (1 / 3 : ℝ) = 2 := by
  rw [show (8 : ℝ) = 2 ^ (3 : ℝ) by norm_num, ← rpow_mul (by norm_num)]
  norm_num

theorem rpow_of_natural (x : ℝ) : x ^ (3 : ℝ) = x * x * x := by norm_num; ring

theorem rpow_of_negative : (-2 : ℝ) ^ (2 : ℝ) = 4 := by norm_num

theorem rpow_square_root (x : ℝ) : √x = x ^ (1 / 2 : ℝ) := sqrt_eq_rpow x

theorem rpow_sum {x : ℝ} (h : 0 < x) (a b : ℝ) : x ^ (a + b) / x ^ b = x ^ a := by
  rw [rpow_add h]
  field_simp

theorem rpow_larger {x y : ℝ} (hx : 0 ≤ x) (h : x ≤ y) : x ^ (0.3 : ℝ) ≤ y ^ (0.3 : ℝ) := by
  gcongr

theorem rpow_exponents (a b : ℝ) (h : (2 : ℝ) ^ a = 2 ^ b) : a = b := by
  have := congrArg (logb 2) h
  rwa [logb_rpow (by norm_num) (by norm_num), logb_rpow (by norm_num) (by norm_num)] at this

theorem rpow_equation {x : ℝ} (h : (3 : ℝ) ^ x = 9) : x = 2 := by
  have h : (3 : ℝ) ^ x = 3 ^ (2 : ℝ) := by rw [h]; norm_num
  have := congrArg log h
  rw [log_rpow (by norm_num), log_rpow (by norm_num)] at this
  have pos : 0 < log 3 := by positivity
  nlinarith

theorem rpow_positive {x y : ℝ} (hx : 0 < x) (hy : 0 ≤ y) : 0 < x ^ y + y ^ x := by positivity

theorem logb_by_simp (x : ℝ) (h : (2 : ℝ) ^ x = 8) : x = 3 := by
  have := congrArg (logb 2) (show (2 : ℝ) ^ x = 2 ^ (3 : ℝ) by rw [h]; norm_num)
  simpa using this
