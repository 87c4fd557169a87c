import Ember.OrderedArithmetic
/-! Factorials and binomial coefficients: `Nat.factorial` with the notation `n !` (after `open Nat`), `Nat.choose`. -/

set_option autoImplicit false

namespace Nat
/-- `n !` is the product of 1, 2, …, n. -/
def factorial : ℕ → ℕ
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

@[inherit_doc] scoped notation:10000 n "!" => Nat.factorial n

variable {m n k : ℕ}

@[simp] theorem factorial_zero : 0 ! = 1 := rfl
theorem factorial_succ (n : ℕ) : (n + 1)! = (n + 1) * n ! := rfl
@[simp] theorem factorial_one : 1 ! = 1 := rfl
@[simp] theorem factorial_two : 2 ! = 2 := rfl
theorem mul_factorial_pred (hn : n ≠ 0) : n * (n - 1)! = n ! := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rfl
theorem factorial_pos (n : ℕ) : 0 < n ! := by
  induction n with
  | zero => exact Nat.zero_lt_succ 0
  | succ n ih => exact mul_pos (Nat.zero_lt_succ n) ih
theorem factorial_ne_zero (n : ℕ) : n ! ≠ 0 := ne_of_gt (factorial_pos n)
theorem factorial_dvd_factorial (h : m ≤ n) : m ! ∣ n ! := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  induction k with
  | zero => exact dvd_refl _
  | succ k ih => exact dvd_trans (ih (Nat.le_add_right m k)) (dvd_mul_left _ _)
theorem dvd_factorial (hm : 0 < m) (h : m ≤ n) : m ∣ n ! := by
  refine dvd_trans ?_ (factorial_dvd_factorial h)
  rw [← mul_factorial_pred (n := m) (by omega)]; exact dvd_mul_right _ _
theorem factorial_le (h : m ≤ n) : m ! ≤ n ! := by
  obtain ⟨c, e⟩ := factorial_dvd_factorial h
  rw [e]
  have hc : 0 < c := pos_iff_ne_zero.2 fun z => factorial_ne_zero n (by rw [e, z, mul_zero])
  have := Nat.mul_le_mul_left (m !) hc
  omega
theorem self_le_factorial (n : ℕ) : n ≤ n ! := by
  cases n with
  | zero => exact Nat.zero_le _
  | succ n => have := Nat.mul_le_mul_left (n + 1) (factorial_pos n); rw [factorial_succ]; omega
theorem factorial_lt_of_lt (hm : 0 < m) (h : m < n) : m ! < n ! := by
  refine lt_of_lt_of_le ?_ (factorial_le h)
  rw [factorial_succ, add_one_mul]
  exact lt_add_of_pos_left _ (mul_pos hm (factorial_pos m))
theorem factorial_lt (hn : 0 < n) : n ! < m ! ↔ n < m :=
  ⟨fun h => lt_of_not_ge fun k => not_le_of_gt h (factorial_le k), factorial_lt_of_lt hn⟩
theorem one_lt_factorial : 1 < n ! ↔ 1 < n := factorial_lt (n := 1) (by decide)
theorem factorial_eq_one : n ! = 1 ↔ n ≤ 1 := by
  constructor
  · intro h
    exact le_of_not_gt fun k => ne_of_gt (one_lt_factorial.2 k) h
  · intro h
    have : n = 0 ∨ n = 1 := by omega
    rcases this with rfl | rfl <;> rfl
/-- `choose n k`: in how many ways `k` of `n` things can be chosen. -/
def choose : ℕ → ℕ → ℕ
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)

@[simp] theorem choose_zero_right (n : ℕ) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : ℕ) : choose 0 (k + 1) = 0 := rfl
theorem choose_succ_succ (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_succ_succ' (n k : ℕ) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt (h : n < k) : choose n k = 0 := by
  induction n generalizing k with
  | zero => cases k with
    | zero => exact absurd h (lt_irrefl 0)
    | succ k => rfl
  | succ n ih => cases k with
    | zero => exact absurd h (Nat.not_lt_zero _)
    | succ k => rw [choose_succ_succ, ih (by omega), ih (by omega)]
@[simp] theorem choose_succ_self (n : ℕ) : choose n (n + 1) = 0 := choose_eq_zero_of_lt (Nat.lt_succ_self n)
@[simp] theorem choose_self (n : ℕ) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, ih, choose_succ_self]
@[simp] theorem choose_one_right (n : ℕ) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ, choose_zero_right, ih, add_comm]
theorem choose_pos (h : k ≤ n) : 0 < choose n k := by
  induction n generalizing k with
  | zero => have : k = 0 := by omega
            subst this; decide
  | succ n ih => cases k with
    | zero => rw [choose_zero_right]; decide
    | succ k => rw [choose_succ_succ]; exact add_pos_of_pos_of_nonneg (ih (by omega)) (Nat.zero_le _)
