import Ember
/-! Inequalities and equations on ℝ with powers, roots, fractions, exponentials and angles. -/
open Real

theorem ineq_am_gm_two {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) : √(a * b) ≤ (a + b) / 2 := by
  rw [sqrt_le_left (by positivity)]
  nlinarith [sq_nonneg (a - b)]

theorem ineq_am_gm_three {a b c : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) : 3 * a * b * c ≤ a ^ 3 + b ^ 3 + c ^ 3 := by
  nlinarith [mul_nonneg ha (sq_nonneg (b - c)), mul_nonneg hb (sq_nonneg (a - c)), mul_nonneg hc (sq_nonneg (a - b)),
    mul_nonneg ha (sq_nonneg (a - b)), mul_nonneg ha (sq_nonneg (a - c)), mul_nonneg hb (sq_nonneg (a - b)),
    mul_nonneg hb (sq_nonneg (b - c)), mul_nonneg hc (sq_nonneg (a - c)), mul_nonneg hc (sq_nonneg (b - c))]

theorem ineq_cauchy (a b c d : ℝ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by
  nlinarith [sq_nonneg (a * d - b * c)]

theorem ineq_reciprocals {x : ℝ} (h : 0 < x) : 2 ≤ x + 1 / x := by
  have : x + 1 / x - 2 = (x - 1) ^ 2 / x := by field_simp; ring
  have k : 0 ≤ (x - 1) ^ 2 / x := by positivity
  linarith

theorem ineq_harmonic {a b : ℝ} (ha : 0 < a) (hb : 0 < b) : 4 / (a + b) ≤ 1 / a + 1 / b := by
  rw [div_add_div _ _ (by positivity) (by positivity), div_le_div_iff_of_pos (by positivity) (by positivity)]
  nlinarith [sq_nonneg (a - b)]

theorem ineq_triangle (a b c : ℝ) : |a - c| ≤ |a - b| + |b - c| := abs_sub_le a b c

theorem ineq_root_below {x : ℝ} (h : 0 ≤ x) : √x ≤ (x + 1) / 2 := by
  rw [sqrt_le_left (by linarith)]
  nlinarith [sq_nonneg (x - 1)]

theorem ineq_roots_add {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) : √(a + b) ≤ √a + √b := by
  rw [sqrt_le_left (by positivity)]
  nlinarith [sq_sqrt ha, sq_sqrt hb, sqrt_nonneg a, sqrt_nonneg b, mul_nonneg (sqrt_nonneg a) (sqrt_nonneg b)]

theorem ineq_squares_of_sum (a b c : ℝ) : (a + b + c) ^ 2 ≤ 3 * (a ^ 2 + b ^ 2 + c ^ 2) := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (a - c)]

theorem ineq_product_of_bounds {x y : ℝ} (h₁ : 0 ≤ x) (h₂ : x ≤ 1) (h₃ : y ≤ 1) : x * y ≤ 1 := by nlinarith

theorem ineq_exp_square (x : ℝ) : 1 + x ^ 2 ≤ exp (x ^ 2) := by linarith [add_one_le_exp (x ^ 2)]

theorem ineq_exp_twice {x : ℝ} (h : 0 ≤ x) : 1 + 2 * x + x ^ 2 ≤ exp (2 * x) := by
  have e : exp (2 * x) = exp x ^ 2 := by rw [two_mul, exp_add, sq]
  have := add_one_le_exp x
  rw [e]
  nlinarith

theorem ineq_log_square {x : ℝ} (h : 0 < x) : log (x ^ 2) ≤ 2 * (x - 1) := by
  have := log_le_sub_one_of_pos h
  rw [log_pow]
  push_cast
  linarith

theorem ineq_log_between {x : ℝ} (h : 0 < x) : 1 - 1 / x ≤ log x ∧ log x ≤ x - 1 := by
  have h₁ := one_sub_inv_le_log_of_pos h
  rw [← one_div] at h₁
  exact ⟨h₁, log_le_sub_one_of_pos h⟩

theorem ineq_log_two_numbers {a b : ℝ} (ha : 1 < a) (hab : a < b) : log a < log b := log_lt_log (by linarith) hab

theorem ineq_power_small {x : ℝ} (h₀ : 0 ≤ x) (h₁ : x ≤ 1) : x ^ (2 : ℝ) ≤ 1 := by
  norm_num
  nlinarith

