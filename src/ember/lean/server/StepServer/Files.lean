import StepServer.Env
import StepServer.Begin
/-! `frontend.process`: a whole text, command by command, with messages, new constants, tactic invocations and the
goals of its `sorry`s. -/
open Lean Elab
namespace StepServer

def isNil : List α → Bool
  | [] => true
  | _ => false

structure FileRequest where
  text : String
  fileName : String
  readHeader : Bool
  inheritEnv : Bool
  invocations : Option String
  sorrys : Bool
  newConstants : Bool

/-- A tactic that ran, with the metavariables before and after it. -/
structure Invocation where
  context : ContextInfo
  info : TacticInfo

structure Unit' where
  start : Nat
  stop : Nat
  messages : List Json
  newConstants : List String
  invocations : List Invocation
  before : Command.State
  after : Command.State

def tacticOf (context : ContextInfo) (i : Info) (found : List Invocation) : List Invocation :=
  match i with
  | .ofTacticInfo t => match t.stx.getPos? with
    | some _ => ⟨context, t⟩ :: found
    | none => found
  | _ => found

def invocationsOf (trees : List InfoTree) : List Invocation :=
  trees.foldl (fun l t => InfoTree.foldInfo tacticOf l t) []

/-- Names declared since `before`. -/
def declared (before after : Environment) : List String :=
  after.constants.foldStage2 (fun l n c => if before.contains n || !isListed n c then l else n.toString :: l) []

partial def runFile (r : FileRequest) (context : Frontend.Context) (frontend : IO.Ref Frontend.State) : IO (List Unit') := do
  let before : Frontend.State ← frontend.get
  let state := before.commandState
  frontend.set { before with commandState := { state with
    messages := MessageLog.empty
    infoState := { state.infoState with enabled := r.sorrys || present r.invocations, trees := PersistentArray.empty } } }
  IO.setNumHeartbeats 0
  let (messages, done) ← nextCommand context frontend
  let after : Frontend.State ← frontend.get
  if done && isNil messages then return []
  let unit : Unit' := {
    start := before.parserState.pos.byteIdx
    stop := after.parserState.pos.byteIdx
    messages
    newConstants := if r.newConstants then declared state.env after.commandState.env else []
    invocations := if r.sorrys || present r.invocations
      then (invocationsOf after.commandState.infoState.trees.toList).reverse else []
    before := state
    after := after.commandState }
  if done then return [unit]
  return unit :: (← runFile r context frontend)

/-- Where a text starts: in the current scope, or in what its own header imports. -/
def World.openFile (w : World) (r : FileRequest) : IO Text := do
  let input := Parser.mkInputContext r.text r.fileName
  if r.readHeader then
    let (header, parser, messages) ← Parser.parseHeader input
    let imports := headerToImports header
    enableInitializersExecution
    let env ← importModules imports Options.empty (trustLevel := word 1) (loadExts := true)
    if r.inheritEnv then w.imports.set (imports.toList.map (·.module.toString))
    let frontend ← IO.mkRef { commandState := Command.mkState env messages Options.empty, parserState := parser, cmdPos := parser.pos : Frontend.State }
    pure ⟨⟨input⟩, frontend⟩
  else
    let scope : Command.State ← w.scope.get
    let frontend ← IO.mkRef { commandState := scope, parserState := {}, cmdPos := {} : Frontend.State }
    pure ⟨⟨input⟩, frontend⟩

def goalsText (context : ContextInfo) (mctx : MetavarContext) (goals : List MVarId) : IO String := do
  let here := { context with toCommandContextInfo := { context.toCommandContextInfo with mctx } }
  return Std.Format.pretty (← here.ppGoals goals)

def usedConstants (i : TacticInfo) : List Json :=
  let used := i.goalsBefore.foldl (fun l g => match i.mctxAfter.getExprAssignmentCore? g with
    | some e => (instantiateMVarsCore i.mctxAfter e).1.getUsedConstants.toList ++ l
    | none => l) []
  (used.foldl (fun (seen, l) n => if NameSet.contains seen n then (seen, l) else (seen.insert n, Json.str n.toString :: l))
    (NameSet.empty, [])).2

