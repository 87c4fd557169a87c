import StepServer.Print
import StepServer.Fragments
/-! `goal.tactic`: tactics, terms, `have`, `let`, drafts and the modes `conv` and `calc`, on a site of the state. -/
open Lean Elab
namespace StepServer

structure Action where
  kind : String
  text : String

/-- Exactly one of the action keys. -/
def actionOf (j : Json) : Except Fault Action := do
  let found ← ["tactic", "mode", "expr", "have", "let", "draft"].foldl (fun acc key => do
    let l ← acc
    match ← optional asString j key with
    | some text => pure (⟨key, text⟩ :: l)
    | none => pure l) (.ok [])
  match found with
  | [a] => pure a
  | _ => fault "operation" "Exactly one of {tactic, mode, expr, have, let, draft} must be supplied"

def parseTerm (text : String) : TermElabM (Except Failure Syntax) := do
  match Parser.runParserCategory (← (getEnv : CoreM Environment)) `term text "tactic" with
  | .ok stx => pure (.ok stx)
  | .error e => pure (.error (.refused "parse" e none))

def goalType (g : MVarId) : MetaM Expr := do instantiate (← g.getDecl).type

/-- `have`/`let` with its value left as a goal before the main one. -/
def introduceGoal (g : MVarId) (isLet : Bool) (binder : Name) (stx : Syntax) : Tactic.TacticM Unit :=
  Tactic.withMainContext do
    let type ← Term.elabType stx
    Term.synthesizeSyntheticMVarsNoPostponing
    let type ← (instantiate type : MetaM Expr)
    let branch ← (Meta.mkFreshExprMVar (some type) .syntheticOpaque (if isLet then binder else .anonymous) : MetaM Expr)
    let next ← (if isLet then g.define binder type branch else g.assert binder type branch : MetaM MVarId)
    let (_, main) ← (next.intro1P : MetaM _)
    Tactic.setGoals [branch.mvarId!, main]

/-- Set the goals that the step leaves, keeping those that it does not touch. -/
def onMain (g : MVarId) (x : Tactic.TacticM Unit) : Tactic.TacticM Unit := do
  let others := without g (← Tactic.getGoals)
  Tactic.setGoals [g]
  x
  Tactic.setGoals ((← Tactic.getGoals) ++ others)

def refineSyntax (term : Syntax) : Syntax :=
  Syntax.node .none `Lean.Parser.Tactic.refine' (Array.empty.push (mkAtom "refine' ") |>.push term)

def World.act (w : World) (s : ProofState) (site : Site) (g : MVarId) (a : Action) (binder : Name) : TermElabM Outcome := do
  World.restore s
  let keep (x : Tactic.TacticM Unit) : Tactic.TacticM (List (MVarId × Fragment)) := do x; pure s.fragments
  let withTerm (x : Syntax → Tactic.TacticM Unit) : TermElabM Outcome := do
    match ← parseTerm a.text with
    | .error f => pure (.failed f [])
    | .ok stx => w.advance s site (keep (onMain g (x stx))) 0 true
  if a.kind == "tactic" then
    match fragmentOf g s.fragments with
    | some f => w.advance s site (stepFragment f g a.text (withoutFragment g s.fragments)) 0 true
    | none => match parseTactic (← (getEnv : CoreM Environment)) a.text with
      | .error f => pure (.failed f [])
      | .ok stx => w.advance s site (keep (Tactic.evalTactic stx)) prelude_.utf8ByteSize true
  else if a.kind == "mode" then
    match enterOrLeave s.fragments g a.text with
    | .error message => pure (.failed (.refused "invalid" message none) [])
    | .ok x => w.advance s site x 0 true
  else if a.kind == "expr" then withTerm fun stx => Tactic.evalTactic (refineSyntax stx)
  else if a.kind == "draft" then withTerm (draft g)
  else withTerm (introduceGoal g (a.kind == "let") binder)

def siteOf (s : ProofState) (goalId : Option Nat) (automatic : Bool) : Except Fault (Site × MVarId) :=
  match s.goals with
  | [] => fault "index" "No goals to be solved"
  | first :: _ => match goalId with
    | none => .ok (if automatic then ⟨s.goals, []⟩ else ⟨[first], []⟩, first)
    | some n => match goalAt s.goals n with
      | none => fault "index" ("Invalid goal index " ++ natText n)
      | some g => .ok (if automatic then ⟨g :: without g s.goals, []⟩ else ⟨[g], []⟩, g)

def errorMessage (text : String) (offset : Option Nat) (message : String) : Json :=
  Json.mkObj [("severity", .str "error"), ("kind", .str "[anonymous]"), ("data", .str message),
    ("pos", positionJson text (offset.getD 0)), ("endPos", .null), ("fileName", .str "<input>"),
    ("caption", .str ""), ("keepFullRange", .bool false), ("isSilent", .bool false)]

def failureJson (text : String) (messages : List Json) : Failure → Answer
  | .timeout _ message => .ok (Json.mkObj [("messages", jsonArray (errorMessage text none message :: messages))])
  | .refused kind message offset =>
    if kind == "parse" then .ok (Json.mkObj [("parseError", .str message), ("hasSorry", .bool false), ("hasUnsafe", .bool false)])
    else if kind == "invalid" then fault "invalid" message
    else
      let logged := messages.foldl (fun b j => b || textOf j == message) false
      .ok (Json.mkObj [("messages", jsonArray (if logged then messages else errorMessage text offset message :: messages)),
        ("hasSorry", .bool false), ("hasUnsafe", .bool false)])

def World.nextJson (w : World) (cmd : String) (j : Json) (s next : ProofState) (parent : Option MVarId)
    (more : List (String × Json)) : IO Answer := do
  let settings : Settings ← w.settings.get
  match ← w.inState next (goalsJson settings next parent next.goals) with
  | .error f => return .error f
  | .ok goals =>
    let n ← w.addMade s.origin cmd j { next with shown := s.shown }
    return .ok (Json.mkObj ([("nextStateId", natJson n), ("goals", jsonArray goals)] ++ more))

def World.tacticCommand (w : World) (j : Json) : IO Answer := do
  let settings : Settings ← w.settings.get
  let parsed : Except Fault (Nat × Option Nat × Bool × Action × Option String) := do
    pure (← required asNat j "stateId", ← optional asNat j "goalId",
      (← optional asBool j "autoResume").getD settings.automaticMode, ← actionOf j, ← optional asString j "binderName")
  match parsed with
  | .error f => return .error f
  | .ok (n, goalId, automatic, action, binder) => match ← w.findState n with
    | .error f => return .error f
    | .ok s => match siteOf s goalId automatic with
      | .error f => return .error f
      | .ok (site, g) =>
        let name := match binder with
          | some b => if b == "" then `this else b.toName
          | none => `this
        let input := Parser.mkInputContext (prelude_ ++ action.text) "<input>"
        let r ← { w with input }.run s.scope 0 (w.act s site g action name) settings.timeout
        let j := j.setObjVal! "autoResume" (.bool automatic)  -- a saved state does not depend on later settings
        match ← outcomeOf r with
        | .failed why messages => return failureJson action.text messages why
        | .advanced next messages => w.nextJson "goal.tactic" j s next (some g) (stepFields messages)
        | .proved next messages => w.nextJson "goal.tactic" j s next (some g) (stepFields messages)
where
  stepFields (messages : List Json) : List (String × Json) :=
    [("messages", jsonArray messages), ("hasSorry", .bool false), ("hasUnsafe", .bool false)]

end StepServer
