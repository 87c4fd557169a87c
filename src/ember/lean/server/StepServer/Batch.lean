import StepServer.Start
/-! Light steps, one or many: compact answers, a budget for each candidate, equal states folded into one. -/
open Lean Elab
namespace StepServer

structure Limits where
  heartbeats : Nat := 200000
  timeoutMs : Nat := 0

def limitsOf (j : Json) : Except Fault Limits := do
  let heartbeats ← optional asNat j "heartbeats"
  let timeoutMs ← optional asNat j "timeoutMs"
  pure { heartbeats := heartbeats.getD 200000, timeoutMs := timeoutMs.getD 0 }

def goalAt : List MVarId → Nat → Option MVarId
  | [], _ => none
  | g :: _, 0 => some g
  | _ :: rest, n + 1 => goalAt rest n

/-- Line (from 1) and column (from 0) of a byte offset. -/
def positionJson (text : String) (offset : Nat) : Json :=
  let p := (FileMap.ofString text).toPosition ⟨offset⟩
  Json.mkObj [("line", natJson p.line), ("column", natJson p.column)]

def failureFields (text : String) (messages : List Json) : Failure → List (String × Json)
  | .timeout limit message => [("status", .str "timeout"), ("limit", .str limit), ("message", .str message)]
  | .refused kind message offset =>
    let logged := match firstErrorMessage messages with
      | some j => field? j "pos"
      | none => none
    let pos := match offset, logged with
      | some n, _ => [("pos", positionJson text n)]
      | none, some p => [("pos", p)]
      | none, none => []
    [("status", .str "refused"), ("kind", .str kind), ("message", .str message)] ++ pos

def outcomeOf : Except Exception Outcome → BaseIO Outcome
  | .ok o => pure o
  | .error e => do pure (.failed (← failureOf e 0) [])

def printedAs (g : MVarId) (shown : List Goal) : Printed := match shownAs g shown with
  | some v => v.printed
  | none => unprinted

/-- The next state with its goals viewed, or why there is none. A state whose hash is `met` already is not printed. -/
def World.lightStep (w : World) (s : ProofState) (goal : MVarId) (text : String) (limits : Limits)
    (met : String → Bool := fun _ => false) : IO Outcome := do
  let body : TermElabM Outcome := do
    match ← w.tactic s goal text with
    | .advanced next messages =>
      setBudget s.scope 0
      let shown ← (keys s.shown next.goals next.goals : MetaM _)
      let shown ← if met (stateHash shown) then pure shown else printAll (printedAs goal s.shown) shown
      pure (.advanced { next with shown } messages)
    | o => pure o
  -- the elaborator looks positions up in this text
  let input := Parser.mkInputContext (prelude_ ++ text) "tactic"
  outcomeOf (← { w with input }.run s.scope limits.heartbeats body limits.timeoutMs)

def advancedFields (n : Nat) (s : ProofState) (hash : Option String) : List (String × Json) :=
  let hashField := match hash with
    | some h => [("hash", .str h)]
    | none => []
  [("status", .str "advanced"), ("nextStateId", natJson n), ("goals", compactGoals s.shown)] ++ hashField

def timed (start : Nat) (fields : List (String × Json)) : BaseIO Json := do
  let stop : Nat ← IO.monoNanosNow
  pure (Json.mkObj (("us", natJson ((stop - start) / 1000)) :: fields))

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

def World.stepCommand (w : World) (j : Json) : IO Answer := do
  match ← w.target j, required asString j "tactic", limitsOf j, optional asBool j "hash" with
  | .error f, _, _, _ => return .error f
  | _, .error f, _, _ => return .error f
  | _, _, .error f, _ => return .error f
  | _, _, _, .error f => return .error f
  | .ok (s, g), .ok text, .ok limits, .ok hash => do
    let start : Nat ← IO.monoNanosNow
    match ← w.lightStep s g text limits with
    | .failed why messages => return .ok (← timed start (failureFields text messages why))
    | .proved next _ =>
      let n ← w.addMade s.origin "goal.step" j next
      return .ok (← timed start [("status", .str "proved"), ("nextStateId", natJson n)])
    | .advanced next _ =>
      let n ← w.addMade s.origin "goal.step" j next
      return .ok (← timed start (advancedFields n next (if hash.getD false then some (stateHash next.shown) else none)))

