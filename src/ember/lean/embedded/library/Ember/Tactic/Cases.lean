import Ember.Notation
import Ember.Order
import Ember.Tactic.Goals
import Ember.Tactic.Linarith
/-! `interval_cases x`, `fin_cases x`, `induction' x with a b`, `cases' h with a b`, `rename' h => k`.
`interval_cases e` takes its bounds from hypotheses that compare `e` with a numeral (0 below is free on ℕ); a term `e` is replaced by a
variable everywhere, and `h : e = k` is kept in `interval_cases h : e`. `fin_cases` knows variables in `Fin n` and `Bool`, and hypotheses `x ∈ [a, …]`. -/
namespace Ember.Cases
open Lean hiding Term
open Lean.Meta Lean.Elab.Tactic Ember.Ring Ember.Ring.Meta Ember.Linarith

/-! Bounds. -/
structure Bounds where
  low : Option Int := none
  high : Option Int := none
def larger (a : Option Int) (b : Int) : Option Int := match a with
  | some a => if Simplex.isNeg (a - b) then some b else some a
  | none => some b
def smaller (a : Option Int) (b : Int) : Option Int := match a with
  | some a => if Simplex.isNeg (b - a) then some b else some a
  | none => some b
/-- The value of a numeral expression of either type. -/
def value? (isNat : Bool) (e : Expr) : Option Int :=
  let (t, as) := (if isNat then reifyNat else reifyInt) e {}
  if Nat.ble 1 as.count then none else match t.norm with
  | .zero => some 0
  | .cons c .one .zero => some c
  | _ => none
/-- What one comparison says about `x`. -/
def tighten (x : Expr) (c : Comparison) (b : Bounds) : Bounds :=
  let left := c.left == x
  if !left && !(c.right == x) then b else match value? c.isNat (if left then c.right else c.left) with
  | none => b
  | some k => match c.relation, left with
    | .le, true | .notLt, false => { b with high := smaller b.high k }
    | .le, false | .notLt, true => { b with low := larger b.low k }
    | .lt, true | .notLe, false => { b with high := smaller b.high (k - 1) }
    | .lt, false | .notLe, true => { b with low := larger b.low (k + 1) }
    | .eq, _ => { low := larger b.low k, high := smaller b.high k }
