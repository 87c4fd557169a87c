import StepServer.View
/-! One independent goal as a state of its own, so that goals that share nothing can be searched apart. Its hash is that
of any state with this goal alone, wherever it came from. -/
open Lean Elab
namespace StepServer

/-- Names of the hypotheses in order; those that a recursion left behind for itself are not reverted. -/
def hypothesisNames (lctx : LocalContext) : List Name :=
  (lctx.foldl (fun (l : List Name) d => match d.kind with
    | .auxDecl => l
    | _ => d.userName :: l) []).reverse

/-- The goal closed over its hypotheses, and opened again under a root of its own. -/
def focused (s : ProofState) (g : MVarId) : TermElabM ProofState := do
  World.restore s
  let decl ← (g.getDecl : MetaM _)
  let names := hypothesisNames decl.lctx
  let (_, closed) ← (g.revert decl.lctx.getFVarIds true true : MetaM _)
  let type ← (closed.getType : MetaM Expr)
  let type ← (instantiate type : MetaM Expr)
  let fresh ← openGoal s.scope s.levels type
  let (_, goal) ← (fresh.root.mvarId!.introN names.length names : MetaM _)
  Term.withLevelNames s.levels do
    pure { fresh with saved := (← Term.saveState), goals := [goal], texts := s.texts }

def alone (g : MVarId) (shown : List Goal) : Bool := match shownAs g shown with
  | none => false
  | some v => shown.foldl (fun ok other => ok && (other.id.name == g.name || !touches v other)) (match v.uses with
    | [] => true
    | _ => false)

/-- The goal as a state of its own. -/
def World.part (w : World) (s : ProofState) (g : MVarId) (bare : Bool) : IO (Except Fault ProofState) := do
  if !alone g s.shown then return fault "operation" "the goal shares metavariables with others, so it cannot stand alone"
  match ← w.run s.scope 0 (guarded "operation" (do pure (.ok (← w.viewed (← focused s g) unprinted [] (fun _ => bare))))) with
  | .error e => return fault "operation" (← describe e)
  | .ok r => return r

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
