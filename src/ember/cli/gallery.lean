import Mathlib

/-! The gallery that `ember prove --gallery` proves: from logic through induction to competition problems.
Statements are well known; wording and names are ours. -/

open Nat

-- propositional and first-order logic
theorem and_comes_back (p q : Prop) : p ∧ q → q ∧ p := by sorry
theorem peirces_law (p q : Prop) : ((p → q) → p) → p := by sorry
theorem de_morgan (p q : Prop) : ¬ (p ∨ q) ↔ ¬ p ∧ ¬ q := by sorry
theorem exists_or_split (P Q : ℕ → Prop) : (∃ n, P n ∨ Q n) ↔ (∃ n, P n) ∨ (∃ n, Q n) := by sorry

-- arithmetic
theorem between (a b : ℕ) (h : a < b) : a + 1 ≤ b := by sorry
theorem two_squares (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by sorry
theorem square_of_a_sum (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by sorry
theorem coins (x y : ℕ) (h₁ : x + y = 12) (h₂ : 5 * x + 10 * y = 95) : y = 7 := by sorry

-- induction
theorem four_pow_ends (n : ℕ) : 3 ∣ 4 ^ n - 1 := by sorry
theorem length_doubles (xs : List ℕ) : (xs ++ xs).length = 2 * xs.length := by sorry
theorem odd_numbers_sum (f : ℕ → ℕ) (h₀ : f 0 = 0) (h : ∀ n, f (n + 1) = f n + (2 * n + 1)) (n : ℕ) :
    f n = n ^ 2 := by sorry

-- competition problems
/-- The units digit of 3^17 · 7^23 (a contest classic). -/
theorem units_digit : 3 ^ 17 * 7 ^ 23 % 10 = 9 := by sorry
/-- IMO 1964, problem 1b, as a claim on remainders: 2^n + 1 is never divisible by 7, for small n. -/
theorem never_by_seven : ∀ n < 60, (2 ^ n + 1) % 7 ≠ 0 := by sorry
/-- A square leaves remainder 0 or 1 when divided by 4. -/
theorem squares_mod_four (n : ℕ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by sorry
/-- IMO 1959, problem 1, for the first hundred numbers: the fraction cannot be reduced. -/
theorem irreducible : ∀ n < 100, Nat.gcd (21 * n + 4) (14 * n + 3) = 1 := by sorry
/-- A system from a school contest, over the integers. -/
theorem two_unknowns (x y : ℤ) (h₁ : 3 * x + 2 * y = 16) (h₂ : x - y = 2) : x = 4 ∧ y = 2 := by sorry
