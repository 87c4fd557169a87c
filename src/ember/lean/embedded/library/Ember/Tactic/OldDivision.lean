import Ember.Field
/-! `rw` by lemmas on quotients that Mathlib has given up (`div_le_div_iff`, `le_div_iff`, `div_le_iff` and the strict ones).

`field_simp` of their day left one quotient on each side of an inequality, and a proof went on with `rw [div_le_div_iff …]`. Today's
`field_simp` clears them by itself, so that these lemmas find none. They are given the same inequality over 1 then: it has the quotients,
and the side goals, that the proof expects. Where a proof names the denominator (`le_div_iff h`) or rewrites hypotheses, and there is no
quotient any more, the rule is passed over. Today's lemmas (`div_le_div_iff₀`, …) are as strict as Mathlib's. -/
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
/-- `rewrite` by one rule after another. An old one has a second try on the goal over 1; without any quotient there it is passed over. -/
def oneByOne (stx : Syntax) : List Syntax → MacroM (TSyntax `tactic)
  | [] => `(tactic| skip)
  | rule :: rest => do
    let by1 (rule : Syntax) : TSyntax `tactic :=
      let seq := (stx.getArg 2).modifyArg 1 fun _ => mkNullNode #[rule]
      ⟨mkNode `Lean.Parser.Tactic.rewriteSeq #[mkAtomFrom stx "rewrite", stx.getArg 1, seq, stx.getArg 3]⟩
    let rewrite := by1 rule
    let quotient := by1 (mkNode `Lean.Parser.Tactic.rwRule #[mkNullNode, mkIdent ``div_eq_mul_inv])
    let cleared ← `(tactic| fail_if_success $quotient:tactic)
    let step ← match giving (headOf rule), (stx.getArg 3).getNumArgs with
      | none, _ => pure rewrite
      | some given, 0 =>
        let overOne ← `(tactic| refine $(mkIdent given) ?_)
        `(tactic| first
          | $rewrite:tactic
          | ($overOne:tactic; $rewrite:tactic)
          | (fail_if_success (fail_if_success $overOne:tactic); $cleared:tactic)
          | $rewrite:tactic)
      | some _, _ => `(tactic| first | $rewrite:tactic | $cleared:tactic | $rewrite:tactic)
    let rest ← oneByOne stx rest
    `(tactic| ($step:tactic; $rest:tactic))

open Lean in
@[macro Lean.Parser.Tactic.rwSeq] def rewriteByOld : Macro := fun stx => do
  let rules := ((stx.getArg 2).getArg 1).getArgs.toList.filter fun rule => rule.isOfKind `Lean.Parser.Tactic.rwRule
  if !rules.any fun rule => (giving (headOf rule)).isSome then Macro.throwUnsupported
  let steps ← oneByOne stx rules
  `(tactic| ($steps:tactic; try (with_reducible rfl)))
end Ember.OldDivision
