import StepServer.Targets
import StepServer.Fragments
/-! What else Pantograph's client asks of texts: search targets, a comparison of two texts, the end of a parse. -/
open Lean Elab
namespace StepServer

structure DistilRequest where
  text : String
  binder : Option Name
  ignoreValues : Bool

/-- Every hole of `e` as a goal; the only hole of a term is called `tag`. -/
def opened (tag : Name) (e : Expr) : MetaM (Expr × List MVarId) := do
  let found ← IO.mkRef ([] : List MVarId)
  let whole ← holes found [] e tag
  match ← (found.get : BaseIO (List MVarId)) with
  | [] => return (whole, [])
  | [g] => return (whole, [g])
  | _ => do
    found.set []
    let whole ← holes found [] e
    let l : List MVarId ← found.get
    return (whole, l)

/-- The holes of several terms, each in turn. -/
def allOpened : List Expr → MetaM (List Expr × List MVarId)
  | [] => return ([], [])
  | e :: rest => do
    let (e, goals) ← opened .anonymous e
    let (l, more) ← allOpened rest
    return (e :: l, goals ++ more)

/-- What the text already says of the solution, with its `sorry`s as goals. -/
def solution (t : Target) (q : Question) : MetaM (Expr × List MVarId) := do
  match q.statements with
  | [] => opened .anonymous q.value
  | _ =>
    let (value, goals) ← opened q.binder q.value
    let (proofs, more) ← allOpened (q.proofs.map (withHead t value))
    let statements := q.statements.map (withHead t value)
    let predicate := Expr.lam q.binder q.type (underBinder t 0 (conjunction q.statements)) .default
    let pair := Expr.app (.app (.app (.app (.const `Subtype.mk [q.sort]) q.type) predicate) value)
      (conjunctionProof (statements.zip proofs))
    return (pair, goals ++ more)

/-- Whether the text says more than `sorry` alone. -/
def Question.saysMore (q : Question) : Bool :=
  !present (sorryType q.value) || q.proofs.foldl (fun b p => b || !present (sorryType p)) false

def targetState (t : Target) (q : Question) (ignoreValues : Bool) : TermElabM ProofState := do
  let type := q.goal t
  let levels := levelParamsOf type
  let s ← openGoal t.scope levels type
  if ignoreValues || !q.saysMore then return s
  Term.withLevelNames levels do
    let (value, goals) ← (solution t q : MetaM _)
    (s.root.mvarId!.assign value : MetaM Unit)
    pure { s with saved := (← Term.saveState), goals }

def World.question (w : World) (t : Target) (binder : Option Name) (after : Command.State) : IO (Except Fault Question) := do
  match ← w.run (quiet after) 0 (do (questionOf t binder : MetaM _)) with
  | .ok r => return r
  | .error e => return fault "frontend" (← describe e)

def World.targetJson (w : World) (r : DistilRequest) (t : Target) (after : Command.State) : IO (Except Fault Json) := do
  match ← w.question t r.binder after with
  | .error f => return .error f
  | .ok q =>
    let scope := quiet t.scope
    match ← w.run scope 0 (targetState { t with scope } q r.ignoreValues) with
    | .error e => return fault "frontend" (← describe e)
    | .ok s =>
      let settings : Settings ← w.settings.get
      match ← w.inState s (goalsJson settings s none s.goals) with
      | .error f => return .error f
      | .ok goals =>
        let n ← w.add s
        return .ok (Json.mkObj [("stateId", natJson n), ("goals", jsonArray goals)])

/-- Walk the targets of a text; `act` is given each with the state in which all of the text is known. -/
def World.eachTarget (w : World) (text : String) (command : Piece → IO Unit)
    (act : Target → Command.State → IO (Except Fault Unit)) : IO (Except Fault Unit) := do
  match ← w.piecesOf text with
  | .error f => return .error f
  | .ok pieces =>
    let scope : Command.State ← w.scope.get
    let last := pieces.foldl (fun _ p => p.after) scope
    w.walk scope command (fun t => act t { last with messages := MessageLog.empty }) pieces

def World.distilCommand (w : World) (j : Json) : IO Answer := do
  let parsed : Except Fault DistilRequest := do
    pure { text := ← required asString j "file", binder := (← optional asString j "binderName").map String.toName,
           ignoreValues := (← optional asBool j "ignoreValues").getD true }
  match parsed with
  | .error f => return .error f
  | .ok r =>
    let made ← IO.mkRef ([] : List Json)
    let done ← w.eachTarget r.text (fun _ => pure ()) fun t after => do
      match ← w.targetJson r t after with
      | .error f => return .error f
      | .ok target => do
        let before : List Json ← made.get
        made.set (target :: before)
        return .ok ()
    match done with
    | .error f => return .error f
    | .ok _ => do
      let targets : List Json ← made.get
      return .ok (Json.mkObj [("targets", jsonArray targets.reverse)])

def World.endOf (w : World) (text : String) : IO (Environment × List Json × List String) := do
  let r := wholeFile text true
  let file ← w.openFile r
  let units ← runFile r file.context file.frontend
  let after : Frontend.State ← file.frontend.get
  return (after.commandState.env, units.foldl (fun l u => l ++ u.messages) [], units.foldl (fun l u => l ++ u.newConstants) [])

/-- Why `dst` does not do what `src` promises. -/
def conflict (src dst : Environment) (name : String) : Option String :=
  match src.find? name.toName, dst.find? name.toName with
  | none, _ => none
  | some _, none => some (name ++ " is missing")
  | some a, some b =>
    if !(a.type.eqv b.type) then some (name ++ " has another type")
    else if usesSorry b then some (name ++ " still uses sorry")
    else match b with
      | .axiomInfo _ => some (name ++ " is an axiom")
      | _ => none

def World.trackCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "src", required asString j "dst" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok src, .ok dst =>
    let (srcEnv, srcMessages, declaredNames) ← w.endOf src
    let (dstEnv, dstMessages, added) ← w.endOf dst
    let base := [("srcMessages", jsonArray srcMessages), ("dstMessages", jsonArray dstMessages)]
    if present (firstErrorMessage srcMessages) || present (firstErrorMessage dstMessages) then return .ok (Json.mkObj base)
    let problems := declaredNames.foldl (fun l n => match conflict srcEnv dstEnv n with
      | some p => p :: l
      | none => l) []
    let axioms := added.foldl (fun l n => match dstEnv.find? n.toName with
      | some (.axiomInfo _) => (n ++ " is an axiom") :: l
      | _ => l) []
    match problems ++ axioms with
    | p :: _ => return .ok (Json.mkObj (("failure", .str p) :: base))
    | [] => return .ok (Json.mkObj base)

/-- The byte at which the parser stopped, if it only complains that something follows. -/
def stoppedAt (input message : String) : Option Nat :=
  match message.splitOn ":" with
  | _ :: line :: column :: rest =>
    if ":".intercalate rest != " expected end of input" then none
    else match Json.parse line, Json.parse column with
      | .ok l, .ok c => match l.getNat?, c.getNat? with
        | .ok l, .ok c => some ((FileMap.ofString input).ofPosition ⟨l, c⟩).byteIdx
        | _, _ => none
      | _, _ => none
  | _ => none

def World.parseCommand (w : World) (j : Json) : IO Answer := do
  match required asString j "input", required asString j "category" with
  | .error f, _ => return .error f
  | _, .error f => return .error f
  | .ok input, .ok category =>
    let scope : Command.State ← w.scope.get
    match Parser.runParserCategory scope.env category.toName input "input" with
    | .ok _ => return .ok (Json.mkObj [("pos", natJson input.utf8ByteSize)])
    | .error message => match stoppedAt input message with
      | some n => return .ok (Json.mkObj [("pos", natJson n)])
      | none => return fault "parse" message

end StepServer
