import StepServer.Tactics
import StepServer.Trees
/-! The protocol of the community's REPL (`leanprover-community/repl`): a JSON object and an empty line for a request,
the same for an answer. Commands make environments, `sorry`s make proof states; both are numbered and stay. -/
open Lean Elab
namespace StepServer

def saying (message : String) : Json := Json.mkObj [("message", .str message)]

/-- A message with the names that this protocol has for severities. -/
def communityMessage (j : Json) : Json :=
  let severity := if severityOf j == "information" then "info" else severityOf j
  let place (key : String) : List (String × Json) := match j.getObjVal? key with
    | .ok v => [(key, v)]
    | .error _ => []
  Json.mkObj (place "pos" ++ place "endPos" ++ [("severity", .str severity), ("data", .str (textOf j))])

/-- What there is nothing of is left out. -/
def unlessEmpty (key : String) : List Json → List (String × Json)
  | [] => []
  | l => [(key, jsonArray l)]

structure CommunityCommand where
  text : String
  env : Option Nat
  allTactics : Bool
  rootGoals : Bool
  infotree : Option Detail
  options : List (Name × Json)

/-- `[[["pp", "all"], true], …]`: options by the parts of their names. Anything else is no option. -/
def optionsOf (j : Json) : List (Name × Json) := match field? j "setOptions" with
  | some (.arr all) => all.toList.filterMap fun
    | .arr pair => match pair.toList with
      | [.arr parts, value] => some (parts.toList.foldl (fun n part => match part with
          | .str s => .str n s
          | _ => n) .anonymous, value)
      | _ => none
    | _ => none
  | _ => []

def dataOf : Json → Option DataValue
  | .bool b => some (.ofBool b)
  | .str s => some (.ofString s)
  | j => match j.getNat? with
    | .ok n => some (.ofNat n)
    | .error _ => none

