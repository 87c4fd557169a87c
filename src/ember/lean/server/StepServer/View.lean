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
  shown : IO.Ref (List (Nat × ProofState))
  firstName : Nat

partial def World.showSome (w : World) (d : Showing) : BaseIO Unit := do
  d.mutex.lock
  let waiting : List (Nat × ProofState) ← d.waiting.get
  match waiting with
  | [] => d.mutex.unlock
  | (n, s) :: rest => do
    d.waiting.set rest
    d.mutex.unlock
    let named := { w with nextName := ← IO.mkRef (d.firstName + n * namesForOne) }
    let ran ← EIO.toBaseIO (named.run s.scope 0 (do World.restore s; w.viewed s unprinted s.shown))
    let s := match ran with
      | .ok done => match done with
        | .ok s => s
        | .error _ => s
      | .error _ => s
    d.mutex.lock
    let shown : List (Nat × ProofState) ← d.shown.get
    d.shown.set ((n, s) :: shown)
    d.mutex.unlock
    w.showSome d

def World.replaceAll (w : World) : List (Nat × ProofState) → BaseIO Unit
  | [] => pure ()
  | (n, s) :: rest => do
    w.replace n s
    w.replaceAll rest

def World.findAll (w : World) : List Nat → BaseIO (Except Fault (List (Nat × ProofState)))
  | [] => return .ok []
  | n :: rest => do
    match ← w.findState n with
    | .error f => return .error f
    | .ok s => match ← w.findAll rest with
      | .error f => return .error f
      | .ok l => return .ok ((n, s) :: l)

def shownAt (n : Nat) : List (Nat × ProofState) → Json
  | [] => .null
  | (k, s) :: rest => if k == n then Json.mkObj [("goals", compactGoals s.shown)] else shownAt n rest

/-- The goals of states, printed now if a batch left them unprinted. -/
def World.showCommand (w : World) (j : Json) : IO Answer := do
  match required asNats j "stateIds", optional asNat j "threads" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok ids, .ok threads => match ← w.findAll ids with
    | .error f => return .error f
    | .ok states => do
      let d : Showing := ⟨← Std.BaseMutex.new, ← IO.mkRef states, ← IO.mkRef [], ← w.nextName.get⟩
      let threads := threads.getD 1
      w.together ((if Nat.ble threads ids.length then threads else ids.length) - 1) (fun w => w.showSome d)
      let shown : List (Nat × ProofState) ← d.shown.get
      w.replaceAll shown
      return .ok (Json.mkObj [("states", jsonArray (ids.map fun n => shownAt n shown))])

end StepServer
