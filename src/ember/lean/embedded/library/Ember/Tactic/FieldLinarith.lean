import Ember.Tactic.FieldFacts
import Ember.Tactic.Linarith
/-! `linarith` and `nlinarith` over a linearly ordered field (ℚ, ℝ, an abstract one): the same search as over ℤ, but `<` stays strict, and
the certificate is a combination of the facts that is `0 < 0`. -/
namespace Ember.FieldLinarith
open Lean hiding Term
open Lean.Meta Lean.Elab.Tactic Ember.Ring Ember.Ring.Meta Ember.Linarith

structure Pair where
  relation : Relation
  left : Expr
  right : Expr
/-- A comparison over the type `ty`. -/
def pairRelation? (ty e : Expr) : Option Pair :=
  match headArgs e with
  | (n, [t, _, a, b]) => if t == ty then
      if n == `LE.le then some ⟨.le, a, b⟩
      else if n == `LT.lt then some ⟨.lt, a, b⟩
      else if n == `GE.ge then some ⟨.le, b, a⟩
      else if n == `GT.gt then some ⟨.lt, b, a⟩
      else none
    else none
  | (n, [t, a, b]) => if n == `Eq && t == ty then some ⟨.eq, a, b⟩ else none
  | _ => none
def pair? (ty e : Expr) : Option Pair :=
  match pairRelation? ty e with
  | some c => some c
  | none => match negated? e with
    | some p => match pairRelation? ty p with
      | some ⟨.le, a, b⟩ => some ⟨.notLe, a, b⟩
      | some ⟨.lt, a, b⟩ => some ⟨.notLt, a, b⟩
      | _ => none
    | none => none
/-- The type that a comparison (or its negation) is about. -/
def typeOf? (e : Expr) : Option Expr :=
  match headArgs e with
  | (n, [t, _, _, _]) => if n == `LE.le || n == `LT.lt || n == `GE.ge || n == `GT.gt then some t else none
  | (n, [t, _, _]) => if n == `Eq then some t else none
  | _ => match negated? e with
    | some p => match headArgs p with
      | (n, [t, _, _, _]) => if n == `LE.le || n == `LT.lt || n == `GE.ge || n == `GT.gt then some t else none
      | _ => none
    | none => none

/-- A fact `0 ≤ term` or `0 < term`, its normal form, and its proof once the context of atoms is known. -/
structure FFact where
  term : FTerm
  poly : Poly
  strict : Bool
  proof : Expr → Expr
