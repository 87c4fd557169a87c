import StepServer.Batch
/-! Opening a theorem of a source text as Lean shows it after `:= by`: its binders introduced under their own names,
what stands before it in the text in force. -/
open Lean Elab
namespace StepServer

def binderNames : Expr → List Name
  | .lam n _ body _ => n :: binderNames body
  | .mdata _ e => binderNames e
  | _ => []

/-- The name that a declaration of `name` gets in this scope. -/
def fullName (scope : Command.State) (name : Name) : Name := match scope.scopes with
  | s :: _ => s.currNamespace ++ name
  | [] => name

def isTerminal (stx : Syntax) : Bool :=
  stx.isOfKind `Lean.Parser.Command.eoi || stx.isOfKind `Lean.Parser.Command.exit || stx.isOfKind `Lean.Parser.Command.import

/-- Parse and elaborate one command: its messages, and whether it was the last. What the parser says is taken from the
parser itself, because the frontend's state keeps only what the elaborator says. -/
def nextCommand (context : Frontend.Context) (frontend : IO.Ref Frontend.State) : IO (List Json × Bool) := do
  let before : Frontend.State ← frontend.get
  let state := before.commandState
  let some s := (match state.scopes with
    | s :: _ => some s
    | [] => none) | return ([], true)
  let (stx, parserState, log) := Parser.parseCommand context.inputCtx
    { env := state.env, options := s.opts, currNamespace := s.currNamespace, openDecls := s.openDecls }
    before.parserState MessageLog.empty
  frontend.set { before with cmdPos := before.parserState.pos, parserState, commandState := { state with messages := log } }
  Frontend.elabCommandAtFrontend stx context frontend
  let after : Frontend.State ← frontend.get
  let said ← messagesOf log
  let messages ← messagesOf after.commandState.messages
  let repeated := match said, messages with
    | a :: _, b :: _ => a.compress == b.compress
    | _, _ => false
  return (if repeated then messages else said ++ messages, isTerminal stx)

structure Declared where
  before : Command.State
  after : Command.State
  name : Name

/-- Run the commands of a text until one of them declares `name`: the states before and after it. -/
partial def untilDeclared (name : Name) (context : Frontend.Context) (frontend : IO.Ref Frontend.State) :
    IO (Except Json Declared) := do
  let before : Frontend.State ← frontend.get
  let (messages, done) ← nextCommand context frontend
  let after : Frontend.State ← frontend.get
  match firstErrorMessage messages with
  | some e => return .error e
  | none =>
    let full := fullName before.commandState name
    if after.commandState.env.contains full && !before.commandState.env.contains full then
      return .ok ⟨before.commandState, after.commandState, full⟩
    else if done then return .error (Json.mkObj [("data", .str ("the text does not declare " ++ name.toString))])
    else untilDeclared name context frontend

structure Text where
  context : Frontend.Context
  frontend : IO.Ref Frontend.State

/-- A text whose imports are those that the server already has. -/
def World.openText (w : World) (text fileName : String) : IO Text := do
  let input := Parser.mkInputContext text fileName
  let (_, parser, _) ← Parser.parseHeader input
  let scope : Command.State ← w.scope.get
  let frontend ← IO.mkRef { commandState := scope, parserState := parser, cmdPos := parser.pos : Frontend.State }
  pure ⟨⟨input⟩, frontend⟩

def World.beginState (w : World) (scope : Command.State) (c : ConstantInfo) : IO (Except Fault (ProofState × String)) := do
  if c.type.hasSorry then return fault "elab" "the statement uses sorry"
  let binders := match c.value? (allowOpaque := true) with
    | some v => binderNames v
    | none => []
  let r ← w.run scope 0 <| guarded "elab" <| Term.withLevelNames c.levelParams do
    let s ← openGoal scope c.levelParams c.type
    let (_, goal) ← (s.root.mvarId!.introN binders.length binders : MetaM _)
    let target := Std.Format.pretty (← (Meta.ppExpr c.type : MetaM Format))
    pure (.ok ({ s with saved := (← Term.saveState), goals := [goal] }, target))
  match r with
  | .ok r => pure r
  | .error e => return fault "elab" (← describe e)

/-- The error, and whether it may be for want of code (`uncompiled`). -/
def withPosition (error : Json) (uncompiled : Bool) : Json :=
  let pos := match field? error "pos" with
    | some p => [("pos", p)]
    | none => []
  Json.mkObj ([("error", .str "elab"), ("desc", .str (textOf error)), ("uncompiled", .bool uncompiled)] ++ pos)

def World.beginCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "file", required asString j "name" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok file, .ok name =>
    IO.setNumHeartbeats 0
    let text ← w.openText file "<input>"
    let before : Nat ← (w.uncompiled.get : BaseIO Nat)
    match ← untilDeclared name.toName text.context text.frontend with
    | .error e => do
      let after : Nat ← (w.uncompiled.get : BaseIO Nat)
      return .ok (withPosition e (after != before))
    | .ok found =>
      let after : Nat ← (w.uncompiled.get : BaseIO Nat)
      if after != before && asksForCode file then
        return .ok (withPosition (Json.mkObj [("data", .str uncompiledMessage)]) true)
      match found.after.env.find? found.name with
      | none => return fault "elab" ("the text does not declare " ++ name)
      | some c =>
      let untouched ← w.untouched
      match ← w.beginState (quiet { found.before with messages := MessageLog.empty }) c with
        | .error f => return .error f
        | .ok (s, target) => w.announce "goal.begin" j { s with texts := if untouched && isCalm file then some [] else none } true [("target", .str target)]

def World.startCommand (w : World) (j : Json) : IO Answer := do
  match optional asString j "expr", optional asString j "copyFrom", optional asStrings j "levels", optional asBool j "compact" with
  | .error f, _, _, _ => return .error f
  | _, .error f, _, _ => return .error f
  | _, _, .error f, _ => return .error f
  | _, _, _, .error f => return .error f
  | .ok expr, .ok copyFrom, .ok levels, .ok compact =>
    let state ← match expr, copyFrom with
      | some e, none => w.startExpr e (names (levels.getD []))
      | none, some c => w.startCopy c.toName
      | _, _ => pure (fault "arguments" "Exactly one of {expr, copyFrom} must be supplied")
    match state with
    | .error f => return .error f
    | .ok s => w.announce "goal.start" j { s with texts := if ← w.untouched then some [] else none } (compact.getD false)


end StepServer
