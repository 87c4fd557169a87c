import Ember
/-! Names of Mathlib's that proofs quote, used as proofs use them: order, products, squares, division, primes, finite sets. -/

theorem bezout_witness (m n : ℤ) (h : Int.gcd m n = 1) : ∃ a : ℤ, m * a ≡ 1 [ZMOD n] := by
  refine ⟨m.gcdA n, ?_⟩
  have e := Int.gcd_eq_gcd_ab m n
  rw [h] at e
  exact (Int.modEq_iff_dvd.2 ⟨m.gcdB n, by push_cast at e; linarith⟩)
theorem coprime_by_primes (m n : ℕ) (h : ∀ p, p.Prime → p ∣ m → ¬p ∣ n) : Nat.Coprime m n := Nat.coprime_of_dvd h
theorem prime_powers_coprime (a b : ℕ) : Nat.Coprime (2 ^ a) (3 ^ b) := Nat.coprime_pow_primes a b Nat.prime_two Nat.prime_three (by decide)
theorem divisor_of_prime_power (d k : ℕ) (h : d ∣ 5 ^ k) : ∃ j ≤ k, d = 5 ^ j := (Nat.dvd_prime_pow Nat.prime_five).1 h
theorem smallest_factor_of_even (n : ℕ) (h : n % 2 = 0) : n.minFac = 2 := by simp; omega
theorem factors_of_a_prime_square (x y : ℕ) (hx : x ≠ 1) (hy : y ≠ 1) (h : x * y = 3 ^ 2) : x = 3 :=
  ((Nat.Prime.mul_eq_prime_sq_iff Nat.prime_three hx hy).1 h).1
theorem units_of_integers (z w : ℤ) (h : z * w = 1) : z = w := by
  rcases Int.eq_one_or_neg_one_of_mul_eq_one' h with ⟨rfl, rfl⟩ | ⟨rfl, rfl⟩ <;> rfl
theorem remainder_becomes_divisibility (x n : ℤ) (h : n ∣ x) : x % n = 0 := by simpa using h
theorem odd_square_mod_four (x : ℤ) (h : Odd x) : x ^ 2 % 4 = 1 := Int.sq_mod_four_eq_one_of_odd h
theorem sign_of_product (a b : ℤ) (h : a * b < 0) : a ≠ 0 := by
  rcases mul_neg_iff.1 h with h | h <;> omega
theorem squares_compare (x y : ℝ) (h : x ^ 2 < y ^ 2) (hy : 0 ≤ y) : -y < x ∧ x < y := abs_lt_of_sq_lt_sq' h hy
theorem odd_powers_grow (x y : ℝ) (h : x ^ 3 ≤ y ^ 3) : x ≤ y := (Odd.pow_le_pow (by decide : Odd 3)).1 h
theorem alternating_sign (n : ℕ) : (-1 : ℤ) ^ (2 * n) = 1 := (even_two_mul n).neg_one_pow
theorem bernoulli (x : ℝ) (h : 0 ≤ x) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := one_add_mul_le_pow (by linarith) n
theorem reciprocal_order (a b : ℚ) (ha : 0 < a) (hb : 0 < b) (h : 1 / a < 1 / b) : b < a := (one_div_lt_one_div ha hb).1 h
theorem quotient_of_casts (m n : ℕ) (h : n ∣ m) (hn : n ≠ 0) : ((m / n : ℕ) : ℚ) = m / n := Nat.cast_div h (by exact_mod_cast hn)
theorem unbounded_integers (S : Set ℤ) (h : ¬BddAbove S) (n : ℤ) : ∃ a ∈ S, n < a := not_bddAbove_iff.1 h n
theorem double_negation (p : Prop) (h : ¬¬p) : p := not_not.1 h
theorem two_elements (s : Finset ℕ) (h : s.card = 2) : ∃ x y, x ≠ y ∧ s = {x, y} := Finset.card_eq_two.1 h
theorem interval_has_its_ends (a b : ℕ) (h : a ≤ b) : a ∈ Finset.Icc a b := Finset.left_mem_Icc.2 h
theorem split_sum (f : ℕ → ℤ) (n : ℕ) (h : 0 < n) : ∑ x ∈ Finset.range n, f x = f 0 + ∑ x ∈ Finset.Ico 1 n, f x :=
  Finset.sum_range_eq_add_Ico f h
