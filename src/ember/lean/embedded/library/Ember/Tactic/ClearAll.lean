import Lean
import Ember.Tactic.Wlog
/-! `clear! x y`: forget variables and hypotheses, with all that depends on them. -/
namespace Ember.ClearAll
open Lean Lean.Meta Lean.Elab.Tactic
/-- From a type with so many binders: the function that ignores its arguments, and the type of its value. -/
def ignoring : Nat → Expr → (Expr → Expr) × Expr
  | n + 1, .forallE x t b i =>
    let (ignore, type) := ignoring n b
    (fun value => .lam x t (ignore value) i, type)
  | n + 1, .letE _ _ _ b _ => ignoring n b
  | _, type => (id, type)
def run (stx : Syntax) (main : MVarId) : TacticM MVarId := withMainContext do
  let chosen ← Ember.Wlog.variables (stx.getArg 1).getArgs.toList
  let (reverted, closed) ← (main.revert chosen.toArray : MetaM _)
  let type ← (do instantiateInMetaM (← closed.getType) : MetaM Expr)
  let (ignore, type) := ignoring reverted.size type
  if !Nat.beq type.looseBVarRange 0 then
    (throwTacticEx `clear! main (some (stringToMessageData "the goal depends on what is to be cleared")) : MetaM Unit)
  setGoals [closed]
  withMainContext do
    let rest ← (mkFreshExprSyntheticOpaqueMVar type : MetaM Expr)
    (closed.assign (ignore rest) : MetaM Unit)
    pure rest.mvarId!
end Ember.ClearAll
open Lean Lean.Elab.Tactic
syntax (name := clearAll) "clear!" (ppSpace colGt ident)+ : tactic
@[tactic clearAll] def Ember.ClearAll.eval : Tactic := fun stx => do
  match ← getGoals with
  | [] => pure ()
  | main :: others => do
    setGoals [main]
    let rest ← Ember.ClearAll.run stx main
    setGoals (rest :: others)
