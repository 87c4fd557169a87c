import Ember
/-! Identities of fields and equations with quotients: `field_simp`, `ring`, `div_add_div`, `linear_combination`. -/
set_option linter.unusedVariables false

theorem fid_add_reciprocals (a b : ℝ) (ha : a ≠ 0) (hb : b ≠ 0) : a⁻¹ + b⁻¹ = (a + b) * (a * b)⁻¹ := by
  field_simp
  ring

theorem fid_sub_reciprocals (x : ℚ) (h : x ≠ 0) (k : x + 1 ≠ 0) : 1 / x - 1 / (x + 1) = 1 / (x * (x + 1)) := by
  field_simp
  ring

theorem fid_difference_quotient (x h : ℝ) (hh : h ≠ 0) : ((x + h) ^ 2 - x ^ 2) / h = 2 * x + h := by
  field_simp
  ring

theorem fid_cancel_factor (a b c : ℝ) (hc : c ≠ 0) : a * c / (b * c) = a / b := by
  field_simp

theorem fid_difference_of_squares (x y : ℝ) (h : x - y ≠ 0) : (x ^ 2 - y ^ 2) / (x - y) = x + y := by
  rw [div_eq_iff h]
  ring

theorem fid_nested (x : ℝ) (h : x ≠ 0) (k : x + 1 ≠ 0) : 1 / (1 + 1 / x) = x / (x + 1) := by
  have : 1 + 1 / x ≠ 0 := by
    intro e
    field_simp at e
    exact k e
  field_simp

theorem fid_div_div (a b c : ℝ) : a / b / c = a / (b * c) := div_div a b c

theorem fid_div_div_eq (a b c : ℝ) : a / (b / c) = a * c / b := div_div_eq_mul_div a b c

theorem fid_inv_div (a b : ℝ) : (a / b)⁻¹ = b / a := inv_div a b

theorem fid_mul_div (a b c d : ℝ) : a / b * (c / d) = a * c / (b * d) := div_mul_div_comm a b c d

theorem fid_neg_div (a b : ℝ) : -a / b = a / -b := by rw [neg_div, div_neg]

theorem fid_div_pow (a b : ℝ) (n : ℕ) : (a / b) ^ n = a ^ n / b ^ n := div_pow a b n

theorem fid_inv_pow (a : ℝ) (n : ℕ) : a⁻¹ ^ n = (a ^ n)⁻¹ := inv_pow a n

theorem fid_zpow_neg (a : ℝ) (n : ℤ) : a ^ (-n) = (a ^ n)⁻¹ := zpow_neg a n

theorem fid_zpow_add (a : ℝ) (h : a ≠ 0) (m n : ℤ) : a ^ (m + n) = a ^ m * a ^ n := zpow_add₀ h m n

theorem fid_zpow_sub (a : ℝ) (h : a ≠ 0) (m n : ℤ) : a ^ (m - n) = a ^ m / a ^ n := zpow_sub₀ h m n

theorem fid_pow_sub (a : ℝ) (h : a ≠ 0) {m n : ℕ} (k : n ≤ m) : a ^ (m - n) = a ^ m * (a ^ n)⁻¹ := pow_sub₀ a h k

theorem fid_solve_linear (x : ℝ) (h : x / 3 + 2 = 5) : x = 9 := by linarith

theorem fid_solve_ratio (x : ℝ) (h : x / 4 = 3 / 2) : x = 6 := by
  field_simp at h
  linarith

theorem fid_solve_fraction (x : ℝ) (h₀ : x ≠ 0) (h : 10 / x + 1 = 6) : x = 2 := by
  field_simp at h
  linarith

theorem fid_proportion (a b c d : ℝ) (hb : b ≠ 0) (hd : d ≠ 0) (h : a / b = c / d) : a * d = c * b := by
  rwa [div_eq_div_iff hb hd] at h

theorem fid_componendo (a b c d : ℝ) (hb : b ≠ 0) (hd : d ≠ 0) (h : a / b = c / d) : (a + b) / b = (c + d) / d := by
  rw [add_div, add_div, div_self hb, div_self hd, h]

