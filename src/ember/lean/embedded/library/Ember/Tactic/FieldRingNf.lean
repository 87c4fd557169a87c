import Ember.Field
import Ember.Tactic.FieldNum
import Ember.Tactic.RingNf
/-! `ring_nf` over commutative rings and fields: the largest `+ - * / ^` terms are rewritten into their normal forms, as `RingNf` does
on ℕ and ℤ. A coefficient stands on the right, as a numeral or a fraction. -/
namespace Ember.Ring.Meta
open Lean hiding Term
open Lean.Meta Lean.Elab.Tactic Ember.Ring Ember.NormNum

/-- The type of a term with an arithmetical head that is neither ℕ nor ℤ. -/
def fieldTerm? (e : Expr) : Option Expr :=
  match headArgs e with
  | (n, [ty, u, _, _, _, _]) =>
    if n == `HAdd.hAdd || n == `HMul.hMul || n == `HSub.hSub || n == `HDiv.hDiv || (n == `HPow.hPow && isConst u `Nat) then
      if isFieldType ty then some ty else none
    else none
  | (n, [ty, _, _]) => if (n == `Neg.neg || n == `Inv.inv) && isFieldType ty then some ty else none
  | _ => none
def op2 (f : Name) (a b : Expr) : MetaM Expr := do instantiateInMetaM (← mkAppM f [a, b].toArray)
def fieldAtom (items : List Expr) (count i : Nat) : Expr := match items with
  | x :: rest => if Nat.beq (count - 1) i then x else fieldAtom rest (count - 1) i
  | [] => default
def fieldMono (as : FAtoms) (acc : Option Expr) : Mono → MetaM (Option Expr)
  | .one => pure acc
  | .var v e m => do
    let x := fieldAtom as.items as.count v
    let p ← if Nat.beq e 1 then pure x else op2 ``HPow.hPow x (natNumeral e)
    let next ← match acc with
      | none => pure p
      | some a => op2 ``HMul.hMul a p
    fieldMono as (some next) m
/-- `|c| / d * m`. -/
def fieldScaled (u : Level) (ty : Expr) (as : FAtoms) (c d : Nat) (m : Mono) : MetaM Expr := do
  let g := Nat.gcd c d
  let value ← valueExpr u ty (.ofNat (c / g)) (d / g)
  match ← fieldMono as none m with
  | none => pure value
  | some e => if Nat.beq c d then pure e else op2 ``HMul.hMul e value
def fieldSum (u : Level) (ty : Expr) (as : FAtoms) (d : Nat) : Poly → MetaM (Option Expr)
  | .zero => pure none
  | .cons c m p => do
    let term ← fieldScaled u ty as (Int.natAbs c) d m
    match ← fieldSum u ty as d p, c with
    | none, .ofNat _ => pure (some term)
    | none, .negSucc _ => do pure (some (← instantiateInMetaM (← mkAppM ``Neg.neg [term].toArray)))
    | some r, .ofNat _ => do pure (some (← op2 ``HAdd.hAdd r term))
    | some r, .negSucc _ => do pure (some (← op2 ``HSub.hSub r term))
def insertFieldAtom (a : Expr) : List Expr → List Expr
  | [] => [a]
  | b :: bs => if Expr.lt a b then b :: insertFieldAtom a bs else a :: b :: bs
def normalField? (ty e : Expr) : MetaM (Option (Expr × Expr)) := do
  let (_, found) := reifyField e {}
  let items := List.foldl (fun l a => insertFieldAtom a l) [] found.items
  let (t, as) := reifyField e { found with items := items, keys := items.map withoutInstances }
  if !t.isOk then pure none else do
  let u ← levelOf ty
  let new ← tryCatchThe Exception
    (do match ← fieldSum u ty as t.den t.norm with
        | some x => pure (some x)
        | none => do pure (some (← literalOf u ty 0)))
    (fun _ => pure none)
  match new with
  | none => pure none
  | some new => if withoutInstances new == withoutInstances e then pure none else
    match ← fieldEquation? ty e new with
    | some proof => pure (some (new, proof))
    | none => pure none
/-- The first term, innermost first, that is not in normal form: its type, itself, its normal form, the proof. -/
partial def fieldStep (e : Expr) : MetaM (Option (Expr × Expr × Expr × Expr)) := do
  match fieldTerm? e with
  | some ty =>
    match ← inside (reifyField e {}).2.items with
    | some r => pure (some r)
    | none => match ← normalField? ty e with
      | some (new, proof) => pure (some (ty, e, new, proof))
      | none => pure none
  | none => match e with
    | .app f a => match ← fieldStep a with
      | some r => pure (some r)
      | none => fieldStep f
    | .mdata _ e => fieldStep e
    | .forallE _ p b _ => match ← fieldStep p with
      | some r => pure (some r)
      | none => if Nat.beq b.looseBVarRange 0 then fieldStep b else pure none
    | _ => pure none
