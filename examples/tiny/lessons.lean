import Mathlib

theorem swap (p q : Prop) : p ∧ q → q ∧ p := by sorry

theorem other (p q : Prop) : p ∨ q → q ∨ p := by sorry

theorem chain (p q r : Prop) : (p → q) → (q → r) → p → r := by sorry

theorem curry (p q r : Prop) : (p ∧ q → r) → p → q → r := by sorry

theorem twice (p : Prop) : p → ¬¬p := by sorry

theorem turn (p q : Prop) : (p → q) → ¬q → ¬p := by sorry

theorem zero (n : ℕ) : n + 0 = n := by sorry

theorem order (a b c : ℕ) : a + b + c = c + b + a := by sorry
