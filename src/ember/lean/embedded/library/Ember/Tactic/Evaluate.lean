import Lean
import Ember.Abs
import Ember.BigOperators
import Ember.Coprime
import Ember.Divisors
import Ember.ModEq
import Ember.NatFunctions
import Ember.Parity
import Ember.PrimeTest
import Ember.Tactic.Reify
/-! What `norm_num` evaluates beside the numerals of `simp`: closed terms with a function of number theory at their head (factorials,
binomials, gcd, lcm, digits, sums over ranges, …) and closed decidable predicates. The kernel finds the value, and checks it.
`Nat.Prime` has a test of its own: primes up to 4 * 10 ^ 10, products with a factor up to a million; beyond, nothing happens. A power with an exponent above 256 is left alone, as everywhere. -/
namespace Ember.Evaluate
open Lean Lean.Meta Ember.Ring.Meta

theorem natValue (a b : ℕ) (h : Nat.beq a b = true) : a = b := Nat.eq_of_beq_eq_true h
theorem intValue (a b : ℤ) (h : decide (a = b) = true) : a = b := of_decide_eq_true h
theorem listValue (a b : List ℕ) (h : decide (a = b) = true) : a = b := of_decide_eq_true h
theorem holds (p : Prop) (d : Decidable p) (h : Decidable.decide p = true) : p = True := eq_true (of_decide_eq_true h)
theorem failsToHold (p : Prop) (d : Decidable p) (h : Decidable.decide p = false) : p = False := eq_false (of_decide_eq_false h)

def closed (e : Expr) : Bool := !e.hasFVar && !e.hasExprMVar && Nat.beq e.looseBVarRange 0
/-- The largest literal in a term. -/
partial def largest (e : Expr) : Nat := match e with
  | .lit (.natVal n) => n
  | .app f a => max (largest f) (largest a)
  | .lam _ _ b _ | .mdata _ b => largest b
  | _ => 0
def kernelValue (e : Expr) : MetaM (Option Expr) := do
  let env ← (Core.instMonadEnvCoreM.getEnv : CoreM Environment)
  match Kernel.whnf env .empty e with
  | .ok r => pure (some r)
  | .error _ => pure none
def plusZero (e : Expr) : Expr := .app (.app (.const ``Nat.add []) e) (natExpr 0)
def natValue? (e : Expr) : MetaM (Option Nat) := do
  match ← kernelValue (plusZero e) with
  | some (.lit (.natVal n)) => pure (some n)
  | _ => pure none
def intValue? (e : Expr) : MetaM (Option Int) := do
  match ← kernelValue e with
  | some (.app (.const n _) a) => do
    match ← natValue? a with
    | some k => pure (if n == ``Int.ofNat then some (.ofNat k) else if n == ``Int.negSucc then some (.negSucc k) else none)
    | none => pure none
  | _ => pure none
def intNumeral : Int → Expr
  | .ofNat n => ofNat n
  | .negSucc n => .app (.app (.app (.const ``Neg.neg [.zero]) intType) (.const ``Int.instNegInt [])) (ofNat (n + 1))
where ofNat (n : Nat) : Expr := .app (.app (.app (.const ``OfNat.ofNat [.zero]) intType) (natExpr n)) (.app (.const ``instOfNat []) (natExpr n))
def natNumeral (n : Nat) : Expr :=
  .app (.app (.app (.const ``OfNat.ofNat [.zero]) natType) (natExpr n)) (.app (.const ``instOfNatNat []) (natExpr n))
def listExpr : List Nat → Expr
  | [] => .app (.const ``List.nil [.zero]) natType
  | n :: l => .app (.app (.app (.const ``List.cons [.zero]) natType) (natNumeral n)) (listExpr l)

def inMeta {α : Type} (x : MetaM α) : Simp.SimpM α := fun _ _ _ => x
def rewriteTo (e value : Expr) (lemmaName : Name) : Simp.Step :=
  .done { expr := value, proof? := some (mkApps lemmaName [e, value, evaluated]) }
/-- A closed term of type ℕ, none of whose numerals is above the bound. -/
def natTerm (bound : Nat) : Simp.Simproc := fun e => do
  if !closed e || Nat.ble (bound + 1) (largest e) then pure .continue else
  match ← inMeta (natValue? e) with
  | some n => pure (rewriteTo e (natNumeral n) ``natValue)
  | none => pure .continue
/-- A closed term of type ℕ or ℤ, given by its first argument: sums and products. -/
def sumTerm : Simp.Simproc := fun e => do
  if !closed e || Nat.ble 2000 (largest e) then pure .continue else
  let ty ← inMeta (inferType e)
  if isConst ty `Nat then natTerm 2000 e
  else if isConst ty `Int then match ← inMeta (intValue? e) with
    | some k =>
      let value := intNumeral k


      pure (rewriteTo e value ``intValue)
    | none => pure .continue
  else pure .continue