/-- Store a fresh state and tell its number; `compact` adds its goals and hash. -/
def World.announce (w : World) (cmd : String) (j : Json) (s : ProofState) (compact : Bool) (more : List (String × Json) := []) : IO Answer := do
  let root := ("root", Json.str s.root.mvarId!.name.toString) :: more
  if compact then
    match ← w.run s.scope 0 (do World.restore s; printAll unprinted (← (keys [] s.goals s.goals : MetaM _))) with
    | .error e => return fault "exception" (← describe e)
    | .ok shown =>
      let n ← w.addMade .null cmd j { s with shown }
      return .ok (Json.mkObj ([("stateId", natJson n), ("goals", compactGoals shown), ("hash", .str (stateHash shown))] ++ root))
  else
    let n ← w.addMade .null cmd j s
    return .ok (Json.mkObj (("stateId", natJson n) :: root))

structure Folded where
  hash : String
  index : Nat
  state : Nat

def foldedAs (h : String) : List Folded → Option Folded
  | [] => none
  | f :: rest => if f.hash == h then some f else foldedAs h rest

def World.batchOne (w : World) (s : ProofState) (g : MVarId) (limits : Limits) (j : Json) (text : String)
    (index : Nat) (seen : List Folded) : IO (Json × List Folded) := do
  let start : Nat ← IO.monoNanosNow
  match ← w.lightStep s g text limits (fun h => present (foldedAs h seen)) with
  | .failed why messages => return (← timed start (failureFields text messages why), seen)
  | .proved next _ =>
    let n ← w.addMade s.origin "goal.step" (j.setObjVal! "tactic" (.str text)) next
    return (← timed start [("status", .str "proved"), ("nextStateId", natJson n)], seen)
  | .advanced next _ =>
    let h := stateHash next.shown
    match foldedAs h seen with
    | some f =>
      return (← timed start [("status", .str "advanced"), ("nextStateId", natJson f.state), ("foldedInto", natJson f.index), ("hash", .str h)], seen)
    | none =>
      let n ← w.addMade s.origin "goal.step" (j.setObjVal! "tactic" (.str text)) next
      return (← timed start (advancedFields n next (some h)), ⟨h, index, n⟩ :: seen)

def World.batchAll (w : World) (s : ProofState) (g : MVarId) (limits : Limits) (j : Json) (emit : Json → IO Unit) :
    List String → Nat → List Folded → IO Unit
  | [], _, _ => pure ()
  | text :: rest, index, seen => do
    let (answer, seen) ← w.batchOne s g limits j text index seen
    emit answer
    w.batchAll s g limits j emit rest (index + 1) seen

/-- With `"stream": true` each answer is sent when it is known, and nothing at the end. -/
def World.batchCommand (w : World) (send : Json → IO Unit) (j : Json) : IO (Option Answer) := do
  match ← w.target j, required asStrings j "tactics", limitsOf j, optional asBool j "stream" with
  | .error f, _, _, _ => return some (.error f)
  | _, .error f, _, _ => return some (.error f)
  | _, _, .error f, _ => return some (.error f)
  | _, _, _, .error f => return some (.error f)
  | .ok (s, g), .ok texts, .ok limits, .ok stream => do
    let single := match field? j "goalId" with
      | some n => Json.mkObj [("goalId", n)]
      | none => Json.mkObj []
    if stream.getD false then
      w.batchAll s g limits single send texts 0 []
      return none
    let collected ← IO.mkRef (Array.empty : Array Json)
    w.batchAll s g limits single (fun answer => do
      let so_far : Array Json ← collected.swap Array.empty
      collected.set (so_far.push answer)) texts 0 []
    let results : Array Json ← collected.get
    return some (.ok (Json.mkObj [("results", .arr results)]))

end StepServer
