import Ember
/-! Mathlib's tactics for cases, goals and rewriting. -/
--! interval_cases
example (x : ℕ) (h : x < 4) (k : x ^ 2 = 4) : x = 2 := by interval_cases x <;> simp_all
--! interval_cases
example (x : ℤ) (h : -2 ≤ x) (h' : x ≤ 2) (k : x ^ 2 = 4) : x = 2 ∨ x = -2 := by interval_cases x <;> simp_all
--! interval_cases
example (n : ℕ) : n ^ 2 % 3 = 0 ∨ n ^ 2 % 3 = 1 := by
  have h : n % 3 < 3 := Nat.mod_lt _ (by norm_num)
  interval_cases k : n % 3 <;> simp [Nat.pow_mod, k]
--! interval_cases fails: no upper bound found
example (x : ℕ) (h : 2 < x) : x = 2 := by interval_cases x
--! interval_cases fails: more than 20000 cases
example (x : ℕ) (h : x < 100000) : x = 2 := by interval_cases x
--! interval_cases fails: unsolved goals
example (x : ℕ) (h : x < 2) : x = 0 := by interval_cases x <;> try rfl
--! fin_cases
example (i : Fin 3) : i.val < 3 := by fin_cases i <;> norm_num
--! fin_cases
example (b : Bool) : b = true ∨ b = false := by fin_cases b <;> simp
--! fin_cases
example (x : ℕ) (h : x ∈ [1, 2, 3]) : x < 4 := by fin_cases h <;> norm_num
--! fin_cases fails: made no progress
example (p : Prop) (h : p) : p := by fin_cases h
--! induction'
example (n m : ℕ) (h : n ≤ m) : 0 + n = n := by
  induction' n with k ih generalizing m
  · rfl
  · guard_hyp ih : ∀ m, k ≤ m → 0 + k = k
    omega
--! induction'
example (n : ℕ) (p : ℕ → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n := by
  induction' n using Nat.strongRecOn with n ih
  exact h n ih
--! induction' fails: unsolved goals
example (n : ℕ) : 0 + n = n := by
  induction' n with k ih
  · rfl
--! cases'
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases' h with hp hq
  · right; exact hp
  · left; exact hq
--! cases'
example (p : ℕ → Prop) (h : ∃ x, p x) : ∃ y, p y := by
  cases' h with x hx
  exact ⟨x, hx⟩
--! cases' fails: unsolved goals
example (p q : Prop) (h : p ∨ q) : p := by
  cases' h with hp hq
  · exact hp
--! rename'
example (p : Prop) (h : p) : p := by
  rename' h => k
  exact k
--! rename' fails: Unknown identifier
example (p : Prop) (h : p) : p := by
  rename' k => h
--! swap
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  swap
  · exact hq
  · exact hp
--! swap fails: not that many goals
example (p : Prop) (h : p) : p := by swap
--! pick_goal
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  pick_goal -1
  · exact hq
  · exact hp
--! pick_goal fails: not that many goals
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  pick_goal 3
--! on_goal
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  on_goal 2 => exact hq
  exact hp
--! on_goal fails: not that many goals
example (p : Prop) (h : p) : p := by on_goal 2 => exact h
--! exacts
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  exacts [hp, hq]
--! exacts fails: unsolved goals
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  exacts [hp]
--! absurd
example (p q : Prop) (hp : p) (hn : ¬ p) : q := by
  absurd hp
  exact hn
--! absurd fails: unsolved goals
example (p q : Prop) (hp : p) : q := by absurd hp
--! trans
example (a b c : ℕ) (h : a ≤ b) (k : b ≤ c) : a ≤ c := by
  trans b
  exacts [h, k]
--! trans fails: unsolved goals
example (a b c : ℤ) (h : a = b) : a = c := by
  trans b
  exact h
--! split_ifs
example (a b : ℕ) : (if a < b then a else b) ≤ a := by
  split_ifs with h
  · omega
  · omega
--! split_ifs fails: split
example (a : ℕ) : a = a + 0 := by split_ifs
--! nth_rw
example (a b : ℕ) (h : a = b) (k : a + b = 2) : a + a = 2 := by
  nth_rw 2 [h]
  exact k
--! nth_rw fails: Did not find
example (a b c : ℕ) (h : c = b) : a + a = 2 := by nth_rw 2 [h]
--! nth_rewrite
example (a b : ℕ) (h : a = b) (k : b + a = 2) : a + a = 2 := by
  nth_rewrite 1 [h]
  exact k
--! nth_rewrite fails: unsolved goals
example (a b : ℕ) (h : a = b) : a + a = 2 := by nth_rewrite 1 [h]
--! simp_rw
example (a b c : ℕ) (h : a = b) (k : b = c) : a + a = c + c := by simp_rw [h, k]
--! simp_rw fails: made no progress
example (a b c : ℕ) (h : a = b) : c = c + b := by simp_rw [h]
--! set
example (a b : ℕ) (h : (a + b) * (a + b) = 4) : 2 * (a + b) = (a + b) + (a + b) := by
  set x := a + b with hx
  guard_hyp h : x * x = 4
  guard_hyp hx : x = a + b
  omega
--! set fails: unsolved goals
example (a b : ℕ) : a + b = 3 := by set x := a + b with hx
--! apply_fun
example (a b : ℕ) (h : a = b) : a + 1 = b + 1 := by
  apply_fun (· + 1) at h
  exact h
--! apply_fun fails: unsolved goals
example (a b : ℕ) (h : a = b) : a + 1 = b + 2 := by apply_fun (· + 1) at h
--! lift
example (a : ℤ) (h : 0 ≤ a) : ∃ m : ℕ, (m : ℤ) = a := by
  lift a to ℕ using h with k
  exact ⟨k, rfl⟩
--! lift
example (a : ℤ) (h : 3 < a) : ∃ m : ℕ, (m : ℤ) = a := by
  lift a to ℕ
  exact ⟨a, rfl⟩
--! lift fails: omega could not prove the goal
example (a : ℤ) (h : a < 0) : ∃ m : ℕ, (m : ℤ) = a := by lift a to ℕ
--! congr!
example (a b c : ℕ) (f : ℕ → ℕ) (h : a = b) : f (a + c) = f (b + c) := by congr! 2
--! congr! fails: unsolved goals
example (a b : ℕ) (f : ℕ → ℕ) : f a = f b := by congr!
--! convert
example (p : ℕ → Prop) (a b : ℕ) (h : p (a + b)) : p (b + a) := by
  convert h using 1
  omega
--! convert fails: unsolved goals
example (p : ℕ → Prop) (a b : ℕ) (h : p a) : p b := by convert h using 1
--! missing tactic
example : 1 + 1 = 2 := by
  first
  | fail_if_success polyrith
    rfl
--! missing tactic fails: `polyrith` is a Mathlib tactic that the embedded library does not have
example (a b : ℕ) (h : a = b) : a + b = 2 * b := by polyrith
--! missing tactic fails: `cancel_denoms` is a Mathlib tactic that the embedded library does not have
example (a b : ℕ) (h : a = b) : a + b = 2 * b := by cancel_denoms [h] at h ⊢
--! missing tactic fails: `polyrith` is a Mathlib tactic that the embedded library does not have
example (a b : ℕ) : a + b = b + a := by
  polyrith [mul_comm]
  · skip
--! clear!
example (a b : ℕ) (h : a = b) (k : 0 < b) : 0 < b := by
  clear! a
  exact k
--! clear! fails: Unknown identifier `h`
example (a b : ℕ) (h : a = b) (k : 0 < b) : 0 < b := by
  clear! a
  exact h ▸ k
--! clear! fails: the goal depends on what is to be cleared
example (a b : ℕ) (h : a = b) (k : 0 < b) : 0 < b := by clear! b
