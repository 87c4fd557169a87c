import StepServer.Goals
import StepServer.Begin
import StepServer.Focus
/-! `goal.save` and `goal.load`: a state is kept as the requests that made it, and made again by answering them. The
environment is the caller's affair, as in Pantograph. -/
open Lean Elab
namespace StepServer

structure Made where
  cmd : String
  payload : Json

/-- The origins of a state, its own first, that of the start last. -/
partial def chain (origin : Json) : List Json := match origin.getObjVal? "before" with
  | .ok .null => [origin]
  | .ok before => origin :: chain before
  | .error _ => []

/-- The request that made a state out of those of `earlier`; none when it cannot be repeated. A state that came back to
goals of an earlier one names it by its place. -/
def requestBehind (origin : Json) (earlier : List Json) : Option Made :=
  match origin.getObjVal? "cmd", origin.getObjVal? "payload" with
  | .ok (.str cmd), .ok payload =>
    if cmd == "goal.subsume" then none
    else if cmd != "goal.continue" then some ⟨cmd, payload⟩
    else match payload.getObjVal? "branchOrigin" with
      | .ok branch =>
        let places := earlier.length - (earlier.takeWhile (fun o => o.compress != branch.compress)).length
        if places == 0 then none else some ⟨cmd, Json.mkObj [("branchPlace", natJson places)]⟩
      | .error _ => none
  | _, _ => none

/-- The requests behind a state, first to last. -/
def requestsOf : List Json → List Made → Option (List Made)
  | [], made => some made
  | origin :: earlier, made => match requestBehind origin earlier with
    | some m => requestsOf earlier (m :: made)
    | none => none

def madeJson (m : Made) : Json := Json.mkObj [("cmd", .str m.cmd), ("payload", m.payload)]

def World.saveCommand (w : World) (j : Json) : IO Answer := do
  match required asNat j "id", required asString j "path" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok n, .ok path => match ← w.findState n with
    | .error f => return .error f
    | .ok s => match requestsOf (chain s.origin) [] with
      | none => return fault "operation" "goals named or subsumed on the way to this state cannot be named again, so it cannot be saved"
      | some requests => do
        IO.FS.writeFile ⟨path⟩ (Json.mkObj [("requests", jsonArray (requests.map madeJson))]).compress
        return .ok (Json.mkObj [])

/-- `states` are those made so far, the last one first. -/
def World.repeat (w : World) (m : Made) (states : List Nat) : IO Answer :=
  let last := states.headD 0
  let payload := m.payload.setObjVal! "stateId" (natJson last)
  if m.cmd == "goal.start" then w.startCommand m.payload
  else if m.cmd == "goal.begin" then w.beginCommand m.payload
  else if m.cmd == "goal.tactic" then w.tacticCommand payload
  else if m.cmd == "goal.step" then w.stepCommand payload
  else if m.cmd == "goal.focus" then w.focusCommand payload
  else match m.cmd == "goal.continue", required asNat m.payload "branchPlace" with
    | true, .ok place => w.continueCommand (Json.mkObj [("target", natJson last), ("branch", natJson (states.reverse.getD (place - 1) 0))])
    | _, _ => pure (fault "parse" ("a saved state cannot contain " ++ m.cmd))

def stateIdIn (answer : Json) : Except Fault Nat :=
  match optional asNat answer "stateId", optional asNat answer "nextStateId" with
  | .ok (some n), _ => .ok n
  | _, .ok (some n) => .ok n
  | _, _ => fault "operation" ("a saved request was refused: " ++ answer.compress)

/-- Answer the requests one after the other; the states on the way are dropped at the end. -/
def World.replay (w : World) : List Made → List Nat → IO (Except Fault Nat)
  | [], n :: others => do
    w.dropAll others
    return .ok n
  | [], [] => return fault "parse" "the file holds no requests"
  | m :: rest, states => do
    let made : Except Fault Nat := match ← w.repeat m states with
      | .error f => .error f
      | .ok j => stateIdIn j
    match made with
    | .ok n => w.replay rest (n :: states)
    | .error f => do
      w.dropAll states
      return .error f

def madeOf (j : Json) : Except Fault (List Made) :=
  match j.getObjVal? "requests" with
  | .ok (.arr elems) => elems.toList.foldr (fun e rest => do
      let l ← rest
      pure (⟨← required asString e "cmd", (field? e "payload").getD (Json.mkObj [])⟩ :: l)) (.ok [])
  | _ => fault "parse" "this is not a saved state"

def World.loadCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "path" with
  | .error f => return .error f
  | .ok path => match Json.parse (← IO.FS.readFile ⟨path⟩) with
    | .error e => return fault "parse" e
    | .ok saved => match madeOf saved with
      | .error f => return .error f
      | .ok requests => match ← w.replay requests [] with
        | .error f => return .error f
        | .ok n => return .ok (Json.mkObj [("id", natJson n)])

end StepServer
