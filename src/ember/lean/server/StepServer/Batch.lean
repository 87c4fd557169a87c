import StepServer.Focus
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

/-- The next state with its goals viewed, or why there is none. A state whose hash is `known` is not printed. -/
def World.lightStep (w : World) (s : ProofState) (goal : MVarId) (text : String) (limits : Limits)
    (known : String → Bool := fun _ => false) : IO Outcome := do
  let body : TermElabM Outcome := do
    match ← w.tactic s goal text with
    | .advanced next messages =>
      setBudget s.scope 0
      pure (.advanced (← w.viewed next (printedAs goal s.shown) s.shown known) messages)
    | o => pure o
  -- the elaborator looks positions up in this text
  let input := Parser.mkInputContext (prelude_ ++ text) "tactic"
  outcomeOf (← { w with input }.run s.scope limits.heartbeats body limits.timeoutMs)

def advancedFields (n : Nat) (s : ProofState) (hash : Bool) : List (String × Json) :=
  [("status", .str "advanced"), ("nextStateId", natJson n), ("goals", compactGoals s.shown)] ++
    (if hash then [("hash", .str s.hash)] else [])

def microsSince (start : Nat) : BaseIO Nat := do
  let stop : Nat ← IO.monoNanosNow
  pure ((stop - start) / 1000)

def tookMicros (us : Nat) (fields : List (String × Json)) : Json := Json.mkObj (("us", natJson us) :: fields)

/-- With the time since `start`. -/
def timed (start : Nat) (fields : List (String × Json)) : BaseIO Json := do pure (tookMicros (← microsSince start) fields)

/-- What takes less is over before anybody sleeps. -/
def longMicros : Nat := 1000

def World.stepCommand (w : World) (j : Json) : IO Answer := do
  match ← w.target j, required asString j "tactic", limitsOf j, optional asBool j "hash" with
  | .error f, _, _, _ => return .error f
  | _, .error f, _, _ => return .error f
  | _, _, .error f, _ => return .error f
  | _, _, _, .error f => return .error f
  | .ok (s, g), .ok text, .ok limits, .ok hash => do
    let start : Nat ← IO.monoNanosNow
    let near : BaseIO Unit := do if Nat.ble longMicros (← microsSince start) then w.near
    match ← { w with near }.lightStep s g text limits with
    | .failed why messages => return .ok (← timed start (failureFields text messages why))
    | .proved next _ =>
      let n ← w.addMade s.origin "goal.step" j next
      return .ok (← timed start [("status", .str "proved"), ("nextStateId", natJson n)])
    | .advanced next _ =>
      let n ← w.addMade s.origin "goal.step" j next
      return .ok (← timed start (advancedFields n next (hash.getD false)))

structure Folded where
  hash : String
  index : Nat
  state : Nat

def foldedAs (h : String) : List Folded → Option Folded
  | [] => none
  | f :: rest => if f.hash == h then some f else foldedAs h rest

/-- What became of one candidate, and how long that took. -/
inductive Tried where
  | failed (answer : Json)
  | proved (next : ProofState) (us : Nat)
  /-- With the goals of the next state as states of their own, if that was asked for. -/
  | advanced (next : ProofState) (parts : List ProofState) (us : Nat)

/-- Candidates for one goal. -/
structure Batch where
  state : ProofState
  goal : MVarId
  texts : List String
  limits : Limits
  /-- The request of a single step, less its tactic. -/
  payload : Json
  seen : IO.Ref (List Folded)

/-- One candidate: which of all, which of its batch. -/
structure Candidate where
  number : Nat
  batch : Batch
  index : Nat
  text : String

/-- How the state was made that it leads to. -/
def Candidate.origin (c : Candidate) : Json :=
  originOf c.batch.state.origin "goal.step" (c.batch.payload.setObjVal! "tactic" (.str c.text))

/-- Candidates on several threads: each takes the next that nobody has taken. Answers are given in the order of the
candidates, so that neither numbers nor folding depend on who was faster. -/
structure Deal where
  /-- Independent goals come as states of their own, and no goal is printed: `goal.show` does that. -/
  apart : Bool
  emit : Json → BaseIO Unit
  mutex : Std.BaseMutex
  pending : IO.Ref (List Candidate)
  /-- How many answers are given. -/
  told : IO.Ref Nat
  /-- What was tried before its turn to be told came. -/
  early : IO.Ref (List (Candidate × Tried))
  firstName : Nat

