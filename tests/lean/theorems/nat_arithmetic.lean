import Ember
/-! Natural numbers: equations and inequalities. -/

theorem nat_add_rotate (a b c : ℕ) : a + b + c = c + a + b := by omega

theorem nat_double_is_sum (n : ℕ) : 2 * n = n + n := two_mul n

theorem nat_square_of_sum (a b : ℕ) : (a + b) * (a + b) = a * a + 2 * (a * b) + b * b := by
  rw [mul_add, add_mul, add_mul, mul_comm b a]
  omega

theorem nat_foil (a b c d : ℕ) : (a + b) * (c + d) = a * c + a * d + (b * c + b * d) := by
  rw [add_mul, mul_add, mul_add]

theorem nat_sub_add_self {a b : ℕ} (h : b ≤ a) : a - b + b = a := by omega

theorem nat_sub_sub_self {a b : ℕ} (h : b ≤ a) : a - (a - b) = b := by omega

theorem nat_truncated_sub (a b : ℕ) (h : a ≤ b) : a - b = 0 := by omega

theorem nat_eq_zero_of_add_eq_zero {a b : ℕ} (h : a + b = 0) : a = 0 ∧ b = 0 := by
  constructor <;> omega

theorem nat_eq_zero_or_pos (n : ℕ) : n = 0 ∨ 0 < n := by omega

theorem nat_succ_ne_self (n : ℕ) : n + 1 ≠ n := by omega

theorem nat_pos_of_lt {m n : ℕ} (h : m < n) : 0 < n := by omega

theorem nat_lt_succ_iff_le (m n : ℕ) : m < n + 1 ↔ m ≤ n := by omega

theorem nat_between_is_successor {n k : ℕ} (h₁ : n < k) (h₂ : k < n + 2) : k = n + 1 := by omega

theorem nat_le_antisymm_of {a b : ℕ} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := le_antisymm h₁ h₂

theorem nat_trichotomy (a b : ℕ) : a < b ∨ a = b ∨ b < a := lt_trichotomy a b

theorem nat_strict_mono_sum {a b c d : ℕ} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d := by omega

theorem nat_mul_self_le_mul_self {a b : ℕ} (h : a ≤ b) : a * a ≤ b * b :=
  mul_le_mul h h (Nat.zero_le a) (Nat.zero_le b)

theorem nat_mul_self_lt_mul_self {a b : ℕ} (h : a < b) : a * a < b * b := by
  calc a * a ≤ a * b := Nat.mul_le_mul_left a (le_of_lt h)
    _ < b * b := mul_lt_mul_of_pos_right h (by omega)

theorem nat_eq_of_squares_eq {a b : ℕ} (h : a * a = b * b) : a = b := by
  rcases lt_trichotomy a b with hab | hab | hab
  · have := mul_lt_mul_of_pos_right hab (show 0 < b by omega)
    have := Nat.mul_le_mul_left a (le_of_lt hab)
    omega
  · exact hab
  · have := mul_lt_mul_of_pos_right hab (show 0 < a by omega)
    have := Nat.mul_le_mul_left b (le_of_lt hab)
    omega

theorem nat_zero_product {a b : ℕ} (h : a * b = 0) : a = 0 ∨ b = 0 := mul_eq_zero.1 h

theorem nat_product_one {a b : ℕ} (h : a * b = 1) : a = 1 := by
  have hb : b ≠ 0 := by
    rintro rfl
    rw [mul_zero] at h
    omega
  have ha : a ≠ 0 := by
    rintro rfl
    rw [zero_mul] at h
    omega
  have := Nat.mul_le_mul_left a (show 1 ≤ b by omega)
  omega

theorem nat_cancel_factor {a b c : ℕ} (hc : c ≠ 0) (h : a * c = b * c) : a = b := mul_right_cancel₀ hc h

theorem nat_consecutive_product_bound (n : ℕ) : n * n < (n + 1) * (n + 1) := by
  rw [add_mul, mul_add]
  omega

theorem nat_no_square_between {n k : ℕ} (h₁ : n * n < k * k) (h₂ : k * k < (n + 1) * (n + 1)) : False := by
  have hk : n < k := by
    apply lt_of_not_ge
    intro h
    have := mul_le_mul h h (Nat.zero_le k) (Nat.zero_le n)
    omega
  have := mul_le_mul (show n + 1 ≤ k from hk) (show n + 1 ≤ k from hk) (by omega) (by omega)
  omega

