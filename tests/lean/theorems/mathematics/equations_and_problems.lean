import Ember
/-! Equations, systems and word problems over ℚ and ℝ, divisibility in rings. -/
set_option linter.unusedVariables false

theorem prb_ages (a b : ℚ) (h₁ : a = b + 6) (h₂ : a + b = 30) : a = 18 := by linarith

theorem prb_coins (d q : ℚ) (h₁ : d + q = 10) (h₂ : 10 * d + 25 * q = 160) : d = 6 ∧ q = 4 := by constructor <;> linarith

theorem prb_interest (p : ℝ) (h : p * 1.05 = 210) : p = 200 := by linarith

theorem prb_speed (v : ℝ) (h : 120 / v = 2) (hv : v ≠ 0) : v = 60 := by
  field_simp at h
  linarith

theorem prb_average (x : ℚ) (h : (80 + 90 + x) / 3 = 85) : x = 85 := by linarith

theorem prb_ratio (a b : ℝ) (h : a / b = 3 / 4) (k : a + b = 14) (hb : b ≠ 0) : a = 6 ∧ b = 8 := by
  rw [div_eq_iff hb] at h
  constructor <;> linarith

theorem prb_rectangle (l w : ℝ) (h₁ : 2 * (l + w) = 20) (h₂ : l = w + 2) : l * w = 24 := by
  have hw : w = 4 := by linarith
  rw [h₂, hw]
  norm_num

theorem prb_consecutive (n : ℝ) (h : n + (n + 1) + (n + 2) = 36) : n * (n + 1) * (n + 2) = 1716 := by
  have : n = 11 := by linarith
  rw [this]
  norm_num

theorem prb_digits (a b : ℝ) (h₁ : a + b = 9) (h₂ : 10 * b + a = 10 * a + b + 27) : 10 * a + b = 36 := by linarith

theorem prb_discount (p : ℝ) (h : 0.8 * p - 5 = 35) : p = 50 := by linarith

theorem prb_celsius (c : ℝ) (h : 9 / 5 * c + 32 = c) : c = -40 := by linarith

theorem prb_pipes (t : ℝ) (h : t / 4 + t / 12 = 1) : t = 3 := by linarith

theorem eqn_rational {x : ℝ} (h : x ≠ 2) (k : (x ^ 2 - 4) / (x - 2) = 7) : x = 5 := by
  have : x - 2 ≠ 0 := sub_ne_zero.2 h
  rw [div_eq_iff this] at k
  have e : (x - 2) * (x - 5) = 0 := by linarith
  rcases mul_eq_zero.1 e with e | e
  · exact absurd e this
  · linarith

theorem eqn_biquadratic {x : ℝ} (h : x ^ 4 - 5 * x ^ 2 + 4 = 0) : x ^ 2 = 1 ∨ x ^ 2 = 4 := by
  have : (x ^ 2 - 1) * (x ^ 2 - 4) = 0 := by linarith
  rcases mul_eq_zero.1 this with k | k
  · left; linarith
  · right; linarith

theorem eqn_cubic {x : ℝ} (h : x ^ 3 = 8) : x = 2 := by
  have : (x - 2) * (x ^ 2 + 2 * x + 4) = 0 := by linarith
  rcases mul_eq_zero.1 this with k | k
  · linarith
  · nlinarith [sq_nonneg (x + 1)]

theorem eqn_double_root {x : ℝ} (h : x ^ 2 - 6 * x + 9 = 0) : x = 3 := by
  have : (x - 3) ^ 2 = 0 := by linarith
  have := pow_eq_zero_iff (n := 2) (by norm_num) |>.1 this
  linarith

theorem eqn_no_real_root (x : ℝ) : x ^ 2 + x + 2 ≠ 0 := by nlinarith [sq_nonneg (2 * x + 1)]

theorem eqn_vieta {a b x y : ℝ} (h₁ : x + y = -a) (h₂ : x * y = b) : x ^ 2 + a * x + b = 0 := by
  have : a = -(x + y) := by linarith
  rw [this, ← h₂]
  ring

theorem eqn_system_product {x y : ℝ} (h₁ : x * y = 6) (h₂ : x * (y + 1) = 8) : x = 2 := by linarith