theorem one_term_of_a_sum (a : ℕ) (s : Finset ℕ) (h : a ∈ s) : ∑ x ∈ s, (if x = a then x else 0) = a := by
  rw [Finset.sum_ite_eq', if_pos h]
theorem sum_is_positive (s : Finset ℕ) (f : ℕ → ℝ) (h : ∀ i ∈ s, 0 < f i) (ne : s.Nonempty) : 0 < ∑ i ∈ s, f i := Finset.sum_pos h ne
theorem product_of_first (n : ℕ) : ∏ x ∈ Finset.Icc 1 n, x = n.factorial := Finset.prod_Icc_id_eq_factorial n
theorem casts_of_numerals (n : ℕ) (h : (n : ℝ) = 2 * n - 6) : n = 6 := by
  have : (n : ℝ) = 6 := by linarith
  exact_mod_cast this
theorem casts_of_inequations (n : ℕ) (x : ℚ) (h : x * n ≠ 0) : n ≠ 0 := by
  have : (n : ℚ) ≠ 0 := right_ne_zero_of_mul h
  exact_mod_cast this
theorem coprime_products (a b c : ℤ) (h : IsCoprime (a * b) c) : IsCoprime (a ^ 2) c := h.of_mul_left_left.pow_left
theorem binomials_by_factorials (n k : ℕ) (hk : k ≤ n) : n.choose k = n.factorial / (k.factorial * (n - k).factorial) := by
  rw [← Nat.choose_mul_factorial_mul_factorial hk, mul_assoc]
  field_simp
theorem rounded_quotient (a : ℕ) : a + 4 / 9 * a = a := by ring
theorem coprime_as_an_equation (x y : ℕ) (h : x.Coprime y) : Nat.gcd x y ≤ 1 := by linarith
theorem lemmas_for_aesop (a b c : ℕ) (h : a ≠ 0) : a * b = c * a ↔ b = c := by aesop (add norm [mul_comm])
theorem aesop_ends_before_the_next_line (x y : ℕ) (h : x.Coprime y) : y.Coprime x := by
  have h' : x.Coprime y := by
    aesop
  exact h'.symm
theorem roots_of_numerals : √2 * √2 = 2 ∧ √5 ^ 2 = 5 := by norm_num
theorem numerals_of_reals : (3 : ℝ) ≠ 0 ∧ (3 : ℝ) < 5 ∧ (1 : ℝ) ≠ 7 := by simp
theorem sum_over_listed (s : Finset ℕ) (h : s = {1, 2, 3}) : ∑ x ∈ s, x = 6 := by simp [h]
theorem cast_of_a_sum (s : Finset ℕ) (f : ℕ → ℕ) : ((∑ x ∈ s, f x : ℕ) : ℝ) = ∑ x ∈ s, (f x : ℝ) := by rw [Nat.cast_sum]
theorem geometric_sum (n : ℕ) : ∑ i ∈ Finset.range n, (2 : ℝ) ^ i = 2 ^ n - 1 := by
  rw [geom_sum_eq (by norm_num)]; norm_num
theorem telescoping_reals (f : ℕ → ℝ) (n : ℕ) : ∑ i ∈ Finset.range n, (f (i + 1) - f i) = f n - f 0 := Finset.sum_range_sub f n
open Nat in
theorem binomials_beside_choose (n : ℕ) (h : ∀ m : ℕ, ∃ k, m < k) : choose n 0 = 1 ∧ ∃ f : ℕ → ℕ, ∀ m, m < f m := by
  choose f hf using h
  exact ⟨Nat.choose_zero_right n, f, hf⟩
theorem additive_functions_vanish_at_zero (f : ℝ → ℝ) (hf : ∀ x y, f (x + y) = f x + f y) : f 0 = 0 := by
  have := hf 0 0
  simp at this
  exact this
theorem floors_of_negatives (x : ℝ) (h : ⌊x⌋ = 3) : ⌈-x⌉ = -3 := by rw [Int.ceil_neg, h]
theorem equal_squares (a b : ℕ) (h : a ^ 2 = b ^ 2) : a = b := Nat.pow_left_injective (by norm_num : 2 ≠ 0) h
theorem halves_from_integers (m n : ℕ) (h : (m : ℤ) * 2 ≤ n) : m ≤ n / 2 := Nat.le_div_two_iff_mul_two_le.2 h
theorem denominators_are_natural (q : ℚ) (k : ℕ) (h : k * q.den = 0) : k = 0 := (Nat.mul_eq_zero.1 h).resolve_right q.den_ne_zero
theorem denominators_from_one (q : ℚ) : 1 ≤ q.den := q.den_pos
theorem remainders_of_odd_primes {p : ℕ} (hp : p.Prime) (h : 2 < p) : p % 2 = 1 := hp.mod_two_eq_one_iff_ne_two.2 (by omega)
theorem conditions_one_by_one (p q : Prop) [Decidable p] [Decidable q] :
    (if p ∧ q then 1 else 0 : ℕ) = if p then if q then 1 else 0 else 0 := ite_and p q 1 0
theorem bits_against_zero (f : Bool → Bool → Bool) (m : ℕ) (h : f false true = true) : Nat.bitwise f 0 m = m := by
  rw [Nat.bitwise_zero_left m, if_pos h]
theorem filters_of_all (f : ℕ → ℕ) (s : Finset ℕ) (h : ∀ x ∈ s, f (f x) = f x) : ∀ x ∈ s, f (f x) = f x :=
  fun x => Finset.filter_eq_self.1 (Finset.filter_eq_self.2 h) x
theorem sums_of_large_families {ι : Type 1} (s : Finset ι) (f : ι → ℕ → ℤ) (n : ℕ) :
    ∑ x ∈ s, ∑ k ∈ Finset.range n, f x k = ∑ k ∈ Finset.range n, ∑ x ∈ s, f x k := Finset.sum_comm
theorem sums_over_images {ι : Type 2} [DecidableEq ι] (s : Finset ℕ) (g : ℕ → ι) (f : ι → ℝ) (h : Set.InjOn g s) :
    ∑ x ∈ s.image g, f x = ∑ x ∈ s, f (g x) := Finset.sum_image h
theorem premises_in_either_order (q : Prop) {α : Type 3} {β : Type} : (α → β → q) ↔ (β → α → q) := Imp.swap
theorem decided_with_membership : ∀ (k : ℕ) (h : k ∈ Finset.range 10), ((⟨k, Finset.mem_range.1 h⟩ : Fin 10) + 1).val = (k + 1) % 10 := by decide
