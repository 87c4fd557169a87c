import Lean
import Ember.Tactic.Evaluate
import Ember.Tactic.EvaluateFloor
import Ember.Tactic.EvaluateSqrt
import Ember.Field
import Ember.Tactic.FieldNum
import Ember.Tactic.Reify
/-! `norm_num (only) [h₁, …] (at l)`: `simp` with its default lemmas and procedures on numerals (`+ - * / % ^ ∣ gcd = < ≤`), with those of
`Evaluate` and (on ordered fields) `FieldNum`, and closed goals about numerals by kernel evaluation; where nothing changes it says nothing, as in Mathlib.
`norm_num1` uses no simp lemmas but the given ones. Weaker than Mathlib's: no user extensions. -/
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
    else n == `Nat.Coprime || n == `Even || n == `Odd || n == `True || n == `False
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
syntax normNumArgs := " [" (Lean.Parser.Tactic.simpStar <|> Lean.Parser.Tactic.simpErase <|> Lean.Parser.Tactic.simpLemma),* "]"
/-- `simp` with what `norm_num` evaluates, given its configuration; where nothing changes it says nothing. -/
syntax (name := normNumSimp) "norm_num_simp" Lean.Parser.Tactic.optConfig (&" only")? (normNumArgs)? (Lean.Parser.Tactic.location)? : tactic
syntax (name := normNum) "norm_num" Lean.Parser.Tactic.optConfig (&" only")? (normNumArgs)? (Lean.Parser.Tactic.location)? : tactic
syntax (name := normNum1) "norm_num1" (normNumArgs)? (Lean.Parser.Tactic.location)? : tactic
namespace Ember.NormNum
open Lean Lean.Elab.Tactic
/-- The procedures of `Evaluate`, as arguments of `simp`. -/
def procedures : TacticM Syntax := `(tactic| simp [prime, coprime, natModEq, intModEq, even, odd, factorial, choose, lcm, intGcd, intLcm,
  minFac, sqrt, fib, log, clog, isSquare, field_add, field_sub, field_mul, field_div, field_pow, field_neg, field_inv, field_sci,
  field_eq, field_lt, field_le, real_sqrt,
  int_floor, int_ceil, nat_floor, nat_ceil, div_neg, div_div_eq_mul_div, inv_div, Ember.NormNum.digits, Ember.NormNum.sum, Ember.NormNum.prod])
/-- The procedures on numerals that `simp only` would leave out. -/
def numerals : TacticM Syntax := `(tactic| simp [Nat.reduceAdd, Nat.reduceMul, Nat.reduceSub, Nat.reduceDiv, Nat.reduceMod, Nat.reducePow,
  Nat.reduceGcd, Nat.reduceSucc, Nat.reduceLT, Nat.reduceEqDiff, Nat.reduceLeDiff, Nat.reduceSubDiff, Nat.reduceDvd,
  Int.reduceAdd, Int.reduceMul, Int.reduceSub, Int.reduceNeg, Int.reduceDiv, Int.reduceMod, Int.reducePow, Int.reduceAbs, Int.reduceNegSucc,
  Int.reduceEq, Int.reduceNe, Int.reduceLT, Int.reduceLE, Int.reduceGT, Int.reduceGE, Int.reduceDvd, Int.reduceToNat])
def commaSeparated (a b : Array Syntax) : Array Syntax :=
  if Nat.beq b.size 0 then a else Array.append (a.push (mkAtom ",")) b
def evalSimp : Tactic := fun stx => do
  let base := (← procedures)
  let quiet ← `(tactic| simp -failIfUnchanged)
  let config := Syntax.node .none `Lean.Parser.Tactic.optConfig
    #[mkNullNode (Array.append ((quiet.raw.getArg 1).getArg 0).getArgs ((stx.getArg 1).getArg 0).getArgs)]
  let list := base.getArg 4
  let mine := ((stx.getArg 3).getArg 0).getArg 1
  let further := (← numerals)
  let numerals := if Nat.ble 1 (stx.getArg 2).getNumArgs then (further.getArg 4).getArg 1 else mkNullNode
  let list := list.modifyArg 1 fun own => mkNullNode (commaSeparated (commaSeparated own.getArgs numerals.getArgs) mine.getArgs)
  evalTactic ((((base.modifyArg 1 fun _ => config).modifyArg 3 fun _ => stx.getArg 2).modifyArg 4 fun _ => list).modifyArg 5 fun _ => stx.getArg 4)
end Ember.NormNum
attribute [tactic normNumSimp] Ember.NormNum.evalSimp
macro_rules
  | `(tactic| norm_num $c:optConfig $[only%$o]? $[$a:normNumArgs]?) => `(tactic| first
      | norm_num_ground
      | (norm_num_simp $c:optConfig $[only%$o]? $[$a:normNumArgs]? <;> try norm_num_ground))
  | `(tactic| norm_num $c:optConfig $[only%$o]? $[$a:normNumArgs]? $l:location) =>
    `(tactic| norm_num_simp $c:optConfig $[only%$o]? $[$a:normNumArgs]? $l:location)
macro_rules
  | `(tactic| norm_num1 $[$a:normNumArgs]?) => `(tactic| first | norm_num_ground | norm_num_simp only $[$a:normNumArgs]?)
  | `(tactic| norm_num1 $[$a:normNumArgs]? $l:location) => `(tactic| norm_num_simp only $[$a:normNumArgs]? $l:location)
