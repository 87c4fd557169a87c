import Ember.Tactic.FieldLinarith
/-! `positivity_bound`: `0 < e`, `0 ≤ e` or `e ≠ 0` from hypotheses that bound `e` below by a numeral, such as `1 ≤ e`. -/
namespace Ember.Positivity
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta Ember.Linarith Ember.FieldLinarith
/-- The term of which a goal of `positivity` speaks. -/
def subject? (target : Expr) : Option Expr := match headArgs target with
  | (n, [_, _, a, b]) => if n == `LE.le || n == `LT.lt then some b else if n == `GE.ge || n == `GT.gt then some a else none
  | (n, [_, a, _]) => if n == `Ne then some a else none
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
    let facts ← match subject? target with
      | some e => do pure (keep (boundsBelow e) (← contextFacts (← MonadLCtx.getLCtx)))
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
