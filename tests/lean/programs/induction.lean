import Ember
/-! Mathlib's induction principles. -/
theorem ge_self {m n : ℕ} (h : m ≤ n) : m ^ 1 ≤ n ^ 1 := by
  induction n, h using Nat.le_induction with
  | base => exact Nat.le_refl _
  | succ n hmn ih => simp at *; omega
theorem strong (p : ℕ → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) (n : ℕ) : p n := by
  induction n using Nat.strong_induction_on with
  | h n ih => exact h n ih
def fib : ℕ → ℕ
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
theorem fib_le (n : ℕ) : fib n ≤ 2 ^ n := by
  induction n using Nat.twoStepInduction with
  | zero => decide
  | one => decide
  | more n ih₁ ih₂ => simp only [fib, Nat.pow_succ] at *; omega
#eval fib 20 -- = 6765
#print axioms fib_le -- = 'fib_le' depends on axioms: [propext, Classical.choice, Quot.sound]
