import Ember
/-! Exponents of primes, `padicValNat`, functions with finite support, and Legendre's formula. -/
open Nat Finset

theorem factorization_of_2000 : Nat.factorization 2000 2 = 4 ∧ Nat.factorization 2000 5 = 3 ∧ Nat.factorization 2000 7 = 0 := by decide
theorem factorization_of_a_product {m n : ℕ} (hm : m ≠ 0) (hn : n ≠ 0) (p : ℕ) :
    (m * n).factorization p = m.factorization p + n.factorization p := by simp [Nat.factorization_mul hm hn]
theorem factorization_of_a_square (n p : ℕ) : (n ^ 2).factorization p = 2 * n.factorization p := by
  rw [Nat.factorization_pow, Finsupp.smul_apply, smul_eq_mul]
theorem even_exponents_of_a_square (n p : ℕ) : Even ((n * n).factorization p) := by
  rw [← pow_two, Nat.factorization_pow, Finsupp.smul_apply, smul_eq_mul]; exact even_two_mul _
theorem factorization_at_itself {p : ℕ} (hp : p.Prime) : p.factorization p = 1 := by rw [hp.factorization, Finsupp.single_eq_same]
theorem factorization_elsewhere {p q : ℕ} (hp : p.Prime) (h : q ≠ p) : p.factorization q = 0 := by simp [hp, h]
theorem factorization_of_a_power {p : ℕ} (hp : p.Prime) (k : ℕ) : (p ^ k).factorization p = k := by simp [hp.factorization]
theorem factorization_at_four (n : ℕ) : n.factorization 4 = 0 := Nat.factorization_eq_zero_of_non_prime n (by norm_num)
theorem factorization_of_an_odd_number {n : ℕ} (h : Odd n) : n.factorization 2 = 0 :=
  Nat.factorization_eq_zero_of_not_dvd (by rw [Nat.odd_iff] at h; omega)
theorem product_of_prime_powers {n : ℕ} (hn : n ≠ 0) : n.factorization.prod (fun p k => p ^ k) = n :=
  Nat.factorization_prod_pow_eq_self hn
theorem product_over_the_prime_factors {n : ℕ} (hn : n ≠ 0) : ∏ p ∈ n.primeFactors, p ^ n.factorization p = n :=
  (Nat.prod_primeFactors_pow_factorization hn).symm
theorem equal_exponents_equal_numbers {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) (h : ∀ p, p.Prime → a.factorization p = b.factorization p) : a = b :=
  Nat.eq_of_factorization_eq ha hb fun p => by
    by_cases hp : p.Prime
    · exact h p hp
    · simp [hp]
theorem exponents_of_a_divisor {d n : ℕ} (hn : n ≠ 0) (h : d ∣ n) (p : ℕ) : d.factorization p ≤ n.factorization p :=
  (Nat.factorization_le_iff_dvd (fun e => hn (Nat.eq_zero_of_zero_dvd (e ▸ h))) hn).2 h p
theorem power_divides_by_exponent {n : ℕ} (hn : n ≠ 0) : 2 ^ 3 ∣ n ↔ 3 ≤ n.factorization 2 := Nat.prime_two.pow_dvd_iff_le_factorization hn
theorem exponents_of_a_quotient {d n : ℕ} (h : d ∣ n) (p : ℕ) : (n / d).factorization p = n.factorization p - d.factorization p := by
  rw [Nat.factorization_div h, Finsupp.tsub_apply]
theorem support_is_the_prime_factors (n : ℕ) : n.factorization.support = n.primeFactors := Nat.support_factorization n
theorem one_has_no_exponents (p : ℕ) : Nat.factorization 1 p = 0 := by simp
theorem square_root_by_exponents {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) (h : a ^ 2 ∣ b ^ 2) : a ∣ b := by
  rw [← Nat.factorization_le_iff_dvd (by positivity) (by positivity), Nat.factorization_pow, Nat.factorization_pow] at h
  rw [← Nat.factorization_le_iff_dvd ha hb]
  intro p
  have := h p
  simp only [Finsupp.smul_apply, smul_eq_mul] at this
  omega
