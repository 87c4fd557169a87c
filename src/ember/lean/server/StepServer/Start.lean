import StepServer.Step
/-! Opening proofs: a term, the type of a constant. -/
open Lean Elab
namespace StepServer

def termOf (env : Environment) (text : String) : Except Fault Syntax :=
  match Parser.runParserCategory env `term text "expr" with
  | .ok stx => .ok stx
  | .error e => fault "parse" e

/-- A state whose only goal is a proof of `type`, in which the universe parameters may be named. -/
def openGoal (scope : Command.State) (levels : List Name) (type : Expr) : TermElabM ProofState :=
  Term.withLevelNames levels do
  let root ← (Meta.mkFreshExprMVar (some type) .syntheticOpaque : MetaM Expr)
  (Core.resetMessageLog : CoreM Unit)
  pure { scope, saved := (← Term.saveState), root, type, levels, goals := [root.mvarId!] }

def levelParamsOf (e : Expr) : List Name := (collectLevelParams default e).params.toList

def elabClosedType (text : String) : TermElabM (Except Fault Expr) := do
  match termOf (← (getEnv : CoreM Environment)) text with
  | .error f => pure (.error f)
  | .ok stx =>
    let type ← Term.elabType stx
    Term.synthesizeSyntheticMVarsNoPostponing
    let type ← Term.levelMVarToParam (← (instantiate type : MetaM Expr))
    let log ← (Core.getMessageLog : CoreM MessageLog)
    if log.hasErrors then return fault "expr" (firstError (← messagesOf log))
    if type.hasMVar then return fault "expr" "the statement has metavariables"
    if type.hasSorry then return fault "expr" "the statement uses sorry"
    pure (.ok type)

/-- What an exception or a logged error during elaboration is to the caller. -/
def guarded (kind : String) (x : TermElabM (Except Fault α)) : TermElabM (Except Fault α) := do
  (Core.resetMessageLog : CoreM Unit)
  let result ← attempt x
  let log ← (Core.getMessageLog : CoreM MessageLog)
  (Core.resetMessageLog : CoreM Unit)
  match result with
  | .error e => return fault kind (← describe e)
  | .ok (.error f) => return .error f
  | .ok (.ok a) =>
    if log.hasErrors then return fault kind (firstError (← messagesOf log))
    pure (.ok a)

def names (l : List String) : List Name := l.map String.toName

/-- A scope that inherited texts may hold what the kernel was told not to look at. -/
def World.untouched (w : World) : BaseIO Bool := do
  match ← (w.history.get : BaseIO (List Json)) with
  | [] => pure true
  | _ => pure false

def World.startExpr (w : World) (text : String) (levels : List Name) : IO (Except Fault ProofState) := do
  let scope : Command.State ← w.scope.get
  let r ← w.run scope 0 <| guarded "expr" <| Term.withLevelNames levels do
    match ← elabClosedType text with
    | .error f => pure (.error f)
    | .ok type => pure (.ok (← openGoal scope (levelParamsOf type) type))
  match r with
  | .ok r => pure r
  | .error e => return fault "expr" (← describe e)

def World.startCopy (w : World) (name : Name) : IO (Except Fault ProofState) := do
  let scope : Command.State ← w.scope.get
  let r ← w.run scope 0 <| guarded "expr" do
    match (← (getEnv : CoreM Environment)).find? name with
    | none => pure (fault "index" ("Symbol not found: " ++ name.toString))
    | some c => pure (.ok (← openGoal scope c.levelParams c.type))
  match r with
  | .ok r => pure r
  | .error e => return fault "expr" (← describe e)

end StepServer
