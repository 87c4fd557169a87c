import Ember.Tactic.Tauto
/-! `aesop (add norm simp [h], safe apply h', unsafe 50% h'')`: lemmas of `norm` rules are given to `simp_all`, others are applied.
Weaker than Mathlib's: a builder other than `simp` and `apply` is read and taken for one of these, `(config := …)` changes nothing;
`aesop?` and the attribute `aesop` are not there. -/
declare_syntax_cat aesop_rule (behavior := both)
syntax aesopBuilder := &"simp" <|> &"unfold" <|> &"apply" <|> &"forward" <|> &"destruct" <|> &"cases" <|> &"constructors"
syntax (name := aesopNormRule) &"norm" (num)? (aesopBuilder)? term:max : aesop_rule
syntax (name := aesopSafeRule) &"safe" (num)? (aesopBuilder)? term:max : aesop_rule
syntax (name := aesopUnsafeRule) &"unsafe" (num "%")? (aesopBuilder)? term:max : aesop_rule
syntax (name := aesopSimpRule) &"simp" term:max : aesop_rule
syntax (name := aesopPlainRule) (num "%")? (&"apply" <|> &"unfold")? term:max : aesop_rule
declare_syntax_cat aesop_clause
syntax atomic("(" &"add") aesop_rule,+ ")" : aesop_clause
syntax atomic("(" (&"config" <|> &"simp_config" <|> &"simp_options") " := ") term ")" : aesop_clause
syntax (name := aesopWith) "aesop" (ppSpace aesop_clause)+ : tactic
namespace Ember.Tauto
open Lean
def withoutAtoms (l : List Syntax) : List Syntax := l.filter fun s => match s with | .atom .. => false | _ => true
def withCommas : List Syntax → List Syntax
  | s :: t :: rest => s :: mkAtom "," :: withCommas (t :: rest)
  | l => l
/-- The lemmas of a rule: one term, or those of a list. -/
def lemmasOf (t : Term) : List Term := match t with
  | `([$ts,*]) => (withoutAtoms ts.elemsAndSeps.toList).map fun s => ⟨s⟩
  | t => [t]
/-- The lemmas that are given to `simp`, and those that are applied. -/
partial def rulesOf (s : Syntax) (found : List Term × List Term) : List Term × List Term := match s with
  | .node _ kind args =>
    let ts := lemmasOf ⟨s.getArg (args.size - 1)⟩
    if kind == `aesopNormRule || kind == `aesopSimpRule then (List.append found.1 ts, found.2)
    else if kind == `aesopSafeRule || kind == `aesopUnsafeRule || kind == `aesopPlainRule then (found.1, List.append found.2 ts)
    else args.foldl (fun found s => rulesOf s found) found
  | _ => found
@[macro aesopWith] def expandAesopWith : Macro := fun stx => do
  let (simps, applies) := rulesOf stx ([], [])
  let lemmas ← simpLemmas simps
  let apply ← firstOf applies
  `(tactic| first
    | (intros; simp_all [$(⟨(withCommas lemmas).toArray⟩),*]; done)
    | (intros; $apply:tactic)
    | aesop)
where
  simpLemmas : List Term → MacroM (List Syntax)
    | [] => pure []
    | t :: ts => do pure ((← `(Lean.Parser.Tactic.simpLemma| $t:term)).raw :: (← simpLemmas ts))
  firstOf : List Term → MacroM (TSyntax `tactic)
    | [] => `(tactic| fail)
    | t :: ts => do
      let rest ← firstOf ts
      `(tactic| first | (apply $t <;> first | assumption | (simp_all; done)) | ($rest:tactic))
end Ember.Tauto
