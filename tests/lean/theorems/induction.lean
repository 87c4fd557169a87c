import Ember
/-! Induction on natural numbers: ordinary, strong, and along recursive definitions. -/

open Nat

def sumTo (f : ℕ → ℕ) : ℕ → ℕ
  | 0 => 0
  | n + 1 => sumTo f n + f n

def fibo : ℕ → ℕ
  | 0 => 0
  | 1 => 1
  | n + 2 => fibo n + fibo (n + 1)

def halve : ℕ → ℕ
  | 0 => 0
  | 1 => 0
  | n + 2 => halve n + 1

def bits : ℕ → ℕ
  | 0 => 0
  | n + 1 => bits ((n + 1) / 2) + 1

def power (a : ℕ) : ℕ → ℕ
  | 0 => 1
  | n + 1 => a * power a n

theorem ind_sum_of_ones (n : ℕ) : sumTo (fun _ => 1) n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sumTo, ih]

theorem ind_sum_of_first (n : ℕ) : 2 * sumTo (fun i => i) n + n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumTo, add_mul, one_mul, mul_add, mul_add, mul_one]
    omega

theorem ind_sum_of_odds (n : ℕ) : sumTo (fun i => 2 * i + 1) n = n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumTo, ih, pow_two, pow_two, add_mul, mul_add]
    omega

theorem ind_sum_of_powers_of_two (n : ℕ) : sumTo (fun i => 2 ^ i) n + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumTo, pow_succ]
    omega

theorem ind_sum_of_squares (n : ℕ) : 6 * sumTo (fun i => i * i) (n + 1) = n * (n + 1) * (2 * n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumTo, mul_add, ih]
    simp only [mul_add, add_mul, mul_one, one_mul, mul_assoc, mul_left_comm n 2, mul_comm n 2]
    omega

theorem ind_sum_add (f g : ℕ → ℕ) (n : ℕ) : sumTo (fun i => f i + g i) n = sumTo f n + sumTo g n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [sumTo, ih]
    omega

theorem ind_sum_scaled (c : ℕ) (f : ℕ → ℕ) (n : ℕ) : sumTo (fun i => c * f i) n = c * sumTo f n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sumTo, sumTo, ih, mul_add]

theorem ind_sum_mono {f g : ℕ → ℕ} (h : ∀ i, f i ≤ g i) (n : ℕ) : sumTo f n ≤ sumTo g n := by
  induction n with
  | zero => exact le_refl 0
  | succ n ih => exact add_le_add ih (h n)

theorem ind_lt_two_pow (n : ℕ) : n < 2 ^ n := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [pow_succ]
    omega

theorem ind_square_le_two_pow (n : ℕ) (h : 4 ≤ n) : n * n ≤ 2 ^ n := by
  induction n with
  | zero => omega
  | succ n ih =>
    rcases eq_or_lt_of_le h with e | e
    · rw [← e]; decide
    · have ih := ih (by omega)
      have : 3 * n ≤ n * n := mul_le_mul (by omega) (le_refl n) (by omega) (by omega)
      rw [pow_succ, add_mul, mul_add]
      omega

