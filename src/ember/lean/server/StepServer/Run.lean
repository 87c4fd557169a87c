import StepServer.State
/-! Running the elaborator under limits: every exception is a value, every request has its own heartbeats. -/
open Lean Elab
namespace StepServer

/-- Heartbeats (in thousands) that the elaborator is configured with; a request's budget is what is left of it. -/
def heartbeatCeiling : Nat := 1000000000

/-- `x` with any exception, also timeouts and recursion limits, as a value. -/
def attempt (x : TermElabM α) : TermElabM (Except Exception α) := fun termCtx term metaCtx metaRef coreCtx core =>
  liftM (m := BaseIO) (EIO.toBaseIO (x termCtx term metaCtx metaRef coreCtx core))

def getEnv : CoreM Environment := Core.instMonadEnvCoreM.getEnv
def getMCtx : MetaM MetavarContext := Meta.instMonadMCtxMetaM.getMCtx
def instantiate (e : Expr) : MetaM Expr := do
  let m ← getMCtx
  pure (instantiateMVarsCore m e).1

/-- Allow `budget` thousand heartbeats from now on; 0: no limit. -/
def setBudget (budget : Nat) : BaseIO Unit :=
  IO.setNumHeartbeats (if budget == 0 then 0 else (heartbeatCeiling - budget) * 1000)

/-- Run in a scope. Fresh names continue where the last run ended. -/
def World.run (w : World) (scope : Command.State) (budget : Nat) (x : TermElabM α) : IO (Except Exception α) := do
  let start : Nat ← w.nextName.get
  let body : TermElabM (Except Exception α) := do
    (Core.instMonadNameGeneratorCoreM.setNGen { idx := start } : CoreM Unit)
    setBudget budget
    let result ← attempt x
    setBudget 0
    let names ← (Core.instMonadNameGeneratorCoreM.getNGen : CoreM NameGenerator)
    w.nextName.set names.idx
    pure result
  IO.setNumHeartbeats 0
  let frontend ← IO.mkRef { commandState := scope, parserState := {}, cmdPos := {} : Frontend.State }
  Frontend.runCommandElabM (Command.liftTermElabM body) ⟨w.input⟩ frontend

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
