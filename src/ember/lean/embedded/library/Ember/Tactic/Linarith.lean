import Ember.Tactic.LinearFacts
import Ember.Tactic.Ring
import Ember.Tactic.Simplex
/-! `linarith`, `nlinarith`: refute the hypotheses, the extra terms `[h₁, …]` and the negated goal over ℤ (ℕ is cast), rationally linear
after ring normalisation; `x < y` counts as `x + 1 ≤ y`. The certificate is found by simplex and checked by the kernel.
`nlinarith` adds squares of squared subterms and products of pairs of facts. Goals: `=`, `≤`, `<`, their negations, `False`, or anything
when the hypotheses contradict each other. Hypotheses and extra terms that are conjunctions are split; what is no comparison is left out, as in Mathlib.
Configuration (`degree`, `splitNe`, …) is read and ignored. -/
namespace Ember.Linarith
open Lean hiding Term
open Lean.Meta Lean.Elab.Tactic Ember.Ring Ember.Ring.Meta

/-- A comparison, already without `≥` and `>`. -/
inductive Relation where | le | lt | eq | notLe | notLt
structure Comparison where
  relation : Relation
  isNat : Bool
  left : Expr
  right : Expr

def relation? (e : Expr) : Option Comparison :=
  match headArgs e with
  | (n, [ty, _, a, b]) => number ty fun isNat =>
    if n == `LE.le then some ⟨.le, isNat, a, b⟩
    else if n == `LT.lt then some ⟨.lt, isNat, a, b⟩
    else if n == `GE.ge then some ⟨.le, isNat, b, a⟩
    else if n == `GT.gt then some ⟨.lt, isNat, b, a⟩
    else none
  | (n, [ty, a, b]) => number ty fun isNat => if n == `Eq then some ⟨.eq, isNat, a, b⟩ else none
  | _ => none
where number (ty : Expr) (k : Bool → Option Comparison) : Option Comparison :=
  if isConst ty `Nat then k true else if isConst ty `Int then k false else none
/-- The proposition under a negation. -/
def negated? (e : Expr) : Option Expr :=
  match headArgs e with
  | (n, [p]) => if n == `Not then some p else none
  | (n, [ty, a, b]) => if n == `Ne then some (.app (.app (.app (.const ``Eq [.succ .zero]) ty) a) b) else none
  | _ => match e with
    | .forallE _ p b _ => if isConst b `False then some p else none
    | _ => none
def comparison? (e : Expr) : Option Comparison :=
  match relation? e with
  | some c => some c
  | none => match negated? e with
    | some p => match relation? p with
      | some ⟨.le, isNat, a, b⟩ => some ⟨.notLe, isNat, a, b⟩
      | some ⟨.lt, isNat, a, b⟩ => some ⟨.notLt, isNat, a, b⟩
      | _ => none
    | none => none

/-- A fact `0 ≤ term`, its normal form, and its proof once the context of atoms is known. -/
structure Fact where
  term : Term
  poly : Poly
  proof : Expr → Expr
def mkFact (t : Term) (proof : Expr → Expr) : Fact := ⟨t, t.norm, proof⟩

/-- The facts that a proof of a comparison gives. -/
def factsOf (c : Comparison) (h : Expr) (as : Atoms) : List Fact × Atoms :=
  let r := if c.isNat then reifyNat else reifyInt
  let (s, as) := r c.left as
  let (t, as) := r c.right as
  let s' := if c.isNat then .cast s else s
  let t' := if c.isNat then .cast t else t
  let fact (name nameN : Name) (term : Term) : Fact :=
    mkFact term fun ctx => mkApps (if c.isNat then nameN else name) [ctx, termExpr s, termExpr t, h]
  let one := Term.num 1
  (match c.relation with
  | .le => [fact ``fact_le ``fact_leN (.sub t' s')]
  | .lt => [fact ``fact_lt ``fact_ltN (.sub (.sub t' s') one)]
  | .notLe => [fact ``fact_not_le ``fact_not_leN (.sub (.sub s' t') one)]
  | .notLt => [fact ``fact_not_lt ``fact_not_ltN (.sub s' t')]
  | .eq => [fact ``fact_eq ``fact_eqN (.sub t' s'), fact ``fact_eq' ``fact_eqN' (.sub s' t')], as)
