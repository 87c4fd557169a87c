import Ember.Tactic.ByContra
import Ember.Tactic.Gcongr
import Ember.Tactic.Linarith
import Ember.Tactic.Tauto
/-! Relatives of other tactics: `push Not (at h)`, `by_cases! h : p`, `itauto`, `rel [h₁, …]`, `subsingleton`.
Weaker than Mathlib's: `push` knows `Not` only; `itauto` searches to a fixed depth; `rel` uses the given facts by `exact`. -/
syntax (name := pushTactic) "push " term:max (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| push $t $[$l:location]?) => match t with
    | `($i:ident) => if i.raw.getId.eraseMacroScopes == `Not then `(tactic| push_neg $[$l:location]?) else
        Lean.Macro.throwError "push: the embedded library pushes `Not` only"
    | _ => Lean.Macro.throwError "push: the embedded library pushes `Not` only"
macro "by_cases! " h:ident " : " p:term : tactic =>
  `(tactic| (by_cases $h:ident : $p; on_goal 2 => try push_neg at $h:ident))
macro "itauto" : tactic => `(tactic| first
  | tauto_search 8
  | fail "itauto: the goal does not follow by intuitionistic propositional logic")
syntax (name := relTactic) "rel" " [" term,* "]" : tactic
macro_rules
  | `(tactic| rel []) => `(tactic| (gcongr; done))
  | `(tactic| rel [$h]) => `(tactic| (have rel_fact := $h; rel []))
  | `(tactic| rel [$h, $hs,*]) => `(tactic| (have rel_fact := $h; rel [$hs,*]))
macro "subsingleton" : tactic => `(tactic| first
  | exact Subsingleton.elim _ _
  | fail "subsingleton: no instance of `Subsingleton` for the type of the equation")
