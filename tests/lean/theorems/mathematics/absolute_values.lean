import Ember
/-! Absolute values, minima and maxima, on ℝ and on abstract ordered groups and rings. -/
set_option linter.unusedVariables false

theorem absv_neg_sub (a b : ℝ) : |a - b| = |b - a| := abs_sub_comm a b

theorem absv_of_pos {x : ℝ} (h : 2 < x) : |x - 2| = x - 2 := abs_of_pos (by linarith)

theorem absv_of_neg {x : ℝ} (h : x < 2) : |x - 2| = 2 - x := by rw [abs_of_neg (by linarith)]; ring

theorem absv_interval (x : ℝ) : |x - 3| < 2 ↔ 1 < x ∧ x < 5 := by
  rw [abs_lt]
  constructor <;> rintro ⟨h₁, h₂⟩ <;> constructor <;> linarith

theorem absv_outside (x : ℝ) : 4 ≤ |x| ↔ x ≤ -4 ∨ 4 ≤ x := by
  rw [le_abs]
  constructor
  · rintro (h | h)
    · exact .inr h
    · exact .inl (by linarith)
  · rintro (h | h)
    · exact .inr (by linarith)
    · exact .inl h

theorem absv_two_solutions {x : ℝ} (h : |2 * x - 1| = 7) : x = 4 ∨ x = -3 := by
  rcases eq_or_eq_neg_of_abs_eq h with k | k
  · exact .inl (by linarith)
  · exact .inr (by linarith)

theorem absv_equal {x : ℝ} (h : |x - 1| = |x + 3|) : x = -1 := by
  rcases abs_eq_abs.1 h with k | k <;> linarith

theorem absv_no_solution (x : ℝ) : |x| ≠ -1 := fun h => by linarith [abs_nonneg x]

theorem absv_zero {x y : ℝ} (h : |x - y| = 0) : x = y := sub_eq_zero.1 (abs_eq_zero.1 h)

theorem absv_zero_of_le {x : ℝ} (h : |x| ≤ 0) : x = 0 := abs_nonpos_iff.1 h

theorem absv_sq (x : ℝ) : |x| ^ 2 = x ^ 2 := sq_abs x

theorem absv_div (x y : ℝ) : |x / y| = |x| / |y| := abs_div x y

theorem absv_inv (x : ℝ) : |x⁻¹| = |x|⁻¹ := abs_inv x

theorem absv_pow (x : ℝ) (n : ℕ) : |x ^ n| = |x| ^ n := abs_pow x n

theorem absv_triangle_three (a b c : ℝ) : |a + b + c| ≤ |a| + |b| + |c| := by
  linarith [abs_add_le (a + b) c, abs_add_le a b]

theorem absv_reverse_triangle (a b : ℝ) : |a| - |b| ≤ |a - b| := abs_sub_abs_le_abs_sub a b

theorem absv_double_reverse (a b : ℝ) : |(|a| - |b|)| ≤ |a - b| := abs_abs_sub_abs_le a b

theorem absv_sub_le (a b : ℝ) : |a - b| ≤ |a| + |b| := by
  calc |a - b| = |a + -b| := by rw [sub_eq_add_neg]
    _ ≤ |a| + |-b| := abs_add_le a (-b)
    _ = |a| + |b| := by rw [abs_neg]

theorem absv_product_bound {x y : ℝ} (hx : |x| ≤ 2) (hy : |y| ≤ 3) : |x * y| ≤ 6 := by
  rw [abs_mul]
  calc |x| * |y| ≤ 2 * 3 := by gcongr
    _ = 6 := by norm_num

theorem absv_near {x a : ℝ} (h : |x - a| < 1) : |x| < |a| + 1 := by
  have := abs_sub_abs_le_abs_sub x a
  linarith

theorem absv_sum_two_points (x : ℝ) : 2 ≤ |x - 1| + |x + 1| := by
  rcases abs_cases (x - 1) with h | h <;> rcases abs_cases (x + 1) with k | k <;> linarith

theorem absv_max_formula (a b : ℝ) : max a b = (a + b + |a - b|) / 2 := by
  rcases le_total a b with h | h
  · rw [max_eq_right h, abs_of_nonpos (by linarith)]; ring
  · rw [max_eq_left h, abs_of_nonneg (by linarith)]; ring

theorem absv_min_formula (a b : ℝ) : min a b = (a + b - |a - b|) / 2 := by
  rcases le_total a b with h | h
  · rw [min_eq_left h, abs_of_nonpos (by linarith)]; ring
  · rw [min_eq_right h, abs_of_nonneg (by linarith)]; ring

theorem absv_max_neg (a : ℝ) : max a (-a) = |a| := rfl

theorem absv_le_max {a b : ℝ} (h₁ : 0 ≤ a) : |a| ≤ max a b := by rw [abs_of_nonneg h₁]; exact le_max_left a b

