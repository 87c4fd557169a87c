import StepServer.View
/-! One independent goal as a state of its own, so that goals that share nothing can be searched apart. Its hash is that
of any state with this goal alone, wherever it came from. -/
open Lean Elab
namespace StepServer

def ordinary (lctx : LocalContext) : Bool := lctx.foldl (fun ok d => ok && match d.kind with
  | .auxDecl => false
  | _ => true) true

/-- Whether a goal can stand by itself: it shares no metavariable, and none of its hypotheses is a recursion's own. -/
def alone (g : MVarId) (shown : List Goal) : Bool := match shownAs g shown with
  | none => false
  | some v => ordinary v.filled.decl.lctx && shown.foldl (fun ok other => ok && (other.id.name == g.name || !touches v other))
    (match v.uses with
      | [] => true
      | _ => false)

/-- The goal as the root of a state. Its tag belongs to the state that it comes from. -/
def focused (s : ProofState) (g : Goal) : TermElabM ProofState := do
  World.restore s
  (g.id.setTag .anonymous : MetaM Unit)
  let decl := { g.filled.decl with userName := .anonymous }
  let shown := [{ g with raw := (← (g.id.getDecl : MetaM _)), filled := { g.filled with decl }, printed := { g.printed with text := "" } }]
  pure { s with
    saved := (← Term.saveState), root := .mvar g.id, type := decl.type, context := some decl.lctx
    goals := [g.id], shown, hash := stateHash shown, parents := [], fragments := [] }

/-- The goal as a state of its own. -/
def World.part (w : World) (s : ProofState) (g : MVarId) (bare : Bool) : IO (Except Fault ProofState) := do
  match alone g s.shown, shownAs g s.shown with
  | true, some goal =>
    let act : TermElabM ProofState := do
      let p ← focused s goal
      if bare then pure p else w.viewed p
    match ← w.run s.scope 0 act with
    | .error e => return fault "operation" (← describe e)
    | .ok p => return .ok p
  | _, _ => return fault "operation" "the goal shares metavariables with others, so it cannot stand alone"

/-- Each goal by itself; none if there is only one, or if they hang together. -/
def World.parts (w : World) (s : ProofState) (bare : Bool) : IO (List ProofState) := do
  let rec each : List MVarId → IO (List ProofState)
    | [] => pure []
    | g :: rest => do
      match ← w.part s g bare with
      | .error _ => pure []
      | .ok p => pure (p :: (← each rest))
  match s.goals with
  | _ :: _ :: _ => do
    let l ← each s.goals
    pure (if l.length == s.goals.length then l else [])
  | _ => pure []

def partFields (n : Nat) (s : ProofState) : List (String × Json) :=
  [("nextStateId", natJson n), ("goals", compactGoals s.shown), ("hash", .str s.hash)]

def World.focusCommand (w : World) (j : Json) : IO Answer := do
  match ← w.target j with
  | .error f => return .error f
  | .ok (s, g) => match ← w.part s g false with
    | .error f => return .error f
    | .ok next =>
      let n ← w.addMade s.origin "goal.focus" j next
      return .ok (Json.mkObj (partFields n next))

end StepServer