/-- A closed decidable proposition. -/
def predicate : Simp.Simproc := fun e => do
  if !closed e then pure .continue else
  let d ← inMeta (mkDecide e)
  match d with
  | .app _ inst => match ← inMeta (kernelValue d) with
    | some value =>
      if isConst value ``Bool.true then
        pure (.done { expr := .const ``True [], proof? := some (mkApps ``holds [e, inst, evaluated]) })
      else if isConst value ``Bool.false then
        pure (.done { expr := .const ``False [], proof? := some (mkApps ``failsToHold [e, inst, evaluatedFalse]) })
      else pure .continue
    | none => pure .continue
  | _ => pure .continue
where evaluatedFalse : Expr := .app (.app (.const ``Eq.refl [.succ .zero]) (.const ``Bool [])) (.const ``Bool.false [])

/-! Primes. -/
theorem primeHolds (n : ℕ) (h : Nat.Prime n) : Nat.Prime n = True := eq_true h
theorem primeFails (n : ℕ) (h : ¬Nat.Prime n) : Nat.Prime n = False := eq_false h
/-- The least factor of an odd number from `k` on, if the search ends within the fuel; 0 if it does not. -/
def factorFrom (n : Nat) : (fuel k : Nat) → Nat
  | 0, _ => 0
  | fuel + 1, k => if Nat.ble (k * k) n then (if Nat.beq (n % k) 0 then k else factorFrom n fuel (k + 2)) else n
def depth (n : Nat) : (fuel d : Nat) → Nat
  | 0, d => d
  | fuel + 1, d => if Nat.ble (n + 1) ((3 + 2 ^ (d + 1)) * (3 + 2 ^ (d + 1))) then d else depth n fuel (d + 1)
/-- A proof of `Nat.Prime n` or of its negation. -/
def primeProof? (n : Nat) : Option (Bool × Expr) :=
  if Nat.ble n 1 then some (false, mkApps ``PrimeTest.not_prime_small [natExpr n, evaluated])
  else if Nat.beq n 2 then some (true, .const ``Nat.prime_two [])
  else if Nat.beq (n % 2) 0 then some (composite 2)
  else match factorFrom n 600000 3 with
    | 0 => none
    | p => if !Nat.beq p n then some (composite p) else if Nat.ble n (4 * 10 ^ 10) then
        some (true, mkApps ``PrimeTest.prime_of_test [natExpr n, natExpr (depth n 20 0), evaluated]) else none
where composite (p : Nat) : Bool × Expr :=
  (false, mkApps ``PrimeTest.not_prime_of_mul [natExpr p, natExpr (n / p), natExpr n, evaluated])
def prime : Simp.Simproc := fun e => match e with
  | .app _ a => match natLit? a with
    | some n => pure (match primeProof? n with
      | some (true, proof) => .done { expr := .const ``True [], proof? := some (mkApps ``primeHolds [a, proof]) }
      | some (false, proof) => .done { expr := .const ``False [], proof? := some (mkApps ``primeFails [a, proof]) }
      | none => .continue)
    | none => pure .continue
  | _ => pure .continue
/-- The digits of a numeral. -/
def digits : Simp.Simproc := fun e => match e with
  | .app (.app _ b) a => match natLit? b, natLit? a with
    | some b, some n => if Nat.ble 2 b then pure (rewriteTo e (listExpr (Nat.digits b n)) ``listValue) else pure .continue
    | _, _ => pure .continue
  | _ => pure .continue
end Ember.Evaluate

namespace Ember.NormNum
open Ember.Evaluate
simproc_decl prime (Nat.Prime _) := Evaluate.prime
simproc_decl coprime (Nat.Coprime _ _) := predicate
simproc_decl natModEq (Nat.ModEq _ _ _) := predicate
simproc_decl intModEq (Int.ModEq _ _ _) := predicate
simproc_decl even (Even _) := predicate
simproc_decl odd (Odd _) := predicate
simproc_decl factorial (Nat.factorial _) := natTerm 2000
simproc_decl choose (Nat.choose _ _) := natTerm 200
simproc_decl lcm (Nat.lcm _ _) := natTerm (10 ^ 300)
simproc_decl intGcd (Int.gcd _ _) := natTerm (10 ^ 300)
simproc_decl intLcm (Int.lcm _ _) := natTerm (10 ^ 300)
simproc_decl minFac (Nat.minFac _) := natTerm (10 ^ 8)
simproc_decl sqrt (Nat.sqrt _) := natTerm (10 ^ 300)
simproc_decl fib (Nat.fib _) := natTerm 1000
simproc_decl log (Nat.log _ _) := natTerm (10 ^ 300)
simproc_decl clog (Nat.clog _ _) := natTerm (10 ^ 300)
simproc_decl isSquare (IsSquare _) := predicate
simproc_decl digits (Nat.digits _ _) := Evaluate.digits
simproc_decl sum (Finset.sum _ _) := sumTerm
simproc_decl prod (Finset.prod _ _) := sumTerm
end Ember.NormNum
