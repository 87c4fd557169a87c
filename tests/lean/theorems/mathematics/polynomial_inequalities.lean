import Ember
/-! Inequalities between polynomials on ordered fields: squares, products of bounds, symmetric sums. -/
set_option linter.unusedVariables false

theorem pineq_sq_add_one (x : ℝ) : 2 * x ≤ x ^ 2 + 1 := by nlinarith [sq_nonneg (x - 1)]

theorem pineq_complete_square (x : ℝ) : 0 < x ^ 2 + x + 1 := by nlinarith [sq_nonneg (2 * x + 1)]

theorem pineq_min_value (x : ℝ) : -4 ≤ x ^ 2 - 6 * x + 5 := by nlinarith [sq_nonneg (x - 3)]

theorem pineq_max_product {x y : ℝ} (h : x + y = 10) : x * y ≤ 25 := by
  have : y = 10 - x := by linarith
  subst this
  nlinarith [sq_nonneg (x - 5)]

theorem pineq_mul_le_mean_sq (a b : ℚ) : a * b ≤ (a ^ 2 + b ^ 2) / 2 := by linarith [sq_nonneg (a - b)]

theorem pineq_sum_sq_three (a b c : ℝ) (h : a + b + c = 3) : 3 ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - 1), sq_nonneg (b - 1), sq_nonneg (c - 1)]

theorem pineq_four_numbers (a b c d : ℝ) : a * b + b * c + c * d + d * a ≤ a ^ 2 + b ^ 2 + c ^ 2 + d ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - d), sq_nonneg (d - a)]

theorem pineq_cube_mono {a b : ℝ} (h : a ≤ b) : a ^ 3 ≤ b ^ 3 := by
  nlinarith [sq_nonneg (a + b), sq_nonneg (a - b), sq_nonneg a, sq_nonneg b]

theorem pineq_rearrange {a b x y : ℝ} (h : a ≤ b) (k : x ≤ y) : a * y + b * x ≤ a * x + b * y := by
  nlinarith [mul_nonneg (sub_nonneg.2 h) (sub_nonneg.2 k)]

theorem pineq_chebyshev {a b x y : ℝ} (h : a ≤ b) (k : x ≤ y) : (a + b) * (x + y) ≤ 2 * (a * x + b * y) := by
  nlinarith [mul_nonneg (sub_nonneg.2 h) (sub_nonneg.2 k)]

theorem pineq_unit_square {x y : ℝ} (hx : 0 ≤ x) (hx' : x ≤ 1) (hy : 0 ≤ y) (hy' : y ≤ 1) : x + y - x * y ≤ 1 := by
  nlinarith [mul_nonneg (sub_nonneg.2 hx') (sub_nonneg.2 hy')]