theorem fid_sum_of_ratio (a b : ℝ) (h : a = 2 * b) (hb : b ≠ 0) : (a + b) / (a - b) = 3 := by
  have : a - b ≠ 0 := by rw [h]; intro e; apply hb; linarith
  rw [div_eq_iff this, h]
  ring

theorem fid_average (a b : ℚ) : (a + b) / 2 - a = (b - a) / 2 := by ring

theorem fid_third (x : ℝ) : x / 3 + x / 3 + x / 3 = x := by ring

theorem fid_sixth (x : ℝ) : x / 2 - x / 3 = x / 6 := by ring

theorem fid_percent (p : ℝ) (h : p * (1 + 20 / 100) = 36) : p = 30 := by linarith

theorem fid_rates (t : ℝ) (h : t / 6 + t / 3 = 1) : t = 2 := by linarith

theorem fid_mixture (x y : ℝ) (h₁ : x + y = 10) (h₂ : 0.2 * x + 0.5 * y = 3.5) : x = 5 ∧ y = 5 := by
  constructor <;> linarith

theorem fid_cross {K : Type*} [Field K] (a b c d : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - b * c) / (b * d) :=
  div_sub_div a c hb hd

theorem fid_mul_inv {K : Type*} [Field K] (a b : K) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := mul_inv a b

theorem fid_inv_inv {K : Type*} [Field K] (a : K) : a⁻¹⁻¹ = a := inv_inv a

theorem fid_div_self_mul {K : Type*} [Field K] {a b : K} (h : a ≠ 0) : a * b / a = b := mul_div_cancel_left₀ b h

theorem fid_eq_div {K : Type*} [Field K] {a b c : K} (h : c ≠ 0) (k : a * c = b) : a = b / c := (eq_div_iff h).2 k

