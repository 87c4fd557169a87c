import Ember.Tactic.Reify
/-! `tauto`: goals that follow by propositional logic from the hypotheses; `aesop`: goals that follow by taking hypotheses and goal apart,
simplification and propositional search. Both must close the goal. They stand on `simp_all` and `grind`, so that they may close goals
that Mathlib's would not, and the other way round; rule sets, `aesop (add …)` and `aesop?` are not there. -/
namespace Ember.Tauto
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta
/-- The first hypothesis whose head is the connective. -/
def find (connective : Name) : List LocalDecl → MetaM (Option FVarId)
  | [] => pure none
  | d :: ds => do
    let type ← instantiateInMetaM d.type
    if (headArgs type).1 == connective then pure (some d.fvarId) else find connective ds
/-- Take the first hypothesis of the form `p ∧ q`, `p ∨ q` or `∃ x, p x` apart. -/
def takeApart (connective : Name) : TacticM Unit := do
  let found ← withMainContext do
    (do find connective ((← MonadLCtx.getLCtx).foldl (fun l d => if d.isImplementationDetail then l else d :: l) []) : MetaM (Option FVarId))
  match found with
  | none => do
    let goal ← getMainGoal
    (throwTacticEx `cases_hyp goal (some (stringToMessageData "no such hypothesis")) : MetaM Unit)
  | some f => do
    let goal ← getMainGoal
    let name := mkIdent `cases_hyp
    replaceMainGoal [← (goal.rename f `cases_hyp : MetaM MVarId)]
    if connective == ``Or then evalTactic (← `(tactic| rcases $name:ident with _ | _))
    else evalTactic (← `(tactic| rcases $name:ident with ⟨_, _⟩))
end Ember.Tauto
open Lean Lean.Elab.Tactic in
syntax (name := casesHyp) "cases_hyp " ident : tactic
open Lean Lean.Elab.Tactic in
@[tactic casesHyp] def Ember.Tauto.evalCasesHyp : Tactic := fun stx => Ember.Tauto.takeApart (stx.getArg 1).getId.eraseMacroScopes
syntax (name := tautoSearch) "tauto_search " num : tactic
macro_rules
  | `(tactic| tauto_search $n:num) => match n.raw.isNatLit? with
    | some (k + 1) =>
      let next : Lean.NumLit := Lean.Syntax.mkNatLit k
      `(tactic| first
        | assumption
        | contradiction
        | (intro _; tauto_search $next)
        | (apply And.intro <;> tauto_search $next)
        | (apply Iff.intro <;> tauto_search $next)
        | (cases_hyp And; tauto_search $next)
        | (cases_hyp Or <;> tauto_search $next)
        | (apply Or.inl; tauto_search $next)
        | (apply Or.inr; tauto_search $next))
    | _ => `(tactic| first | assumption | contradiction)
syntax (name := tautoSyntax) "tauto" : tactic
macro_rules
  | `(tactic| tauto) => `(tactic| first
      | assumption
      | (intros; first | assumption | contradiction | with_reducible rfl)
      | grind
      | (intros; simp_all; done)
      | tauto_search 6
      | fail "tauto: the goal does not follow by propositional logic")
syntax (name := aesopSearch) "aesop_search " num : tactic
macro_rules
  | `(tactic| aesop_search $n:num) => match n.raw.isNatLit? with
    | some (k + 1) =>
      let next : Lean.NumLit := Lean.Syntax.mkNatLit k
      `(tactic| first
        | assumption
        | contradiction
        | with_reducible rfl
        | (intros; simp_all; done)
        | (intro _; aesop_search $next)
        | (apply And.intro <;> aesop_search $next)
        | (apply Iff.intro <;> aesop_search $next)
        | (cases_hyp And; aesop_search $next)
        | (cases_hyp Exists; aesop_search $next)
        | (cases_hyp Or <;> aesop_search $next)
        | (split <;> aesop_search $next)
        | (apply Or.inl; aesop_search $next)
        | (apply Or.inr; aesop_search $next)
        | (apply Exists.intro; aesop_search $next))
    | _ => `(tactic| (intros; simp_all; done))
macro "aesop" : tactic => `(tactic| first
  | (intros; simp_all; done)
  | grind
  | aesop_search 6
  | fail "aesop: failed to prove the goal after exhaustive search")
