import StepServer.Goals
/-! `goal.subsume`: whether a goal says what an earlier one said already. If that one is settled, so is the goal; if its
proof waits for this very goal, the search went in a circle. -/
open Lean Elab
namespace StepServer

/-- An earlier goal, with all that is known of it written out. -/
structure Earlier where
  id : MVarId
  hypotheses : List LocalDecl
  target : Expr
  solution : Expr
  /-- What its proof still waits for. -/
  waitsFor : List MVarId
deriving instance Nonempty for Earlier

inductive Subsumption where
  | none
  | subsumed (value : Expr)
  | cycle
deriving instance Nonempty for Subsumption

def earlierOf (g : MVarId) : MetaM (Option Earlier) := do
  let mctx ← getMCtx
  match mctx.findDecl? g with
  | .none => return Option.none
  | some decl =>
    let lctx := decl.lctx.modifyLocalDecls fun
      | .cdecl n f u t bi k => .cdecl n f u (filled mctx t) bi k
      | .ldecl n f u t v nd k => .ldecl n f u (filled mctx t) (filled mctx v) nd k
    return some {
      id := g, hypotheses := hypotheses lctx, target := filled mctx decl.type, solution := filled mctx (.mvar g)
      waitsFor := (← Meta.getMVars (.mvar g)).toList }

