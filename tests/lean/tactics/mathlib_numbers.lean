import Ember
/-! Mathlib's tactics on numerals, comparisons and cases, as published proofs use them. -/
--! norm_num
example (h : Nat.Prime 91) : False := by norm_num at h
--! norm_num
example : Nat.Prime 1000003 ∧ ¬ Nat.Prime ((2 ^ 19 - 1) * (2 ^ 25 - 39)) := by norm_num
--! norm_num fails: unsolved goals
example : Nat.Prime 1000001 := by norm_num
--! norm_num fails: unsolved goals
example : Nat.Prime (10 ^ 40 + 1) := by norm_num
--! norm_num
example : Nat.digits 10 123 = [3, 2, 1] ∧ Nat.lcm 4 6 = 12 ∧ Int.gcd 12 18 = 6 := by norm_num
--! norm_num
example (h : 17 ≡ 3 [MOD 5]) : False := by norm_num at h
--! norm_num
example : 17 ≡ 2 [ZMOD 5] ∧ Nat.Coprime 8 9 ∧ Even 4 ∧ ¬ Odd (4 : ℤ) := by norm_num
--! norm_num
example : ∑ i ∈ Finset.range 11, i ^ 2 = 385 ∧ ∏ i ∈ Finset.Icc (1 : ℤ) 4, -i = 24 := by norm_num
--! norm_num fails: Unknown identifier `nonsense`
example (a b : ℕ) (h : a = b) : a = b := by norm_num [nonsense]
--! norm_num
example (a b : ℕ) (h : a = b) : a = b := by norm_num; norm_num at *; exact h
--! norm_num
example (a b : ℕ) (h : a = b) : a + 2 * 3 = b + 6 := by norm_num only [h]
--! norm_num fails: unsolved goals
example (a b : ℕ) (h : a = b) : a + 0 = b := by norm_num only [h]
--! norm_num1
example (a b : ℤ) (h : a = b) : a + 2 ^ 3 = b + 16 / 2 := by norm_num1; rw [h]
--! simp
example : 28800 ≠ 29760 := by simp
--! simp
example (n m : ℕ) (h : n.succ = m.succ) : n = m := by simpa using h
--! linarith
example (a b : ℕ) (h : a < b ∧ b < 3) : a ≤ 1 := by linarith
--! linarith
example (i : ℕ) (hi : 1 < i) : i ≠ 0 := by linarith
--! linarith
example (a : ℤ) (h : True ∧ 0 < a) (k : Even a) : a > 0 := by linarith [k, h]
--! linarith fails: no contradiction found
example (a : ℤ) (h : 0 < a ∨ a < 0) : a ≠ 0 := by linarith
--! nlinarith
example (a b : ℤ) (h : 0 < a ∧ 0 < b) : 0 < a * b := by nlinarith
--! rw
example (b : ℕ) (h : b = 2 ^ 9) : b = 512 := by
  rw [h]
  norm_num
--! rw fails: unsolved goals
example (b : ℕ) (h : b = 2 ^ 9) : b = 512 := by rw [h]
--! rw
example (a b : ℕ) (h : b = a) : b + 2 = a + 2 := by rw [h]
--! interval_cases
example (p : ℕ) (h : p ∣ 999) (h2 : p ≤ 999) : p = 1 ∨ 1 < p := by interval_cases p <;> simp_all
--! interval_cases
example (p : ℕ) (h : p % 3 < 3) : p * p % 3 = 0 ∨ p * p % 3 = 1 := by
  rw [Nat.mul_mod]
  interval_cases p % 3 <;> norm_num
--! interval_cases
example (p : ℤ) (h : 3 < p) (h2 : p ≤ 2) : p * p ≤ 4 := by interval_cases p
--! interval_cases fails: no upper bound
example (p : ℕ) (h : p % 3 = 1) : p ^ 2 % 3 = 1 := by interval_cases p / 3
--! ring_nf
example (a b : ℤ) (h : a + b = 2) : a + b = 2 := by
  ring_nf at h ⊢
  exact h
--! ring_nf fails: unsolved goals
example (a b : ℤ) (h : a + b = 2) : a + b = 2 := by ring_nf
