/-! Native automation with arithmetic: `grind`, `lia`, `simp +arith`, `ac_nf`. -/
--! grind
example (a b : Int) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
--! grind
example (a b : Nat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
--! grind
example (a b : Int) (h₁ : a + b = 5) (h₂ : a * b = 6) : a ^ 2 + b ^ 2 = 13 := by grind
--! grind
example (a b c : Int) (h₁ : a * b = 1) (h₂ : b * c = 1) : a = c := by grind
--! grind
example (f : Nat → Nat) (x y : Nat) (h : f (2 * x + 1) = 3) (e : y = x + x) : f (y + 1) = 3 := by grind
--! grind
example (a b : Int) (h : a = 1 ∨ a = 2) (e : b = a * a) : b = 1 ∨ b = 4 := by grind
--! grind
example (x y : Nat) (h : if x > 3 then y = 1 else y = 2) (e : x = 4) : y = 1 := by grind
--! grind
example (a b c : Int) (h₁ : 2 * a < 3 * b) (h₂ : 3 * b < c) : 2 * a + 1 < c := by grind
--! grind
example (p q r : Prop) : (p → q) → (q → r) → p → r := by grind
--! grind
example (f : Int → Int) (h : ∀ x, f (x + 1) = f x + 2) (h₀ : f 0 = 1) : f 3 = 7 := by grind
--! grind
example (a b : Nat) : max a b = b ∨ max a b = a := by grind
--! grind
def twice (x : Nat) := x + x
theorem twice_eq (x : Nat) : twice x = 2 * x := by unfold twice; omega
example (a : Nat) : twice (twice a) = 4 * a := by grind [twice_eq]
example (a : Nat) : twice (twice a) = 4 * a := by grind only [twice_eq]
attribute [grind =] twice_eq
example (a : Nat) : twice (twice a) = 4 * a := by grind
example (a : Nat) : twice (twice a) = 4 * a := by grind => finish
--! grind fails: `grind` failed
example (a b : Int) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := by grind
--! grind fails: `grind` failed
example (a b : Nat) (h : a ≤ b) : a < b := by grind
--! grind fails: `grind` failed
example (p q : Prop) (h : p ∨ q) : p := by grind
--! lia
example (x : Int) : x % 4 < 4 ∧ 0 ≤ x % 4 := by lia
--! lia
example (x : Int) : x / 2 * 2 ≤ x := by lia
--! lia
example (a b : Int) (h : 2 * a = 2 * b + 1) : False := by lia
--! lia
example (x : Int) (h : 3 ∣ x) (h₁ : x > 0) : 3 ≤ x := by lia
--! lia
example (a b : Int) (_ : 27 ≤ 11 * a + 13 * b) (_ : 11 * a + 13 * b ≤ 45) (_ : -10 ≤ 7 * a - 9 * b) (_ : 7 * a - 9 * b ≤ 4) : False := by lia
--! lia
example (a b : Nat) (h : a % 2 = 1) (h' : b % 2 = 1) : (a + b) % 2 = 0 := by lia
--! lia
example (a b c : Nat) (h : a - b = c) (h' : b ≤ a) : a = b + c := by lia
--! lia
example (a : Nat) (h : a / 3 = 4) : 12 ≤ a ∧ a ≤ 14 := by lia
--! lia fails: failed
example (a b : Int) (h : a ≤ b) : a < b := by lia
--! cutsat
example (a b : Nat) (h : a ≠ b) : a < b ∨ b < a := by cutsat
--! cutsat fails: failed
example (a b : Nat) (h : a ≤ b) : a < b := by cutsat
--! simp +arith
example (a b : Int) : a + b + 1 ≤ b + a + 2 := by simp +arith
--! simp +arith
example (a b c : Nat) (h : a + 2 * b < 3) : 2 * b + a + c < 3 + c := by simp +arith at *; exact h
--! simp +arith
example (a b : Nat) (f : Nat → Nat) : f (a + 1 + b + 2) = f (b + a + 3) := by simp +arith
--! simp +arith
example (a b : Int) (h : 2 * a + 2 * b = 3) : False := by simp +arith at h
--! simp +arith
example (a : Int) (h : 2 ∣ 4 * a + 1) : False := by simp +arith at h
--! simp +arith fails: unsolved goals
example (a b : Nat) : a + b + 3 ≤ b + a + 2 := by simp +arith
--! simp +arith fails: unsolved goals
example (a b : Nat) : a + 2 ≤ b + 1 := by simp +arith
--! ac_nf
example (f : Nat → Nat) (a b c : Nat) (h : f (a + b + c) = 3) : f (c + b + a) = 3 := by ac_nf at h ⊢
--! ac_nf
example (a b c d : Int) : a * b * (c * d) = d * (b * (c * a)) := by ac_nf
--! ac_nf fails: unsolved goals
example (a b c : Nat) : a + b + c = a + (b + b) := by ac_nf
