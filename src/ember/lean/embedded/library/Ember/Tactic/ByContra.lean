import Lean
import Ember.Tactic.PushNeg
/-! `by_contra h`, `by_contra! h`: assume the negation of the goal, `h : ¬ goal` (`this` when unnamed), and aim at `False`.
`¬ p` as a goal gives `h : p`. The form with `!` pushes the negation inwards (see `push_neg`). -/
theorem Ember.Tactic.notIntro {p : Prop} (h : p → False) : ¬p := h
theorem Ember.Tactic.byContra {p : Prop} (h : ¬p → False) : p := Classical.byContradiction h
syntax (name := byContra) "by_contra" (ppSpace colGt ident)? (" : " term)? : tactic
macro_rules
  | `(tactic| by_contra : $t) => `(tactic| by_contra $(Lean.mkIdent `this):ident : $t)
  | `(tactic| by_contra $h:ident : $t) => `(tactic| (by_contra $h:ident; change $t at $h:ident))
syntax (name := byContraBang) "by_contra!" (ppSpace colGt ident)? (" : " term)? : tactic
macro_rules
  | `(tactic| by_contra!) => `(tactic| by_contra! $(Lean.mkIdent `this):ident)
  | `(tactic| by_contra! $h:ident) => `(tactic| (by_contra $h:ident; try push_neg at $h:ident))
  | `(tactic| by_contra! : $t) => `(tactic| by_contra! $(Lean.mkIdent `this):ident : $t)
  | `(tactic| by_contra! $h:ident : $t) => `(tactic| (by_contra! $h:ident; change $t at $h:ident))

namespace Ember.ByContra
open Lean Elab Tactic

/-- What is assumed, and the theorem that makes it enough to derive `False` from it. -/
def assumption (type : Expr) : MetaM (Expr × Expr) := do
  match ← Meta.whnfR type with
  | .app (.const `Not []) p => pure (p, .app (.const `Ember.Tactic.notIntro []) p)
  | _ => pure (.app (.const `Not []) type, .app (.const `Ember.Tactic.byContra []) type)

def assume (name : Name) : TacticM Unit := withMainContext do
  let goal ← getMainGoal
  let type ← (Meta.instantiateInMetaM (← goal.getType) : MetaM Expr)
  if !(← (Meta.isProp type : MetaM Bool)) then
    Meta.throwTacticEx `by_contra goal (some (stringToMessageData "the goal is not a proposition"))
  let (assumed, reason) ← (assumption type : MetaM _)
  let rest ← (Meta.mkFreshExprSyntheticOpaqueMVar (.forallE name assumed (.const `False []) .default) (← goal.getTag) : MetaM Expr)
  (goal.assign (.app reason rest) : MetaM Unit)
  let (_, next) ← (rest.mvarId!.introN 1 [name] : MetaM _)
  replaceMainGoal [next]

end Ember.ByContra

@[tactic byContra] def Ember.ByContra.eval : Lean.Elab.Tactic.Tactic := fun stx =>
  Ember.ByContra.assume (match (stx.getArg 1).getArg 0 with
    | .ident _ _ name _ => name
    | _ => `this)
