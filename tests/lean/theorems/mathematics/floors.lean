import Ember
/-! Floors, ceilings, fractional parts, and casts between the numbers. -/
set_option linter.unusedVariables false

theorem floor_of_half : ⌊(5 / 2 : ℝ)⌋ = 2 := by
  rw [Int.floor_eq_iff]
  norm_num

theorem floor_of_negative : ⌊(-5 / 2 : ℝ)⌋ = -3 := by
  rw [Int.floor_eq_iff]
  norm_num

theorem floor_norm_num : ⌊(17 / 5 : ℚ)⌋ = 3 ∧ ⌈(17 / 5 : ℚ)⌉ = 4 := by norm_num

theorem floor_nat_norm_num : ⌊(7 / 2 : ℝ)⌋₊ = 3 := by norm_num

theorem floor_sqrt_two : ⌊√2⌋ = 1 := by
  rw [Int.floor_eq_iff]
  constructor
  · rw [Int.cast_one]
    exact Real.le_sqrt' (by norm_num) |>.2 (by norm_num)
  · rw [Real.sqrt_lt' (by norm_num)]
    norm_num

theorem floor_add_int (x : ℝ) (n : ℤ) : ⌊x + n⌋ = ⌊x⌋ + n := Int.floor_add_intCast x n

theorem floor_le_self (x : ℝ) : (⌊x⌋ : ℝ) ≤ x := Int.floor_le x

theorem floor_lt_succ (x : ℝ) : x < ⌊x⌋ + 1 := Int.lt_floor_add_one x

theorem floor_mono_real {x y : ℝ} (h : x ≤ y) : ⌊x⌋ ≤ ⌊y⌋ := Int.floor_le_floor h

theorem floor_zero_iff (x : ℝ) : ⌊x⌋ = 0 ↔ 0 ≤ x ∧ x < 1 := by
  rw [Int.floor_eq_iff]
  norm_num

theorem floor_neg_ceil (x : ℝ) : ⌊-x⌋ = -⌈x⌉ := Int.floor_neg

theorem ceil_neg_floor (x : ℝ) : ⌈-x⌉ = -⌊x⌋ := Int.ceil_neg

theorem ceil_ge (x : ℝ) : x ≤ ⌈x⌉ := Int.le_ceil x

theorem ceil_lt (x : ℝ) : (⌈x⌉ : ℝ) < x + 1 := Int.ceil_lt_add_one x

theorem floor_sum_le (x y : ℝ) : ⌊x⌋ + ⌊y⌋ ≤ ⌊x + y⌋ := Int.le_floor_add x y

theorem floor_sum_by_hand (x y : ℝ) : ⌊x⌋ + ⌊y⌋ ≤ ⌊x + y⌋ := by
  rw [Int.le_floor]
  push_cast
  linarith [Int.floor_le x, Int.floor_le y]

theorem floor_double (x : ℝ) : 2 * ⌊x⌋ ≤ ⌊2 * x⌋ := by
  rw [Int.le_floor]
  push_cast
  linarith [Int.floor_le x]

theorem floor_int_eq {x : ℝ} {n : ℤ} (h : x = n) : ⌊x⌋ = n := by rw [h, Int.floor_intCast]

theorem floor_equation {x : ℝ} (h : ⌊x⌋ = 3) : 3 ≤ x ∧ x < 4 := by
  rw [Int.floor_eq_iff] at h
  norm_num at h
  exact h

theorem floor_positive {x : ℝ} (h : 1 ≤ x) : 0 < ⌊x⌋ := Int.floor_pos.2 h

theorem floor_nonneg_real {x : ℝ} (h : 0 ≤ x) : 0 ≤ ⌊x⌋ := Int.floor_nonneg.2 h

theorem floor_gap (x : ℝ) : ⌈x⌉ - ⌊x⌋ ≤ 1 := by linarith [Int.ceil_le_floor_add_one x]

theorem fract_self (x : ℝ) : Int.fract x = x - ⌊x⌋ := rfl

theorem fract_add_int (x : ℝ) (n : ℤ) : Int.fract (x + n) = Int.fract x := Int.fract_add_intCast x n

theorem fract_of_int (n : ℤ) : Int.fract (n : ℝ) = 0 := Int.fract_intCast n

theorem fract_fract (x : ℝ) : Int.fract (Int.fract x) = Int.fract x := by simp

theorem fract_small {x : ℝ} (h : 0 ≤ x) (k : x < 1) : Int.fract x = x := Int.fract_eq_self.2 ⟨h, k⟩

theorem fract_recover (x : ℝ) : (⌊x⌋ : ℝ) + Int.fract x = x := Int.floor_add_fract x

theorem nat_floor_bounds {x : ℝ} (h : 0 ≤ x) : (⌊x⌋₊ : ℝ) ≤ x ∧ x < ⌊x⌋₊ + 1 := ⟨Nat.floor_le h, Nat.lt_floor_add_one x⟩

theorem nat_floor_add_one {x : ℝ} (h : 0 ≤ x) : ⌊x + 1⌋₊ = ⌊x⌋₊ + 1 := Nat.floor_add_one h

theorem nat_floor_of_nat (n : ℕ) : ⌊(n : ℝ)⌋₊ = n := Nat.floor_natCast n

theorem nat_floor_negative {x : ℝ} (h : x ≤ 0) : ⌊x⌋₊ = 0 := Nat.floor_of_nonpos h

theorem nat_ceil_bound (x : ℝ) : x ≤ ⌈x⌉₊ := Nat.le_ceil x

theorem nat_ceil_positive {x : ℝ} : 0 < ⌈x⌉₊ ↔ 0 < x := Nat.ceil_pos

theorem nat_floor_mono {x y : ℝ} (h : x ≤ y) : ⌊x⌋₊ ≤ ⌊y⌋₊ := Nat.floor_mono h

theorem round_half : round (5 / 2 : ℚ) = 3 := by norm_num [round_eq]

theorem round_of_int (n : ℤ) : round (n : ℝ) = n := round_intCast n

theorem round_bound (x : ℝ) : |x - round x| ≤ 1 / 2 := abs_sub_round x

theorem cast_sum_square (m n : ℕ) : (((m + n) ^ 2 : ℕ) : ℝ) = (m + n) ^ 2 := by push_cast; ring

theorem cast_le_iff (m n : ℕ) : (m : ℝ) ≤ n ↔ m ≤ n := Nat.cast_le

theorem cast_lt_numeral {n : ℕ} (h : (n : ℝ) < 3) : n < 3 := by exact_mod_cast h

theorem cast_ne_zero {n : ℕ} (h : n ≠ 0) : (n : ℝ) ≠ 0 := by exact_mod_cast h

theorem cast_pos {n : ℕ} (h : 0 < n) : (0 : ℝ) < n := by exact_mod_cast h

theorem cast_one_le {n : ℕ} (h : 1 ≤ n) : (1 : ℝ) ≤ n := by exact_mod_cast h

theorem cast_sub {m n : ℕ} (h : m ≤ n) : ((n - m : ℕ) : ℝ) = n - m := by push_cast [h]; rfl

theorem cast_div {m n : ℕ} (h : n ∣ m) (k : (n : ℚ) ≠ 0) : ((m / n : ℕ) : ℚ) = m / n := Nat.cast_div h k

theorem cast_int_eq (m n : ℤ) (h : (m : ℚ) = n) : m = n := by exact_mod_cast h

theorem cast_int_rat_real (n : ℤ) : ((n : ℚ) : ℝ) = n := by norm_cast

theorem cast_rat_half : ((1 / 2 : ℚ) : ℝ) = 1 / 2 := by norm_num

theorem cast_rat_lt {p q : ℚ} (h : p < q) : (p : ℝ) < q := by exact_mod_cast h

theorem cast_rat_inv (q : ℚ) : ((q⁻¹ : ℚ) : ℝ) = (q : ℝ)⁻¹ := Rat.cast_inv q

theorem cast_mul_eq {m n : ℕ} (h : (m : ℝ) * n = 12) : m * n = 12 := by exact_mod_cast h

theorem cast_equation {n : ℕ} (h : (n : ℝ) ^ 2 = 49) : n = 7 := by
  have : n ^ 2 = 49 := by exact_mod_cast h
  nlinarith

theorem cast_abs_sub (m n : ℤ) : (|m - n| : ℝ) = ((|m - n| : ℤ) : ℝ) := by push_cast; rfl

theorem cast_max (m n : ℕ) : ((max m n : ℕ) : ℝ) = max (m : ℝ) n := Nat.cast_max m n

theorem cast_parity {n : ℕ} (h : Even n) : ∃ k : ℕ, (n : ℝ) = 2 * k := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨k, by push_cast; ring⟩

theorem archimedean_inverse {e : ℝ} (h : 0 < e) : ∃ n : ℕ, 1 / (n + 1 : ℝ) < e := exists_nat_one_div_lt h

theorem archimedean_int (x : ℝ) : ∃ n : ℤ, x < n := exists_int_gt x

theorem archimedean_power {x : ℝ} (h : 1 < x) (y : ℝ) : ∃ n : ℕ, y < x ^ n := pow_unbounded_of_one_lt y h

theorem rational_between {x y : ℝ} (h : x < y) : ∃ q : ℚ, x < q ∧ (q : ℝ) < y := exists_rat_btwn h

theorem rational_between_in_a_field {K : Type*} [Field K] [LinearOrder K] [IsStrictOrderedRing K] [FloorRing K] {x y : K} (h : x < y) :
    ∃ q : ℚ, x < q ∧ q < y := exists_rat_btwn h

theorem rational_size_in_a_field {K : Type*} [Field K] [LinearOrder K] [IsStrictOrderedRing K] (q : ℚ) : ((|q| : ℚ) : K) = |(q : K)| :=
  Rat.cast_abs q

theorem floor_by_its_law (x : ℚ) : ∃ n : ℤ, ∀ z : ℤ, z ≤ n ↔ (z : ℚ) ≤ x := exists_floor x
