import Ember
/-! Mathlib's tactics that choose, lift, push and argue without loss of generality. -/
--! choose
example (h : ∀ n : ℕ, ∃ m k, n < m ∧ m < k) : ∃ f : ℕ → ℕ, ∀ n, n < f n := by
  choose f g hf hg using h
  exact ⟨f, hf⟩
--! choose
example (h : ∃ n : ℕ, 5 < n) : ∃ n, 4 < n := by
  choose n hn using h
  exact ⟨n, by omega⟩
--! choose fails: the term does not prove
example (h : ∀ n : ℕ, 0 ≤ n) : True := by choose f hf using h
--! choose!
example (h : ∀ n : ℕ, 0 < n → ∃ m, n < m) : ∃ f : ℕ → ℕ, ∀ n, 0 < n → n < f n := by
  choose! f hf using h
  exact ⟨f, hf⟩
--! choose! fails: the term does not prove
example (h : ∀ n : ℕ, 0 ≤ n) : True := by choose! f hf using h
--! wlog
example (a b : ℕ) : max a b = max b a := by
  wlog h : a ≤ b with H
  · exact (H b a (by omega)).symm
  · rw [max_eq_right h, max_eq_left h]
--! wlog
example (a b : ℤ) (hab : a * b = 0) : a = 0 ∨ b = 0 := by
  wlog h : a ≤ b generalizing a b
  · exact (this b a (by rw [mul_comm]; exact hab) (by omega)).symm
  · exact mul_eq_zero.1 hab
--! wlog fails: Unknown identifier `nonsense`
example (a b : ℕ) : max a b = max b a := by wlog h : nonsense
--! lift
example (n : ℤ) (h : 0 ≤ n) (k : n < 5) : n * n < 25 := by
  lift n to ℕ using h with m hm
  nlinarith
--! lift fails: type mismatch
example (n : ℤ) (h : 0 < n) : 0 ≤ n := by lift n to ℕ using h
--! push
example (p q : Prop) (h : ¬ (p ∧ q)) (hp : p) : ¬ q := by
  push Not at h
  exact h hp
--! push fails: pushes `Not` only
example (p q : Prop) (h : ¬ (p ∧ q)) : True := by push q at h
--! by_cases!
example (a b : ℕ) : a ≤ b ∨ b ≤ a := by
  by_cases! h : a ≤ b
  · exact .inl h
  · exact .inr (le_of_lt h)
--! by_cases! fails: unsolved goals
example (a b : ℕ) : a ≤ b := by
  by_cases! h : a ≤ b
  · exact h
--! itauto
example (p q : Prop) (h : p ∨ q) (hp : ¬p) : q := by itauto
--! itauto fails: intuitionistic
example (p : Prop) : p ∨ ¬p := by itauto
--! rel
example (a b c d : ℕ) (h : a ≤ b) (h2 : c ≤ d) : a + c ≤ b + d := by rel [h, h2]
--! rel fails: unsolved goals
example (a b c d : ℕ) (h : a ≤ b) : a + c ≤ b + d := by rel [h]
--! subsingleton
example (p : Prop) (h k : p) : h = k := by subsingleton
--! subsingleton fails: no instance
example (a b : ℕ) : a = b := by subsingleton
