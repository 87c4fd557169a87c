import Ember
/-! Tactics that a text defines by `elab`, out of tactics that there are. -/
open Lean Elab Tactic

elab "close_it" : tactic => do
  evalTactic (← `(tactic| rfl))
example : 1 = 1 := by close_it
theorem wrong : 1 = 2 := by close_it -- ! rfl
elab "by_term " t:term : tactic => do
  evalTactic (← `(tactic| exact $t))
theorem fine (p : Prop) (h : p) : p := by by_term h
#print axioms fine -- = 'fine' does not depend on any axioms

elab "twice " t:tactic : tactic => do
  evalTactic t
  evalTactic t
example : True ∧ True := by
  constructor
  twice trivial

-- A rule that does not match passes the syntax on to the next.
syntax "pick " term : tactic
elab_rules : tactic
  | `(tactic| pick 0) => do evalTactic (← `(tactic| rfl))
elab_rules : tactic
  | `(tactic| pick 1) => do evalTactic (← `(tactic| trivial))
example : 1 = 1 := by pick 0
example : True := by pick 1
example : True := by pick 2 -- ! Unexpected syntax
elab "never" : tactic => throwUnsupportedSyntax
example : 1 = 1 := by never -- ! Unexpected syntax

elab "#hey" : command => do logInfo "hey" -- ! Unknown identifier `logInfo`