def factsOfAll : List (Comparison × Expr) → Atoms → List Fact × Atoms
  | [], as => ([], as)
  | (c, h) :: rest, as =>
    let (fs, as) := factsOf c h as
    let (gs, as) := factsOfAll rest as
    (List.append fs gs, as)
/-- Atoms of type ℕ are nonnegative. -/
def atomFacts (as : Atoms) : List Fact := go as.items as.count
where go : List (Expr × Bool) → Nat → List Fact
  | (_, true) :: rest, n =>
    let t := Term.atom (n - 1)
    mkFact (.cast t) (fun ctx => mkApps ``fact_cast [ctx, termExpr t]) :: go rest (n - 1)
  | (_, false) :: rest, n => go rest (n - 1)
  | [], _ => []

/-! The linear problem: one row per monomial that occurs, one column per fact. Polynomials and lists of monomials are sorted. -/
def mergeMonomials (p : Poly) : List Mono → List Mono := match p with
  | .zero => fun ms => ms
  | .cons _ .one q => mergeMonomials q
  | .cons _ m q => fun ms => insert m (mergeMonomials q) ms
where insert (m : Mono) (rest : List Mono → List Mono) : List Mono → List Mono
  | [] => m :: rest []
  | k :: ks => match Mono.cmp m k with
    | .eq => k :: rest ks
    | .gt => m :: rest (k :: ks)
    | .lt => k :: insert m rest ks
/-- The coefficients at the given monomials. -/
def column : List Mono → Poly → List Int
  | [], _ => []
  | _ :: ms, .zero => 0 :: column ms .zero
  | m :: ms, .cons c k p => match Mono.cmp m k with
    | .eq => c :: column ms p
    | _ => 0 :: column ms (.cons c k p)
def constant : Poly → Int
  | .zero => 0
  | .cons c .one _ => c
  | .cons _ _ p => constant p
structure Column (F : Type) where
  fact : F
  entries : List Int
/-- The monomials of the facts, by `merge`, and the coefficients of each fact. -/
def columnsOf {F : Type} (merge : Poly → List Mono → List Mono) (poly : F → Poly) (fs : List F) : List Mono × List (Column F) :=
  let ms := List.foldl (fun ms f => merge (poly f) ms) [] fs
  (ms, fs.map fun f => ⟨f, column ms (poly f)⟩)
/-- Which rows have a positive entry, which a negative one. -/
def signs : List Int → List (Bool × Bool) → List (Bool × Bool)
  | x :: xs, (p, n) :: ss => (p || Simplex.isPos x, n || Simplex.isNeg x) :: signs xs ss
  | _, _ => []
def meets : List Int → List (Bool × Bool) → Bool
  | x :: xs, (p, n) :: ss => (Simplex.isPos x && !n) || (Simplex.isNeg x && !p) || meets xs ss
  | _, _ => false
def keep {α : Type} (p : α → Bool) : List α → List α
  | [] => []
  | x :: xs => if p x then x :: keep p xs else keep p xs
/-- The same, less the facts with a monomial that the others cannot cancel: most products go, and with them most monomials. -/
def relevant {F : Type} (merge : Poly → List Mono → List Mono) (poly : F → Poly) : Nat → List F → List Mono × List (Column F)
  | 0, fs => columnsOf merge poly fs
  | fuel + 1, fs =>
    let (ms, cs) := columnsOf merge poly fs
    let ss := List.foldl (fun ss c => signs c.entries ss) (ms.map fun _ => (false, false)) cs
    let left := keep (fun c => !meets c.entries ss) cs
    if Nat.beq left.length cs.length then (ms, cs) else relevant merge poly fuel (left.map fun c => c.fact)
/-- One list per row, the rows without entries left out. -/
def transpose : List Mono → List (List Int) → List (List Int)
  | [], _ => []
  | _ :: ms, cs =>
    let row := cs.map fun c => match c with | x :: _ => x | [] => 0
    let rest := transpose ms (cs.map fun c => match c with | _ :: xs => xs | [] => [])
    if List.foldl (fun any x => any || !Ember.Ring.isZero x) false row then row :: rest else rest