theorem eqn_system_squares {x y : ℝ} (h₁ : x ^ 2 - y ^ 2 = 15) (h₂ : x + y = 5) : x = 4 ∧ y = 1 := by
  have : (x - y) * 5 = 15 := by rw [← h₂]; linarith
  constructor <;> linarith

theorem eqn_system_symmetric {x y : ℝ} (h₁ : x + y = 4) (h₂ : x ^ 2 + y ^ 2 = 8) : x = y := by
  have hy : y = 4 - x := by linarith
  subst hy
  have : (x - 2) ^ 2 = 0 := by nlinarith
  have := pow_eq_zero_iff (n := 2) (by norm_num) |>.1 this
  linarith

theorem eqn_sum_of_squares {x y : ℝ} (h : x ^ 2 + y ^ 2 = 2 * x + 4 * y - 5) : x = 1 ∧ y = 2 := by
  constructor <;> nlinarith [sq_nonneg (x - 1), sq_nonneg (y - 2)]

theorem eqn_triple {x y z : ℝ} (h : x ^ 2 + y ^ 2 + z ^ 2 = x * y + y * z + z * x) : x = y ∧ y = z := by
  constructor <;> nlinarith [sq_nonneg (x - y), sq_nonneg (y - z), sq_nonneg (z - x)]

theorem eqn_absolute_sum {x : ℝ} (h : |x| + x = 6) : x = 3 := by
  rcases abs_cases x with ⟨k, _⟩ | ⟨k, _⟩ <;> linarith

theorem eqn_radical {x : ℝ} (h : √(x - 1) = 2) : x = 5 := by
  have k : 0 ≤ x - 1 := by
    by_contra k
    rw [Real.sqrt_eq_zero_of_nonpos (by linarith)] at h
    norm_num at h
  have := Real.sq_sqrt k
  rw [h] at this
  linarith

theorem eqn_exponent {x : ℝ} (h : (2 : ℝ) ^ x = 8) : x = 3 := by
  have e : (8 : ℝ) = 2 ^ (3 : ℝ) := by norm_num
  have := congrArg Real.log h
  rw [e, Real.log_rpow (by norm_num), Real.log_rpow (by norm_num)] at this
  have pos : Real.log 2 ≠ 0 := (Real.log_pos (by norm_num)).ne'
  exact mul_right_cancel₀ pos this

theorem eqn_parameter {k : ℝ} (h : ∀ x : ℝ, x ^ 2 + k * x + 9 = (x + 3) ^ 2) : k = 6 := by
  have := h 1
  linarith

theorem eqn_polynomials_agree {a b : ℝ} (h : ∀ x : ℝ, a * x + b = 3 * x - 5) : a = 3 ∧ b = -5 := by
  have h₀ := h 0
  have h₁ := h 1
  constructor <;> linarith

theorem eqn_quadratics_agree {a b c : ℝ} (h : ∀ x : ℝ, a * x ^ 2 + b * x + c = (x - 1) * (x + 4)) : a = 1 ∧ b = 3 ∧ c = -4 := by
  have h₀ := h 0
  have h₁ := h 1
  have h₂ := h (-1)
  refine ⟨?_, ?_, ?_⟩ <;> linarith

theorem eqn_line {m b : ℝ} (h₁ : 5 = m * 1 + b) (h₂ : 11 = m * 3 + b) : m = 3 ∧ b = 2 := by constructor <;> linarith

theorem eqn_midpoint {a b : ℝ} (h : (a + b) / 2 = 7) (k : b - a = 4) : a = 5 := by linarith

theorem eqn_harmonic {x : ℝ} (hx : 0 < x) (h : 1 / x + 1 / (2 * x) = 3) : x = 1 / 2 := by
  field_simp at h
  linarith

theorem ineq_solve_linear (x : ℝ) : 3 * x - 7 < 5 ↔ x < 4 := by constructor <;> intro h <;> linarith

theorem ineq_solve_compound (x : ℝ) : 1 ≤ 2 * x - 3 ∧ 2 * x - 3 < 7 ↔ 2 ≤ x ∧ x < 5 := by
  constructor <;> rintro ⟨h, k⟩ <;> constructor <;> linarith