def World.partsOf (w : World) (next : ProofState) : BaseIO (List ProofState) := do
  match ← EIO.toBaseIO (w.parts next true) with
  | .ok l => pure l
  | .error _ => pure []

def World.tryOne (w : World) (d : Deal) (c : Candidate) : BaseIO Tried := do
  let b := c.batch
  let start : Nat ← IO.monoNanosNow
  let seen : List Folded ← b.seen.get
  let known (h : String) : Bool := present (foldedAs h seen)
  let w := { w with nextName := ← IO.mkRef (d.firstName + c.number * namesForOne) }
  let ran : Except IO.Error Outcome ← EIO.toBaseIO (w.lightStep b.state b.goal c.text b.limits (fun h => d.apart || known h))
  match ran with
  | .error e => do pure (.failed (← timed start (failureFields c.text [] (.refused "io" e.toString none))))
  | .ok (.failed why messages) => do pure (.failed (← timed start (failureFields c.text messages why)))
  | .ok (.proved next _) => do pure (.proved next (← microsSince start))
  | .ok (.advanced next _) => do
    let parts ← if !d.apart || known next.hash then pure [] else w.partsOf next
    pure (.advanced next parts (← microsSince start))

def World.addParts (w : World) (whole : Json) : Nat → List ProofState → BaseIO (List Json)
  | _, [] => pure []
  | i, p :: rest => do
    let n ← w.addMade whole "goal.focus" (Json.mkObj [("goalId", natJson i)]) p
    pure (Json.mkObj (partFields n p) :: (← w.addParts whole (i + 1) rest))

def World.tell (w : World) (c : Candidate) (t : Tried) : BaseIO Json := do
  match t with
  | .failed answer => pure answer
  | .proved next us => do
    let n ← w.add { next with origin := c.origin }
    pure (tookMicros us [("status", .str "proved"), ("nextStateId", natJson n)])
  | .advanced next parts us => do
    let seen : List Folded ← c.batch.seen.get
    match foldedAs next.hash seen, parts with
    | some f, _ => pure (tookMicros us
        [("status", .str "advanced"), ("nextStateId", natJson f.state), ("foldedInto", natJson f.index), ("hash", .str next.hash)])
    | none, [] => do
      let n ← w.add { next with origin := c.origin }
      c.batch.seen.set (⟨next.hash, c.index, n⟩ :: seen)
      pure (tookMicros us (advancedFields n next true))
    | none, parts => do
      c.batch.seen.set (⟨next.hash, c.index, 0⟩ :: seen)
      let parts ← w.addParts c.origin 0 parts
      pure (tookMicros us
        [("status", .str "advanced"), ("goals", compactGoals next.shown), ("hash", .str next.hash), ("parts", jsonArray parts)])

def triedAt (n : Nat) : List (Candidate × Tried) → Option (Candidate × Tried)
  | [] => none
  | t :: rest => if t.1.number == n then some t else triedAt n rest

/-- Give the answer if it is the next in order, and those that waited for it. The mutex is held. -/
partial def World.tellInTurn (w : World) (d : Deal) (c : Candidate) (t : Tried) : BaseIO Unit := do
  let n : Nat ← d.told.get
  let early : List (Candidate × Tried) ← d.early.get
  if c.number != n then d.early.set ((c, t) :: early)
  else
    d.emit (← w.tell c t)
    d.told.set (n + 1)
    match triedAt (n + 1) early with
    | none => pure ()
    | some (c, t) => do
      d.early.set (early.filter fun (k, _) => k.number != c.number)
      w.tellInTurn d c t

partial def World.deal (w : World) (d : Deal) : BaseIO Unit := do
  match ← takeNext d.mutex d.pending with
  | none => pure ()
  | some c => do
    let t ← w.tryOne d c
    d.mutex.lock
    w.tellInTurn d c t
    d.mutex.unlock
    w.deal d