where inside : List Expr → MetaM (Option (Expr × Expr × Expr × Expr))
  | [] => pure none
  | a :: as => do
    let r ← match fieldTerm? a with
      | some _ => match a with
        | .app _ b => fieldStep b
        | _ => pure none
      | none => fieldStep a
    match r with
    | some r => pure (some r)
    | none => inside as
def normaliseFields (fuel : Nat) (p : Expr) (done : Option Expr) (start : Expr) : MetaM (Option (Expr × Expr)) := do
  match fuel with
  | 0 => pure (done.map fun proof => (p, proof))
  | fuel + 1 => match ← fieldStep p with
  | none => pure (done.map fun proof => (p, proof))
  | some (ty, old, new, proof) => do
    let u ← levelOf ty
    let motive := Expr.lam `x ty (abstractTerm old p 0) .default
    let p' := replaceTerm old new p
    let prop := Expr.sort .zero
    let apply (f : Name) (us : List Level) : List Expr → Expr := List.foldl Expr.app (.const f us)
    let step := apply ``congrArg [.succ u, .succ .zero] [ty, prop, old, new, motive, proof]
    let whole := match done with
      | none => step
      | some d => apply ``Eq.trans [.succ .zero] [prop, start, p, p', d, step]
    normaliseFields fuel p' (some whole) start
def fieldRingNfTarget : TacticM Unit := do
  let goal ← getMainGoal
  let new ← (do
    let target ← Core.betaReduce (← targetOf goal)
    match ← normaliseFields 100 target none target with
    | some (new, proof) => goal.replaceTargetEq new proof
    | none => fails `ring_nf goal "nothing to normalise" : MetaM MVarId)
  replaceMainGoal [new]
def fieldRingNfHypothesis (h : FVarId) : TacticM Unit := do
  let goal ← getMainGoal
  let new ← (do
    let type ← Core.betaReduce (← instantiateInMetaM (← inferType (.fvar h)))
    match ← normaliseFields 100 type none type with
    | some (new, proof) => do
      let r ← goal.replaceLocalDecl h new proof
      pure r.mvarId
    | none => fails `ring_nf goal "nothing to normalise" : MetaM MVarId)
  replaceMainGoal [new]
/-- Do what can be done; was there anything? -/
def succeeds (x : TacticM Unit) : TacticM Bool :=
  tryCatchThe Exception (withMainContext do x; pure true) (fun _ => pure false)
def anySucceeds {α : Type} (f : α → TacticM Unit) : List α → TacticM Bool
  | [] => pure false
  | x :: xs => do
    let first ← succeeds (f x)
    let rest ← anySucceeds f xs
    pure (first || rest)
/-- Where there is nothing over a field to do, `RingNf` has its turn; else after it. -/
@[tactic ringNfCore] def evalFieldRingNf : Tactic := fun stx => do
  let goal ← getMainGoal
  let changed ← match locations (stx.getArg 1) with
    | some (hs, target) => do
      let first ← anySucceeds (fun h => do fieldRingNfHypothesis (← getFVarId h)) hs
      let second ← if target then succeeds fieldRingNfTarget else pure false
      pure (first || second)
    | none => do
      let lctx ← withMainContext (do let lctx ← (MonadLCtx.getLCtx : MetaM LocalContext); pure lctx)
      let ds := lctx.foldl (fun l d => if d.isImplementationDetail then l else d :: l) []
      let first ← anySucceeds (fun d => fieldRingNfHypothesis d.fvarId) ds
      let second ← succeeds fieldRingNfTarget
      pure (first || second)
  if changed then tryCatchThe Exception (evalRingNf stx) (fun _ => pure ())
  else (fails `ring_nf goal "nothing to normalise" : MetaM Unit)
end Ember.Ring.Meta
/-- Quotients become products with inverses of atoms, and powers of inverses powers of atoms: what is left is a polynomial. -/
macro "expand_quotients" l:(Lean.Parser.Tactic.location)? : tactic =>
  `(tactic| (set_option linter.unusedSimpArgs false in simp only [div_eq_mul_inv, mul_inv, inv_inv, ← inv_pow, one_mul] $[$l]?))
macro_rules
  | `(tactic| ring_nf $[$l:location]?) => `(tactic| (first
      | (expand_quotients $[$l:location]?; try ring_nf_core $[$l:location]?)
      | ring_nf_core $[$l:location]?); try with_reducible rfl)
macro_rules
  | `(tactic| ring) => `(tactic| first
      | ring1
      | (expand_powers; ring1)
      | (expand_quotients <;> ring1))
