import Ember
/-! ℝ: completeness, ordered field, roots, floors, casts, and the tactics on them. -/

theorem real_sup {S : Set ℝ} (h : S.Nonempty) (k : BddAbove S) : ∃ x, IsLUB S x := Real.exists_isLUB h k

theorem real_archimedean (x : ℝ) : ∃ n : ℕ, x < n := Real.exists_nat_gt x

theorem real_small_fraction {x : ℝ} (h : 0 < x) : ∃ n : ℕ, 1 / ((n : ℝ) + 1) < x := by
  obtain ⟨n, hn⟩ := Real.exists_nat_gt (1 / x)
  refine ⟨n, ?_⟩
  have pos : (0 : ℝ) < n + 1 := by positivity
  rw [div_lt_iff₀ h] at hn
  rw [div_lt_iff₀ pos]
  linarith

theorem real_linear (x : ℝ) (h : 3 * x - 2 = 4) : x = 2 := by linarith

theorem real_decimal (x : ℝ) (h : x = 2.5 * 4) : x = 10 := by rw [h]; norm_num

theorem real_system (x y : ℝ) (h₁ : 2 * x + y = 5) (h₂ : x - y = 1) : x = 2 ∧ y = 1 := by
  constructor <;> linarith

theorem real_strict {x y : ℝ} (h₁ : 0 < x) (h₂ : x < y) : 0 < y - x / 2 := by linarith

theorem real_two_squares (a b c : ℝ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]

theorem real_am_gm (a b : ℝ) : a * b ≤ ((a + b) / 2) ^ 2 := by nlinarith [sq_nonneg (a - b)]

theorem real_positive (a b c : ℝ) (ha : 0 < a) (hb : 0 < b) (hc : 0 ≤ c) : 0 < a / (b + c) + √c := by positivity

theorem real_fractions {x y : ℝ} (hx : x ≠ 0) (hy : y ≠ 0) : 1 / x + 1 / y = (x + y) / (x * y) := by
  field_simp
  ring

theorem real_cleared {x : ℝ} (hx : x ≠ 0) (h : 6 / x = 2) : x = 3 := by
  field_simp at h
  linarith

theorem real_half (x : ℝ) : x / 2 + x / 2 = x := by ring

theorem real_common_denominator (x y z : ℝ) : x / y + z / y = (x + z) / y := by ring

theorem real_sqrt_four : √4 = 2 := by rw [show (4 : ℝ) = 2 ^ 2 by norm_num]; exact Real.sqrt_sq (by norm_num)

theorem real_sqrt_two_irrational_bound : √2 < 3 / 2 := by rw [Real.sqrt_lt' (by norm_num)]; norm_num

theorem real_sqrt_square (x : ℝ) : √(x ^ 2) = |x| := Real.sqrt_sq_eq_abs x

theorem real_sqrt_product {x y : ℝ} (hx : 0 ≤ x) : √(x * y) = √x * √y := Real.sqrt_mul hx y

theorem real_sqrt_equation {x : ℝ} (h : √x = 3) : x = 9 := by
  have := (Real.sqrt_eq_iff_mul_self_eq_of_pos (by norm_num)).1 h
  linarith

theorem real_abs_bounds {x a : ℝ} (h : |x| < a) : -a < x ∧ x < a := abs_lt.1 h

theorem real_abs_product (x y : ℝ) : |x * y| = |x| * |y| := abs_mul x y

theorem real_floor_unique {x : ℝ} {n : ℤ} (h₁ : n ≤ x) (h₂ : x < n + 1) : ⌊x⌋ = n := Int.floor_eq_iff.2 ⟨h₁, h₂⟩

theorem real_floor_shift (x : ℝ) : ⌊x + 1⌋ = ⌊x⌋ + 1 := Int.floor_add_one x

theorem real_fract (x : ℝ) : 0 ≤ Int.fract x ∧ Int.fract x < 1 := ⟨Int.fract_nonneg x, Int.fract_lt_one x⟩

theorem real_nat_floor {x : ℝ} (h : 0 ≤ x) : (⌊x⌋₊ : ℝ) ≤ x := Nat.floor_le h

theorem real_cast_product (m n : ℕ) : ((m * n : ℕ) : ℝ) = m * n := by push_cast; ring

theorem real_cast_back {m n : ℕ} (h : (m : ℝ) + 1 ≤ n) : m + 1 ≤ n := by exact_mod_cast h

theorem real_cast_rat (p q : ℚ) : ((p * q + 1 : ℚ) : ℝ) = p * q + 1 := by push_cast; ring

theorem real_functional (f : ℝ → ℝ) (h : ∀ x, f (2 * x) = f x + 1) (k : f 1 = 0) : f 4 = 2 := by
  have h₁ := h 1; have h₂ := h 2
  norm_num at h₁ h₂
  linarith

theorem real_gcongr {a b c : ℝ} (h : a ≤ b) (hc : 0 ≤ c) : a * c + 1 ≤ b * c + 1 := by gcongr

theorem real_ring_nf (x : ℝ) (h : x * 2 + x = 9) : x = 3 := by ring_nf at h; linarith

theorem real_bernoulli (x : ℝ) (h : 0 ≤ x) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := by
  induction n with
  | zero => simp
  | succ n ih =>
    have : (0 : ℝ) ≤ n * x * x := by positivity
    have k := mul_le_mul_of_nonneg_right ih (show 0 ≤ 1 + x by linarith)
    rw [pow_succ]
    push_cast
    linarith

theorem real_geometric (x : ℝ) (h : x ≠ 1) (n : ℕ) : ∑ i ∈ Finset.range n, x ^ i = (x ^ n - 1) / (x - 1) := by
  have k : x - 1 ≠ 0 := sub_ne_zero.2 h
  rw [eq_div_iff k]
  induction n with
  | zero => simp
  | succ n ih => rw [Finset.sum_range_succ, add_mul, ih, pow_succ]; ring