theorem nat_halve {a x b : Nat} {p : Prop} (m m' : Nat) (e : m' = m + 1) (l : a ≤ x → x ≤ m → p) (u : m' ≤ x → x ≤ b → p) (ha : a ≤ x) (hb : x ≤ b) : p :=
  (Nat.lt_or_ge m x).elim (fun h => u (e ▸ h) hb) (l ha)
theorem int_halve {a x b : Int} {p : Prop} (m m' : Int) (e : m' = m + 1) (l : a ≤ x → x ≤ m → p) (u : m' ≤ x → x ≤ b → p) (ha : a ≤ x) (hb : x ≤ b) : p :=
  (Classical.em (x ≤ m)).elim (l ha) (fun h => u (by omega) hb)
def fromHere (name : Name) (message : String) : TacticM Unit := do
  (throwTacticEx name (← getMainGoal) (some (stringToMessageData message)) : MetaM Unit)
def intSyntax (k : Int) : TacticM Lean.Term := match k with
  | .ofNat n => pure ⟨(Syntax.mkNatLit n).raw⟩
  | .negSucc n => do `(term| -$(Syntax.mkNatLit (n + 1)))
/-- Split a goal `low ≤ x → x ≤ high → p` by halves, so that proofs stay shallow; in each case `x` is substituted. Returns the goals. -/
partial def split (x : Lean.Term) (isNat : Bool) (low high : Int) : TacticM (List MVarId) := do
  (Core.checkSystem "interval_cases" : CoreM Unit)
  if Simplex.isNeg (high - low) then
    evalTactic (← `(tactic| (intro _ _; exfalso; omega)))
    pure []
  else if Simplex.isPos (high - low) then
    let middle := (low + high) / 2
    let here ← intSyntax middle
    let next ← intSyntax (middle + 1)
    evalTactic (← `(tactic| refine $(mkIdent (if isNat then ``nat_halve else ``int_halve)) $here $next rfl ?_ ?_))
    match ← getGoals with
    | [first, second] => do
      setGoals [first]
      let done ← split x isNat low middle
      setGoals [second]
      pure (List.append done (← split x isNat (middle + 1) high))
    | goals => pure goals
  else
    let antisymm := mkIdent (if isNat then ``Nat.le_antisymm else ``Int.le_antisymm)
    evalTactic (← `(tactic| (intro interval_low interval_high; have interval_value := $antisymm interval_high interval_low; clear interval_low interval_high; subst interval_value)))
    getGoals
def typeIsNat? (e : Expr) : TacticM (Option Bool) := do
  let ty ← (do whnfR (← instantiateInMetaM (← inferType e)) : MetaM Expr)
  pure (if isConst ty `Nat then some true else if isConst ty `Int then some false else none)
def boundsOf (isNat : Bool) (e : Expr) : TacticM Bounds := do
  let facts ← (do contextComparisons (← MonadLCtx.getLCtx) : MetaM (List (Comparison × Expr)))
  let start : Bounds := if isNat then { low := some 0 } else {}
  pure (List.foldl (fun b (c, _) => tighten e c b) start facts)
def intervalCases (x : Lean.Term) : TacticM Unit := do
  let e ← withMainContext (elabTerm x.raw none)
  let isNat? ← withMainContext (typeIsNat? e)
  let bounds ← withMainContext do boundsOf (isNat?.getD false) (← (instantiateInMetaM e : MetaM Expr))
  match isNat?, bounds.low, bounds.high, ← getGoals with
  | some isNat, some low, some high, main :: rest => do
    if Simplex.isNeg (20000 - (high - low)) then fromHere `interval_cases "more than 20000 cases"
    setGoals [main]
    let (low', high') := (← intSyntax low, ← intSyntax high)
    let ty ← if isNat then `(term| Nat) else `(term| Int)
    evalTactic (← `(tactic| (have interval_low : ($low' : $ty) ≤ $x := by omega
                             have interval_high : $x ≤ ($high' : $ty) := by omega
                             revert interval_low interval_high)))
    let goals ← split x isNat low high
    setGoals (List.append goals rest)
  | none, _, _, _ => fromHere `interval_cases "the term is not of type ℕ or ℤ"
  | _, none, _, _ => fromHere `interval_cases "no lower bound found in the hypotheses"
  | _, _, _, _ => fromHere `interval_cases "no upper bound found in the hypotheses"

/-! `induction'` and `cases'`: the native tactics, whose new hypotheses are then named in order. -/
def inaccessible (g : MVarId) : TacticM Nat := do
  let old ← getGoals
  setGoals [g]
  let n ← withMainContext do
    let lctx ← (MonadLCtx.getLCtx : MetaM LocalContext)
    pure (lctx.foldl (fun n d => if !d.isImplementationDetail && d.userName.hasMacroScopes then n + 1 else n) 0)
  setGoals old
  pure n
def holeIdents : Nat → TacticM (List (TSyntax [`ident, `Lean.Parser.Term.hole]))
  | 0 => pure []
  | n + 1 => do
    let h ← `(_)
    pure (⟨h.raw⟩ :: (← holeIdents n))
/-- The first `n` names, filled up with `_`, and the names that are left. -/
def take : Nat → List Syntax → List Syntax × List Syntax
  | 0, names => ([], names)
  | _, [] => ([], [])
  | n + 1, x :: xs => let (a, b) := take n xs; (x :: a, b)
/-- Name the new hypotheses of the goals in turn. -/
def nameGoals (before : Nat) : List Syntax → List MVarId → TacticM (List MVarId)
  | _, [] => pure []
  | names, g :: gs => do
    let new := (← inaccessible g) - before
    let (mine, rest) := take new names
    let fill ← holeIdents (new - mine.length)
    let args := List.append (mine.map fun s => (⟨s⟩ : TSyntax [`ident, `Lean.Parser.Term.hole])) fill
    match args with
    | [] => do pure (g :: (← nameGoals before rest gs))
    | args => do
      setGoals [g]
      let renamed : Syntax := mkNullNode ((args.map fun a => (mkNode `Lean.binderIdent #[a.raw]).raw).toArray)
      evalTactic (mkNode `Lean.Parser.Tactic.renameI #[mkAtom "rename_i", renamed]).raw
      let mine ← getGoals
      pure (List.append mine (← nameGoals before rest gs))
def withNames (names : List Syntax) (tactic : TacticM Unit) : TacticM Unit := do
  match ← getGoals with
  | [] => tactic
  | main :: rest => do
    let before ← inaccessible main
    setGoals [main]
    tactic
    let goals ← nameGoals before names (← getGoals)
    setGoals (List.append goals rest)
end Ember.Cases
open Lean Lean.Elab.Tactic Ember.Cases
syntax (name := intervalCases) "interval_cases " (atomic(ident " : "))? term : tactic
@[tactic intervalCases] def Ember.Cases.evalIntervalCases : Tactic := fun stx => do
  let e : Lean.Term := ⟨stx.getArg 2⟩
  let x := mkIdent `interval_variable
  match (stx.getArg 1).getArgs.toList with
  | h :: _ => do
    let h : Ident := ⟨h⟩
    evalTactic (← `(tactic| generalize $h:ident : $e = $x at *))
    intervalCases ⟨x.raw⟩
  | [] => if e.raw.isOfKind `ident then intervalCases e else
    evalTactic (← `(tactic| generalize $e = $x at *))
    intervalCases ⟨x.raw⟩
syntax (name := inductionPrime) "induction' " term (" using " ident)? (" with" (ppSpace colGt (ident <|> hole))*)? (" generalizing" (ppSpace colGt ident)+)? : tactic
syntax (name := casesPrime) "cases' " term (" with" (ppSpace colGt (ident <|> hole))*)? : tactic
@[tactic inductionPrime] def Ember.Cases.evalInductionPrime : Tactic := fun stx => do
  let x : Lean.Term := ⟨stx.getArg 1⟩
  withNames ((stx.getArg 3).getArg 1).getArgs.toList do
    let plain ← match (stx.getArg 2).getArgs.toList with
      | _ :: r :: _ => do
        let r : Ident := ⟨r⟩
        `(tactic| induction $x:term using $r:ident generalizing x)
      | _ => `(tactic| induction $x:term generalizing x)
    let variables := ((stx.getArg 4).getArg 1).getArgs
    let clause := plain.raw.getArg 3
    let clause := if Nat.beq variables.size 0 then mkNullNode else
      Syntax.node .none clause.getKind #[clause.getArg 0, mkNullNode variables]
    evalTactic (plain.raw.modifyArg 3 fun _ => clause)
@[tactic casesPrime] def Ember.Cases.evalCasesPrime : Tactic := fun stx => do
  let x : Lean.Term := ⟨stx.getArg 1⟩
  withNames ((stx.getArg 2).getArg 1).getArgs.toList do evalTactic (← `(tactic| cases $x:term))
syntax (name := renamePrime) "rename' " ident " => " ident : tactic
@[tactic renamePrime] def Ember.Cases.evalRenamePrime : Tactic := fun stx => do
  let new ← withMainContext do
    let f ← getFVarId (stx.getArg 1)
    ((← getMainGoal).rename f (stx.getArg 3).getId : MetaM MVarId)
  replaceMainGoal [new]
syntax (name := finCases) "fin_cases " ident : tactic
macro_rules
  | `(tactic| fin_cases $x:ident) => `(tactic| first
      | (obtain ⟨$x:ident, fin_bound⟩ := $x:ident; interval_cases $x:ident)
      | (cases ($x : Bool))
      | (simp only [List.mem_cons, List.not_mem_nil, or_false] at $x:ident; repeat' (first | subst $x:ident | rcases $x:ident with $x:ident | $x:ident)))
