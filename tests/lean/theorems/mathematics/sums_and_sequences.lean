import Ember
/-! Finite sums and products over fields, recursive sequences, inequalities by induction. -/
set_option linter.unusedVariables false
open Finset

theorem sumf_first_numbers (n : ℕ) : ∑ i ∈ range (n + 1), (i : ℝ) = n * (n + 1) / 2 := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih]; push_cast; ring

theorem sumf_squares (n : ℕ) : ∑ i ∈ range (n + 1), (i : ℚ) ^ 2 = n * (n + 1) * (2 * n + 1) / 6 := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih]; push_cast; ring

theorem sumf_cubes (n : ℕ) : ∑ i ∈ range (n + 1), (i : ℝ) ^ 3 = (n * (n + 1) / 2) ^ 2 := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih]; push_cast; ring

theorem sumf_odd_numbers (n : ℕ) : ∑ i ∈ range n, (2 * (i : ℝ) + 1) = n ^ 2 := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih]; push_cast; ring

theorem sumf_oblong (n : ℕ) : ∑ i ∈ range n, (i : ℚ) * (i + 1) = (n - 1) * n * (n + 1) / 3 := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih]; push_cast; ring

theorem sumf_powers_of_two (n : ℕ) : ∑ i ∈ range n, (2 : ℝ) ^ i = 2 ^ n - 1 := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih]; ring

theorem sumf_geometric_third (n : ℕ) : ∑ i ∈ range n, (1 / 3 : ℝ) ^ i = 3 / 2 * (1 - (1 / 3) ^ n) := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih, pow_succ]; ring

theorem sumf_arithmetic (a d : ℝ) (n : ℕ) : ∑ i ∈ range n, (a + i * d) = n * a + n * (n - 1) / 2 * d := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih]; push_cast; ring

theorem sumf_weighted_powers (n : ℕ) : ∑ i ∈ range n, (i : ℝ) * 2 ^ i = (n - 2) * 2 ^ n + 2 := by
  induction n with
  | zero => simp
  | succ n ih => rw [sum_range_succ, ih, pow_succ]; push_cast; ring

