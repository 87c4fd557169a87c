import Ember
/-! Polynomials in one variable: coefficients, values, composition, degrees, formal derivatives. -/
set_option linter.unusedVariables false
open Polynomial

theorem poly_square_of_sum (p q : ℝ[X]) : (p + q) ^ 2 = p ^ 2 + 2 * p * q + q ^ 2 := by ring

theorem poly_difference_of_squares {R : Type*} [CommRing R] (p q : R[X]) : (p + q) * (p - q) = p ^ 2 - q ^ 2 := by ring

theorem poly_factor_cube : (X : ℤ[X]) ^ 3 - 1 = (X - 1) * (X ^ 2 + X + 1) := by ring

theorem poly_value : eval 2 (X ^ 2 + 3 * X + C 1 : ℝ[X]) = 11 := by simp; norm_num

theorem poly_value_of_product (p q : ℚ[X]) (hp : p.eval 1 = 2) (hq : q.eval 1 = 3) : (p * q).eval 1 = 6 := by
  rw [eval_mul, hp, hq]; norm_num

theorem poly_value_of_power {R : Type*} [CommRing R] (p : R[X]) (x : R) (h : p.eval x = 0) (n : ℕ) (hn : n ≠ 0) : (p ^ n).eval x = 0 := by
  rw [eval_pow, h, zero_pow hn]

theorem poly_difference_equation (f : Polynomial ℝ) (hf : ∀ x : ℝ, f.eval (x + 1) - f.eval x = 2 * x + 1) : f.eval 2 - f.eval 0 = 4 := by
  have h₀ := hf 0
  have h₁ := hf 1
  norm_num at h₀ h₁
  linarith

theorem poly_coefficient : (X ^ 2 + 3 * X + C 1 : ℤ[X]).coeff 1 = 3 := by simp [coeff_one]

theorem poly_coefficient_of_product (p q : ℤ[X]) : (p * q).coeff 1 = p.coeff 0 * q.coeff 1 + p.coeff 1 * q.coeff 0 := mul_coeff_one p q

theorem poly_constant_term (p q : ℤ[X]) (hp : p.coeff 0 = 2) (hq : q.coeff 0 = 5) : (p * q).coeff 0 = 10 := by
  rw [mul_coeff_zero, hp, hq]; rfl

theorem poly_constant_term_is_value (p : ℂ[X]) : p.coeff 0 = p.eval 0 := coeff_zero_eq_eval_zero p

theorem poly_equal_by_coefficients (p q : ℝ[X]) (h : ∀ n, p.coeff n - q.coeff n = 0) : p = q := by
  ext n
  linarith [h n]

theorem poly_convolution (p q : ℤ[X]) (n : ℕ) : (p * q).coeff n = ∑ x ∈ Finset.antidiagonal n, p.coeff x.1 * q.coeff x.2 := coeff_mul p q n

theorem poly_root_of_factor (p : ℂ[X]) (a : ℂ) : (p * (X - C a)).IsRoot a := by simp

theorem poly_root_of_multiple (p q : ℝ[X]) (a : ℝ) (h : p.IsRoot a) (k : p ∣ q) : q.IsRoot a := h.dvd k

theorem poly_roots_of_quadratic (x : ℝ) : (X ^ 2 - 3 * X + 2 : ℝ[X]).IsRoot x ↔ x = 1 ∨ x = 2 := by
  simp only [IsRoot.def, eval_add, eval_sub, eval_mul, eval_pow, eval_X, eval_ofNat]
  constructor
  · intro h
    have k : (x - 1) * (x - 2) = 0 := by linarith
    rcases mul_eq_zero.1 k with k | k
    · exact .inl (by linarith)
    · exact .inr (by linarith)
  · rintro (rfl | rfl) <;> norm_num

theorem poly_composition (p : ℝ[X]) (x : ℝ) : (p.comp (X + 1)).eval x = p.eval (x + 1) := by simp

theorem poly_composition_associative (p q r : ℤ[X]) : (p.comp q).comp r = p.comp (q.comp r) := comp_assoc p q r

theorem poly_composition_of_square (p : ℝ[X]) : (X ^ 2 : ℝ[X]).comp p = p ^ 2 := by simp

theorem poly_map_coefficient {R S : Type*} [CommRing R] [CommRing S] (f : R →+* S) (p : R[X]) (n : ℕ) : (p.map f).coeff n = f (p.coeff n) := by simp

