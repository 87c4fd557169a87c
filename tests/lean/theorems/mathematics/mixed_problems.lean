import Ember
/-! Problems that mix roots, exponentials, angles, sums and complex numbers. -/
set_option linter.unusedVariables false
open Real

theorem mix_exp_am_gm (x y : ℝ) : 2 * exp ((x + y) / 2) ≤ exp x + exp y := by
  have h : exp ((x + y) / 2) ^ 2 = exp x * exp y := by rw [← exp_add, sq, ← exp_add, add_halves]
  nlinarith [sq_nonneg (exp x - exp y), exp_pos x, exp_pos y, exp_pos ((x + y) / 2)]

theorem mix_log_sum_squares {x : ℝ} (h : 0 < x) : log (x ^ 2 + x) = log x + log (x + 1) := by
  rw [← log_mul (by positivity) (by positivity)]
  ring_nf

theorem mix_log_root {x : ℝ} (h : 0 < x) : log (√x) + log (√x) = log x := by
  rw [log_sqrt h.le]
  ring

theorem mix_log_quotient_power {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : log (x ^ 3 / y ^ 2) = 3 * log x - 2 * log y := by
  rw [log_div (by positivity) (by positivity), log_pow, log_pow]
  norm_num

theorem mix_log_monotone {x : ℝ} (h : 1 ≤ x) : log x ≤ log (x ^ 2) := by
  apply log_le_log (by linarith)
  nlinarith

theorem mix_exp_log_power {x : ℝ} (h : 0 < x) : exp (2 * log x) = x ^ 2 := by rw [two_mul, exp_add, exp_log h, sq]

theorem mix_exp_difference {x y : ℝ} (h : x ≤ y) : 0 ≤ exp y - exp x := by linarith [exp_le_exp.2 h]

theorem mix_root_of_product {x y : ℝ} (hx : 0 < x) (hy : 0 < y) : √(x ^ 2 * y ^ 2) = x * y := by
  rw [← mul_pow, sqrt_sq (by positivity)]

theorem mix_root_inequality {x : ℝ} (h : 1 ≤ x) : √x ≤ x := by
  rw [sqrt_le_left (by linarith)]
  nlinarith

theorem mix_root_reverse {x : ℝ} (h₀ : 0 ≤ x) (h₁ : x ≤ 1) : x ≤ √x := le_sqrt_of_sq_le (by nlinarith)

theorem mix_root_difference {x : ℝ} (h : 0 ≤ x) : (√(x + 1) - √x) * (√(x + 1) + √x) = 1 := by
  linear_combination sq_sqrt (show 0 ≤ x + 1 by linarith) - sq_sqrt h

theorem mix_root_telescope {x : ℝ} (h : 0 ≤ x) : 1 / (√(x + 1) + √x) = √(x + 1) - √x := by
  have pos : 0 < √(x + 1) + √x := by positivity
  rw [div_eq_iff pos.ne']
  linear_combination sq_sqrt h - sq_sqrt (show 0 ≤ x + 1 by linarith)

theorem mix_distance {a b c d : ℝ} : √((a - c) ^ 2 + (b - d) ^ 2) = √((c - a) ^ 2 + (d - b) ^ 2) := by
  congr 1
  ring

theorem mix_unit_circle (t : ℝ) : √(cos t ^ 2 + sin t ^ 2) = 1 := by rw [cos_sq_add_sin_sq, sqrt_one]

theorem mix_angle_square (x : ℝ) : (sin x - cos x) ^ 2 + (sin x + cos x) ^ 2 = 2 := by
  linear_combination 2 * sin_sq_add_cos_sq x

theorem mix_angle_bound (x : ℝ) : sin x ^ 2 ≤ 1 := by nlinarith [sin_sq_add_cos_sq x, sq_nonneg (cos x)]

theorem mix_angle_product (x : ℝ) : -1 ≤ 2 * sin x * cos x := by nlinarith [sin_sq_add_cos_sq x, sq_nonneg (sin x + cos x)]

theorem mix_angle_quadratic (x : ℝ) : -(1 / 8) ≤ sin x ^ 2 * 2 - sin x := by nlinarith [sq_nonneg (4 * sin x - 1)]

theorem mix_angle_sum_zero (x : ℝ) : cos x + cos (x + π) = 0 := by rw [cos_add_pi]; ring

theorem mix_angle_equation {x : ℝ} (h : sin x = cos x) : 2 * sin x ^ 2 = 1 := by
  have := sin_sq_add_cos_sq x
  rw [← h] at this
  linarith

theorem mix_angle_double (x : ℝ) (h : sin x = 3 / 5) : cos (2 * x) = 7 / 25 := by
  rw [cos_two_mul, cos_sq', h]
  norm_num

theorem mix_angle_weierstrass (x : ℝ) (h : cos x ≠ -1) : (1 - cos x) * (1 + cos x) = sin x ^ 2 := by
  linear_combination -sin_sq_add_cos_sq x

theorem mix_hyperbolic (x : ℝ) : (cosh x + sinh x) * (cosh x - sinh x) = 1 := by linear_combination cosh_sq_sub_sinh_sq x

theorem mix_complex_square_parts (z : ℂ) : (z ^ 2).re = z.re ^ 2 - z.im ^ 2 := by
  rw [sq, Complex.mul_re]
  ring

theorem mix_complex_square_imaginary (z : ℂ) : (z ^ 2).im = 2 * z.re * z.im := by
  rw [sq, Complex.mul_im]
  ring

theorem mix_complex_unit {z : ℂ} (h : ‖z‖ = 1) : ‖z ^ 5‖ = 1 := by rw [norm_pow, h, one_pow]

theorem mix_complex_ratio {z w : ℂ} (h : ‖z‖ = 6) (k : ‖w‖ = 2) : ‖z / w‖ = 3 := by
  rw [norm_div, h, k]
  norm_num

theorem mix_complex_distance (z w u : ℂ) : ‖z - u‖ ≤ ‖z - w‖ + ‖w - u‖ := by
  rw [← sub_add_sub_cancel z w u]
  exact norm_add_le _ _

theorem mix_complex_cube (z : ℂ) (h : z ^ 2 = z - 1) : z ^ 3 = -1 := by linear_combination (z + 1) * h

theorem mix_complex_inverse (z : ℂ) (h : z * z = 1) : z⁻¹ = z := inv_eq_of_mul_eq_one_right h

theorem mix_complex_system (z w : ℂ) (h : z + w = 2) (k : z - w = 2 * Complex.I) : z = 1 + Complex.I := by
  linear_combination (h + k) / 2

theorem mix_sum_of_roots (n : ℕ) : ∑ k ∈ Finset.range n, (√((k : ℝ) + 1) - √k) = √n := by
  induction n with
  | zero => simp
  | succ n ih => rw [Finset.sum_range_succ, ih]; push_cast; ring

theorem mix_sum_of_logs (n : ℕ) : ∑ k ∈ Finset.range n, (log ((k : ℝ) + 2) - log (k + 1)) = log (n + 1) := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    push_cast
    rw [show (n : ℝ) + 1 + 1 = n + 2 by ring]
    ring

theorem mix_sum_of_exponentials (n : ℕ) : ∑ k ∈ Finset.range n, exp (k : ℝ) * (exp 1 - 1) = exp n - 1 := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    push_cast
    rw [exp_add]
    ring

theorem mix_sum_over_pairs (a b : ℕ → ℝ) (n : ℕ) :
    ∑ k ∈ Finset.range n, (a k + b k) ^ 2 =
      ∑ k ∈ Finset.range n, a k ^ 2 + 2 * ∑ k ∈ Finset.range n, a k * b k + ∑ k ∈ Finset.range n, b k ^ 2 := by
  rw [Finset.mul_sum, ← Finset.sum_add_distrib, ← Finset.sum_add_distrib]
  exact Finset.sum_congr rfl fun k _ => by ring

theorem mix_mean_bounds {a b : ℝ} (ha : 0 < a) (hab : a ≤ b) : a ≤ 2 * a * b / (a + b) := by
  rw [le_div_iff₀ (by linarith)]
  nlinarith

theorem mix_harmonic_geometric {a b : ℝ} (ha : 0 < a) (hb : 0 < b) : 2 * a * b / (a + b) ≤ √(a * b) := by
  apply le_sqrt_of_sq_le
  rw [div_pow, div_le_iff₀ (by positivity)]
  nlinarith [mul_pos ha hb, mul_nonneg (mul_pos ha hb).le (sq_nonneg (a - b))]

theorem mix_power_equation {x : ℝ} (h : 0 < x) (k : x ^ (1 / 2 : ℝ) = 3) : x = 9 := by
  rw [← sqrt_eq_rpow] at k
  rw [← sq_sqrt h.le, k]
  norm_num

theorem mix_floor_of_sum {x y : ℝ} (h : ⌊x⌋ = 2) (k : ⌊y⌋ = 3) : 5 ≤ x + y ∧ x + y < 7 := by
  rw [Int.floor_eq_iff] at h k
  norm_num at h k
  constructor <;> linarith [h.1, h.2, k.1, k.2]

theorem mix_floor_root : ⌊√10⌋ = 3 := by
  rw [Int.floor_eq_iff]
  constructor
  · exact le_sqrt_of_sq_le (by norm_num)
  · rw [sqrt_lt' (by norm_num)]
    norm_num

theorem mix_absolute_exponential {x : ℝ} (h : x ≤ 0) : |exp x - 1| = 1 - exp x := by
  rw [abs_of_nonpos (by linarith [exp_le_one_iff.2 h])]
  ring

theorem mix_irrational_sum : Irrational (√2 + 1) := by
  have h := irrational_sqrt_two
  exact_mod_cast h.add_natCast 1

theorem mix_max_exponential (x y : ℝ) : exp (max x y) = max (exp x) (exp y) := exp_monotone.map_max
