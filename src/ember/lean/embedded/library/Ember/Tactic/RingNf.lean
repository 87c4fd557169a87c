import Ember.Tactic.Ring
/-! `ring_nf (at h …)`: rewrite every maximal `+ - * ^` term over ℕ and ℤ into its normal form, also inside other terms, but not under binders.
`ring`: `ring1`, else after the laws of powers, else `ring_nf` (which may leave a goal, as in Mathlib).
The normal form is a sum of monomials, constants first, coefficients on the right; it need not print as Mathlib's does. -/
namespace Ember.Ring.Meta
open Lean hiding Term
open Lean.Meta Lean.Elab.Tactic Ember.Ring

/-! Operations as a user's term has them, read off these definitions. -/
def addInt (a b : Int) : Int := a + b
def subInt (a b : Int) : Int := a - b
def mulInt (a b : Int) : Int := a * b
def negInt (a : Int) : Int := -a
def powInt (a : Int) (n : Nat) : Int := a ^ n
def castInt (a : Nat) : Int := (a : Int)
def addNat (a b : Nat) : Nat := a + b
def mulNat (a b : Nat) : Nat := a * b
def powNat (a : Nat) (n : Nat) : Nat := a ^ n
structure Operations where
  add : Expr
  sub : Expr
  mul : Expr
  neg : Expr
  pow : Expr
instance : Inhabited Operations := ⟨⟨default, default, default, default, default⟩⟩
/-- The closed function in `fun a b => f a b`. -/
def bodyHead : Expr → Expr
  | .lam _ _ b _ => bodyHead b
  | .app f (.bvar _) => bodyHead f
  | f => f
def operation (name : Name) : MetaM Expr := do
  let env ← (Core.instMonadEnvCoreM.getEnv : CoreM Environment)
  match env.find? name with
  | some info => match info.value? with
    | some v => pure (bodyHead v)
    | none => pure default
  | none => pure default
def operations (isNat : Bool) : MetaM Operations := do
  if isNat then pure ⟨← operation ``addNat, default, ← operation ``mulNat, default, ← operation ``powNat⟩
  else pure ⟨← operation ``addInt, ← operation ``subInt, ← operation ``mulInt, ← operation ``negInt, ← operation ``powInt⟩
def apply2 (f a b : Expr) : Expr := .app (.app f a) b
def natNumeral (n : Nat) : Expr :=
  .app (.app (.app (.const ``OfNat.ofNat [.zero]) natType) (natExpr n)) (.app (.const ``instOfNatNat []) (natExpr n))
def numeral (isNat : Bool) (n : Nat) : Expr := if isNat then natNumeral n else
  .app (.app (.app (.const ``OfNat.ofNat [.zero]) intType) (natExpr n)) (.app (.const ``instOfNat []) (natExpr n))
def atomOf (items : List (Expr × Bool)) (count i : Nat) : Expr × Bool := match items with
  | x :: rest => if Nat.beq (count - 1) i then x else atomOf rest (count - 1) i
  | [] => (default, false)
/-- A monomial as an expression; `none` for 1. -/
def monoExpr (isNat : Bool) (ops : Operations) (as : Atoms) (acc : Option Expr) : Mono → Option Expr
  | .one => acc
  | .var v e m =>
    let (x, k) := atomOf as.items as.count v
    let x := if k && !isNat then .app (.app (.app (.const ``Nat.cast [.zero]) intType) (.const ``instNatCastInt [])) x else x
    let p := if Nat.beq e 1 then x else apply2 ops.pow x (natNumeral e)
    monoExpr isNat ops as (some (match acc with | none => p | some a => apply2 ops.mul a p)) m
/-- `|c| * m`, the coefficient on the right. -/
def scaledExpr (isNat : Bool) (ops : Operations) (as : Atoms) (c : Nat) (m : Mono) : Expr :=
  match monoExpr isNat ops as none m with
  | none => numeral isNat c
  | some e => if Nat.beq c 1 then e else apply2 ops.mul e (numeral isNat c)
/-- The sum, from the last monomial to the first. -/
def polyExpr (isNat : Bool) (ops : Operations) (as : Atoms) : Poly → Option Expr
  | .zero => none
  | .cons c m p =>
    let rest := polyExpr isNat ops as p
    some (match rest, c with
    | none, .ofNat n => scaledExpr isNat ops as n m
    | none, .negSucc n => .app ops.neg (scaledExpr isNat ops as (n + 1) m)
    | some r, .ofNat n => apply2 ops.add r (scaledExpr isNat ops as n m)
    | some r, .negSucc n => apply2 ops.sub r (scaledExpr isNat ops as (n + 1) m))
