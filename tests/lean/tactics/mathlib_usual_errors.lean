import Ember
/-! The usual errors of Mathlib's tactics on ℝ, ℂ and abstract structures, each beside an example that passes. -/
--! ring
example (x y : ℝ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
--! ring fails: unsolved goals
example (x y : ℝ) : (x + y) ^ 2 = x ^ 2 + y ^ 2 := by ring
--! ring1 fails: `ring1` failed
example (x y : ℝ) : x * y = x + y := by ring1
--! linarith
example (x y : ℝ) (h : x < y) (k : y < 3) : 2 * x < 6 := by linarith
--! linarith fails: no contradiction found
example (x y : ℝ) (h : x < y) : x < 3 := by linarith
--! linarith fails: no contradiction found
example (x : ℝ) (h : 0 < x) : 0 < x * x := by linarith
--! nlinarith
example (x : ℝ) (h : 0 < x) : 0 < x * x := by nlinarith
--! nlinarith fails: no contradiction found
example (x y : ℝ) : x * y ≤ x ^ 2 := by nlinarith
--! positivity
example (x : ℝ) (h : 1 < x) : 0 < x + 1 := by positivity
--! positivity fails: failed to prove positivity
example (x : ℝ) : 0 < x := by positivity
--! positivity fails: failed to prove positivity
example (x y : ℝ) (h : 0 < x) : 0 < x - y := by positivity
--! positivity fails: failed to prove positivity
example (x y : ℝ) (h : x ≤ y) (k : 0 < x) : 0 < y := by positivity
--! positivity fails: not a positivity goal
example (a b : ℕ) (h : a < b) : a + 1 ≤ b := by positivity
--! positivity fails: not a positivity goal
example (x y : ℤ) (h : y = 3) : y = 3 := by positivity
--! positivity
example (x : ℝ) (h : 1 < x) : 0 < x ^ 2 + Real.log x + |x| + Real.exp x / Real.pi := by positivity
--! positivity
example (f : ℕ → ℝ) (n : ℕ) : 0 ≤ ∑ i ∈ Finset.range n, f i ^ 2 := by positivity
--! positivity
example (n : ℕ) : 0 < ∏ i ∈ Finset.range n, ((i : ℝ) + 1) := by positivity
--! positivity
example (x : ℝ) (h : 0 ≤ x) (n : ℤ) : 0 ≤ x ^ n := by positivity
--! positivity
example (x : ℝ) (h : x ≠ 0) (n : ℤ) : x ^ n ≠ 0 := by positivity
--! positivity
example (a b : ℤ) (h : 0 ≤ a) (k : 0 < b) : 0 ≤ a / b := by positivity
--! positivity
example (z : ℂ) (h : z ≠ 0) : 0 < ‖z‖ ^ 2 := by positivity
--! positivity
example (x y z : ℝ) (h : 0 < z) : x ^ 2 + y ^ 2 + z ≠ 0 ∧ 0 < max x z ∧ ¬ z = 0 := by refine ⟨?_, ?_, ?_⟩ <;> positivity
--! gcongr
example (x y : ℝ) (h : x ≤ y) : x + 1 ≤ y + 1 := by gcongr
--! gcongr fails: unsolved goals
example (x y : ℝ) (h : y ≤ x) : 2 * x ≤ 2 * y := by gcongr
--! field_simp
example (x : ℝ) (h : x ≠ 0) : x * (1 / x) = 1 := by field_simp
--! field_simp fails: made no progress
example (x y : ℝ) (h : x = y) : x = y := by field_simp
--! field_simp fails: unsolved goals
example (x y : ℝ) (h : x ≠ 0) : y / x = 2 := by field_simp
--! norm_num
example : (1 : ℝ) / 3 + 1 / 6 = 1 / 2 := by norm_num
--! norm_num fails: False
example : (1 : ℝ) / 3 + 1 / 6 = 1 / 3 := by norm_num
--! norm_num fails: unsolved goals
example (x : ℝ) (h : x = 2) : x + 1 = 3 := by norm_num
--! linear_combination
example (x y : ℝ) (h : x + y = 3) (k : x - y = 1) : x = 2 := by linear_combination (h + k) / 2
--! linear_combination fails: is not zero by ring1
example (x y : ℝ) (h : x + y = 3) : x = 2 := by linear_combination h
--! push_cast
example (m n : ℕ) : ((m + n : ℕ) : ℝ) = m + n := by push_cast; rfl
--! norm_cast
example (m n : ℕ) (h : (m : ℝ) < n) : m < n := by norm_cast at h
--! exact_mod_cast
example (m n : ℕ) (h : (m : ℝ) = n) : m = n := by exact_mod_cast h
--! exact_mod_cast fails: mod_cast has type
example (m n : ℕ) (h : (m : ℝ) ≤ n) : m = n := by exact_mod_cast h
--! abel
example (a b c : ℤ) : a + b + c - b = a + c := by abel
--! abel fails: unsolved goals
example (a b : ℤ) : a + b = a := by abel
--! push_neg
example (f : ℝ → ℝ) (h : ¬∀ x, f x ≤ 0) : ∃ x, 0 < f x := by push_neg at h; exact h
--! push_neg fails: made no progress
example (p : Prop) (h : p) : p := by push_neg at h; exact h
--! by_contra
example (a b : ℝ) (h : ∀ e > 0, a < b + e) : a ≤ b := by
  by_contra k
  have := h (a - b) (by linarith)
  linarith
--! contrapose!
example (a b : ℝ) (hb : 0 ≤ b) (h : a ^ 3 < b ^ 3) : a < b := by
  contrapose! h
  gcongr
--! rcases fails: is not an inductive datatype
example (x : ℝ) (f : ℝ → ℝ) : f x = x := by rcases f with ⟨a, b⟩
--! rw fails: Did not find an occurrence
example (a b c : ℝ) (h : a = b) : b + c = c := by rw [h]
--! exact fails: Type mismatch
example (a b : ℝ) (h : a ≤ b) : a < b := by exact h
--! apply fails: could not unify
example (a b : ℝ) : a ≤ b := by apply lt_irrefl
--! use
example : ∃ x : ℝ, x ^ 2 = 4 := by use 2; norm_num
--! use fails: unsolved goals
example : ∃ x : ℝ, x ^ 2 = 4 := by use 3; norm_num
--! nlinarith
example (a b : ℝ) (h : a < b) : a ^ 3 < b ^ 3 := by nlinarith [sq_nonneg (a + b), sq_nonneg (a - b), sq_nonneg a, sq_nonneg b, mul_pos (sub_pos.2 h) (sub_pos.2 h)]
--! interval_cases fails: no
example (x : ℤ) (h : 0 ≤ x) : x < 5 := by interval_cases x
--! omega fails: omega could not
example (x : ℝ) (h : 0 < x) : 0 ≤ x := by omega
--! decide fails: failed to reduce
example : (1 : ℝ) < 2 := by decide
--! simp
example (x : ℝ) : x + 0 = x * 1 := by simp
--! simp fails: made no progress
example (x y : ℝ) (h : x < y) : x ^ 2 < y := by simp
--! field
example (x y : ℝ) (h : x ≠ 0) : (x + y) / x = 1 + y / x := by field
--! rw
example (x : ℝ) (hx : 0 < x) : 2 ≤ x + 1 / x := by
  field_simp
  rw [le_div_iff (by positivity)]
  nlinarith [sq_nonneg (x - 1)]
--! rw
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : x ≤ y) : y / x ≥ x / (x + y) := by
  field_simp
  rw [div_le_div_iff]
  nlinarith [mul_pos hx hy]
  positivity
  positivity
--! rw
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) : x / y < (x + 1) / y := by
  rw [div_lt_div_iff hy hy]
  nlinarith
--! rw fails: Did not find an occurrence of the pattern
example (x y : ℝ) (hx : 0 < x) (h : y ≤ x) : y ≤ x := by rw [div_le_iff₀ hx]; exact h
--! rw fails: Did not find an occurrence of the pattern
example (x y : ℝ) (hx : 0 < x) (h : y = x) : y = x := by rw [div_le_iff hx]; exact h
--! rw
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : x * y ≤ 1) : x ≤ 1 / y := by
  have k : 0 < y * 1 := by positivity
  field_simp
  rw [le_div_iff k]
  linarith
--! rw
example (x y : ℝ) (hx : 0 < x) (hy : 0 < y) (h : x / y ≤ 2) : x ≤ 2 * y := by
  field_simp at h
  rw [div_le_iff (by positivity)] at *
  linarith
--! rw fails: Did not find an occurrence of the pattern
example (x y : ℝ) (hx : 0 < x) (h : y = x / 2) : y ≤ x / 2 := by rw [div_le_iff hx] at h; linarith
