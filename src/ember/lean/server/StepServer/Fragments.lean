import StepServer.Print
/-! Tactics given piece by piece: `calc` and `conv`, and drafts whose `sorry`s become goals. -/
open Lean Elab
namespace StepServer

abbrev Fragments := List (MVarId × Fragment)

def fragmentOf (g : MVarId) : Fragments → Option Fragment
  | [] => none
  | (m, f) :: rest => if m.name == g.name then some f else fragmentOf g rest

def withoutFragment (g : MVarId) (l : Fragments) : Fragments :=
  (l.foldl (fun l (m, f) => if m.name == g.name then l else (m, f) :: l) []).reverse

def parentOf : Fragment → Option MVarId
  | .convSentinel p => some p
  | _ => none

def belongsTo (parent : MVarId) (f : Fragment) : Bool := match parentOf f with
  | some p => p.name == parent.name
  | none => false

def failTactic (name : Name) (g : MVarId) (message : String) : MetaM α :=
  Meta.throwTacticEx name g (some (stringToMessageData message))

/-- `x`, undone if it fails. -/
def tryIt (x : MetaM Unit) : TermElabM Unit := do
  let before ← Term.saveState
  match ← attempt x with
  | .ok _ => pure ()
  | .error _ => before.restore

/-- Close the main goal if its sides are the same as they stand. -/
def closeTrivial : Tactic.TacticM Unit := fun context goals => do
  match parseTactic (← (getEnv : CoreM Environment)) "with_reducible rfl" with
  | .error _ => pure ()
  | .ok stx =>
    let before ← Term.saveState
    let listed : Tactic.State ← goals.get
    match ← attempt (Tactic.evalTactic stx context goals) with
    | .ok _ => pure ()
    | .error _ => do
      before.restore
      goals.set listed

def closeAll : List MVarId → TermElabM Unit
  | [] => pure ()
  | g :: rest => do
    tryIt (g.refl)
    closeAll rest

def openGoals (goals : List MVarId) : MetaM (List MVarId) := do return unassigned (← getMCtx) goals

/-- Leave `conv`: what is left of it closes by `rfl`, and its equation rewrites the goal from which it started. -/
def leaveConv (parent rhs proof : MVarId) (fragments : Fragments) : Tactic.TacticM Fragments := do
  let isOwn (g : MVarId) : Bool := match fragmentOf g fragments with
    | some f => belongsTo parent f
    | none => false
  let goals ← Tactic.getGoals
  let own := goals.foldl (fun l g => if isOwn g then l ++ [g] else l) []
  let others := goals.foldl (fun l g => if isOwn g || g.name == parent.name then l else l ++ [g]) []
  (closeAll own : TermElabM Unit)
  match ← (openGoals own : MetaM _) with
  | g :: _ => failTactic `conv g "there are unsolved goals"
  | [] =>
    Tactic.setGoals [parent]
    let next ← Tactic.withMainContext do
      let target ← (instantiate (.mvar rhs) : MetaM Expr)
      let equation ← (instantiate (.mvar proof) : MetaM Expr)
      (parent.replaceTargetEq target equation : MetaM MVarId)
    Tactic.setGoals [next]
    closeTrivial
    Tactic.setGoals ((← (openGoals [next] : MetaM _)) ++ others)
    pure ((fragments.foldl (fun l (m, f) => if m.name == parent.name || belongsTo parent f then l else (m, f) :: l) []).reverse)

def enterConv (g : MVarId) (fragments : Fragments) : Tactic.TacticM Fragments :=
  Tactic.withMainContext do
    let target ← (instantiate (← g.getDecl).type : MetaM Expr)
    let (rhs, equation) ← (Tactic.Conv.mkConvGoalFor target : MetaM _)
    Tactic.replaceMainGoal [equation.mvarId!]
    pure ((g, .conv rhs.mvarId! equation.mvarId!) :: (equation.mvarId!, .convSentinel g) :: fragments)

def leave (g : MVarId) (fragments : Fragments) : Fragment → Tactic.TacticM Fragments
  | .calc _ => pure (withoutFragment g fragments)
  | .conv rhs proof => leaveConv g rhs proof fragments
  | .convSentinel parent => match fragmentOf parent fragments with
    | some (.conv rhs proof) => leaveConv parent rhs proof fragments
    | _ => failTactic `conv g "its start is missing"

