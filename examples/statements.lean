import Mathlib

theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry

theorem between (a b : ℕ) (h : a < b) : a + 1 ≤ b := by sorry

theorem two_squares (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by sorry
