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

/-- The requests behind a state, first to last; none when one of them cannot be repeated. -/
partial def requestsOf (origin : Json) (later : List Made) : Option (List Made) :=
  match origin.getObjVal? "cmd", origin.getObjVal? "payload", origin.getObjVal? "before" with
  | .ok (.str cmd), .ok payload, .ok before =>
    if cmd == "goal.continue" then none
    else
      let all := ⟨cmd, payload⟩ :: later
      match before with
      | .null => some all
      | b => requestsOf b all
  | _, _, _ => none

def madeJson (m : Made) : Json := Json.mkObj [("cmd", .str m.cmd), ("payload", m.payload)]

def World.saveCommand (w : World) (j : Json) : IO Answer := do
  match required asNat j "id", required asString j "path" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok n, .ok path => match ← w.findState n with
    | .error f => return .error f
    | .ok s => match requestsOf s.origin [] with
      | none => return fault "operation" "this state was not made by start and tactics alone, so it cannot be saved"
      | some requests => do
        IO.FS.writeFile ⟨path⟩ (Json.mkObj [("requests", jsonArray (requests.map madeJson))]).compress
        return .ok (Json.mkObj [])

def World.repeat (w : World) (m : Made) (state : Nat) : IO Answer :=
  let payload := m.payload.setObjVal! "stateId" (natJson state)
  if m.cmd == "goal.start" then w.startCommand m.payload
  else if m.cmd == "goal.begin" then w.beginCommand m.payload
  else if m.cmd == "goal.tactic" then w.tacticCommand payload
  else if m.cmd == "goal.step" then w.stepCommand payload
  else if m.cmd == "goal.focus" then w.focusCommand payload
  else pure (fault "parse" ("a saved state cannot contain " ++ m.cmd))

def stateIdIn (answer : Json) : Except Fault Nat :=
  match optional asNat answer "stateId", optional asNat answer "nextStateId" with
  | .ok (some n), _ => .ok n
  | _, .ok (some n) => .ok n
  | _, _ => fault "operation" ("a saved request was refused: " ++ answer.compress)

/-- Answer the requests one after the other; the states on the way are dropped again. -/
def World.replay (w : World) : List Made → Option Nat → IO (Except Fault Nat)
  | [], some n => return .ok n
  | [], none => return fault "parse" "the file holds no requests"
  | m :: rest, before => do
    let answer ← w.repeat m (before.getD 0)
    match before with
    | some n => w.drop n
    | none => pure ()
    match answer with
    | .error f => return .error f
    | .ok j => match stateIdIn j with
      | .error f => return .error f
      | .ok n => w.replay rest (some n)

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
      | .ok requests => match ← w.replay requests none with
        | .error f => return .error f
        | .ok n => return .ok (Json.mkObj [("id", natJson n)])

end StepServer
