import Ember.Algebra
import Ember.Notation
import Ember.Tactic.Reify
import Ember.Tactic.ReifyField
/-! `ring1`: prove an equation of commutative-ring terms over ℕ or ℤ by evaluating a verified normal form in the kernel.
Exponents are numerals, or `e + k` with a numeral `k`; `ring` also tries the laws of powers for others.
Weaker than Mathlib's: no division, no inverse, no variables in numeric exponents beyond these laws; ℕ-subtraction is an atom (as there). -/
namespace Ember.Ring.Meta
open Lean Lean.Meta Elab.Tactic Ember.Ring

/-- The type and the sides of an equation. -/
def equation? (e : Expr) : Option (Expr × Expr × Expr) :=
  match headArgs e with
  | (n, [ty, a, b]) => if n == `Eq then some (ty, a, b) else none
  | _ => none
def fails {α} (tactic : Name) (goal : MVarId) (message : String) : MetaM α :=
  throwTacticEx tactic goal (some (stringToMessageData message))
/-- A proof of `a = b` over ℕ (or over ℤ) if their normal forms agree. -/
def provedEquation? (isNat : Bool) (a b : Expr) : Option Expr :=
  let reify := if isNat then reifyNat else reifyInt
  let (s, atoms) := reify a {}
  let (t, atoms) := reify b atoms
  if (Term.sub s t).norm.isZero then
    some (mkApps (if isNat then ``eq_of_normN else ``eq_of_norm) [ctxExpr atoms, termExpr s, termExpr t, evaluated])
  else none
def targetOf (goal : MVarId) : MetaM Expr := do instantiateInMetaM (← goal.getType)
/-- Close a goal that is an equation of equal normal forms. -/
def ring1 (goal : MVarId) : MetaM Unit := do
  let target ← Core.betaReduce (← whnfR (← targetOf goal))
  match equation? target with
  | none => fails `ring1 goal "the goal is not an equation"
  | some (ty, a, b) =>
    let ty ← whnfR ty
    if isConst ty `Nat || isConst ty `Int then
      match provedEquation? (isConst ty `Nat) a b with
      | some proof => goal.assign proof
      | none => fails `ring1 goal "the two sides have different normal forms"
    else match ← fieldEquation? ty a b with
      | some proof => goal.assign proof
      | none => fails `ring1 goal "the two sides have different normal forms, or are not in a commutative ring"
end Ember.Ring.Meta
open Lean Elab Tactic in
syntax (name := ring1) "ring1" : tactic
open Lean Elab Tactic in
@[tactic ring1] def Ember.Ring.Meta.evalRing1 : Tactic := fun _ => withMainContext do
  let goal ← getMainGoal
  (Ember.Ring.Meta.ring1 goal : MetaM Unit)
  replaceMainGoal []
namespace Ember.Ring
variable (k n : ℕ)
theorem pow_literal_mul (a : ℤ) : a ^ (no_index (OfNat.ofNat k) * n) = (a ^ n) ^ (OfNat.ofNat k : ℕ) := pow_mul' a _ n
theorem pow_mul_literal (a : ℤ) : a ^ (n * no_index (OfNat.ofNat k)) = (a ^ n) ^ (OfNat.ofNat k : ℕ) := pow_mul a n _
theorem pow_literal_mulN (a : ℕ) : a ^ (no_index (OfNat.ofNat k) * n) = (a ^ n) ^ (OfNat.ofNat k : ℕ) := pow_mul' a _ n
theorem pow_mul_literalN (a : ℕ) : a ^ (n * no_index (OfNat.ofNat k)) = (a ^ n) ^ (OfNat.ofNat k : ℕ) := pow_mul a n _
end Ember.Ring
/-- The laws of powers, for exponents that are not numerals. -/
syntax (name := expandPowers) "expand_powers" : tactic
macro_rules
  | `(tactic| expand_powers) => `(tactic| (set_option linter.unusedSimpArgs false in
      simp only [pow_add, mul_pow, one_pow, pow_zero, pow_one, Nat.mul_add, Nat.add_mul,
        Ember.Ring.pow_literal_mul, Ember.Ring.pow_mul_literal, Ember.Ring.pow_literal_mulN, Ember.Ring.pow_mul_literalN]))