instance : Inhabited FFact := ⟨⟨.num 0, .zero, false, id⟩⟩
def mk (strict : Bool) (t : FTerm) (proof : Expr → Expr) : FFact := ⟨t, t.norm, strict, proof⟩
def factsOfPair (k : Carrier) (c : Pair) (h : Expr) (as : FAtoms) : List FFact × FAtoms :=
  let (s, as) := reifyField c.left as
  let (t, as) := reifyField c.right as
  let fact (name : Name) (strict : Bool) (term : FTerm) : FFact :=
    mk strict term fun ctx => k.apply name [ctx, fTermExpr s, fTermExpr t, h]
  (match c.relation with
  | .le => [fact ``ffact_le false (.sub t s)]
  | .lt => [fact ``ffact_lt true (.sub t s)]
  | .notLe => [fact ``ffact_not_le true (.sub s t)]
  | .notLt => [fact ``ffact_not_lt false (.sub s t)]
  | .eq => [fact ``ffact_eq false (.sub t s), fact ``ffact_eq' false (.sub s t)], as)
def factsOfPairs (k : Carrier) : List (Pair × Expr) → FAtoms → List FFact × FAtoms
  | [], as => ([], as)
  | (c, h) :: rest, as =>
    let (fs, as) := factsOfPair k c h as
    let (gs, as) := factsOfPairs k rest as
    (List.append fs gs, as)
/-- Atoms that are casts of natural numbers are nonnegative. -/
def castFacts (k : Carrier) (as : FAtoms) : List FFact := go as.items as.count
where go : List Expr → Nat → List FFact
  | e :: rest, n => match headArgs e with
    | (c, [_, _, a]) =>
      if c == `Nat.cast then mk false (.atom (n - 1)) (fun _ => k.apply ``ffact_cast [a]) :: go rest (n - 1) else go rest (n - 1)
    | _ => go rest (n - 1)
  | [], _ => []

/-! The linear problem: one row per monomial (1 among them), one column per fact and one for `0 < 1`; some strict fact must take part. -/
def mergeAll (p : Poly) : List Mono → List Mono := match p with
  | .zero => fun ms => ms
  | .cons _ m q => mergeMonomials.insert m (mergeAll q)
/-- `f + n * g`, for a positive `n`. -/
def plus (k : Carrier) (f g : FFact) (n : Nat) : FFact :=
  let args ctx := [ctx, fTermExpr f.term, fTermExpr g.term, natExpr n, f.proof ctx, g.proof ctx]
  let strict := f.strict || g.strict
  ⟨.add f.term (.mul (.num n) g.term), .zero, strict, fun ctx =>
    if f.strict then k.apply ``ffact_add_left (if g.strict then
        [ctx, fTermExpr f.term, fTermExpr g.term, natExpr n, f.proof ctx, k.apply ``ffact_weaken [ctx, fTermExpr g.term, g.proof ctx]] else args ctx)
    else if g.strict then k.apply ``ffact_add_right (List.append (args ctx) [evaluated])
    else k.apply ``ffact_add (args ctx)⟩
def refuteFacts (k : Carrier) (facts : List FFact) : MetaM (Option FFact) := do
  (Core.checkSystem "linarith" : CoreM Unit)
  let facts := mk true (.num 1) (fun ctx => k.apply ``ffact_one [ctx]) :: facts
  let (ms, columns) := relevant mergeAll (fun f => f.poly) 30 facts
  let rows := transpose ms (columns.map fun c => c.entries)
  match ← solve 4000 (Simplex.start columns.length rows (columns.map fun c => if c.fact.strict then -1 else 0)) with
  | none => pure none
  | some multipliers => pure (some (combine columns multipliers (mk false (.num 0) fun ctx => k.apply ``ffact_zero [ctx])))
where combine (columns : List (Column FFact)) : List (Nat × Nat) → FFact → FFact
  | [], f => f
  | (i, n) :: rest, f => match nthFact? columns i with
    | none => f
    | some g => combine columns rest (plus k f g (n * g.term.den))
def contradictionOf? (k : Carrier) (facts : List FFact) (as : FAtoms) : MetaM (Option Expr) := do
  match ← refuteFacts k facts with
  | some f =>
    if f.strict && f.term.norm.isZero then
      let ctx := k.ctx as
      pure (some (k.apply ``fcontradiction [ctx, fTermExpr f.term, f.proof ctx, evaluated]))
    else pure none
  | none => pure none

/-! Squares and products, for `nlinarith`. -/
def sameTerm (a b : FTerm) : Bool := (FTerm.sub a b).norm.isZero
def insertSquare (a : FTerm) (l : List FTerm) : List FTerm :=
  match a.norm with
  | .zero | .cons _ .one .zero => l
  | _ => if List.foldl (fun known b => known || sameTerm a b) false l then l else a :: l
def squaresOf : FTerm → List FTerm → List FTerm
  | .atom _, l | .num _, l | .inv _, l => l
  | .add a b, l | .sub a b, l => squaresOf a (squaresOf b l)
  | .neg a, l | .div a _, l => squaresOf a l
  | .mul a b, l =>
    let l := squaresOf a (squaresOf b l)
    if sameTerm a b then insertSquare a l else l
  | .pow a n, l =>
    let l := squaresOf a l
    if Nat.beq (n % 2) 0 && Nat.ble 2 n then insertSquare (if Nat.beq n 2 then a else .pow a (n / 2)) l else l
def squareOf (k : Carrier) (t : FTerm) : FFact := mk false (.mul t t) fun ctx => k.apply ``ffact_square [ctx, fTermExpr t]
def productOf (k : Carrier) (f g : FFact) : FFact :=
  let weak (f : FFact) (ctx : Expr) := if f.strict then k.apply ``ffact_weaken [ctx, fTermExpr f.term, f.proof ctx] else f.proof ctx
  ⟨.mul f.term g.term, .mul f.poly g.poly, f.strict && g.strict, fun ctx =>
    if f.strict && g.strict then k.apply ``ffact_mul_pos [ctx, fTermExpr f.term, fTermExpr g.term, f.proof ctx, g.proof ctx]
    else k.apply ``ffact_mul [ctx, fTermExpr f.term, fTermExpr g.term, weak f ctx, weak g ctx]⟩
def pairsOf : List FFact → List (FFact × FFact)
  | [] => []
  | f :: fs => List.append ((f :: fs).map fun g => (f, g)) (pairsOf fs)
def acrossOf (fs gs : List FFact) : List (FFact × FFact) := List.foldl (fun l f => List.append (gs.map fun g => (f, g)) l) [] fs
/-- First linear, then with squares, then with products: of what is near the goal, then of all. -/
def searchFacts (k : Carrier) (nonlinear : Bool) (near far : List FFact) (as : FAtoms) : MetaM (Option Expr) := do
  let far := List.append far (castFacts k as)
  let all := List.append near far
  match ← contradictionOf? k all as with
  | some e => pure (some e)
  | none =>
    let squares := (List.foldl (fun l f => squaresOf f.term l) [] all).map (squareOf k)
    let core := List.append near squares
    if nonlinear then attempt (List.append core far) [upTo 60 (pairsOf core),
      upTo 150 (List.append (pairsOf near) (acrossOf core far)), upTo 1500 (pairsOf (List.append core far))] else pure none
where
  attempt (base : List FFact) : List (List (FFact × FFact)) → MetaM (Option Expr)
    | [] => pure none
    | ps :: rest => do
      match ← contradictionOf? k (← multiply ps base) as with
      | some e => pure (some e)
      | none => attempt base rest
  multiply : List (FFact × FFact) → List FFact → MetaM (List FFact)
    | [], l => pure l
    | (f, g) :: ps, l => do
      (Core.checkSystem "nlinarith" : CoreM Unit)
      multiply ps (productOf k f g :: l)

/-! The tactics. -/
def refutePairs (k : Carrier) (nonlinear : Bool) (near far : List (Pair × Expr)) : MetaM (Option Expr) :=
  let (near, as) := factsOfPairs k near {}
  let (far, as) := factsOfPairs k far as
  searchFacts k nonlinear near far as
/-- Refute with one more hypothesis `a < b` or `a ≤ b`, as a function from it. -/
def refuteWithout (k : Carrier) (nonlinear strict : Bool) (a b : Expr) (near far : List (Pair × Expr)) : MetaM (Option Expr) := do
  let c : Pair := ⟨if strict then .lt else .le, a, b⟩
  let found ← refutePairs k nonlinear ((c, .bvar 0) :: near) far
  pure (found.map fun e => .lam `negated (k.apply (if strict then ``flt else ``fle) [a, b]) e .default)
/-- Prove a comparison over the carrier's type, or anything by a contradiction among the hypotheses. -/
def proveOver (k : Carrier) (nonlinear : Bool) (target : Expr) (near far : List (Pair × Expr)) : MetaM (Option Expr) := do
  match pairRelation? k.type target with
  | some ⟨.le, a, b⟩ => do
    let found ← refuteWithout k nonlinear true b a near far
    pure (found.map fun e => k.apply ``fgoal_le [a, b, e])
  | some ⟨.lt, a, b⟩ => do
    let found ← refuteWithout k nonlinear false b a near far
    pure (found.map fun e => k.apply ``fgoal_lt [a, b, e])
  | some ⟨.eq, a, b⟩ => do
    match ← refuteWithout k nonlinear true b a near far with
    | none => pure none
    | some e => do
      let found ← refuteWithout k nonlinear true a b near far
      pure (found.map fun f => k.apply ``fgoal_eq [a, b, e, f])
  | _ => match negated? target with
    | some p => match pair? k.type p with
      | some c => do
        let found ← refutePairs k nonlinear ((c, .bvar 0) :: near) far
        pure (found.map fun e => .lam `assumed p e .default)
      | none => refuted (← refutePairs k nonlinear near far)
    | none => refuted (← refutePairs k nonlinear near far)
where refuted (found : Option Expr) : MetaM (Option Expr) :=
  pure (found.map fun e => if isConst target `False then e else .app (.app (.const ``False.elim [.zero]) target) e)
def pairsAmong (ty : Expr) (facts : List (Expr × Expr)) : List (Pair × Expr) :=
  List.foldl (fun l (type, h) => match pair? ty type with
    | some c => (c, h) :: l
    | none => l) [] facts
def insertType (t : Expr) (l : List Expr) : List Expr :=
  if isConst t `Nat || isConst t `Int || List.foldl (fun known s => known || s == t) false l then l else List.append l [t]
/-- Try the goal's type first, then the types of the facts, as far as they are ordered fields. -/
def proveByFields? (nonlinear : Bool) (target : Expr) (near far : List (Expr × Expr)) : MetaM (Option Expr) := do
  let first := match typeOf? target with
    | some t => insertType t []
    | none => []
  let types := match typeOf? target with
    | some _ => first
    | none => List.foldl (fun l (type, _) => match typeOf? type with
      | some t => insertType t l
      | none => l) first (List.append near far)
  go types
where go : List Expr → MetaM (Option Expr)
  | [] => pure none
  | ty :: rest => do
    match ← carrier? ``orderedOf ty with
    | none => go rest
    | some k => match ← proveOver k nonlinear target (pairsAmong ty near) (pairsAmong ty far) with
      | some e => pure (some e)
      | none => go rest
/-- The comparisons among `p`, the parts of `p ∧ q` included, each with its proof. -/
partial def conjuncts (type h : Expr) (l : List (Expr × Expr)) : List (Expr × Expr) :=
  match typeOf? type with
  | some _ => (type, h) :: l
  | none => match headArgs type with
    | (n, [p, q]) =>
      if n == `And then conjuncts p (mkApps ``And.left [p, q, h]) (conjuncts q (mkApps ``And.right [p, q, h]) l) else l
    | _ => l
/-- The hypotheses that are comparisons, with their types. -/
def contextFacts (lctx : LocalContext) : MetaM (List (Expr × Expr)) :=
  collect (lctx.foldl (fun l d => if d.isImplementationDetail then l else d :: l) []) []
where collect : List LocalDecl → List (Expr × Expr) → MetaM (List (Expr × Expr))
  | [], l => pure l
  | d :: ds, l => do
    let type ← Core.betaReduce (← instantiateInMetaM d.type)
    collect ds (conjuncts type (.fvar d.fvarId) l)
def typedFacts : List Expr → MetaM (List (Expr × Expr))
  | [] => pure []
  | e :: es => do
    let e ← instantiateInMetaM e
    let type ← Core.betaReduce (← instantiateInMetaM (← inferType e))
    let type ← match conjuncts type e [] with
      | [] => whnfR type
      | _ => pure type
    pure (conjuncts type e (← typedFacts es))
def isInteger : Option Expr → Bool
  | some t => isConst t `Nat || isConst t `Int
  | none => false
/-- As `Ember.Linarith.eval`; where this fails, that one is tried. -/
def eval (name : Name) (nonlinear : Bool) (stx : Syntax) : TacticM Unit := withMainContext do
  let goal ← getMainGoal
  let target ← (do Core.betaReduce (← targetOf goal) : MetaM Expr)
  if isInteger (typeOf? target) then (fails name goal "not over an ordered field" : MetaM Unit) else do
  let extra ← Ember.Linarith.elaborated (((stx.getArg 4).getArg 1).getArgs).toList
  let only := Nat.ble 1 (stx.getArg 3).getNumArgs
  (do
    let near ← typedFacts extra
    let far ← if only then pure [] else contextFacts (← MonadLCtx.getLCtx)
    match ← proveByFields? nonlinear target near far with
    | some e => goal.assign e
    | none => fails name goal "no contradiction found from the hypotheses and the negated goal" : MetaM Unit)
  replaceMainGoal []
end Ember.FieldLinarith
open Lean Elab Tactic
@[tactic linarith] def Ember.FieldLinarith.evalLinarith : Tactic := Ember.FieldLinarith.eval `linarith false
@[tactic nlinarith] def Ember.FieldLinarith.evalNlinarith : Tactic := Ember.FieldLinarith.eval `nlinarith true
