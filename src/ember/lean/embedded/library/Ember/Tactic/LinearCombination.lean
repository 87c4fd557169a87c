import Ember.Ring
import Ember.Tactic.RingNf
/-! `linear_combination e`: prove `a = b` over ℕ or a commutative ring from a combination `e` of equations (`+ - * /`, unary `-`, parentheses,
terms as coefficients): what is left, `a - b = left e - right e`, must hold by `ring1`. `abel` is `ring` here.
Weaker than Mathlib's: equations only, no `(norm := …)`, `(exp := …)`. -/
set_option linter.unusedSectionVars false
universe u
namespace Ember.LinearCombination
open Lean hiding Term
open Lean.Meta Lean.Elab.Tactic Ember.Ring Ember.Ring.Meta
variable {a b c d l r : ℤ} {k m n p s t : ℕ}
theorem add_int (h : a = b) (h' : c = d) : a + c = b + d := by rw [h, h']
theorem sub_int (h : a = b) (h' : c = d) : a - c = b - d := by rw [h, h']
theorem mul_int (h : a = b) (h' : c = d) : a * c = b * d := by rw [h, h']
theorem neg_int (h : a = b) : -a = -b := by rw [h]
theorem close_int (h : l = r) (h' : a - b = l - r) : a = b := by omega
theorem add_nat (h : k = m) (h' : n = p) : k + n = m + p := by rw [h, h']
theorem mul_nat (h : k = m) (h' : n = p) : k * n = m * p := by rw [h, h']
theorem close_nat (h : s = t) (h' : k + t = m + s) : k = m := by omega

section
variable {R : Type u} [CommRing R] {x y z w : R}
theorem add_ring (h : x = y) (h' : z = w) : x + z = y + w := by rw [h, h']
theorem sub_ring (h : x = y) (h' : z = w) : x - z = y - w := by rw [h, h']
theorem mul_ring (h : x = y) (h' : z = w) : x * z = y * w := by rw [h, h']
theorem neg_ring (h : x = y) : -x = -y := by rw [h]
theorem close_ring (h : z = w) (h' : x - y = z - w) : x = y := by rw [h, sub_self] at h'; exact sub_eq_zero.1 h'
end
theorem div_field {R : Type u} [Field R] {x y z w : R} (h : x = y) (h' : z = w) : x / z = y / w := by rw [h, h']

/-- A proof of `left = right`; a coefficient is a proof of `c = c`. -/
structure Equation where
  left : Expr
  right : Expr
  proof : Expr
def combine (lemmaName : Name) (op : Expr) (x y : Equation) : Equation :=
  ⟨apply2 op x.left y.left, apply2 op x.right y.right, mkApps lemmaName [x.left, x.right, y.left, y.right, x.proof, y.proof]⟩
def unsupported {α} [Inhabited α] : TacticM α := do
  let goal ← getMainGoal
  (throwTacticEx `linear_combination goal (some (stringToMessageData "subtraction and negation need an equation over ℤ")) : MetaM α)
instance : Inhabited Equation := ⟨⟨default, default, default⟩⟩
def leaf (ty : Expr) (stx : Syntax) : TacticM Equation := do
  let number := stx.isOfKind `num
  let e ← elabTerm stx (if number then some ty else none)
  let e ← (instantiateInMetaM e : MetaM Expr)
  let type ← (do whnfR (← instantiateInMetaM (← inferType e)) : MetaM Expr)
  match equation? type with
  | some (_, l, r) => pure ⟨l, r, e⟩
  | none => do
    let e ← if number then pure e else elabTerm stx (some ty)
    let e ← (instantiateInMetaM e : MetaM Expr)
    pure ⟨e, e, .app (.app (.const ``Eq.refl [.succ (← (levelOf ty : MetaM Level))]) ty) e⟩
partial def expand (isNat : Bool) (ops : Operations) (ty : Expr) (stx : Syntax) : TacticM Equation := do
  let kind := stx.getKind
  let recur := expand isNat ops ty
  if kind == `«term_+_» then
    pure (combine (if isNat then ``add_nat else ``add_int) ops.add (← recur (stx.getArg 0)) (← recur (stx.getArg 2)))
  else if kind == `«term_*_» then
    pure (combine (if isNat then ``mul_nat else ``mul_int) ops.mul (← recur (stx.getArg 0)) (← recur (stx.getArg 2)))
  else if kind == `«term_-_» then
    if isNat then unsupported else pure (combine ``sub_int ops.sub (← recur (stx.getArg 0)) (← recur (stx.getArg 2)))
  else if kind == `«term-_» then
    if isNat then unsupported else do
      let x ← recur (stx.getArg 1)
      pure ⟨.app ops.neg x.left, .app ops.neg x.right, mkApps ``neg_int [x.left, x.right, x.proof]⟩
  else if kind == `Lean.Parser.Term.paren then recur (stx.getArg 1)
  else leaf ty stx
/-- The same over any ring: `name` combines two proofs, `op` their sides. -/
def combineRing (name op : Name) (x y : Equation) : MetaM Equation := do
  pure ⟨← mkAppM op [x.left, y.left].toArray, ← mkAppM op [x.right, y.right].toArray, ← mkAppM name [x.proof, y.proof].toArray⟩
partial def expandRing (ty : Expr) (stx : Syntax) : TacticM Equation := do
  let kind := stx.getKind
  let two (name op : Name) := do
    let x ← expandRing ty (stx.getArg 0)
    let y ← expandRing ty (stx.getArg 2)
    (combineRing name op x y : MetaM Equation)
  if kind == `«term_+_» then two ``add_ring ``HAdd.hAdd
  else if kind == `«term_-_» then two ``sub_ring ``HSub.hSub
  else if kind == `«term_*_» then two ``mul_ring ``HMul.hMul
  else if kind == `«term_/_» then two ``div_field ``HDiv.hDiv
  else if kind == `«term-_» then do
    let x ← expandRing ty (stx.getArg 1)
    (do pure ⟨← mkAppM ``Neg.neg [x.left].toArray, ← mkAppM ``Neg.neg [x.right].toArray, ← mkAppM ``neg_ring [x.proof].toArray⟩ : MetaM Equation)
  else if kind == `Lean.Parser.Term.paren then expandRing ty (stx.getArg 1)
  else leaf ty stx
def runRing (goal : MVarId) (ty a b : Expr) (stx : Syntax) : TacticM Unit := do
  let e ← expandRing ty stx
  (do
    let left ← instantiateInMetaM (← mkAppM ``HSub.hSub [a, b].toArray)
    let right ← instantiateInMetaM (← mkAppM ``HSub.hSub [e.left, e.right].toArray)
    match ← fieldEquation? ty left right with
    | some proof => do
      let whole ← mkAppM ``close_ring [e.proof, proof].toArray
      goal.assign (← instantiateInMetaM whole)
    | none => fails `linear_combination goal "the difference of the goal and the combination is not zero by ring1" : MetaM Unit)
  replaceMainGoal []
def run (stx : Syntax) : TacticM Unit := withMainContext do
  let goal ← getMainGoal
  let target ← (do whnfR (← targetOf goal) : MetaM Expr)
  match equation? target with
  | none => (fails `linear_combination goal "the goal is not an equation" : MetaM Unit)
  | some (ty, a, b) => do
    let ty ← (whnfR ty : MetaM Expr)
    let isNat := isConst ty `Nat
    if !isNat && !isConst ty `Int then runRing goal ty a b stx else do
    let ops ← (operations isNat : MetaM Operations)
    let e ← expand isNat ops ty stx
    let left := if isNat then apply2 ops.add a e.right else apply2 ops.sub a b
    let right := if isNat then apply2 ops.add b e.left else apply2 ops.sub e.left e.right
    match provedEquation? isNat left right with
    | some proof => do
      (goal.assign (mkApps (if isNat then ``close_nat else ``close_int)
        (if isNat then [a, b, e.left, e.right, e.proof, proof] else [a, b, e.left, e.right, e.proof, proof])) : MetaM Unit)
      replaceMainGoal []
    | none => (fails `linear_combination goal "the difference of the goal and the combination is not zero by ring1" : MetaM Unit)
end Ember.LinearCombination
open Lean Lean.Elab.Tactic
syntax (name := linearCombination) "linear_combination" (ppSpace colGt term)? : tactic
@[tactic linearCombination] def Ember.LinearCombination.evalLinearCombination : Tactic := fun stx =>
  match (stx.getArg 1).getArgs.toList with
  | e :: _ => Ember.LinearCombination.run e
  | [] => do evalTactic (← `(tactic| ring1))
macro "abel" : tactic => `(tactic| ring)
macro "abel1" : tactic => `(tactic| ring1)
