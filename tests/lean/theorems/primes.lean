import Ember
/-! Prime numbers. -/

open Nat

theorem prime_small : Nat.Prime 2 ∧ Nat.Prime 3 ∧ Nat.Prime 97 := by decide

theorem prime_not_one : ¬Nat.Prime 1 := by decide

theorem prime_composite_example : ¬Nat.Prime 91 := by decide

theorem prime_ge_two {p : ℕ} (hp : p.Prime) : 2 ≤ p := hp.two_le

theorem prime_pos_of {p : ℕ} (hp : p.Prime) : 0 < p := by
  have := hp.two_le
  omega

theorem prime_divisors {p d : ℕ} (hp : p.Prime) (h : d ∣ p) : d = 1 ∨ d = p := hp.eq_one_or_self_of_dvd d h

theorem prime_euclid {p a b : ℕ} (hp : p.Prime) (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := hp.dvd_mul.1 h

theorem prime_dvd_power {p a n : ℕ} (hp : p.Prime) (h : p ∣ a ^ n) : p ∣ a := hp.dvd_of_dvd_pow h

theorem prime_dvd_square {p a : ℕ} (hp : p.Prime) (h : p ∣ a * a) : p ∣ a := by
  rcases hp.dvd_mul.1 h with h | h <;> exact h

theorem prime_dvd_three_factors {p a b c : ℕ} (hp : p.Prime) (h : p ∣ a * b * c) : p ∣ a ∨ p ∣ b ∨ p ∣ c := by
  rcases hp.dvd_mul.1 h with h | h
  · rcases hp.dvd_mul.1 h with h | h
    · exact .inl h
    · exact .inr (.inl h)
  · exact .inr (.inr h)

theorem prime_even_is_two {p : ℕ} (hp : p.Prime) (h : Even p) : p = 2 := by
  rcases hp.eq_two_or_odd with h₂ | h₂
  · exact h₂
  · rw [Nat.even_iff] at h
    omega

theorem prime_odd_of_gt_two {p : ℕ} (hp : p.Prime) (h : 2 < p) : Odd p := by
  rw [Nat.odd_iff]
  rcases hp.eq_two_or_odd with h₂ | h₂ <;> omega

theorem prime_has_prime_factor {n : ℕ} (h : 2 ≤ n) : ∃ p, p.Prime ∧ p ∣ n := Nat.exists_prime_and_dvd (by omega)

theorem prime_infinitely_many (n : ℕ) : ∃ p, n < p ∧ p.Prime := by
  obtain ⟨p, hp, hprime⟩ := Nat.exists_infinite_primes (n + 1)
  exact ⟨p, hp, hprime⟩

theorem prime_distinct_coprime {p q : ℕ} (hp : p.Prime) (hq : q.Prime) (h : p ≠ q) : Nat.Coprime p q :=
  (Nat.coprime_primes hp hq).2 h

theorem prime_coprime_or_dvd {p : ℕ} (hp : p.Prime) (n : ℕ) : Nat.Coprime p n ∨ p ∣ n := by
  by_cases h : p ∣ n
  · exact .inr h
  · exact .inl (hp.coprime_iff_not_dvd.2 h)

theorem prime_dvd_factorial_iff {p n : ℕ} (hp : p.Prime) : p ∣ n ! ↔ p ≤ n := hp.dvd_factorial

theorem prime_not_dvd_smaller_factorial {p : ℕ} (hp : p.Prime) : ¬p ∣ (p - 1)! := by
  rw [hp.dvd_factorial]
  have := hp.pos
  omega

theorem prime_product_not_prime {a b : ℕ} (ha : 2 ≤ a) (hb : 2 ≤ b) : ¬(a * b).Prime :=
  Nat.not_prime_mul (by omega) (by omega)

theorem prime_square_not_prime (n : ℕ) : ¬(n * n).Prime := by
  intro h
  have := h.two_le
  have h₁ : n ≠ 1 := by
    rintro rfl
    omega
  exact Nat.not_prime_mul h₁ h₁ h

theorem prime_factor_of_smallest {n : ℕ} (h : n ≠ 1) : (Nat.minFac n).Prime ∧ Nat.minFac n ∣ n :=
  ⟨Nat.minFac_prime h, Nat.minFac_dvd n⟩

theorem prime_strong_induction {P : ℕ → Prop} (one : P 1) (prime : ∀ p, p.Prime → P p) (mul : ∀ a b, P a → P b → P (a * b))
    (n : ℕ) (hn : 0 < n) : P n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases h : n = 1
    · subst h
      exact one
    · obtain ⟨p, hp, k, rfl⟩ := Nat.exists_prime_and_dvd h
      have hk : 0 < k := by
        apply Nat.pos_of_ne_zero
        rintro rfl
        omega
      have : k < p * k := by
        have := Nat.mul_le_mul_right k hp.two_le
        omega
      exact mul p k (prime p hp) (ih k this hk)

theorem prime_sqrt_two_irrational {a b : ℕ} (hab : Nat.Coprime a b) : a * a ≠ 2 * (b * b) := by
  intro h
  have h₁ : 2 ∣ a := prime_two_dvd ⟨b * b, h⟩
  obtain ⟨c, rfl⟩ := h₁
  have h₂ : 2 ∣ b := prime_two_dvd ⟨c * c, by
    rw [mul_mul_mul_comm] at h
    omega⟩
  have := Nat.dvd_gcd (dvd_mul_right 2 c) h₂
  rw [hab.gcd_eq_one] at this
  omega
where
  prime_two_dvd {n : ℕ} (h : 2 ∣ n * n) : 2 ∣ n := by
    rcases Nat.prime_two.dvd_mul.1 h with h | h <;> exact h

theorem prime_binomial_divisible {p k : ℕ} (hp : p.Prime) (h₀ : k ≠ 0) (hk : k < p) : p ∣ choose p k :=
  hp.dvd_choose_self h₀ hk

theorem prime_three_consecutive_odds (p : ℕ) (h₁ : p.Prime) (h₂ : (p + 2).Prime) (h₃ : (p + 4).Prime) : p = 3 := by
  have h : 3 ∣ p ∨ 3 ∣ p + 2 ∨ 3 ∣ p + 4 := by omega
  have := h₁.two_le
  rcases h with h | h | h
  · exact ((Nat.prime_dvd_prime_iff_eq Nat.prime_three h₁).1 h).symm
  · have := (Nat.prime_dvd_prime_iff_eq Nat.prime_three h₂).1 h
    omega
  · have := (Nat.prime_dvd_prime_iff_eq Nat.prime_three h₃).1 h
    omega
