import Ember
/-! Parity, factorials and binomial coefficients. -/

open Nat

theorem pf_par_even_add_even {a b : ℕ} (ha : Even a) (hb : Even b) : Even (a + b) := ha.add hb

theorem pf_par_odd_add_odd {a b : ℤ} (ha : Odd a) (hb : Odd b) : Even (a + b) := by
  obtain ⟨m, rfl⟩ := ha
  obtain ⟨n, rfl⟩ := hb
  exact ⟨m + n + 1, by omega⟩

theorem pf_par_even_or_odd (n : ℕ) : Even n ∨ Odd n := Nat.even_or_odd n

theorem pf_par_not_both (n : ℕ) : ¬(Even n ∧ Odd n) := by
  rintro ⟨h₁, h₂⟩
  rw [Nat.even_iff] at h₁
  rw [Nat.odd_iff] at h₂
  omega

theorem pf_par_even_square {n : ℕ} : Even (n ^ 2) ↔ Even n := Nat.even_pow' (by decide)

theorem pf_par_odd_square_mod_eight {n : ℤ} (h : Odd n) : n ^ 2 % 8 = 1 := by
  obtain ⟨m, rfl⟩ := h
  obtain ⟨k, hk⟩ := Int.even_mul_succ_self m
  rw [add_sq, mul_pow, one_pow, mul_one]
  rw [mul_add, mul_one] at hk
  rw [pow_two m]
  omega

theorem pf_par_consecutive (n : ℕ) : Odd (n + (n + 1)) := ⟨n, by omega⟩

theorem pf_par_sum_of_three_odds {a b c : ℕ} (ha : Odd a) (hb : Odd b) (hc : Odd c) : Odd (a + b + c) :=
  (ha.add_odd hb).add_odd hc

theorem pf_par_odd_mul_odd {a b : ℤ} (ha : Odd a) (hb : Odd b) : Odd (a * b) := ha.mul hb

theorem pf_par_even_of_mul_odd {a b : ℕ} (h : Even (a * b)) (hb : Odd b) : Even a := by
  rcases Nat.even_mul.1 h with ha | hb'
  · exact ha
  · exact absurd hb (Nat.not_odd_iff_even.2 hb')

theorem pf_par_no_odd_sum_solution : ¬∃ x y : ℤ, 2 * x + 4 * y = 9 := by
  rintro ⟨x, y, h⟩
  omega

theorem pf_par_half_of_even {n : ℕ} (h : Even n) : n / 2 + n / 2 = n := by
  obtain ⟨k, rfl⟩ := h
  omega

theorem pf_par_decide_examples : Even 10 ∧ Odd 7 ∧ ¬Even 13 := by decide

theorem pf_par_even_sub {a b : ℤ} (h : Even (a - b)) (hb : Even b) : Even a := by
  have := h.add hb
  rwa [sub_add_cancel] at this

theorem pf_par_square_sub_self_even (n : ℤ) : Even (n ^ 2 - n) := by
  have h := Int.even_mul_succ_self (n - 1)
  rw [show n - 1 + 1 = n by omega, sub_mul, one_mul, ← pow_two] at h
  exact h

theorem pf_par_infinitely_many_even (n : ℕ) : ∃ m, n < m ∧ Even m := ⟨n + 1 + (n + 1), by omega, n + 1, rfl⟩

theorem pf_fact_five : 5 ! = 120 := rfl

theorem pf_fact_succ_identity (n : ℕ) : (n + 2)! = (n + 2) * ((n + 1) * n !) := rfl

theorem pf_fact_pos (n : ℕ) : 0 < n ! := Nat.factorial_pos n

theorem pf_fact_even {n : ℕ} (h : 2 ≤ n) : Even (n !) := even_iff_two_dvd.2 (Nat.dvd_factorial (by decide) h)

theorem pf_fact_monotone {m n : ℕ} (h : m ≤ n) : m ! ≤ n ! := Nat.factorial_le h

theorem pf_fact_divides {m n : ℕ} (h : m ≤ n) : m ! ∣ n ! := Nat.factorial_dvd_factorial h

theorem pf_fact_times_succ (n : ℕ) : n * n ! + n ! = (n + 1)! := by
  rw [Nat.factorial_succ, add_mul, one_mul]

theorem pf_fact_ten_divides_twelve : 10 ∣ 12 ! := Nat.dvd_factorial (by decide) (by decide)

theorem pf_fact_le_pow (n : ℕ) : n ! ≤ n ^ n := by
  have general : ∀ k m : ℕ, k ≤ m → k ! ≤ m ^ k := by
    intro k m h
    induction k with
    | zero => rw [pow_zero]; decide
    | succ k ih =>
      rw [Nat.factorial_succ, pow_succ, mul_comm (m ^ k)]
      exact mul_le_mul h (ih (by omega)) (Nat.zero_le _) (Nat.zero_le _)
  exact general n n le_rfl

theorem pf_choose_small_values : choose 5 2 = 10 ∧ choose 6 3 = 20 ∧ choose 4 7 = 0 := by decide

theorem pf_choose_pascal (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl

theorem pf_choose_ends (n : ℕ) : choose n 0 = 1 ∧ choose n n = 1 := ⟨Nat.choose_zero_right n, Nat.choose_self n⟩

theorem pf_choose_symmetric (n k : ℕ) (h : k ≤ n) : choose n (n - k) = choose n k := Nat.choose_symm h

theorem pf_choose_two (n : ℕ) : 2 * choose (n + 1) 2 = n * (n + 1) := by
  rw [Nat.choose_two_right, Nat.add_sub_cancel, mul_comm (n + 1)]
  have := Nat.even_mul_succ_self n
  rw [Nat.even_iff] at this
  omega

theorem pf_choose_add_le_two_pow (n k : ℕ) : choose n k ≤ 2 ^ n := by
  induction n generalizing k with
  | zero => cases k <;> simp
  | succ n ih =>
    cases k with
    | zero => rw [Nat.choose_zero_right]; exact pow_pos two_pos _
    | succ k =>
      have := ih k
      have := ih (k + 1)
      rw [Nat.choose_succ_succ, pow_succ]
      omega
