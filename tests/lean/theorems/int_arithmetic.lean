import Ember
/-! Integers: equations, inequalities, absolute values and casts. -/

theorem int_sub_swap (a b : ℤ) : a - b = -(b - a) := by omega

theorem int_telescoping (a b c d : ℤ) : (a - b) + (b - c) + (c - d) = a - d := by omega

theorem int_square_of_difference (a b : ℤ) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b

theorem int_difference_of_squares (a b : ℤ) : a ^ 2 - b ^ 2 = (a - b) * (a + b) := by
  rw [sq_sub_sq, mul_comm]

theorem int_neg_square (a : ℤ) : (-a) * (-a) = a * a := neg_mul_neg a a

theorem int_square_nonneg (a : ℤ) : 0 ≤ a * a := mul_self_nonneg a

theorem int_square_eq_zero {a : ℤ} (h : a ^ 2 = 0) : a = 0 := sq_eq_zero_iff.1 h

theorem int_two_ab_le (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  have h := sq_nonneg (a - b)
  rw [sub_sq] at h
  omega

theorem int_sum_squares_zero {a b : ℤ} (h : a ^ 2 + b ^ 2 = 0) : a = 0 ∧ b = 0 := by
  have ha := sq_nonneg a
  have hb := sq_nonneg b
  constructor
  · exact sq_eq_zero_iff.1 (by omega)
  · exact sq_eq_zero_iff.1 (by omega)

theorem int_square_eq_square {a b : ℤ} (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.1 h

theorem int_zero_product {a b : ℤ} (h : a * b = 0) (ha : a ≠ 0) : b = 0 := (mul_eq_zero.1 h).resolve_left ha

theorem int_cancel {a b c : ℤ} (ha : a ≠ 0) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h

theorem int_product_of_negatives {a b : ℤ} (ha : a < 0) (hb : b < 0) : 0 < a * b := mul_pos_of_neg_of_neg ha hb

theorem int_product_mixed {a b : ℤ} (ha : 0 < a) (hb : b < 0) : a * b < 0 := mul_neg_of_pos_of_neg ha hb

theorem int_linear_system {x y : ℤ} (h₁ : x + y = 5) (h₂ : x - y = 11) : x = 8 ∧ y = -3 := by omega

theorem int_no_half : ¬∃ x : ℤ, 2 * x = 7 := by
  rintro ⟨x, h⟩
  omega

theorem int_between (x : ℤ) (h₁ : 3 < x) (h₂ : x < 5) : x = 4 := by omega

theorem int_le_of_sub_nonneg {a b : ℤ} (h : 0 ≤ b - a) : a ≤ b := sub_nonneg.1 h

theorem int_neg_le_neg_flip {a b : ℤ} : -a ≤ -b ↔ b ≤ a := neg_le_neg_iff

theorem int_add_left_cancel_iff (a b c : ℤ) : a + b = a + c ↔ b = c := by omega

theorem int_max_neg_neg (a b : ℤ) : max (-a) (-b) = -min a b := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, max_eq_left (neg_le_neg h)]
  · rw [min_eq_right h, max_eq_right (neg_le_neg h)]

theorem int_max_sub_min (a b : ℤ) : 0 ≤ max a b - min a b := by
  have := min_le_max (a := a) (b := b)
  omega

theorem int_nat_cast_add (m n : ℕ) : ((m + n : ℕ) : ℤ) = (m : ℤ) + n := by omega

theorem int_nat_cast_le {m n : ℕ} (h : m ≤ n) : (m : ℤ) ≤ n := by omega

theorem int_nat_cast_nonneg (n : ℕ) : (0 : ℤ) ≤ n := by omega

theorem int_nat_cast_sub {m n : ℕ} (h : n ≤ m) : ((m - n : ℕ) : ℤ) = m - n := by omega

theorem int_nonneg_is_nat {z : ℤ} (h : 0 ≤ z) : ∃ n : ℕ, z = n := ⟨z.toNat, by omega⟩

theorem int_natAbs_neg (z : ℤ) : (-z).natAbs = z.natAbs := by omega

theorem int_natAbs_eq_zero {z : ℤ} : z.natAbs = 0 ↔ z = 0 := by omega

theorem int_natAbs_add_le (a b : ℤ) : (a + b).natAbs ≤ a.natAbs + b.natAbs := by omega

theorem int_natAbs_sub_comm (a b : ℤ) : (a - b).natAbs = (b - a).natAbs := by omega

theorem int_eq_or_neg_of_natAbs_eq {a b : ℤ} (h : a.natAbs = b.natAbs) : a = b ∨ a = -b := by omega

theorem int_mod_two (a : ℤ) : a % 2 = 0 ∨ a % 2 = 1 := by omega

theorem int_consecutive_even (a : ℤ) : Even (a * (a + 1)) := Int.even_mul_succ_self a

theorem int_emod_range (a : ℤ) : 0 ≤ a % 7 ∧ a % 7 < 7 := by omega

theorem int_division_identity (a : ℤ) : 5 * (a / 5) + a % 5 = a := by omega

theorem int_floor_negative : (-7 : ℤ) / 2 = -4 ∧ (-7 : ℤ) % 2 = 1 := by decide

theorem int_cube_difference (a b : ℤ) : a ^ 3 - b ^ 3 = (a - b) * (a ^ 2 + a * b + b ^ 2) := by
  simp only [pow_succ, pow_zero, one_mul, mul_add, sub_mul, ← mul_assoc, mul_comm b a]
  simp only [mul_comm, mul_left_comm]
  omega

theorem int_sub_dvd_pow (x y : ℤ) : x - y ∣ x ^ 5 - y ^ 5 := sub_dvd_pow_sub_pow x y 5

theorem int_square_monotone_nonneg {a b : ℤ} (ha : 0 ≤ a) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := pow_le_pow_left₀ ha h 2

theorem int_mul_le_mul_of_bounds {a b c d : ℤ} (ha : 0 ≤ a) (hc : 0 ≤ c) (h₁ : a ≤ b) (h₂ : c ≤ d) : a * c ≤ b * d :=
  mul_le_mul h₁ h₂ hc (le_trans ha h₁)

theorem int_square_lt_imp {a b : ℤ} (hb : 0 ≤ b) (h : a ^ 2 < b ^ 2) : a < b := by
  apply lt_of_not_ge
  intro hba
  have := pow_le_pow_left₀ hb hba 2
  omega

theorem int_unit_of_mul_eq_one {a b : ℤ} (h : a * b = 1) (ha : 0 < a) : a = 1 := by
  have hb : 0 < b := by
    apply lt_of_not_ge
    intro hb
    have := mul_nonpos_of_nonneg_of_nonpos (le_of_lt ha) hb
    omega
  have := mul_le_mul_of_nonneg_left (show 1 ≤ b from hb) (le_of_lt ha)
  omega

theorem int_average_between {a b : ℤ} (h : a ≤ b) : a ≤ (a + b) / 2 ∧ (a + b) / 2 ≤ b := by omega

theorem int_sign_cases (a : ℤ) : a < 0 ∨ a = 0 ∨ 0 < a := lt_trichotomy a 0 |>.imp id fun h => h.imp id id

theorem int_three_squares_bound (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  have h₁ := int_sq_helper a b
  have h₂ := int_sq_helper b c
  have h₃ := int_sq_helper c a
  omega
where
  int_sq_helper (x y : ℤ) : 2 * (x * y) ≤ x ^ 2 + y ^ 2 := by
    have h := sq_nonneg (x - y)
    rw [sub_sq, mul_assoc] at h
    omega
