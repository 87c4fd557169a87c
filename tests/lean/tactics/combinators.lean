import Ember
/-! Tactics that combine tactics, and those that search. -/
--! first
example (p q : Prop) (hq : q) : p ∨ q := by first | (left; assumption) | (right; assumption)
--! first fails: assumption
example (p q : Prop) : p ∨ q := by first | (left; assumption) | (right; assumption)
--! <;>
example (p : Prop) (hp : p) : p ∧ p ∧ p := by refine ⟨?_, ?_, ?_⟩ <;> exact hp
--! <;> fails: Type mismatch
example (p q : Prop) (hp : p) : p ∧ q := by constructor <;> exact hp
--! repeat
example (p : Prop) (hp : p) : p ∧ p ∧ p := by repeat (first | exact hp | constructor)
--! repeat fails: unsolved goals
example (p q : Prop) (hp : p) : p ∧ p ∧ q := by repeat (first | exact hp | constructor)
--! try
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by constructor <;> try assumption
--! try fails: unsolved goals
example (p q : Prop) (hp : p) : p ∧ q := by constructor <;> try assumption
--! all_goals
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by constructor; all_goals assumption
--! all_goals fails: Type mismatch
example (p q : Prop) (hp : p) : p ∧ q := by constructor; all_goals exact hp
--! any_goals
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by constructor <;> any_goals first | exact hp | exact hq
--! any_goals fails: Tactic failed on all goals
example (p q : Prop) : p ∧ q := by constructor; any_goals assumption
--! case
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  case inr hq => exact .inl hq
  case inl hp => exact .inr hp
--! case fails: not found
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  case middle => trivial
--! next
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  next hp => exact .inr hp
  next hq => exact .inl hq
--! next fails: unsolved goals
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  next hp => exact .inr hp
--! ·
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · exact hp
  · exact hq
--! · fails: unsolved goals
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · skip
  · exact hq
--! iterate
example (p : Prop) (hp : p) : p ∧ p ∧ p := by
  iterate 2 (constructor; exact hp)
  exact hp
--! iterate fails: unsolved goals
example (p : Prop) (hp : p) : p ∧ p ∧ p := by iterate 2 (constructor; exact hp)
--! done
example (p : Prop) (hp : p) : p := by exact hp; done
--! done fails: unsolved goals
example (p : Prop) (hp : p) : p := by done
--! focus
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  focus exact hp
  exact hq
--! focus fails: unsolved goals
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by constructor; focus exact hp
--! fail_if_success
example (p q : Prop) (hp : p) : p := by
  fail_if_success exact (hp : q)
  exact hp
--! fail_if_success fails: succeeded
example (p : Prop) (hp : p) : p := by fail_if_success exact hp
--! exact?
example (a b : Nat) : a + b = b + a := by exact?
--! exact? fails: could not close the goal
example (a b : Nat) (f : Nat → Nat) : f a = f b := by exact?
--! apply?
example (a b : Nat) (h : a < b) : a ≤ b := by apply?
--! apply? fails: declaration uses `sorry`
example (p : Prop) : p := by apply?
--! rw?
example (a b : Nat) (h : a = b) : a = b + 0 := by rw?
--! rw? fails: Could not find any lemmas
example (p : Prop) : p := by rw?
--! solve_by_elim
example (p q r : Prop) (h : p → q) (k : q → r) (hp : p) : r := by solve_by_elim
--! solve_by_elim fails: failed
example (p q r : Prop) (h : p → q) (k : q → r) : r := by solve_by_elim
--! omega
example (a b : Nat) (h : 2 * a + 1 = 2 * b) : False := by omega
--! omega
example (a b : Int) (h : a < b) (k : b < a + 2) : b = a + 1 := by omega
--! omega fails: omega could not prove the goal
example (a b : Nat) : a ≤ b := by omega
--! push_cast
example (a b : Nat) : ((a + b : Nat) : Int) = a + b := by push_cast; rfl
--! push_cast fails: unsolved goals
example (a b : Nat) : ((a + b : Nat) : Int) = b + a := by push_cast
--! norm_cast
example (a b : Nat) (h : (a : Int) = b) : a = b := by norm_cast at h
--! norm_cast
example (a b : Nat) (h : a + b = 7) : (a : Int) + b = 7 := by exact_mod_cast h
--! norm_cast fails: unsolved goals
example (a b : Nat) : (a : Int) = b := by norm_cast