/-- How the elaborator shares its work among threads is the server's own affair. -/
def withOptions (scope : Command.State) (options : List (Name × Json)) : Command.State := match scope.scopes with
  | s :: rest =>
    let opts := options.foldl (fun o (name, value) => match dataOf value with
      | some data => if name == `Elab.async then o else o.insert name data
      | none => o) s.opts
    { scope with scopes := { s with opts } :: rest }
  | [] => scope

def commandOf (j : Json) (text : String) : Except Fault CommunityCommand := do
  let detail := match field? j "infotree" with
    | some (.str s) => detailOf s
    | _ => none
  pure { text, env := ← optional asNat j "env", infotree := detail, options := optionsOf j
         allTactics := (← optional asBool j "allTactics").getD false
         rootGoals := (← optional asBool j "rootGoals").getD false }

/-- Where a command starts: after another one, or anew, with what it imports. -/
def World.beginning (w : World) (c : CommunityCommand) : IO (Except String (Text × Command.State)) := do
  let input := Parser.mkInputContext c.text "<input>"
  match c.env with
  | some n =>
    let made : Array Command.State ← w.snapshots.get
    match nth made n with
    | none => return .error "Unknown environment."
    | some scope =>
      let scope := withOptions scope c.options
      return .ok (⟨⟨input⟩, ← IO.mkRef { commandState := scope, parserState := {}, cmdPos := {} : Frontend.State }⟩, scope)
  | none =>
    let (header, parser, messages) ← Parser.parseHeader input
    let imports := (headerToImports header false).toList.map (·.module.toString)
    let scope ← match imports with
      | [] => w.scope.get
      | _ => do pure (quiet (Command.mkState (← environmentOf ("Init" :: imports) Options.empty) MessageLog.empty Options.empty))
    let scope := withOptions { scope with messages } c.options
    return .ok (⟨⟨input⟩, ← IO.mkRef { commandState := scope, parserState := parser, cmdPos := parser.pos : Frontend.State }⟩, scope)

/-- One command of the text: what was said, and what was noted. -/
structure Told where
  messages : List Json
  before : Command.State
  after : Command.State

partial def tellAll (file : Text) : IO (List Told) := do
  let before : Frontend.State ← file.frontend.get
  let state := before.commandState
  file.frontend.set { before with commandState := { state with
    messages := MessageLog.empty, infoState := { state.infoState with enabled := true, trees := PersistentArray.empty } } }
  IO.setNumHeartbeats 0
  let (messages, done) ← nextCommand file.context file.frontend
  let after : Frontend.State ← file.frontend.get
  let told : Told := ⟨messages, state, after.commandState⟩
  if done then return [told]
  return told :: (← tellAll file)

def goalsOf (w : World) (s : ProofState) : IO (List String) := do
  match ← w.inState s (s.goals.mapM fun g => do pure (Std.Format.pretty (← (Meta.ppGoal g : MetaM Format)))) with
  | .ok l => pure l
  | .error _ => pure []

def placed (c : ContextInfo) (stx : Syntax) : List (String × Json) := [("pos", startOf c stx), ("endPos", stopOf c stx)]

/-- What was to be shown at a place of the text, with the number of a state in which it can be proved by itself. -/
structure Gap where
  context : ContextInfo
  stx : Syntax
  hole : Hole

/-- A `sorry` that somebody wrote, as a tactic or as a term. -/
def gapOf (c : ContextInfo) (i : Info) (found : List Gap) : List Gap := match i with
  | .ofTacticInfo t =>
    if t.stx.isOfKind `Lean.Parser.Tactic.tacticSorry then match holeOf ⟨c, t⟩ with
      | some hole => ⟨c, t.stx, hole⟩ :: found
      | none => found
    else found
  | .ofTermInfo t =>
    if t.stx.isOfKind `Lean.Parser.Term.sorry && isWritten t.stx then match t.expectedType? with
      | some type => ⟨c, t.stx, ⟨c.mctx, t.lctx, type⟩⟩ :: found
      | none => found
    else found
  | _ => found

/-- Where a block of tactics begins. -/
def rootOf (c : ContextInfo) (i : Info) (found : List Gap) : List Gap := match i with
  | .ofTacticInfo t =>
    if t.stx.isOfKind `Lean.Parser.Term.byTactic && isWritten t.stx then match holeOf ⟨c, t⟩ with
      | some hole => ⟨c, t.stx, hole⟩ :: found
      | none => found
    else found
  | _ => found

def gapsOf (of : ContextInfo → Info → List Gap → List Gap) (trees : List InfoTree) : List Gap :=
  (trees.foldl (fun l t => InfoTree.foldInfo of l t) []).reverse

def World.gapJson (w : World) (p : Press) (scope : Command.State) (g : Gap) : IO Json := do
  let (goal, number) ← match ← w.holeState scope g.hole with
    | some s => do pure ("\n\n".intercalate (← goalsOf w s), natJson (← w.add s))
    | none => do pure ("⊢ " ++ (← p.term { g.context with mctx := g.hole.mctx } g.hole.lctx g.hole.type), Json.null)
  return Json.mkObj (placed g.context g.stx ++ [("goal", .str goal), ("proofState", number)])

def World.tacticJson (w : World) (p : Press) (scope : Command.State) (i : Invocation) : IO Json := do
  let number ← match i.info.goalsBefore with
    | [_] => match ← w.sorryState scope i with
      | some s => do pure (natJson (← w.add s))
      | none => pure .null
    | _ => pure .null
  let goals ← i.info.goalsBefore.mapM (p.goal i.context i.info.mctxBefore)
  return Json.mkObj (placed i.context i.info.stx ++ [("goals", .str ("\n\n".intercalate goals)),
    ("tactic", .str (← p.tactic i.info.stx)), ("proofState", number), ("usedConstants", jsonArray (usedConstants i.info))])

structure CommunityAnswer where
  messages : List Json := []
  sorries : List Json := []
  tactics : List Json := []
  trees : List Json := []

def World.answerFor (w : World) (c : CommunityCommand) (t : Told) (rest : CommunityAnswer) : IO CommunityAnswer := do
  let press : Press := ⟨w, { t.after with messages := MessageLog.empty }⟩
  let noted := t.after.infoState.trees.toList
  let scope := { t.before with messages := MessageLog.empty }
  let sorries ← (gapsOf gapOf noted).mapM (w.gapJson press scope)
  let roots ← if c.rootGoals then (gapsOf rootOf noted).mapM (w.gapJson press scope) else pure []
  let tactics ← if c.allTactics then (keep isProper (invocationsOf noted).reverse).mapM (w.tacticJson press scope) else pure []
  let trees ← match c.infotree with
    | some d => noted.mapM (press.trees d none)
    | none => pure []
  return {
    messages := t.messages.map communityMessage ++ rest.messages
    sorries := sorries ++ roots ++ rest.sorries
    tactics := tactics ++ rest.tactics
    trees := trees.foldr (fun l more => l ++ more) rest.trees }

def World.answersFor (w : World) (c : CommunityCommand) : List Told → IO CommunityAnswer
  | [] => pure {}
  | t :: rest => do w.answerFor c t (← w.answersFor c rest)

def World.communityRun (w : World) (c : CommunityCommand) : IO Json := do
  match ← w.beginning c with
  | .error message => return saying message
  | .ok (file, start) =>
    let said ← messagesOf start.messages
    let told ← tellAll file
    let answer ← w.answersFor c told
    let last : Frontend.State ← file.frontend.get
    let made : Array Command.State ← w.snapshots.get
    w.snapshots.set (made.push (quiet { last.commandState with messages := MessageLog.empty }))
    return Json.mkObj ([("env", natJson made.size)] ++ unlessEmpty "messages" (said.map communityMessage ++ answer.messages)
      ++ unlessEmpty "sorries" answer.sorries ++ unlessEmpty "tactics" answer.tactics ++ unlessEmpty "infotree" answer.trees)

def World.communityStep (w : World) (n : Nat) (text : String) : IO Json := do
  match ← w.findState n with
  | .error _ => return saying "Unknown proof state."
  | .ok s => match siteOf s none true with
    | .error f => return saying ("Lean error:\n" ++ f.desc)
    | .ok (site, g) =>
      let input := Parser.mkInputContext (prelude_ ++ text) "<input>"
      let r ← { w with input }.run s.scope 0 (w.act s site g ⟨"tactic", text⟩ `this)
      let next (status : String) (s : ProofState) (messages : List Json) : IO Json := do
        return Json.mkObj ([("proofState", natJson (← w.add s)), ("goals", strings (← goalsOf w s))]
          ++ unlessEmpty "messages" (messages.map communityMessage) ++ [("proofStatus", .str status)])
      match ← outcomeOf r with
      | .failed (.refused _ message _) _ => return saying ("Lean error:\n" ++ message)
      | .failed (.timeout _ message) _ => return saying ("Lean error:\n" ++ message)
      | .proved s messages => next "Completed" s messages
      | .advanced s messages =>
        next (if isNil s.goals then "Incomplete: contains metavariable(s)" else "Incomplete: open goals remain") s messages

/-- The answer to one request; what is wrong with it is a message, as in the original. -/
def World.community (w : World) (j : Json) : IO Json := do
  let answer : Except Fault (IO Json) := do
    match ← optional asString j "tactic", ← optional asNat j "proofState" with
    | some text, some n => pure (w.communityStep n text)
    | _, _ => match ← optional asString j "cmd", ← optional asString j "path" with
      | some text, _ => do pure (w.communityRun (← commandOf j text))
      | none, some path => do
        let c ← commandOf j ""
        pure (do w.communityRun { c with text := ← IO.FS.readFile ⟨path⟩ })
      | none, none => fault "command" "give one of cmd, path, and tactic with proofState; environments are not pickled here"
  match answer with
  | .error f => return saying f.desc
  | .ok x => match ← EIO.toBaseIO x with
    | .ok done => return done
    | .error e => return saying e.toString

def World.communityCommand (w : World) (j : Json) : IO Answer := do return .ok (← w.community j)

end StepServer
