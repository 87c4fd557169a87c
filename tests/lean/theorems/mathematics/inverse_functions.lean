import Ember
/-! Inverse trigonometric and hyperbolic functions, complex logarithms and powers, nonnegative and irrational reals, bijections. -/
open Real

theorem inverse_arcsin_half : arcsin (1 / 2) = π / 6 := by
  have := pi_pos
  exact arcsin_eq_of_sin_eq sin_pi_div_six ⟨by linarith, by linarith⟩

theorem inverse_arccos_sum (x : ℝ) : arcsin x + arccos x = π / 2 := by
  rw [arccos_eq_pi_div_two_sub_arcsin]
  ring

theorem inverse_arctan_sum : arctan 1 + arctan (-1) = 0 := by norm_num

theorem inverse_arctan_root : arctan (√3) = π / 3 := by
  have := pi_pos
  exact arctan_eq_of_tan_eq tan_pi_div_three ⟨by linarith, by linarith⟩

theorem inverse_sine_of_arccos : sin (arccos (3 / 5)) = 4 / 5 := by
  rw [sin_arccos, show (1 : ℝ) - (3 / 5) ^ 2 = (4 / 5) ^ 2 by norm_num, sqrt_sq (by norm_num)]

theorem inverse_arctan_grows {x y : ℝ} (h : x < y) : arctan x < arctan y := arctan_strictMono h

theorem hyperbolic_square (x : ℝ) : cosh x ^ 2 + sinh x ^ 2 = cosh (2 * x) := (cosh_two_mul x).symm

theorem hyperbolic_sum (x : ℝ) : (cosh x + sinh x) * (cosh x - sinh x) = 1 := by
  linear_combination cosh_sq_sub_sinh_sq x

theorem complex_log_exp (z : ℂ) (h : z ≠ 0) : Complex.exp (Complex.log z) = z := Complex.exp_log h

theorem complex_log_minus_one : Complex.log (-1) = π * Complex.I := Complex.log_neg_one

theorem complex_polar (z : ℂ) : ‖z‖ * Complex.exp (Complex.arg z * Complex.I) = z := Complex.norm_mul_exp_arg_mul_I z

theorem complex_arg_real : Complex.arg (5 : ℝ) = 0 := Complex.arg_ofReal_of_nonneg (by norm_num)

theorem complex_power_sum {z : ℂ} (h : z ≠ 0) (a b : ℂ) : z ^ (a + b) = z ^ a * z ^ b := Complex.cpow_add a b h

theorem complex_power_two (z : ℂ) : z ^ (2 : ℂ) = z * z := by
  rw [Complex.cpow_ofNat, sq]

theorem complex_periods (n : ℤ) : Complex.exp (n * (2 * π * Complex.I)) = 1 := Complex.exp_eq_one_iff.2 ⟨n, rfl⟩

theorem irrational_shifted : Irrational (√2 + 1) := by exact_mod_cast irrational_sqrt_two.add_natCast 1

theorem irrational_five : Irrational (√5) := by
  have : Nat.Prime 5 := by norm_num
  exact_mod_cast this.irrational_sqrt

theorem irrational_not_half {x : ℝ} (h : Irrational x) : x ≠ 1 / 2 := by
  have := h.ne_rat (1 / 2)
  push_cast at this
  exact this

theorem nnreal_order (x y : NNReal) (h : x ≤ y) : x + 1 ≤ y + 1 := by gcongr

theorem nnreal_cast (x y : NNReal) : ((x + y : NNReal) : ℝ) = x + y := by push_cast; rfl

theorem nnreal_root (x : NNReal) : NNReal.sqrt x * NNReal.sqrt x = x := by simp

theorem nnreal_equal (x y : NNReal) (h : (x : ℝ) ^ 2 = y ^ 2) : x = y := by
  have hx := x.coe_nonneg
  have hy := y.coe_nonneg
  apply NNReal.eq
  nlinarith

theorem equiv_inverse (e : ℝ ≃ ℝ) (h : ∀ x, e x = 2 * x + 3) : e.symm 11 = 4 := by
  rw [Equiv.symm_apply_eq, h]
  norm_num

theorem equiv_fields (s : Equiv ℝ ℝ) (h₁ : s.2 0 = 3) (h₂ : s.2 3 = 9) : s.1 (s.1 9) = 0 := by
  rw [← h₂]
  simp [← h₁]

theorem equiv_composed (e f : ℕ ≃ ℕ) (x : ℕ) : (e.trans f).symm (f (e x)) = x := (e.trans f).left_inv x

theorem set_elements (s : Set ℕ) (h : Fintype s) (k : 3 ∈ s) : 3 ∈ s.toFinset := by simpa using k

theorem set_range_of_cast (z : ℤ) (h : 0 ≤ z) : z ∈ Set.range ((↑) : ℕ → ℤ) := ⟨z.toNat, by omega⟩