def nthFact? {F : Type} (cs : List (Column F)) (i : Nat) : Option F := match cs, i with
  | [], _ => none
  | c :: _, 0 => some c.fact
  | _ :: cs, i + 1 => nthFact? cs i
/-- Pivot until there is an answer, the patience is gone, or the heartbeats are. -/
def solve : Nat → Simplex.Tableau → MetaM (Option (List (Nat × Nat)))
  | 0, _ => pure none
  | patience + 1, t => do
    (Core.checkSystem "linarith" : CoreM Unit)
    match Simplex.step t with
    | .solved rows => pure (some (Simplex.multipliers rows))
    | .impossible => pure none
    | .next t => solve patience t
/-- A refutation of the facts: a combination whose normal form is a negative number. -/
def refute (facts : List Fact) : MetaM (Option Fact) := do
  (Core.checkSystem "linarith" : CoreM Unit)
  let (ms, columns) := relevant mergeMonomials (fun f => f.poly) 30 facts
  let rows := transpose ms (columns.map fun c => c.entries)
  match ← solve 4000 (Simplex.start columns.length rows (columns.map fun c => constant c.fact.poly)) with
  | none => pure none
  | some multipliers => pure (some (combine columns multipliers (mkFact (.num 0) fun ctx => mkApps ``fact_zero [ctx])))
where combine (columns : List (Column Fact)) : List (Nat × Nat) → Fact → Fact
  | [], f => f
  | (i, k) :: rest, f => match nthFact? columns i with
    | none => f
    | some g => combine columns rest ⟨.add f.term (.mul (.num (.ofNat k)) g.term), .zero, fun ctx =>
        mkApps ``fact_combine [ctx, termExpr f.term, termExpr g.term, natExpr k, f.proof ctx, g.proof ctx]⟩
/-- The proof of `False` that a refutation gives. -/
def contradiction? (facts : List Fact) (as : Atoms) : MetaM (Option Expr) := do
  match ← refute facts with
  | some f => pure (if f.term.norm.isNegConst then some (conclude f (ctxExpr as)) else none)
  | none => pure none
where conclude (f : Fact) (ctx : Expr) : Expr := mkApps ``contradiction_of_norm [ctx, termExpr f.term, f.proof ctx, evaluated]

/-! Squares and products, for `nlinarith`. -/
def squaresIn : Term → List Term → List Term
  | .atom _, l | .num _, l => l
  | .add a b, l | .sub a b, l => squaresIn a (squaresIn b l)
  | .neg a, l => squaresIn a l
  | .cast a, l => squaresIn a l
  | .mul a b, l =>
    let l := squaresIn a (squaresIn b l)
    if (Term.sub a b).norm.isZero then insert a l else l
  | .pow a n, l =>
    let l := squaresIn a l
    if Nat.beq (n % 2) 0 && Nat.ble 2 n then insert (if Nat.beq n 2 then a else .pow a (n / 2)) l else l
where insert (a : Term) (l : List Term) : List Term :=
  match a.norm with
  | .zero | .cons _ .one .zero => l
  | _ => if List.foldl (fun known b => known || (Term.sub a b).norm.isZero) false l then l else a :: l
def squareFact (t : Term) : Fact := mkFact (.mul t t) fun ctx => mkApps ``fact_square [ctx, termExpr t]
def productFact (f g : Fact) : Fact := ⟨.mul f.term g.term, .mul f.poly g.poly, fun ctx =>
  mkApps ``fact_mul [ctx, termExpr f.term, termExpr g.term, f.proof ctx, g.proof ctx]⟩
/-- Monomials of atoms of type ℕ are nonnegative. -/
def monomialFacts (as : Atoms) (fs : List Fact) : List Fact :=
  let ms := List.foldl (fun ms f => mergeMonomials f.poly ms) [] fs
  List.foldl (fun l m => match natural m with
    | some t => mkFact (.cast t) (fun ctx => mkApps ``fact_cast [ctx, termExpr t]) :: l
    | none => l) [] ms
where
  kind (items : List (Expr × Bool)) (count i : Nat) : Bool := match items with
    | (_, k) :: rest => if Nat.beq (count - 1) i then k else kind rest (count - 1) i
    | [] => false
  natural : Mono → Option Term
    | .one => some (.num 1)
    | .var v e m => if kind as.items as.count v then (natural m).map fun t => .mul (.pow (.atom v) e) t else none

