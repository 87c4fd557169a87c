import Ember
/-! Mathlib's tactics for logic. -/
--! use
example : ∃ x : ℕ, x = 3 := by use 3
--! use
example : ∃ x y : ℕ, x + y = 3 ∧ 2 < x := by
  use 3, 0
  decide
--! use
example (p : ℕ → Prop) (h : p 2) : ∃ x, p x := by use 2
--! use fails: unsolved goals
example : ∃ x : ℕ, 2 < x := by use 3
--! use fails: mismatch
example : ∃ x : ℕ, 2 < x := by use true
--! existsi
example : ∃ x : ℕ, x = 3 := by
  existsi 3
  rfl
--! existsi fails: unsolved goals
example : ∃ x : ℕ, x = 3 := by existsi 3
--! by_contra
example (a b : ℕ) (h : ¬ a < b) : b ≤ a := by
  by_contra k
  omega
--! by_contra
example (a b : ℕ) (h : a > b) : b ≠ a := by
  by_contra k
  guard_hyp k : b = a
  omega
--! by_contra
example (p : Prop) (h : ¬¬p) : p := by
  by_contra
  exact h this
--! by_contra fails: unsolved goals
example (p : Prop) : p := by by_contra h
--! by_contra!
example (a b : ℕ) (h : ¬ a < b) : b ≤ a := by
  by_contra! k
  guard_hyp k : a < b
  exact h k
--! by_contra! fails: unsolved goals
example (a b : ℕ) : a < b := by by_contra! h
--! push_neg
example (p q : ℕ → Prop) (h : ¬ ∃ x, p x ∧ q x) : ∀ x, p x → ¬ q x := by
  push_neg at h
  exact h
--! push_neg
example (h : ¬ ∀ x : ℕ, ∃ y : ℤ, (x : ℤ) < y ∧ y ≠ 3) : ∃ x : ℕ, ∀ y : ℤ, (x : ℤ) < y → y = 3 := by
  push_neg at h
  exact h
--! push_neg
example (p q : ℕ → Prop) (h : ∃ x, 2 < x ∧ p x ∧ ¬ q x) : ¬ ∀ x, 2 < x → p x → q x := by
  push_neg
  exact h
--! push_neg fails: made no progress
example (p : Prop) (h : p) : p := by push_neg at h
--! contrapose
example (a b c : ℕ) (h : ¬ c < a) (k : c = b) : a ≤ b := by
  contrapose h
  guard_hyp h : ¬ a ≤ b
  omega
--! contrapose fails: mismatch
example (a b : ℕ) : a = b := by contrapose
--! contrapose!
example (a b c : ℕ) (h : a ≤ b) : c < a → c < b := by
  contrapose!
  intro k
  omega
--! contrapose! fails: unsolved goals
example (p q : Prop) : p → q := by contrapose!
--! tauto
example (p q r s : Prop) (h : p ∨ q) (h₁ : p → r) (h₂ : q → s) : r ∨ s := by tauto
--! tauto
example (p q : Prop) : ((p → q) → p) → p := by tauto
--! tauto
example (a b : ℕ) (h : (a < b ∨ b < a) ∧ a ≠ 3) : a ≠ 3 ∧ (b < a ∨ a < b) := by tauto
--! tauto fails: does not follow by propositional logic
example (p q : Prop) (h : p → q) : q := by tauto
--! aesop
example (p : ℕ → Prop) (h : ∃ x, p x ∧ x < 3) : ∃ x, x < 3 ∧ p x := by aesop
--! aesop
example (p q : Prop) : (p ↔ q) ↔ (p ∧ q) ∨ (¬ p ∧ ¬ q) := by aesop
--! aesop fails: failed to prove the goal after exhaustive search
example (p q : Prop) (h : p → q) : q := by aesop
--! choose
example (p : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, p x y) : ∃ f : ℕ → ℕ, ∀ x, p x (f x) := by
  choose f hf using h
  exact ⟨f, hf⟩
--! choose fails: does not prove
example (p : Prop) (h : p) : p := by
  choose f hf using h
  exact h
--! rsuffices
example (a b : ℕ) (h : a = b) : ∃ c, c = b := by
  rsuffices ⟨c, hc⟩ : ∃ c, c = a
  · exact ⟨c, hc.trans h⟩
  exact ⟨a, rfl⟩
--! rsuffices fails: unsolved goals
example (p q : Prop) (h : p ∧ q) : p := by
  rsuffices ⟨hp, hq⟩ : p ∧ q
  · exact hp