theorem choose_mul_factorial_mul_factorial (hk : k ≤ n) : choose n k * k ! * (n - k)! = n ! := by
  induction n generalizing k with
  | zero => have : k = 0 := by omega
            subst this; rfl
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right, factorial_zero, one_mul]; rfl
    | succ k =>
      have h₁ := ih (k := k) (by omega)
      rw [choose_succ_succ, Nat.add_sub_add_right, factorial_succ n]
      rcases Nat.lt_or_ge k n with h | h
      · have h₂ := ih (k := k + 1) h
        obtain ⟨d, rfl⟩ : ∃ d, n = k + 1 + d := ⟨n - (k + 1), by omega⟩
        rw [show k + 1 + d - (k + 1) = d by omega] at h₂
        rw [show k + 1 + d - k = d + 1 by omega] at h₁ ⊢
        have e₁ : choose (k + 1 + d) k * (k + 1)! * (d + 1)! = (k + 1) * (k + 1 + d)! := by
          rw [← h₁, factorial_succ k]; ac_rfl
        have e₂ : choose (k + 1 + d) (k + 1) * (k + 1)! * (d + 1)! = (d + 1) * (k + 1 + d)! := by
          rw [← h₂, factorial_succ d]; ac_rfl
        rw [add_mul, add_mul, e₁, e₂, ← add_mul]
        congr 1
      · obtain rfl : k = n := by omega
        rw [choose_succ_self, choose_self, Nat.sub_self, factorial_succ]
        simp only [factorial_zero, mul_one, one_mul, add_zero]
theorem choose_symm (hk : k ≤ n) : choose n (n - k) = choose n k := by
  have h₁ := choose_mul_factorial_mul_factorial hk
  have h₂ := choose_mul_factorial_mul_factorial (Nat.sub_le n k)
  rw [show n - (n - k) = k by omega] at h₂
  refine mul_right_cancel₀ (mul_ne_zero (factorial_ne_zero k) (factorial_ne_zero (n - k))) ?_
  rw [← mul_assoc (choose n k), h₁, ← h₂]; ac_rfl
theorem factorial_mul_factorial_dvd_factorial (hk : k ≤ n) : k ! * (n - k)! ∣ n ! :=
  Dvd.intro_left (choose n k) (by rw [← mul_assoc, choose_mul_factorial_mul_factorial hk])
theorem factorial_mul_factorial_dvd_factorial_add (i j : ℕ) : i ! * j ! ∣ (i + j)! := by
  have := factorial_mul_factorial_dvd_factorial (Nat.le_add_right i j)
  rwa [Nat.add_sub_cancel_left] at this
theorem choose_symm_diff (hk : k ≤ n) : choose n k = choose n (n - k) := (choose_symm hk).symm
theorem choose_two_right (n : ℕ) : choose n 2 = n * (n - 1) / 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [choose_succ_succ, choose_one_right, ih]
    cases n with
    | zero => rfl
    | succ n =>
      rw [show (n + 1 + 1) * (n + 1 + 1 - 1) = (n + 1) * (n + 1 - 1) + 2 * (n + 1) by
        rw [Nat.add_sub_cancel, Nat.add_sub_cancel, mul_comm (n + 1) n, ← add_mul, mul_comm]]
      omega
theorem succ_mul_choose_eq (n k : ℕ) : (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1) := by
  rcases Nat.lt_or_ge n k with h | h
  · rw [choose_eq_zero_of_lt h, choose_eq_zero_of_lt (by omega), mul_zero, zero_mul]
  · have h₁ := choose_mul_factorial_mul_factorial h
    have h₂ := choose_mul_factorial_mul_factorial (n := n + 1) (k := k + 1) (by omega)
    rw [Nat.add_sub_add_right, factorial_succ n, ← h₁, factorial_succ k] at h₂
    refine mul_right_cancel₀ (mul_ne_zero (factorial_ne_zero k) (factorial_ne_zero (n - k))) ?_
    simp only [mul_assoc] at h₂ ⊢
    exact h₂.symm
end Nat
