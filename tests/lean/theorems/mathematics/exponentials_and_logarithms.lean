import Ember
/-! Exponentials and logarithms. -/
set_option linter.unusedVariables false
open Real

theorem expl_sum (x y : ℝ) : exp (x + y) = exp x * exp y := exp_add x y

theorem expl_diff (x y : ℝ) : exp (x - y) = exp x / exp y := exp_sub x y

theorem expl_neg (x : ℝ) : exp (-x) = (exp x)⁻¹ := exp_neg x

theorem expl_cancel (x : ℝ) : exp x * exp (-x) = 1 := by rw [← exp_add]; simp

theorem expl_double (x : ℝ) : exp (2 * x) = exp x ^ 2 := by rw [two_mul, exp_add, sq]

theorem expl_triple (x : ℝ) : exp (3 * x) = exp x ^ 3 := by
  rw [show 3 * x = x + x + x by ring, exp_add, exp_add]
  ring

theorem expl_nat (x : ℝ) (n : ℕ) : exp (n * x) = exp x ^ n := exp_nat_mul x n

theorem expl_zero : exp 0 = 1 := exp_zero

theorem expl_positive (x : ℝ) : 0 < exp x := exp_pos x

theorem expl_nonzero (x : ℝ) : exp x ≠ 0 := exp_ne_zero x

theorem expl_positivity (x y : ℝ) : 0 < exp x + y ^ 2 * exp y := by positivity

theorem expl_lt_iff (x y : ℝ) : exp x < exp y ↔ x < y := exp_lt_exp

theorem expl_le_iff (x y : ℝ) : exp x ≤ exp y ↔ x ≤ y := exp_le_exp

theorem expl_inj {x y : ℝ} (h : exp x = exp y) : x = y := exp_injective h

theorem expl_gcongr {x y : ℝ} (h : x ≤ y) : exp (2 * x + 1) ≤ exp (2 * y + 1) := by gcongr

theorem expl_strictly_monotone : StrictMono exp := exp_strictMono

theorem expl_one_lt {x : ℝ} (h : 0 < x) : 1 < exp x := one_lt_exp_iff.2 h

theorem expl_lt_one {x : ℝ} (h : x < 0) : exp x < 1 := exp_lt_one h

theorem expl_one_le {x : ℝ} (h : 0 ≤ x) : 1 ≤ exp x := one_le_exp h

theorem expl_tangent (x : ℝ) : x + 1 ≤ exp x := add_one_le_exp x

theorem expl_tangent_strict {x : ℝ} (h : x ≠ 0) : x + 1 < exp x := add_one_lt_exp h

theorem expl_below {x : ℝ} (h : x < 1) : exp x ≤ 1 / (1 - x) := by
  have h₁ := add_one_le_exp (-x)
  have h₂ : 0 < 1 - x := by linarith
  rw [le_div_iff₀ h₂]
  calc exp x * (1 - x) ≤ exp x * exp (-x) := by gcongr; linarith
    _ = 1 := by rw [← exp_add]; simp

theorem expl_quotient (x : ℝ) : (exp x - exp (-x)) * (exp x + exp (-x)) = exp (2 * x) - exp (-(2 * x)) := by
  have h₁ : exp (2 * x) = exp x * exp x := by rw [two_mul, exp_add]
  have h₂ : exp (-(2 * x)) = exp (-x) * exp (-x) := by rw [← exp_add]; ring_nf
  rw [h₁, h₂]
  ring

theorem expl_mean (x : ℝ) : 2 ≤ exp x + exp (-x) := by
  have h := exp_pos x
  have k : exp x * exp (-x) = 1 := by rw [← exp_add]; simp
  nlinarith [sq_nonneg (exp x - exp (-x)), exp_pos (-x)]

theorem expl_equation {x : ℝ} (h : exp (2 * x) = exp (x + 3)) : x = 3 := by
  have := exp_injective h
  linarith

theorem expl_hidden {x : ℝ} (h : exp x ^ 2 - 3 * exp x + 2 = 0) : exp x = 1 ∨ exp x = 2 := by
  have : (exp x - 1) * (exp x - 2) = 0 := by linarith
  rcases mul_eq_zero.1 this with h | h
  · left; linarith
  · right; linarith

theorem expl_max (x y : ℝ) : exp (max x y) = max (exp x) (exp y) := exp_monotone.map_max

theorem expl_sum_finset (f : ℕ → ℝ) (n : ℕ) : exp (∑ i ∈ Finset.range n, f i) = ∏ i ∈ Finset.range n, exp (f i) :=
  exp_sum _ f

