import Lean
/-! The order of goals: `pick_goal n` (`pick_goal -n` counts from the end), `swap`, `on_goal n => tac`, `rotate`. -/
namespace Ember.Goals
open Lean Lean.Meta Lean.Elab.Tactic
/-- Member `n` (from 0), and the others. -/
def pick {α : Type} : Nat → List α → Option (α × List α)
  | _, [] => none
  | 0, x :: xs => some (x, xs)
  | n + 1, x :: xs => (pick n xs).map fun (y, ys) => (y, x :: ys)
def insertAt {α : Type} : Nat → List α → List α → List α
  | 0, new, xs => List.append new xs
  | n + 1, new, x :: xs => x :: insertAt n new xs
  | _, new, [] => new
def natOf (stx : Syntax) : Nat := (stx.isNatLit?).getD 0
/-- The place (from 0) of goal `n`, or of goal `n` from the end. -/
def place (negative : Syntax) (number : Syntax) (count : Nat) : Nat :=
  if Nat.ble 1 negative.getNumArgs then count - natOf number else natOf number - 1
def noSuchGoal (name : Name) : TacticM Unit := do
  (throwTacticEx name (← getMainGoal) (some (stringToMessageData "there are not that many goals")) : MetaM Unit)
end Ember.Goals
open Lean Lean.Elab.Tactic Ember.Goals
syntax (name := pickGoal) "pick_goal " ("-")? num : tactic
@[tactic pickGoal] def Ember.Goals.evalPickGoal : Tactic := fun stx => do
  let goals ← getGoals
  match pick (place (stx.getArg 1) (stx.getArg 2) goals.length) goals with
  | some (g, rest) => setGoals (g :: rest)
  | none => noSuchGoal `pick_goal
macro "swap" : tactic => `(tactic| pick_goal 2)
syntax (name := onGoal) "on_goal " ("-")? num " => " tacticSeq : tactic
@[tactic onGoal] def Ember.Goals.evalOnGoal : Tactic := fun stx => do
  let goals ← getGoals
  let n := place (stx.getArg 1) (stx.getArg 2) goals.length
  match pick n goals with
  | some (g, rest) => do
    setGoals [g]
    evalTactic (stx.getArg 4)
    setGoals (insertAt n (← getGoals) rest)
  | none => noSuchGoal `on_goal
macro "rotate" : tactic => `(tactic| rotate_left)