def enterOrLeave (fragments : Fragments) (g : MVarId) (mode : String) : Except String (Tactic.TacticM Fragments) :=
  if mode == "tactic" then match fragmentOf g fragments with
    | some f => .ok (leave g fragments f)
    | none => .error "Goal does not have a fragment"
  else if mode == "conv" then match fragmentOf g fragments with
    | none => .ok (enterConv g fragments)
    | some (.calc _) => .ok (enterConv g (withoutFragment g fragments))
    | some _ => .error "Already in conv state"
  else if mode == "calc" then match fragmentOf g fragments with
    | none => .ok (pure ((g, .calc none) :: fragments))
    | some _ => .error "Goal already has a fragment"
  else .error ("Invalid mode " ++ mode)

def parseFragment (category : Name) (g : MVarId) (text : String) : Tactic.TacticM Syntax := do
  match Parser.runParserCategory (← (getEnv : CoreM Environment)) category text "tactic" with
  | .ok stx => pure stx
  | .error e => failTactic category g e

def convStep (parent g : MVarId) (text : String) (fragments : Fragments) : Tactic.TacticM Fragments := do
  let stx ← parseFragment `conv g text
  let before ← Tactic.getGoals
  Tactic.evalTactic stx
  let goals ← (openGoals (← Tactic.getGoals) : MetaM _)
  Tactic.setGoals goals
  let fresh : List MVarId := goals.foldl (fun l m => if has m (without g before) then l else l ++ [m]) []
  let marked ← (markConv fresh : MetaM Fragments)
  let fragments := marked ++ fragments
  let pending := fragments.foldl (fun b (_, f) => b || belongsTo parent f) false
  if pending then pure fragments
  else match fragmentOf parent fragments with
    | some (.conv rhs proof) => leaveConv parent rhs proof fragments
    | _ => pure fragments
where
  markConv : List MVarId → MetaM Fragments
    | [] => pure []
    | m :: rest => do
      let type ← instantiate (← m.getDecl).type
      let rest ← markConv rest
      pure (if present (isLHSGoal? type) then (m, .convSentinel parent) :: rest else rest)

/-- The relation `r` of `r a b`, applied to new sides. -/
def relate (r a b : Expr) : Expr := .app (.app r a) b

/-- One line of a `calc`: its proof becomes a goal, and what is left of the relation another. -/
def calcStep (g : MVarId) (previous : Option Expr) (text : String) (fragments : Fragments) : Tactic.TacticM Fragments := do
  let stx ← parseFragment `term g text
  let others := without g (← Tactic.getGoals)
  Tactic.withMainContext do
    let decl ← (g.getDecl : MetaM _)
    let target ← (instantiate decl.type : MetaM Expr)
    let stx ← match previous with
      | some p => do pure (← Term.annotateFirstHoleWithType ⟨stx⟩ (← (Meta.inferType p : MetaM Expr))).raw
      | none => pure stx
    let step ← Term.elabType stx
    Term.synthesizeSyntheticMVarsNoPostponing
    let step ← (instantiate step : MetaM Expr)
    match ← (Term.getCalcRelation? step : MetaM _) with
    | none => failTactic `calc g "invalid 'calc' step, relation expected"
    | some (_, lhs, rhs) =>
      match previous with
      | some p => if !(← (Meta.isDefEq lhs p : MetaM Bool)) then
          failTactic `calc g "invalid 'calc' step, the left-hand side is not the previous right-hand side"
      | none => pure ()
      let proof ← (Meta.mkFreshExprMVar (some step) .syntheticOpaque (decl.userName ++ `calc) : MetaM Expr)
      if ← (Meta.isDefEq step target : MetaM Bool) then
        (g.assign proof : MetaM Unit)
        Tactic.setGoals (proof.mvarId! :: others)
        pure fragments
      else match ← (Term.getCalcRelation? target : MetaM _) with
        | none => failTactic `calc g "the goal is not a relation"
        | some (r, _, last) =>
          let left ← (Meta.mkFreshExprMVar (some (relate r rhs last)) .syntheticOpaque decl.userName : MetaM Expr)
          let (whole, wholeType) ← (Term.mkCalcTrans proof step left (relate r rhs last) : MetaM _)
          if !(← (Meta.isDefEq wholeType target : MetaM Bool)) then
            failTactic `calc g "the step does not lead towards the goal"
          (g.assign whole : MetaM Unit)
          Tactic.setGoals (proof.mvarId! :: left.mvarId! :: others)
          pure ((left.mvarId!, .calc (some rhs)) :: fragments)

def stepFragment (f : Fragment) (g : MVarId) (text : String) (rest : Fragments) : Tactic.TacticM Fragments :=
  match f with
  | .calc previous => calcStep g previous text rest
  | .conv .. => failTactic `conv g "Direct operation on conversion tactic parent goal is not allowed"
  | .convSentinel parent => convStep parent g text rest

structure Binder where
  name : Name
  type : Expr
  value : Option Expr

/-- The type that `sorryAx` was given, under the binders where it stands. -/
def sorryType (e : Expr) : Option Expr :=
  match e.getAppFn, e.getAppArgs.toList with
  | .const n _, [type, _] => if n == `sorryAx then some type else none
  | .const n _, .forallE _ _ type _ :: _ :: _ => if n == `sorryAx then some (type.lowerLooseBVars 1 1) else none
  | _, _ => none

def closeOver (path : List Binder) (e : Expr) : Expr :=
  path.foldl (fun e b => match b.value with
    | some v => .letE b.name b.type v e false
    | none => .forallE b.name b.type e .default) e

/-- The bound variables of the path, outermost first, without those that are `let`s. -/
def pathArguments (path : List Binder) : List Expr :=
  (path.foldl (fun (l, i) b => (match b.value with
    | some _ => l
    | none => .bvar i :: l, i + 1)) (([] : List Expr), 0)).1

/-- Replace every `sorry` by a new metavariable and collect those; `path` has the innermost binder first. -/
partial def holes (found : IO.Ref (List MVarId)) (path : List Binder) (e : Expr) (tag : Name := .anonymous) : MetaM Expr := do
  if !e.hasSorry then return e
  match sorryType e with
  | some type =>
    let hole ← Meta.mkFreshExprMVar (some (closeOver path type)) .syntheticOpaque tag
    let names := (path.map (·.name)).reverse
    let (_, goal) ← hole.mvarId!.introN names.length names
    let before : List MVarId ← found.get
    found.set (before ++ [goal])
    return (pathArguments path).foldl (fun f a => .app f a) hole
  | none => match e with
    | .app f a => return .app (← holes found path f tag) (← holes found path a tag)
    | .lam n t b i => do
      let t ← holes found path t tag
      return .lam n t (← holes found (⟨n, t, none⟩ :: path) b tag) i
    | .letE n t v b nondep => do
      let t ← holes found path t tag
      let v ← holes found path v tag
      return .letE n t v (← holes found (⟨n, t, some v⟩ :: path) b tag) nondep
    | .mdata m e => return .mdata m (← holes found path e tag)
    | .proj s i e => return .proj s i (← holes found path e tag)
    | e => return e

def draft (g : MVarId) (stx : Syntax) : Tactic.TacticM Unit :=
  Tactic.withMainContext do
    let target ← (instantiate (← g.getDecl).type : MetaM Expr)
    let e ← Term.elabTermEnsuringType stx (some target)
    Term.synthesizeSyntheticMVarsNoPostponing
    let e ← (instantiate e : MetaM Expr)
    let found ← IO.mkRef ([] : List MVarId)
    let e ← (holes found [] e : MetaM Expr)
    (g.assign e : MetaM Unit)
    Tactic.setGoals (← (found.get : BaseIO _))

end StepServer
