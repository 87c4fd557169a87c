import Ember
/-! Square roots and real powers. -/
set_option linter.unusedVariables false
open Real

theorem root_norm_num : √16 = 4 ∧ √(9 / 4) = 3 / 2 := by norm_num

theorem root_zero_one : √0 = 0 ∧ √1 = 1 := by simp

theorem root_sq {x : ℝ} (h : 0 ≤ x) : √x ^ 2 = x := sq_sqrt h

theorem root_mul_self {x : ℝ} (h : 0 ≤ x) : √x * √x = x := mul_self_sqrt h

theorem root_of_sq {x : ℝ} (h : 0 ≤ x) : √(x ^ 2) = x := sqrt_sq h

theorem root_neg {x : ℝ} (h : x ≤ 0) : √x = 0 := sqrt_eq_zero_of_nonpos h

theorem root_mul_simp (x : ℝ) : √(4 * x) = 2 * √x := by
  rw [sqrt_mul (by norm_num)]
  norm_num

theorem root_eight : √8 = 2 * √2 := by
  rw [show (8 : ℝ) = 2 ^ 2 * 2 by norm_num, sqrt_mul (by norm_num), sqrt_sq (by norm_num)]

theorem root_div {x y : ℝ} (h : 0 ≤ x) : √(x / y) = √x / √y := sqrt_div h y

theorem root_inv (x : ℝ) : √x⁻¹ = (√x)⁻¹ := sqrt_inv x

theorem root_lt {x y : ℝ} (h : 0 ≤ x) (k : x < y) : √x < √y := sqrt_lt_sqrt h k

theorem root_le {x y : ℝ} (h : x ≤ y) : √x ≤ √y := sqrt_le_sqrt h

theorem root_gcongr {x y : ℝ} (h : x ≤ y) : √(x + 1) + 2 ≤ √(y + 1) + 2 := by gcongr

theorem root_positive {x : ℝ} (h : 0 < x) : 0 < √x := sqrt_pos.2 h

theorem root_positivity {x : ℝ} (h : 0 < x) : 0 < √(x + 1) / √x := by positivity

