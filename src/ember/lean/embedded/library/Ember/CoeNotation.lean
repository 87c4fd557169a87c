import Lean
import Ember.Notation
/-! `(↑)` is the coercion as a function, as in Mathlib: `Set.range ((↑) : ℕ → ℤ)` is `Set.range Nat.cast`. -/
syntax (name := coeFunction) "(" "↑" ")" : term
namespace Ember
open Lean Lean.Meta Lean.Elab.Term
/-- Certainly no mention of the variable of the innermost binder. -/
def isClosed : Expr → Bool
  | .app f a => isClosed f && isClosed a
  | .const .. => true
  | .fvar _ => true
  | .lit _ => true
  | _ => false
/-- `f` for `fun x => f x`. -/
def etaReduced : Expr → Expr
  | e@(.lam _ _ (.app f (.bvar 0)) _) => if isClosed f then f else e
  | e => e
@[term_elab coeFunction] def elabCoe : TermElab := fun _ type => do
  let e ← elabTerm (← `(fun x => ↑x)) type
  synthesizeSyntheticMVarsNoPostponing
  return etaReduced (← (instantiateInMetaM e : MetaM Expr))
end Ember
