import Ember
/-! Tactics that split a goal, and that close one by what is already known. -/
--! cases
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl hp => exact .inr hp
  | inr hq => exact .inl hq
--! cases
example (p q : Prop) (h : p ∧ q) : q := by cases h; assumption
--! cases
example (n : Nat) (h : n ≤ 0) : n = 0 := by cases h; rfl
--! cases
example (n : Nat) : n = 0 ∨ 0 < n := by
  cases h : n with
  | zero => exact .inl rfl
  | succ m => exact .inr (Nat.succ_pos m)
--! cases fails: has not been provided
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl hp => exact .inr hp
--! rcases
example (p q r : Prop) (h : p ∧ (q ∨ r)) : q ∨ r ∧ p := by
  rcases h with ⟨hp, hq | hr⟩
  · exact .inl hq
  · exact .inr ⟨hr, hp⟩
--! rcases
example (f : Nat → Nat) (h : ∃ n, f n = 0 ∧ n = 3) : f 3 = 0 := by
  rcases h with ⟨n, hn, rfl⟩
  exact hn
--! rcases
example (a b : Nat) (h : a = b ∨ a < b) : a ≤ b := by
  rcases h with rfl | h
  · exact Nat.le_refl a
  · exact Nat.le_of_lt h
--! rcases
example (p q : Prop) (h : p ∧ q ∧ True) : q := by rcases h with ⟨-, h : q, _⟩; exact h
--! rcases fails: is not an inductive datatype
example (p : Prop) (h : p) : p := by rcases h with ⟨a, b⟩; exact a
--! obtain
example (p : Nat → Prop) (h : ∃ n, p n ∧ n > 3) : ∃ n, n > 3 := by
  obtain ⟨n, -, hn⟩ := h
  exact ⟨n, hn⟩
--! obtain
example (p q : Prop) (h : p ∧ q) : p := by
  obtain ⟨hp, hq⟩ : p ∧ q := h
  exact hp
--! obtain fails: unsolved goals
example (p : Nat → Prop) (h : ∃ n, p n) : p 0 := by obtain ⟨n, hn⟩ := h
--! rintro
example (f : Nat → Nat) : ∀ x y, x = y → f x = f y := by
  rintro x y (rfl : x = y)
  rfl
--! rintro
example (p q : Prop) : p → q → q ∧ p := by
  rintro (hp : p) (hq : q)
  exact ⟨hq, hp⟩
--! rintro
example (p q r : Prop) : p ∧ q ∨ r → p ∨ r := by
  rintro (⟨hp, -⟩ | hr)
  · exact .inl hp
  · exact .inr hr
--! rintro
example : ∀ a b : Nat, a = b → b = a := by rintro a b rfl; rfl
--! rintro fails: There are no additional binders
example (p : Prop) : p ∧ p := by rintro ⟨h, k⟩
--! induction
example (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]
--! induction
example (xs ys : List Nat) : (xs ++ ys).length = xs.length + ys.length := by
  induction xs generalizing ys with
  | nil => simp
  | cons x xs ih => simp [ih]; omega