theorem root_inj {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = √y ↔ x = y := sqrt_inj hx hy

theorem root_eq_iff {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : √x = y ↔ x = y ^ 2 := sqrt_eq_iff_eq_sq hx hy

theorem root_lower {x : ℝ} (h : 4 ≤ x) : 2 ≤ √x := le_sqrt_of_sq_le (by linarith)

theorem root_upper {x : ℝ} (h : x ≤ 9) : √x ≤ 3 := sqrt_le_iff.2 ⟨by norm_num, by linarith⟩

theorem root_two_bounds : 1.4 < √2 ∧ √2 < 1.5 := by
  constructor
  · rw [lt_sqrt (by norm_num)]; norm_num
  · rw [sqrt_lt' (by norm_num)]; norm_num

theorem root_three_lt_two : √3 < 2 := by
  nlinarith [sq_sqrt (show (0 : ℝ) ≤ 3 by norm_num), sqrt_nonneg 3]

theorem root_sum_compare : √2 + √3 < 4 := by
  have h₁ : √2 < 2 := by rw [sqrt_lt' (by norm_num)]; norm_num
  have h₂ : √3 < 2 := by rw [sqrt_lt' (by norm_num)]; norm_num
  linarith

theorem root_rationalise : 1 / (√2 - 1) = √2 + 1 := by
  have h := sq_sqrt (show (0 : ℝ) ≤ 2 by norm_num)
  have k : √2 - 1 ≠ 0 := by
    intro e
    have : √2 = 1 := by linarith
    rw [this] at h
    norm_num at h
  rw [div_eq_iff k]
  linear_combination -h

theorem root_difference {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : (√x - √y) * (√x + √y) = x - y := by
  linear_combination sq_sqrt hx - sq_sqrt hy

theorem root_square_of_sum {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : (√x + √y) ^ 2 = x + y + 2 * √(x * y) := by
  rw [sqrt_mul hx]
  linear_combination sq_sqrt hx + sq_sqrt hy

theorem root_nested : √(3 + 2 * √2) = 1 + √2 := by
  have h := sq_sqrt (show (0 : ℝ) ≤ 2 by norm_num)
  rw [show 3 + 2 * √2 = (1 + √2) ^ 2 by linear_combination -h]
  exact sqrt_sq (by positivity)

theorem root_equation {x : ℝ} (h : √x = 5) : x = 25 := by
  have k : 0 ≤ x := by
    by_contra k
    rw [sqrt_eq_zero_of_nonpos (by linarith)] at h
    norm_num at h
  rw [← sq_sqrt k, h]
  norm_num

theorem root_equation_shift {x : ℝ} (h₀ : -1 ≤ x) (h : √(x + 1) = 2) : x = 3 := by
  have := sq_sqrt (show 0 ≤ x + 1 by linarith)
  rw [h] at this
  linarith

theorem root_sum_zero {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (h : √x + √y = 0) : x = 0 ∧ y = 0 := by
  have h₁ : √x = 0 := by linarith [sqrt_nonneg x, sqrt_nonneg y]
  have h₂ : √y = 0 := by linarith [sqrt_nonneg x, sqrt_nonneg y]
  exact ⟨(sqrt_eq_zero hx).1 h₁, (sqrt_eq_zero hy).1 h₂⟩

theorem root_am_gm {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) : 2 * √x * √y ≤ x + y := by
  nlinarith [sq_nonneg (√x - √y), sq_sqrt hx, sq_sqrt hy]

theorem root_irrational : Irrational (√2) := irrational_sqrt_two

theorem root_abs (x : ℝ) : √(x * x) = |x| := sqrt_mul_self_eq_abs x

theorem root_pythagoras : √(3 ^ 2 + 4 ^ 2) = 5 := by norm_num

theorem rpow_nat (x : ℝ) (n : ℕ) : x ^ (n : ℝ) = x ^ n := rpow_natCast x n

theorem rpow_zero_one (x : ℝ) : x ^ (0 : ℝ) = 1 ∧ x ^ (1 : ℝ) = x := ⟨rpow_zero x, rpow_one x⟩

theorem rpow_diff {x : ℝ} (h : 0 < x) (y z : ℝ) : x ^ (y - z) = x ^ y / x ^ z := rpow_sub h y z

theorem rpow_power {x : ℝ} (h : 0 ≤ x) (y z : ℝ) : x ^ (y * z) = (x ^ y) ^ z := rpow_mul h y z

theorem rpow_negative {x : ℝ} (h : 0 ≤ x) (y : ℝ) : x ^ (-y) = (x ^ y)⁻¹ := rpow_neg h y

theorem rpow_product {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (z : ℝ) : (x * y) ^ z = x ^ z * y ^ z := mul_rpow hx hy

theorem rpow_half (x : ℝ) : √x = x ^ (1 / 2 : ℝ) := sqrt_eq_rpow x

theorem rpow_eight : (8 : ℝ) ^ (1 / 3 : ℝ) = 2 := by
  rw [show (8 : ℝ) = 2 ^ (3 : ℝ) by norm_num, ← rpow_mul (by norm_num)]
  norm_num

theorem rpow_monotone {x y z : ℝ} (hx : 0 ≤ x) (h : x ≤ y) (hz : 0 ≤ z) : x ^ z ≤ y ^ z := rpow_le_rpow hx h hz

theorem rpow_exponent {x y z : ℝ} (hx : 1 ≤ x) (h : y ≤ z) : x ^ y ≤ x ^ z := rpow_le_rpow_of_exponent_le hx h

theorem rpow_pos {x : ℝ} (h : 0 < x) (y : ℝ) : 0 < x ^ y := rpow_pos_of_pos h y

theorem rpow_positivity {x : ℝ} (h : 0 < x) : 0 < x ^ (0.3 : ℝ) + x ^ (-2 : ℝ) := by positivity

theorem rpow_as_exp {x : ℝ} (h : 0 < x) (y : ℝ) : x ^ y = exp (log x * y) := rpow_def_of_pos h y

theorem rpow_log {x : ℝ} (h : 0 < x) (y : ℝ) : log (x ^ y) = y * log x := log_rpow h y

theorem pow_mono_base {a b : ℝ} (ha : 0 ≤ a) (h : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := pow_le_pow_left₀ ha h n

theorem pow_strict {a b : ℝ} (ha : 0 ≤ a) (h : a < b) {n : ℕ} (hn : n ≠ 0) : a ^ n < b ^ n := pow_lt_pow_left₀ h ha hn

theorem pow_mono_exponent {a : ℝ} (h : 1 ≤ a) {m n : ℕ} (k : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ h k

theorem pow_decreasing {a : ℝ} (h₀ : 0 ≤ a) (h₁ : a ≤ 1) {m n : ℕ} (k : m ≤ n) : a ^ n ≤ a ^ m := pow_le_pow_of_le_one h₀ h₁ k

theorem pow_le_one {a : ℝ} (h₀ : 0 ≤ a) (h₁ : a ≤ 1) (n : ℕ) : a ^ n ≤ 1 := pow_le_one₀ h₀ h₁

theorem pow_one_le {a : ℝ} (h : 1 ≤ a) (n : ℕ) : 1 ≤ a ^ n := one_le_pow₀ h

theorem pow_injective {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) {n : ℕ} (hn : n ≠ 0) (h : a ^ n = b ^ n) : a = b :=
  (pow_left_inj₀ ha hb hn).1 h

theorem pow_even_nonneg {a : ℝ} {n : ℕ} (h : Even n) : 0 ≤ a ^ n := h.pow_nonneg a