theorem pineq_unit_quadratic {x : ℝ} (hx : 0 ≤ x) (hx' : x ≤ 1) : x * (1 - x) ≤ 1 / 4 := by
  nlinarith [sq_nonneg (x - 1 / 2)]

theorem pineq_cube_below_square {x : ℝ} (hx : 0 ≤ x) (hx' : x ≤ 1) : x ^ 3 ≤ x ^ 2 := by
  nlinarith [mul_nonneg (sq_nonneg x) (sub_nonneg.2 hx')]

theorem pineq_cubes_sum {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 * b + a * b ^ 2 ≤ a ^ 3 + b ^ 3 := by
  nlinarith [mul_nonneg (add_nonneg ha hb) (sq_nonneg (a - b))]

theorem pineq_power_mean {a b : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b) ^ 3 ≤ 4 * (a ^ 3 + b ^ 3) := by
  nlinarith [mul_nonneg (add_nonneg ha hb) (sq_nonneg (a - b))]

theorem pineq_fourth_power (a b : ℝ) : a ^ 3 * b + a * b ^ 3 ≤ a ^ 4 + b ^ 4 := by
  nlinarith [sq_nonneg (a ^ 2 - b ^ 2), sq_nonneg (a - b), sq_nonneg (a + b), mul_nonneg (sq_nonneg (a - b)) (sq_nonneg (a + b)),
    mul_nonneg (sq_nonneg (a - b)) (sq_nonneg a), mul_nonneg (sq_nonneg (a - b)) (sq_nonneg b)]

theorem pineq_squares_of_sq (x y : ℝ) : 2 * x ^ 2 * y ^ 2 ≤ x ^ 4 + y ^ 4 := by
  linarith [sq_nonneg (x ^ 2 - y ^ 2)]

theorem pineq_linear_bounds {x y : ℚ} (h₁ : x + 2 * y ≤ 4) (h₂ : 3 * x + y ≤ 7) : 4 * x + 3 * y ≤ 11 := by linarith

theorem pineq_linear_strict {x y z : ℝ} (h₁ : x < y) (h₂ : y < z) : 2 * x + y < 3 * z := by linarith

theorem pineq_lin_weighted {x y : ℝ} (h₁ : 2 * x - y ≤ 3) (h₂ : x + y ≤ 6) : x ≤ 3 := by linarith

theorem pineq_product_pos {x : ℝ} (h : 3 < x) : 0 < (x - 1) * (x - 3) := mul_pos (by linarith) (by linarith)

theorem pineq_quadratic_between {x : ℝ} (h : x ^ 2 - 4 * x + 3 < 0) : 1 < x ∧ x < 3 := by
  constructor <;> nlinarith

theorem pineq_quadratic_outside {x : ℝ} (h : 5 < x) : 10 < x ^ 2 - 3 * x := by nlinarith

theorem pineq_sq_lt {x y : ℝ} (hx : 0 ≤ x) (h : x < y) : x ^ 2 < y ^ 2 := by nlinarith

theorem pineq_sq_le_iff {x y : ℝ} (hx : 0 ≤ x) (hy : 0 ≤ y) (h : x ^ 2 ≤ y ^ 2) : x ≤ y := by
  nlinarith

theorem pineq_abs_sq {x : ℝ} (h : x ^ 2 ≤ 9) : -3 ≤ x ∧ x ≤ 3 := abs_le.1 (abs_le_of_sq_le_sq (by linarith) (by norm_num))

theorem pineq_three_am_gm_sum {a b c : ℝ} (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) :
    8 * a * b * c ≤ (a + b) * (b + c) * (c + a) := by
  nlinarith [mul_nonneg ha (sq_nonneg (b - c)), mul_nonneg hb (sq_nonneg (c - a)), mul_nonneg hc (sq_nonneg (a - b))]

theorem pineq_cubes_of_unit_product (a b c : ℝ) : a * b * c * (a + b + c) ≤ a ^ 2 * b ^ 2 + b ^ 2 * c ^ 2 + c ^ 2 * a ^ 2 := by
  nlinarith [sq_nonneg (a * b - b * c), sq_nonneg (b * c - c * a), sq_nonneg (c * a - a * b)]

theorem pineq_product_of_sums (a b x y : ℝ) : (a * x - b * y) ^ 2 ≤ (a ^ 2 + b ^ 2) * (x ^ 2 + y ^ 2) := by
  nlinarith [sq_nonneg (a * y + b * x)]

theorem pineq_cauchy_three (a b c x y z : ℝ) :
    (a * x + b * y + c * z) ^ 2 ≤ (a ^ 2 + b ^ 2 + c ^ 2) * (x ^ 2 + y ^ 2 + z ^ 2) := by
  nlinarith [sq_nonneg (a * y - b * x), sq_nonneg (b * z - c * y), sq_nonneg (c * x - a * z)]

theorem pineq_square_sum_le (x y : ℝ) : (x + y) ^ 2 ≤ 2 * (x ^ 2 + y ^ 2) := by nlinarith [sq_nonneg (x - y)]

theorem pineq_two_variables (x y : ℝ) : 0 ≤ x ^ 2 + x * y + y ^ 2 := by nlinarith [sq_nonneg (x + y), sq_nonneg x, sq_nonneg y]

theorem pineq_triangle_sides {a b c : ℝ} (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (h₁ : c < a + b) (h₂ : a < b + c)
    (h₃ : b < c + a) : a ^ 2 + b ^ 2 + c ^ 2 < 2 * (a * b + b * c + c * a) := by
  nlinarith [mul_pos ha (sub_pos.2 h₂), mul_pos hb (sub_pos.2 h₃), mul_pos hc (sub_pos.2 h₁)]

theorem pineq_positive_shift (x : ℚ) (h : -2 < x) : 0 < (x + 2) * (x ^ 2 + 1) := by
  have : 0 < x + 2 := by linarith
  positivity

theorem pineq_bernoulli_two {x : ℝ} : 1 + 2 * x ≤ (1 + x) ^ 2 := by nlinarith [sq_nonneg x]

theorem pineq_bernoulli_three {x : ℝ} (h : -1 ≤ x) : 1 + 3 * x ≤ (1 + x) ^ 3 := by
  nlinarith [mul_nonneg (sq_nonneg x) (by linarith : 0 ≤ x + 3)]

theorem pineq_convex_sq {x y t : ℝ} (h : 0 ≤ t) (h' : t ≤ 1) : (t * x + (1 - t) * y) ^ 2 ≤ t * x ^ 2 + (1 - t) * y ^ 2 := by
  nlinarith [mul_nonneg (mul_nonneg h (sub_nonneg.2 h')) (sq_nonneg (x - y))]

theorem pineq_discriminant {a b c : ℝ} (h : ∀ x, 0 ≤ a * x ^ 2 + b * x + c) (ha : 0 < a) : b ^ 2 ≤ 4 * a * c := by
  have k := h (-b / (2 * a))
  have e : a * (-b / (2 * a)) ^ 2 + b * (-b / (2 * a)) + c = (4 * a * c - b ^ 2) / (4 * a) := by
    field_simp
    ring
  rw [e, le_div_iff₀ (by positivity)] at k
  linarith

theorem pineq_small_difference {x y e : ℝ} (h : |x - y| < e) : x < y + e := by linarith [(abs_lt.1 h).2]

theorem pineq_gcongr_sum {a b c d : ℝ} (h : a ≤ b) (k : c ≤ d) : 2 * a + 3 * c ≤ 2 * b + 3 * d := by gcongr

theorem pineq_gcongr_power {a b : ℝ} (ha : 0 ≤ a) (h : a ≤ b) (n : ℕ) : a ^ n ≤ b ^ n := by gcongr

theorem pineq_gcongr_quotient {a b c : ℝ} (h : a ≤ b) (hc : 0 < c) : a / c ≤ b / c := by gcongr

theorem pineq_gcongr_denominator {a b c : ℝ} (ha : 0 < a) (h : a ≤ b) (hc : 0 ≤ c) : c / b ≤ c / a := by gcongr

theorem pineq_gcongr_strict {a b c : ℝ} (h : a < b) (hc : 0 < c) : c * a + 1 < c * b + 1 := by gcongr

theorem pineq_calc_chain {a b c : ℝ} (h : a ≤ 2 * b) (k : b ≤ 3 * c) : a ≤ 6 * c := by
  calc a ≤ 2 * b := h
    _ ≤ 2 * (3 * c) := by gcongr
    _ = 6 * c := by ring

theorem pineq_calc_product {a b : ℝ} (ha : 1 ≤ a) (hb : 1 ≤ b) : 1 ≤ a * b := by
  calc (1 : ℝ) = 1 * 1 := by ring
    _ ≤ a * b := by gcongr

theorem pineq_positivity_poly (x y : ℝ) : 0 ≤ (x - y) ^ 2 + x ^ 4 * y ^ 2 := by positivity

theorem pineq_positivity_strict {x : ℝ} (h : 0 < x) : 0 < x ^ 3 + 2 * x + 5 := by positivity

theorem pineq_positivity_ne {x : ℝ} (h : 0 < x) : x ^ 2 + 1 ≠ 0 := by positivity

theorem pineq_le_of_product {a b c : ℝ} (hc : 0 < c) (h : a * c ≤ b * c) : a ≤ b := le_of_mul_le_mul_right h hc

theorem pineq_mul_le_mul {a b c d : ℝ} (h₁ : a ≤ b) (h₂ : c ≤ d) (h₃ : 0 ≤ c) (h₄ : 0 ≤ b) : a * c ≤ b * d :=
  mul_le_mul h₁ h₂ h₃ h₄

theorem pineq_sum_of_squares_zero {x y : ℝ} (h : x ^ 2 + y ^ 2 = 0) : x = 0 ∧ y = 0 := by
  constructor <;> nlinarith [sq_nonneg x, sq_nonneg y]

theorem pineq_square_eq_one {x : ℝ} (h : 0 ≤ x) (k : x ^ 2 = 1) : x = 1 := by nlinarith

theorem pineq_ab_bound {a b : ℝ} (h : a ^ 2 + b ^ 2 = 1) : a * b ≤ 1 / 2 := by nlinarith [sq_nonneg (a - b)]

theorem pineq_linear_on_circle {a b : ℝ} (h : a ^ 2 + b ^ 2 = 1) : (a + b) ^ 2 ≤ 2 := by nlinarith [sq_nonneg (a - b)]

theorem pineq_sum_bounded {a b c : ℝ} (h : a ^ 2 + b ^ 2 + c ^ 2 = 3) : a + b + c ≤ 3 := by
  nlinarith [sq_nonneg (a - 1), sq_nonneg (b - 1), sq_nonneg (c - 1)]

theorem pineq_le_of_forall_pos {a b : ℝ} (h : ∀ e > 0, a ≤ b + e) : a ≤ b := le_of_forall_pos_le_add h

theorem pineq_nat_square (n : ℕ) : (n : ℝ) ≤ (n : ℝ) ^ 2 := by
  rcases n.eq_zero_or_pos with rfl | h
  · simp
  · have : (1 : ℝ) ≤ n := by exact_mod_cast h
    nlinarith

theorem pineq_ordered_ring {R : Type*} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] (a b : R) :
    a * b + a * b ≤ a * a + b * b := by
  rw [← two_mul, ← mul_assoc]
  exact two_mul_le_add_mul_self a b

theorem pineq_ordered_mean {K : Type*} [Field K] [LinearOrder K] [IsStrictOrderedRing K] {a b : K} (h : a < b) :
    (a + b) / 2 < b := by linarith

theorem pineq_int_like (x : ℤ) : x ≤ x ^ 2 := by
  rcases le_or_gt x 0 with h | h <;> nlinarith

theorem pineq_twelve_products (a b c d e f g h i j k l m n o p q r s t u v w x : ℝ) (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) (hd : 0 ≤ d) (he : 0 ≤ e)
    (hf : 0 ≤ f) (hg : 0 ≤ g) (hh : 0 ≤ h) (hi : 0 ≤ i) (hj : 0 ≤ j) (hk : 0 ≤ k) (hl : 0 ≤ l) (hm : 0 ≤ m) (hn : 0 ≤ n) (ho : 0 ≤ o)
    (hp : 0 ≤ p) (hq : 0 ≤ q) (hr : 0 ≤ r) (hs : 0 ≤ s) (ht : 0 ≤ t) (hu : 0 ≤ u) (hv : 0 ≤ v) (hw : 0 ≤ w) (hx : 0 ≤ x) :
    0 ≤ a * b + c * d + e * f + g * h + i * j + k * l + m * n + o * p + q * r + s * t + u * v + w * x := by nlinarith

theorem pineq_cubes_and_products_of_unit (x y z : ℝ) (hx : 0 < x) (hy : 0 < y) (hz : 0 < z) (h : x * y * z = 1) (h₁ : 0 < x * y) (h₂ : 0 < y * z) (h₃ : 0 < z * x)
    (h₄ : 0 < x ^ 2) (h₅ : 0 < y ^ 2) (h₆ : 0 < z ^ 2) : 3 * (x ^ 2 * y ^ 2 * z ^ 2) ≤ x ^ 3 + y ^ 3 + z ^ 3 := by
  nlinarith [sq_nonneg (x - y), sq_nonneg (y - z), sq_nonneg (z - x), mul_self_nonneg (x + y), mul_self_nonneg (y + z), mul_self_nonneg (z + x)]

theorem pineq_sum_of_fifty_six (x y z : ℝ) (hx : 0 < x) (hy : 0 < y) (hz : 0 < z) : 0 < (1 + x + y + z) ^ 5 := by
  ring_nf
  positivity

theorem pineq_many_pivots (x y z : ℝ) (h : x ≥ 0 ∧ y ≥ 0 ∧ z ≥ 0 ∧ x ^ 3 + y ^ 3 + z ^ 3 + 3 * x * y * z = 48) : x ^ 2 + y ^ 2 + z ^ 2 ≥ 12 := by
  nlinarith [sq_nonneg (x + y + z), sq_nonneg (x - y), sq_nonneg (x - z), sq_nonneg (y - z),
    sq_nonneg (x - 2), sq_nonneg (y - 2), sq_nonneg (z - 2)]
