import Mathlib

/-- Adding a number to itself. -/
def double (n : ℕ) : ℕ := n + n

theorem double_even (n : ℕ) : double n % 2 = 0 := by
  sorry
