import StepServer.Start
import StepServer.Lanes
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

structure Showing where
  mutex : Std.BaseMutex
  waiting : IO.Ref (List (Nat × ProofState))
  shown : IO.Ref (List (Nat × Except Fault ProofState))
  firstName : Nat

/-- The state with its goals printed, if they were not. -/
def World.printed (w : World) (s : ProofState) : IO (Except Fault ProofState) := do
  match ← w.run s.scope 0 (do World.restore s; w.viewed s unprinted s.shown) with
  | .ok s => return .ok s
  | .error e => return fault "exception" (← describe e)

partial def World.showSome (w : World) (d : Showing) : BaseIO Unit := do
  match ← takeNext d.mutex d.waiting with
  | none => pure ()
  | some (n, s) => do
    let named := { w with nextName := ← IO.mkRef (d.firstName + n * namesForOne) }
    let printed ← match ← EIO.toBaseIO (named.printed s) with
      | .ok printed => pure printed
      | .error e => pure (fault "io" e.toString)
    d.mutex.lock
    let shown : List (Nat × Except Fault ProofState) ← d.shown.get
    d.shown.set ((n, printed) :: shown)
    d.mutex.unlock
    w.showSome d

/-- Keep a printed state in place of the unprinted one, and tell its goals. -/
def World.tellShown (w : World) (shown : List (Nat × Except Fault ProofState)) (n : Nat) : BaseIO Answer := do
  match shown with
  | [] => return fault "index" "the state was not printed"
  | (k, printed) :: rest =>
    if k != n then w.tellShown rest n
    else match printed with
      | .error f => return .error f
      | .ok s => do
        w.replace n s
        return .ok (Json.mkObj [("goals", compactGoals s.shown)])

/-- The goals of states, printed now if a batch left them unprinted. -/
def World.showCommand (w : World) (j : Json) : IO Answer := do
  match required asNats j "stateIds", optional asNat j "threads" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok ids, .ok threads => match ← allOf w.findState ids with
    | .error f => return .error f
    | .ok states => do
      let d : Showing := ⟨← Std.BaseMutex.new, ← IO.mkRef (ids.zip states), ← IO.mkRef [], ← w.nextName.get⟩
      w.together (threads.getD 1) ids.length fun w => w.showSome d
      let shown : List (Nat × Except Fault ProofState) ← d.shown.get
      match ← allOf (w.tellShown shown) ids with
      | .error f => return .error f
      | .ok l => return .ok (Json.mkObj [("states", jsonArray l)])

end StepServer