theorem sumf_telescoping (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := sum_range_sub f n

theorem sumf_add (f g : ℕ → ℝ) (s : Finset ℕ) : ∑ i ∈ s, (f i + g i) = ∑ i ∈ s, f i + ∑ i ∈ s, g i := sum_add_distrib

theorem sumf_sub (f g : ℕ → ℝ) (s : Finset ℕ) : ∑ i ∈ s, (f i - g i) = ∑ i ∈ s, f i - ∑ i ∈ s, g i := sum_sub_distrib ..

theorem sumf_mul (f : ℕ → ℝ) (c : ℝ) (s : Finset ℕ) : (∑ i ∈ s, f i) * c = ∑ i ∈ s, f i * c := sum_mul s f c

theorem sumf_div (f : ℕ → ℝ) (c : ℝ) (s : Finset ℕ) : (∑ i ∈ s, f i) / c = ∑ i ∈ s, f i / c := sum_div s f c

theorem sumf_neg (f : ℕ → ℝ) (s : Finset ℕ) : ∑ i ∈ s, -f i = -∑ i ∈ s, f i := sum_neg_distrib ..

theorem sumf_nonneg (f : ℕ → ℝ) (s : Finset ℕ) (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := sum_nonneg h

theorem sumf_le (f g : ℕ → ℝ) (s : Finset ℕ) (h : ∀ i ∈ s, f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := sum_le_sum h

theorem sumf_congr (f g : ℕ → ℝ) (s : Finset ℕ) (h : ∀ i ∈ s, f i = g i) : ∑ i ∈ s, f i = ∑ i ∈ s, g i := sum_congr rfl h

theorem sumf_single (f : ℕ → ℝ) (a : ℕ) : ∑ i ∈ {a}, f i = f a := sum_singleton f a

theorem sumf_empty (f : ℕ → ℝ) : ∑ i ∈ (∅ : Finset ℕ), f i = 0 := sum_empty

theorem sumf_insert (f : ℕ → ℝ) {a : ℕ} {s : Finset ℕ} (h : a ∉ s) : ∑ i ∈ insert a s, f i = f a + ∑ i ∈ s, f i := sum_insert h

theorem sumf_union (f : ℕ → ℝ) {s t : Finset ℕ} (h : Disjoint s t) : ∑ i ∈ s ∪ t, f i = ∑ i ∈ s, f i + ∑ i ∈ t, f i := sum_union h

theorem sumf_swap (f : ℕ → ℕ → ℝ) (m n : ℕ) :
    ∑ i ∈ range m, ∑ j ∈ range n, f i j = ∑ j ∈ range n, ∑ i ∈ range m, f i j := sum_comm

theorem sumf_reverse (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range n, f (n - 1 - i) = ∑ i ∈ range n, f i := sum_range_reflect f n

theorem sumf_shift (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ range (n + 1), f i = ∑ i ∈ range n, f (i + 1) + f 0 := sum_range_succ' f n

theorem sumf_abs (f : ℕ → ℝ) (s : Finset ℕ) : |∑ i ∈ s, f i| ≤ ∑ i ∈ s, |f i| := abs_sum_le_sum_abs f s

theorem sumf_positive {f : ℕ → ℝ} {s : Finset ℕ} (h : ∀ i ∈ s, 0 < f i) (hs : s.Nonempty) : 0 < ∑ i ∈ s, f i := sum_pos h hs

theorem sumf_zero_iff {f : ℕ → ℝ} {s : Finset ℕ} (h : ∀ i ∈ s, 0 ≤ f i) : ∑ i ∈ s, f i = 0 ↔ ∀ i ∈ s, f i = 0 :=
  sum_eq_zero_iff_of_nonneg h

theorem sumf_single_le {f : ℕ → ℝ} {s : Finset ℕ} (h : ∀ i ∈ s, 0 ≤ f i) {a : ℕ} (ha : a ∈ s) : f a ≤ ∑ i ∈ s, f i :=
  single_le_sum h ha

theorem sumf_filter (f : ℕ → ℝ) (s : Finset ℕ) (p : ℕ → Prop) [DecidablePred p] :
    ∑ i ∈ s with p i, f i = ∑ i ∈ s, if p i then f i else 0 := sum_filter p f

theorem sumf_small : ∑ i ∈ range 4, ((i : ℝ) + 1) = 10 := by
  norm_num [sum_range_succ]

theorem sumf_harmonic_small : ∑ i ∈ range 3, 1 / ((i : ℚ) + 1) = 11 / 6 := by norm_num [sum_range_succ]

theorem sumf_cast (f : ℕ → ℕ) (s : Finset ℕ) : ((∑ i ∈ s, f i : ℕ) : ℝ) = ∑ i ∈ s, (f i : ℝ) := by push_cast; rfl

theorem sumf_cauchy_two (a b : ℕ → ℝ) :
    (∑ i ∈ range 2, a i * b i) ^ 2 ≤ (∑ i ∈ range 2, a i ^ 2) * ∑ i ∈ range 2, b i ^ 2 := by
  simp only [sum_range_succ, sum_range_zero, zero_add]
  nlinarith [sq_nonneg (a 0 * b 1 - a 1 * b 0)]

theorem prodf_const (c : ℝ) (n : ℕ) : ∏ _i ∈ range n, c = c ^ n := by simp

theorem prodf_mul (f g : ℕ → ℝ) (s : Finset ℕ) : ∏ i ∈ s, f i * g i = (∏ i ∈ s, f i) * ∏ i ∈ s, g i := prod_mul_distrib

theorem prodf_pow (f : ℕ → ℝ) (s : Finset ℕ) (n : ℕ) : ∏ i ∈ s, f i ^ n = (∏ i ∈ s, f i) ^ n := prod_pow s n f

theorem prodf_positive {f : ℕ → ℝ} {s : Finset ℕ} (h : ∀ i ∈ s, 0 < f i) : 0 < ∏ i ∈ s, f i := prod_pos h

theorem prodf_ne_zero {f : ℕ → ℝ} {s : Finset ℕ} (h : ∀ i ∈ s, f i ≠ 0) : ∏ i ∈ s, f i ≠ 0 := prod_ne_zero_iff.2 h

theorem prodf_telescoping (n : ℕ) : ∏ i ∈ range n, ((i : ℝ) + 2) / (i + 1) = n + 1 := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [prod_range_succ, ih]
    have h : (n : ℝ) + 1 ≠ 0 := by positivity
    push_cast
    field_simp
    ring

theorem prodf_factorial (n : ℕ) : ∏ i ∈ range n, ((i : ℝ) + 1) = (n.factorial : ℝ) := by
  induction n with
  | zero => simp
  | succ n ih => rw [prod_range_succ, ih, Nat.factorial_succ]; push_cast; ring

theorem prodf_power_sum (n : ℕ) : ∏ i ∈ range n, (2 : ℝ) ^ (i : ℕ) = 2 ^ ∑ i ∈ range n, i := prod_pow_eq_pow_sum _ _ _

theorem seqr_geometric (u : ℕ → ℝ) (r : ℝ) (h : ∀ n, u (n + 1) = r * u n) (n : ℕ) : u n = u 0 * r ^ n := by
  induction n with
  | zero => simp
  | succ n ih => rw [h, ih, pow_succ]; ring

theorem seqr_arithmetic (u : ℕ → ℝ) (d : ℝ) (h : ∀ n, u (n + 1) = u n + d) (n : ℕ) : u n = u 0 + n * d := by
  induction n with
  | zero => simp
  | succ n ih => rw [h, ih]; push_cast; ring

theorem seqr_affine (u : ℕ → ℝ) (h₀ : u 0 = 2) (h : ∀ n, u (n + 1) = 3 * u n - 2) (n : ℕ) : u n = 3 ^ n + 1 := by
  induction n with
  | zero => rw [h₀]; norm_num
  | succ n ih => rw [h, ih, pow_succ]; ring

theorem seqr_second_order (u : ℕ → ℝ) (h₀ : u 0 = 1) (h₁ : u 1 = 2) (h : ∀ n, u (n + 2) = 3 * u (n + 1) - 2 * u n) (n : ℕ) :
    u n = 2 ^ n ∧ u (n + 1) = 2 ^ (n + 1) := by
  induction n with
  | zero => exact ⟨by rw [h₀]; norm_num, by rw [h₁]; norm_num⟩
  | succ n ih => exact ⟨ih.2, by rw [h, ih.1, ih.2, pow_succ, pow_succ]; ring⟩

theorem seqr_bounded (u : ℕ → ℝ) (h₀ : u 0 = 0) (h : ∀ n, u (n + 1) = u n / 2 + 1) (n : ℕ) : u n < 2 := by
  induction n with
  | zero => rw [h₀]; norm_num
  | succ n ih => rw [h]; linarith

theorem seqr_increasing (u : ℕ → ℝ) (h₀ : u 0 = 0) (h : ∀ n, u (n + 1) = u n / 2 + 1) (n : ℕ) : u n < u (n + 1) := by
  have k : u n < 2 := seqr_bounded u h₀ h n
  rw [h]
  linarith

theorem seqr_square_root (u : ℕ → ℝ) (h₀ : u 0 = 1) (h : ∀ n, u (n + 1) = √(2 + u n)) (n : ℕ) : 0 ≤ u n ∧ u n ≤ 2 := by
  induction n with
  | zero => rw [h₀]; norm_num
  | succ n ih =>
    rw [h]
    exact ⟨Real.sqrt_nonneg _, Real.sqrt_le_iff.2 ⟨by norm_num, by linarith [ih.2]⟩⟩

theorem seqr_positive (u : ℕ → ℝ) (h₀ : 0 < u 0) (h : ∀ n, u (n + 1) = u n / (1 + u n)) (n : ℕ) : 0 < u n := by
  induction n with
  | zero => exact h₀
  | succ n ih => rw [h]; positivity

theorem seqr_reciprocal (u : ℕ → ℝ) (h₀ : u 0 = 1) (h : ∀ n, u (n + 1) = u n / (1 + u n)) (n : ℕ) : u n = 1 / (n + 1) := by
  induction n with
  | zero => rw [h₀]; norm_num
  | succ n ih =>
    rw [h, ih]
    have h₁ : (n : ℝ) + 1 ≠ 0 := by positivity
    have h₂ : (n : ℝ) + 1 + 1 ≠ 0 := by positivity
    push_cast
    rw [div_eq_div_iff (by positivity) h₂]
    field_simp

theorem indu_bernoulli (x : ℝ) (h : -1 ≤ x) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := one_add_mul_le_pow (by linarith) n

theorem indu_two_power (n : ℕ) : (n : ℝ) < 2 ^ n := by
  induction n with
  | zero => norm_num
  | succ n ih =>
    have : (1 : ℝ) ≤ 2 ^ n := one_le_pow₀ (by norm_num)
    push_cast
    rw [pow_succ]
    linarith

theorem indu_square_power (n : ℕ) (h : 4 ≤ n) : (n : ℝ) ^ 2 ≤ 2 ^ n := by
  induction n, h using Nat.le_induction with
  | base => norm_num
  | succ n h ih =>
    have : (4 : ℝ) ≤ n := by exact_mod_cast h
    push_cast
    rw [pow_succ 2 n]
    nlinarith

theorem indu_factorial_positive (n : ℕ) : (1 : ℝ) ≤ (n.factorial : ℝ) := by exact_mod_cast Nat.one_le_iff_ne_zero.2 n.factorial_ne_zero

theorem indu_product_bound (n : ℕ) : ∏ i ∈ range n, (1 - 1 / ((i : ℝ) + 2)) = 1 / (n + 1) := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [prod_range_succ, ih]
    have h₁ : (n : ℝ) + 1 ≠ 0 := by positivity
    have h₂ : (n : ℝ) + 2 ≠ 0 := by positivity
    have h₃ : (n : ℝ) + 1 + 1 ≠ 0 := by positivity
    push_cast
    field_simp
    ring
