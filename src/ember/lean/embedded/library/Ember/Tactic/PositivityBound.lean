import Ember.Tactic.FieldLinarith
/-! `positivity_bound`: `0 < e`, `0 ≤ e` or `e ≠ 0` from hypotheses that bound `e` below by a numeral, such as `1 ≤ e`. -/
namespace Ember.Positivity
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta Ember.Linarith Ember.FieldLinarith
inductive Kind where
  | nonnegative | positive | nonzero
def isZero (e : Expr) : Bool := match literal? e with
  | some 0 => true
  | _ => false
/-- What a goal says of which term, if it is `0 ≤ e`, `0 < e` or `e ≠ 0`. -/
def claim? (target : Expr) : Option (Kind × Expr) := match headArgs target with
  | (n, [_, _, a, b]) =>
    if n == `LE.le && isZero a then some (.nonnegative, b)
    else if n == `LT.lt && isZero a then some (.positive, b)
    else if n == `GE.ge && isZero b then some (.nonnegative, a)
    else if n == `GT.gt && isZero b then some (.positive, a)
    else none
  | (n, [_, a, b]) => if n == `Ne && isZero b then some (.nonzero, a) else none
  | (n, [p]) => match n == `Not, headArgs p with
    | true, (m, [_, a, b]) => if m == `Eq && isZero b then some (.nonzero, a) else none
    | _, _ => none
  | _ => none
/-- Is this `lo ≤ e` or `lo < e` for a numeral `lo`? -/
def boundsBelow (e : Expr) (fact : Expr × Expr) : Bool := match headArgs fact.1 with
  | (n, [_, _, a, b]) =>
    if n == `LE.le || n == `LT.lt then (literal? a).isSome && b == e
    else if n == `GE.ge || n == `GT.gt then (literal? b).isSome && a == e
    else false
  | _ => false
def proveBound? (target : Expr) (facts : List (Expr × Expr)) : MetaM (Option Expr) := do
  match ← proveByFields? false target facts [] with
  | some p => pure (some p)
  | none => Ember.Linarith.prove false target (List.foldl (fun l (type, h) => comparisonsOf type h l) [] facts) []
def evalBound : Tactic := fun _ => withMainContext do
  let goal ← getMainGoal
  (do
    let target ← targetOf goal
    let facts ← match claim? target with
      | some (_, e) => do pure (keep (boundsBelow e) (← contextFacts (← MonadLCtx.getLCtx)))
      | none => pure []
    match facts with
    | [] => fails `positivity goal "no hypothesis bounds the term by a numeral"
    | facts => match ← proveBound? target facts with
      | some p => goal.assign p
      | none => fails `positivity goal "the bounds by numerals do not suffice" : MetaM Unit)
  replaceMainGoal []
end Ember.Positivity
syntax (name := positivityBound) "positivity_bound" : tactic
attribute [tactic positivityBound] Ember.Positivity.evalBound
