import StepServer.State
/-! Running the elaborator under limits: every exception is a value, every request has its own heartbeats. -/
open Lean Elab
namespace StepServer

/-- `x` with any exception, also timeouts and recursion limits, as a value. -/
def attempt (x : TermElabM α) : TermElabM (Except Exception α) := fun termCtx term metaCtx metaRef coreCtx core =>
  liftM (m := BaseIO) (EIO.toBaseIO (x termCtx term metaCtx metaRef coreCtx core))

def getEnv : CoreM Environment := Core.instMonadEnvCoreM.getEnv
def getMCtx : MetaM MetavarContext := Meta.instMonadMCtxMetaM.getMCtx
def instantiate (e : Expr) : MetaM Expr := do
  let m ← getMCtx
  pure (instantiateMVarsCore m e).1

/-- A scope that keeps no info trees: nobody reads them, and every state would hold on to them. -/
def quiet (scope : Command.State) : Command.State := { scope with infoState := { scope.infoState with enabled := false } }

/-- What the scope itself allows (`set_option maxHeartbeats`), in single heartbeats. -/
def ceiling (scope : Command.State) : Nat := match scope.scopes with
  | s :: _ => Core.getMaxHeartbeats s.opts
  | [] => 0

/-- Leave `budget` thousand heartbeats of those that the scope allows; 0: all of them. The count starts high
instead of the limit low, because the kernel compares with the same limit. -/
def setBudget (scope : Command.State) (budget : Nat) : BaseIO Unit :=
  if budget == 0 then IO.setNumHeartbeats 0
  else
    let limit := ceiling scope
    let wanted := budget * 1000
    IO.setNumHeartbeats (if Nat.ble limit wanted then 0 else limit - wanted)

/-- A deadline that tells the watch to end: a thread that still runs would keep the process alive. -/
def endOfWatch : Nat := 1

/-- How many looks at the clock make a round. -/
def looksOfRound : Nat := 8

partial def Watch.patrol (w : Watch) (looks : Nat := looksOfRound) : BaseIO Unit := do
  IO.sleep (word 10)
  let deadline : Nat ← w.deadline.get
  if deadline == endOfWatch then return ()
  if looks == 0 then (← (w.round.get : BaseIO (BaseIO Unit)))
  if deadline != 0 then
    let now : Nat ← IO.monoNanosNow
    if Nat.ble deadline now then
      match ← (w.token.get : BaseIO (Option IO.CancelToken)) with
      | some token => token.set
      | none => pure ()
      w.deadline.set 0
  w.patrol (if looks == 0 then looksOfRound else looks - 1)

def World.watchman (w : World) : BaseIO Watch := do
  match ← (w.watch.get : BaseIO (Option Watch)) with
  | some watch => pure watch
  | none =>
    let watch : Watch := ⟨← IO.mkRef 0, ← IO.mkRef none, ← IO.mkRef (pure ())⟩
    let _ ← BaseIO.asTask watch.patrol Task.Priority.dedicated
    w.watch.set (some watch)
    pure watch

def endWatch (watch : IO.Ref (Option Watch)) : BaseIO Unit := do
  match ← (watch.get : BaseIO (Option Watch)) with
  | some watch => watch.deadline.set endOfWatch
  | none => pure ()

/-- `x`, cancelled at the next check once the time is over. -/
def World.within (w : World) (timeoutMs : Nat) (x : TermElabM α) : TermElabM α :=
  if timeoutMs == 0 then x else fun termCtx term metaCtx metaRef coreCtx core => do
    let token ← IO.CancelToken.new
    let watch ← w.watchman
    let act ← Core.wrapAsync (fun (_ : Unit) => x termCtx term metaCtx metaRef) (some token) coreCtx core
    watch.token.set (some token)
    let now : Nat ← IO.monoNanosNow
    watch.deadline.set (now + timeoutMs * 1000000)
    let result ← EIO.toBaseIO (act ())
    watch.deadline.set 0
    match result with
    | .ok a => pure a
    | .error e => throw e

/-- Run in a scope. Fresh names continue where the last run ended. -/
def World.run (w : World) (scope : Command.State) (budget : Nat) (x : TermElabM α) (timeoutMs : Nat := 0) :
    IO (Except Exception α) := do
  let start : Nat ← w.nextName.get
  let body : TermElabM (Except Exception α) := do
    (Core.instMonadNameGeneratorCoreM.setNGen { idx := start } : CoreM Unit)
    setBudget scope budget
    let result ← attempt x
    setBudget scope 0
    let names ← (Core.instMonadNameGeneratorCoreM.getNGen : CoreM NameGenerator)
    w.nextName.set names.idx
    pure result
  let frontend ← IO.mkRef { commandState := scope, parserState := {}, cmdPos := {} : Frontend.State }
  Frontend.runCommandElabM (Command.liftTermElabM (w.within timeoutMs body)) ⟨w.input⟩ frontend

def describe (e : Exception) : BaseIO String := e.toMessageData.toString

/-- Why a step did not advance. -/
inductive Failure where
  | refused (kind message : String) (offset : Option Nat)
  | timeout (limit message : String)
deriving instance Nonempty for Failure

def failureOf (e : Exception) (shift : Nat) : BaseIO Failure := do
  if e.isMaxHeartbeat then return .timeout "heartbeats" "the heartbeat limit was reached"
  if e.isMaxRecDepth then return .timeout "depth" "the recursion limit was reached"
  if e.isInterrupt then return .timeout "wall" "the time limit was reached"
  let message ← describe e
  let offset := match e.getRef.getPos? with
    | some p => some (p.byteIdx - shift)
    | none => none
  pure (.refused "tactic" message offset)

end StepServer
