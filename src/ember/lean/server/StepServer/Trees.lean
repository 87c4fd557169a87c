import StepServer.Files
/-! What the elaborator noted of a text, as the community's REPL shows it: a tree of tactics, terms and commands. -/
open Lean Elab
namespace StepServer

/-- Which notes are shown. -/
inductive Detail where
  | full
  | tactics
  | original
  | substantive

def detailOf : String → Option Detail
  | "full" => some .full
  | "tactics" => some .tactics
  | "original" => some .original
  | "substantive" => some .substantive
  | _ => none

def infoKind : Info → String
  | .ofTacticInfo _ => "TacticInfo"
  | .ofTermInfo _ => "TermInfo"
  | .ofPartialTermInfo _ => "PartialTermInfo"
  | .ofCommandInfo _ => "CommandInfo"
  | .ofMacroExpansionInfo _ => "MacroExpansionInfo"
  | .ofOptionInfo _ => "OptionInfo"
  | .ofErrorNameInfo _ => "ErrorNameInfo"
  | .ofFieldInfo _ => "FieldInfo"
  | .ofCompletionInfo _ => "CompletionInfo"
  | .ofUserWidgetInfo _ => "UserWidgetInfo"
  | .ofCustomInfo _ => "CustomInfo"
  | .ofFVarAliasInfo _ => "FVarAliasInfo"
  | .ofFieldRedeclInfo _ => "FieldRedeclInfo"
  | .ofDelabTermInfo _ => "DelabTermInfo"
  | .ofChoiceInfo _ => "ChoiceInfo"
  | .ofDocInfo _ => "DocInfo"
  | .ofDocElabInfo _ => "DocElabInfo"

def nodeKind : Syntax → Option Name
  | .node _ kind _ => some kind
  | _ => none

/-- Tactics that only hold others together. -/
def combinators : List Name := [nullKind, `Lean.cdot, `Lean.cdotTk, `Lean.Parser.Term.byTactic, `Lean.Parser.Tactic.tacticSeq,
  `Lean.Parser.Tactic.tacticSeq1Indented, `Lean.Parser.Tactic.«tactic_<;>_», `Lean.Parser.Tactic.paren]

def isSubstantive (stx : Syntax) : Bool := match nodeKind stx with
  | some kind => !(combinators.any fun each => each == kind)
  | none => false

def Detail.shows : Detail → Info → Bool
  | .full, _ => true
  | .tactics, .ofTacticInfo _ => true
  | .original, .ofTacticInfo i => isWritten i.stx
  | .substantive, .ofTacticInfo i => isSubstantive i.stx
  | _, _ => false

/-- What is needed to print: the state after the command, in which its notation is known, and Lean's printers. -/
structure Press where
  world : World
  after : Command.State

def contextOf (c : ContextInfo) (lctx : LocalContext) (mctx : MetavarContext) : PPContext :=
  { env := c.env, mctx, lctx, opts := c.options, currNamespace := c.currNamespace, openDecls := c.openDecls }

def orElse (text : String) (x : IO String) : IO String := do
  match ← EIO.toBaseIO x with
  | .ok found => pure found
  | .error _ => pure text

def Press.goal (p : Press) (c : ContextInfo) (mctx : MetavarContext) (g : MVarId) : IO String :=
  orElse "<failed to pretty print>" do pure (Std.Format.pretty (← p.world.printer.native.ppGoal (contextOf c .empty mctx) g))

def Press.term (p : Press) (c : ContextInfo) (lctx : LocalContext) (e : Expr) : IO String :=
  orElse "<failed to pretty print>" do pure (Std.Format.pretty (← p.world.printer.native.ppExprWithInfos (contextOf c lctx c.mctx) e).fmt)

def Press.tactic (p : Press) (stx : Syntax) : IO String := do
  match ← p.world.run (quiet p.after) 0 (liftM (m := CoreM) (PrettyPrinter.ppTactic ⟨stx⟩) : TermElabM Format) with
  | .ok f => pure (Std.Format.pretty f)
  | .error _ => pure "<failed to pretty print>"

/-- Terms and commands: null where it is no term. -/
def Press.syntax (p : Press) (c : ContextInfo) (lctx : LocalContext) (stx : Syntax) : IO Json := do
  let text ← orElse "" do pure (Std.Format.pretty (← p.world.printer.native.ppTerm (contextOf c lctx c.mctx) stx))
  match text.splitOn "failed to pretty print term" with
  | [text] => pure (if text == "" then .null else .str text)
  | _ => pure .null

def lineJson (p : Position) : Json := Json.mkObj [("line", natJson p.line), ("column", natJson p.column)]

/-- Where a piece of syntax begins and ends in the text. -/
def startOf (c : ContextInfo) (stx : Syntax) : Json := lineJson (c.fileMap.toPosition (stx.getPos?.getD ⟨0⟩))
def stopOf (c : ContextInfo) (stx : Syntax) : Json :=
  lineJson (c.fileMap.toPosition (stx.getTailPos?.getD (stx.getPos?.getD ⟨0⟩)))

def syntaxJson (c : ContextInfo) (stx : Syntax) (printed : Json) : Json := Json.mkObj [
  ("pp", printed),
  ("range", Json.mkObj [("synthetic", .bool (!isWritten stx)), ("start", startOf c stx), ("finish", stopOf c stx)]),
  ("kind", .str stx.getKind.toString),
  ("argKinds", strings (stx.getArgs.toList.map fun each => each.getKind.toString))]

def nameJson (n : Name) : Json := if n == .anonymous then .null else .str n.toString

def Press.node (p : Press) (c : ContextInfo) : Info → IO Json
  | .ofTacticInfo i => do
    let before ← i.goalsBefore.mapM (p.goal c i.mctxBefore)
    let after ← i.goalsAfter.mapM (p.goal c i.mctxAfter)
    let name := match nodeKind i.stx with
      | some kind => .str kind.toString
      | none => .null
    return Json.mkObj [("name", name), ("stx", syntaxJson c i.stx (.str (← p.tactic i.stx))),
      ("goalsBefore", strings before), ("goalsAfter", strings after)]
  | .ofTermInfo i => do
    let expected ← match i.expectedType? with
      | some type => do pure [("expectedType", Json.str (← p.term c i.lctx type))]
      | none => pure []
    return Json.mkObj ([("elaborator", nameJson i.elaborator), ("stx", syntaxJson c i.stx (← p.syntax c i.lctx i.stx)),
      ("expr", .str (← p.term c i.lctx i.expr)), ("isBinder", .bool i.isBinder)] ++ expected)
  | .ofCommandInfo i => do
    return Json.mkObj [("elaborator", nameJson i.elaborator), ("stx", syntaxJson c i.stx (← p.syntax c .empty i.stx))]
  | _ => pure .null

/-- The trees that a tree becomes: nodes that are not shown are replaced by what stands below them. -/
partial def Press.trees (p : Press) (d : Detail) (context : Option ContextInfo) : InfoTree → IO (List Json)
  | .context inner tree => p.trees d (inner.mergeIntoOuter? context) tree
  | .node i children => do
    let below := (← children.toList.mapM (p.trees d context)).foldr (fun l rest => l ++ rest) []
    match context with
    | some c =>
      if !d.shows i then return below
      return [Json.mkObj [("kind", .str (infoKind i)), ("node", ← p.node c i), ("children", jsonArray below)]]
    | none => return below
  | .hole _ => pure []

end StepServer
