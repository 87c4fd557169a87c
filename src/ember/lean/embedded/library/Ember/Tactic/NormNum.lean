import Lean
import Ember.Tactic.Reify
/-! `norm_num [h₁, …] (at l)`: `simp` with its default lemmas and procedures on numerals (`+ - * / % ^ ∣ gcd = < ≤`), and closed
goals about numerals by kernel evaluation. `norm_num1` uses no simp lemmas but the given ones.
Weaker than Mathlib's: literals of `Nat.Prime` and the like are decided only where they are the whole goal (or under `∧ ∨ ¬`). -/
namespace Ember.NormNum
open Lean Lean.Meta Lean.Elab.Tactic Ember.Ring.Meta

/-- A closed statement about numerals: comparisons and arithmetical predicates, and what connectives make of them. -/
partial def ground (e : Expr) : Bool :=
  match headArgs e with
  | (n, args) =>
    if n == `And || n == `Or || n == `Not || n == `Iff then List.foldl (fun ok a => ok && ground a) true args
    else if n == `Eq || n == `Ne || n == `LE.le || n == `LT.lt || n == `GE.ge || n == `GT.gt || n == `Dvd.dvd then
      match args with
      | ty :: _ => isConst ty `Nat || isConst ty `Int
      | [] => false
    else n == `Nat.Prime || n == `Nat.Coprime || n == `Even || n == `Odd || n == `True || n == `False
def evalGround : Tactic := fun _ => withMainContext do
  let goal ← getMainGoal
  let target ← (do instantiateInMetaM (← goal.getType) : MetaM Expr)
  if !target.hasFVar && !target.hasExprMVar && ground target then
    evalTactic (← decideSyntax)
  else (throwTacticEx `norm_num goal (some (stringToMessageData "the goal is not a closed statement about numerals")) : MetaM Unit)
where decideSyntax : TacticM Syntax := do
  let env ← (Core.instMonadEnvCoreM.getEnv : CoreM Environment)
  match Parser.runParserCategory env `tactic "decide +kernel" with
  | .ok s => pure s
  | .error _ => pure .missing
end Ember.NormNum
syntax (name := normNumGround) "norm_num_ground" : tactic
attribute [tactic normNumGround] Ember.NormNum.evalGround
syntax (name := normNum) "norm_num" Lean.Parser.Tactic.optConfig
  (" [" (Lean.Parser.Tactic.simpStar <|> Lean.Parser.Tactic.simpErase <|> Lean.Parser.Tactic.simpLemma),* "]")?
  (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| norm_num $c:optConfig) => `(tactic| first
      | norm_num_ground
      | (simp $c:optConfig <;> try norm_num_ground))
  | `(tactic| norm_num $c:optConfig $l:location) => `(tactic| simp $c:optConfig $l:location)
  | `(tactic| norm_num $c:optConfig [$ls,*]) => `(tactic| first
      | norm_num_ground
      | (simp $c:optConfig [$ls,*] <;> try norm_num_ground))
  | `(tactic| norm_num $c:optConfig [$ls,*] $l:location) => `(tactic| simp $c:optConfig [$ls,*] $l:location)
syntax (name := normNum1) "norm_num1"
  (" [" (Lean.Parser.Tactic.simpStar <|> Lean.Parser.Tactic.simpErase <|> Lean.Parser.Tactic.simpLemma),* "]")?
  (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| norm_num1) => `(tactic| first | norm_num_ground | simp only [])
  | `(tactic| norm_num1 $l:location) => `(tactic| simp only [] $l:location)
  | `(tactic| norm_num1 [$ls,*]) => `(tactic| first | norm_num_ground | simp only [$ls,*])
  | `(tactic| norm_num1 [$ls,*] $l:location) => `(tactic| simp only [$ls,*] $l:location)
