import StepServer.Verify
import StepServer.Guard
import StepServer.Show
/-! One step: parse a tactic, run it on a goal, and say honestly what became of it. -/
open Lean Elab
namespace StepServer

inductive Outcome where
  | advanced (next : ProofState) (messages : List Json)
  | proved (next : ProofState) (messages : List Json)
  | failed (why : Failure) (messages : List Json)
deriving instance Nonempty for Outcome

/-- The tactic stands on its own line after `by`, so that several lines may follow. -/
def prelude_ : String := "by\n"

def parseTactic (env : Environment) (text : String) : Except Failure Syntax :=
  match Parser.runParserCategory env `term (prelude_ ++ text) "tactic" with
  | .error message => .error (.refused "parse" message none)
  | .ok stx =>
    if stx.isOfKind `Lean.Parser.Term.byTactic then
      let block := stx.getArg 1
      if ((block.getArg 0).getArg 0).getNumArgs == 0 then .error (.refused "parse" "there is no tactic" none)
      else .ok block
    else .error (.refused "parse" "this is not one tactic block" none)

/-- Tokens, kinds and categories. A statement changes the environment, but not these, so that proofs share what was parsed. -/
def grammarOf (env : Environment) : Obj.type :=
  ScopedEnvExtension.getState (α := Unit) (β := Unit) (σ := Unit) env Parser.parserExtension env .sync

/-- Whether the text may be parsed by more than the grammar at its beginning: what it opens, or names in a quotation, the
environment knows. -/
def bringsGrammar (text : String) : Bool := ["open", "`"].any fun word => match text.splitOn word with
  | [_] => false
  | _ => true

def parsedIn (env : Environment) (grammar : Obj.type) (text : String) : List Parsed → Option Syntax
  | [] => none
  | p :: rest =>
    if p.text == text && (isThing p.grammar grammar || isThing p.grammar env) then some p.stx else parsedIn env grammar text rest

/-- As `parseTactic`, with a memory. -/
def World.parse (w : World) (env : Environment) (text : String) : BaseIO (Except Failure Syntax) := do
  match bucketOf w.parsed text.hash with
  | none => pure (parseTactic env text)
  | some bucket =>
    let known : List Parsed ← bucket.get
    let grammar := grammarOf env
    match parsedIn env grammar text known with
    | some stx => pure (.ok stx)
    | none => match parseTactic env text with
      | .error f => pure (.error f)
      | .ok stx => do
        bucket.set (⟨if bringsGrammar text then env else grammar, text, stx⟩ :: known.take room)
        pure (.ok stx)

def isAssigned (m : MetavarContext) (g : MVarId) : Bool :=
  present (m.getExprAssignmentCore? g) || present (m.getDelayedMVarAssignmentCore? g)

def unassigned (m : MetavarContext) (goals : List MVarId) : List MVarId :=
  (goals.foldl (fun l g => if isAssigned m g then l else g :: l) []).reverse

def without (g : MVarId) (goals : List MVarId) : List MVarId :=
  (goals.foldl (fun l x => if x.name == g.name then l else x :: l) []).reverse

def messagesOf (log : MessageLog) : BaseIO (List Json) :=
  let rec go : List Message → BaseIO (List Json)
    | [] => pure []
    | m :: rest => do
      let j ← m.toJson
      pure (j :: (← go rest))
  go log.toList

def moveUpAt (key : String) (j : Json) : Json :=
  match field? j key with
  | none => j
  | some pos => match pos.getObjVal? "line", pos.getObjVal? "column" with
    | .ok line, .ok column => match line.getNat? with
      | .ok n => j.setObjVal! key (Json.mkObj [("line", natJson (n - 1)), ("column", column)])
      | .error _ => j
    | _, _ => j

/-- Messages count lines from the `by` above the tactic; a person counts from the tactic. -/
def fromTactic (shift : Nat) (messages : List Json) : List Json :=
  if shift == 0 then messages else messages.map fun j => moveUpAt "endPos" (moveUpAt "pos" j)

def severityOf (j : Json) : String := match j.getObjVal? "severity" with
  | .ok (.str s) => s
  | _ => ""
def textOf (j : Json) : String := match j.getObjVal? "data" with
  | .ok (.str s) => s
  | _ => ""

