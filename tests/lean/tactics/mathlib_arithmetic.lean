import Ember
/-! Mathlib's arithmetical tactics, on ℕ and ℤ. -/
--! ring
example (x y : ℤ) : (x + y) ^ 3 = x ^ 3 + 3 * x ^ 2 * y + 3 * x * y ^ 2 + y ^ 3 := by ring
--! ring
example (x y : ℕ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
--! ring
example (a b c d : ℤ) : (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) = (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 := by ring
--! ring
example (a b c : ℤ) : a ^ 3 + b ^ 3 + c ^ 3 - 3 * a * b * c = (a + b + c) * (a ^ 2 + b ^ 2 + c ^ 2 - a * b - b * c - c * a) := by ring
--! ring
example (n : ℕ) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring
--! ring
example (n m : ℕ) (x : ℤ) : x ^ (n + m) * x ^ (2 * n) = x ^ m * x ^ n * x ^ n * x ^ n := by ring
--! ring
example (n : ℕ) : 2 ^ (n + 3) - 1 = 8 * 2 ^ n - 1 := by ring
--! ring
example (f : ℕ → ℕ) (x y : ℕ) : f (x + y) * 2 + f (y + x) = 3 * f (x + y) := by ring
--! ring
example (n : ℕ) (x : ℤ) : x * (n + 3 : ℕ) = 3 * x + n * x := by ring
--! ring
example (x : ℤ) : x ^ 200 * x ^ 300 = x ^ 500 := by ring
--! ring fails: unsolved goals
example (x y : ℤ) : (x + y) ^ 2 = x ^ 2 + y ^ 2 := by ring
--! ring1
example (x : ℤ) : (x + 1) * (x - 1) = x ^ 2 - 1 := by ring1
--! ring1 fails: different normal forms
example (x : ℤ) : (x + 1) * (x - 1) = x ^ 2 := by ring1
--! ring_nf
example (f : ℤ → ℤ) (x y : ℤ) (h : f (x + y + x) = 3) : f (2 * x + y) = 3 := by
  ring_nf at h ⊢
  exact h
--! ring_nf
example (x y : ℕ) (h : (x + y) * 2 = 3 * y) : 2 * x + 2 * y = 3 * y := by
  ring_nf at *
  exact h
--! ring_nf fails: nothing to normalise
example (p : Prop) (h : p) : p := by ring_nf
--! abel
example (a b : ℤ) : a + b + (a - b) = 2 * a := by abel
--! abel fails: unsolved goals
example (a b : ℤ) : a + b = a := by abel
--! linarith
example (a b c : ℤ) (h : a < b) (k : b < c) : a + 1 < c := by linarith
--! linarith
example (a b : ℕ) (h : a < b) (k : b ≤ a) : 1 = 2 := by linarith
--! linarith
example (a b : ℤ) (h : 2 * a + b = 7) (k : a - b = 2) : a = 3 := by linarith
--! linarith
example (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by linarith [sq_nonneg (a - b)]
--! linarith
example (x y : ℤ) (h : ¬ x < y) : y ≤ x := by linarith
--! linarith
example (x y : ℤ) (h : x < y) : ¬ y ≤ x := by linarith
--! linarith
example (x y : ℤ) (h : x < y) (k : y < 0) : x < 0 := by linarith only [h, k]
--! linarith
example (n : ℕ) (h : 3 ≤ n) : 0 < (n : ℤ) - 2 := by linarith
--! linarith
example (x y : ℤ) (h : x ≥ 2 * y) (k : y > 3) : x ≥ 8 := by linarith
--! linarith fails: no contradiction found
example (a b : ℤ) (h : a ≤ b) : a < b := by linarith
--! linarith fails: no contradiction found
example (a b : ℤ) (h : a ≤ b) : a < b := by linarith [trivial]
--! nlinarith
example (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]
--! nlinarith
example (a b : ℤ) (h : 0 < a) (k : 0 < b) : 0 < a * b := by nlinarith
--! nlinarith
example (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
--! nlinarith
example (a b c d : ℤ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by nlinarith [sq_nonneg (a * d - b * c)]
--! nlinarith
example (x y : ℕ) (h : x * y = 6) (hx : x > 3) (hy : 2 ≤ y) : False := by nlinarith
--! nlinarith
example (a b : ℤ) (ha : 0 ≤ a) (hb : a ≤ b) : a ^ 2 ≤ b ^ 2 := by nlinarith
--! nlinarith
example (a b : ℕ) (hb : a ≤ b) : a ^ 2 ≤ b ^ 2 := by nlinarith
--! nlinarith
example (n : ℕ) (h : 4 ≤ n) (ih : n ^ 2 ≤ 2 ^ n) : (n + 1) ^ 2 ≤ 2 ^ (n + 1) := by nlinarith
--! nlinarith
example (x : ℤ) (h : x ^ 2 = 2 * x - 1) : x = 1 := by nlinarith [sq_nonneg (x - 1)]
--! nlinarith
example (a b c : ℤ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : a * b * c > 0 := by nlinarith [mul_pos ha hb]
--! nlinarith
example (x y : ℤ) (h₀ : 0 < y) (h₁ : y < x) (h₂ : x + y + x * y = 80) : y < 8 := by nlinarith
--! nlinarith fails: no contradiction found
example (a b : ℤ) : a * b ≤ a ^ 2 := by nlinarith [sq_nonneg (a - b)]
--! norm_num
example : (2 : ℕ) ^ 10 + 3 * 4 = 1036 := by norm_num
--! norm_num
example : ¬ (7 : ℤ) ∣ 22 ∧ (3 : ℕ) ∣ 21 := by norm_num
--! norm_num
example : 1999 ^ 2000 % 5 = 1 := by norm_num
--! norm_num
example : Nat.gcd 12 18 = 6 ∧ (-17 : ℤ) / 5 = -4 := by norm_num
--! norm_num
example (x : ℕ) (h : x + 3 = 10) : x = 7 := by
  norm_num at h
  exact h
--! norm_num
example (f : ℕ → ℕ) (x : ℕ) (h : x = 5) : f (x * 2) = f 10 := by norm_num [h]
--! norm_num
example (h : (3 : ℤ) + 4 < 7) : 1 = 2 := by norm_num at h
--! norm_num fails: unsolved goals
example (a b : ℤ) (h : a ≤ b) : a < b := by norm_num
--! norm_num fails: unsolved goals
example (a b : ℤ) (h : a ≤ b) : a < b + 0 := by norm_num
--! norm_num1
example : (2 : ℤ) - 5 < 0 := by norm_num1
--! norm_num1 fails: unsolved goals
example (a : ℤ) : a + 0 = a + 1 := by norm_num1
--! positivity
example (a b : ℤ) (h : 0 < a) : 0 < a * a + b ^ 2 + 3 := by positivity
--! positivity
example (a b : ℤ) (h : 0 ≤ a) : 0 ≤ a * b ^ 4 + 3 * a := by positivity
--! positivity
example (a b : ℕ) (h : 0 < a) : a * 2 ^ b ≠ 0 := by positivity
--! positivity
example (n : ℕ) : (0 : ℤ) < n + 1 := by positivity
--! positivity fails: failed to prove positivity
example (a b : ℤ) (h : 0 < a) : 0 ≤ a * b := by positivity
--! linear_combination
example (a b : ℤ) (h : a + b = 3) (k : a - b = 1) : 2 * a = 4 := by linear_combination h + k
--! linear_combination
example (a b : ℤ) (h : a + b = 3) : a ^ 2 - b ^ 2 = 3 * (a - b) := by linear_combination (a - b) * h
--! linear_combination
example (a b : ℕ) (h : a + b = 3) : 2 * a + 2 * b = 6 := by linear_combination 2 * h
--! linear_combination fails: is not zero by ring1
example (a b : ℤ) (h : a + b = 3) : a = 2 := by linear_combination h
--! zify
example (a b : ℕ) (h : b ≤ a) (k : a - b = 2) : a = b + 2 := by
  zify [h] at k ⊢
  linarith
--! zify fails: made no progress
example (p : Prop) (h : p) : p := by zify
--! nlinarith fails: no contradiction found
example (n : ℕ) : ¬ 7 ∣ 2 ^ n + 1 := by induction n <;> nlinarith
--! linarith fails: no contradiction found
example (n : ℕ) : ∃ m, n < m := by constructor; linarith
--! norm_num
example (n m : ℕ) (h : n = m) : n = m + 0 := by norm_num (config := { decide := true }) [h]
--! gcongr
example (a b c : ℤ) (h : a ≤ b) (hc : 0 ≤ c) : c * a + 3 ≤ c * b + 3 := by gcongr
--! gcongr
example (a b c d : ℕ) (h : a ≤ b) (k : c ≤ d) : (a + c) ^ 2 * 3 ≤ (b + d) ^ 2 * 3 := by gcongr
--! gcongr
example (a b c : ℤ) (h : a < b) (hc : 0 < c) : c * a < c * b := by gcongr
--! gcongr fails: unsolved goals
example (a b : ℕ) : 2 ^ a ≤ 2 ^ b := by gcongr
--! linarith
example (a b : ℤ) (h : a < b) : a ≤ b := by linarith (config := { splitNe := true })
--! nlinarith
example (a b : ℤ) (h : a < b) : a ≤ b := by nlinarith (degree := 3) [sq_nonneg a]
--! positivity
example (a : ℤ) : 0 ≤ |a| * 3 := by positivity
--! norm_num
example : Nat.Prime 7 ∧ ¬ Nat.Prime 91 := by norm_num
--! ring
example (n : ℕ) (x : ℤ) : x ^ (2 * n + 1) * x ^ 3 = (x ^ n) ^ 2 * x ^ 4 := by ring
--! ring
example (n : ℕ) (x y : ℤ) : (x * y) ^ n * x = y ^ n * x ^ (n + 1) := by ring
--! ring1 fails: different normal forms
example (a b c d e : ℤ) : ((a + b + c + d + e) ^ 10) ^ 10 = 1 := by ring1
