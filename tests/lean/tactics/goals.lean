import Ember
/-! Tactics that introduce, provide and replace goals. -/
--! intro
example : ∀ p q : Prop, p → q → p := by intro p q hp _; exact hp
--! intro
example (f : Nat × Nat → Nat) : ∀ x : Nat × Nat, f x = f (x.1, x.2) := by intro ⟨a, b⟩; rfl
--! intro fails: There are no additional binders
example (p : Prop) (h : p) : p ∧ p := by intro k
--! intros
example : ∀ p q : Prop, p → q → q := by intros p q _ hq; exact hq
--! intros
example : ∀ p : Prop, p → p := by intros; assumption
--! intros fails: unsolved goals
example : ∀ p : Prop, p → p := by intros
--! exact
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by exact ⟨hp, hq⟩
--! exact fails: Type mismatch
example (p q : Prop) (hp : p) : q := by exact hp
--! apply
example (p q : Prop) (h : p → q) (hp : p) : q := by apply h; exact hp
--! apply
example (a b c : Nat) (h : a < b) (k : b < c) : a < c := by
  apply Nat.lt_trans
  · exact h
  · exact k
--! apply fails: could not unify
example (p q r : Prop) (h : p → q) : r := by apply h
--! refine
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  refine ⟨?_, ?second⟩
  · exact hp
  case second => exact hq
--! refine fails: don't know how to synthesize placeholder
example (p q : Prop) (hp : p) : p ∧ q := by refine ⟨hp, _⟩
--! exists
example : ∃ n : Nat, n + 2 = 5 := by exists 3
--! exists fails: unsolved goals
example (m : Nat) : ∃ n : Nat, n = m + 0 + m := by exists m
--! have
example (p q : Prop) (h : p ∧ q) : q ∧ p := by
  have hp : p := h.1
  have ⟨_, hq⟩ := h
  exact ⟨hq, hp⟩
--! have
example (a b : Nat) (h : a = b) : b = a := by
  have : b = a := by rw [h]
  exact this
--! have fails: unsolved goals
example (p q : Prop) (hp : p) : p ∧ q := by
  have hq : q := by skip
  exact ⟨hp, hq⟩
--! let
example : ∃ n : Nat, n * n = 9 := by
  let n := 3
  exact ⟨n, rfl⟩
--! let fails: Type mismatch
example : True := by
  let n : Nat := "three"
  trivial
--! show
example (a b : Nat) (h : a ≤ b) : b ≥ a := by show a ≤ b; exact h
--! show
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  show p; exact hp
  show q; exact hq
--! show fails: is not definitionally equal
example (a b : Nat) (h : a ≤ b) : a ≤ b := by show b ≤ a; exact h
--! suffices
example (p q : Prop) (h : p → q) (hp : p) : q := by
  suffices hp' : p from h hp'
  exact hp
--! suffices
example (p q : Prop) (h : p → q) (hp : p) : q := by
  suffices p by exact h this
  exact hp
--! suffices fails: unsolved goals
example (p q : Prop) (h : p → q) : q := by
  suffices p from h this
--! change
example (a : Nat) (h : a + 0 = 3) : a = 3 := by change a = 3 at h; change a = 3; exact h
--! change fails: is not definitionally equal
example (a : Nat) : a = a := by change a = 3
--! specialize
example (p : Nat → Prop) (h : ∀ n, p n) : p 7 := by specialize h 7; exact h
--! specialize fails: specialize
example (p q : Prop) (h : p) (hq : q) : p := by specialize hr hq; exact h
--! generalize
example (a b : Nat) : (a + b) * 2 = 2 * (a + b) := by
  generalize h : a + b = c
  exact Nat.mul_comm c 2
--! generalize
example : ∃ n : Nat, n = 4 := by generalize 4 = m; exact ⟨m, rfl⟩
--! generalize fails: unsolved goals
example (a b : Nat) : a + b = b + a := by generalize a + b = c
--! revert
example (p q : Prop) (hp : p) (h : p → q) : q := by revert hp; exact h
--! revert fails: Unknown identifier
example (p : Prop) : p → p := by revert k; exact id
--! clear
example (p q : Prop) (hp : p) (hq : q) : p := by clear hq; exact hp
--! clear fails: depends on
example (n : Nat) (h : n = 0) : n = 0 := by clear n; exact h
--! rename_i
example : ∀ p q : Prop, p → q → p := by intros; rename_i hp _; exact hp
--! rename_i fails: too many variable names
example (p : Prop) (hp : p) : p := by rename_i a b c d; exact hp
--! exfalso
example (p q : Prop) (hp : p) (hn : ¬p) : q := by exfalso; exact hn hp
--! exfalso fails: unsolved goals
example (p : Prop) : p := by exfalso
--! replace
example (a b : Nat) (h : a = b) : b = a := by replace h := h.symm; exact h
--! replace fails: Type mismatch
example (p q : Prop) (h : p) : q := by replace h : q := h; exact h
--! show_term
example (p : Prop) (hp : p) : p := by show_term exact hp
--! show_term fails: Type mismatch
example (p q : Prop) (hp : p) : q := by show_term exact hp
--! calc
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by
  calc
    a = b := h
    _ = c := k
--! calc
example (a b c d : Nat) (h : a ≤ b) (k : b < c) (l : c = d) : a < d :=
  calc
    a ≤ b := h
    _ < c := k
    _ = d := l
--! calc
example (a b c : Int) (h : a ≤ b) (k : b < c) : a < c := calc
  a ≤ b := h
  _ < c := k
--! calc
example (p q r : Prop) (h : p ↔ q) (k : q ↔ r) : p ↔ r := calc
  p ↔ q := h
  _ ↔ r := k
--! calc
example (a b c : Nat) (h : a ∣ b) (k : b ∣ c) : a ∣ c := calc
  a ∣ b := h
  _ ∣ c := k
--! calc fails: invalid 'calc' step
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by
  calc
    a = b := h
    c = c := rfl