/-- A constant that no term uses: it stands for a hypothesis without a partner. -/
def nobody : Name := `_nobody

def partner (φ : List (FVarId × FVarId)) (f : FVarId) : Option FVarId :=
  φ.foldl (fun found (a, b) => if a.name == f.name then some b else found) Option.none

/-- The term among the new hypotheses; none if one of the old ones has no partner. -/
def carried (φ : List (FVarId × FVarId)) (e : Expr) : Option Expr :=
  if !e.hasFVar then some e
  else
    let e := e.replace fun
      | .fvar f => match partner φ f with
        | some g => some (.fvar g)
        | .none => some (.const nobody [])
      | _ => Option.none
    if e.getUsedConstants.toList.foldl (fun b n => b || n == nobody) false then Option.none else some e

def occurs (f : FVarId) (e : Expr) : Bool :=
  e.hasFVar && !present (carried [] (e.replace fun
    | .fvar g => if g.name == f.name then Option.none else some (.sort .zero)
    | _ => Option.none))

/-- The hypotheses that `e` needs, with those that their types need. -/
def needed (e : Expr) (l : List LocalDecl) : List LocalDecl :=
  (l.foldr (fun d (kept, terms) =>
    if terms.foldl (fun b t => b || occurs d.fvarId t) false
    then (d :: kept, d.type :: (match d.value? with
      | some v => v :: terms
      | .none => terms))
    else (kept, terms)) (([] : List LocalDecl), [e])).1

def sameDecl (φ : List (FVarId × FVarId)) (old new : LocalDecl) : Bool :=
  let sameValue := match old.value?, new.value? with
    | .none, .none => true
    | some a, some b => match carried φ a with
      | some a => a.eqv b
      | .none => false
    | _, _ => false
  sameValue && match carried φ old.type with
    | some t => t.eqv new.type
    | .none => false

/-- A partner for every old hypothesis: itself if it is there, or else the next that says the same. -/
def partners (all : List LocalDecl) : List LocalDecl → List LocalDecl → List (FVarId × FVarId) → Option (List (FVarId × FVarId))
  | [], _, φ => some φ
  | old :: rest, new, φ =>
    let itself := all.foldl (fun b d => b || d.fvarId.name == old.fvarId.name) false
    if itself then partners all rest new ((old.fvarId, old.fvarId) :: φ)
    else match next φ old new with
      | some (d, later) => partners all rest later ((old.fvarId, d.fvarId) :: φ)
      | .none => Option.none
where
  next (φ : List (FVarId × FVarId)) (old : LocalDecl) : List LocalDecl → Option (LocalDecl × List LocalDecl)
    | [] => Option.none
    | d :: later => if sameDecl φ old d then some (d, later) else next φ old later

def isIdentity (φ : List (FVarId × FVarId)) : Bool := φ.foldl (fun b (a, c) => b && a.name == c.name) true

/-- `goal` and `old` as in `Earlier`; `apart`: they belong to different states. -/
def subsumption (goal old : Earlier) (apart : Bool) : Subsumption :=
  let isOpen := match old.waitsFor with
    | [] => false
    | _ => true
  if apart && isOpen then .none
  else
    let wanted := if isOpen then old.hypotheses else needed (.app old.solution old.target) old.hypotheses
    match partners goal.hypotheses wanted goal.hypotheses [] with
    | .none => .none
    | some φ => match carried φ old.target, carried φ old.solution with
      | some target, some solution =>
        if !target.eqv goal.target then .none
        else if has goal.id old.waitsFor then
          if old.hypotheses.length == goal.hypotheses.length then .cycle else .none
        else if isOpen && !isIdentity φ then .none
        else .subsumed solution
      | _, _ => .none

structure SubsumeRequest where
  state : Nat
  source : Option Nat
  goal : MVarId
  candidates : List MVarId

def unknownGoal (g : MVarId) : Except Fault α := fault "index" ("Nonexistent metavariable: " ++ g.name.toString)

def earliersOf : List MVarId → MetaM (Except Fault (List Earlier))
  | [] => return .ok []
  | g :: rest => do
    match ← earlierOf g, ← earliersOf rest with
    | .none, _ => return unknownGoal g
    | _, .error f => return .error f
    | some e, .ok l => return .ok (e :: l)

/-- The first candidate that settles the goal; failing that, the last that closes a circle. -/
def decideAmong (goal : Earlier) (apart : Bool) : List Earlier → Subsumption × Option MVarId → Subsumption × Option MVarId
  | [], answer => answer
  | old :: rest, answer => match subsumption goal old apart with
    | .none => decideAmong goal apart rest answer
    | .cycle => decideAmong goal apart rest (.cycle, some old.id)
    | found => (found, some old.id)

def World.settled (w : World) (s : ProofState) (g : MVarId) (value : Expr) : TermElabM (Option ProofState) := do
  (g.assign value : MetaM Unit)
  let mctx ← (getMCtx : MetaM MetavarContext)
  let next := { s with saved := (← Term.saveState), goals := unassigned mctx s.goals, parents := [g] }
  match next.goals with
  | _ :: _ => return some next
  | [] =>
    if (filled mctx s.root).hasExprMVar then return some next
    match ← w.verify next with
    | .ok _ => return some next
    | .error _ => return Option.none

def World.subsume (w : World) (s : ProofState) (goal : Earlier) (old : List Earlier) (apart : Bool) :
    TermElabM (String × Option ProofState × Option MVarId) := do
  if !(← inGoal goal.id (Meta.isProp goal.target : MetaM Bool)) then return ("none", Option.none, Option.none)
  match decideAmong goal apart old (.none, Option.none) with
  | (.subsumed value, source?) => match ← w.settled s goal.id value with
    | some next => return ("subsumed", some next, source?)
    | .none => return ("none", Option.none, Option.none)
  | (.cycle, source?) => return ("cycle", Option.none, source?)
  | (.none, _) => return ("none", Option.none, Option.none)

def World.subsumeIn (w : World) (j : Json) (r : SubsumeRequest) (s source : ProofState) : IO Answer := do
  match ← w.inState source (earliersOf r.candidates : MetaM _) with
  | .error f => return .error f
  | .ok (.error f) => return .error f
  | .ok (.ok old) => match ← w.inState s (earlierOf r.goal : MetaM _) with
    | .error f => return .error f
    | .ok .none => return unknownGoal r.goal
    | .ok (some goal) => match ← w.inState s (w.subsume s goal old (present r.source)) with
      | .error f => return .error f
      | .ok (result, next, source?) => do
        let made ← match next with
          | some s' => do pure [("stateId", natJson (← w.addMade s.origin "goal.subsume" j s'))]
          | .none => pure []
        let named := match source? with
          | some g => [("subsumptor", Json.str g.name.toString)]
          | .none => []
        return .ok (Json.mkObj ([("result", .str result)] ++ made ++ named))

def World.subsumeCommand (w : World) (j : Json) : IO Answer := do
  let parsed : Except Fault SubsumeRequest := do
    pure { state := ← required asNat j "stateId", source := ← optional asNat j "srcStateId"
           goal := ⟨(← required asString j "goal").toName⟩
           candidates := (← required asStrings j "candidates").map fun n => ⟨n.toName⟩ }
  match parsed with
  | .error f => return .error f
  | .ok r => match ← w.findState r.state, ← w.findState (r.source.getD r.state) with
    | .error f, _ => return .error f
    | _, .error f => return .error f
    | .ok s, .ok source => w.subsumeIn j r s source

end StepServer