/-- The source of a piece of syntax. -/
def sourceOf (text : String) (stx : Syntax) : String :=
  match stx.getPos?, stx.getTailPos? with
  | some a, some b => String.Pos.Raw.extract text a b
  | _, _ => ""

def invocationsJson (text : String) : List Invocation → IO (List Json)
  | [] => pure []
  | i :: rest => do
    let j := Json.mkObj [
      ("goalBefore", .str (← goalsText i.context i.info.mctxBefore i.info.goalsBefore)),
      ("goalAfter", .str (← goalsText i.context i.info.mctxAfter i.info.goalsAfter)),
      ("tactic", .str (sourceOf text i.info.stx)),
      ("usedConstants", jsonArray (usedConstants i.info))]
    pure (j :: (← invocationsJson text rest))

/-- Where the first token of a piece of syntax comes from. -/
partial def headInfo : Syntax → Option SourceInfo
  | .atom i _ => some i
  | .ident i .. => some i
  | .node .none _ args => first args.toList
  | .node i .. => some i
  | .missing => none
where
  first : List Syntax → Option SourceInfo
    | [] => none
    | s :: rest => match headInfo s with
      | some i => some i
      | none => first rest

/-- It stands in the text, and is not what a macro made of it. -/
def isWritten (stx : Syntax) : Bool := match headInfo stx with
  | some (.original ..) => true
  | _ => false

def structural : List Name := [nullKind, `Lean.Parser.Tactic.tacticSeq, `Lean.Parser.Tactic.tacticSeq1Indented,
  `Lean.Parser.Tactic.tacticSeqBracketed, `Lean.Parser.Term.byTactic, `Lean.cdot, `Lean.cdotTk, `Lean.Parser.Tactic.paren,
  `Lean.Parser.Tactic.«tactic_<;>_», `Lean.Parser.Tactic.inductionAlt, `Lean.Parser.Tactic.case]

/-- Only what a person wrote as a tactic: no blocks, no separators, no expansions. -/
def isProper (i : Invocation) : Bool := match i.info.stx with
  | .node _ kind _ => isWritten i.info.stx && !structural.foldl (fun b k => b || k == kind) false
  | _ => false

def keep (p : α → Bool) (l : List α) : List α := (l.foldl (fun l a => if p a then a :: l else l) []).reverse