theorem nat_two_mul_ne_odd (a b : ℕ) : 2 * a ≠ 2 * b + 1 := by omega

theorem nat_system_two_unknowns {x y : ℕ} (h₁ : x + y = 10) (h₂ : x = y + 4) : x = 7 ∧ y = 3 := by omega

theorem nat_three_coins {x y : ℕ} (h : 3 * x + 5 * y = 8) : x = 1 ∧ y = 1 := by omega

theorem nat_seven_not_three_five : ¬∃ x y : ℕ, 3 * x + 5 * y = 7 := by
  rintro ⟨x, y, h⟩
  omega

theorem nat_eight_or_more (n : ℕ) (h : 8 ≤ n) : ∃ x y : ℕ, 3 * x + 5 * y = n := by
  have : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases this with h | h | h
  · exact ⟨n / 3, 0, by omega⟩
  · exact ⟨(n - 10) / 3, 2, by omega⟩
  · exact ⟨(n - 5) / 3, 1, by omega⟩

theorem nat_max_of_le {a b : ℕ} (h : a ≤ b) : max a b = b := max_eq_right h

theorem nat_min_add_max (a b : ℕ) : min a b + max a b = a + b := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, max_eq_right h]
  · rw [min_eq_right h, max_eq_left h, add_comm]

theorem nat_max_lt_of {a b c : ℕ} (h₁ : a < c) (h₂ : b < c) : max a b < c := max_lt h₁ h₂

theorem nat_sum_of_three_max (a b c : ℕ) : a + b + c ≤ 3 * max a (max b c) := by
  have h₁ := le_max_left a (max b c)
  have h₂ := le_trans (le_max_left b c) (le_max_right a (max b c))
  have h₃ := le_trans (le_max_right b c) (le_max_right a (max b c))
  omega

theorem nat_pred_lt_of_pos {n : ℕ} (h : 0 < n) : n - 1 < n := by omega

theorem nat_half_le (n : ℕ) : n / 2 ≤ n := by omega

theorem nat_half_lt {n : ℕ} (h : 0 < n) : n / 2 < n := by omega

theorem nat_half_of_double (n : ℕ) : 2 * n / 2 = n := by omega

theorem nat_div_mod_three (n : ℕ) : 3 * (n / 3) + n % 3 = n := by omega

theorem nat_dist_triangle (a b c : ℕ) : (a - c) + (c - a) ≤ ((a - b) + (b - a)) + ((b - c) + (c - b)) := by omega

theorem nat_exists_difference {a b : ℕ} (h : a ≤ b) : ∃ d, b = a + d := ⟨b - a, by omega⟩

theorem nat_pigeonhole_two {a b c : ℕ} (ha : a < 2) (hb : b < 2) (hc : c < 2) : a = b ∨ b = c ∨ a = c := by omega

theorem nat_pow_two_pos (n : ℕ) : 0 < 2 ^ n := pow_pos (by decide) n

theorem nat_pow_add_law (a m n : ℕ) : a ^ (m + n) = a ^ m * a ^ n := pow_add a m n

theorem nat_square_pow (a n : ℕ) : (a ^ n) ^ 2 = a ^ (2 * n) := (pow_mul' a 2 n).symm

theorem nat_cube_expand (a : ℕ) : (a + 1) ^ 3 = a ^ 3 + 3 * a ^ 2 + 3 * a + 1 := by
  simp only [pow_succ, pow_zero, one_mul, mul_add, add_mul, mul_one]
  omega

theorem nat_difference_of_squares (a b : ℕ) (h : b ≤ a) : (a + b) * (a - b) = a * a - b * b := by
  obtain ⟨d, rfl⟩ := Nat.le.dest h
  rw [show b + d - b = d by omega, mul_add, add_mul, add_mul, add_mul, mul_comm d b]
  omega

theorem nat_am_gm_square (a b : ℕ) : 4 * (a * b) ≤ (a + b) * (a + b) := by
  rcases le_total a b with h | h
  · obtain ⟨d, rfl⟩ := Nat.le.dest h
    simp only [mul_add, add_mul, mul_comm d a]
    have := Nat.zero_le (d * d)
    omega
  · obtain ⟨d, rfl⟩ := Nat.le.dest h
    simp only [mul_add, add_mul, mul_comm d b]
    have := Nat.zero_le (d * d)
    omega
