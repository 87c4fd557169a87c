import Lean
import Ember.FinsetCard
/-! `{x ∈ s | p x}`, `{x | p x}` and `{x : α | p x}` are finite sets where one is expected, or where `s` is one, as in Mathlib; `Finset.filter`
prints so. -/
set_option autoImplicit false
/-- The first term, or the second where a finite set is expected, or where nothing is and the third is a finite set. -/
syntax (name := setOrFinset) "set_or_finset% " term:max ppSpace term:max (ppSpace term:max)? : term
macro_rules
  | `({$x:ident ∈ $s | $p}) => `(set_or_finset% (setOf fun $x:ident => $x ∈ $s ∧ $p) (Finset.filter (fun $x:ident => $p) $s) $s)
  | `({$x:ident | $p}) => `(set_or_finset% (setOf fun $x:ident => $p) (Finset.filter (fun $x:ident => $p) Finset.univ))
  | `({$x:ident : $t | $p}) => `(set_or_finset% (setOf fun $x:ident : $t => $p) (Finset.filter (fun $x:ident : $t => $p) Finset.univ))
namespace Ember
open Lean Lean.Meta Lean.Elab.Term
/-- Is this the type of finite sets, as far as is known? -/
def isFinset (type : Expr) : MetaM (Option Bool) := do
  match (← whnfR (← instantiateInMetaM type)).getAppFn with
  | .mvar _ => return none
  | .const name _ => return some (name == ``Finset)
  | _ => return some false
@[term_elab setOrFinset] def elabSetOrFinset : TermElab := fun stx type => do
  let known ← match type with
    | some t => isFinset t
    | none => pure none
  let known ← match known, (stx.getArg 3).getArgs.toList with
    | none, [s] => isFinset (← inferType (← elabTerm s none))
    | k, _ => pure k
  elabTerm (stx.getArg (if known == some true then 2 else 1)) type
end Ember
@[app_unexpander Finset.filter] def Finset.unexpandFilter : Lean.PrettyPrinter.Unexpander
  | `($_ $f $s) => match f with
    | `(fun $x:ident ↦ $p) => `({$x:ident ∈ $s | $p})
    | _ => throw ()
  | _ => throw ()