theorem ind_bernoulli_nat (x n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := by
  induction n with
  | zero => rw [zero_mul, pow_zero]
  | succ n ih =>
    calc 1 + (n + 1) * x = (1 + n * x) + x := by rw [add_mul, one_mul, add_assoc]
      _ ≤ (1 + n * x) + (1 + n * x) * x := by
        apply add_le_add_right
        rw [add_mul, one_mul]
        exact le_self_add
      _ = (1 + n * x) * (1 + x) := by rw [mul_add, mul_one]
      _ ≤ (1 + x) ^ n * (1 + x) := Nat.mul_le_mul_right _ ih
      _ = (1 + x) ^ (n + 1) := (pow_succ _ _).symm

theorem ind_four_pow_mod_three (n : ℕ) : 4 ^ n % 3 = 1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [pow_succ]
    omega

theorem ind_seven_pow_sub_one_div_six (n : ℕ) : 6 ∣ 7 ^ n - 1 := by
  have : 7 ^ n % 6 = 1 := by
    induction n with
    | zero => rfl
    | succ n ih => rw [pow_succ]; omega
  omega

theorem ind_five_divides_fifth_power (n : ℕ) : (n ^ 5 + 4 * n) % 5 = 0 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [pow_succ, pow_zero, one_mul, mul_add, add_mul, mul_one] at ih ⊢
    omega

theorem ind_fib_pos (n : ℕ) : 0 < fibo (n + 1) := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [fibo]
    omega

theorem ind_fib_le_succ (n : ℕ) : fibo n ≤ fibo (n + 1) := by
  cases n with
  | zero => decide
  | succ n =>
    rw [fibo]
    omega

theorem ind_fib_sum (n : ℕ) : sumTo fibo n + 1 = fibo (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumTo, fibo]
    omega

theorem ind_fib_lt_two_pow (n : ℕ) : fibo n < 2 ^ n := by
  have both : fibo n < 2 ^ n ∧ fibo (n + 1) < 2 ^ (n + 1) := by
    induction n with
    | zero => decide
    | succ n ih =>
      obtain ⟨h₁, h₂⟩ := ih
      refine ⟨h₂, ?_⟩
      rw [fibo, pow_succ]
      rw [pow_succ] at h₂ ⊢
      omega
  exact both.1

theorem ind_fib_even_every_third (n : ℕ) : fibo (3 * n) % 2 = 0 := by
  have both : fibo (3 * n) % 2 = 0 ∧ fibo (3 * n + 1) % 2 = 1 := by
    induction n with
    | zero => decide
    | succ n ih =>
      have h₂ : fibo (3 * n + 2) = fibo (3 * n) + fibo (3 * n + 1) := by rw [fibo]
      have h₃ : fibo (3 * n + 3) = fibo (3 * n + 1) + fibo (3 * n + 2) := by rw [fibo]
      have h₄ : fibo (3 * n + 4) = fibo (3 * n + 2) + fibo (3 * n + 3) := by rw [fibo]
      rw [show 3 * (n + 1) = 3 * n + 3 by omega, show 3 * n + 3 + 1 = 3 * n + 4 by omega]
      omega
  exact both.1

theorem ind_halve_eq_div (n : ℕ) : halve n = n / 2 := by
  have both : halve n = n / 2 ∧ halve (n + 1) = (n + 1) / 2 := by
    induction n with
    | zero => decide
    | succ n ih =>
      refine ⟨ih.2, ?_⟩
      rw [halve, ih.1]
      omega
  exact both.1

theorem ind_bits_le (n : ℕ) : bits n ≤ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    cases n with
    | zero => simp [bits]
    | succ n =>
      rw [bits]
      have := ih ((n + 1) / 2) (by omega)
      omega

theorem ind_lt_two_pow_bits (n : ℕ) : n < 2 ^ bits n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    cases n with
    | zero => simp [bits]
    | succ n =>
      have := ih ((n + 1) / 2) (by omega)
      rw [bits, pow_succ]
      omega

theorem ind_power_eq_pow (a n : ℕ) : power a n = a ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [power, ih, pow_succ, mul_comm]

theorem ind_two_step_induction {P : ℕ → Prop} (h₀ : P 0) (h₁ : P 1) (step : ∀ n, P n → P (n + 2)) : ∀ n, P n := by
  intro n
  have both : P n ∧ P (n + 1) := by
    induction n with
    | zero => exact ⟨h₀, h₁⟩
    | succ n ih => exact ⟨ih.2, step n ih.1⟩
  exact both.1

theorem ind_descent {P : ℕ → Prop} (h : ∀ n, P n → ∃ m, m < n ∧ P m) : ∀ n, ¬P n := by
  intro n
  induction n using Nat.strongRecOn with
  | ind n ih =>
    intro hn
    obtain ⟨m, hm, hP⟩ := h n hn
    exact ih m hm hP

theorem ind_least_element {P : ℕ → Prop} (h : ∃ n, P n) : ∃ n, P n ∧ ∀ m, m < n → ¬P m := by
  apply Classical.byContradiction
  intro hn
  obtain ⟨n, hP⟩ := h
  have none : ∀ n, ¬P n := by
    intro n
    induction n using Nat.strongRecOn with
    | ind n ih =>
      intro hP
      exact hn ⟨n, hP, ih⟩
  exact none n hP

theorem ind_monotone_of_steps {f : ℕ → ℕ} (h : ∀ n, f n ≤ f (n + 1)) {a b : ℕ} (hab : a ≤ b) : f a ≤ f b := by
  obtain ⟨d, rfl⟩ := Nat.le.dest hab
  induction d with
  | zero => exact le_refl _
  | succ d ih => exact le_trans (ih (Nat.le_add_right a d)) (h (a + d))

theorem ind_strictly_increasing_ge_id {f : ℕ → ℕ} (h : ∀ n, f n < f (n + 1)) (n : ℕ) : n ≤ f n := by
  induction n with
  | zero => exact Nat.zero_le _
  | succ n ih =>
    have := h n
    omega

theorem ind_even_square_from_steps (n : ℕ) : Even (n * n + n) := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + n + 1, ?_⟩
    rw [add_mul, mul_add]
    omega

theorem ind_factorial_ge_two_pow (n : ℕ) : 2 ^ n ≤ (n + 1)! := by
  induction n with
  | zero => decide
  | succ n ih =>
    rw [pow_succ, Nat.factorial_succ]
    calc 2 ^ n * 2 ≤ (n + 1)! * 2 := Nat.mul_le_mul_right 2 ih
      _ = 2 * (n + 1)! := mul_comm _ _
      _ ≤ (n + 1 + 1) * (n + 1)! := Nat.mul_le_mul_right _ (by omega)

theorem ind_hanoi_moves (T : ℕ → ℕ) (h₀ : T 0 = 0) (h : ∀ n, T (n + 1) = 2 * T n + 1) (n : ℕ) : T n + 1 = 2 ^ n := by
  induction n with
  | zero => rw [h₀, pow_zero]
  | succ n ih =>
    rw [h, pow_succ]
    omega

theorem ind_arithmetic_progression (a : ℕ → ℤ) (d : ℤ) (h : ∀ n, a (n + 1) = a n + d) (n : ℕ) : a n = a 0 + n * d := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [h, ih, Int.natCast_succ, add_mul, one_mul, add_assoc]

theorem ind_geometric_progression (a : ℕ → ℤ) (q : ℤ) (h : ∀ n, a (n + 1) = a n * q) (n : ℕ) : a n = a 0 * q ^ n := by
  induction n with
  | zero => rw [pow_zero, mul_one]
  | succ n ih => rw [h, ih, pow_succ, mul_assoc]

theorem ind_linear_recurrence (u : ℕ → ℤ) (h₀ : u 0 = 2) (h₁ : u 1 = 5) (h : ∀ n, u (n + 2) = 5 * u (n + 1) - 6 * u n)
    (n : ℕ) : u n = 2 ^ n + 3 ^ n := by
  have both : u n = 2 ^ n + 3 ^ n ∧ u (n + 1) = 2 ^ (n + 1) + 3 ^ (n + 1) := by
    induction n with
    | zero => exact ⟨h₀, h₁⟩
    | succ n ih =>
      obtain ⟨e₁, e₂⟩ := ih
      refine ⟨e₂, ?_⟩
      rw [h, e₁, e₂]
      simp only [pow_succ]
      omega
  exact both.1