theorem absv_numeral : |(-7 : ℝ) / 2| = 3.5 := by norm_num [abs_of_neg, abs_of_pos]

theorem absv_simp (x : ℝ) : |(-|x|)| = |x| := by simp

theorem absv_positivity (x y : ℝ) : 0 ≤ |x| + y ^ 2 := by positivity

theorem absv_pos_of_ne {x : ℝ} (h : x ≠ 0) : 0 < |x| + 1 := by positivity

theorem absv_mul_self (x : ℝ) : |x| * |x| = x ^ 2 := by rw [abs_mul_abs_self, sq]

theorem absv_sq_le {a b : ℝ} (h : |a| ≤ |b|) : a ^ 2 ≤ b ^ 2 := sq_le_sq.2 h

theorem absv_sq_lt {a b : ℝ} (h : |a| < |b|) : a ^ 2 < b ^ 2 := sq_lt_sq.2 h

theorem absv_sq_eq {a b : ℝ} (h : a ^ 2 = b ^ 2) : |a| = |b| := (sq_eq_sq_iff_abs_eq_abs a b).1 h

theorem absv_le_one {x : ℝ} (h : |x| ≤ 1) : x ^ 2 ≤ 1 := by
  rw [← sq_abs]
  nlinarith [abs_nonneg x]

theorem absv_one_lt {x : ℝ} (h : 1 < |x|) : 1 < x ^ 2 := by
  rw [← sq_abs]
  nlinarith

theorem absv_int (n : ℤ) (h : |n| < 2) : n = -1 ∨ n = 0 ∨ n = 1 := by
  rw [abs_lt] at h
  omega

theorem absv_int_cast (n : ℤ) : ((|n| : ℤ) : ℝ) = |(n : ℝ)| := Int.cast_abs

theorem absv_rat_cast (q : ℚ) : ((|q| : ℚ) : ℝ) = |(q : ℝ)| := Rat.cast_abs q

theorem absv_nat_abs (n : ℤ) : ((n.natAbs : ℤ) : ℤ) = |n| := Int.natCast_natAbs n

theorem absv_ordered {R : Type*} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] (a b : R) : |a * b| = |a| * |b| :=
  abs_mul a b

theorem absv_ordered_le {R : Type*} [CommRing R] [LinearOrder R] [IsStrictOrderedRing R] {a b : R} (h : -b ≤ a) (k : a ≤ b) :
    |a| ≤ b := abs_le.2 ⟨h, k⟩

theorem minmax_swap (a b : ℝ) : min a b ≤ max a b := min_le_max

theorem minmax_product (a b : ℝ) : min a b * max a b = a * b := min_mul_max a b

theorem minmax_sum (a b : ℝ) : min a b + max a b = a + b := min_add_max a b

theorem minmax_sub (a b : ℝ) : max a b - min a b = |a - b| := max_sub_min_eq_abs' a b

theorem minmax_neg (a b : ℝ) : max (-a) (-b) = -min a b := max_neg_neg a b

theorem minmax_add_right (a b c : ℝ) : max (a + c) (b + c) = max a b + c := max_add_add_right a b c

theorem minmax_lt {a b c : ℝ} (h : a < c) (k : b < c) : max a b < c := max_lt h k

theorem minmax_le {a b c : ℝ} (h : min a b ≤ c) : a ≤ c ∨ b ≤ c := min_le_iff.1 h

theorem minmax_lt_iff (a b c : ℚ) : a < min b c ↔ a < b ∧ a < c := lt_min_iff

theorem minmax_le_max {a b c d : ℝ} (h : a ≤ c) (k : b ≤ d) : max a b ≤ max c d := max_le_max h k

theorem minmax_assoc (a b c : ℝ) : max (max a b) c = max a (max b c) := max_assoc a b c

theorem minmax_absorb (a b : ℝ) : max a (min a b) = a := max_eq_left (min_le_left a b)

theorem minmax_left_comm (a b c : ℝ) : min a (min b c) = min b (min a c) := min_left_comm a b c

theorem minmax_distrib (a b c : ℝ) : max a (min b c) = min (max a b) (max a c) := max_min_distrib_left a b c

theorem minmax_pos {a b : ℝ} (ha : 0 < a) (hb : 0 < b) : 0 < min a b := lt_min ha hb

theorem minmax_positivity {a b : ℝ} (ha : 0 < a) (hb : 0 ≤ b) : 0 < max a b := by positivity

theorem minmax_epsilon {e : ℝ} (h : 0 < e) : ∃ d > 0, d < e ∧ d < 1 := by
  refine ⟨min e 1 / 2, by positivity, ?_, ?_⟩
  · linarith [min_le_left e 1]
  · linarith [min_le_right e 1]