theorem ineq_solve_quadratic (x : ℝ) : x ^ 2 ≤ 5 * x - 6 ↔ 2 ≤ x ∧ x ≤ 3 := by
  constructor
  · intro h
    constructor <;> nlinarith
  · rintro ⟨h, k⟩
    nlinarith

theorem ineq_solve_reciprocal {x : ℝ} (h : 0 < x) : 1 / x < 2 ↔ 1 / 2 < x := by
  rw [div_lt_iff₀ h, div_lt_iff₀ (by norm_num)]
  constructor <;> intro k <;> linarith

theorem dvd_sum_of_multiples {R : Type*} [CommRing R] {a b c : R} (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := dvd_add h k

theorem dvd_difference {R : Type*} [CommRing R] {a b c : R} (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := dvd_sub h k

theorem dvd_transitive {R : Type*} [CommRing R] {a b c : R} (h : a ∣ b) (k : b ∣ c) : a ∣ c := dvd_trans h k

theorem dvd_multiple {R : Type*} [CommRing R] {a b : R} (c : R) (h : a ∣ b) : a ∣ b * c := h.mul_right c

theorem dvd_negation {R : Type*} [CommRing R] (a b : R) : a ∣ -b ↔ a ∣ b := dvd_neg

theorem dvd_combination {R : Type*} [CommRing R] {d a b : R} (h : d ∣ a) (k : d ∣ b) (x y : R) : d ∣ a * x + b * y :=
  dvd_add (h.mul_right x) (k.mul_right y)

theorem dvd_witness {R : Type*} [CommRing R] (a b : R) : a - b ∣ a ^ 2 - b ^ 2 := ⟨a + b, by ring⟩

theorem dvd_cubes {R : Type*} [CommRing R] (a b : R) : a + b ∣ a ^ 3 + b ^ 3 := ⟨a ^ 2 - a * b + b ^ 2, by ring⟩

theorem dvd_powers {R : Type*} [CommRing R] (a b : R) (n : ℕ) : a - b ∣ a ^ n - b ^ n := sub_dvd_pow_sub_pow a b n

theorem dvd_power {R : Type*} [CommRing R] {a b : R} (h : a ∣ b) (n : ℕ) : a ^ n ∣ b ^ n := pow_dvd_pow_of_dvd h n

theorem dvd_one_unit {K : Type*} [Field K] {a : K} (h : a ≠ 0) (b : K) : a ∣ b := ⟨a⁻¹ * b, by rw [← mul_assoc, mul_inv_cancel₀ h, one_mul]⟩

theorem dvd_zero_ring {R : Type*} [CommRing R] (a : R) : a ∣ 0 := dvd_zero a

theorem dvd_self_square {R : Type*} [CommRing R] (a : R) : a ∣ a ^ 2 := dvd_pow_self a (by norm_num)

theorem dvd_sum_of_terms (f : ℕ → ℤ) (d : ℤ) (s : Finset ℕ) (h : ∀ i ∈ s, d ∣ f i) : d ∣ ∑ i ∈ s, f i := Finset.dvd_sum h

theorem cop_bezout {R : Type*} [CommRing R] {a b : R} (h : IsCoprime a b) : ∃ u v, u * a + v * b = 1 := h

theorem cop_symmetric {R : Type*} [CommRing R] {a b : R} (h : IsCoprime a b) : IsCoprime b a := h.symm

theorem cop_one {R : Type*} [CommRing R] (a : R) : IsCoprime 1 a := isCoprime_one_left

theorem cop_divides {R : Type*} [CommRing R] {a b c : R} (h : IsCoprime a b) (k : a ∣ b * c) : a ∣ c := h.dvd_of_dvd_mul_left k

theorem cop_consecutive {R : Type*} [CommRing R] (a : R) : IsCoprime a (a + 1) := ⟨-1, 1, by ring⟩

theorem sq_of_product {R : Type*} [CommRing R] {a b : R} (h : IsSquare a) (k : IsSquare b) : IsSquare (a * b) := h.mul k

theorem even_sum_ring {R : Type*} [CommRing R] {a b : R} (h : Even a) (k : Even b) : Even (a + b) := h.add k

theorem even_double_ring {R : Type*} [CommRing R] (a : R) : Even (a + a) := ⟨a, rfl⟩