/-- `some isNat` for a term with an arithmetical head. -/
def arithmetical? (e : Expr) : Option Bool :=
  match headArgs e with
  | (n, [ty, _, _, _, _, _]) =>
    if n == `HAdd.hAdd || n == `HMul.hMul || n == `HSub.hSub || n == `HPow.hPow then
      if isConst ty `Int then some false
      else if isConst ty `Nat && !(n == `HSub.hSub) then some true else none
    else none
  | (n, [ty, _, _]) => if n == `Neg.neg && isConst ty `Int then some false else none
  | _ => none
def insertAtom (a : Expr × Bool) : List (Expr × Bool) → List (Expr × Bool)
  | [] => [a]
  | b :: bs => if Expr.lt a.1 b.1 then b :: insertAtom a bs else a :: b :: bs
/-- Reify with the atoms in an order that depends on nothing else, so that equal sums get equal normal forms. -/
def reifyOrdered (isNat : Bool) (e : Expr) : Ember.Ring.Term × Atoms :=
  let reify := if isNat then reifyNat else reifyInt
  let (_, as) := reify e {}
  reify e { as with items := List.foldl (fun l a => insertAtom a l) [] as.items }
def normalExpr (isNat : Bool) (e : Expr) : MetaM (Option (Expr × Expr)) := do
  let ops ← operations isNat
  let (t, as) := reifyOrdered isNat e
  let new := match polyExpr isNat ops as t.norm with | some x => x | none => numeral isNat 0
  if new == e then pure none else match provedEquation? isNat e new with
  | some proof => pure (some (new, proof))
  | none => pure none
/-- Nothing of it may be rewritten: its instance depends on what stands in it. -/
def isNumeral (e : Expr) : Bool := (headArgs e).1 == `OfNat.ofNat
/-- The first term, innermost first, that is not in normal form: itself, its normal form, the proof. -/
partial def findStep (e : Expr) : MetaM (Option (Bool × Expr × Expr × Expr)) := do
  match arithmetical? e with
  | some isNat =>
    let (_, as) := (if isNat then reifyNat else reifyInt) e {}
    match ← firstOf (as.items.map fun (a, _) => a) with
    | some r => pure (some r)
    | none => match ← normalExpr isNat e with
      | some (new, proof) => pure (some (isNat, e, new, proof))
      | none => pure none
  | none => if isNumeral e then pure none else match e with
    | .app f a => match ← findStep a with
      | some r => pure (some r)
      | none => findStep f
    | .mdata _ e => findStep e
    | .forallE _ p b _ => match ← findStep p with
      | some r => pure (some r)
      | none => if Nat.beq b.looseBVarRange 0 then findStep b else pure none
    | _ => pure none
where firstOf : List Expr → MetaM (Option (Bool × Expr × Expr × Expr))
  | [] => pure none
  | a :: as => do
    let r ← match arithmetical? a with
      | some _ => pure none
      | none => findStep a
    match r with
    | some r => pure (some r)
    | none => firstOf as
/-- Replace a closed term by the bound variable `i`. -/
def abstractTerm (old : Expr) (e : Expr) (i : Nat) : Expr :=
  if e == old then .bvar i else match e with
  | .app f a => .app (abstractTerm old f i) (abstractTerm old a i)
  | .lam n t b bi => .lam n (abstractTerm old t i) (abstractTerm old b (i + 1)) bi
  | .forallE n t b bi => .forallE n (abstractTerm old t i) (abstractTerm old b (i + 1)) bi
  | .letE n t v b nd => .letE n (abstractTerm old t i) (abstractTerm old v i) (abstractTerm old b (i + 1)) nd
  | .mdata m e => .mdata m (abstractTerm old e i)
  | .proj n k e => .proj n k (abstractTerm old e i)
  | e => e
def replaceTerm (old new : Expr) (e : Expr) : Expr :=
  if e == old then new else match e with
  | .app f a => .app (replaceTerm old new f) (replaceTerm old new a)
  | .lam n t b bi => .lam n (replaceTerm old new t) (replaceTerm old new b) bi
  | .forallE n t b bi => .forallE n (replaceTerm old new t) (replaceTerm old new b) bi
  | .letE n t v b nd => .letE n (replaceTerm old new t) (replaceTerm old new v) (replaceTerm old new b) nd
  | .mdata m e => .mdata m (replaceTerm old new e)
  | .proj n k e => .proj n k (replaceTerm old new e)
  | e => e
/-- Normalise a proposition: the new one and a proof that the old equals it. -/
def normalise (fuel : Nat) (p : Expr) (done : Option Expr) (start : Expr) : MetaM (Option (Expr × Expr)) := do
  match fuel with
  | 0 => pure (done.map fun proof => (p, proof))
  | fuel + 1 => match ← findStep p with
  | none => pure (done.map fun proof => (p, proof))
  | some (isNat, old, new, proof) =>
    let ty := if isNat then natType else intType
    let motive := Expr.lam `x ty (abstractTerm old p 0) .default
    let p' := replaceTerm old new p
    let prop := Expr.sort .zero
    let step := mkApps' ``congrArg [.succ .zero, .succ .zero] [ty, prop, old, new, motive, proof]
    let whole := match done with
      | none => step
      | some d => mkApps' ``Eq.trans [.succ .zero] [prop, start, p, p', d, step]
    normalise fuel p' (some whole) start
where mkApps' (f : Name) (us : List Level) : List Expr → Expr := List.foldl Expr.app (.const f us)
/-- Also over types that this file does not treat. -/
def hasArithmeticalHead (e : Expr) : Bool :=
  match headArgs e with
  | (n, [_, _, _, _, _, _]) => n == `HAdd.hAdd || n == `HMul.hMul || n == `HSub.hSub || n == `HPow.hPow || n == `HDiv.hDiv
  | (n, [_, _, _]) => n == `Neg.neg || n == `Inv.inv
  | _ => false
/-- Is there a term that could have been normalised? Our normal form is not Mathlib's, so a term in ours may still change there. -/
def mentionsArithmetic : Expr → Bool
  | e@(.app f a) => hasArithmeticalHead e || mentionsArithmetic f || mentionsArithmetic a
  | .mdata _ e => mentionsArithmetic e
  | .forallE _ p b _ | .lam _ p b _ => mentionsArithmetic p || mentionsArithmetic b
  | _ => false
def ringNfTarget (goal : MVarId) : MetaM MVarId := do
  let target ← targetOf goal
  match ← normalise 100 target none target with
  | some (new, proof) => goal.replaceTargetEq new proof
  | none => if mentionsArithmetic target then pure goal else fails `ring_nf goal "nothing to normalise"
def ringNfHypothesis (goal : MVarId) (h : FVarId) : MetaM MVarId := do
  let type ← instantiateInMetaM (← inferType (.fvar h))
  match ← normalise 100 type none type with
  | some (new, proof) => do
    let r ← goal.replaceLocalDecl h new proof
    pure r.mvarId
  | none => if mentionsArithmetic type then pure goal else fails `ring_nf goal "nothing to normalise"
end Ember.Ring.Meta
open Lean Lean.Meta Lean.Elab.Tactic
syntax (name := ringNfCore) "ring_nf_core" (Lean.Parser.Tactic.location)? : tactic
/-- The hypotheses that a location names, and whether it includes the goal; `none` for `*`. -/
def Ember.Ring.Meta.locations (stx : Syntax) : Option (List Syntax × Bool) :=
  match stx.getArgs.toList with
  | [loc] =>
    let place := loc.getArg 1
    if place.isOfKind `Lean.Parser.Tactic.locationWildcard then none
    else some (split (place.getArg 0).getArgs.toList)
  | _ => some ([], true)
where split : List Syntax → List Syntax × Bool
  | [] => ([], false)
  | s :: ss =>
    let (hs, target) := split ss
    if s.isOfKind `Lean.Parser.Tactic.locationType then (hs, true) else (s :: hs, target)
/-- Normalise these hypotheses, by name, since rewriting one renews it. -/
def Ember.Ring.Meta.ringNfHypotheses : List Syntax → TacticM Unit
  | [] => pure ()
  | h :: hs => do
    withMainContext do
      let f ← getFVarId h
      let new ← (Ember.Ring.Meta.ringNfHypothesis (← getMainGoal) f : MetaM MVarId)
      replaceMainGoal [new]
    Ember.Ring.Meta.ringNfHypotheses hs
def Ember.Ring.Meta.ringNfEverywhere : List LocalDecl → TacticM Unit
  | [] => pure ()
  | d :: ds => do
    tryCatchThe Exception
      (withMainContext do
        let new ← (Ember.Ring.Meta.ringNfHypothesis (← getMainGoal) d.fvarId : MetaM MVarId)
        replaceMainGoal [new])
      (fun _ => pure ())
    Ember.Ring.Meta.ringNfEverywhere ds
@[tactic ringNfCore] def Ember.Ring.Meta.evalRingNf : Tactic := fun stx => do
  match Ember.Ring.Meta.locations (stx.getArg 1) with
  | some (hs, target) => do
    Ember.Ring.Meta.ringNfHypotheses hs
    if target then withMainContext do
      let new ← (Ember.Ring.Meta.ringNfTarget (← getMainGoal) : MetaM MVarId)
      replaceMainGoal [new]
  | none => do
    let lctx ← withMainContext (do let lctx ← (MonadLCtx.getLCtx : MetaM LocalContext); pure lctx)
    Ember.Ring.Meta.ringNfEverywhere (lctx.foldl (fun l d => if d.isImplementationDetail then l else d :: l) [])
    tryCatchThe Exception
      (withMainContext do
        let new ← (Ember.Ring.Meta.ringNfTarget (← getMainGoal) : MetaM MVarId)
        replaceMainGoal [new])
      (fun _ => pure ())
syntax (name := ringNf) "ring_nf" (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| ring_nf $[$l:location]?) => `(tactic| (ring_nf_core $[$l:location]?; try with_reducible rfl))
syntax (name := ring) "ring" : tactic
macro_rules
  | `(tactic| ring) => `(tactic| first
      | ring1
      | (expand_powers; ring1)
      | ring_nf
      | ring1)
macro "ring!" : tactic => `(tactic| ring)
macro "ring1!" : tactic => `(tactic| ring1)
macro "ring_nf!" : tactic => `(tactic| ring_nf)