def isSorry (i : Invocation) : Bool := match i.info.stx with
  | .node _ kind _ => kind == `Lean.Parser.Tactic.tacticSorry
  | _ => false

/-- A goal of a text as it stands there: its hypotheses, and what is to be shown. -/
structure Hole where
  mctx : MetavarContext
  lctx : LocalContext
  type : Expr

def holeOf (i : Invocation) : Option Hole :=
  match i.info.goalsBefore with
  | [] => none
  | g :: _ => (i.info.mctxBefore.findDecl? g).map fun decl => ⟨i.info.mctxBefore, decl.lctx, decl.type⟩

/-- A goal out of a text as a statement of its own, and the hypotheses to introduce. -/
def Hole.closed (h : Hole) : Expr × Nat × List Name :=
  let fill (e : Expr) : Expr := (instantiateMVarsCore h.mctx e).1
  let lctx := h.lctx.modifyLocalDecls fun
    | .cdecl n f u t bi k => .cdecl n f u (fill t) bi k
    | .ldecl n f u t v nd k => .ldecl n f u (fill t) (fill v) nd k
  let visible := lctx.foldl (fun l d => match d.kind with
    | .auxDecl => l
    | _ => l.push (Expr.fvar d.fvarId)) Array.empty
  let hypotheses := lctx.foldl (fun l d => match d.kind with
    | .auxDecl => l
    | _ => d.userName :: l) []
  (lctx.mkForall visible (fill h.type) (usedLetOnly := false) (generalizeNondepLet := false), visible.size, hypotheses.reverse)

def World.holeState (w : World) (scope : Command.State) (h : Hole) : IO (Option ProofState) := do
  let (type, n, hypotheses) := h.closed
  if type.hasMVar || type.hasFVar then return none
  let levels := levelParamsOf type
  match ← w.run (quiet scope) 0 (Term.withLevelNames levels do
      let s ← openGoal (quiet scope) levels type
      let (_, goal) ← (s.root.mvarId!.introN n hypotheses : MetaM _)
      pure { s with saved := (← Term.saveState), goals := [goal] }) with
  | .ok s => return some s
  | .error _ => return none

def World.sorryState (w : World) (scope : Command.State) (i : Invocation) : IO (Option ProofState) := do
  match holeOf i with
  | none => return none
  | some h => w.holeState scope h

def boundary (a b : Nat) : Json := jsonArray [natJson a, natJson b]

def positionOf (stx : Syntax) : Json := match stx.getPos?, stx.getTailPos? with
  | some a, some b => boundary a.byteIdx b.byteIdx
  | _, _ => boundary 0 0

/-- The goals of a unit's `sorry`s; each becomes a state of its own. -/
def World.sorryGoals (w : World) (scope : Command.State) : List Invocation → IO (List (Nat × Json × Json))
  | [] => pure []
  | i :: rest => do
    let settings : Settings ← w.settings.get
    match ← w.sorryState scope i with
    | none => w.sorryGoals scope rest
    | some s => match ← w.inState s (goalsJson settings s none s.goals) with
      | .error _ => w.sorryGoals scope rest
      | .ok goals => do
        let n ← w.add s
        let more ← w.sorryGoals scope rest
        return (n, jsonArray goals, positionOf i.info.stx) :: more

def World.unitJson (w : World) (r : FileRequest) (u : Unit') : IO Json := do
  let sorrys ← if r.sorrys then w.sorryGoals { u.before with messages := MessageLog.empty } (keep isSorry u.invocations) else pure []
  let first := match sorrys with
    | [] => []
    | (n, goals, pos) :: _ => [("goalStateId", natJson n), ("goals", goals), ("goalSrcBoundaries", jsonArray [pos])]
  let all := match sorrys with
    | [] => []
    | l => [("sorryStates", jsonArray (l.map fun (n, goals, pos) =>
        Json.mkObj [("stateId", natJson n), ("goals", goals), ("boundary", pos)]))]
  let counted := if present r.invocations then [("nInvocations", natJson (keep isProper u.invocations).length)] else []
  let constants := if r.newConstants then [("newConstants", strings u.newConstants)] else []
  return Json.mkObj ([("boundary", boundary u.start u.stop), ("messages", jsonArray u.messages)] ++ counted ++ constants ++ first ++ all)

def unitsJson (make : Unit' → IO Json) : List Unit' → IO (List Json)
  | [] => pure []
  | u :: rest => do
    let j ← make u
    pure (j :: (← unitsJson make rest))

def World.processFile (w : World) (r : FileRequest) : IO Answer := do
  let file ← w.openFile r
  let units ← runFile r file.context file.frontend
  if r.inheritEnv then
    let last : Frontend.State ← file.frontend.get
    w.scope.set (quiet { last.commandState with messages := MessageLog.empty })
    w.note "frontend.process" (Json.mkObj [("file", .str r.text), ("readHeader", .bool r.readHeader), ("inheritEnv", .bool true)])
  match r.invocations with
  | none => pure ()
  | some path => do
    let data ← unitsJson (fun u => do
      pure (Json.mkObj [("invocations", jsonArray (← invocationsJson r.text (keep isProper u.invocations)))])) units
    IO.FS.writeFile ⟨path⟩ (Json.mkObj [("units", jsonArray data)]).compress
  return .ok (Json.mkObj [("units", jsonArray (← unitsJson (w.unitJson r) units))])

def World.fileCommand (w : World) (j : Json) : IO Answer := do
  let parsed : Except Fault (Option String × Option String × FileRequest) := do
    pure (← optional asString j "fileName", ← optional asString j "file", {
      text := "", fileName := "<anonymous>"
      readHeader := (← optional asBool j "readHeader").getD false
      inheritEnv := (← optional asBool j "inheritEnv").getD false
      invocations := ← optional asString j "invocations"
      sorrys := (← optional asBool j "sorrys").getD false
      newConstants := (← optional asBool j "newConstants").getD false })
  match parsed with
  | .error f => return .error f
  | .ok (some fileName, none, r) => w.processFile { r with text := (← IO.FS.readFile ⟨fileName⟩), fileName }
  | .ok (none, some text, r) => w.processFile { r with text }
  | .ok _ => return fault "arguments" "Exactly one of {fileName, file} must be supplied"

end StepServer
