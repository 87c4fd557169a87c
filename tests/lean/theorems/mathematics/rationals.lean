import Ember
/-! ℚ: arithmetic of numerals, laws of a field, order, casts, floors. -/

theorem rat_half_third : (1 : ℚ) / 2 + 1 / 3 = 5 / 6 := by norm_num

theorem rat_decided : (7 : ℚ) / 3 < 5 / 2 := by decide

theorem rat_lowest_terms : (6 / 4 : ℚ).num = 3 ∧ (6 / 4 : ℚ).den = 2 := by decide

theorem rat_negative_den : ((1 : ℚ) / -2).num = -1 := by decide

theorem rat_div_zero (q : ℚ) : q / 0 = 0 := by simp

theorem rat_inv_zero : (0 : ℚ)⁻¹ = 0 := rfl

theorem rat_cube (a b : ℚ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by ring

theorem rat_mean_between {a b : ℚ} (h : a < b) : a < (a + b) / 2 ∧ (a + b) / 2 < b := by
  constructor <;> linarith

theorem rat_dense {a b : ℚ} (h : a < b) : ∃ c, a < c ∧ c < b := ⟨(a + b) / 2, by linarith, by linarith⟩

theorem rat_no_gap {a b : ℚ} (h : ∀ e : ℚ, 0 < e → a ≤ b + e) : a ≤ b := by
  by_contra k
  have := h ((a - b) / 2) (by linarith)
  linarith

theorem rat_mul_inv {q : ℚ} (h : q ≠ 0) : q * q⁻¹ = 1 := mul_inv_cancel₀ h

theorem rat_two_thirds (q : ℚ) (h : 2 / 3 * q = 8) : q = 12 := by linarith

theorem rat_square_nonneg (a b : ℚ) : 4 * a * b ≤ (a + b) ^ 2 := by nlinarith [sq_nonneg (a - b)]

theorem rat_cast_int (m n : ℤ) : ((m + n : ℤ) : ℚ) = m + n := by push_cast; ring

theorem rat_cast_lt {m n : ℕ} (h : m < n) : (m : ℚ) < n := by exact_mod_cast h

theorem rat_ratio_of_casts (n : ℕ) (h : n ≠ 0) : (n : ℚ) / n = 1 := div_self (Nat.cast_ne_zero.2 h)

theorem rat_floor : ⌊(7 / 2 : ℚ)⌋ = 3 := by decide

theorem rat_ceil_negative : ⌈(-7 / 2 : ℚ)⌉ = -3 := by decide

theorem rat_floor_le (q : ℚ) : (⌊q⌋ : ℚ) ≤ q := Int.floor_le q

theorem rat_abs_triangle (a b c : ℚ) : |a - c| ≤ |a - b| + |b - c| := abs_sub_le a b c

theorem rat_powers : (2 : ℚ) ^ (-3 : ℤ) = 1 / 8 := by norm_num

theorem rat_telescope (n : ℕ) : 1 / ((n : ℚ) + 1) - 1 / (n + 2) = 1 / ((n + 1) * (n + 2)) := by
  have h₁ : (n : ℚ) + 1 ≠ 0 := by positivity
  have h₂ : (n : ℚ) + 2 ≠ 0 := by positivity
  field_simp
  ring

theorem rat_sum_of_halves (n : ℕ) : ∑ i ∈ Finset.range n, (1 / 2 : ℚ) ^ i = 2 - 2 * (1 / 2) ^ n := by
  induction n with
  | zero => simp
  | succ n ih => rw [Finset.sum_range_succ, ih, pow_succ]; ring

theorem rat_min_max (a b : ℚ) : min a b + max a b = a + b := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, max_eq_right h]
  · rw [min_eq_right h, max_eq_left h]; ring
