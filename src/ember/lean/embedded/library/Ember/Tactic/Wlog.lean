import Lean
import Ember.Tactic.Reify
/-! `wlog h : P (generalizing x …) (with H)`: assume `h : P`; the first goal is to derive the rest from `H : ∀ …, P → goal`, given `h : ¬P`.
`H` is `this` when unnamed, and speaks of all variables of the context, or of those that are named and what depends on them. -/
namespace Ember.Wlog
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta

theorem byCases {p q : Prop} (yes : p → q) (no : ¬p → q) : q := (Classical.em p).elim yes no
def contextVariables : TacticM (List FVarId) := do
  let lctx ← (MonadLCtx.getLCtx : MetaM LocalContext)
  pure (lctx.foldl (fun l d => if d.isImplementationDetail then l else d.fvarId :: l) []).reverse
def name (stx : Syntax) (otherwise : Name) : Name := match stx with
  | .ident _ _ n _ => n
  | _ => otherwise
/-- Apply `e` to these variables. -/
def applied (e : Expr) : List FVarId → Expr
  | [] => e
  | x :: xs => applied (.app e (.fvar x)) xs
/-- Introduce `n` variables under their own names. -/
def introduce : Nat → MVarId → MetaM MVarId
  | 0, goal => pure goal
  | n + 1, goal => do
    let (_, goal) ← goal.intro1P
    introduce n goal
def run (h this : Name) (proposition : Expr) (chosen : Option (List FVarId)) : TacticM Unit := withMainContext do
  let goal ← getMainGoal
  let all ← contextVariables
  let target ← (do instantiateInMetaM (← goal.getType) : MetaM Expr)
  let main ← (mkFreshExprSyntheticOpaqueMVar (.forallE h proposition target .default) .anonymous : MetaM Expr)
  let (reverted, closed) ← (main.mvarId!.revert ((chosen.getD all).toArray) true : MetaM _)
  let statement ← (do instantiateInMetaM (← closed.getType) : MetaM Expr)
  let rest ← (goal.assert this statement (.mvar closed) : MetaM MVarId)
  let (thisVar, rest) ← (rest.intro1P : MetaM _)
  setGoals [rest]
  withMainContext do
    let rest ← getMainGoal
    let negation := Expr.app (.const ``Not []) proposition
    let no ← (mkFreshExprSyntheticOpaqueMVar (.forallE h negation target .default) .anonymous : MetaM Expr)
    (rest.assign (mkApps ``byCases [proposition, target, applied (.fvar thisVar) reverted.toList, no]) : MetaM Unit)
    let (_, reduction) ← (no.mvarId!.introN 1 [h] : MetaM _)
    let mainGoal ← (introduce reverted.size closed : MetaM _)
    let (_, mainGoal) ← (mainGoal.introN 1 [h] : MetaM _)
    setGoals [reduction, mainGoal]
end Ember.Wlog
open Lean Lean.Elab.Tactic
syntax (name := wlog) "wlog " ident " : " term (" generalizing" (ppSpace colGt ident)*)? (" with " ident)? : tactic
def Ember.Wlog.variables : List Syntax → TacticM (List FVarId)
  | [] => pure []
  | x :: xs => do
    let f ← getFVarId x
    pure (f :: (← Ember.Wlog.variables xs))
@[tactic wlog] def Ember.Wlog.eval : Tactic := fun stx => do
  match ← getGoals with
  | [] => pure ()
  | main :: others => do
    setGoals [main]
    let proposition ← withMainContext (elabTerm (stx.getArg 3) (some (.sort .zero)))
    let proposition ← (Meta.instantiateInMetaM proposition : MetaM Expr)
    let named := (stx.getArg 4).getArgs
    let chosen ← if Nat.beq named.size 0 then pure none else do
      let list ← withMainContext (Ember.Wlog.variables ((stx.getArg 4).getArg 1).getArgs.toList)
      pure (some list)
    Ember.Wlog.run (Ember.Wlog.name (stx.getArg 1) `this) (Ember.Wlog.name ((stx.getArg 5).getArg 1) `this) proposition chosen
    setGoals (List.append (← getGoals) others)