theorem poly_map_value {R S : Type*} [CommRing R] [CommRing S] (f : R →+* S) (p : R[X]) (x : R) : (p.map f).eval (f x) = f (p.eval x) := by simp

theorem poly_no_zero_divisors (p q : ℝ[X]) (h : p * q = 0) : p = 0 ∨ q = 0 := mul_eq_zero.1 h

theorem poly_cancellation {R : Type*} [CommRing R] [IsDomain R] (p q r : R[X]) (hp : p ≠ 0) (h : p * q = p * r) : q = r := mul_left_cancel₀ hp h

theorem poly_degree_of_product (p q : ℚ[X]) (hp : p.natDegree = 2) (hq : q.natDegree = 3) : (p * q).natDegree = 5 := by
  have hp₀ : p ≠ 0 := by rintro rfl; simp at hp
  have hq₀ : q ≠ 0 := by rintro rfl; simp at hq
  rw [natDegree_mul hp₀ hq₀, hp, hq]

theorem poly_degree_of_sum (p q : ℝ[X]) (hp : p.natDegree ≤ 3) (hq : q.natDegree ≤ 3) : (p + q).natDegree ≤ 3 :=
  natDegree_add_le_of_degree_le hp hq

theorem poly_degree_with_bottom (p q : ℂ[X]) : (p * q).degree = p.degree + q.degree := degree_mul

theorem poly_degree_three (p : ℤ[X]) (h : p.degree = 3) : p.natDegree = 3 := natDegree_eq_of_degree_eq_some h

theorem poly_degree_of_power (p : ℝ[X]) (n : ℕ) : (p ^ n).natDegree = n * p.natDegree := natDegree_pow p n

theorem poly_monic_linear (a : ℝ) : (X - C a).Monic ∧ (X - C a).natDegree = 1 := ⟨monic_X_sub_C a, natDegree_X_sub_C a⟩

theorem poly_leading_coefficient (p q : ℝ[X]) (hp : p.Monic) (hq : q.Monic) : (p * q).Monic := by
  rw [Monic, leadingCoeff_mul, hp.leadingCoeff, hq.leadingCoeff, one_mul]

theorem poly_constant_of_degree_zero (p : ℝ[X]) (h : p.natDegree = 0) : ∃ c, p = C c := ⟨_, eq_C_of_natDegree_eq_zero h⟩

theorem poly_values_of_linear (p : ℝ[X]) (h : p.natDegree = 1) (x : ℝ) : p.eval x = p.coeff 0 + p.coeff 1 * x := by
  rw [eval_eq_sum_range, h]
  simp [Finset.sum_range_succ]

theorem poly_derivative : derivative (X ^ 3 + 2 * X : ℤ[X]) = 3 * X ^ 2 + 2 := by
  simp

theorem poly_derivative_of_square (p : ℝ[X]) : derivative (p ^ 2) = 2 * p * derivative p := by
  rw [pow_two, derivative_mul]; ring

theorem poly_derivative_twice (p q : ℝ[X]) : derivative^[2] (p + q) = derivative^[2] p + derivative^[2] q := by
  simp [Function.iterate_succ]

theorem poly_double_root (p : ℝ[X]) (a : ℝ) : (derivative ((X - C a) ^ 2 * p)).eval a = 0 := by rw [pow_two]; simp

theorem poly_derivative_lowers_degree (p : ℝ[X]) (h : p.natDegree ≠ 0) : p.derivative.natDegree < p.natDegree := natDegree_derivative_lt h

theorem poly_factor_theorem (p : ℚ[X]) (a : ℚ) : X - C a ∣ p ↔ p.eval a = 0 := dvd_iff_isRoot

theorem poly_equal_by_values (p q : ℝ[X]) (h : ∀ x : ℝ, p.eval x = q.eval x) : p = q := Polynomial.funext h

theorem poly_too_many_zeros (p : ℝ[X]) (h : p.natDegree ≤ 1) (h₀ : p.eval 0 = 0) (h₁ : p.eval 1 = 0) : p = 0 := by
  refine eq_zero_of_natDegree_lt_card_of_eval_eq_zero' p {0, 1} (fun i hi => ?_) ?_
  · rcases Finset.mem_insert.1 hi with rfl | hi
    · exact h₀
    · rw [Finset.mem_singleton.1 hi]; exact h₁
  · rw [Finset.card_pair (by norm_num)]; omega
