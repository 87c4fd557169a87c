import Ember
/-! Sums and products over finite sets. -/

open Finset

theorem sums_small : ∑ i ∈ range 11, i = 55 ∧ ∏ i ∈ Icc 1 6, i = 720 := by decide

theorem sums_gauss (n : ℕ) : 2 * ∑ i ∈ range (n + 1), i = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, mul_add, ih]
    simp only [mul_add, add_mul]
    omega

theorem sums_odds (n : ℕ) : ∑ i ∈ range n, (2 * i + 1) = n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, ih, pow_two, pow_two]
    simp only [mul_add, add_mul]
    omega

theorem sums_powers_of_two (n : ℕ) : ∑ i ∈ range n, 2 ^ i = 2 ^ n - 1 := by
  have h : ∑ i ∈ range n, 2 ^ i + 1 = 2 ^ n := by
    induction n with
    | zero => rfl
    | succ n ih =>
      rw [sum_range_succ, pow_succ]
      omega
  omega

theorem sums_geometric (x : ℤ) (n : ℕ) : (∑ i ∈ range n, x ^ i) * (x - 1) = x ^ n - 1 := geom_sum_mul x n

theorem sums_split (f g : ℕ → ℕ) (n : ℕ) : ∑ i ∈ range n, (f i + g i) = ∑ i ∈ range n, f i + ∑ i ∈ range n, g i :=
  sum_add_distrib

theorem sums_pull_factor (c : ℤ) (f : ℕ → ℤ) (s : Finset ℕ) : ∑ i ∈ s, c * f i = c * ∑ i ∈ s, f i := (mul_sum s f c).symm

theorem sums_constant (n c : ℕ) : ∑ _i ∈ range n, c = n * c := by
  rw [sum_const_nat fun _ _ => rfl, card_range]

theorem sums_swap (f : ℕ → ℕ → ℤ) (m n : ℕ) :
    ∑ i ∈ range m, ∑ j ∈ range n, f i j = ∑ j ∈ range n, ∑ i ∈ range m, f i j := sum_comm

theorem sums_monotone {f g : ℕ → ℕ} {n : ℕ} (h : ∀ i < n, f i ≤ g i) : ∑ i ∈ range n, f i ≤ ∑ i ∈ range n, g i :=
  sum_le_sum fun i hi => h i (mem_range.1 hi)

theorem sums_bounded {f : ℕ → ℕ} {n c : ℕ} (h : ∀ i < n, f i ≤ c) : ∑ i ∈ range n, f i ≤ n * c := by
  calc ∑ i ∈ range n, f i ≤ ∑ _i ∈ range n, c := sum_le_sum fun i hi => h i (mem_range.1 hi)
    _ = n * c := by rw [sum_const_nat fun _ _ => rfl, card_range]

theorem sums_divisible {f : ℕ → ℤ} {d : ℤ} (h : ∀ i, d ∣ f i) (s : Finset ℕ) : d ∣ ∑ i ∈ s, f i :=
  dvd_sum fun i _ => h i

theorem sums_telescope (f : ℕ → ℤ) (n : ℕ) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := sum_range_sub f n

theorem sums_telescope_squares (n : ℕ) : ∑ i ∈ range n, ((i + 1 : ℤ) ^ 2 - (i : ℤ) ^ 2) = (n : ℤ) ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, ih, Int.natCast_succ]
    omega

theorem sums_even_terms (n : ℕ) : Even (∑ i ∈ range n, 2 * i) := by
  rw [← mul_sum]
  exact even_two_mul _

theorem sums_cubes (n : ℕ) : ∑ i ∈ range (n + 1), i ^ 3 = (∑ i ∈ range (n + 1), i) ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have gauss : (∑ i ∈ range (n + 1), i) * 2 = (n + 1) * n := sum_range_id_mul_two (n + 1)
    rw [sum_range_succ, ih, sum_range_succ _ (n + 1), add_sq, mul_comm 2, gauss]
    simp only [pow_succ, pow_zero, one_mul, mul_add, add_mul, mul_one]
    omega