/-- The pairs whose products are tried: the goal, the extra terms and the squares; these with the hypotheses; all. At most `n`. -/
def pairs : List Fact → List (Fact × Fact)
  | [] => []
  | f :: fs => List.append ((f :: fs).map fun g => (f, g)) (pairs fs)
def across (fs gs : List Fact) : List (Fact × Fact) := List.foldl (fun l f => List.append (gs.map fun g => (f, g)) l) [] fs
def upTo {α : Type} : Nat → List α → List α
  | 0, _ => []
  | _, [] => []
  | n + 1, x :: xs => x :: upTo n xs
/-- First linear, then with squares, then with products: of what is near the goal, then of all. -/
def search (nonlinear : Bool) (near far : List Fact) (as : Atoms) : MetaM (Option Expr) := do
  let atoms := atomFacts as
  let all := List.append near far
  match ← contradiction? (List.append all atoms) as with
  | some e => pure (some e)
  | none =>
    let squares := (List.foldl (fun l f => squaresIn f.term l) [] all).map squareFact
    let far := List.append far atoms
    let core := List.append near squares
    if nonlinear then attempt (List.append core far) [upTo 80 (pairs core), upTo 300 (List.append (pairs near) (across core far)),
      upTo 1500 (pairs (List.append core far))] else pure none
where
  attempt (base : List Fact) : List (List (Fact × Fact)) → MetaM (Option Expr)
    | [] => pure none
    | ps :: rest => do
      let facts ← multiply ps base
      match ← contradiction? (List.append facts (monomialFacts as facts)) as with
      | some e => pure (some e)
      | none => attempt base rest
  multiply : List (Fact × Fact) → List Fact → MetaM (List Fact)
    | [], l => pure l
    | (f, g) :: ps, l => do
      (Core.checkSystem "nlinarith" : CoreM Unit)
      multiply ps (productFact f g :: l)

/-! The tactics. -/
/-- The comparisons that a proof of `type` gives: itself, or those in a conjunction. -/
def comparisonsOf (type proof : Expr) (l : List (Comparison × Expr)) : List (Comparison × Expr) :=
  match type with
  | .mdata _ type => comparisonsOf type proof l
  | .app (.app (.const n _) p) q =>
    if n == `And then comparisonsOf p (mkApps ``And.left [p, q, proof]) (comparisonsOf q (mkApps ``And.right [p, q, proof]) l)
    else single type proof l
  | type => single type proof l
where single (type proof : Expr) (l : List (Comparison × Expr)) : List (Comparison × Expr) :=
  match comparison? type with
  | some c => (c, proof) :: l
  | none => l
/-- The same for a type that may only unfold to a comparison, as `Nat.Coprime a b` does. -/
def comparisonsUnfolded (type proof : Expr) (l : List (Comparison × Expr)) : MetaM (List (Comparison × Expr)) := do
  match comparisonsOf type proof [] with
  | [] => pure (comparisonsOf (← whnfR type) proof l)
  | found => pure (List.append found l)
/-- The hypotheses that are comparisons, or conjunctions with such. -/
def contextComparisons (lctx : LocalContext) : MetaM (List (Comparison × Expr)) := do
  let decls := lctx.foldl (fun l d => if d.isImplementationDetail then l else d :: l) []
  collect decls []
where collect : List LocalDecl → List (Comparison × Expr) → MetaM (List (Comparison × Expr))
  | [], l => pure l
  | d :: ds, l => do collect ds (← comparisonsUnfolded (← instantiateInMetaM d.type) (.fvar d.fvarId) l)
def refuteWith (nonlinear : Bool) (near far : List (Comparison × Expr)) : MetaM (Option Expr) :=
  let (near, as) := factsOfAll near {}
  let (far, as) := factsOfAll far as
  search nonlinear near far as
def leOf (isNat : Bool) (strict : Bool) (a b : Expr) : Expr :=
  let ty := if isNat then natType else intType
  let inst := match isNat, strict with
    | true, false => ``instLENat | true, true => ``instLTNat | false, false => ``Int.instLEInt | false, true => ``Int.instLTInt
  .app (.app (.app (.app (.const (if strict then ``LT.lt else ``LE.le) [.zero]) ty) (.const inst [])) a) b
/-- Refute with one more hypothesis `a < b` or `a ≤ b`, as a function from it. -/
def refuteNegation (nonlinear isNat strict : Bool) (a b : Expr) (near far : List (Comparison × Expr)) : MetaM (Option Expr) := do
  let c : Comparison := ⟨if strict then .lt else .le, isNat, a, b⟩
  let found ← refuteWith nonlinear ((c, .bvar 0) :: near) far
  pure (found.map fun e => .lam `negated (leOf isNat strict a b) e .default)
