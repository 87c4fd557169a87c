import Ember.Field
/-! `rw` by lemmas on quotients that Mathlib has given up (`div_le_div_iff`, `le_div_iff`, `div_le_iff` and the strict ones).

`field_simp` of their day left one quotient on each side of an inequality, and a proof went on with `rw [div_le_div_iff …]`. Today's
`field_simp` clears them by itself, so that these lemmas find none. They are given the same inequality over 1 then: it has the quotients,
and the side goals, that the proof expects. Today's lemmas (`div_le_div_iff₀`, …) are as strict as Mathlib's. -/
set_option autoImplicit false
universe u
namespace Ember.OldDivision
section
variable {K : Type u} [Field K] [_root_.LinearOrder K] {a b : K}
theorem le_both (h : a / 1 ≤ b / 1) : a ≤ b := by rwa [div_one, div_one] at h
theorem lt_both (h : a / 1 < b / 1) : a < b := by rwa [div_one, div_one] at h
theorem le_left (h : a / 1 ≤ b) : a ≤ b := by rwa [div_one] at h
theorem lt_left (h : a / 1 < b) : a < b := by rwa [div_one] at h
theorem le_right (h : a ≤ b / 1) : a ≤ b := by rwa [div_one] at h
theorem lt_right (h : a < b / 1) : a < b := by rwa [div_one] at h
end

open Lean in
/-- The lemma that gives a goal the quotients that an old one looks for. -/
def giving (old : Name) : Option Name :=
  if old == `div_le_div_iff then some ``le_both else if old == `div_lt_div_iff then some ``lt_both
  else if old == `div_le_iff then some ``le_left else if old == `div_lt_iff then some ``lt_left
  else if old == `le_div_iff then some ``le_right else if old == `lt_div_iff then some ``lt_right
  else none

open Lean in
/-- The name that a rule of `rw` begins with. -/
def headOf (rule : Syntax) : Name :=
  let term := rule.getArg 1
  if term.isOfKind `Lean.Parser.Term.app then (term.getArg 0).getId else term.getId

open Lean in
/-- `rewrite` by one rule after another, each old one with a second try on the goal over 1. -/
def oneByOne (stx : Syntax) : List Syntax → MacroM (TSyntax `tactic)
  | [] => `(tactic| try (with_reducible rfl))
  | rule :: rest => do
    let seq := (stx.getArg 2).modifyArg 1 fun _ => mkNullNode #[rule]
    let rewrite : TSyntax `tactic := ⟨mkNode `Lean.Parser.Tactic.rewriteSeq #[mkAtomFrom stx "rewrite", stx.getArg 1, seq, stx.getArg 3]⟩
    let rest ← oneByOne stx rest
    match giving (headOf rule) with
    | none => `(tactic| ($rewrite:tactic; $rest:tactic))
    | some given => `(tactic| ((first | $rewrite:tactic | (refine $(mkIdent given) ?_; $rewrite:tactic) | $rewrite:tactic); $rest:tactic))

open Lean in
@[macro Lean.Parser.Tactic.rwSeq] def rewriteByOld : Macro := fun stx => do
  let rules := ((stx.getArg 2).getArg 1).getArgs.toList.filter fun rule => rule.isOfKind `Lean.Parser.Tactic.rwRule
  let old := rules.any fun rule => (giving (headOf rule)).isSome
  if old && (stx.getArg 3).getNumArgs == 0 then return (← oneByOne stx rules).raw else Macro.throwUnsupported
end Ember.OldDivision