--! induction
example (p : Nat → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n := by
  induction n using Nat.strongRecOn with
  | ind n ih => exact h n ih
--! induction
example (a b : Nat) (h : a ≤ b) : a < b + 1 := by
  induction h with
  | refl => exact Nat.lt_succ_self a
  | step _ ih => exact Nat.lt_succ_of_lt ih
--! induction fails: has not been provided
example (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
--! constructor
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by constructor <;> assumption
--! constructor
example (p : Prop) : p ↔ p := by constructor; exact id; exact id
--! constructor fails: no applicable constructor found
example (a b : Nat) (h : a ≤ b + 0) : b + 1 = a := by constructor
--! left
example (p q : Prop) (hp : p) : p ∨ q := by left; exact hp
--! left fails: left
example (p : Prop) (hp : p) : p ∧ p := by left; exact hp
--! right
example (p q : Prop) (hq : q) : p ∨ q := by right; exact hq
--! right fails: right
example (p : Prop) (hp : p) : p ∧ p := by right; exact hp
--! and_intros
example (p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by and_intros <;> assumption
--! and_intros fails: unsolved goals
example (p q : Prop) (hp : p) : p ∧ q := by and_intros; exact hp
--! contradiction
example (p q : Prop) (hp : p) (hn : ¬p) : q := by contradiction
--! contradiction
example (n : Nat) (h : n + 1 = 0) : n = 7 := by contradiction
--! contradiction
example (h : False) (p : Prop) : p := by contradiction
--! contradiction fails: contradiction
example (p q : Prop) (hp : p) : q := by contradiction
--! assumption
example (p q : Prop) (_ : p) (_ : q) : p := by assumption
--! assumption
example (p q : Prop) (_ : p) (_ : q) : p ∧ q := ⟨‹p›, ‹q›⟩
--! assumption fails: assumption
example (p q : Prop) (_ : p) : q := by assumption
--! trivial
example : True ∧ True := by constructor <;> trivial
--! trivial
example : 2 + 2 = 4 := by trivial
--! trivial fails: failed
example (p : Prop) : p := by trivial
--! absurd
example (p q : Prop) (hp : p) (hn : ¬p) : q := by exact absurd hp hn
--! absurd fails: type mismatch
example (p q : Prop) (hp : p) (hn : ¬q) : q := by exact absurd hp hn
--! nomatch
example (n : Nat) (h : n < 0) : False := by nomatch h
--! nomatch fails: Missing cases
example (n : Nat) (h : n < 1) : False := by nomatch h
--! nofun
example : ¬ 1 = 0 := by nofun
--! nofun fails: Missing cases
example : ¬ ∃ n : Nat, n = 0 := by nofun
--! by_cases
example (p : Prop) : p ∨ ¬p := by
  by_cases h : p
  · exact .inl h
  · exact .inr h
--! by_cases
example (a b : Nat) : max a b = b ∨ max a b = a := by
  by_cases a ≤ b
  · left; omega
  · right; omega
--! by_cases fails: unsolved goals
example (p q : Prop) : p ∨ q := by by_cases h : p; exact .inl h
--! split
example (p : Prop) [Decidable p] : (if p then 1 else 2) > 0 := by split <;> decide
--! split
example (n : Nat) : (match n with | 0 => 1 | k + 1 => k + 1) ≠ 0 := by
  split
  · decide
  · exact Nat.succ_ne_zero _
--! split
example (p : Prop) [Decidable p] (a : Nat) (h : (if p then a else a) = 3) : a = 3 := by split at h <;> exact h
--! split fails: Could not split
example (a b : Nat) (h : a = b) : a = b := by split; exact h
--! injection
example (a b : Nat) (h : some a = some b) : a = b := by injection h
--! injection
example (a b : Nat) (xs ys : List Nat) (h : a :: xs = b :: ys) : xs = ys := by injection h with _ h
--! injection fails: injection
example (f : Nat → Nat) (a b : Nat) (h : f a = f b) : a = b := by injection h
--! subst
example (a b : Nat) (h : a = b) (k : b = 3) : a = 3 := by subst h; exact k
--! subst fails: subst
example (f : Nat → Nat) (a b : Nat) (h : f a = f b) : f b = f a := by subst h; rfl
--! infer_instance
example : Decidable (3 < 5 ∧ ∀ b : Bool, b = b) := by infer_instance
--! infer_instance fails: failed to synthesize
example (p : Prop) : Decidable p := by infer_instance
--! decide
example : 7 * 8 = 56 ∧ ¬ 5 ∣ 13 := by decide
--! decide
example : ∀ a b : Bool, (a && b) = (b && a) := by decide
--! decide
example : ∀ n, n < 20 → n * n < 400 := by decide
--! decide fails: is false
example : 7 * 8 = 57 := by decide
--! decide fails: free variables
example (n : Nat) (h : n = n) : n + 1 ≠ n + 0 + 3 := by decide