def prove (nonlinear : Bool) (target : Expr) (near far : List (Comparison × Expr)) : MetaM (Option Expr) := do
  match relation? target with
  | some ⟨.le, isNat, a, b⟩ => do
    let found ← refuteNegation nonlinear isNat true b a near far
    pure (found.map fun e => mkApps (if isNat then ``goal_leN else ``goal_le) [a, b, e])
  | some ⟨.lt, isNat, a, b⟩ => do
    let found ← refuteNegation nonlinear isNat false b a near far
    pure (found.map fun e => mkApps (if isNat then ``goal_ltN else ``goal_lt) [a, b, e])
  | some ⟨.eq, isNat, a, b⟩ => do
    match ← refuteNegation nonlinear isNat true b a near far with
    | none => pure none
    | some e => do
      let found ← refuteNegation nonlinear isNat true a b near far
      pure (found.map fun f => mkApps (if isNat then ``goal_eqN else ``goal_eq) [a, b, e, f])
  | _ => match negated? target with
    | some p => match comparison? p with
      | some c => do
        let found ← refuteWith nonlinear ((c, .bvar 0) :: near) far
        pure (found.map fun e => .lam `assumed p e .default)
      | none => pure none
    | none => do
      let found ← refuteWith nonlinear near far
      pure (found.map fun e => if isConst target `False then e else .app (.app (.const ``False.elim [.zero]) target) e)
def run (name : Name) (nonlinear : Bool) (extra : List Expr) (only : Bool) (goal : MVarId) : MetaM Unit := do
  let target ← targetOf goal
  let target ← if (comparison? target).isSome || (negated? target).isSome then pure target else whnfR target
  let near ← typed extra
  let far ← if only then pure [] else contextComparisons (← MonadLCtx.getLCtx)
  match ← prove nonlinear target near far with
  | some e => goal.assign e
  | none => fails name goal "no contradiction found from the hypotheses and the negated goal"
where typed : List Expr → MetaM (List (Comparison × Expr))
  | [] => pure []
  | e :: es => do
    let e ← instantiateInMetaM e
    let type ← instantiateInMetaM (← inferType e)
    comparisonsUnfolded type e (← typed es)

/-- The members of `[t₁, …, tₙ]`, without the separators. -/
def elaborated : List Syntax → TacticM (List Expr)
  | [] => pure []
  | [t] => do pure [← elabTerm t none]
  | t :: _ :: ts => do
    let e ← elabTerm t none
    pure (e :: (← elaborated ts))
/-- Evaluate `name ("!")? config (" only")? (" [" term,* "]")?`. -/
def eval (name : Name) (nonlinear : Bool) (stx : Syntax) : TacticM Unit := withMainContext do
  let goal ← getMainGoal
  let terms := (((stx.getArg 4).getArg 1).getArgs).toList
  let extra ← elaborated terms
  (run name nonlinear extra (Nat.ble 1 (stx.getArg 3).getNumArgs) goal : MetaM Unit)
  replaceMainGoal []
end Ember.Linarith
open Lean Elab Tactic
syntax (name := linarith) "linarith" ("!")? Lean.Parser.Tactic.optConfig (&" only")? (" [" term,* "]")? : tactic
syntax (name := nlinarith) "nlinarith" ("!")? Lean.Parser.Tactic.optConfig (&" only")? (" [" term,* "]")? : tactic
@[tactic linarith] def Ember.Linarith.evalLinarith : Tactic := Ember.Linarith.eval `linarith false
@[tactic nlinarith] def Ember.Linarith.evalNlinarith : Tactic := Ember.Linarith.eval `nlinarith true
