/-! The words of Mathlib's language that are not Lean's own: `ℕ`, `ℤ`, `lemma`, `∃!`. -/
universe u

@[inherit_doc] notation "ℕ" => Nat
@[inherit_doc] notation "ℤ" => Int

namespace Lean
@[extern "native"] opaque Syntax.modifyArg (stx : Syntax) (i : Nat) (fn : Syntax → Syntax) : Syntax
@[extern "native"] opaque Syntax.setKind (stx : Syntax) (k : SyntaxNodeKind) : Syntax
@[extern "native"] opaque expandExplicitBinders (combinatorDeclName : Name) (explicitBinders body : Syntax) : MacroM Syntax
end Lean

/-- `lemma` is another word for `theorem`. -/
syntax (name := lemma) (priority := default + 1) declModifiers group("lemma " declId ppIndent(declSig) declVal) : command

open Lean in
/-- Rename the keyword and the node, so that whatever `theorem` accepts, `lemma` accepts. -/
@[macro «lemma»] def expandLemma : Macro := fun stx =>
  let stx := stx.modifyArg 1 fun body =>
    (body.modifyArg 0 (mkAtomFrom · "theorem" true)).setKind `Lean.Parser.Command.theorem
  pure (stx.setKind `Lean.Parser.Command.declaration)

/-- There is one `x` with `p x`, and no other. -/
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x

namespace Mathlib.Notation
open Lean

/-- Are these binders a single one? `∃!` over several at once would be misread, so it is refused. -/
def isExplicitBinderSingular (xs : Syntax) : Bool :=
  let binders := xs.getArg 0
  if binders.isOfKind `Lean.unbracketedExplicitBinders then (binders.getArg 0).getNumArgs == 1
  else binders.getNumArgs == 1 && ((binders.getArg 0).getArg 1).getNumArgs == 1

macro "∃!" xs:explicitBinders ", " b:term : term => do
  if !isExplicitBinderSingular xs then
    Macro.throwError "The `ExistsUnique` notation should not be used with more than one binder."
  return ⟨← expandExplicitBinders `ExistsUnique xs b⟩

syntax "∃! " binderIdent binderPred ", " term : term

macro_rules
  | `(∃! $x:ident $p:binderPred, $b) => `(∃! $x:ident, satisfies_binder_pred% $x $p ∧ $b)

@[app_unexpander ExistsUnique] def unexpandExistsUnique : PrettyPrinter.Unexpander
  | `($_ fun $x:ident ↦ $b) => `(∃! $x:ident, $b)
  | `($_ fun ($x:ident : $t) ↦ $b) => `(∃! $x:ident : $t, $b)
  | _ => throw ()
end Mathlib.Notation