theorem sums_first_term (f : ℕ → ℕ) (n : ℕ) : ∑ i ∈ range (n + 1), f i = f 0 + ∑ i ∈ range n, f (i + 1) := by
  rw [sum_range_succ', add_comm]

theorem sums_reverse (f : ℕ → ℕ) (n : ℕ) : ∑ i ∈ range n, f (n - 1 - i) = ∑ i ∈ range n, f i := sum_range_reflect f n

theorem sums_binomial_row (n : ℕ) : ∑ k ∈ range (n + 1), Nat.choose n k = 2 ^ n := Nat.sum_range_choose n

theorem sums_zero_iff {f : ℕ → ℕ} {n : ℕ} : ∑ i ∈ range n, f i = 0 ↔ ∀ i < n, f i = 0 := by
  rw [sum_eq_zero_iff]
  exact ⟨fun h i hi => h i (mem_range.2 hi), fun h i hi => h i (mem_range.1 hi)⟩

theorem sums_factorial_telescope (n : ℕ) : ∑ i ∈ range n, i * Nat.factorial i + 1 = Nat.factorial n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, Nat.factorial_succ, add_mul, one_mul]
    omega

theorem prods_factorial (n : ℕ) : ∏ i ∈ range n, (i + 1) = Nat.factorial n := prod_range_add_one_eq_factorial n

theorem prods_constant (n a : ℕ) : ∏ _i ∈ range n, a = a ^ n := by
  rw [prod_const, card_range]

theorem prods_positive {f : ℕ → ℤ} (h : ∀ i, 0 < f i) (s : Finset ℕ) : 0 < ∏ i ∈ s, f i := prod_pos fun i _ => h i

theorem prods_zero {f : ℕ → ℤ} {s : Finset ℕ} (h : ∏ i ∈ s, f i = 0) : ∃ i ∈ s, f i = 0 := prod_eq_zero_iff.1 h

theorem prods_telescope (n : ℕ) : ∏ i ∈ range n, (i + 2) = Nat.factorial (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [prod_range_succ, ih, Nat.factorial_succ (n + 1), mul_comm]

theorem finset_card_filter_even : ((range 20).filter (fun n => n % 2 = 0)).card = 10 := by decide

theorem finset_interval_card (a b : ℕ) (h : a ≤ b) : (Icc a b).card = b - a + 1 := by
  rw [Nat.card_Icc]
  omega

theorem finset_mem_filter_range (n : ℕ) : n ∈ (range 100).filter (fun k => 7 ∣ k) ↔ n < 100 ∧ 7 ∣ n := by simp

theorem finset_union_comm (s t : Finset ℕ) : s ∪ t = t ∪ s := by
  ext a
  simp only [mem_union]
  exact or_comm

theorem finset_inter_distrib (s t u : Finset ℕ) : s ∩ (t ∪ u) = (s ∩ t) ∪ (s ∩ u) := by
  ext a
  simp only [mem_inter, mem_union]
  exact and_or_left

theorem finset_subset_range {s : Finset ℕ} {n : ℕ} (h : ∀ x ∈ s, x < n) : s ⊆ range n := fun x hx => mem_range.2 (h x hx)

theorem finset_fin_sum : ∑ i : Fin 6, (i : ℕ) = 15 := by decide
theorem product_of_positive_factors (n : ℕ) : 1 ≤ ∏ k ∈ Finset.range n, (k + 1) := Finset.one_le_prod' fun k _ => Nat.le_add_left 1 k
theorem product_factor_by_factor (n : ℕ) : ∏ k ∈ Finset.range n, k ≤ ∏ k ∈ Finset.range n, (k + 1) := Finset.prod_le_prod' fun k _ => Nat.le_succ k