theorem fid_square_root_cases {K : Type*} [Field K] {a b : K} (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.1 h

theorem fid_product_zero {K : Type*} [Field K] (x : K) (h : (x - 1) * (x - 2) = 0) : x = 1 ∨ x = 2 := by
  rcases mul_eq_zero.1 h with h | h
  · exact .inl (sub_eq_zero.1 h)
  · exact .inr (sub_eq_zero.1 h)

theorem fid_difference_cubes {R : Type*} [CommRing R] (x y : R) : x ^ 3 - y ^ 3 = (x - y) * (x ^ 2 + x * y + y ^ 2) := by ring

theorem fid_sum_cubes {R : Type*} [CommRing R] (x y : R) : x ^ 3 + y ^ 3 = (x + y) * (x ^ 2 - x * y + y ^ 2) := by ring

theorem fid_sophie_germain (a b : ℝ) : a ^ 4 + 4 * b ^ 4 = (a ^ 2 + 2 * b ^ 2 + 2 * a * b) * (a ^ 2 + 2 * b ^ 2 - 2 * a * b) := by
  ring

theorem fid_two_squares_product {R : Type*} [CommRing R] (a b c d : R) :
    (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) = (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 := by ring

theorem fid_sum_cubes_minus (a b c : ℝ) :
    a ^ 3 + b ^ 3 + c ^ 3 - 3 * a * b * c = (a + b + c) * (a ^ 2 + b ^ 2 + c ^ 2 - a * b - b * c - c * a) := by ring

theorem fid_zero_sum_cubes {a b c : ℝ} (h : a + b + c = 0) : a ^ 3 + b ^ 3 + c ^ 3 = 3 * a * b * c := by
  have : c = -a - b := by linarith
  subst this
  ring

theorem fid_symmetric {x y : ℝ} (h₁ : x + y = 5) (h₂ : x * y = 6) : x ^ 2 + y ^ 2 = 13 := by
  linear_combination (x + y + 5) * h₁ - 2 * h₂

theorem fid_symmetric_cubes {x y : ℝ} (h₁ : x + y = 3) (h₂ : x * y = 1) : x ^ 3 + y ^ 3 = 18 := by
  linear_combination (x ^ 2 + 2 * x * y + y ^ 2 + 3 * x + 3 * y + 9 - 3 * x * y) * h₁ - 9 * h₂

theorem fid_reciprocal_square {x : ℝ} (hx : x ≠ 0) (h : x + 1 / x = 3) : x ^ 2 + 1 / x ^ 2 = 7 := by
  have k : x ^ 2 + 1 / x ^ 2 = (x + 1 / x) ^ 2 - 2 := by
    field_simp
    ring
  rw [k, h]
  norm_num

theorem fid_golden {x : ℝ} (h : x ^ 2 = x + 1) : x ^ 4 = 3 * x + 2 := by linear_combination (x ^ 2 + x + 2) * h

theorem fid_linear_pair {x y : ℚ} (h₁ : 3 * x + 2 * y = 12) (h₂ : x - y = -1) : x = 2 ∧ y = 3 := ⟨by linarith, by linarith⟩

theorem fid_three_unknowns {x y z : ℚ} (h₁ : x + y + z = 6) (h₂ : x - y = -1) (h₃ : z - y = 1) : x = 1 ∧ y = 2 ∧ z = 3 := by
  refine ⟨?_, ?_, ?_⟩ <;> linarith

theorem fid_function_value (f : ℝ → ℝ) (h : ∀ x, f x = (x + 1) / (x - 1)) : f 3 = 2 := by
  rw [h]
  norm_num

theorem fid_involution (f : ℝ → ℝ) (h : ∀ x, f x = 1 / x) (x : ℝ) : f (f x) = x := by
  rw [h, h, one_div_one_div]

theorem fid_div_lt_one {a b : ℝ} (ha : 0 < a) (h : a < b) : a / b < 1 := by
  rw [div_lt_one (by linarith)]
  exact h

theorem fid_one_lt_div {a b : ℝ} (ha : 0 < a) (h : a < b) : 1 < b / a := (one_lt_div ha).2 h

theorem fid_le_div {a b c : ℝ} (hc : 0 < c) (h : a * c ≤ b) : a ≤ b / c := (le_div_iff₀ hc).2 h

theorem fid_div_le {a b c : ℝ} (hc : 0 < c) (h : b ≤ a * c) : b / c ≤ a := (div_le_iff₀ hc).2 h

theorem fid_mediant {a b c d : ℝ} (hb : 0 < b) (hd : 0 < d) (h : a / b < c / d) : a / b < (a + c) / (b + d) := by
  rw [div_lt_div_iff_of_pos hb hd] at h
  rw [div_lt_div_iff_of_pos hb (by positivity)]
  nlinarith

theorem fid_reciprocal_lt {a b : ℝ} (ha : 0 < a) (h : a < b) : b⁻¹ < a⁻¹ := inv_strictAnti₀ ha h

theorem fid_half_pos {a : ℝ} (h : 0 < a) : a / 2 < a := half_lt_self h

theorem fid_norm_num_sum : (1 : ℚ) / 2 + 1 / 6 + 1 / 12 + 1 / 20 = 4 / 5 := by norm_num

theorem fid_norm_num_power : ((3 : ℝ) / 2) ^ 3 = 27 / 8 := by norm_num

theorem fid_norm_num_neg_power : (2 : ℝ)⁻¹ ^ 2 + (4 : ℝ) ^ (-1 : ℤ) = 1 / 2 := by norm_num

theorem fid_norm_num_decimal : (0.125 : ℝ) * 8 = 1 ∧ (2.5 : ℝ) < 2.75 := by norm_num

theorem fid_continued : (1 : ℚ) + 1 / (2 + 1 / (3 + 1 / 4)) = 43 / 30 := by norm_num

theorem fid_square_of_a_quotient (x y : ℝ) : (x / y) ^ 2 = x ^ 2 / y ^ 2 := by ring

theorem fid_inverse_square (x : ℝ) : 1 / x ^ 2 = x⁻¹ * x⁻¹ := by ring

theorem fid_quotient_of_quotients (a b c d : ℝ) : a / b / (c / d) = a * d / (b * c) := by ring

theorem fid_quotients_apart (a b c : ℝ) (h : (a + b) / c = 2) : b * c⁻¹ + a * c⁻¹ = 2 := by ring_nf at h; exact h

theorem fid_powers_of_a_quotient (a b : ℝ) (h : (a / b) ^ 3 = 5) : a ^ 3 * b⁻¹ ^ 3 = 5 := by ring_nf at h ⊢; exact h