def firstErrorMessage : List Json → Option Json
  | [] => none
  | j :: rest => if severityOf j == "error" then some j else firstErrorMessage rest

def firstError : List Json → String
  | [] => "an error was logged"
  | j :: rest => if severityOf j == "error" then textOf j else firstError rest

/-- The elaborator logs what is wrong, and then gives up with an exception that says nothing. -/
def Failure.spoken (why : Failure) (messages : List Json) : Failure := match why with
  | .refused kind message offset => match message.splitOn "internal exception #", firstErrorMessage messages with
    | "" :: _ :: _, some j => .refused kind (textOf j) none
    | _, _ => .refused kind message offset
  | other => other

/-- The part of `site` says which goals the tactic sees; the first is the one it acts on. -/
structure Site where
  visible : List MVarId
  /-- Goals that come back, if still open, after those that the tactic leaves. -/
  waiting : List MVarId
deriving instance Nonempty for Site

/-- A failure with a reason, where it came for want of code. -/
def Failure.forWantOfCode (why : Failure) (wanted : Bool) : Failure := match why with
  | .refused kind message offset => match wanted, message.splitOn "internal exception #" with
    | true, _ :: _ :: _ => .refused kind uncompiledMessage offset
    | _, _ => why
  | other => other

/-- Run `x` on the goals of the site and keep what it made. The state is restored before. `dormantAllowed`: that no
goal is visible need not mean that none is open. -/
def World.advance (w : World) (s : ProofState) (site : Site) (x : Tactic.TacticM (List (MVarId × Fragment)))
    (shift : Nat) (dormantAllowed : Bool := false) (texts : Option (List String) := none) : TermElabM Outcome := do
  let goals ← IO.mkRef ({ goals := site.visible } : Tactic.State)
  let uncompiled : Nat ← (w.uncompiled.get : BaseIO Nat)
  let ran ← attempt do
    let fragments ← x { elaborator := .anonymous, recover := false } goals
    Term.synthesizeSyntheticMVarsNoPostponing
    pure fragments
  w.near
  let log ← (Core.getMessageLog : CoreM MessageLog)
  match ran with
  | .error e =>
    let messages := fromTactic shift (← messagesOf log)
    let wanted := (← (w.uncompiled.get : BaseIO Nat)) != uncompiled
    return .failed (((← failureOf e shift).spoken messages).forWantOfCode wanted) messages
  | .ok fragments =>
  if log.hasErrors then
    let messages := fromTactic shift (← messagesOf log)
    return .failed (.refused "tactic" (firstError messages) none) messages
  let messages := fromTactic shift (← messagesOf log)
  (Core.resetMessageLog : CoreM Unit)
  let left : Tactic.State ← goals.get
  let mctx ← (getMCtx : MetaM MetavarContext)
  let parents := site.visible.foldl (fun l g => if has g left.goals then l else g :: l) []
  let cheats := parents.foldl (fun b g => b || (instantiateMVarsCore mctx (.mvar g)).1.hasSorry) false
  if cheats then return .failed (.refused "sorry" "the tactic uses sorry" none) messages
  let next := { s with
    saved := (← Term.saveState)
    goals := unassigned mctx (left.goals ++ site.waiting)
    parents, fragments, texts }
  match next.goals, unassigned mctx (fragments.map (·.1)) with
  | [], [] =>
    if dormantAllowed && (instantiateMVarsCore mctx s.root).1.hasExprMVar then return .advanced next messages
    match ← w.verify next with
    | .ok _ => pure (.proved next messages)
    | .error f => pure (.failed f messages)
  | _, _ => pure (.advanced next messages)

def World.restore (s : ProofState) : TermElabM Unit := do
  s.saved.restore
  (Core.resetMessageLog : CoreM Unit)

/-- A tactic in text form on one goal; the others stay visible after it. -/
def World.tactic (w : World) (s : ProofState) (goal : MVarId) (text : String) : TermElabM Outcome := do
  World.restore s
  match ← w.parse (← (getEnv : CoreM Environment)) text with
  | .error f => pure (.failed f [])
  | .ok stx =>
    w.advance s ⟨goal :: without goal s.goals, []⟩ (do Tactic.evalTactic stx; pure []) prelude_.utf8ByteSize
      (texts := s.texts.map (text :: ·))

end StepServer