theorem ineq_power_exponent : (2 : ℝ) ^ (1.5 : ℝ) < 2 ^ (2 : ℝ) := by
  apply rpow_lt_rpow_of_exponent_lt <;> norm_num

theorem ineq_weights (x : ℝ) : 3 * sin x + 4 * cos x ≤ 5 := by
  nlinarith [sq_nonneg (3 * cos x - 4 * sin x), sin_sq_add_cos_sq x]

theorem ineq_cosine_quadratic (x : ℝ) : cos x ^ 2 + 3 * cos x - 4 ≤ 0 := by nlinarith [cos_le_one x, neg_one_le_cos x]

theorem ineq_sines (x : ℝ) : |sin x * cos x| ≤ 1 / 2 := by
  rw [abs_le]
  constructor <;> nlinarith [sq_nonneg (sin x - cos x), sq_nonneg (sin x + cos x), sin_sq_add_cos_sq x]

theorem eq_quadratic {x : ℝ} (h : x ^ 2 - 5 * x + 6 = 0) : x = 2 ∨ x = 3 := by
  have : (x - 2) * (x - 3) = 0 := by linarith
  rcases mul_eq_zero.1 this with h | h
  · left; linarith
  · right; linarith

theorem eq_square_root {x : ℝ} (h : √(2 * x + 1) = 3) : x = 4 := by
  have : 0 ≤ 2 * x + 1 := by
    by_contra k
    rw [sqrt_eq_zero_of_nonpos (by linarith)] at h
    linarith
  have := sq_sqrt this
  rw [h] at this
  linarith

theorem eq_fractions {x : ℝ} (h : x ≠ 1) (k : (x + 3) / (x - 1) = 5) : x = 2 := by
  have : x - 1 ≠ 0 := sub_ne_zero.2 h
  rw [div_eq_iff this] at k
  linarith

theorem eq_system {x y : ℝ} (h₁ : x + y = 7) (h₂ : x * y = 12) (h₃ : x ≤ y) : x = 3 ∧ y = 4 := by
  have e : y = 7 - x := by linarith
  subst e
  have : (x - 3) * (x - 4) = 0 := by linarith
  rcases mul_eq_zero.1 this with k | k
  · exact ⟨by linarith, by linarith⟩
  · exfalso; linarith

theorem eq_absolute {x : ℝ} (h : |x - 2| = 5) : x = 7 ∨ x = -3 := by
  rcases abs_cases (x - 2) with k | k
  · left; linarith
  · right; linarith

theorem eq_exponential {x : ℝ} (h : exp x ^ 2 = exp 6) : x = 3 := by
  rw [← exp_nat_mul, exp_eq_exp] at h
  push_cast at h
  linarith

theorem eq_logarithms {x : ℝ} (h : 0 < x) (k : log x + log 2 = log 6) : x = 3 := by
  rw [← log_mul (by positivity) (by norm_num)] at k
  have := congrArg exp k
  rw [exp_log (by positivity), exp_log (by norm_num)] at this
  linarith

theorem eq_hidden_quadratic {x : ℝ} (h : 0 < x) (k : x ^ 4 - 3 * x ^ 2 - 4 = 0) : x = 2 := by
  have : (x ^ 2 - 4) * (x ^ 2 + 1) = 0 := by linarith
  rcases mul_eq_zero.1 this with k | k <;> nlinarith

theorem eq_cosine {x : ℝ} (h : 2 * cos x ^ 2 - cos x - 1 = 0) : cos x = 1 ∨ cos x = -1 / 2 := by
  have : (cos x - 1) * (2 * cos x + 1) = 0 := by linarith
  rcases mul_eq_zero.1 this with k | k
  · left; linarith
  · right; linarith

theorem eq_telescope (n : ℕ) : ∑ k ∈ Finset.range n, 1 / (((k : ℝ) + 1) * (k + 2)) = 1 - 1 / (n + 1) := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    have h₁ : (n : ℝ) + 1 ≠ 0 := by positivity
    have h₂ : (n : ℝ) + 2 ≠ 0 := by positivity
    have h₃ : ((n + 1 : ℕ) : ℝ) + 1 = n + 2 := by push_cast; ring
    rw [h₃]
    field_simp
    ring
