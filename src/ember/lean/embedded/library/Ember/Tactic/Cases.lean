import Ember.Notation
import Ember.Order
import Ember.Tactic.Goals
import Ember.Tactic.Linarith
/-! `interval_cases x`, `fin_cases x`, `induction' x with a b`, `cases' h with a b`, `rename' h => k`.
`interval_cases` takes its bounds from hypotheses that compare `x` with a numeral (0 below is free on ℕ), and `x` must be a variable, or a term
in `interval_cases h : e`. `fin_cases` knows variables in `Fin n` and `Bool`, and hypotheses `x ∈ [a, …]`. -/
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
theorem nat_split {a x : Nat} (h : a ≤ x) : x = a ∨ a + 1 ≤ x := by omega
theorem int_split {a x : Int} (h : a ≤ x) : x = a ∨ a + 1 ≤ x := by omega
def fromHere (name : Name) (message : String) : TacticM Unit := do
  (throwTacticEx name (← getMainGoal) (some (stringToMessageData message)) : MetaM Unit)
def intSyntax (k : Int) : TacticM Lean.Term := match k with
  | .ofNat n => pure ⟨(Syntax.mkNatLit n).raw⟩
  | .negSucc n => do `(term| -$(Syntax.mkNatLit (n + 1)))
/-- Split off `x = k`, `x = k + 1`, … (`count` of them), given `bound : k ≤ x`; `x = k` is substituted. Returns the goals. -/
def split (x : Lean.Term) (isNat : Bool) (bound spare : Ident) : Int → Nat → TacticM (List MVarId)
  | _, 0 => do
    evalTactic (← `(tactic| (exfalso; omega)))
    pure []
  | k, count + 1 => do
    let next ← intSyntax (k + 1)
    let here ← intSyntax k
    let ty ← if isNat then `(term| Nat) else `(term| Int)
    let lemmaName := mkIdent (if isNat then ``nat_split else ``int_split)
    evalTactic (← `(tactic| (rcases ($lemmaName $bound : $x = ($here : $ty) ∨ ($next : $ty) ≤ $x) with $spare:ident | $spare:ident <;> clear $bound)))
    match ← getGoals with
    | first :: second => do
      setGoals [first]
      evalTactic (← `(tactic| subst $spare:ident))
      let done ← getGoals
      setGoals second
      let rest ← split x isNat spare bound (k + 1) count
      pure (List.append done rest)
    | [] => pure []
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
    if Simplex.isNeg (1000 - (high - low)) then fromHere `interval_cases "more than 1000 cases"
    setGoals [main]
    let bound := mkIdent `interval_bound
    let here ← intSyntax low
    let ty ← if isNat then `(term| Nat) else `(term| Int)
    evalTactic (← `(tactic| have $bound:ident : ($here : $ty) ≤ $x := by omega))
    let count := if Simplex.isNeg (high - low) then 0 else Simplex.absNat (high - low) + 1
    let goals ← split x isNat bound (mkIdent `interval_bound') low count
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
  match (stx.getArg 1).getArgs.toList with
  | h :: _ => do
    let h : Ident := ⟨h⟩
    let x := mkIdent `interval_variable
    evalTactic (← `(tactic| generalize $h:ident : $e = $x at *))
    intervalCases ⟨x.raw⟩
  | [] => intervalCases e
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