theorem logl_exp (x : ℝ) : log (exp x) = x := log_exp x

theorem logl_inverse {x : ℝ} (h : 0 < x) : exp (log x) = x := exp_log h

theorem logl_one : log 1 = 0 := log_one

theorem logl_product {x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : log (x * y) = log x + log y := log_mul hx hy

theorem logl_quotient {x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : log (x / y) = log x - log y := log_div hx hy

theorem logl_inv (x : ℝ) : log x⁻¹ = -log x := log_inv x

theorem logl_pow (x : ℝ) (n : ℕ) : log (x ^ n) = n * log x := log_pow x n

theorem logl_four : log 4 = 2 * log 2 := by
  rw [show (4 : ℝ) = 2 ^ 2 by norm_num, log_pow]
  norm_num

theorem logl_six : log 6 = log 2 + log 3 := by
  rw [← log_mul (by norm_num) (by norm_num)]
  norm_num

theorem logl_half : log (1 / 2) = -log 2 := by
  rw [one_div, log_inv]

theorem logl_sqrt {x : ℝ} (h : 0 ≤ x) : log (√x) = log x / 2 := log_sqrt h

theorem logl_positive {x : ℝ} (h : 1 < x) : 0 < log x := log_pos h

theorem logl_negative {x : ℝ} (h : 0 < x) (k : x < 1) : log x < 0 := log_neg h k

theorem logl_lt {x y : ℝ} (h : 0 < x) (k : x < y) : log x < log y := log_lt_log h k

theorem logl_le {x y : ℝ} (h : 0 < x) (k : x ≤ y) : log x ≤ log y := log_le_log h k

theorem logl_gcongr {x y : ℝ} (h : 0 < x) (k : x ≤ y) : log x + 1 ≤ log y + 1 := by gcongr

theorem logl_le_sub_one {x : ℝ} (h : 0 < x) : log x ≤ x - 1 := log_le_sub_one_of_pos h

theorem logl_lt_self {x : ℝ} (h : 0 < x) : log x < x := by linarith [log_le_sub_one_of_pos h]

theorem logl_one_add {x : ℝ} (h : 0 ≤ x) : log (1 + x) ≤ x := by linarith [log_le_sub_one_of_pos (by linarith : 0 < 1 + x)]

theorem logl_lt_iff {x y : ℝ} (h : 0 < x) : log x < y ↔ x < exp y := log_lt_iff_lt_exp h

theorem logl_le_iff {x y : ℝ} (h : 0 < x) : x ≤ exp y ↔ log x ≤ y := (log_le_iff_le_exp h).symm

theorem logl_inj {x y : ℝ} (hx : 0 < x) (hy : 0 < y) (h : log x = log y) : x = y := log_injOn_pos hx hy h

theorem logl_equation {x : ℝ} (h : 0 < x) (k : log x = 2 * log 3) : x = 9 := by
  have e : log x = log 9 := by
    rw [k, show (9 : ℝ) = 3 ^ 2 by norm_num, log_pow]
    norm_num
  exact log_injOn_pos h (by norm_num : (0 : ℝ) < 9) e

theorem logl_am_gm {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : (log x + log y) / 2 ≤ log ((x + y) / 2) := by
  rw [← log_mul hx.ne' hy.ne', ← log_sqrt (by positivity)]
  apply log_le_log (by positivity)
  rw [sqrt_le_left (by positivity)]
  nlinarith [sq_nonneg (x - y)]

theorem logl_abs (x : ℝ) : log |x| = log x := log_abs x

theorem logl_neg (x : ℝ) : log (-x) = log x := log_neg_eq_log x

theorem logl_bounds : 0 < log 2 ∧ log 2 < 1 := by
  refine ⟨log_pos (by norm_num), ?_⟩
  rw [log_lt_iff_lt_exp (by norm_num)]
  linarith [add_one_lt_exp (one_ne_zero : (1 : ℝ) ≠ 0)]

theorem logb_def (b x : ℝ) : logb b x = log x / log b := rfl

theorem logb_eight : logb 2 8 = 3 := by
  rw [show (8 : ℝ) = 2 ^ (3 : ℝ) by norm_num]
  exact logb_rpow (by norm_num) (by norm_num)

theorem logb_self {b : ℝ} (h : 1 < b) : logb b b = 1 := logb_self_eq_one h

theorem logb_product {b x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : logb b (x * y) = logb b x + logb b y := logb_mul hx hy

theorem logb_change {b x : ℝ} (hb : 1 < b) (hx : 0 < x) : b ^ logb b x = x := rpow_logb (by linarith) hb.ne' hx
