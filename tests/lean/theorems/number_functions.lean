import Ember
/-! Fibonacci numbers, logarithms, prime factors, coprime integers, squares, intervals and cardinalities. -/
open Finset

theorem fib_values : Nat.fib 10 = 55 ∧ Nat.fib 20 = 6765 := by decide
theorem fib_double_plus_one (n : ℕ) : Nat.fib (2 * n + 1) = Nat.fib n ^ 2 + Nat.fib (n + 1) ^ 2 := by
  rw [two_mul, Nat.fib_add]
  ring
theorem fib_positive (n : ℕ) : 0 < Nat.fib (n + 1) := Nat.fib_pos.2 (by omega)
theorem fib_grows (m n : ℕ) (h : m ≤ n) : Nat.fib m ≤ Nat.fib n := Nat.fib_mono h
theorem fib_neighbours (n : ℕ) : Nat.gcd (Nat.fib n) (Nat.fib (n + 1)) = 1 := Nat.fib_coprime_fib_succ n
theorem log_values : Nat.log 2 1000 = 9 ∧ Nat.log 10 999 = 2 ∧ Nat.log 1 5 = 0 ∧ Nat.clog 2 1000 = 10 := by decide
theorem log_bounds (n : ℕ) (h : n ≠ 0) : 2 ^ Nat.log 2 n ≤ n ∧ n < 2 ^ (Nat.log 2 n + 1) :=
  ⟨Nat.pow_log_le_self 2 h, Nat.lt_pow_succ_log_self (by decide) n⟩
theorem log_of_power (k : ℕ) : Nat.log 3 (3 ^ k) = k := Nat.log_pow (by decide) k
theorem clog_bound (n k : ℕ) (h : n ≤ 2 ^ k) : Nat.clog 2 n ≤ k := (Nat.clog_le_iff_le_pow (by decide)).2 h
theorem prime_factors_values : Nat.primeFactorsList 60 = [2, 2, 3, 5] ∧ Nat.primeFactors 60 = {2, 3, 5} := by decide
theorem prime_factor_divides (n p : ℕ) (h : p ∈ Nat.primeFactors n) : p ∣ n ∧ p.Prime :=
  ⟨Nat.dvd_of_mem_primeFactors h, Nat.prime_of_mem_primeFactors h⟩
theorem prime_factors_product (n : ℕ) (h : n ≠ 0) : (Nat.primeFactorsList n).prod = n := Nat.prod_primeFactorsList h
theorem totient_values : Nat.totient 12 = 4 ∧ Nat.totient 7 = 6 := by decide
theorem falling_and_rising : Nat.descFactorial 7 3 = 210 ∧ Nat.ascFactorial 5 3 = 210 := by decide
theorem coprime_integers : IsCoprime (9 : ℤ) 35 := by rw [Int.isCoprime_iff_gcd_eq_one]; decide
theorem coprime_is_coprime (m n : ℕ) (h : Nat.Coprime m n) : ∃ a b : ℤ, a * m + b * n = 1 := Nat.isCoprime_iff_coprime.2 h
theorem square_or_not : IsSquare 49 ∧ ¬ IsSquare (50 : ℤ) := by decide
theorem square_of_square (n : ℤ) : IsSquare (n ^ 2) := IsSquare.sq n
theorem factors_of_one (a b : ℕ) (h : a * b = 1) : a = 1 := by simp_all
theorem coprime_with_zero (n : ℕ) (h : Nat.Coprime 0 n) : n = 1 := by simpa using h
theorem interval_members (x : ℤ) (h : x ∈ Set.Icc 1 5) : x ∈ Set.Ioo 0 6 := by
  simp at h ⊢
  omega
theorem disjoint_intervals : Disjoint (Finset.Icc 1 5) (Finset.Icc 6 9) := by
  rw [Finset.disjoint_left]
  intro a h k
  simp at h k
  omega
theorem card_of_union : #(Finset.Icc 1 5 ∪ Finset.Icc 6 9) = 9 := by
  rw [card_union_of_disjoint disjoint_intervals]; simp
theorem card_grows (s t : Finset ℕ) (h : s ⊆ t) : #s ≤ #t := card_le_card h
theorem card_of_image (s : Finset ℕ) : #(s.image (· + 1)) = #s := card_image_of_injective s fun _ _ h => Nat.succ.inj h
theorem pigeons (f : ℕ → ℕ) (h : ∀ x ∈ range 5, f x ∈ range 4) : ∃ x ∈ range 5, ∃ y ∈ range 5, x ≠ y ∧ f x = f y :=
  exists_ne_map_eq_of_card_lt_of_maps_to (by simp) fun x hx => h x hx
theorem nonempty_has_members (s : Finset ℕ) (h : 0 < #s) : ∃ x, x ∈ s := card_pos.1 h
theorem sum_split (f : ℕ → ℤ) (n : ℕ) (h : 3 ≤ n) : ∑ i ∈ range 3, f i + ∑ i ∈ Ico 3 n, f i = ∑ i ∈ range n, f i :=
  sum_range_add_sum_Ico f h
theorem sum_constants (n : ℕ) : ∑ _i ∈ range n, 3 = n * 3 := by simp
theorem sum_by_cardinality_induction (s : Finset ℕ) : ∑ i ∈ s, 2 * i = 2 * ∑ i ∈ s, i := by
  induction s using Finset.induction_on with
  | empty => rfl
  | insert a s h ih => rw [sum_insert h, sum_insert h, ih]; ring
theorem old_names (f : ℕ → ℕ) (a b : ℕ) (h : a = b) : f a = f b ∧ (a = b ∨ False) := ⟨congr_arg f h, Or.intro_left _ h⟩
