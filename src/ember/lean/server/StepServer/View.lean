import StepServer.Start
/-! What is told of a state: its goals, printed or not yet, and its hash. -/
open Lean Elab
namespace StepServer

def printedAs (g : MVarId) (shown : List Goal) : Printed := match shownAs g shown with
  | some v => v.printed
  | none => unprinted

/-- Printing is no part of a step: what goes wrong there is not the tactic's doing. -/
def printing (x : IO α) : TermElabM α := do
  match ← (EIO.toBaseIO x : BaseIO (Except IO.Error α)) with
  | .ok a => pure a
  | .error _ => Elab.throwUnsupportedSyntax

/-- `s` with its goals viewed; its metavariables are the current ones. States whose hash `bare` accepts are not printed. -/
def World.viewed (w : World) (s : ProofState) (parent : Printed := unprinted) (known : List Goal := [])
    (bare : String → Bool := fun _ => false) : TermElabM ProofState := do
  let shown ← (keys parent known s.goals s.goals : MetaM _)
  let hash := stateHash shown
  let shown ← if bare hash then pure shown else (do printing (w.printer.all (← printingIn s.scope) shown))
  pure { s with shown, hash }

/-- Store a fresh state and tell its number; `compact` adds its goals and hash. -/
def World.announce (w : World) (cmd : String) (j : Json) (s : ProofState) (compact : Bool) (more : List (String × Json) := []) : IO Answer := do
  let root := ("root", Json.str s.root.mvarId!.name.toString) :: more
  if compact then
    match ← w.run s.scope 0 (do World.restore s; w.viewed s) with
    | .error e => return fault "exception" (← describe e)
    | .ok s =>
      let n ← w.addMade .null cmd j s
      return .ok (Json.mkObj ([("stateId", natJson n), ("goals", compactGoals s.shown), ("hash", .str s.hash)] ++ root))
  else
    let n ← w.addMade .null cmd j s
    return .ok (Json.mkObj (("stateId", natJson n) :: root))

def goalAt : List MVarId → Nat → Option MVarId
  | [], _ => none
  | g :: _, 0 => some g
  | _ :: rest, n + 1 => goalAt rest n

def World.findState (w : World) (n : Nat) : BaseIO (Except Fault ProofState) := do
  match ← w.find? n with
  | some s => pure (.ok s)
  | none => pure (fault "index" ("Invalid state index " ++ (Name.num .anonymous n).toString))

def World.target (w : World) (j : Json) : BaseIO (Except Fault (ProofState × MVarId)) := do
  match required asNat j "stateId", optional asNat j "goalId" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok n, .ok goalId => match ← w.findState n with
    | .error f => return .error f
    | .ok s => match goalAt s.goals (goalId.getD 0) with
      | some g => return .ok (s, g)
      | none => return fault "index" ("Invalid goal index " ++ (Name.num .anonymous (goalId.getD 0)).toString)

/-- The goals of a state, printed now if a batch left them unprinted. -/
def World.show (w : World) (n : Nat) : IO Answer := do
  match ← w.findState n with
  | .error f => return .error f
  | .ok s => match ← w.run s.scope 0 (do World.restore s; w.viewed s unprinted s.shown) with
    | .error e => return fault "exception" (← describe e)
    | .ok s => do
      w.replace n s
      return .ok (Json.mkObj [("goals", compactGoals s.shown)])

def World.showAll (w : World) : List Nat → IO (Except Fault (List Json))
  | [] => return .ok []
  | n :: rest => do
    match ← w.show n with
    | .error f => return .error f
    | .ok j => match ← w.showAll rest with
      | .error f => return .error f
      | .ok l => return .ok (j :: l)

def World.showCommand (w : World) (j : Json) : IO Answer := do
  match required asNats j "stateIds" with
  | .error f => return .error f
  | .ok ids => match ← w.showAll ids with
    | .error f => return .error f
    | .ok l => return .ok (Json.mkObj [("states", jsonArray l)])

end StepServer