theorem odd_part_of_a_number (n : ℕ) (hn : n ≠ 0) : ordProj[2] n * ordCompl[2] n = n ∧ ¬2 ∣ ordCompl[2] n :=
  ⟨Nat.ordProj_mul_ordCompl_eq_self n 2, Nat.not_dvd_ordCompl Nat.prime_two hn⟩
theorem power_of_two_times_odd {n : ℕ} (hn : n ≠ 0) : ∃ k m : ℕ, Odd m ∧ n = 2 ^ k * m := Nat.exists_eq_two_pow_mul_odd hn
theorem exponents_of_coprime_factors {a b : ℕ} (h : Nat.Coprime a b) (p : ℕ) : (a * b).factorization p = a.factorization p + b.factorization p :=
  Nat.factorization_mul_apply_of_coprime h
theorem prime_factors_of_a_product {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) : (a * b).primeFactors = a.primeFactors ∪ b.primeFactors :=
  Nat.primeFactors_mul ha hb
theorem prime_factors_of_12 : Nat.primeFactors 12 = {2, 3} := by decide
theorem prime_factors_of_a_prime_power {p : ℕ} (hp : p.Prime) : (p ^ 5).primeFactors = {p} := Nat.primeFactors_prime_pow (by norm_num) hp
theorem radical_divides (n : ℕ) : ∏ p ∈ n.primeFactors, p ∣ n := Nat.prod_primeFactors_dvd n
theorem values_of_a_sum (f g : ℕ →₀ ℕ) (n : ℕ) : (f + g) n = f n + g n := by simp
theorem functions_agree_where_not_zero (f : ℕ →₀ ℤ) (n : ℕ) (h : n ∉ f.support) : f n = 0 := by simpa using h
theorem sum_of_one_value (a b : ℕ) : (Finsupp.single a b).sum (fun x y => x * y) = a * b := by simp

theorem valuation_of_96 : padicValNat 2 96 = 5 := by decide
theorem valuation_of_a_factorial : padicValNat 5 (100 !) = 24 := by
  haveI : Fact (Nat.Prime 5) := ⟨by norm_num⟩
  rw [padicValNat_factorial (b := 3) (by decide)]
  decide
theorem zeros_of_a_factorial : padicValNat 2 (10 !) = 8 := by decide
theorem valuation_of_a_product {p a b : ℕ} [Fact p.Prime] (ha : a ≠ 0) (hb : b ≠ 0) :
    padicValNat p (a * b) = padicValNat p a + padicValNat p b := padicValNat.mul ha hb
theorem valuation_of_a_power {a : ℕ} : padicValNat 3 (a ^ 4) = 4 * padicValNat 3 a := by simp
theorem valuation_of_a_prime_power (k : ℕ) : padicValNat 2 (2 ^ k) = k := padicValNat.prime_pow k
theorem valuation_of_an_odd_number {n : ℕ} (h : ¬2 ∣ n) : padicValNat 2 n = 0 := padicValNat.eq_zero_of_not_dvd h
theorem valuation_bounds_divisibility {n : ℕ} (hn : n ≠ 0) : 2 ^ 5 ∣ n ↔ 5 ≤ padicValNat 2 n := padicValNat_dvd_iff_le hn
theorem valuation_is_below_the_logarithm (n : ℕ) : padicValNat 2 n ≤ Nat.log 2 n := padicValNat_le_nat_log n
theorem valuation_of_a_quotient {n : ℕ} (h : 2 ∣ n) : padicValNat 2 (n / 2) = padicValNat 2 n - 1 := padicValNat.div h
theorem valuation_of_an_integer : padicValInt 3 (-54) = 3 := by decide
theorem valuations_determine {a b : ℕ} (ha : a ≠ 0) (hb : b ≠ 0) (h : ∀ p, p.Prime → padicValNat p a = padicValNat p b) : a = b :=
  (Nat.eq_iff_prime_padicValNat_eq a b ha hb).2 h
