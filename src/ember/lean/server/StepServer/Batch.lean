import StepServer.Start
import StepServer.Lanes
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

/-- What became of one candidate, and how long that took. -/
structure Tried where
  text : String
  outcome : Outcome
  us : Nat

/-- The candidates of a batch on several threads: each takes the next that nobody has taken. Answers are given in the
order of the candidates, so that neither numbers nor folding depend on who was faster. -/
structure Deal where
  mutex : Std.BaseMutex
  pending : IO.Ref (List (Nat × String))
  tried : IO.Ref (List (Nat × Tried))
  /-- How many answers are given. -/
  told : IO.Ref Nat
  seen : IO.Ref (List Folded)
  firstName : Nat

/-- Candidates draw fresh names from ranges of their own. -/
def namesForOne : Nat := 4294967296

def Deal.take (d : Deal) : BaseIO (Option (Nat × String)) := do
  d.mutex.lock
  let pending : List (Nat × String) ← d.pending.get
  match pending with
  | [] => do
    d.mutex.unlock
    pure none
  | first :: rest => do
    d.pending.set rest
    d.mutex.unlock
    pure (some first)

def World.tryOne (w : World) (d : Deal) (s : ProofState) (g : MVarId) (limits : Limits) (index : Nat) (text : String) : BaseIO Tried := do
  let start : Nat ← IO.monoNanosNow
  let seen : List Folded ← d.seen.get
  let nextName ← IO.mkRef (d.firstName + index * namesForOne)
  let ran ← EIO.toBaseIO ({ w with nextName }.lightStep s g text limits (fun h => present (foldedAs h seen)))
  let stop : Nat ← IO.monoNanosNow
  let outcome := match ran with
    | .ok outcome => outcome
    | .error e => .failed (.refused "io" e.toString none) []
  pure ⟨text, outcome, (stop - start) / 1000⟩

def World.tell (w : World) (d : Deal) (s : ProofState) (j : Json) (index : Nat) (t : Tried) : BaseIO Json := do
  let made (next : ProofState) := w.addMade s.origin "goal.step" (j.setObjVal! "tactic" (.str t.text)) next
  let fields ← match t.outcome with
    | .failed why messages => pure (failureFields t.text messages why)
    | .proved next _ => do pure [("status", .str "proved"), ("nextStateId", natJson (← made next))]
    | .advanced next _ => do
      let h := stateHash next.shown
      let seen : List Folded ← d.seen.get
      match foldedAs h seen with
      | some f => pure [("status", .str "advanced"), ("nextStateId", natJson f.state), ("foldedInto", natJson f.index), ("hash", .str h)]
      | none => do
        let n ← made next
        d.seen.set (⟨h, index, n⟩ :: seen)
        pure (advancedFields n next (some h))
  pure (Json.mkObj (("us", natJson t.us) :: fields))

def triedAt (n : Nat) : List (Nat × Tried) → Option Tried
  | [] => none
  | (k, t) :: rest => if k == n then some t else triedAt n rest

/-- Give the answers that are next in order. The mutex is held. -/
partial def World.tellReady (w : World) (d : Deal) (s : ProofState) (j : Json) (emit : Json → BaseIO Unit) : BaseIO Unit := do
  let n : Nat ← d.told.get
  let tried : List (Nat × Tried) ← d.tried.get
  match triedAt n tried with
  | none => pure ()
  | some t => do
    d.tried.set (tried.filter (fun (k, _) => k != n))
    d.told.set (n + 1)
    emit (← w.tell d s j n t)
    w.tellReady d s j emit

partial def World.deal (w : World) (d : Deal) (s : ProofState) (g : MVarId) (limits : Limits) (j : Json) (emit : Json → BaseIO Unit) : BaseIO Unit := do
  match ← d.take with
  | none => pure ()
  | some (index, text) => do
    let t ← w.tryOne d s g limits index text
    d.mutex.lock
    let tried : List (Nat × Tried) ← d.tried.get
    d.tried.set ((index, t) :: tried)
    w.tellReady d s j emit
    d.mutex.unlock
    w.deal d s g limits j emit

def withIndex (l : List String) : List (Nat × String) :=
  (l.foldl (fun (done, n) x => ((n, x) :: done, n + 1)) (([] : List (Nat × String)), 0)).1.reverse

def World.batchAll (w : World) (s : ProofState) (g : MVarId) (limits : Limits) (threads : Nat) (j : Json) (texts : List String)
    (emit : Json → BaseIO Unit) : BaseIO Unit := do
  let firstName : Nat ← w.nextName.get
  w.nextName.set (firstName + texts.length * namesForOne)
  let d : Deal := ⟨← Std.BaseMutex.new, ← IO.mkRef (withIndex texts), ← IO.mkRef [], ← IO.mkRef 0, ← IO.mkRef [], firstName⟩
  w.together ((if Nat.ble threads texts.length then threads else texts.length) - 1) fun w => w.deal d s g limits j emit

/-- With `"stream": true` each answer is sent when it is known, and nothing at the end. -/
def World.batchCommand (w : World) (send : Json → IO Unit) (j : Json) : IO (Option Answer) := do
  match ← w.target j, required asStrings j "tactics", limitsOf j, optional asBool j "stream", optional asNat j "threads" with
  | .error f, _, _, _, _ => return some (.error f)
  | _, .error f, _, _, _ => return some (.error f)
  | _, _, .error f, _, _ => return some (.error f)
  | _, _, _, .error f, _ => return some (.error f)
  | _, _, _, _, .error f => return some (.error f)
  | .ok (s, g), .ok texts, .ok limits, .ok stream, .ok threads => do
    let single := match field? j "goalId" with
      | some n => Json.mkObj [("goalId", n)]
      | none => Json.mkObj []
    let all := w.batchAll s g limits (threads.getD 1) single texts
    if stream.getD false then
      all (fun answer => do let _ ← EIO.toBaseIO (send answer))
      return none
    let collected ← IO.mkRef (Array.empty : Array Json)
    all (fun answer => do
      let so_far : Array Json ← collected.swap Array.empty
      collected.set (so_far.push answer))
    let results : Array Json ← collected.get
    return some (.ok (Json.mkObj [("results", .arr results)]))

end StepServer