/-- The candidates of all batches, in order. -/
def candidates (batches : List Batch) : List Candidate :=
  let (all, _) := batches.foldl (fun (all, number) b =>
    let (all, number, _) := b.texts.foldl (fun (all, number, index) text =>
      (⟨number, b, index, text⟩ :: all, number + 1, index + 1)) (all, number, 0)
    (all, number)) (([] : List Candidate), 0)
  all.reverse

structure Wave where
  batches : List Batch
  apart : Bool
  threads : Nat
  /-- Each answer is sent when it is known, and nothing at the end. -/
  stream : Bool
  /-- Answers may wait for one another, a few milliseconds. -/
  held : Bool

def World.batchOf (w : World) (j : Json) : BaseIO (Except Fault Batch) := do
  let target ← w.target j
  let seen ← IO.mkRef []
  return do
    let (state, goal) ← target
    pure {
      state, goal, seen
      texts := ← required asStrings j "tactics"
      limits := ← limitsOf j
      payload := match field? j "goalId" with
        | some n => Json.mkObj [("goalId", n)]
        | none => Json.mkObj [] }

/-- One batch, or several under `batches`. -/
def World.waveOf (w : World) (j : Json) : BaseIO (Except Fault Wave) := do
  let batches ← allOf w.batchOf (match field? j "batches" with
    | some (.arr l) => l.toList
    | _ => [j])
  return do
    let flag (key : String) : Except Fault Bool := do pure ((← optional asBool j key).getD false)
    pure {
      batches := ← batches
      apart := ← flag "apart"
      threads := (← optional asNat j "threads").getD 1
      stream := ← flag "stream"
      held := ← flag "held" }

def World.dealAll (w : World) (v : Wave) (emit : Json → BaseIO Unit) : BaseIO Unit := do
  let all := candidates v.batches
  let firstName : Nat ← w.nextName.get
  w.nextName.set (firstName + all.length * namesForOne)
  let d : Deal := {
    apart := v.apart, emit, firstName
    mutex := ← Std.BaseMutex.new
    pending := ← IO.mkRef all
    told := ← IO.mkRef 0
    early := ← IO.mkRef [] }
  w.together v.threads all.length fun w => w.deal d

/-- Answers that wait for others: each piece that is written is one more that the reader wakes for. -/
structure Held where
  mutex : Std.BaseMutex
  lines : IO.Ref (List String)

def Held.keep (h : Held) (line : String) : BaseIO Unit := do
  h.mutex.lock
  let lines : List String ← h.lines.get
  h.lines.set (line :: lines)
  h.mutex.unlock

def Held.release (h : Held) (write : String → BaseIO Unit) : BaseIO Unit := do
  h.mutex.lock
  let lines : List String ← h.lines.get
  h.lines.set []
  match lines with
  | [] => pure ()
  | _ => write ("".intercalate lines.reverse)
  h.mutex.unlock

/-- Stream the answers. Those that are held go out with the rounds of the watch, and what is left at the end. -/
def World.streamed (w : World) (write : String → IO Unit) (v : Wave) : BaseIO Unit := do
  let write (text : String) : BaseIO Unit := do let _ ← EIO.toBaseIO (write text)
  if v.held then
    let held : Held := ⟨← Std.BaseMutex.new, ← IO.mkRef []⟩
    let watch ← w.watchman
    watch.round.set (held.release write)
    w.dealAll v fun answer => do held.keep (← w.line answer)
    watch.round.set (pure ())
    held.release write
  else w.dealAll v fun answer => do write (← w.line answer)

def World.batchCommand (w : World) (write : String → IO Unit) (j : Json) : IO (Option Answer) := do
  match ← w.waveOf j with
  | .error f => return some (.error f)
  | .ok v => do
    if v.stream then
      w.streamed write v
      return none
    let collected ← IO.mkRef (Array.empty : Array Json)
    w.dealAll v (fun answer => do
      let so_far : Array Json ← collected.swap Array.empty
      collected.set (so_far.push answer))
    let results : Array Json ← collected.get
    return some (.ok (Json.mkObj [("results", .arr results)]))

end StepServer
